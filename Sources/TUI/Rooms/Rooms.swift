import Desk
import Office
import Terminal
import Wording

/// The rooms of the office besides the registers: what opens them after `:` and from the desk.
extension Workplace {
  /// The letters of the desk that lead to the rooms. They stand in the help and in the desk's lines,
  /// not in its last row.
  var roomPlaces: [Shortcut<DeskScreen.Act>] {
    let rooms: [(String, DeskScreen.Act, String, RoomKey?)] = [
      ("t", .room(.news), words.room(.news), .news),
      ("n", .room(.journal), words.room(.journal), .journal),
      ("y", .room(.copies), words.room(.copies), .copies),
      ("m", .room(.people), words.room(.people), .people),
      ("b", .chart, words.chartTitle, nil),
      ("r", .reports, words.reportRoom, nil),
      ("h", .kept(.dossiers), words.room(FurtherRoom.dossiers), nil),
      ("c", .room(.settings), words.room(.settings), .settings),
    ]
    return rooms.map { key, act, name, word in
      let sentence: String
      switch act {
      case .kept(let room): sentence = words.roomKey(room).sentence
      case .reports: sentence = words.openReports
      default: sentence = word.map { words.roomKey($0).sentence } ?? words.openChart
      }
      return Shortcut(key, act, "", sentence: sentence, name: name)
    }
  }

  /// The screen of a room of the desk.
  func screen(of room: Room) throws -> any Screen {
    switch room {
    case .journal: JournalScreen(at: self)
    case .copies, .copy: CopyRegister(at: self)
    case .people: try PeopleScreen(at: self)
    case .units: try UnitScreen(at: self)
    case .settings, .office: try SettingScreen(at: self)
    case .calendar: try CalendarScreen(today.year, at: self)
    case .deadlines: try DeadlineScreen(at: self)
    case .news: try NewsScreen(at: self)
    }
  }

  /// What can be typed after `:` for a room; the id is what is typed.
  var roomCommands: [Command] {
    let rooms: [(String, Room)] = [
      ("journal", .journal), ("copy list", .copies), ("unit list", .units),
      ("setting list", .settings), ("news", .news),
    ]
    return rooms.map { Command(id: $0.0, title: words.room($0.1), alias: $0.0) }
      + [
        Command(id: "chart", title: words.chartTitle, alias: "chart"),
        Command(id: "saved list", title: words.savedSearches, alias: "saved list"),
        Command(id: "report list", title: words.reportRoom, alias: "report list"),
      ]
      + FurtherRoom.allCases.map {
        Command(id: $0.topic.rawValue, title: words.room($0), alias: $0.topic.rawValue)
      }
      + FurtherForm.allCases.filter(\.standsAlone).map {
        Command(
          id: $0.topic.rawValue, title: words.further($0).sentence, alias: $0.topic.rawValue)
      }
  }

  /// The room or the form of what the office keeps that typed words name; nil if they name none.
  private func kept(_ typed: [String]) throws -> (any Screen)? {
    let line = typed.joined(separator: " ")
    if let room = FurtherRoom.allCases.first(where: { $0.topic.rawValue == line }) {
      return try KeptScreen(room, at: self)
    }
    guard
      let form = FurtherForm.allCases.first(where: {
        $0.topic.rawValue == typed.prefix(2).joined(separator: " ")
      })
    else { return nil }
    let rest = Array(typed.dropFirst(2))
    guard let about = try about(form, rest) else { return nil }
    return try FormScreen(try furtherForm(form, about), at: self)
  }

  /// What a form is about that is typed with these words behind its command; nil where more was typed
  /// than the form asks about.
  private func about(_ form: FurtherForm, _ words: [String]) throws -> String? {
    // `doctor` alone looks, and writes nothing.
    if form == .review { return nil }
    if form.standsAlone { return words.isEmpty ? "" : nil }
    switch (form, words.count) {
    case (.limitSet, 2) where words[0] == "dossier", (.limitLift, 2) where words[0] == "dossier":
      return try desk.dossier(named: words[1]).name
    case (.limitSet, 2) where words[0] == "plan", (.limitLift, 2) where words[0] == "plan":
      return Workplace.planMark + (try desk.planPart(named: words[1]).name)
    case (.copyAdd, 2), (.freeze, 2), (.takeOut, 2), (.limitSet, 2), (.limitLift, 2):
      return words[0] == "incoming"
        ? DocumentKey.incoming(try desk.incoming(named: words[1]).id).object
        : words[0] == "outgoing"
          ? DocumentKey.outgoing(try desk.outgoing(named: words[1]).id).object : nil
    case (.giveBack, 1), (.replaced, 1), (.field, 1), (.slip, 1):
      return DocumentKey.incoming(try desk.incoming(named: words[0]).id).object
    case (.sign, 1): return DocumentKey.outgoing(try desk.outgoing(named: words[0]).id).object
    case (.copyStrike, 1): return "copy/\(try desk.copy(named: words[0]).id.value)"
    case (.kindClose, 1), (.kindOpen, 1), (.councilClose, 1), (.custodyHandOver, 1),
      (.bodyEdit, 1), (.bodyClose, 1), (.trustRemove, 1), (.exchangeAgree, 1),
      (.exchangeDecline, 1):
      return words[0]
    case (.registerSigned, 2), (.registerReopen, 2): return words.joined(separator: "/")
    default: return nil
    }
  }

  /// The screen of a room that typed words name; nil if they name none.
  ///
  /// - Throws: For a record that is not there.
  func room(for typed: [String]) throws -> (any Screen)? {
    switch (typed.first, typed.dropFirst().first, Array(typed.dropFirst(2))) {
    case ("journal", nil, _), ("journal", "list", []): JournalScreen(at: self)
    case ("copy", "list", []): CopyRegister(at: self)
    case ("copy", "show", let rest) where rest.count == 1:
      try CopyPage(try desk.copy(named: rest[0]).id, at: self)
    case ("person", "list", []): try PeopleScreen(at: self)
    case ("person", "show", let rest) where rest.count == 1:
      try PersonPage(try desk.anyone(named: rest[0]).id, at: self)
    case ("person", let act?, let rest): try personForm(act, rest)
    case ("unit", "list", []): try UnitScreen(at: self)
    case ("unit", "add", []): try FormScreen(addUnitForm(), at: self)
    case ("setting", "list", []): try SettingScreen(at: self)
    case ("setting", "set", let rest) where rest.count == 1:
      try FormScreen(settingForm(Setting(named: rest[0])), at: self)
    case ("calendar", "list", []): try CalendarScreen(today.year, at: self)
    case ("calendar", "list", let rest) where rest.count == 1 && Int(rest[0]) != nil:
      try CalendarScreen(year(rest[0]), at: self)
    case ("calendar", "set", []): try FormScreen(dayForm(), at: self)
    case ("calendar", "confirm", let rest) where rest.count == 1:
      try FormScreen(confirmForm(year(rest[0])), at: self)
    case ("news", nil, _): try NewsScreen(at: self)
    case ("chart", nil, _): try ChartScreen(at: self)
    case ("saved", nil, _), ("saved", "list", []): try SavedScreen(at: self)
    case ("report", nil, _), ("report", "list", []): try ReportRoom(at: self)
    case ("report", "show", let rest)
    where rest.first.flatMap({ RegisterKind(reportName: $0) }) != nil && rest.count == 1:
      try RegisterKind(reportName: rest[0]).map { try RegisterScreen($0, at: self) }
    case ("report", "show", let rest) where rest.count == 1:
      try ReportScreen(try desk.reportDefinition(named: rest[0]), at: self)
    case ("report", "show", let rest)
    where rest.count == 3 && rest[1] == "--period" && RegisterKind(reportName: rest[0]) == nil:
      try ReportScreen(
        try desk.reportDefinition(named: rest[0]), ReportPeriod(rest[2]), at: self)
    case ("deadline", "list", []): try DeadlineScreen(at: self)
    case ("deadline", "set", []): try FormScreen(termForm(from: nil), at: self)
    case ("outgoing", "field", let rest) where rest.count == 1:
      try FormScreen(
        furtherForm(.field, DocumentKey.outgoing(try desk.outgoing(named: rest[0]).id).object),
        at: self)
    default: try kept(typed)
    }
  }

  /// The form of an act on a person, named alone: what else it takes is typed there.
  private func personForm(_ act: String, _ rest: [String]) throws -> (any Screen)? {
    if act == "add", rest.isEmpty { return try FormScreen(addPersonForm(), at: self) }
    if act == "key", rest.count == 2, rest[0] == "add" {
      return try FormScreen(addKeyForm(try desk.person(named: rest[1])), at: self)
    }
    guard rest.count == 1 else { return nil }
    let form: OfficeForm? =
      switch act {
      case "stand-in": try standInForm(try desk.person(named: rest[0]))
      case "authority": try authorityForm(try desk.person(named: rest[0]))
      case "hand-over": try handOverForm(try desk.person(named: rest[0]))
      case "role": rolesForm(try desk.person(named: rest[0]))
      case "post": postForm(try desk.person(named: rest[0]))
      case "move": try moveForm(try desk.person(named: rest[0]))
      default: nil
      }
    return try form.map { try FormScreen($0, at: self) }
  }

  /// - Throws: `ValueError.badNumber` for a year no calendar has.
  private func year(_ text: String) throws(ValueError) -> Int {
    guard let year = Int(text), CivilDate(year: year, month: 1, day: 1) != nil else {
      throw .badNumber(text)
    }
    return year
  }

  /// The page of the record a line of the journal is about; nil for one without a page.
  ///
  /// - Throws: If it is not there any more, or may not be shown.
  func screen(ofObject entry: JournalEntry) throws -> (any Screen)? {
    switch (entry.sort, Int64(entry.key)) {
    case ("incoming", let id?): try IncomingPage(ID(id), at: self)
    case ("outgoing", let id?): try OutgoingPage(ID(id), at: self)
    case ("person", let id?): try PersonPage(ID(id), at: self)
    case ("copy", let id?): try CopyPage(ID(id), at: self)
    case ("unit", _): try UnitScreen(at: self)
    case ("stand-in", _), ("authority", _), ("hand-over", _): try PeopleScreen(at: self)
    case ("setting", _): try SettingScreen(at: self)
    case ("calendar", _), ("calendar-year", _):
      try CalendarScreen(year(String(entry.key.prefix(4))), at: self)
    case ("deadline", _): try DeadlineScreen(at: self)
    default: nil
    }
  }
}
