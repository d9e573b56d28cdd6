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

  public var code: String {
    switch self {
    case .noCertificate: "trust.no-certificate"
    case .noRevocationList: "trust.no-revocation-list"
    case .damaged: "trust.damaged-block"
    case .tooLarge: "trust.too-large"
    }
  }
}
