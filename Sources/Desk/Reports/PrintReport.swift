import Forms
import Office

extension OfficeDesk {
  /// A table as a text document in flat ODF.
  public func document(of table: PrintedTable) throws -> String {
    String(decoding: try TableDocument(table).bytes(), as: UTF8.self)
  }

  /// Writes a table to a new file: by the end of its name as comma-separated values, flat ODF, or through
  /// `soffice` as a PDF or a Word document.
  ///
  /// - Parameter withMark: Begins comma-separated values with the mark by which spreadsheets know UTF-8.
  /// - Throws: `FormError`; `FileError`; `TrayError`.
  public func print(_ table: PrintedTable, to path: String, withMark: Bool = false) throws {
    if folded(path).hasSuffix(".csv") {
      let path = try self.path(entered: path)
      return try write(table.csv(withMark: withMark), to: path)
    }
    if FormOutput(path: path) == .text { throw FormError.badPath(path) }
    let (output, path) = try newOutput(path)
    let bytes = try TableDocument(table).bytes()
    switch output {
    case .document, .text: try makeForm(at: path) { try $0(bytes) }
    case .pdf, .word: try convert(to: output, at: path) { try $0(bytes) }
    }
  }
}
