import CSQLite
import Office
import Platform

extension Transaction {
  /// Writes the state this transaction sees to the new file `path`, page by page; others go on writing
  /// to the database meanwhile.
  ///
  /// - Parameter isPlain: One file that opens by itself even where nothing can be written; else as an
  ///   office keeps it.
  /// - Throws: `StoreError`; `WorkError.stopped`. What is left at `path` then is not whole.
  public func copyDatabase(to path: String, isPlain: Bool) throws {
    try database.copyPages(to: path)
    try DatabaseCopy(path).finish(isPlain: isPlain)
  }
}

extension Database {
  /// Pages copied between two looks at whether it shall go on.
  private static let pagesAtATime: Int32 = 4096

  /// Must run within a transaction, or a writer in between would begin the copy anew.
  fileprivate func copyPages(to path: String) throws {
    // The state is the one of the first look.
    _ = try pragma("schema_version")
    let target = try DatabaseCopy(path, creating: true)
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw Database.failure(sqlite3_errcode(target.handle), handle: target.handle, path: path)
    }
    var code = SQLITE_OK
    var failure: (any Error)?
    repeat {
      do {
        try watch.check()
        code = sqlite3_backup_step(backup, Database.pagesAtATime)
      } catch {
        failure = error
      }
    } while code == SQLITE_OK && failure == nil
    sqlite3_backup_finish(backup)
    if let failure { throw failure }
    guard code == SQLITE_DONE else {
      throw Database.failure(code, handle: target.handle, path: path)
    }
  }
}

/// A connection to a copy that nobody else has opened.
private final class DatabaseCopy {
  let handle: OpaquePointer
  private let path: String

  init(_ path: String, creating: Bool = false) throws {
    self.path = path
    if creating {
      // Nobody else's file is written over, and nobody else may read it.
      do {
        _ = try Descriptor.making(path)
      } catch {
        throw StoreError(error)
      }
    }
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      throw Database.failure(code, handle: handle, path: path)
    }
    self.handle = handle
    // What is not whole is thrown away; what is whole is flushed once, at the end.
    try run("PRAGMA synchronous = OFF; PRAGMA journal_mode = \(creating ? "OFF" : "DELETE")")
  }

  deinit { sqlite3_close_v2(handle) }

  /// Looks at whether the copy is whole and puts it on the disk.
  func finish(isPlain: Bool) throws {
    let finding = try text("PRAGMA quick_check(1)")
    guard finding == "ok" else { throw StoreError.corrupt(path: path, detail: finding) }
    if !isPlain { try run("PRAGMA journal_mode = WAL") }
    do {
      try Descriptor.reading(path).flush()
    } catch {
      throw StoreError(error)
    }
  }

  private func run(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw Database.failure(code, handle: handle, path: path) }
  }

  private func text(_ sql: String) throws -> String {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW, let statement
    else { throw Database.failure(sqlite3_errcode(handle), handle: handle, path: path) }
    return Row(statement: statement).text(0)
  }
}
