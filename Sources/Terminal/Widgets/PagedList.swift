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
  /// What the last fetch failed with; nil again after one that did not.
  public private(set) var failure: (any Error)?
  /// The rows on the screen.
  public private(set) var rows: [Row] = []

  private let position: (Row) -> Position
  private let attention: (Row) -> Bool
  private let style: (Row) -> Style
  private var fetch: FetchPage<Row, Position>
  private var selectedIndex = 0
  private var height = 0
  private var wanted: Position?

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
    self.position = position
    self.attention = attention
    self.style = style
    self.fetch = fetch
  }

  /// The row under the cursor; nil in an empty list.
  public var selected: Row? { rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil }

  /// The key of the row under the cursor, to come back to with `go(to:)`.
  public var selectedPosition: Position? { selected.map(position) ?? wanted }

  /// Fetches the rows around the cursor again, after something changed. If the row under the cursor
  /// is gone, the cursor stays at its height.
  public mutating func reload() {
    guard height > 0 else { return }
    guard let top = rows.first.map(position) else { return load(.first) }
    let selected = selectedPosition
    guard var fresh = attempt(.from(top), height) else { return }
    fresh = filled(fresh)
    rows = fresh
    let found = selected.flatMap { wanted in fresh.firstIndex { position($0) == wanted } }
    selectedIndex = found ?? min(selectedIndex, max(rows.count - 1, 0))
  }

  /// Shows other rows: another filter or another order. The cursor stays on its row if that is
  /// among them, else it begins at the top. Marks stay.
  public mutating func show(_ fetch: @escaping FetchPage<Row, Position>) {
    self.fetch = fetch
    wanted = selectedPosition
    rows = []
    arrive()
  }

  /// Puts the cursor on the row at `position`, or where it would be.
  public mutating func go(to position: Position) {
    wanted = position
    rows = []
    arrive()
  }

  // MARK: Keys

  public mutating func handle(_ key: Key) -> Reaction {
    // Keys typed ahead of the first drawing move in a list of a usual height.
    if height == 0 { layOut(height: 20) }
    switch key {
    case .down, .control("n"): move(by: 1)
    case .up, .control("p"): move(by: -1)
    case .pageDown: page(by: max(height - 1, 1))
    case .pageUp: page(by: -max(height - 1, 1))
    case .home: load(.first)
    case .end: load(.last)
    case .mouse(let mouse): return handle(mouse)
    case .text:
      switch key.shortcut {
      case "j": move(by: 1)
      case "k": move(by: -1)
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

  private mutating func handle(_ mouse: Mouse) -> Reaction {
    switch mouse.action {
    case .wheelDown: page(by: 3)
    case .wheelUp: page(by: -3)
    default: return .ignored
    }
    return .handled
  }

  private mutating func toggleMark() -> Reaction {
    guard let position = selectedPosition, !rows.isEmpty else { return .handled }
    if marks.remove(position) == nil { marks.insert(position) }
    move(by: 1)
    return .changed
  }

  /// Marks all rows shown, or takes the marks from them if all have one.
  private mutating func toggleAllMarks() -> Reaction {
    let shown = Set(rows.map(position))
    if shown.isSubset(of: marks) { marks.subtract(shown) } else { marks.formUnion(shown) }
    return .changed
  }

  // MARK: Moving

  /// Moves the cursor; at the edge the list moves under it.
  private mutating func move(by distance: Int) {
    let target = selectedIndex + distance
    if target >= rows.count, let last = rows.last {
      append(attempt(.after(position(last)), target - rows.count + 1) ?? [], target: target)
    } else if target < 0, let first = rows.first {
      prepend(attempt(.before(position(first)), -target) ?? [], target: target)
    } else {
      selectedIndex = max(0, min(target, rows.count - 1))
    }
  }

  /// Moves the list under the cursor; at the edge the cursor moves to the last row.
  private mutating func page(by distance: Int) {
    if distance > 0, let last = rows.last {
      append(attempt(.after(position(last)), distance) ?? [], target: selectedIndex + distance)
    } else if distance < 0, let first = rows.first {
      prepend(attempt(.before(position(first)), -distance) ?? [], target: selectedIndex + distance)
    }
  }

  private mutating func append(_ new: [Row], target: Int) {
    let all = rows + new
    rows = Array(all.suffix(height))
    selectedIndex = min(target, all.count - 1) - (all.count - rows.count)
    selectedIndex = max(0, selectedIndex)
  }

  private mutating func prepend(_ new: [Row], target: Int) {
    rows = Array((new + rows).prefix(height))
    selectedIndex = min(max(target + new.count, 0), rows.count - 1)
  }

  // MARK: Fetching

  private mutating func load(_ wish: PageWish<Position>) {
    guard let fresh = attempt(wish, height) else { return }
    rows = fresh
    selectedIndex = wish == .last ? max(rows.count - 1, 0) : 0
  }

  /// Shows the page with the wanted row, or the first.
  private mutating func arrive() {
    guard height > 0 else { return }
    guard let wanted, var fresh = attempt(.from(wanted), height), !fresh.isEmpty else {
      load(.first)
      if rows.isEmpty == false { wanted = nil }
      return
    }
    // At the top of the list or in its middle, the row has some of its neighbours above it.
    if let first = fresh.first, let above = attempt(.before(position(first)), height / 2) {
      selectedIndex = above.count
      fresh = Array((above + fresh).prefix(height))
    }
    let found = fresh.count
    fresh = filled(fresh)
    selectedIndex += fresh.count - found
    rows = fresh
    self.wanted = nil
  }

  /// A page that is not full, with the rows that come before it.
  private mutating func filled(_ page: [Row]) -> [Row] {
    guard page.count < height else { return page }
    guard let first = page.first else { return attempt(.last, height) ?? [] }
    return (attempt(.before(position(first)), height - page.count) ?? []) + page
  }

  private mutating func attempt(_ wish: PageWish<Position>, _ limit: Int) -> [Row]? {
    do {
      let rows = try fetch(wish, limit)
      failure = nil
      return rows
    } catch {
      failure = error
      return nil
    }
  }

  /// Adapts the rows to another height of the screen, the cursor staying on its row.
  private mutating func layOut(height new: Int) {
    guard new != height else { return }
    let old = height
    height = new
    if rows.isEmpty {
      arrive()
    } else if new < old {
      let top = min(max(0, selectedIndex - new + 1), max(0, rows.count - 1))
      rows = Array(rows[top...].prefix(new))
      selectedIndex -= top
    } else if let last = rows.last {
      rows += attempt(.after(position(last)), new - rows.count) ?? []
      let found = rows.count
      rows = filled(rows)
      selectedIndex += rows.count - found
    }
  }

  // MARK: Drawing

  /// Draws the heads of the columns, a rule, and as many rows as the area has room for.
  public mutating func draw(on canvas: inout Canvas, in area: Area) {
    guard area.rows > 2, area.columns > PagedList.margin else { return }
    layOut(height: area.rows - 2)
    let left = area.column + PagedList.margin
    let widths = shares(of: area.columns - PagedList.margin, among: columns)
    drawColumns(columns, widths: widths, on: &canvas, row: area.row, column: left) {
      ($0.title, .heading)
    }
    canvas.rule(row: area.row + 1, column: area.column, width: area.columns)
    for (index, row) in rows.enumerated() {
      let line = area.row + 2 + index
      let isSelected = index == selectedIndex
      let style = isSelected && emphasis ? Style.selected : self.style(row)
      if isSelected && emphasis {
        canvas.draw("", row: line, column: area.column, width: area.columns, style: style)
      }
      canvas.draw(isSelected ? ">" : " ", row: line, column: area.column, style: style)
      if marks.contains(position(row)) {
        canvas.draw("*", row: line, column: area.column + 1, style: style)
      }
      if attention(row) { canvas.draw("!", row: line, column: area.column + 2, style: .urgent) }
      drawColumns(columns, widths: widths, on: &canvas, row: line, column: left) {
        ($0.text(row), isSelected && emphasis ? .selected : $0.style(row) ?? style)
      }
      if isSelected { canvas.cursor = Canvas.Place(row: line, column: area.column) }
    }
  }
}
