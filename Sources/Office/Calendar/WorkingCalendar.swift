/// The days on which the office works: its week, the public holidays, and what was swapped.
///
/// A day that was reckoned carries how far it can be relied on: a year that nobody has confirmed is
/// never passed through in silence. Legal source: Bộ luật Lao động 2019, Art. 111, 112.
public struct WorkingCalendar: Sendable {
  public let week: WorkingWeek
  /// What is said of single days, by year.
  private let entries: [Int: [CivilDate: CalendarDay]]
  private let confirmations: [Int: YearConfirmation]

  /// Working days no term reaches: further ones are not reckoned.
  public static let limit = 10_000

  /// - Parameter edited: What the office has entered; it takes the place of what was shipped for the
  ///   same day.
  public init(
    week: WorkingWeek = .mondayToFriday, shipped: [CalendarDay] = Holidays.announced,
    edited: [CalendarDay] = [], confirmations: [YearConfirmation] = []
  ) {
    self.week = week
    var entries: [Int: [CivilDate: CalendarDay]] = [:]
    for day in shipped + edited { entries[day.date.year, default: [:]][day.date] = day }
    self.entries = entries
    self.confirmations = Dictionary(confirmations.map { ($0.year, $0) }) { $1 }
  }

  // MARK: Years

  /// What is known of `year`. A day entered later as unconfirmed undoes a confirmation.
  public func standing(of year: Int) -> YearStanding {
    let own = (entries[year] ?? [:]).values.filter { $0.kind != .ordinary }
    if let confirmation = confirmations[year] {
      let isUndone = own.contains { day in
        !day.isConfirmed && day.enteredAt.map { $0 > confirmation.at } ?? false
      }
      return isUndone ? .unconfirmed : .confirmed(source: confirmation.source)
    }
    return own.isEmpty ? .unknown : .unconfirmed
  }

  /// Everything said of the days of `year`, in their order, what follows from the law included.
  public func days(in year: Int) -> [CalendarDay] {
    table(of: year).values.sorted { $0.date < $1.date }
  }

  /// The holidays the law gives in `year` that are not all listed: how many, of how many.
  ///
  /// A year with gaps cannot be confirmed.
  public func missingHolidays(in year: Int) -> (listed: Int, lawful: Int, announced: [String]) {
    let listed = table(of: year).values.filter { $0.kind == .holiday }.count
    let lawful = Holidays.statutory.reduce(0) { $0 + $1.days(in: year) }
    let announced = Holidays.statutory.filter { $0.monthAndDay == nil && $0.days(in: year) > 0 }
    return (listed, lawful, announced.map { "\($0.title) (\($0.days))" })
  }

  private func table(of year: Int) -> [CivilDate: CalendarDay] {
    var table: [CivilDate: CalendarDay] = [:]
    for holiday in Holidays.statutory {
      guard let date = holiday.date(in: year) else { continue }
      table[date] = CalendarDay(
        date: date, kind: .holiday, title: holiday.title, source: holiday.source,
        isConfirmed: true, origin: .law)
    }
    for (date, day) in entries[year] ?? [:] { table[date] = day }
    addSubstitutes(to: &table)
    return table
  }

  /// A weekly rest day that falls on a holiday is made good on the next working day (Art. 111(3)).
  ///
  /// A day off in lieu that was announced counts for the nearest such holiday before it, up to two
  /// weeks back. A day the office has taken back says that the rule was applied otherwise: no other
  /// takes its place. No holiday of the law lies so near the end of a year that the day in lieu falls
  /// into the next.
  private func addSubstitutes(to table: inout [CivilDate: CalendarDay]) {
    func days(_ kind: DayKind) -> [CalendarDay] {
      table.values.filter { $0.kind == kind }.sorted { $0.date < $1.date }
    }
    var resting = days(.holiday).filter { !week.works(on: $0.date.weekday) }
    for announced in days(.substituteOff) {
      let counted = resting.lastIndex { holiday in
        (1...14).contains(announced.date.dayNumber - holiday.date.dayNumber)
      }
      if let counted { resting.remove(at: counted) }
    }
    var takenBack: Set<CivilDate> = []
    for holiday in resting {
      var date = holiday.date
      while let next = date.adding(days: 1), next.year == date.year {
        date = next
        guard week.works(on: date.weekday) else { continue }
        if table[date] == nil {
          table[date] = CalendarDay(
            date: date, kind: .substituteOff, title: holiday.title,
            source: "Bộ luật Lao động 2019 Điều 111.3", isConfirmed: holiday.isConfirmed,
            origin: .computed)
          break
        }
        if table[date]?.kind == .ordinary, takenBack.insert(date).inserted { break }
      }
    }
  }

  // MARK: Days

  /// Whether the office works on `date`.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    works(date, table(of: date.year))
  }

  private func works(_ date: CivilDate, _ table: [CivilDate: CalendarDay]) -> Bool {
    switch table[date]?.kind {
    case nil, .ordinary: week.works(on: date.weekday)
    case .swappedWork: true
    case .holiday, .substituteOff, .swappedOff, .closed: false
    }
  }

  /// The first working day after `date`; nil if none comes before the year 10000.
  public func workingDay(after date: CivilDate) -> Reckoned<CivilDate>? {
    adding(workingDays: 1, to: date)
  }

  /// The `count`th working day after `start`, and `start` itself for none.
  ///
  /// - Returns: Nil for a negative count, one over `limit`, or a day after the year 9999.
  public func adding(workingDays count: Int, to start: CivilDate) -> Reckoned<CivilDate>? {
    guard (0...WorkingCalendar.limit).contains(count) else { return nil }
    var walk = Walk(calendar: self)
    var date = start
    var left = count
    while left > 0 {
      guard let next = date.adding(days: 1) else { return nil }
      date = next
      if walk.works(date) { left -= 1 }
    }
    return Reckoned(date, walk.certainty)
  }

  /// How many working days there are after `start`, up to and with `end`; none if `end` is not
  /// later.
  public func workingDays(after start: CivilDate, through end: CivilDate) -> Reckoned<Int> {
    var walk = Walk(calendar: self)
    var date = start
    var count = 0
    while date < end, let next = date.adding(days: 1) {
      date = next
      if walk.works(date) { count += 1 }
    }
    return Reckoned(count, walk.certainty)
  }

  /// The earliest day from which `count` working days are not over before `today`: what began
  /// earlier is late.
  func earliestStart(workingDays count: Int, on today: CivilDate) -> Reckoned<CivilDate>? {
    guard (0...WorkingCalendar.limit).contains(count) else { return nil }
    var walk = Walk(calendar: self)
    var date = today
    var left = count
    while left > 0 {
      guard let before = date.adding(days: -1) else { return nil }
      date = before
      if walk.works(date) { left -= 1 }
    }
    return Reckoned(date, walk.certainty)
  }

  /// Goes from day to day and remembers which years it came through.
  private struct Walk {
    let calendar: WorkingCalendar
    var tables: [Int: [CivilDate: CalendarDay]] = [:]
    var certainty = CalendarCertainty.sure

    init(calendar: WorkingCalendar) { self.calendar = calendar }

    mutating func works(_ date: CivilDate) -> Bool {
      if let table = tables[date.year] { return calendar.works(date, table) }
      let table = calendar.table(of: date.year)
      tables[date.year] = table
      certainty.add(date.year, calendar.standing(of: date.year))
      return calendar.works(date, table)
    }
  }
}
