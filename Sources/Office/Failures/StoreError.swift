/// The database could not do what was asked; nothing was changed.
public enum StoreError: ReportableError, Equatable {
  case diskFull(path: String)
  case readOnly(path: String)
  case unreadable(path: String, reason: String)
  /// Made by a later version of the program.
  case newer(path: String, version: Int, known: Int)
  case corrupt(path: String, detail: String)
  case notADatabase(path: String)
  case busy(path: String)
  case failed(path: String, detail: String)

  public var code: String {
    switch self {
    case .diskFull: "store.disk-full"
    case .readOnly: "store.read-only"
    case .unreadable: "store.unreadable"
    case .newer: "store.newer"
    case .corrupt: "store.corrupt"
    case .notADatabase: "store.not-a-database"
    case .busy: "store.busy"
    case .failed: "store.failed"
    }
  }
}
