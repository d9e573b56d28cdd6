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
    var next = column
    for scalar in fitting(harmless(String(text)), in: end - column).unicodeScalars {
      next = put(scalar, row: row, column: next, start: column, end: end, style: style)
    }
    if limit != .max {
      for padding in next..<max(next, end) {
        set(Cell(base: " ", style: style), row: row, column: padding)
      }
    }
    return next
  }

  /// Fills a rectangle with blanks in `style`.
  public mutating func clear(_ area: Area, style: Style = .plain) {
    for row in area.row..<area.endRow {
      draw("", row: row, column: area.column, width: area.columns, style: style)
    }
  }

  /// Draws a horizontal rule.
  public mutating func rule(row: Int, column: Int = 0, width: Int = .max) {
    let length = min(width, size.columns - column)
    guard length > 0 else { return }
    draw(String(repeating: "─", count: length), row: row, column: column, style: .faint)
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

  /// The cells of one row.
  func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The cells of a part of a row, to draw it again without reading its text.
  func cells(row: Int, column: Int, count: Int) -> [Cell] {
    let start = row * size.columns + column
    return Array(cells[start..<(start + count)])
  }

  /// Draws cells that `cells(row:column:count:)` gave.
  mutating func draw(_ drawn: [Cell], row: Int, column: Int) {
    let start = row * size.columns + column
    cells.replaceSubrange(start..<(start + drawn.count), with: drawn)
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
