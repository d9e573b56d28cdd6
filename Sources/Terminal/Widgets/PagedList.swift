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
  /// The columns of rows as they were drawn in a width: moving the cursor reads no text again.
  private var drawn: [Position: [Cell]] = [:]
  private var drawnWidth = 0
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
  public var rows: [Row] { window.rows }

  /// The row under the cursor; nil in an empty list.
  public var selected: Row? { window.selected }

  /// What the last fetch failed with; nil again after one that did not.
  public var failure: (any Error)? { window.failure }

  /// The key of the row under the cursor, to come back to with `go(to:)`.
  public var selectedPosition: Position? { window.selectedPosition }

  /// Fetches the rows around the cursor again, after something changed. If the row under the cursor
  /// is gone, the cursor stays at its height.
  public mutating func reload() {
    drawn = [:]
    window.reload()
  }

  /// Shows other rows: another filter or another order. The cursor stays on its row if that is
  /// among them, else it begins at the top. Marks stay.
  public mutating func show(_ fetch: @escaping FetchPage<Row, Position>) {
    drawn = [:]
    window.show(fetch)
  }

  /// Puts the cursor on the row at `position`, or where it would be.
  public mutating func go(to position: Position) {
    drawn = [:]
    window.go(to: position)
  }

  /// The rows of a wish, for who reads the list line by line instead of looking at it.
  public func page(_ wish: PageWish<Position>, limit: Int) throws -> [Row] {
    try window.page(wish, limit: limit)
  }

  /// The key of a row in the order of the list.
  public func position(of row: Row) -> Position { window.position(row) }

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
    case .home: load(.first)
    case .end: load(.last)
    case .mouse(let mouse): return handle(mouse)
    case .text:
      switch key.shortcut {
      case "j": window.move(by: 1)
      case "k": window.move(by: -1)
      case "g": load(.first)
      case "G": load(.last)
      case " ": return toggleMark()
      case "*": return toggleAllMarks()
      default: return .ignored
      }
    default: return .ignored
    }
    return .handled
  }

  private mutating func load(_ wish: PageWish<Position>) {
    drawn = [:]
    window.load(wish)
  }

  /// Whether the mouse was pressed on the row that was under the cursor already.
  public func click(_ mouse: Mouse) -> Bool {
    mouse.action == .press && !rows.isEmpty && mouse.row - firstLine == window.selectedIndex
  }

  private mutating func handle(_ mouse: Mouse) -> Reaction {
    switch mouse.action {
    case .press:
      let index = mouse.row - firstLine
      guard rows.indices.contains(index) else { return .ignored }
      window.move(by: index - window.selectedIndex)
    case .wheelDown: window.page(by: 3)
    case .wheelUp: window.page(by: -3)
    default: return .ignored
    }
    return .handled
  }

  private mutating func toggleMark() -> Reaction {
    guard let position = selectedPosition, !rows.isEmpty else { return .handled }
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
    let widths = shares(of: area.columns - PagedList.margin, among: columns)
    // Those that went out of sight are not kept for ever.
    if width != drawnWidth || drawn.count > 4 * window.height { drawn = [:] }
    drawnWidth = width
    drawColumns(columns, widths: widths, on: &canvas, row: area.row, column: left) {
      ($0.title, .heading)
    }
    canvas.rule(row: area.row + 1, column: area.column, width: area.columns)
    for (index, row) in rows.enumerated() {
      let line = area.row + 2 + index
      let isSelected = index == window.selectedIndex
      let style = isSelected && emphasis ? Style.selected : self.style(row)
      if isSelected && emphasis {
        canvas.draw("", row: line, column: area.column, width: area.columns, style: style)
      }
      canvas.draw(isSelected ? ">" : " ", row: line, column: area.column, style: style)
      if marks.contains(window.position(row)) {
        canvas.draw("*", row: line, column: area.column + 1, style: style)
      }
      if attention(row) { canvas.draw("!", row: line, column: area.column + 2, style: .urgent) }
      let position = window.position(row)
      if let cells = drawn[position], !(isSelected && emphasis) {
        canvas.draw(cells, row: line, column: left)
      } else {
        drawColumns(columns, widths: widths, on: &canvas, row: line, column: left) {
          ($0.text(row), isSelected && emphasis ? .selected : $0.style(row) ?? style)
        }
        if !(isSelected && emphasis), width > 0 {
          drawn[position] = canvas.cells(row: line, column: left, count: width)
        }
      }
      if isSelected { canvas.cursor = Canvas.Place(row: line, column: area.column) }
    }
  }
}
