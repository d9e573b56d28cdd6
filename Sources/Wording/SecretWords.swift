import Office

/// What is said of documents with a state secret.
public protocol SecretWords {
  func level(_ level: SecretLevel) -> String
  /// In the place of the state of a frozen document.
  var frozenState: String { get }
  func frozen(_ entry: SecretEntry) -> String
  func takenOut(_ entry: SecretEntry) -> String
  /// What became of it, in a list.
  func standing(_ entry: SecretEntry) -> String
  func holder(_ holder: SecretHolder) -> String
  /// What is to be done once it is frozen.
  func nextStep(_ entry: SecretEntry) -> String
  var noSecret: String { get }
}

extension Words {
  /// The state of a document, or that it is frozen.
  public func standing(_ document: IncomingDocument) -> String {
    document.isFrozen ? frozenState : state(document.state)
  }

  public func standing(_ document: OutgoingDocument) -> String {
    document.isFrozen ? frozenState : state(document.state)
  }
}
