import Office
import Store

/// The days of a year as the office reckons with them.
public struct CalendarYear: Equatable, Sendable {
  public let year: Int
  public let standing: YearStanding
  /// As in the setting `calendar.week`.
  public let week: String
  /// Everything said of single days, in their order.
  public let days: [CalendarDay]
}

extension OfficeDesk {
  /// The calendar of `year`.
  public func calendarYear(_ year: Int) throws -> CalendarYear {
    try database.read { transaction in
      let calendar = try transaction.workingCalendar()
      return CalendarYear(
        year: year, standing: calendar.standing(of: year),
        week: try transaction.value(of: .calendarWeek), days: calendar.days(in: year))
    }
  }

  /// Says of a day what it is, over whatever was said of it before.
  ///
  /// - Parameter isConfirmed: Whether the announcement itself was seen.
  /// - Throws: `CalendarError.worksAlready` for a working day to be worked off, `restsAlready` for a
  ///   rest day to be swapped or closed; `ValueError`; `PersonError.lacksRole`.
  public func setCalendarDay(
    _ date: CivilDate, kind: DayKind, title: String, source: String, isConfirmed: Bool
  ) throws -> CalendarDay {
    let title = try entered(title, field: "title", limit: 200)
    let source = try entered(source, field: "source", limit: 500)
    return try act { transaction, now in
      try require(.keepBooks)
      let week = try transaction.workingCalendar().week
      let works = week.works(on: date.weekday)
      switch kind {
      case .swappedWork where works: throw CalendarError.worksAlready(date)
      case .swappedOff where !works, .closed where !works, .substituteOff where !works:
        throw CalendarError.restsAlready(date)
      default: break
      }
      let day = CalendarDay(
        date: date, kind: kind, title: title, source: source, isConfirmed: isConfirmed,
        origin: .office, enteredAt: now)
      try write(day, "calendar.set", in: transaction, at: now)
      return day
    }
  }

  /// Takes back what is said of a day, whoever said it: it is like any day of its weekday then.
  ///
  /// - Throws: `CalendarError.ordinaryDay` if nothing is said of it.
  public func dropCalendarDay(_ date: CivilDate, reason: String) throws -> CalendarDay {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      try require(.keepBooks)
      let known = try transaction.workingCalendar().days(in: date.year).first { $0.date == date }
      guard let known, known.kind != .ordinary else { throw CalendarError.ordinaryDay(date) }
      let day = CalendarDay(
        date: date, kind: .ordinary, title: known.title, source: reason, isConfirmed: true,
        origin: .office, enteredAt: now)
      try write(day, "calendar.drop", in: transaction, at: now)
      return day
    }
  }

  private func write(
    _ day: CalendarDay, _ act: String, in transaction: Transaction, at now: Moment
  ) throws {
    try transaction.set(day, by: person.id, at: now)
    try transaction.record(
      act, on: "calendar/\(day.date)",
      detail: [
        ("kind", day.kind.rawValue), ("title", day.title), ("source", day.source),
        ("confirmed", day.isConfirmed ? "yes" : "no"),
      ], by: person.id, at: now)
  }

  /// Says that the days of `year` are those that were announced.
  ///
  /// - Throws: `CalendarError.incomplete` while it lists fewer holidays than the law gives.
  public func confirmYear(_ year: Int, source: String) throws -> CalendarYear {
    let source = try entered(source, field: "source", limit: 500)
    try act { transaction, now in
      try require(.keepBooks)
      let missing = try transaction.workingCalendar().missingHolidays(in: year)
      guard missing.listed >= missing.lawful else {
        throw CalendarError.incomplete(
          year: year, listed: missing.listed, lawful: missing.lawful,
          announced: missing.announced)
      }
      try transaction.confirm(year: year, source: source, by: person.id, at: now)
      try transaction.record(
        "calendar.confirm", on: "calendar-year/\(year)", detail: [("source", source)],
        by: person.id, at: now)
    }
    return try calendarYear(year)
  }
}
