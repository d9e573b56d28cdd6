/// A row of a list, with what it looks like once it has been drawn: moving the cursor, and the list
/// under it, neither copies the row nor reads its text again.
final class ListRow<Row> {
  let content: Row
  var drawing: RowDrawing?

  init(_ content: Row) { self.content = content }
}

/// What a row looks like in a list of some width.
struct RowDrawing {
  let width: Int
  let cells: ArraySlice<Cell>
  let style: Style
  let needsAttention: Bool
}

/// The part of a long list that is on the screen: its rows, and the one under the cursor.
///
/// It asks for rows when it needs them and for no more than it shows. A fetch that fails changes
/// nothing but `failure`.
struct ListWindow<Row, Position: Hashable & Sendable> {
  private(set) var rows: [ListRow<Row>] = []
  private(set) var selectedIndex = 0
  /// How many rows there is room for; 0 before the first drawing.
  private(set) var height = 0
  private(set) var failure: (any Error)?

  let position: (Row) -> Position
  private var fetch: FetchPage<Row, Position>
  /// Where to go as soon as there is a height.
  private var wanted: Position?

  init(position: @escaping (Row) -> Position, fetch: @escaping FetchPage<Row, Position>) {
    self.position = position
    self.fetch = fetch
  }

  var selected: Row? {
    rows.indices.contains(selectedIndex) ? rows[selectedIndex].content : nil
  }

  var selectedPosition: Position? { selected.map(position) ?? wanted }

  /// Fetches the rows around the cursor again, after something changed. If the row under the cursor
  /// is gone, the cursor stays at its height.
  mutating func reload() {
    guard height > 0 else { return }
    guard let top = rows.first.map(place) else { return load(.first) }
    let selected = selectedPosition
    guard var fresh = attempt(.from(top), height) else { return }
    fresh = filled(fresh)
    rows = fresh
    let found = selected.flatMap { wanted in fresh.firstIndex { place($0) == wanted } }
    selectedIndex = found ?? min(selectedIndex, max(rows.count - 1, 0))
  }

  /// Shows other rows: another filter or another order. The cursor stays on its row if that is
  /// among them, else it begins at the top. Marks stay.
  mutating func show(_ fetch: @escaping FetchPage<Row, Position>) {
    self.fetch = fetch
    wanted = selectedPosition
    rows = []
    arrive()
  }

  /// Puts the cursor on the row at `position`, or where it would be.
  mutating func go(to position: Position) {
    wanted = position
    rows = []
    arrive()
  }

  private func place(_ row: ListRow<Row>) -> Position { position(row.content) }

  /// The rows of a wish, without showing them.
  func page(_ wish: PageWish<Position>, limit: Int) throws -> [Row] { try fetch(wish, limit) }

  // MARK: Moving

  /// Moves the cursor; at the edge the list moves under it.
  mutating func move(by distance: Int) {
    let target = selectedIndex + distance
    if target >= rows.count, let last = rows.last {
      append(attempt(.after(place(last)), target - rows.count + 1) ?? [], target: target)
    } else if target < 0, let first = rows.first {
      prepend(attempt(.before(place(first)), -target) ?? [], target: target)
    } else {
      selectedIndex = max(0, min(target, rows.count - 1))
    }
  }

  /// Moves the list under the cursor; at the edge the cursor moves to the last row.
  mutating func page(by distance: Int) {
    if distance > 0, let last = rows.last {
      append(attempt(.after(place(last)), distance) ?? [], target: selectedIndex + distance)
    } else if distance < 0, let first = rows.first {
      prepend(attempt(.before(place(first)), -distance) ?? [], target: selectedIndex + distance)
    }
  }

  private mutating func append(_ new: [ListRow<Row>], target: Int) {
    let all = rows + new
    rows = Array(all.suffix(height))
    selectedIndex = min(target, all.count - 1) - (all.count - rows.count)
    selectedIndex = max(0, selectedIndex)
  }

  private mutating func prepend(_ new: [ListRow<Row>], target: Int) {
    rows = Array((new + rows).prefix(height))
    selectedIndex = min(max(target + new.count, 0), rows.count - 1)
  }

  // MARK: Fetching

  mutating func load(_ wish: PageWish<Position>) {
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
    if let first = fresh.first, let above = attempt(.before(place(first)), height / 2) {
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
  private mutating func filled(_ page: [ListRow<Row>]) -> [ListRow<Row>] {
    guard page.count < height else { return page }
    guard let first = page.first else { return attempt(.last, height) ?? [] }
    return (attempt(.before(place(first)), height - page.count) ?? []) + page
  }

  private mutating func attempt(_ wish: PageWish<Position>, _ limit: Int) -> [ListRow<Row>]? {
    do {
      let rows = try fetch(wish, limit).map(ListRow.init)
      failure = nil
      return rows
    } catch {
      failure = error
      return nil
    }
  }

  /// Adapts the rows to another height of the screen, the cursor staying on its row.
  mutating func layOut(height new: Int) {
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
      rows += attempt(.after(place(last)), new - rows.count) ?? []
      let found = rows.count
      rows = filled(rows)
      selectedIndex += rows.count - found
    }
  }
}
