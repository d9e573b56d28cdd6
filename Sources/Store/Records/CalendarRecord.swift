import Office

extension Transaction {
  /// The days the office has entered.
  public func calendarDays() throws -> [CalendarDay] {
    try database.run(
      "SELECT day, kind, title, source, is_confirmed, at_ms FROM calendar_day ORDER BY day"
    ) { row in
      guard let date = row.optionalDate(0), let kind = DayKind(rawValue: row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "calendar \(row.text(0))")
      }
      return CalendarDay(
        date: date, kind: kind, title: row.text(2), source: row.text(3),
        isConfirmed: row.int(4) == 1, origin: .office, enteredAt: row.moment(5))
    }
  }

  /// Enters a day, or writes it over the same day entered before.
  public func set(_ day: CalendarDay, by person: ID<Person>, at: Moment) throws {
    try database.run(
      """
      INSERT INTO calendar_day (day, kind, title, source, is_confirmed, person, at_ms)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (day) DO UPDATE SET kind = ?2, title = ?3, source = ?4, is_confirmed = ?5,
        person = ?6, at_ms = ?7
      """,
      [
        .date(day.date), .text(day.kind.rawValue), .text(day.title), .text(day.source),
        .bool(day.isConfirmed), .id(person), .integer(at.milliseconds),
      ])
  }

  public func yearConfirmations() throws -> [YearConfirmation] {
    try database.run("SELECT year, source, at_ms FROM calendar_year ORDER BY year") {
      YearConfirmation(year: $0.int(0), source: $0.text(1), at: $0.moment(2))
    }
  }

  public func confirm(
    year: Int, source: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO calendar_year (year, source, person, at_ms) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (year) DO UPDATE SET source = ?2, person = ?3, at_ms = ?4
      """, [.integer(year), .text(source), .id(person), .integer(at.milliseconds)])
  }
}
