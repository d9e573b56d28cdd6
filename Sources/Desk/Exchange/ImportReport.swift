import Office

/// How messages are to be taken in.
public struct ImportOptions: Equatable, Sendable {
  /// Give numbers at once to whatever nothing is warned of.
  public var registering: Bool
  /// The folders of a bundle that are wanted, `0001`; empty for all.
  public var only: [String]

  public init(registering: Bool = false, only: [String] = []) {
    self.registering = registering
    self.only = only
  }
}

/// What an import has taken in.
public struct ImportReport: Sendable {
  /// Received and waiting, or registered already.
  public internal(set) var documents: [IncomingDocument] = []
  /// What had come before, as it is known here.
  public internal(set) var knownTitles: [String] = []
  /// The entries made at once, where that was asked and nothing was warned of.
  public internal(set) var registrations: [Registration] = []
  /// What there is to say about messages that were taken in: the document and a stable code.
  public internal(set) var warnings: [ImportWarning] = []
  public internal(set) var statuses: [TakenStatus] = []
  /// Wishes of senders that wait for a decision.
  public internal(set) var requests: [ExchangeRequest] = []
  /// What the signature over the last bundle says; nil if it has none.
  public internal(set) var signature: BundleSignature?
  /// What lies where it lay.
  public internal(set) var refused: [RefusedImport] = []
  /// How many files or bundles were looked at.
  public internal(set) var looked = 0

  public var known: Int { knownTitles.count }

  mutating func add(_ other: ImportReport) {
    documents += other.documents
    knownTitles += other.knownTitles
    registrations += other.registrations
    warnings += other.warnings
    statuses += other.statuses
    requests += other.requests
    refused += other.refused
    signature = other.signature ?? signature
    looked += other.looked
  }
}

/// A status that came, and what it was about as far as that is known here.
public struct TakenStatus: Equatable, Sendable {
  public let id: ID<ReceivedStatus>
  public let code: ExchangeStatus
  public let sender: String
  /// The document, by its title here or the identifier it was given.
  public let about: String
  public let isMatched: Bool
}

/// A file that was not taken in, and why.
public struct RefusedImport: Sendable {
  public let path: String
  public let error: any ReportableError
}

public struct ImportWarning: Equatable, Sendable {
  /// The document, as printed or by its place in the bundle.
  public let document: String
  public let code: String
  /// Where in the message.
  public let place: String
}
