import Desk
import Office
import Wording

extension Command {
  /// `vpdt calendar list [YEAR]`
  static func calendarList() -> Command {
    Command(.calendarList, Grammar().word("YEAR", .optional)) { arguments, session in
      let desk = try session.desk()
      let year = try arguments.words.first.map { try self.year($0) } ?? desk.now().date.year
      session.answer(try desk.calendarYear(year))
    }
  }

  /// `vpdt calendar set DATE --kind KIND --title TEXT --source TEXT`
  static func calendarSet() -> Command {
    let grammar = Grammar().word("DATE").option("--kind", "KIND", required: true)
      .option("--title", "TEXT", required: true).option("--source", "TEXT", required: true)
      .flag("--unconfirmed")
    return Command(.calendarSet, grammar) { arguments, session in
      let desk = try session.desk()
      let day = try desk.setCalendarDay(
        try CivilDate(entered: arguments.first, today: desk.now().date),
        kind: try DayKind(named: arguments.text("--kind") ?? ""),
        title: arguments.text("--title") ?? "", source: arguments.text("--source") ?? "",
        isConfirmed: !arguments.has("--unconfirmed"))
      session.answer([session.words.daySet(day)], JSON.day(day))
    }
  }

  /// `vpdt calendar drop DATE --reason TEXT`
  static func calendarDrop() -> Command {
    let grammar = Grammar().word("DATE").option("--reason", "TEXT", required: true)
    return Command(.calendarDrop, grammar) { arguments, session in
      let desk = try session.desk()
      let day = try desk.dropCalendarDay(
        try CivilDate(entered: arguments.first, today: desk.now().date),
        reason: arguments.text("--reason") ?? "")
      session.answer([session.words.dayDropped(day)], JSON.day(day))
    }
  }

  /// `vpdt calendar confirm YEAR --source TEXT`
  static func calendarConfirm() -> Command {
    let grammar = Grammar().word("YEAR").option("--source", "TEXT", required: true)
    return Command(.calendarConfirm, grammar) { arguments, session in
      let year = try self.year(arguments.first)
      session.answer(
        try session.desk().confirmYear(year, source: arguments.text("--source") ?? ""))
    }
  }

  /// A year the calendar holds.
  static func year(_ text: String) throws(ValueError) -> Int {
    guard let year = Int(text), CivilDate(year: year, month: 1, day: 1) != nil else {
      throw .badNumber(text)
    }
    return year
  }
}

extension Session {
  /// The days of a year, under what is known of it.
  fileprivate mutating func answer(_ year: CalendarYear) {
    let rows = year.days.map { day in
      [
        "  " + words.date(day.date), words.weekday(day.date), words.kind(day.kind), day.title,
        day.source, words.origin(day.origin), isConfirmed(day, in: year) ? "" : words.unconfirmed,
      ]
    }
    answer(
      [words.calendarHeading(year.year, year.standing, week: year.week)] + Table.lines(rows),
      .object([
        ("year", .int(year.year)), ("standing", .string(year.standing.word)),
        ("source", .text(year.standing.source)), ("week", .string(year.week)),
        ("days", .array(year.days.map(JSON.day))),
      ]))
  }

  /// In a year that was confirmed as a whole no day is doubted.
  private func isConfirmed(_ day: CalendarDay, in year: CalendarYear) -> Bool {
    day.isConfirmed || year.standing.source != nil
  }

  /// The day of an option in which working days can be counted, and on standard error how far it can
  /// be relied on.
  mutating func deadline(
    _ option: String, of arguments: Arguments, at desk: OfficeDesk
  ) throws -> CivilDate? {
    guard let text = arguments.text(option) else { return nil }
    let day = try desk.deadline(entered: text)
    doubt(day.certainty)
    return day.value
  }

  /// The hour of a document marked Hỏa tốc, on `day`.
  func hour(of arguments: Arguments, on day: CivilDate) throws(DueHourError) -> Moment? {
    guard let text = arguments.text("--hour") else { return nil }
    return try Moment(hour: text, on: day)
  }

  /// Says on standard error that days were reckoned through years too little is known of.
  mutating func doubt(_ certainty: CalendarCertainty) {
    if !certainty.isSure { warn(words.doubt(certainty)) }
  }
}

extension JSON {
  static func day(_ day: CalendarDay) -> JSON {
    .object([
      ("date", .date(day.date)), ("kind", .string(day.kind.rawValue)),
      ("title", .string(day.title)), ("source", .string(day.source)),
      ("confirmed", .bool(day.isConfirmed)), ("origin", .string(day.origin.rawValue)),
    ])
  }
}
