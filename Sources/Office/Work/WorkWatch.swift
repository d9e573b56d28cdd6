/// How far work has come that may take longer than anybody waits for without a word.
public enum WorkProgress: Equatable, Sendable {
  /// Bytes of a file that were read, hashed, copied.
  case file(name: String, done: Int, of: Int)
  /// Documents or files of a bundle, or files of the office, that were written or read.
  case items(done: Int, of: Int)
  /// The records of the office are gone through.
  case records
  /// Another program reads the text of a file.
  case text
  /// Another program makes one file of another.
  case program(String)
  /// A carrier is at work for this body.
  case carrying(body: String)
  /// The data are brought to the form this version of the program keeps them in, version by version.
  case migration(version: Int, of: Int)
  /// What was decided is written down; that can't be stopped any more.
  case writing
}

/// Stands beside work that may take long for whoever waits for it: hears how far it is, and stops it.
///
/// Long work asks it again and again, every few milliseconds, whether it is to go on. It costs nothing
/// where nobody listens. What is stopped has changed nothing: it is asked before anything is written
/// down, or within a transaction that is taken back.
public final class WorkWatch {
  /// Told how far the work is; false stops it. It is called on the thread of the desk alone.
  public var listener: ((WorkProgress) -> Bool)?
  /// What is said of work that does not say itself how far it is.
  public var standing = WorkProgress.records

  public init() {}

  /// Whether the work is to go on.
  public func goesOn(_ progress: WorkProgress? = nil) -> Bool {
    guard let listener else { return true }
    if standing == .writing {
      _ = listener(.writing)
      return true
    }
    return listener(progress ?? standing)
  }

  /// - Throws: `WorkError.stopped`.
  public func check(_ progress: WorkProgress? = nil) throws(WorkError) {
    if !goesOn(progress) { throw .stopped }
  }

  /// Does what `progress` says while nothing else is said.
  public func during<Result>(
    _ progress: WorkProgress, _ body: () throws -> Result
  ) rethrows -> Result {
    let before = standing
    standing = progress
    defer { standing = before }
    return try body()
  }
}
