import Desk
import Terminal
import Wording

/// What the two registers and the search have in common: a list without end, narrowed while one
/// types.
protocol DocumentList: OfficeScreen {
  associatedtype Row: Listed & DocumentRow

  var list: PagedList<Row, Place<Row>> { get set }
  var search: ListSearch? { get set }
  /// The list as it was before the search, and is again after it.
  var listBefore: PagedList<Row, Place<Row>>? { get set }
  var title: String { get }
  /// What an empty list says while nothing is searched.
  var emptyText: String { get }

  /// What stands beside the list where the terminal is wide.
  var panel: SidePanel { get set }

  /// What is worth knowing of a row without opening it; read when nobody types.
  func essentials(of row: Row) throws -> [Pager.Paragraph]
  /// The rows in which every word of `text` occurs.
  func found(_ text: String) -> PagedList<Row, Place<Row>>
  mutating func open(_ row: Row) -> Outcome
  /// What is to be said of what is typed; nil for nothing.
  func searchRemark() -> String?
  /// The acts of this list that can be done with several rows at once.
  var jointActs: Set<Act> { get }
}

extension DocumentList {
  var name: String { title }

  mutating func refresh() {
    list.reload()
    panel.expire()
  }

  var pause: Int? { panel.pause(before: list.selected?.placeKey) }

  mutating func paused() -> Outcome {
    if pause != nil, let row = list.selected {
      do {
        panel.show(try essentials(of: row), of: row.placeKey)
      } catch {
        panel.show([Pager.Paragraph(words.report(error).problem.what)], of: row.placeKey)
      }
    }
    return .stay
  }

  var atHand: [DocumentAtHand] {
    let selected = list.selected?.atHand
    return [selected].compactMap(\.self)
      + list.rows.compactMap(\.atHand).filter { $0.key != selected?.key }
  }

  mutating func move(_ key: Key) -> Bool {
    // Where nothing can be done with several rows, none is marked.
    if key == .text(" ") || key == .text("*"), !canMark { return true }
    return list.handle(key) != .ignored
  }

  func searchRemark() -> String? { nil }
  var jointActs: Set<Act> { [] }
  private var canMark: Bool { !jointActs.isEmpty }

  /// A key for what is done with marked rows: it has a place in the last row while there are any.
  func several(
    _ key: String, _ act: Act, _ word: String, _ topic: CommandTopic
  ) -> Shortcut<Act> {
    let summary = words.summary(topic)
    let shortcut = Shortcut(key, act, word, sentence: summary, name: summary)
    return list.marks.isEmpty ? shortcut.inHelpOnly() : shortcut
  }

  /// What an act is for: the marked rows in the order they came, else the row under the cursor.
  var targets: [Row] {
    list.marks.isEmpty
      ? list.selected.map { [$0] } ?? []
      : list.marks.map(\.document).sorted { $0.placeKey < $1.placeKey }
  }

  /// Does the same with every target, each an act of its own: one that is refused keeps its mark and
  /// stops none of the others. Says what came of it in one line.
  mutating func attemptAll(_ name: String, _ work: (OfficeDesk, Row) throws -> String) {
    let targets = targets
    var done: [String] = []
    var refused: [any Error] = []
    for row in targets {
      do {
        done.append(try work(desk, row))
        list.marks.remove(Place(document: row))
      } catch {
        refused.append(error)
      }
    }
    refresh()
    if targets.count == 1, let only = done.first { notice = Notice(words.did(name, only)) }
    if targets.count > 1 { notice = Notice(words.done(name, count: done.count)) }
    guard let first = refused.first else { return }
    let reason = Notice(first, words)
    notice =
      targets.count == 1
      ? reason
      : Notice(
        words.done(name, count: done.count) + "; "
          + words.refused(count: refused.count, because: reason.text), isUrgent: true)
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp(before: key)
    if search == nil, key == .text("/") || key == .function(7) {
      search = ListSearch()
      listBefore = list
      return .stay
    }
    if key == .escape, !list.marks.isEmpty, search?.isTyping != true {
      list.marks = []
      return .stay
    }
    if key == .escape, search != nil { return endSearch() }
    if search?.handle(key) ?? .ignored != .ignored { return .stay }
    applySearch()
    list.prepare()
    // A click on the row under the cursor opens it.
    if case .mouse(let mouse) = key, list.click(mouse) {
      return list.selected.map { open($0) } ?? .stay
    }
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
    list.emphasis = workplace.preferences.cursor == .row
    let columns = canvas.size.columns
    let marked = list.marks.count
    canvas.header(
      title,
      marked > 0 ? words.marked(marked) : search == nil ? words.date(workplace.today) : "",
      style: marked > 0 ? .notice : .title)
    let top = search == nil ? 1 : 2
    let room = Area(row: top, column: 0, rows: canvas.size.rows - top - 2, columns: columns)
    let beside = panel.lay(in: room, isWanted: workplace.preferences.showsPanel)
    list.draw(on: &canvas, in: beside.list)
    // What there is to say of a line is known once its rows were fetched.
    if notice == nil, let remark = searchRemark() { notice = Notice(remark) }
    panel.draw(on: &canvas, in: beside.panel, of: list.selected?.placeKey, words)
    if list.isEmpty, list.failure == nil {
      let text = search.map { $0.text.isEmpty } ?? true ? emptyText : words.nothingHere(.matches)
      for (index, line) in text.split(separator: "\n").enumerated() {
        canvas.draw(line, row: top + 3 + index, column: 4, width: beside.list.columns - 5)
      }
    }
    let prompt = words.heading(.find)
    search?.draw(on: &canvas, row: 1, prompt: prompt)
    if let failure = list.failure, notice == nil { notice = Notice(failure, words) }
    drawFoot(on: &canvas)
  }

  /// Keys for what is done with a row, where there is one.
  func rowHints(_ hints: [KeyHint]) -> [KeyHint] { list.isEmpty ? [] : hints }

  /// The keys while something is searched, and otherwise those of the list.
  var hints: [KeyHint] {
    guard let search else { return generalHints }
    let ends = workplace.hint("Esc", .clearSearch)
    return search.isTyping ? [workplace.hint("Tab", .stopTyping), ends] : [ends]
  }
}
