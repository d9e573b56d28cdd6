import Office

/// A sheet of cells that screens draw on. It knows no terminal: a driver shows it, a test reads it.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Where the terminal's cursor is to stand; screen readers and input methods follow it.
  public var cursor: Place?
  /// False where the cursor is only to be followed, not seen, as on the row of a list.
  public var showsCursor = false
  /// Whether the terminal can draw the block letters of pictures; else they are drawn in ASCII.
  public var drawsBlocks = true
  private(set) var cells: [Cell]

  /// A cell's position, counted from 0.
  public struct Place: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// Draws `text` from `column` to the right, in at most `limit` columns.
  ///
  /// What does not fit is cut between letters and ends in `…`. With a `limit`, the rest of it is
  /// filled with blanks in `style`. Text outside the canvas is not drawn; harmful characters are
  /// shown as `harmless(_:)` shows them.
  ///
  /// - Returns: The column after the last letter drawn.
  @discardableResult
  public mutating func draw(
    _ text: some StringProtocol, row: Int, column: Int, width limit: Int = .max,
    style: Style = .plain
  ) -> Int {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column), limit > 0
    else { return column }
    let end = limit >= size.columns - column ? size.columns : column + limit
    let text = String(text)
    var next = column
    if let letters = ComposedLatin(text, limit: end - column) {
      next = put(letters, row: row, column: column, style: style)
    } else {
      for scalar in fitting(harmless(text), in: end - column).unicodeScalars {
        next = put(scalar, row: row, column: next, start: column, end: end, style: style)
      }
    }
    if limit != .max { fill(row: row, columns: next..<max(next, end), style: style) }
    return next
  }

  /// Fills a rectangle with blanks in `style`.
  public mutating func clear(_ area: Area, style: Style = .plain) {
    let columns = max(area.column, 0)..<max(min(area.column + area.columns, size.columns), 0)
    guard !columns.isEmpty else { return }
    for row in max(area.row, 0)..<max(min(area.endRow, size.rows), 0) {
      fill(row: row, columns: columns, style: style)
    }
  }

  /// Draws a horizontal rule.
  public mutating func rule(row: Int, column: Int = 0, width: Int = .max) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column), width > 0
    else { return }
    let end = width >= size.columns - column ? size.columns : column + width
    fill(row: row, columns: column..<end, with: "─", style: .faint)
  }

  /// Moves the cursor to where a person is typing.
  public mutating func type(atRow row: Int, column: Int) {
    cursor = Place(row: row, column: column)
    showsCursor = true
  }

  /// The rows without their trailing blanks, and without empty rows at the end.
  public var text: String {
    var lines = (0..<size.rows).map { self.line($0) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text of one row without trailing blanks.
  public func line(_ row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] {
      scalars.append(contentsOf: cell.scalars)
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// The role of a cell.
  public func style(atRow row: Int, column: Int) -> Style {
    cells[row * size.columns + column].style
  }

  /// The columns of a row in which the canvas differs from `other`, which is of the same size; nil
  /// where they are the same. A letter of two columns is within or without as a whole.
  func difference(from other: Canvas, row: Int) -> Range<Int>? {
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { ours in
      other.cells.withUnsafeBufferPointer { theirs in
        var first = start
        var end = start + size.columns
        while first < end, ours[first] == theirs[first] { first += 1 }
        if first == end { return nil }
        while ours[end - 1] == theirs[end - 1] { end -= 1 }
        while first > start, ours[first].base == nil || theirs[first].base == nil { first -= 1 }
        while end < start + size.columns, ours[end].base == nil || theirs[end].base == nil {
          end += 1
        }
        return (first - start)..<(end - start)
      }
    }
  }

  /// The cells of a part of a row, to draw it again without reading its text.
  func cells(row: Int, columns: Range<Int>) -> ArraySlice<Cell> {
    let start = row * size.columns
    return cells[(start + columns.lowerBound)..<(start + columns.upperBound)]
  }

  /// Draws cells that `cells(row:columns:)` gave, in another role if one is named.
  mutating func draw(_ drawn: ArraySlice<Cell>, row: Int, column: Int, style: Style? = nil) {
    let start = row * size.columns + column
    guard (0..<size.rows).contains(row), column >= 0, column + drawn.count <= size.columns
    else { return }
    for (offset, cell) in drawn.enumerated() {
      cells[start + offset] = style.map { cell.with($0) } ?? cell
    }
  }

  /// Puts one scalar at `column`, or on the letter before if it is a mark; returns the next column.
  private mutating func put(
    _ scalar: Unicode.Scalar, row: Int, column: Int, start: Int, end: Int, style: Style
  ) -> Int {
    let width = columns(of: scalar)
    if width == 0 {
      guard column > start else { return column }
      var letter = row * size.columns + column - 1
      if cells[letter].base == nil { letter -= 1 }
      cells[letter].add(mark: scalar)
      return column
    }
    guard column + width <= end else { return column }
    set(Cell(base: scalar, style: style), row: row, column: column)
    if width == 2 { set(Cell(base: nil, style: style), row: row, column: column + 1, half: true) }
    return column + width
  }

  /// Puts letters of one column each from `column` on, which have room; returns the column after them.
  private mutating func put(
    _ letters: ComposedLatin, row: Int, column: Int, style: Style
  ) -> Int {
    var next = column
    letters.forEach { scalar in
      replace(Cell(base: scalar, style: style), row: row, column: next)
      next += 1
    }
    return next
  }

  /// Puts the same letter in all of `columns`, which are on the canvas.
  private mutating func fill(
    row: Int, columns: Range<Int>, with letter: Unicode.Scalar = " ", style: Style
  ) {
    let cell = Cell(base: letter, style: style)
    for column in columns { replace(cell, row: row, column: column) }
  }

  /// Replaces one cell by one that is whole.
  private mutating func replace(_ cell: Cell, row: Int, column: Int) {
    let index = row * size.columns + column
    if cells[index].isPlainPlace, column + 1 == size.columns || cells[index + 1].isPlainPlace {
      cells[index] = cell
    } else {
      set(cell, row: row, column: column)
    }
  }

  /// Replaces one cell; the other half of a wide letter that stood there becomes a blank.
  private mutating func set(_ cell: Cell, row: Int, column: Int, half: Bool = false) {
    let index = row * size.columns + column
    if !half, cells[index].base == nil, column > 0 { cells[index - 1] = .blank }
    if column + 1 < size.columns, cells[index + 1].base == nil { cells[index + 1] = .blank }
    cells[index] = cell
  }
}

/// `text` cut between letters to at most `limit` columns; what is cut ends in `…`.
public func fitting(_ text: String, in limit: Int) -> Substring {
  // As many bytes as columns and no more: then it fits whatever it is.
  guard text.utf8.count > limit, columns(of: text) > limit else { return text[...] }
  guard limit > 0 else { return "" }
  // In composed Vietnamese every scalar is a letter of one column.
  if text.unicodeScalars.allSatisfy(\.isComposedLatin) {
    return text[..<text.unicodeScalars.index(text.startIndex, offsetBy: limit - 1)] + "…"
  }
  var used = 0
  var end = text.startIndex
  for index in text.indices {
    let width = columns(of: text[index...index])
    if used + width > limit - 1 { break }
    used += width
    end = text.index(after: index)
  }
  return text[..<end] + "…"
}
