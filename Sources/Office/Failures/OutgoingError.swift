/// Why an outgoing document cannot go on.
public enum OutgoingError: ReportableError, Equatable {
  case unknown(String)
  case alreadyNumbered(reference: String)
  /// The file holds no signature field that is filled.
  case notSigned(file: String)
  /// The signed file does not begin with the approved one; they part at this byte.
  case otherBytes(document: String, at: Int)
  /// What still stands in the way of issuing or signing, all of it.
  case unmet(document: String, conditions: [UnmetCondition])
  case recipientTwice(String)
  /// Returned without saying why.
  case noteMissing
  /// The version before the reader is not the one that was put in last.
  case versionChanged(document: String, seen: Int, now: Int)

  public var code: String {
    switch self {
    case .unknown: "outgoing.unknown"
    case .alreadyNumbered: "outgoing.already-numbered"
    case .notSigned: "outgoing.not-signed"
    case .otherBytes: "outgoing.other-bytes"
    case .unmet: "outgoing.unmet"
    case .recipientTwice: "outgoing.recipient-twice"
    case .noteMissing: "outgoing.note-missing"
    case .versionChanged: "outgoing.version-changed"
    }
  }
}

/// One thing that must be done before an outgoing document can be signed or issued.
public enum UnmetCondition: String, Sendable {
  /// It has no number and symbol (Decree 30/2020/NĐ-CP, Art. 15).
  case number
  /// Its number is one of a year that has ended (Art. 15(1): sequences run from 1 January to
  /// 31 December).
  case numberOfThisYear
  /// It names nobody to send it to.
  case recipients
}
