import Office

/// Text of several lines to type in, wrapped to the room there is.
public struct TextArea: Equatable, Sendable {
  /// The letters the area holds at most.
  public let limit: Int
  /// Whether it holds several lines; otherwise line ends are blanks, and Enter is left to the form.
  public let takesLines: Bool
  /// Whether the last letters typed or pasted had no room.
  public private(set) var isCut = false
  private var before: String
  private var after = ""
  /// The first line shown, and the columns there were when it was drawn last.
  private var scroll = 0
  private var width = 60

  public init(_ text: String = "", limit: Int = 10_000, takesLines: Bool = true) {
    self.limit = limit
    self.takesLines = takesLines
    before = String(cleaned(text, takesLines: takesLines).prefix(limit))
  }

  /// The whole text, its lines ended by `\n`. Setting it puts the cursor at its end.
  public var text: String {
    get { before + after }
    set {
      guard newValue != text else { return }
      self = TextArea(newValue, limit: limit, takesLines: takesLines)
    }
  }

  /// The letters before the cursor.
  public var cursor: Int { before.count }

  /// Answers a key; moving beyond the first or last line is left to the form around it.
  public mutating func handle(_ key: Key) -> Reaction {
    let old = text
    switch key {
    case .text(let letter): insert(String(letter))
    case .paste(let text): insert(text)
    case .enter:
      if !takesLines { return .ignored }
      insert("\n")
    case .backspace: _ = before.popLast()
    case .delete, .control("d"): after = String(after.dropFirst())
    case .control("u"): while let last = before.last, last != "\n" { before.removeLast() }
    case .control("k"): while let first = after.first, first != "\n" { after.removeFirst() }
    case .control("w"):
      while before.last == " " { before.removeLast() }
      while let last = before.last, !last.isWhitespace { before.removeLast() }
    case .left, .control("b"): move(to: before.count - 1)
    case .right, .control("f"): move(to: before.count + 1)
    case .home, .control("a"):
      let lines = self.lines
      move(to: lines[cursorLine(in: lines)].lowerBound)
    case .end, .control("e"):
      let lines = self.lines
      move(to: end(of: cursorLine(in: lines), in: lines))
    case .up, .control("p"): return moveLines { $0 - 1 }
    case .down, .control("n"): return moveLines { $0 + 1 }
    case .pageUp: _ = moveLines { _ in 0 }
    case .pageDown: _ = moveLines { _ in .max }
    default: return .ignored
    }
    if text == old { return .handled }
    switch key {
    case .text, .paste, .enter: break
    default: isCut = false
    }
    return .changed
  }

  /// Draws as many lines as the area has room for, the one with the cursor among them.
  public mutating func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool) {
    guard area.rows > 0, area.columns > 2 else { return }
    // One column for a cursor behind the last letter.
    width = area.columns - 1
    let letters = Array(text)
    let lines = self.lines
    let current = cursorLine(in: lines)
    if isFocused {
      scroll = min(max(scroll, current - area.rows + 1), current)
    }
    scroll = max(0, min(scroll, lines.count - area.rows))
    for row in 0..<area.rows {
      let style = isFocused ? Style.field : .plain
      let line = lines.dropFirst(scroll + row).first ?? 0..<0
      let content = letters[line].filter { !$0.isNewline }
      canvas.draw(
        String(content), row: area.row + row, column: area.column, width: area.columns,
        style: style)
    }
    if isFocused {
      let column = columns(of: String(letters[lines[current].lowerBound..<before.count]))
      canvas.type(atRow: area.row + current - scroll, column: area.column + min(column, width))
    }
  }

  private var lines: [Range<Int>] { lineRanges(of: Array(text), width: width) }

  /// The line with the cursor. At a break it is the line that begins there.
  private func cursorLine(in lines: [Range<Int>]) -> Int {
    let cursor = before.count
    return lines.lastIndex { $0.lowerBound <= cursor } ?? 0
  }

  /// The last place in a line where the cursor still belongs to it.
  private func end(of line: Int, in lines: [Range<Int>]) -> Int {
    let isLast = line == lines.count - 1
    return max(lines[line].lowerBound, lines[line].upperBound - (isLast ? 0 : 1))
  }

  /// Moves to another line, staying in the column where that is possible. Breaking a long text into
  /// lines takes its time: it is done once.
  ///
  /// - Parameter destination: The line to go to, of the line the cursor is in; the last one for any
  ///   larger number.
  private mutating func moveLines(to destination: (Int) -> Int) -> Reaction {
    let lines = self.lines
    let letters = Array(text)
    let current = cursorLine(in: lines)
    let wish = destination(current)
    let target = wish == .max ? lines.count - 1 : wish
    guard lines.indices.contains(target) else { return .ignored }
    let wanted = columns(of: String(letters[lines[current].lowerBound..<before.count]))
    let end = end(of: target, in: lines)
    var place = lines[target].lowerBound
    var column = 0
    while place < end {
      column += columns(of: String(letters[place]))
      if column > wanted { break }
      place += 1
    }
    move(to: place)
    return .handled
  }

  /// Puts the cursor behind so many letters.
  public mutating func move(to place: Int) {
    let whole = text
    let cut = whole.index(
      whole.startIndex, offsetBy: max(0, place), limitedBy: whole.endIndex)
    before = String(whole[..<(cut ?? whole.endIndex)])
    after = String(whole[(cut ?? whole.endIndex)...])
  }

  private mutating func insert(_ typed: String) {
    let room = max(limit - text.count, 0)
    // Of a whole book no more is looked at than the area could hold.
    let shown = cleaned(String(typed.prefix(limit + 1)), takesLines: takesLines)
    let joined = normalized(before + shown)
    isCut = joined.count > before.count + room
    before = isCut ? String(joined.prefix(before.count + room)) : joined
  }
}

/// `text` as an area takes it: any line end is `\n`, or a blank, and what is harmful is visible.
private func cleaned(_ text: String, takesLines: Bool) -> String {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  return normalized(lines.map { harmless(String($0)) }.joined(separator: takesLines ? "\n" : " "))
}
