import CSQLite

/// SQLite with nothing in front of it: what the floors are made of.
final class BareDatabase {
  private var handle: OpaquePointer?
  private var statements: [OpaquePointer] = []

  struct Failure: Error {
    let message: String
  }

  enum Value {
    case integer(Int64)
    case text(String)
    case null
  }

  init(_ path: String) throws {
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil))
    // Its only queue.
    sqlite3_busy_timeout(handle, 120_000)
    try execute("PRAGMA foreign_keys = ON")
    try execute("PRAGMA synchronous = FULL")
  }

  deinit {
    for statement in statements { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  func execute(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  func prepare(_ sql: String) throws -> OpaquePointer {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    guard let statement else { throw Failure(message: sql) }
    statements.append(statement)
    return statement
  }

  /// Runs a statement to its end and returns the number in the first column of its last row.
  @discardableResult
  func run(_ statement: OpaquePointer, _ values: [Value] = []) throws -> Int64 {
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .integer(let number): sqlite3_bind_int64(statement, place, number)
      case .null: sqlite3_bind_null(statement, place)
      case .text(var text):
        text.withUTF8 { bytes in
          _ = bytes.withMemoryRebound(to: CChar.self) {
            vpdt_bind_text(
              statement, place, $0.baseAddress ?? BareDatabase.nothing, Int32($0.count))
          }
        }
      }
    }
    var result: Int64 = 0
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW {
      result = sqlite3_column_int64(statement, 0)
      code = sqlite3_step(statement)
    }
    sqlite3_reset(statement)
    if code != SQLITE_DONE { try check(code) }
    return result
  }

  var lastInserted: Int64 { sqlite3_last_insert_rowid(handle) }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw Failure(message: String(cString: sqlite3_errmsg(handle))) }
  }

  private nonisolated(unsafe) static let nothing = UnsafePointer<CChar>(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}
