import Desk
import Office
import Terminal
import Wording

/// The desk (bàn làm việc): what waits for the person before it, and the ways to everything else.
///
/// The first picture reads nothing but what it shows.
struct DeskScreen: OfficeScreen {
  enum Act: Hashable {
    case incoming, outgoing, register, draft, search, leave
    case room(Room)
    case chart, reports
    case kept(FurtherRoom)
  }

  static let keyName = "desk"

  let workplace: Workplace
  var notice: Notice?
  var stamp = 0
  private(set) var rows: [DeskRow] = []
  /// The rows as they are on a terminal of any width, and the width they are broken for.
  private var unwrapped: [DeskRow] = []
  private var width = 0
  /// The row under the cursor.
  private var selected = 0
  private var top = 0
  private var height = 20

  init(at workplace: Workplace) {
    self.workplace = workplace
    refresh()
    selected = lines.first ?? 0
    let complaints = workplace.preferences.complaints
    if !complaints.isEmpty {
      notice = Notice(
        words.screenComplaints(complaints.count, in: desk.screenPath), isUrgent: true)
    }
  }

  var name: String { words.heading(.desk) }

  mutating func refresh() {
    do {
      stamp = try desk.newsStamp()
      unwrapped = workplace.deskRows(
        try desk.agenda(), try desk.formDrafts(), news: try desk.newsCount(), places: places)
      wrapRemarks()
      selected = lines.last { $0 <= selected } ?? lines.first ?? 0
    } catch {
      if rows.isEmpty {
        unwrapped = workplace.deskRows([], [], news: (0, false), places: places)
        wrapRemarks()
      }
      notice = Notice(error, words)
    }
  }

  // MARK: Keys

  var shortcuts: [Shortcut<Act>] {
    places + workplace.roomPlaces + [
      Shortcut(
        "q", .leave, "", sentence: words.key(.leave).sentence, or: [.function(10)])
    ]
  }

  /// Where one can go from here at any time.
  var places: [Shortcut<Act>] {
    func place(_ key: String, _ act: Act, _ word: ScreenKey, _ name: String, or keys: [Key] = [])
      -> Shortcut<Act>
    {
      Shortcut(
        key, act, words.key(word).word, sentence: words.key(word).sentence, name: name, or: keys)
    }
    var table = [
      place("đ", .incoming, .incoming, words.heading(.incoming)),
      place("i", .outgoing, .outgoing, words.heading(.outgoing)),
    ]
    if desk.person.holds(.clerk) {
      table.append(
        place(
          "v", .register, .register, words.title(.register, about: ""), or: [.function(2)]))
    }
    table.append(place("s", .draft, .draft, words.title(.draft, about: "")))
    table.append(place("/", .search, .search, words.heading(.search), or: [.function(7)]))
    return table
  }

  var otherHints: [KeyHint] {
    [
      workplace.hint("Enter", .open), workplace.hint(":", .commands), workplace.hint("?", .help),
      workplace.hint("q", .leave),
    ]
  }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    return switch act {
    case .incoming: .open(IncomingRegister(.register, at: place))
    case .outgoing: .open(OutgoingRegister(.register, at: place))
    case .register: opening { _ in try FormScreen(place.registerForm(), at: place) }
    case .draft: opening { _ in try FormScreen(place.draftForm(), at: place) }
    case .search: .open(SearchScreen(at: place))
    case .room(let room): opening { _ in try place.screen(of: room) }
    case .chart: opening { _ in try ChartScreen(at: place) }
    case .reports: opening { _ in try ReportRoom(at: place) }
    case .kept(let room): opening { _ in try KeptScreen(room, at: place) }
    case .leave: .close
    }
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp(before: key)
    if [.enter, .right, .function(3)].contains(key) { return open() }
    // A click on the line under the cursor opens it.
    if case .mouse(let mouse) = key, mouse.action == .press, mouse.row - 2 + top == selected {
      return open()
    }
    return answer(key)
  }

  private mutating func open() -> Outcome {
    guard rows.indices.contains(selected), case .line(let line, _) = rows[selected] else {
      return .stay
    }
    return open(line)
  }

  mutating func open(_ line: DeskLine) -> Outcome {
    let place = workplace
    switch line {
    case .waiting(let item): return opening { _ in try item.matter.screen(at: place) }
    case .news: return perform(.room(.news))
    case .place(let act): return perform(act)
    case .interrupted(let name, _):
      return opening { _ in try FormScreen(try place.form(named: name), at: place, resumes: true) }
    }
  }

  /// The rows the cursor can stand on.
  private var lines: [Int] {
    rows.indices.filter { if case .line = rows[$0] { true } else { false } }
  }

  mutating func move(_ key: Key) -> Bool {
    let lines = self.lines
    guard let place = lines.firstIndex(of: selected) else { return false }
    let target: Int
    switch key {
    case .mouse(let mouse) where mouse.action == .press:
      guard let line = lines.firstIndex(of: mouse.row - 2 + top) else { return false }
      target = line
    case .mouse(let mouse) where mouse.action == .wheelDown: target = place + 1
    case .mouse(let mouse) where mouse.action == .wheelUp: target = place - 1
    case .down, .control("n"): target = place + 1
    case .up, .control("p"): target = place - 1
    case .home, .pageUp: target = 0
    case .end, .pageDown: target = lines.count - 1
    default:
      switch key.shortcut {
      case "j": target = place + 1
      case "k": target = place - 1
      case "g": target = 0
      case "G": target = lines.count - 1
      default: return false
      }
    }
    selected = lines[max(0, min(target, lines.count - 1))]
    return true
  }

  // MARK: Drawing

  /// Breaks what is only to be read into as many rows as it needs; the cursor stays on its line.
  private mutating func wrapRemarks() {
    let place = lines.firstIndex(of: selected)
    rows = unwrapped.flatMap { row -> [DeskRow] in
      guard width > 0, case .remark(let text) = row else { return [row] }
      return wrapped(text, width: max(width - 5, 1)).map { .remark($0) }
    }
    if let place, lines.indices.contains(place) { selected = lines[place] }
  }

  mutating func draw(on canvas: inout Canvas) {
    let title = words.heading(.desk)
    let columns = canvas.size.columns
    let middle = (columns - Terminal.columns(of: title)) / 2
    canvas.draw(workplace.desk.office.name, row: 0, column: 1, width: middle - 3, style: .title)
    let end = canvas.draw(title, row: 0, column: middle, style: .title)
    let person = workplace.personTitle
    let room = columns - end - 3
    let needed = min(Terminal.columns(of: harmless(person)), room)
    canvas.draw(person, row: 0, column: columns - 1 - needed, width: needed, style: .title)
    canvas.rule(row: 1)
    if width != columns {
      width = columns
      wrapRemarks()
    }
    height = max(canvas.size.rows - 4, 1)
    top = max(0, min(min(max(top, selected - height + 1), selected), rows.count - height))
    for (index, row) in rows.enumerated().dropFirst(top).prefix(height) {
      draw(row, isSelected: index == selected, at: 2 + index - top, on: &canvas)
    }
    let hidden = rows.count - top - height
    if hidden > 0 { canvas.draw(words.more(hidden), row: 2 + height, column: 4) }
    drawFoot(on: &canvas)
  }

  private func draw(_ row: DeskRow, isSelected: Bool, at line: Int, on canvas: inout Canvas) {
    switch row {
    case .blank: break
    case .heading(let text):
      canvas.draw(text, row: line, column: 1, style: .heading)
      guard text == words.heading(.waiting) else { return }
      let day = words.weekday(workplace.today) + " " + words.date(workplace.today)
      let start = canvas.size.columns - 1 - Terminal.columns(of: day)
      canvas.draw(day, row: line, column: start)
    case .remark(let text): canvas.draw(text, row: line, column: 4)
    case .line(let content, let text):
      if isSelected {
        canvas.draw(">", row: line, column: 0)
        canvas.cursor = Canvas.Place(row: line, column: 0)
      }
      var style = Style.plain
      if case .waiting(let item) = content, item.isUrgent {
        canvas.draw("!", row: line, column: 2, style: .urgent)
        style = .urgent
      }
      canvas.draw(text, row: line, column: 4, width: canvas.size.columns - 5, style: style)
    }
  }
}
