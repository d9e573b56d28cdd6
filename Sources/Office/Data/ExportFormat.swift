/// How the data of an office are handed over.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// A folder of tables for spreadsheets.
  case csv
  /// A folder of tables, an object a line.
  case json
  /// One database file.
  case sqlite
  /// One script for `psql` that loads the office beside others.
  case postgres

  /// - Throws: `DataError.unknownFormat`.
  public init(named text: String) throws(DataError) {
    guard let format = ExportFormat(rawValue: text) else { throw .unknownFormat(text) }
    self = format
  }
}

/// What was handed over.
public struct ExportReceipt: Equatable, Sendable {
  public let path: String
  public let tables: Int
  public let rows: Int
  /// SHA-256 of the list of digests beside the files.
  public let digest: FileDigest

  public init(path: String, tables: Int, rows: Int, digest: FileDigest) {
    (self.path, self.tables, self.rows, self.digest) = (path, tables, rows, digest)
  }
}
