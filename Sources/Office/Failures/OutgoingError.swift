/// Why an outgoing document cannot go on.
public enum OutgoingError: ReportableError, Equatable {
  case unknown(String)
  /// The file holds no signature field that is filled.
  case notSigned(file: String)
  /// The signed file does not begin with the approved one; they part at this byte.
  case otherBytes(document: String, at: Int)
  case recipientTwice(String)
  /// Returned without saying why.
  case noteMissing
  /// The version before the reader is not the one that was put in last.
  case versionChanged(document: String, seen: Int, now: Int)

  public var code: String {
    switch self {
    case .unknown: "outgoing.unknown"
    case .notSigned: "outgoing.not-signed"
    case .otherBytes: "outgoing.other-bytes"
    case .recipientTwice: "outgoing.recipient-twice"
    case .noteMissing: "outgoing.note-missing"
    case .versionChanged: "outgoing.version-changed"
    }
  }
}
