import Forms
import Office

extension OfficeDesk {
  /// A table as a text document in flat ODF.
  public func document(of table: PrintedTable) throws -> String {
    String(decoding: try TableDocument(table).bytes(), as: UTF8.self)
  }
}
