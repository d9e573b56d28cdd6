import Office
import Platform

/// Why a file was not signed.
public enum SigningError: ReportableError, Equatable {
  /// There is no program `openssl`.
  case opensslMissing
  /// It could not sign: a wrong password, a key that does not belong to the certificate, …
  ///
  /// - Parameter message: The beginning of what it wrote, in English, on one line.
  case opensslFailed(ending: Outcome.Ending, message: String)
  case unreadable(UnreadablePDF)
  /// The file needs a password, perhaps an empty one.
  case encrypted
  /// The author certified the file and allowed no change to it, not even a signature.
  case certifiedAgainstChanges
  /// Something stands behind the last revision that would be signed without being part of it.
  case untidyEnd(FileEnd)
  /// What the signer made does not fit where it was to go.
  case contentsTooLong(byteCount: Int, reserve: Int)
  /// No folder or file for the signer to work with.
  case system(SystemError)

  public var code: String {
    switch self {
    case .opensslMissing: "signing.openssl-missing"
    case .opensslFailed: "signing.openssl-failed"
    case .unreadable(let error): error.code
    case .encrypted: "signing.encrypted"
    case .certifiedAgainstChanges: "signing.certified-against-changes"
    case .untidyEnd: "signing.untidy-end"
    case .contentsTooLong: "signing.contents-too-long"
    case .system: "signing.system"
    }
  }
}
