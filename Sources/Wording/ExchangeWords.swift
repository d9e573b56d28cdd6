import Office

/// What is said of documents and statuses on their way between offices.
public protocol ExchangeWords {
  func exported(_ count: ExchangeCount, to path: String, name: String) -> String
  func imported(_ count: ImportCount) -> String
  func title(_ status: ExchangeStatus) -> String
  func title(_ kind: ExchangeRequest.Kind) -> String
  func title(_ state: ExchangeRequest.State) -> String
  /// A wish in one line: what, about what, by what document, why.
  func line(_ request: ExchangeRequest) -> String
  func title(_ signature: BundleSignature) -> String
  func known(_ titles: [String]) -> String
  /// Two values that should be the same.
  func line(_ difference: ImportConflict.Difference) -> String
  func line(_ profile: ExchangeProfile) -> String
  func formerIdentifiers(_ identifiers: [OrganIdentifier]) -> String
  /// Statuses that nobody in the address book is to get.
  func statusesWait(for identifier: String) -> String
  func answered(_ request: ExchangeRequest) -> String
  var noRequest: String { get }
  var noUnmatched: String { get }
  func wroteMessage(to path: String) -> String
}

/// How much is in a bundle.
public struct ExchangeCount: Equatable, Sendable {
  public var documents: Int
  public var statuses: Int

  public init(documents: Int, statuses: Int) {
    self.documents = documents
    self.statuses = statuses
  }
}

/// What an import has done.
public struct ImportCount: Equatable, Sendable {
  public var new: Int
  public var known: Int
  public var registered: Int
  public var statuses: Int

  public init(new: Int, known: Int, registered: Int, statuses: Int) {
    self.new = new
    self.known = known
    self.registered = registered
    self.statuses = statuses
  }
}
