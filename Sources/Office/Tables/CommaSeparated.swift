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
    var reader = Reader(bytes)
    return reader.read()
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

  private static func isFormula(_ text: Substring) -> Bool {
    text.first.map { "=+-@".contains($0) } == true
  }

  /// The cell as it was before it was written.
  private static func withoutMark(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(cell.drop { $0 == "'" }) ? String(cell.dropFirst()) : cell
  }

  private struct Reader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      index = utf8MarkLength(of: bytes)
      separator = Reader.separator(in: bytes[index...])
    }

    mutating func read() -> TableReading {
      var reading = TableReading()
      while index < bytes.count {
        let first = line
        if reading.rows.count == TableReading.rowLimit {
          reading.problems.append(TableProblem(first, .tooManyRows(limit: TableReading.rowLimit)))
          break
        }
        do {
          let cells = try row()
          if cells != [""] { reading.rows.append(TableRow(line: first, cells: cells)) }
        } catch {
          reading.problems.append(TableProblem(first, error))
          skipLine()
        }
      }
      return reading
    }

    private mutating func row() throws(TableFault) -> [String] {
      var cells: [String] = []
      while true {
        cells.append(try cell())
        guard index < bytes.count else { return cells }
        let sign = bytes[index]
        index += 1
        if sign != separator {
          if sign == 0x0D { index += 1 }
          line += 1
          return cells
        }
      }
    }

    /// The cell that begins here, up to the sign that ends it.
    private mutating func cell() throws(TableFault) -> String {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        let start = index
        while index < bytes.count, !endsCell {
          if bytes[index] == UInt8(ascii: "\"") { throw .strayQuote }
          index += 1
        }
        return withoutMark(try checkedText(bytes[start..<index]))
      }
      var content: [UInt8] = []
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte != UInt8(ascii: "\"") {
          if byte == 0x0A { line += 1 }
          content.append(byte)
        } else if index < bytes.count, bytes[index] == byte {
          content.append(byte)
          index += 1
        } else {
          guard index == bytes.count || endsCell else { throw .strayQuote }
          return withoutMark(try checkedText(content[...]))
        }
      }
      throw .openQuote
    }

    /// Whether the byte here ends a cell that is not in quotes.
    private var endsCell: Bool {
      switch bytes[index] {
      case separator, 0x0A: true
      case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A
      default: false
      }
    }

    /// Goes on behind a row that could not be read.
    private mutating func skipLine() {
      while index < bytes.count {
        index += 1
        if bytes[index - 1] == 0x0A {
          line += 1
          return
        }
      }
    }

    private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
      let first = bytes.prefix { $0 != 0x0A }
      let signs: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      var most = (sign: signs[0], count: 0)
      for sign in signs {
        let count = first.count { $0 == sign }
        if count > most.count { most = (sign, count) }
      }
      return most.sign
    }
  }
}
