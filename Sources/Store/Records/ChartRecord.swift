import Office

// Figures over what is open, by its indexes, and over the arrivals register by its numbers: the
// archive is not walked for any of them.

extension Transaction {
  /// The open work of everybody who has some.
  public func loads(at now: Moment) throws -> [OfficeChart.Load] {
    let midnight = Moment(now.date) ?? now
    return try database.run(
      """
      SELECT p.name, count(*), coalesce(sum(late), 0) FROM (
        SELECT a.person, max(EXISTS (
          SELECT 1 FROM (SELECT due_on FROM deadline WHERE work = a.work ORDER BY id DESC LIMIT 1) w
          WHERE w.due_on < ?1 OR (w.due_on = ?1 AND EXISTS (
            SELECT 1 FROM due_hour h
            WHERE h.incoming = a.document AND h.due_ms BETWEEN ?2 AND ?3)))) AS late
        FROM assignment a JOIN incoming_document d ON d.id = a.document
        WHERE a.ended_ms IS NULL AND a.part <> 'informed' AND d.frozen = 0
        GROUP BY a.person, a.work) JOIN person p ON p.id = person
      GROUP BY person
      """,
      [.date(now.date), .integer(midnight.milliseconds), .integer(now.milliseconds)]
    ) { OfficeChart.Load(personName: $0.text(0), open: $0.int(1), overdue: $0.int(2)) }
  }

  /// How many open documents are overdue by the day they were due.
  public func overdueDays(at now: Moment) throws -> [(day: CivilDate, count: Int)] {
    try database.run(
      """
      SELECT d.due_on, count(*) FROM incoming_document d
      WHERE \(Transaction.isOpenIncoming) AND d.due_on <= ? AND d.frozen = 0
        AND (d.due_on < ? OR \(Transaction.hourHasCome))
      GROUP BY d.due_on
      """, [.date(now.date), .date(now.date)] + Transaction.hourValues(now)
    ) { row in row.optionalDate(0).map { (day: $0, count: row.int(1)) } }.compactMap { $0 }
  }

  /// How much was entered in the arrivals register in each month of `year`.
  ///
  /// Numbers are given in the order of entering, so where a month begins is found in a few steps
  /// between the first and the last number. A number struck out was entered too.
  public func arrivals(byMonthOf year: Int) throws -> [Int] {
    let last = try database.run(
      "SELECT coalesce(max(number), 0) FROM incoming_document WHERE year = ?", [.integer(year)]
    ) { $0.int(0) }[0]
    let ends = try (2...13).map { month in
      let day = CivilDate(year: month > 12 ? year + 1 : year, month: (month - 1) % 12 + 1, day: 1)
      guard let start = day.flatMap({ Moment($0) }) else { return last }
      return try firstNumber(of: year, enteredSince: start, last: last) - 1
    }
    return ends.enumerated().map { $0.element - ($0.offset == 0 ? 0 : ends[$0.offset - 1]) }
  }

  /// The number after `last` if nothing was entered since.
  private func firstNumber(
    of year: Int, enteredSince moment: Moment, last: Int
  ) throws -> Int {
    var (low, high) = (1, last + 1)
    while low < high {
      let middle = low + (high - low) / 2
      // A number that is missing, which a check reports, counts like the one after it.
      let at = try database.run(
        """
        SELECT coalesce(registered_ms, arrived_ms) FROM incoming_document
        WHERE year = ? AND number >= ? ORDER BY number LIMIT 1
        """, [.integer(year), .integer(middle)]
      ) { $0.moment(0) }.first
      if let at, at < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
