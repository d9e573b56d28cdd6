import Desk
import Terminal
import Wording

/// What the two registers and the search have in common: a list without end, narrowed while one
/// types.
protocol DocumentList: OfficeScreen {
  associatedtype Row: Listed

  var list: PagedList<Row, Place<Row>> { get set }
  var search: ListSearch? { get set }
  /// The list as it was before the search, and is again after it.
  var listBefore: PagedList<Row, Place<Row>>? { get set }
  var title: String { get }
  /// What an empty list says while nothing is searched.
  var emptyText: String { get }

  /// The rows in which every word of `text` occurs.
  func found(_ text: String) -> PagedList<Row, Place<Row>>
  mutating func open(_ row: Row) -> Outcome
}

extension DocumentList {
  var name: String { title }

  mutating func refresh() { list.reload() }

  mutating func move(_ key: Key) -> Bool {
    // Rows are not marked yet: there is nothing to do with several of them.
    if key == .text(" ") || key == .text("*") { return true }
    return list.handle(key) != .ignored
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp()
    if search == nil, key == .text("/") || key == .function(7) {
      search = ListSearch()
      listBefore = list
      return .stay
    }
    if key == .escape, search != nil { return endSearch() }
    if search?.handle(key) ?? .ignored != .ignored { return .stay }
    applySearch()
    list.prepare()
    switch key {
    case .enter, .right, .function(3): return list.selected.map { open($0) } ?? .stay
    default: break
    }
    // While letters are typed, none of them is a shortcut.
    if search?.isTyping == true, case .text = key { return .stay }
    return answer(key)
  }

  mutating func endSearch() -> Outcome {
    search = nil
    if let before = listBefore {
      list = before
      list.reload()
    }
    listBefore = nil
    return .stay
  }

  /// Makes the rows those that the text in the search line finds.
  mutating func applySearch() {
    guard var search else { return }
    if search.isNew() {
      if search.text.allSatisfy({ $0 == " " }), let before = listBefore {
        list = before
      } else {
        list = found(search.text)
      }
    }
    self.search = search
  }

  mutating func draw(on canvas: inout Canvas) {
    applySearch()
    let columns = canvas.size.columns
    canvas.header(title, search == nil ? words.date(workplace.today) : "")
    let top = search == nil ? 1 : 2
    list.draw(
      on: &canvas, in: Area(row: top, column: 0, rows: canvas.size.rows - top - 2, columns: columns)
    )
    if list.rows.isEmpty, list.failure == nil {
      let text = search.map { $0.text.isEmpty } ?? true ? emptyText : words.nothingHere(.matches)
      canvas.draw(text, row: top + 3, column: 4)
    }
    let prompt = words.heading(.find)
    search?.draw(on: &canvas, row: 1, prompt: prompt)
    if let failure = list.failure, notice == nil { notice = Notice(failure, words) }
    drawFoot(on: &canvas)
  }

  /// The keys while something is searched, and otherwise those of the list.
  var hints: [KeyHint] {
    guard let search else { return generalHints }
    let ends = workplace.hint("Esc", .clearSearch)
    return search.isTyping ? [workplace.hint("Tab", .stopTyping), ends] : [ends]
  }
}
