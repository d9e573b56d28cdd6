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
  case conflict(documentId: String, with: String)

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
