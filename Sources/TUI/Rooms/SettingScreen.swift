import Desk
import Office
import Terminal
import Wording

/// The settings of the office (cài đặt): what the law or custom leaves to it.
struct SettingScreen: ListScreen {
  enum Act: Hashable {
    case calendar, deadlines, check, doctor
    case room(FurtherRoom)
    case form(FurtherForm)
  }

  /// A setting with its present value.
  typealias Row = (setting: Setting, value: String)

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<Row, String>

  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    list = workplace.settingList(try workplace.desk.settings())
  }

  var title: String { words.room(.settings) }
  var aside: String { workplace.personTitle }
  var emptyText: String { "" }
  var lead: [String] { [words.settingsRule] }

  mutating func refresh() {
    do {
      list.show(pages(of: try desk.settings()) { $0.setting.rawValue })
    } catch {
      notice = Notice(error, words)
    }
  }

  var shortcuts: [Shortcut<Act>] {
    workplace.shortcuts([("n", .calendar, .calendar), ("t", .deadlines, .deadlines)])
      + SettingScreen.rooms.map { Shortcut($0, .room($1), words.roomKey($1)) } + [
        Shortcut("w", .form(.screenSet), words.further(.screenSet)).inHelpOnly(),
        Shortcut("e", .form(.journalExport), words.further(.journalExport)).inHelpOnly(),
        Shortcut("r", .form(.review), words.further(.review)).inHelpOnly(),
        Shortcut("i", .check, words.summary(.check), name: words.summary(.check)).inHelpOnly(),
        Shortcut("d", .doctor, words.summary(.doctor), name: words.summary(.doctor)).inHelpOnly(),
      ]
  }

  /// What else the office keeps.
  private static let rooms: [(String, FurtherRoom)] = [
    ("s", .numbering), ("a", .bodies), ("u", .custody), ("b", .books), ("x", .exchange),
    ("l", .log), ("m", .secrets), ("o", .kinds), ("h", .councils),
  ]

  var otherHints: [KeyHint] {
    let edit = words.roomKey(.edit)
    return (desk.administers ? [KeyHint("Enter", edit.word, sentence: edit.sentence)] : [])
      + roomHints
  }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    return opening { _ in
      switch act {
      case .calendar: try CalendarScreen(place.today.year, at: place)
      case .deadlines: try DeadlineScreen(at: place)
      case .room(let room): try KeptScreen(room, at: place)
      case .form(let form): try FormScreen(try place.furtherForm(form), at: place)
      case .check: place.output(of: .check)
      case .doctor: place.output(of: .doctor)
      }
    }
  }

  mutating func open(_ row: Row) -> Outcome {
    let place = workplace
    guard desk.administers else {
      notice = Notice(words.settingsRule, isUrgent: true)
      return .stay
    }
    return opening { _ in try FormScreen(try place.settingForm(row.setting), at: place) }
  }

  func detail(of row: Row) -> [String] {
    [row.setting.rawValue + ": " + words.meaning(row.setting), words.origin(of: row.setting)]
  }
}

/// What is known of the days of a year (lịch nghỉ): holidays, days worked instead, and whether
/// anybody has compared them with the announcement.
struct CalendarScreen: ListScreen {
  enum Act: Hashable { case add, drop, confirm, before, after }

  let workplace: Workplace
  let year: Int
  var notice: Notice?
  var stamp: Int
  var list: PagedList<CalendarDay, CivilDate>
  private var calendar: CalendarYear

  init(_ year: Int, at workplace: Workplace) throws {
    self.workplace = workplace
    self.year = year
    stamp = try workplace.desk.newsStamp()
    calendar = try workplace.desk.calendarYear(year)
    list = workplace.dayList(calendar)
  }

  var title: String { words.room(.calendar) + " \(year)" }
  var aside: String {
    switch calendar.standing {
    case .confirmed: ""
    case .unconfirmed, .unknown: "! " + words.standing(calendar.standing).uppercased()
    }
  }
  var asideStyle: Style { .urgent }
  var emptyText: String { words.emptyRoom(.calendar) }
  var lead: [String] {
    [words.calendarHeading(year, calendar.standing, week: calendar.week)]
  }

  mutating func refresh() {
    do {
      calendar = try desk.calendarYear(year)
      list = workplace.dayList(calendar, at: list.selectedPosition)
    } catch {
      notice = Notice(error, words)
    }
  }

  var shortcuts: [Shortcut<Act>] {
    var rows: [(String, Act, RoomKey)] = []
    if desk.keepsBooks {
      rows += [("a", .add, .addDay), ("x", .drop, .dropDay), ("c", .confirm, .confirmYear)]
    }
    return workplace.shortcuts(rows + [("p", .before, .yearBefore), ("n", .after, .yearAfter)])
  }

  var otherHints: [KeyHint] { roomHints }

  mutating func perform(_ act: Act) -> Outcome {
    let (place, year, day) = (workplace, year, list.selected)
    switch act {
    case .before, .after:
      let other = act == .before ? year - 1 : year + 1
      guard CivilDate(year: other, month: 1, day: 1) != nil else { return .stay }
      do {
        return .replace(try CalendarScreen(other, at: place))
      } catch {
        notice = Notice(error, words)
        return .stay
      }
    case .add: return opening { _ in try FormScreen(place.dayForm(), at: place) }
    case .drop:
      guard let day else { return .stay }
      return opening { _ in try FormScreen(place.dropDayForm(day), at: place) }
    case .confirm: return opening { _ in try FormScreen(place.confirmForm(year), at: place) }
    }
  }

  func detail(of row: CalendarDay) -> [String] {
    [words.daySet(row), row.source + ", " + words.origin(row.origin)]
  }
}

/// By when each duty is to be done, for which documents, and who says so (bảng thời hạn).
struct DeadlineScreen: ListScreen {
  enum Act: Hashable { case set, drop }

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<DeadlineTerm, String>

  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    list = workplace.termList(try workplace.desk.reckoning().deadlines)
  }

  var title: String { words.room(.deadlines) }
  var emptyText: String { words.emptyRoom(.deadlines) }

  mutating func refresh() {
    do {
      list.show(
        pages(of: try desk.reckoning().deadlines.rows, position: DeadlineScreen.position))
    } catch {
      notice = Notice(error, words)
    }
  }

  static func position(_ row: DeadlineTerm) -> String {
    [row.duty.rawValue, row.kind ?? "*", row.urgency?.word ?? "*"].joined(separator: "/")
  }

  var shortcuts: [Shortcut<Act>] {
    desk.keepsBooks
      ? workplace.shortcuts([("a", .set, .setTerm), ("x", .drop, .dropTerm)]) : []
  }

  var otherHints: [KeyHint] { roomHints }

  mutating func perform(_ act: Act) -> Outcome {
    let (place, row) = (workplace, list.selected)
    return opening { _ in
      switch act {
      case .set: try FormScreen(place.termForm(from: row), at: place)
      case .drop: try FormScreen(place.dropTermForm(row), at: place)
      }
    }
  }

  func detail(of row: DeadlineTerm) -> [String] {
    [
      "\(words.duty(row.duty)), \(words.documents(kind: row.kind, urgency: row.urgency)): "
        + row.source
    ]
  }
}

extension Workplace {
  /// What a command prints, on a screen.
  func output(of topic: CommandTopic) -> OutputScreen {
    let (lines, status) = run(topic.rawValue.split(separator: " ").map(String.init))
    return OutputScreen(topic.rawValue, lines, status: status, at: self)
  }

  func settingList(_ rows: [SettingScreen.Row]) -> PagedList<SettingScreen.Row, String> {
    let words = words
    return PagedList(
      columns: [
        Column(words.head(.setting), minimum: 24, rank: 8) { $0.setting.rawValue },
        Column(words.head(.value), minimum: 12, wish: 22, rank: 9) {
          $0.value.isEmpty ? "·" : $0.value
        },
        Column(words.head(.meaning), minimum: 30, wish: .max, rank: 5) {
          words.meaning($0.setting)
        },
      ],
      position: { $0.setting.rawValue }, fetch: pages(of: rows) { $0.setting.rawValue })
  }

  /// - Parameter day: Where the cursor is to stand.
  func dayList(
    _ calendar: CalendarYear, at day: CivilDate? = nil
  ) -> PagedList<CalendarDay, CivilDate> {
    let words = words
    // In a year that was confirmed as a whole no day is doubted.
    let isSure = calendar.standing.source != nil
    var list = PagedList(
      columns: [
        Column(words.head(.day), minimum: 10, rank: 9) { words.date($0.date) },
        Column(words.head(.weekday), minimum: 9, rank: 6) { words.weekday($0.date) },
        Column(words.head(.sort), minimum: 13, rank: 7) { words.kind($0.kind) },
        Column(words.head(.title), minimum: 20, wish: 40, rank: 8) { $0.title },
        Column(words.head(.remark), minimum: 14, rank: 5) { (day: CalendarDay) in
          isSure || day.isConfirmed ? "" : words.unconfirmed
        },
        Column(words.head(.basis), minimum: 20, wish: .max, rank: 2) { $0.source },
        Column(words.head(.origin), minimum: 12, rank: 1) { words.origin($0.origin) },
      ],
      position: { (day: CalendarDay) in day.date },
      attention: { !isSure && !$0.isConfirmed }, fetch: pages(of: calendar.days, position: \.date))
    if let day { list.go(to: day) }
    return list
  }

  func termList(_ table: DeadlineTable) -> PagedList<DeadlineTerm, String> {
    let words = words
    return PagedList(
      columns: [
        Column(words.head(.duty), minimum: 16, wish: 24, rank: 9) { words.duty($0.duty) },
        Column(words.head(.documents), minimum: 16, wish: 26, rank: 8) {
          words.documents(kind: $0.kind, urgency: $0.urgency)
        },
        Column(words.head(.term), minimum: 20, wish: 36, rank: 7) {
          words.term($0.term, table.settings)
        },
        Column(words.head(.clock), minimum: 12, wish: 14, rank: 4) { words.clock($0.duty.clock) },
        Column(words.head(.mark), minimum: 11, wish: 14, rank: 3) { words.mark($0.mark) },
        Column(words.head(.basis), minimum: 20, wish: .max, rank: 1) { $0.source },
      ],
      position: DeadlineScreen.position, attention: { $0.mark == .unverified },
      fetch: pages(of: table.rows, position: DeadlineScreen.position))
  }
}
