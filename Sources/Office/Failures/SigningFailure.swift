/// A file could not be signed here.
public enum SigningFailure: ReportableError, Equatable {
  /// The program that does the mathematics is not installed.
  case programMissing(String)
  case failed(detail: String)

  public var code: String {
    switch self {
    case .programMissing: "signing.program-missing"
    case .failed: "signing.failed"
    }
  }
}
