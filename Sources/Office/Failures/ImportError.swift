/// Why an old register was not taken in.
public enum ImportError: ReportableError, Equatable {
  /// Bytes that are no Unicode.
  case notText
  /// No row has titles that are known.
  case noHeader
  case lacksColumns([ImportField], columns: [String])
  /// A mapping names a column the file has not.
  case unknownColumn(String, columns: [String])
  /// Words that are no `TITLE=FIELD`.
  case badMapping(String)
  /// Rows that cannot be taken in; nothing was.
  case badRows(RegisterImport)
  /// A spreadsheet, and no program that can read it.
  case noConverter(program: String)
  case notConverted(path: String)
  /// A workbook with a password.
  case locked(path: String)
  /// A workbook of before 2007, whatever its name says.
  case oldWorkbook(path: String)
  case noSheet(Int)

  public var code: String {
    switch self {
    case .notText: "import.not-text"
    case .noHeader: "import.no-header"
    case .lacksColumns: "import.lacks-columns"
    case .unknownColumn: "import.unknown-column"
    case .badMapping: "import.bad-mapping"
    case .badRows: "import.bad-rows"
    case .noConverter: "import.no-converter"
    case .notConverted: "import.not-converted"
    case .locked: "import.locked"
    case .oldWorkbook: "import.old-workbook"
    case .noSheet: "import.no-sheet"
    }
  }
}
