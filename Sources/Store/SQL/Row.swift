import CSQLite
import Office

/// The row a statement stands on, read by column from 0.
public struct Row {
  let statement: OpaquePointer

  public func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// The bytes of a text or blob where they lie; they are gone with the next row.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
  }

  public func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  public func id<Record>(_ column: Int32) -> ID<Record> {
    ID(sqlite3_column_int64(statement, column))
  }

  public func optionalId<Record>(_ column: Int32) -> ID<Record>? {
    isNull(column) ? nil : id(column)
  }

  public func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  public func blob(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  public func optionalDate(_ column: Int32) -> CivilDate? {
    optionalText(column).flatMap { CivilDate(iso: $0) }
  }

  /// The instant in the column; the schema holds no other instants than the clock has given.
  public func moment(_ column: Int32) -> Moment {
    Moment(milliseconds: sqlite3_column_int64(statement, column)) ?? Row.epoch
  }

  public func optionalMoment(_ column: Int32) -> Moment? {
    isNull(column) ? nil : moment(column)
  }

  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  private static let epoch = Moment(milliseconds: 0)!
}
