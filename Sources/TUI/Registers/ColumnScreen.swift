import Desk
import Office
import Terminal
import Wording

/// The columns of what is found, and its order: ticked, moved, and tried at once on what is found.
struct ColumnScreen: OfficeScreen {
  enum Act: Hashable { case tick, toFront, toBack, order, usual }
  typealias Preview = (SearchView) -> PagedList<FoundDocument, Place<FoundDocument>>

  static let keyName = "columns"
  /// The rows the preview may take, its heads and their rule among them.
  private static let previewRows = 6

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  private(set) var view: SearchView
  private let saved: SavedSearch?
  private var cursor = 0
  private var preview: PagedList<FoundDocument, Place<FoundDocument>>
  private let find: Preview

  /// - Parameter preview: What is found, in the columns and the order of a view.
  init(_ wish: SearchWish, at workplace: Workplace, preview: @escaping Preview) {
    self.workplace = workplace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    (view, saved) = (wish.view, wish.saved)
    find = preview
    self.preview = preview(wish.view)
  }

  var name: String { words.columnChooser }
  /// What it is chosen for, and in which order things stand now.
  var standing: String { (saved.map { "@\($0.name), " } ?? "") + words.name(view.ranking) }
  var columns: [SearchColumn] { view.offered }

  mutating func refresh() { preview.reload() }

  var shortcuts: [Shortcut<Act>] {
    [
      Shortcut("Space", .tick, words.searchKey(.tick), or: [.text(" "), .enter]),
      Shortcut("l", .toFront, words.searchKey(.toFront)),
      Shortcut("x", .toBack, words.searchKey(.toBack)),
      Shortcut("t", .order, words.searchKey(.order)),
      Shortcut("m", .usual, words.searchKey(.usual)),
    ]
  }

  var otherHints: [KeyHint] {
    [workplace.hint("Esc", .back)]
      + generalHints.filter { $0.key == ":" || $0.key == "?" }
  }

  mutating func perform(_ act: Act) -> Outcome {
    perform(act, on: columns[cursor])
    return .stay
  }

  /// - Parameter column: The one that is ticked or moved.
  mutating func perform(_ act: Act, on column: SearchColumn) {
    var next = view
    switch act {
    case .tick:
      if !next.toggle(column) { notice = Notice(words.oneColumnStays, isUrgent: true) }
    case .toFront: _ = next.move(column, toFront: true)
    case .toBack: _ = next.move(column, toFront: false)
    case .order: next.turnRanking()
    case .usual: next = .usual
    }
    if next == view { return }
    view = next
    workplace.searchViews[saved] = next
    preview = find(next)
    // What was shown or moved is moved on; what was hidden leaves the cursor where it was.
    if view.shownOnScreen.contains(column) { cursor = columns.firstIndex(of: column) ?? 0 }
  }

  mutating func move(_ key: Key) -> Bool {
    let end = columns.count - 1
    switch key {
    case .down, .control("n"): cursor += 1
    case .up, .control("p"): cursor -= 1
    case .pageDown, .end: cursor = end
    case .pageUp, .home: cursor = 0
    default:
      switch key.shortcut {
      case "j": cursor += 1
      case "k": cursor -= 1
      case "g": cursor = 0
      case "G": cursor = end
      default: return false
      }
    }
    cursor = max(0, min(cursor, end))
    return true
  }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(name, standing)
    let (rows, width) = (canvas.size.rows, canvas.size.columns)
    let room = rows - 4
    let below = max(3, min(ColumnScreen.previewRows, room - columns.count))
    let height = max(room - below, 1)
    let top = max(0, min(cursor - height / 2, columns.count - height))
    for (line, index) in columns.indices.dropFirst(top).prefix(height).enumerated() {
      let isShown = index < view.shownOnScreen.count
      let row = 1 + line
      canvas.draw(
        (isShown ? "[x] " : "[ ] ") + words.name(columns[index]), row: row, column: 4,
        width: width - 5, style: isShown ? .plain : .faint)
      if index == cursor {
        canvas.draw(">", row: row, column: 0)
        canvas.cursor = Canvas.Place(row: row, column: 0)
      }
    }
    let cursor = canvas.cursor
    let line = 1 + height
    let left = preview.titlesLeftOut(inWidth: width)
    canvas.draw(
      left.isEmpty
        ? words.allColumnsFit(width: width) : words.columnsLeftOut(left, width: width), row: line,
      column: 1, width: width - 2, style: left.isEmpty ? .label : .notice)
    preview.draw(on: &canvas, in: Area(row: line + 1, column: 0, rows: below, columns: width))
    canvas.cursor = cursor
    if let failure = preview.failure, notice == nil { notice = Notice(failure, words) }
    drawFoot(on: &canvas)
  }
}
