/// Tables as spreadsheets hand them over (RFC 4180).
public enum CommaSeparated {
  /// Reads rows of cells, in quotes or not, whatever the ends of lines; empty lines are left out.
  ///
  /// The sign between cells is the one of comma, semicolon and tab that the first line has most of:
  /// Vietnamese spreadsheets write semicolons. A row that is no text, or whose quotes do not fit, is
  /// a problem and no row.
  public static func read(_ bytes: [UInt8]) -> TableReading {
    guard bytes.count <= TableReading.sizeLimit else {
      return TableReading(
        rows: [], problems: [TableProblem(1, .tooLarge(limit: TableReading.sizeLimit))])
    }
    var stream = CommaSeparatedStream()
    stream.feed(bytes)
    stream.end()
    var reading = TableReading()
    while let step = stream.next() {
      switch step {
      case .problem(let problem): reading.problems.append(problem)
      case .row(let row):
        if reading.rows.count == TableReading.rowLimit {
          reading.problems.append(
            TableProblem(row.line, .tooManyRows(limit: TableReading.rowLimit)))
          return reading
        }
        reading.rows.append(row)
      }
    }
    return reading
  }

  /// The rows for a spreadsheet, lines ending in CRLF.
  ///
  /// - Parameter withMark: Whether a mark of byte order comes first, by which older spreadsheets know
  ///   that it is UTF-8.
  public static func written(_ rows: [[String]], withMark: Bool = false) -> String {
    (withMark ? "\u{FEFF}" : "")
      + rows.map { cells in cells.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// In quotes where it must be. A cell that a spreadsheet would take for a formula begins with a
  /// mark that it is text; reading takes the mark off again.
  private static func quoted(_ cell: String) -> String {
    let text = isFormula(cell.drop { $0 == "'" }) ? "'" + cell : cell
    guard text.contains(where: { ",;\t\"".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  static func isFormula(_ text: Substring) -> Bool {
    text.first.map { "=+-@".contains($0) } == true
  }

  /// The cell as it was before it was written.
  static func withoutMark(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") && isFormula(cell.drop { $0 == "'" })
      ? String(cell.dropFirst()) : cell
  }
}
