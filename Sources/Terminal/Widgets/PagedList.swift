/// A list of any length of which only the rows on the screen are in memory.
///
/// The row under the cursor has a `>` in the margin, marked rows a `*`, rows that need attention a
/// `!`. A marker costs some forty bytes to move where a row in reverse video costs three hundred,
/// which is felt on slow links; `emphasis` is for those who see better with it.
///
/// A fetch that fails leaves the list as it was and its error in `failure`.
public struct PagedList<Row, Position: Hashable & Sendable> {
  /// What the margin takes: three markers and a blank.
  public static var margin: Int { 4 }

  public let columns: [Column<Row>]
  /// Draws the row under the cursor in `.selected`.
  public var emphasis = false
  /// The marked rows, on this page or not.
  public var marks: Set<Position> = []

  private let attention: (Row) -> Bool
  private let style: (Row) -> Style
  private var window: ListWindow<Row, Position>
  /// The heads of the columns and what each is given of a width.
  private var layout = Layout()
  /// The line of the screen on which the first row stands.
  private var firstLine = 0

  /// - Parameters:
  ///   - position: The key of a row in the order of the list; no two rows share one.
  ///   - attention: Whether a row needs attention; a word in its columns says why.
  ///   - style: The role of a whole row.
  public init(
    columns: [Column<Row>], position: @escaping (Row) -> Position,
    attention: @escaping (Row) -> Bool = { _ in false },
    style: @escaping (Row) -> Style = { _ in .plain }, fetch: @escaping FetchPage<Row, Position>
  ) {
    self.columns = columns
    self.attention = attention
    self.style = style
    window = ListWindow(position: position, fetch: fetch)
  }

  /// The rows on the screen.
  public var rows: [Row] { window.rows.map(\.content) }

  public var isEmpty: Bool { window.rows.isEmpty }

  /// The row under the cursor; nil in an empty list.
  public var selected: Row? { window.selected }

  /// What the last fetch failed with; nil again after one that did not.
  public var failure: (any Error)? { window.failure }

  /// The key of the row under the cursor, to come back to with `go(to:)`.
  public var selectedPosition: Position? { window.selectedPosition }

  /// Fetches the rows around the cursor again, after something changed. If the row under the cursor
  /// is gone, the cursor stays at its height.
  public mutating func reload() {
    window.reload()
  }

  /// Shows other rows: another filter or another order. The cursor stays on its row if that is
  /// among them, else it begins at the top. Marks stay.
  public mutating func show(_ fetch: @escaping FetchPage<Row, Position>) {
    window.show(fetch)
  }

  /// Puts the cursor on the row at `position`, or where it would be.
  public mutating func go(to position: Position) {
    window.go(to: position)
  }

  /// The rows of a wish, for who reads the list line by line instead of looking at it.
  public func page(_ wish: PageWish<Position>, limit: Int) throws -> [Row] {
    try window.page(wish, limit: limit)
  }

  /// The key of a row in the order of the list.
  public func position(of row: Row) -> Position { window.position(row) }

  /// The heads of the columns for which a screen so wide has no room.
  public func titlesLeftOut(inWidth width: Int) -> [String] {
    zip(columns, shares(of: width - PagedList.margin, among: columns)).filter { $1 == 0 }
      .map { $0.0.title }
  }

  // MARK: Keys

  /// Fetches rows for keys that were typed ahead of the first drawing: they find a list of a usual
  /// height.
  public mutating func prepare() {
    if window.height == 0 { window.layOut(height: 20) }
  }

  public mutating func handle(_ key: Key) -> Reaction {
    prepare()
    switch key {
    case .down, .control("n"): window.move(by: 1)
    case .up, .control("p"): window.move(by: -1)
    case .pageDown: window.page(by: max(window.height - 1, 1))
    case .pageUp: window.page(by: -max(window.height - 1, 1))
    case .home: window.load(.first)
    case .end: window.load(.last)
    case .mouse(let mouse): return handle(mouse)
    case .text:
      switch key.shortcut {
      case "j": window.move(by: 1)
      case "k": window.move(by: -1)
      case "g": window.load(.first)
      case "G": window.load(.last)
      case " ": return toggleMark()
      case "*": return toggleAllMarks()
      default: return .ignored
      }
    default: return .ignored
    }
    return .handled
  }

  /// Whether the mouse was pressed on the row that was under the cursor already.
  public func click(_ mouse: Mouse) -> Bool {
    mouse.action == .press && !isEmpty && mouse.row - firstLine == window.selectedIndex
  }

  private mutating func handle(_ mouse: Mouse) -> Reaction {
    switch mouse.action {
    case .press:
      let index = mouse.row - firstLine
      guard window.rows.indices.contains(index) else { return .ignored }
      window.move(by: index - window.selectedIndex)
    case .wheelDown: window.page(by: 3)
    case .wheelUp: window.page(by: -3)
    default: return .ignored
    }
    return .handled
  }

  private mutating func toggleMark() -> Reaction {
    guard let position = selectedPosition, !isEmpty else { return .handled }
    if marks.remove(position) == nil { marks.insert(position) }
    window.move(by: 1)
    return .changed
  }

  /// Marks all rows shown, or takes the marks from them if all have one.
  private mutating func toggleAllMarks() -> Reaction {
    let shown = Set(rows.map(window.position))
    if shown.isSubset(of: marks) { marks.subtract(shown) } else { marks.formUnion(shown) }
    return .changed
  }

  // MARK: Drawing

  /// Draws the heads of the columns, a rule, and as many rows as the area has room for.
  public mutating func draw(on canvas: inout Canvas, in area: Area) {
    guard area.rows > 2, area.columns > PagedList.margin else { return }
    window.layOut(height: area.rows - 2)
    firstLine = area.row + 2
    let left = area.column + PagedList.margin
    let width = min(area.columns - PagedList.margin, canvas.size.columns - left)
    if layout.width != width { layOut(width: width, of: area.columns - PagedList.margin) }
    canvas.draw(layout.heads, row: area.row, column: left)
    canvas.rule(row: area.row + 1, column: area.column, width: area.columns)
    for index in window.rows.indices {
      let row = window.rows[index]
      let line = firstLine + index
      let isSelected = index == window.selectedIndex
      let drawing = drawing(of: row)
      let style = isSelected && emphasis ? Style.selected : drawing.style
      if isSelected && emphasis {
        canvas.draw(
          "", row: line, column: area.column, width: PagedList.margin, style: .selected)
      }
      canvas.draw(isSelected ? ">" : " ", row: line, column: area.column, style: style)
      if !marks.isEmpty, marks.contains(window.position(row.content)) {
        canvas.draw("*", row: line, column: area.column + 1, style: style)
      }
      if drawing.needsAttention {
        canvas.draw("!", row: line, column: area.column + 2, style: .urgent)
      }
      if isSelected && emphasis {
        canvas.draw(drawing.cells, row: line, column: left, style: .selected)
      } else {
        canvas.draw(drawing.cells, row: line, column: left)
      }
      if isSelected { canvas.cursor = Canvas.Place(row: line, column: area.column) }
    }
  }

  /// Shares the room for the columns, and draws their heads.
  private mutating func layOut(width: Int, of room: Int) {
    layout = Layout(width: width, widths: shares(of: room, among: columns))
    var line = Canvas(size: Size(rows: 1, columns: width))
    drawColumns(columns, widths: layout.widths, on: &line, row: 0, column: 0) {
      ($0.title, .heading)
    }
    layout.heads = line.cells(row: 0, columns: 0..<width)
  }

  /// What a row looks like, drawn only once in a width.
  private func drawing(of row: ListRow<Row>) -> RowDrawing {
    if let drawing = row.drawing, drawing.width == layout.width { return drawing }
    let style = style(row.content)
    var line = Canvas(size: Size(rows: 1, columns: layout.width))
    drawColumns(columns, widths: layout.widths, on: &line, row: 0, column: 0) {
      ($0.text(row.content), $0.style(row.content) ?? style)
    }
    let drawing = RowDrawing(
      width: layout.width, cells: line.cells(row: 0, columns: 0..<layout.width), style: style,
      needsAttention: attention(row.content))
    row.drawing = drawing
    return drawing
  }
}

/// How the columns of a list lie in a width.
private struct Layout {
  var width = -1
  var widths: [Int] = []
  var heads: ArraySlice<Cell> = []
}
