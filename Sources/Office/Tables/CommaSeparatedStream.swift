/// A table of spreadsheets read piece by piece: a row is in memory at a time, however large the file is.
///
/// What was fed and not read yet waits inside; a row is handed over once all of it has come.
public struct CommaSeparatedStream: Sendable {
  public enum Step: Equatable, Sendable {
    case row(TableRow)
    /// A row that is no text, or whose quotes do not fit.
    case problem(TableProblem)
  }

  /// The most bytes of one row; a quote that is open for longer is one nobody closes.
  public static let longestRow = 1 << 20

  private var bytes: [UInt8] = []
  private var index = 0
  private var line = 1
  private var separator: UInt8?
  private var hasBegun = false
  private var hasEnded = false
  /// Whether the rest of a row that could not be read is passed over.
  private var isSkipping = false

  /// - Parameter separator: The sign between cells; nil for the one of comma, semicolon and tab that
  ///   the first line has most of.
  public init(separator: UInt8? = nil) {
    self.separator = separator
  }

  /// Takes what follows what was fed before.
  public mutating func feed(_ piece: some Sequence<UInt8>) {
    if index > 0 {
      bytes.removeFirst(index)
      index = 0
    }
    bytes += piece
  }

  /// Nothing follows any more.
  public mutating func end() { hasEnded = true }

  /// The next row that has come whole; nil when more must be fed, or everything was read.
  public mutating func next() -> Step? {
    guard begin() else { return nil }
    while true {
      if isSkipping, !skipLine() { return nil }
      guard index < bytes.count else { return nil }
      let (start, first) = (index, line)
      var found: [String] = []
      var fault: TableFault?
      do throws(TableFault) { found = try row() } catch { fault = error }
      // The last byte may be one half of the end of a line, or of two quotes.
      if !hasEnded, index >= bytes.count - 1 {
        (index, line) = (start, first)
        if bytes.count - start <= CommaSeparatedStream.longestRow { return nil }
        fault = .openQuote
      }
      if let fault {
        isSkipping = true
        return .problem(TableProblem(first, fault))
      }
      if found != [""] { return .row(TableRow(line: first, cells: found)) }
    }
  }

  /// Whether enough has come to know where the first row begins and what stands between its cells.
  private mutating func begin() -> Bool {
    if hasBegun { return true }
    guard hasEnded || bytes.contains(0x0A) || bytes.count > CommaSeparatedStream.longestRow else {
      return false
    }
    index = utf8MarkLength(of: bytes)
    if separator == nil { separator = CommaSeparatedStream.separator(in: bytes[index...]) }
    hasBegun = true
    return true
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
      return CommaSeparated.withoutMark(try checkedText(bytes[start..<index]))
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
        return CommaSeparated.withoutMark(try checkedText(content[...]))
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

  /// Goes on behind a row that could not be read; false if its end has not come yet.
  private mutating func skipLine() -> Bool {
    while index < bytes.count {
      index += 1
      if bytes[index - 1] == 0x0A {
        line += 1
        isSkipping = false
        return true
      }
    }
    return false
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
