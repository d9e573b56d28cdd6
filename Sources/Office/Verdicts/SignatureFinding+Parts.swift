// How a finding is kept: its code, a name and a number, whichever it has.

extension SignatureFinding {
  /// The name it speaks of; empty where there is none.
  public var detail: String {
    switch self {
    case .changed(_, let detail, _): detail
    case .unknownIssuer(let name), .weakAlgorithm(let name), .fieldFilled(let name),
      .laterSignature(let name), .laterTimestamp(let name), .timeProven(let name):
      name
    case .noSignature(let reason), .timestampBad(let reason), .revocationUnknown(let reason):
      reason
    case .form, .contentChanged, .valueDamaged, .trailingBytes, .untidyEnd, .selfSigned, .expired,
      .notYetValid, .revoked, .keyUsage, .improperPath, .otherCertificate, .unchecked,
      .laterEvidence, .laterDescription, .timeClaimed, .notRevoked:
      ""
    }
  }

  /// The number it speaks of: of an object, of bytes, of an error, a time in UTC milliseconds, or 1
  /// for a form that is broken.
  public var amount: Int64? {
    switch self {
    case .form(_, let isBroken): isBroken ? 1 : 0
    case .changed(_, _, let object): Int64(object)
    case .trailingBytes(let count): Int64(count)
    case .improperPath(let error): Int64(error)
    case .expired(let at), .notYetValid(let at), .revoked(let at), .notRevoked(let at):
      at?.milliseconds
    default: nil
    }
  }

  /// The finding of these parts; nil if no finding has this code.
  public init?(code: String, detail: String, amount: Int64?) {
    let moment = amount.flatMap { Moment(milliseconds: $0) }
    // What stands behind the first point of some codes.
    func rest(_ prefix: String) -> String? {
      code.hasPrefix(prefix) ? String(code.dropFirst(prefix.count)) : nil
    }
    if let flaw = rest("form.") {
      self = .form(flaw, isBroken: amount == 1)
    } else if let kind = rest("changed.") {
      self = .changed(kind, detail: detail, object: Int(amount ?? 0))
    } else if let reason = rest("unchecked.") {
      self = .unchecked(reason)
    } else {
      switch code {
      case "content-changed": self = .contentChanged
      case "value-damaged": self = .valueDamaged
      case "no-signature": self = .noSignature(detail)
      case "trailing-bytes": self = .trailingBytes(Int(amount ?? 0))
      case "untidy-end": self = .untidyEnd
      case "unknown-issuer": self = .unknownIssuer(detail)
      case "self-signed": self = .selfSigned
      case "expired": self = .expired(moment)
      case "not-yet-valid": self = .notYetValid(moment)
      case "revoked": self = .revoked(moment)
      case "key-usage": self = .keyUsage
      case "improper-path": self = .improperPath(Int(amount ?? 0))
      case "weak-algorithm": self = .weakAlgorithm(detail)
      case "other-certificate": self = .otherCertificate
      case "later.field-filled": self = .fieldFilled(detail)
      case "later.signature": self = .laterSignature(detail)
      case "later.timestamp": self = .laterTimestamp(detail)
      case "later.evidence": self = .laterEvidence
      case "later.description": self = .laterDescription
      case "time-proven": self = .timeProven(detail)
      case "time-claimed": self = .timeClaimed
      case "timestamp-bad": self = .timestampBad(detail)
      case "revocation-unknown": self = .revocationUnknown(detail)
      case "not-revoked": self = .notRevoked(asOf: moment)
      default: return nil
      }
    }
  }
}
