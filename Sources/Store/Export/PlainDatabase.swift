import CSQLite
import Office
import Platform

/// A database of plain tables for other programs: no views, no indexes but the keys, no search.
///
/// The same rows give the same bytes.
public final class PlainDatabase {
  private let handle: OpaquePointer
  private let path: String
  private var insert: OpaquePointer?

  /// Makes the file at `path`, where nothing may be.
  public init(making path: String) throws {
    self.path = path
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      throw Database.failure(code, handle: handle, path: path)
    }
    self.handle = handle
    // Nobody else has the file yet, and one that is not finished is thrown away.
    try execute(
      "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
  }

  deinit {
    sqlite3_finalize(insert)
    sqlite3_close_v2(handle)
  }

  /// Begins a table; the rows that follow go into it.
  public func begin(_ table: ExportTable) throws {
    let columns = table.columns.map { column in
      let kind = [.integer, .flag].contains(column.kind) ? "INTEGER" : "TEXT"
      return "\"\(column.name)\" \(kind)"
    }
    let keys = table.columns.filter(\.isKey).map { "\"\($0.name)\"" }.joined(separator: ", ")
    try execute(
      "CREATE TABLE \"\(table.name)\" (\(columns.joined(separator: ", ")), PRIMARY KEY (\(keys)))")
    sqlite3_finalize(insert)
    insert = nil
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    try check(
      sqlite3_prepare_v2(
        handle, "INSERT INTO \"\(table.name)\" VALUES (\(places))", -1, &insert, nil))
  }

  public func add(_ row: [ExportValue]) throws {
    guard let insert else { return }
    for (index, value) in row.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .nothing: try check(sqlite3_bind_null(insert, place))
      case .integer(let number): try check(sqlite3_bind_int64(insert, place, number))
      case .flag(let flag): try check(sqlite3_bind_int64(insert, place, flag ? 1 : 0))
      case .text(var text):
        try check(
          text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
              $0.baseAddress.map { vpdt_bind_text(insert, place, $0, Int32(bytes.count)) }
                ?? sqlite3_bind_zeroblob(insert, place, 0)
            }
          })
      }
    }
    let code = sqlite3_step(insert)
    sqlite3_reset(insert)
    if code != SQLITE_DONE { throw Database.failure(code, handle: handle, path: path) }
  }

  /// Writes what is left; the file is whole then.
  public func end() throws {
    sqlite3_finalize(insert)
    insert = nil
    try execute("COMMIT")
  }

  private func execute(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw Database.failure(code, handle: handle, path: path) }
  }
}
