import CSystem
import Glibc

/// A queue of processes before one file: each waits asleep for its turn.
///
/// The kernel wakes waiters in the order they came, which SQLite's own busy handler (sleep and
/// try again) does not: under load it leaves single writers waiting for seconds.
public final class FileLock {
  private let file: Descriptor

  /// Opens the lock file, making it if need be.
  public init(_ path: String) throws(SystemError) {
    let number = try checked("open", path) {
      vpdt_open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600)
    }
    file = Descriptor(number: number, path: path)
  }

  /// Waits for its turn, runs `body`, and lets the next one in. A process that dies lets go, too.
  public func withTurn<Result>(_ body: () throws -> Result) throws -> Result {
    try checked("flock", file.path) { flock(file.number, LOCK_EX) }
    defer { flock(file.number, LOCK_UN) }
    return try body()
  }

  /// Runs `body` if nobody is before the file; nil if somebody is.
  public func ifFree<Result>(_ body: () throws -> Result) throws -> Result? {
    do {
      try checked("flock", file.path) { flock(file.number, LOCK_EX | LOCK_NB) }
    } catch {
      if error.number == EWOULDBLOCK { return nil }
      throw error
    }
    defer { flock(file.number, LOCK_UN) }
    return try body()
  }

  /// To be passed on to a program, which then holds the lock with this process and after it.
  var number: Int32 { file.number }
}
