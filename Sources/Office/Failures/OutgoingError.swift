/// Why an outgoing document cannot go on.
public enum OutgoingError: ReportableError, Equatable {
  case unknown(String)
  /// The file holds no signature field that is filled.
  case notSigned(file: String)
  /// The signed file does not begin with the approved one; they part at this byte.
  case otherBytes(document: String, at: Int)
  /// The same, but whoever approved has signed these other bytes: where somebody has seen how the text
  /// differs and says so by the beginning of the file's digest, they may stand.
  case otherText(document: String, difference: [String], digest: FileDigest)
  /// The signed file lacks a signature that the office's rule asks for.
  case signatureLacks(document: String, SignedFileLack)
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
    case .otherText: "outgoing.other-text"
    case .signatureLacks(_, let lack):
      switch lack {
      case .notValid: "outgoing.signature-not-valid"
      case .approver: "outgoing.approver-has-not-signed"
      case .seal: "outgoing.not-sealed"
      }
    case .recipientTwice: "outgoing.recipient-twice"
    case .noteMissing: "outgoing.note-missing"
    case .versionChanged: "outgoing.version-changed"
    }
  }
}
