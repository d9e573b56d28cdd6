/// What stood in an entry of the arrivals register, to be offered when the next one is typed.
public struct EarlierEntry: Equatable, Sendable {
  public let issuer: String
  public let reference: String
  public let subject: String

  public init(issuer: String, reference: String, subject: String) {
    self.issuer = issuer
    self.reference = reference
    self.subject = subject
  }

  /// What follows the number of its reference, `KH-GDĐT` of `1034/KH-GDĐT`; empty where there is none.
  public var symbol: Substring {
    guard let slash = reference.firstIndex(of: "/") else { return "" }
    return reference[reference.index(after: slash)...]
  }
}
