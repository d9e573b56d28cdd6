/// Something the check of a signature has found, for or against it.
public enum SignatureFinding: Hashable, Sendable {
  /// Its outer form is no signature's, and after that flaw nothing can be checked, or what is shown
  /// is not what was signed.
  case form(String, isBroken: Bool)
  /// The bytes are others than those that were signed.
  case contentChanged
  /// The signature value does not belong to key and bytes.
  case valueDamaged
  /// What should be a signature cannot be read as one.
  case noSignature(String)

  /// What was signed was changed in a later revision: the kind, what of it, and the object.
  case changed(String, detail: String, object: Int)
  /// So many bytes follow the last revision, which no signature covers.
  case trailingBytes(Int)
  /// The file does not end as a file does.
  case untidyEnd

  case unknownIssuer(String)
  case selfSigned
  /// The certificate had ended before the moment that counts.
  case expired(Moment?)
  case notYetValid(Moment?)
  case revoked(Moment?)
  /// The certificate was not issued for signing.
  case keyUsage
  /// An issuer on the path was not allowed to issue; with openssl's number of the error.
  case improperPath(Int)
  /// An algorithm that is no longer safe.
  case weakAlgorithm(String)
  /// The signature names another certificate than the one it comes with.
  case otherCertificate

  /// Something could not be asked, and what.
  case unchecked(String)

  case fieldFilled(String)
  case laterSignature(String)
  case laterTimestamp(String)
  case laterEvidence
  case laterDescription

  /// The time was proven by this authority.
  case timeProven(String)
  /// The signer says when; nobody confirms it.
  case timeClaimed
  /// A time stamp that proves nothing, and why.
  case timestampBad(String)
  /// Whether the certificate was revoked is not known, and why.
  case revocationUnknown(String)
  case notRevoked(asOf: Moment?)

  /// What programs read.
  public var code: String {
    switch self {
    case .form(let flaw, _): "form." + flaw
    case .contentChanged: "content-changed"
    case .valueDamaged: "value-damaged"
    case .noSignature: "no-signature"
    case .changed(let kind, _, _): "changed." + kind
    case .trailingBytes: "trailing-bytes"
    case .untidyEnd: "untidy-end"
    case .unknownIssuer: "unknown-issuer"
    case .selfSigned: "self-signed"
    case .expired: "expired"
    case .notYetValid: "not-yet-valid"
    case .revoked: "revoked"
    case .keyUsage: "key-usage"
    case .improperPath: "improper-path"
    case .weakAlgorithm: "weak-algorithm"
    case .otherCertificate: "other-certificate"
    case .unchecked(let reason): "unchecked." + reason
    case .fieldFilled: "later.field-filled"
    case .laterSignature: "later.signature"
    case .laterTimestamp: "later.timestamp"
    case .laterEvidence: "later.evidence"
    case .laterDescription: "later.description"
    case .timeProven: "time-proven"
    case .timeClaimed: "time-claimed"
    case .timestampBad: "timestamp-bad"
    case .revocationUnknown: "revocation-unknown"
    case .notRevoked: "not-revoked"
    }
  }

  /// What it says of the signature; nil if it only informs.
  public var verdict: Verdict? {
    switch self {
    case .form(_, let isBroken): isBroken ? .broken : .altered
    case .valueDamaged, .noSignature: .broken
    case .contentChanged, .changed, .trailingBytes, .untidyEnd: .altered
    case .unknownIssuer, .selfSigned, .expired, .notYetValid, .revoked, .keyUsage, .improperPath,
      .weakAlgorithm, .otherCertificate:
      .untrusted
    case .unchecked: .unchecked
    case .fieldFilled: .extended
    case .laterSignature, .laterTimestamp, .laterEvidence, .laterDescription, .timeProven,
      .timeClaimed, .timestampBad, .revocationUnknown, .notRevoked:
      nil
    }
  }
}
