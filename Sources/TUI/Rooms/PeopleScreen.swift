import Desk
import Office
import Terminal
import Wording

/// The people of the office or of a unit: roles, posts, open work, who takes whose place today.
struct PeopleScreen: ListScreen {
  enum Act: Hashable { case add, standIn, handOver, units, confirmRights }

  let workplace: Workplace
  let unit: Unit?
  var notice: Notice?
  var stamp: Int
  var list: PagedList<PersonLine, ID<Person>>
  private var deciding = ""
  /// Changes of rights nobody competent has confirmed.
  private var unconfirmed: [RightsChange] = []
  /// Those of them that were shown when it was asked.
  private var asked: [RightsChange] = []

  init(ofUnit unit: Unit? = nil, at workplace: Workplace) throws {
    self.workplace = workplace
    self.unit = unit
    stamp = try workplace.desk.newsStamp()
    list = workplace.personList([])
    try load()
  }

  var title: String { unit.map { words.people(ofUnit: $0.name) } ?? words.room(.people) }
  var emptyText: String { words.emptyRoom(.people) }
  var lead: [String] {
    [deciding] + unconfirmed.prefix(2).map { words.rightsWaiting($0) }
  }

  private mutating func load() throws {
    let today = workplace.today
    deciding = words.deciding(
      on: today, incoming: try desk.whoDecides(.incoming, on: today)?.name ?? "·",
      approval: try desk.whoDecides(.approval, on: today)?.name ?? "·")
    unconfirmed = try desk.openRightsChanges()
    list.show(pages(of: try desk.personLines(ofUnit: unit?.abbreviation)) { $0.person.id })
  }

  mutating func refresh() {
    do { try load() } catch { notice = Notice(error, words) }
  }

  var shortcuts: [Shortcut<Act>] {
    var rows: [(String, Act, RoomKey)] = []
    if desk.administers { rows.append(("t", .add, .addPerson)) }
    if desk.keepsPeople || desk.person.leads { rows.append(("u", .standIn, .standIn)) }
    if desk.administers || desk.person.leads { rows.append(("b", .handOver, .handOver)) }
    rows.append(("c", .units, .units))
    if desk.may(.confirmRights), !unconfirmed.isEmpty {
      rows.append(("x", .confirmRights, .confirmRights))
    }
    return workplace.shortcuts(rows)
  }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    if act == .confirmRights { return unconfirmed.isEmpty ? .stay : askToConfirm() }
    guard let person = list.selected?.person ?? (act == .add ? desk.person : nil) else {
      return act == .units ? opening { _ in try UnitScreen(at: place) } : .stay
    }
    return opening { _ in
      switch act {
      case .add: try FormScreen(try place.addPersonForm(), at: place)
      case .standIn: try FormScreen(try place.standInForm(person), at: place)
      case .handOver: try FormScreen(try place.handOverForm(person), at: place)
      case .units, .confirmRights: try UnitScreen(at: place)
      }
    }
  }

  /// Asks about the person under the cursor, or the first of those whose rights wait.
  private mutating func askToConfirm() -> Outcome {
    let selected = list.selected?.person.id
    let holder = unconfirmed.first { $0.person == selected } ?? unconfirmed.first
    asked = unconfirmed.filter { $0.person == holder?.person }
    return .open(rightsQuestion(asked))
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if let form = closed as? FormScreen { notice = form.farewell }
    var seen = asked
    let next = confirmRights(askedBy: closed, seen: &seen)
    asked = seen
    return next
  }

  mutating func open(_ row: PersonLine) -> Outcome {
    let place = workplace
    return opening { _ in try PersonPage(row.person.id, at: place) }
  }

  func detail(of row: PersonLine) -> [String] {
    row.standingsIn.map { words.standing($0) } + row.authorities.map { words.authority($0) }
  }
}

/// The units of the office as a tree.
struct UnitScreen: ListScreen {
  enum Act: Hashable { case add, rename, move, close }

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<UnitLine, ID<Unit>>

  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    list = workplace.unitList(try workplace.desk.unitLines())
  }

  var title: String { words.room(.units) }
  var emptyText: String { words.emptyRoom(.units) }
  var detailRows: Int { 0 }

  var shortcuts: [Shortcut<Act>] {
    guard desk.keepsPeople else { return [] }
    return workplace.shortcuts([
      ("t", .add, .addUnit), ("r", .rename, .renameUnit), ("m", .move, .moveUnit),
      ("x", .close, .closeUnit),
    ])
  }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    guard let unit = list.selected?.unit else {
      return act == .add ? opening { _ in try FormScreen(place.addUnitForm(), at: place) } : .stay
    }
    switch act {
    case .add: return opening { _ in try FormScreen(place.addUnitForm(), at: place) }
    case .rename: return opening { _ in try FormScreen(place.renameUnitForm(unit), at: place) }
    case .move: return opening { _ in try FormScreen(place.moveUnitForm(unit), at: place) }
    case .close:
      let key = words.roomKey(.closeUnit)
      return .open(
        Confirm(
          words.closeQuestion(unit), about: unit.abbreviation,
          keys: [KeyHint("Enter", key.word), workplace.hint("Esc", .cancel)]))
    }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if let form = closed as? FormScreen { notice = form.farewell }
    if let question = closed as? Confirm, question.answer != nil {
      let words = words
      attempt {
        let unit = try $0.closeUnit(question.about)
        return unit.abbreviation + "  " + (unit.closedOn.map { words.closed(on: $0) } ?? "")
      }
    }
    return .stay
  }

  mutating func refresh() {
    do {
      list.show(pages(of: try desk.unitLines()) { $0.unit.id })
    } catch {
      notice = Notice(error, words)
    }
  }

  mutating func open(_ row: UnitLine) -> Outcome {
    let place = workplace
    return opening { _ in try PeopleScreen(ofUnit: row.unit, at: place) }
  }
}

extension Workplace {
  /// A table of keys in the words of the reader.
  func shortcuts<Act: Hashable>(_ rows: [(String, Act, RoomKey)]) -> [Shortcut<Act>] {
    rows.map { key, act, word in Shortcut(key, act, words.roomKey(word)) }
  }

  func personList(_ lines: [PersonLine]) -> PagedList<PersonLine, ID<Person>> {
    let words = words
    return PagedList(
      columns: [
        Column(words.head(.name), minimum: 18, wish: 26, rank: 9) { $0.person.name },
        Column(words.head(.post), minimum: 12, wish: 24, rank: 6) { $0.person.post },
        Column(words.head(.unit), minimum: 7, wish: 10, rank: 4) { $0.person.unit },
        Column(words.head(.roles), minimum: 14, wish: 34, rank: 5) { line in
          if let day = line.person.retiredOn {
            return words.retiredMark + " " + words.date(day)
          }
          return Role.allCases.filter { line.person.holds($0) }.map { words.role($0) }
            .joined(separator: ", ")
        },
        Column(words.head(.open), minimum: 10, rank: 7, alignment: .right) {
          $0.openWork == 0 ? "" : String($0.openWork)
        },
        Column(words.head(.remark), minimum: 20, wish: .max, rank: 2) { line in
          let standing = line.standingsIn.first.map {
            words.takesPlace($0.standInName, of: $0.leaderName)
          }
          return standing ?? line.authorities.first.map { words.form($0.plan.form) } ?? ""
        },
        Column(words.head(.handle), minimum: 10, wish: 14, rank: 1) { $0.person.handle },
      ],
      position: { $0.person.id }, fetch: pages(of: lines) { $0.person.id })
  }

  func unitList(_ lines: [UnitLine]) -> PagedList<UnitLine, ID<Unit>> {
    let words = words
    return PagedList(
      columns: [
        Column(words.head(.unit), minimum: 14, wish: 20, rank: 9) {
          String(repeating: "  ", count: $0.depth) + $0.unit.abbreviation
        },
        Column(words.head(.unitName), minimum: 20, wish: .max, rank: 8) { $0.unit.name },
        Column(words.head(.members), minimum: 8, wish: 10, rank: 6, alignment: .right) {
          String($0.members)
        },
        Column(words.head(.heads), minimum: 16, wish: 30, rank: 5) {
          $0.heads.map(\.name).joined(separator: ", ")
        },
        Column(words.head(.remark), minimum: 10, wish: 20, rank: 4) {
          $0.unit.closedOn.map { words.closed(on: $0) } ?? ""
        },
      ],
      position: \.unit.id, fetch: pages(of: lines, position: \.unit.id))
  }
}
