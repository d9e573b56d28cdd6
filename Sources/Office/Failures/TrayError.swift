/// Why a file did not come into a tray, or out of it.
public enum TrayError: ReportableError, Equatable {
  case badName(String)
  case missing(String)
  case exists(String)
  /// So many files are in it already.
  case full(limit: Int)
  /// Over SSH a path would be the service account's, not the person's.
  case pathsClosed(String)

  public var code: String {
    switch self {
    case .badName: "tray.bad-name"
    case .missing: "tray.missing"
    case .exists: "tray.exists"
    case .full: "tray.full"
    case .pathsClosed: "tray.paths-closed"
    }
  }
}
