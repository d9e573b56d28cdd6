import Desk
import Office
import Terminal
import Wording

/// A list of the office that is no register of documents: its rows, what is known of the one under
/// the cursor below them, and what Enter opens.
protocol ListScreen: OfficeScreen {
  associatedtype Row
  associatedtype Position: Hashable & Sendable

  var list: PagedList<Row, Position> { get set }
  var title: String { get }
  /// What matters most about the list, at the right end of the first row.
  var aside: String { get }
  var asideStyle: Style { get }
  /// Rows between the first one and the list.
  var lead: [String] { get }
  /// What an empty list says to do.
  var emptyText: String { get }
  /// The rows below the list that are kept for `detail`, the rule above them not counted.
  var detailRows: Int { get }

  func detail(of row: Row) -> [String]
  mutating func open(_ row: Row) -> Outcome
}

extension ListScreen {
  var name: String { title }
  var aside: String { "" }
  var asideStyle: Style { .title }
  var lead: [String] { [] }
  var detailRows: Int { 3 }

  func detail(of row: Row) -> [String] { [] }
  mutating func open(_ row: Row) -> Outcome { .stay }

  mutating func refresh() { list.reload() }

  mutating func move(_ key: Key) -> Bool {
    // Rows are not marked here: nothing is done with several of them.
    if key == .text(" ") || key == .text("*") { return true }
    return list.handle(key) != .ignored
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp(before: key)
    return answerInList(key)
  }

  /// Opens the row under the cursor, or answers as every screen does.
  mutating func answerInList(_ key: Key) -> Outcome {
    list.prepare()
    switch key {
    case .enter, .right, .function(3): return list.selected.map { open($0) } ?? .stay
    default: return answer(key)
    }
  }

  var otherHints: [KeyHint] { [workplace.hint("Enter", .open)] + roomHints }

  /// The keys of every screen; the search of the registers is in the help alone.
  var roomHints: [KeyHint] {
    [KeyHint("/", sentence: words.key(.search).sentence)]
      + generalHints.filter { $0.key != "/" }
  }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(title, aside, style: asideStyle)
    drawList(on: &canvas, below: 1)
    drawFoot(on: &canvas)
  }

  /// Draws what leads to the list, the list and what is known of the row under its cursor.
  mutating func drawList(on canvas: inout Canvas, below first: Int) {
    let columns = canvas.size.columns
    var top = first
    for line in lead {
      canvas.draw(line, row: top, column: 1, width: columns - 2)
      top += 1
    }
    // Something below is worth its rows only where the list keeps some.
    let below = detailRows > 0 && canvas.size.rows >= top + detailRows + 10 ? detailRows + 1 : 0
    let rows = canvas.size.rows - top - 2 - below
    list.draw(on: &canvas, in: Area(row: top, column: 0, rows: rows, columns: columns))
    if list.isEmpty, list.failure == nil {
      for (index, line) in wrapped(emptyText, width: columns - 6).enumerated() {
        canvas.draw(line, row: top + 3 + index, column: 4)
      }
    }
    if below > 0, let row = list.selected {
      let line = top + rows
      canvas.rule(row: line)
      let text = detail(of: row).flatMap { wrapped($0, width: columns - 2) }
      for (index, part) in text.prefix(detailRows).enumerated() {
        let isCut = index == detailRows - 1 && text.count > detailRows
        canvas.draw(
          isCut ? part + " …" : part, row: line + 1 + index, column: 1, width: columns - 2)
      }
    }
    if let failure = list.failure, notice == nil { notice = Notice(failure, words) }
  }
}
