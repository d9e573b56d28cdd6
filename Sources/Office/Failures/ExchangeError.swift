/// Why a bundle was not made or not taken in.
public enum ExchangeError: ReportableError, Equatable {
  /// Everything issued to this body has been handed over.
  case nothingToHandOver(to: String)
  case unknownBundle(String)
  case targetExists(path: String)
  /// Recorded as handed over, but not in its folder.
  case unfinished(bundle: String, path: String, reason: String)
  /// Made again it would have other bytes than the first time.
  case otherBytes(bundle: String)
  /// All that is wrong with a bundle, a line each, in the words of the reader.
  case badBundle(path: String, faults: [BundleFault])
  /// The document's message would not reach its receiver as it should; a fault a field.
  case unsendable(document: String, faults: [BundleFault])
  /// The bundle is addressed to somebody else.
  case otherRecipient(organId: String, own: String)
  /// A rehearsal's bundle before a real office.
  case fromRehearsal(path: String)
  /// A document known under the same identifier, with other content.
  case conflict(ImportConflict)
  /// A document that was not issued to this body, or does not go to it electronically.
  case notForBody(document: String, body: String)
  /// Neither identifier of this body has the form its system wants.
  case noIdentifier(of: String, form: ExchangeProfile.Identifier)
  /// Bytes, and what the receiver takes.
  case tooLargeForReceiver(document: String, body: String, size: Int, limit: Int)
  case badPrefix(String)
  /// There is no such document in the bundle.
  case notInBundle(String)
  case unknownRequest(String)
  /// It has been answered, or was no wish of the document's sender.
  case requestClosed(String, ExchangeRequest.State)
  /// The document it is about has not come.
  case targetMissing(request: String, documentId: String)
  case unknownMessage(String)
  /// Of several files, some were not taken in.
  case someRefused(count: Int, of: Int)

  public var code: String {
    switch self {
    case .nothingToHandOver: "exchange.nothing-to-hand-over"
    case .unknownBundle: "exchange.unknown-bundle"
    case .targetExists: "exchange.target-exists"
    case .unfinished: "exchange.unfinished"
    case .otherBytes: "exchange.other-bytes"
    case .badBundle: "exchange.bad-bundle"
    case .unsendable: "exchange.unsendable"
    case .otherRecipient: "exchange.other-recipient"
    case .fromRehearsal: "exchange.from-rehearsal"
    case .conflict: "exchange.conflict"
    case .notForBody: "exchange.not-for-body"
    case .noIdentifier: "exchange.no-identifier"
    case .tooLargeForReceiver: "exchange.too-large-for-receiver"
    case .badPrefix: "exchange.bad-prefix"
    case .notInBundle: "exchange.not-in-bundle"
    case .unknownRequest: "exchange.unknown-request"
    case .requestClosed: "exchange.request-closed"
    case .targetMissing: "exchange.target-missing"
    case .unknownMessage: "exchange.unknown-message"
    case .someRefused: "exchange.some-refused"
    }
  }
}

/// One thing wrong with a bundle: where, and what, as a code with its detail.
public struct BundleFault: Equatable, Sendable {
  /// The file in the bundle, or an empty string for the bundle itself.
  public let place: String
  /// A stable code, such as `bundle.digest-differs`.
  public let code: String
  /// The particulars, hostile text included: to be made harmless before it is shown.
  public let detail: String

  public init(place: String, code: String, detail: String) {
    self.place = place
    self.code = code
    self.detail = detail
  }
}

/// Two messages that say they are the same document and are not.
public struct ImportConflict: Equatable, Sendable {
  /// A field in which they differ.
  public struct Difference: Equatable, Sendable {
    /// `Subject`, `Attachment[0].SHA256`.
    public let field: String
    /// Empty where it is absent.
    public let here: String
    public let there: String

    public init(field: String, here: String, there: String) {
      self.field = field
      self.here = here
      self.there = there
    }
  }

  public let documentId: String
  /// What is known under the identifier here.
  public let with: String
  public let differences: [Difference]

  public init(documentId: String, with: String, differences: [Difference]) {
    self.documentId = documentId
    self.with = with
    self.differences = differences
  }
}
