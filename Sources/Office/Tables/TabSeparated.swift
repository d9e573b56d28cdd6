/// Tables with tabs between their cells: what the program brings along, and what an office hands in
/// in the same form.
public enum TabSeparated {
  /// Reads lines of cells; empty lines and remarks, which begin with `#`, are left out.
  ///
  /// A mark of byte order and ends of lines of other systems are taken. A line that is no text, or
  /// has another number of cells than `columns`, is a problem and no row.
  public static func read(_ bytes: [UInt8], columns: Int) -> TableReading {
    var reading = TableReading()
    guard bytes.count <= TableReading.sizeLimit else {
      reading.problems = [TableProblem(1, .tooLarge(limit: TableReading.sizeLimit))]
      return reading
    }
    let bytes = bytes[utf8MarkLength(of: bytes)...]
    for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let line = part.last == 0x0D ? part.dropLast() : part
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if reading.rows.count == TableReading.rowLimit {
        reading.problems.append(
          TableProblem(index + 1, .tooManyRows(limit: TableReading.rowLimit)))
        break
      }
      do throws(TableFault) {
        let text = try checkedText(line)
        let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == columns else {
          throw TableFault.columns(found: cells.count, expected: columns...columns)
        }
        reading.rows.append(TableRow(line: index + 1, cells: cells.map(String.init)))
      } catch {
        reading.problems.append(TableProblem(index + 1, error))
      }
    }
    return reading
  }
}

/// How many bytes a mark of byte order takes at the beginning.
func utf8MarkLength(of bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// The text of these bytes.
///
/// - Throws: `TableFault`: a NUL, or no UTF-8.
func checkedText(_ bytes: ArraySlice<UInt8>) throws(TableFault) -> String {
  if bytes.contains(0) { throw .nul }
  guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
  return text
}
