/// A file that cannot be taken in.
public enum FileError: ReportableError, Equatable {
  case missing(path: String)
  case folder(path: String)
  /// A pipe, a device or a socket.
  case notAFile(path: String)
  case unreadable(path: String, reason: String)
  case empty(path: String)
  case changedWhileRead(path: String)
  /// Bytes, and the office's limit (setting `file.limit`).
  case tooLarge(path: String, size: Int, limit: Int)
  case notPDF(path: String)
  case unwritable(path: String, reason: String)
  case exists(path: String)
  case diskFull(path: String)
  case readOnly(path: String)
  /// A stored file that is gone.
  case lost(digest: String)
  /// A stored file whose bytes are no longer those of its name.
  case rotten(digest: String)

  public var code: String {
    switch self {
    case .missing: "file.missing"
    case .folder: "file.folder"
    case .notAFile: "file.not-a-file"
    case .unreadable: "file.unreadable"
    case .empty: "file.empty"
    case .changedWhileRead: "file.changed-while-read"
    case .tooLarge: "file.too-large"
    case .notPDF: "file.not-pdf"
    case .unwritable: "file.unwritable"
    case .exists: "file.exists"
    case .diskFull: "file.disk-full"
    case .readOnly: "file.read-only"
    case .lost: "file.lost"
    case .rotten: "file.rotten"
    }
  }
}
