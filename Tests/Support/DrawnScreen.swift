import Terminal

/// What a person would see: the picture that a program's bytes make on a terminal.
///
/// Knows what ncurses sends to the terminals the program is run on, and the size of only one screen.
/// Source: ECMA-48 (5.4) and the terminfo entries of xterm-256color, screen, tmux, linux and vt100.
public struct DrawnScreen {
  private let size: Size
  private var rows: [[String]]
  private var place = (row: 0, column: 0)
  private var saved = (row: 0, column: 0)
  private var margins: ClosedRange<Int>
  /// The letter drawn last, which a terminal can be told to repeat.
  private var last = " "
  /// A letter in the last column leaves the cursor there until the next one.
  private var isAtEdge = false

  /// - Parameter output: What the program wrote, from its start or from a drawing of everything on.
  public init(_ output: some Sequence<UInt8>, rows: Int = 24, columns: Int = 80) {
    size = Size(rows: rows, columns: columns)
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    margins = 0...(rows - 1)
    read(Array(String(decoding: Array(output), as: UTF8.self).unicodeScalars))
  }

  /// The rows without their trailing blanks, and without empty rows at the end.
  public var text: String {
    var lines = rows.map { cells in
      var line = cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text of one row, counted from 0; from the last one up if negative.
  public func row(_ row: Int) -> String {
    var line = rows[row < 0 ? rows.count + row : row].joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: Reading

  private mutating func read(_ input: [Unicode.Scalar]) {
    var index = 0
    while index < input.count {
      let scalar = input[index]
      index += 1
      switch scalar.value {
      case 0x1B: index = escape(input, index)
      case 0x0D: go(to: (place.row, 0))
      case 0x08: go(to: (place.row, place.column - 1))
      case 0x0A...0x0C: lineFeed()
      case 0x09: go(to: (place.row, (place.column / 8 + 1) * 8))
      case 0x00..<0x20, 0x7F: break
      default: put(scalar)
      }
    }
  }

  /// Reads what follows an Escape; the index behind it.
  private mutating func escape(_ input: [Unicode.Scalar], _ start: Int) -> Int {
    guard start < input.count else { return start }
    switch input[start] {
    case "[": return controlSequence(input, start + 1)
    case "]" where start + 1 < input.count && input[start + 1] == "R":
      // The Linux console: its own colours.
      return start + 2
    case "]", "P":
      // A string: up to BEL, or Escape and a backslash.
      let end = input[start...].firstIndex { $0 == "\u{07}" || $0 == "\u{1B}" } ?? input.endIndex
      return end + (end < input.endIndex && input[end] == "\u{1B}" ? 2 : 1)
    case "(", ")", "#", "%": return start + 2
    case "M":
      place.row == margins.lowerBound ? scroll(by: -1) : go(to: (place.row - 1, place.column))
    case "D": lineFeed()
    case "E":
      lineFeed()
      go(to: (place.row, 0))
    case "7": saved = place
    case "8": go(to: saved)
    default: break
    }
    return start + 1
  }

  private mutating func controlSequence(_ input: [Unicode.Scalar], _ start: Int) -> Int {
    guard let end = input[start...].firstIndex(where: { (0x40...0x7E).contains($0.value) }) else {
      return input.endIndex
    }
    let body = String(String.UnicodeScalarView(input[start..<end]))
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    act(on: input[end], numbers, isPrivate: body.first.map { "<=>?".contains($0) } ?? false)
    return end + 1
  }

  private mutating func act(on final: Unicode.Scalar, _ numbers: [Int?], isPrivate: Bool) {
    if isPrivate { return }
    let first = numbers.first ?? nil
    let count = max(first ?? 1, 1)
    switch final {
    case "H", "f":
      go(to: (count - 1, max((numbers.count > 1 ? numbers[1] : nil) ?? 1, 1) - 1))
    case "A": go(to: (place.row - count, place.column))
    case "B", "e": go(to: (place.row + count, place.column))
    case "C", "a": go(to: (place.row, place.column + count))
    case "D": go(to: (place.row, place.column - count))
    case "G", "`": go(to: (place.row, count - 1))
    case "d": go(to: (count - 1, place.column))
    case "J": eraseScreen(first ?? 0)
    case "K": eraseLine(first ?? 0)
    case "X": erase(place.row, place.column..<place.column + count)
    case "P": shift(from: place.column, by: -count)
    case "@": shift(from: place.column, by: count)
    case "L", "M": moveLines(by: final == "L" ? count : -count)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": for _ in 0..<count { for scalar in last.unicodeScalars { put(scalar) } }
    case "r":
      let bottom = (numbers.count > 1 ? numbers[1] : nil) ?? size.rows
      margins = min(count - 1, size.rows - 1)...max(min(bottom, size.rows) - 1, count - 1)
      go(to: (0, 0))
    default: break
    }
  }

  // MARK: Drawing

  private mutating func go(to target: (row: Int, column: Int)) {
    place = (
      max(0, min(target.row, size.rows - 1)), max(0, min(target.column, size.columns - 1))
    )
    isAtEdge = false
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = columns(of: scalar)
    if width == 0 {
      rows[place.row][max(place.column - (isAtEdge ? 0 : 1), 0)].unicodeScalars.append(scalar)
      return
    }
    if isAtEdge {
      lineFeed()
      go(to: (place.row, 0))
    }
    rows[place.row][place.column] = String(scalar)
    last = String(scalar)
    if width == 2, place.column + 1 < size.columns { rows[place.row][place.column + 1] = "" }
    isAtEdge = place.column + width >= size.columns
    place.column = min(place.column + width, size.columns - 1)
  }

  private mutating func lineFeed() {
    if place.row == margins.upperBound {
      scroll(by: 1)
    } else {
      go(to: (place.row + 1, place.column))
    }
  }

  private mutating func scroll(by count: Int) { moveLines(by: -count, from: margins.lowerBound) }

  /// Moves the lines from `first` to the lower margin down, or up where `count` is negative.
  private mutating func moveLines(by count: Int, from first: Int? = nil) {
    let first = first ?? place.row
    guard first <= margins.upperBound else { return }
    let part = Array(rows[first...margins.upperBound])
    let blank = Array(repeating: Array(repeating: " ", count: size.columns), count: part.count)
    let moved =
      count > 0
      ? blank.prefix(count) + part.dropLast(count) : part.dropFirst(-count) + blank.prefix(-count)
    rows.replaceSubrange(first...margins.upperBound, with: Array(moved.prefix(part.count)))
  }

  private mutating func shift(from column: Int, by count: Int) {
    var tail = Array(rows[place.row][column...])
    if count < 0 {
      tail = tail.dropFirst(-count) + Array(repeating: " ", count: min(-count, tail.count))
    } else {
      tail = Array(repeating: " ", count: count) + tail
    }
    rows[place.row].replaceSubrange(column..., with: tail.prefix(size.columns - column))
  }

  private mutating func eraseScreen(_ what: Int) {
    eraseLine(what)
    let lines = what == 0 ? place.row + 1..<size.rows : what == 1 ? 0..<place.row : 0..<size.rows
    for line in lines { erase(line, 0..<size.columns) }
  }

  private mutating func eraseLine(_ what: Int) {
    let columns =
      what == 0
      ? place.column..<size.columns : what == 1 ? 0..<place.column + 1 : 0..<size.columns
    erase(place.row, columns)
  }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    for column in columns where column < size.columns { rows[row][column] = " " }
  }
}
