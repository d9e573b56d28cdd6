import Glibc
import Office
import Platform

extension SystemError {
  var isDiskFull: Bool { number == ENOSPC || number == EDQUOT }
  var isReadOnly: Bool { number == EROFS }
  var isLoop: Bool { number == ELOOP }
}

extension StoreError {
  /// What the system refused, seen from the database.
  init(_ error: SystemError) {
    if error.isDiskFull {
      self = .diskFull(path: error.path)
    } else if error.isReadOnly || error.number == EACCES || error.number == EPERM {
      self = .readOnly(path: error.path)
    } else {
      self = .unreadable(path: error.path, reason: error.reason)
    }
  }
}

extension FileError {
  /// Why a file at `path` could not be read.
  public init(reading path: String, _ error: SystemError) {
    switch error.number {
    case ENOENT, ENOTDIR: self = .missing(path: path)
    case EISDIR: self = .folder(path: path)
    default: self = .unreadable(path: path, reason: error.reason)
    }
  }

  /// Why something could not be written below `path`.
  public init(writing path: String, _ error: SystemError) {
    if error.isDiskFull {
      self = .diskFull(path: path)
    } else if error.isReadOnly {
      self = .readOnly(path: path)
    } else if error.number == EEXIST || error.number == ENOTEMPTY {
      self = .exists(path: path)
    } else {
      self = .unwritable(path: path, reason: error.reason)
    }
  }
}
