import Platform
import Support

/// How a disk fails at one of the calls of a program; see Tests/FaultyDisk.
enum DiskFault: String, CaseIterable {
  /// Refuses the one call, or that one and all behind it.
  case error, errors
  /// Has no room from then on, or takes nothing at all.
  case full, readOnly
  /// Writes half of what it is given, at every call from then on.
  case short
  /// The program is killed before the call, or behind it, when half is written.
  case kill, after
  /// The power fails: nothing is there that was not flushed.
  case lose
  /// Does not give back what is there.
  case unreadable

  /// What the disk is told to do at the call of that number.
  func order(at number: Int) -> String {
    switch self {
    case .error: "change:\(number):EIO"
    case .errors: "change:\(number):EIO:stay"
    case .full: "change:\(number):ENOSPC:stay"
    case .readOnly: "change:\(number):EROFS:stay"
    case .short: "change:\(number):short:stay"
    case .kill: "change:\(number):kill"
    case .after: "change:\(number):after"
    case .lose: "change:\(number):lose"
    case .unreadable: "read:\(number):EIO"
    }
  }

  /// The exit statuses a program may have on such a disk; it is killed by signal 9.
  var statuses: Set<Int> {
    switch self {
    case .error, .errors, .full, .readOnly, .unreadable: [0, 1]
    case .short: [0]
    case .kill, .after, .lose: [0, 128 + 9]
    }
  }

  var isAboutReading: Bool { self == .unreadable }

  /// Beside the program that was just built.
  static let library = Folders.parent(of: BuiltProgram.path) + "/libFaultyDisk.so"
}
