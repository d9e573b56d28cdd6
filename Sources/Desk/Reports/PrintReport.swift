import Forms
import Office

extension OfficeDesk {
  /// A table as a text document in flat ODF.
  public func document(of table: PrintedTable) throws -> String {
    String(decoding: try TableDocument(table).bytes(), as: UTF8.self)
  }

  /// Writes a table to a new file: flat ODF, or through `soffice` a PDF or a Word document, by the end of
  /// its name.
  ///
  /// - Throws: `FormError`; `FileError`.
  public func print(_ table: PrintedTable, to path: String) throws {
    if FormOutput(path: path) == .text { throw FormError.badPath(path) }
    let (output, path) = try newOutput(path)
    let bytes = try TableDocument(table).bytes()
    switch output {
    case .document, .text: try makeForm(at: path) { try $0(bytes) }
    case .pdf, .word: try convert(to: output, at: path) { try $0(bytes) }
    }
  }
}
