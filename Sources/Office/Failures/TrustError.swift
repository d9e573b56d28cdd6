/// Why a file says nothing about whom to trust.
public enum TrustError: ReportableError, Equatable {
  /// No certificate in it, neither PEM nor DER.
  case noCertificate(path: String)
  /// No revocation list in it, neither PEM nor DER.
  case noRevocationList(path: String)
  /// The block with this number, counted from 1, is not what its first line says.
  case damaged(path: String, block: Int)
  /// Larger than any honest file of its kind.
  case tooLarge(path: String)
  /// Nobody has said that the fingerprint was compared with its owner's.
  case unconfirmed(path: String, subject: String, fingerprint: String)
  /// The fingerprint that was said belongs to nothing in the file.
  case otherFingerprint(path: String, said: String)
  /// A certificate that may not issue others is nobody's root.
  case notAnAuthority(subject: String)
  /// A file with several certificates cannot be one signer's.
  case severalSigners(path: String, count: Int)
  case unknownPurpose(String)
  case known(subject: String, as: String)
  case unknown(String)
  /// A name that several entries have.
  case ambiguous(String)

  public var code: String {
    switch self {
    case .noCertificate: "trust.no-certificate"
    case .noRevocationList: "trust.no-revocation-list"
    case .damaged: "trust.damaged-block"
    case .tooLarge: "trust.too-large"
    case .unconfirmed: "trust.unconfirmed"
    case .otherFingerprint: "trust.other-fingerprint"
    case .notAnAuthority: "trust.not-an-authority"
    case .severalSigners: "trust.several-signers"
    case .unknownPurpose: "trust.unknown-purpose"
    case .known: "trust.known"
    case .unknown: "trust.unknown"
    case .ambiguous: "trust.ambiguous"
    }
  }
}
