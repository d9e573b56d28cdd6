import Testing

@testable import Office

private func moment(_ text: String) -> Moment { Moment(iso: text)! }

@Suite struct `A deadline` {
  let calendar = WorkingCalendar()
  let table = DeadlineTable(
    settings: DeadlineSettings(atOnceMinutes: 30, sendingHour: 12, soonDays: 2))

  func due(
    _ duty: Duty, _ start: String, _ urgency: Urgency = .normal, kind: String? = nil,
    in table: DeadlineTable? = nil
  ) -> Due? {
    (table ?? self.table).deadline(
      for: duty, kind: kind.flatMap { DocumentKind(incomingWord: $0) }, urgency: urgency,
      from: moment(start), in: calendar)?.due
  }

  @Test func `of what was signed on a Friday ends on Monday, and at noon for sending`() {
    #expect(due(.issue, "2026-11-27T16:50") == .day(CivilDate(iso: "2026-11-30")!))
    #expect(due(.number, "2026-11-27T16:50") == .day(CivilDate(iso: "2026-11-30")!))
    #expect(due(.send, "2026-11-27T16:50") == .moment(moment("2026-11-30T12:00")))
  }

  @Test func `of what came in the last minute of the year or the first of the next is the same`() {
    for start in ["2026-12-31T23:59", "2027-01-01T00:00"] {
      #expect(due(.register, start) == .day(CivilDate(iso: "2027-01-04")!))
      #expect(due(.submit, start) == .day(CivilDate(iso: "2027-01-04")!))
    }
    #expect(due(.receiptNotice, "2026-12-31T23:59") == .day(CivilDate(iso: "2026-12-31")!))
    #expect(due(.receiptNotice, "2027-01-01T00:00") == .day(CivilDate(iso: "2027-01-01")!))
  }

  @Test func `of what came after hours or on a rest day counts from that day`() {
    #expect(due(.register, "2026-11-26T17:05") == .day(CivilDate(iso: "2026-11-27")!))
    #expect(due(.register, "2026-11-28T10:00") == .day(CivilDate(iso: "2026-11-30")!))
  }

  @Test func `of an urgent document is at once, and the same day for handling it`() {
    for urgency in Urgency.allCases where urgency != .normal {
      #expect(due(.register, "2026-11-26T23:50", urgency) == .moment(moment("2026-11-27T00:20")))
      #expect(due(.issue, "2026-11-26T09:00", urgency) == .moment(moment("2026-11-26T09:30")))
      #expect(due(.handle, "2026-11-28T09:00", urgency) == .day(CivilDate(iso: "2026-11-28")!))
    }
  }

  @Test func `for handling is for the office to set, by kind, while urgency still comes first`() {
    #expect(due(.handle, "2026-11-26T09:00") == nil)
    let own = DeadlineTable(
      edited: [
        DeadlineTerm(duty: .handle, term: .workingDays(7), source: "QC"),
        DeadlineTerm(duty: .handle, kind: "TTr", term: .workingDays(3), source: "QC"),
        DeadlineTerm(duty: .handle, kind: "CĐ", urgency: .urgent, term: .minutes(60), source: "QC"),
        DeadlineTerm(duty: .submit, term: .sameDay, source: "QC"),
      ], settings: table.settings)
    func handling(_ urgency: Urgency = .normal, kind: String?) -> Due? {
      due(.handle, "2026-11-26T09:00", urgency, kind: kind, in: own)
    }
    #expect(handling(kind: nil) == .day(CivilDate(iso: "2026-12-07")!))
    #expect(handling(kind: "KH") == .day(CivilDate(iso: "2026-12-07")!))
    #expect(handling(kind: "TTr") == .day(CivilDate(iso: "2026-12-01")!))
    #expect(handling(.urgent, kind: "TTr") == .day(CivilDate(iso: "2026-11-26")!))
    #expect(handling(.urgent, kind: "CĐ") == .moment(moment("2026-11-26T10:00")))
    // The office's row stands in the place of the law's, once.
    #expect(own.rows.filter { $0.duty == .submit && $0.urgency == nil }.map(\.mark) == [.office])
    #expect(
      due(.submit, "2026-11-26T09:00", in: own) == .day(CivilDate(iso: "2026-11-26")!))
  }

  /// What is late by the cutoff is what is late by its own deadline, at every hour of three weeks.
  @Test func `is over for exactly what began before the cutoff`() throws {
    let terms: [Term] = [
      .sameDay, .workingDays(1), .workingDays(3), .morning(workingDays: 1), .atOnce, .minutes(90),
    ]
    let hour: Int64 = 3_600_000
    let first = moment("2026-12-24T00:30").milliseconds
    let hours = (0..<(21 * 24)).map { Moment(milliseconds: first + $0 * hour)! }
    for term in terms {
      for now in hours[(14 * 24)...] {
        let cutoff = try #require(term.cutoff(at: now, in: calendar, table.settings)).value
        for start in hours where start <= now && hours.firstIndex(of: start)! % 7 == 0 {
          let due = try #require(term.due(from: start, in: calendar, table.settings)).value
          #expect((start < cutoff) == due.isOver(at: now), "\(term) \(start) \(now)")
        }
      }
    }
  }

  @Test func `is not over because the clock went back an hour`() {
    let start = moment("2026-11-26T09:00")
    let now = moment("2026-11-26T08:00")
    for term in [Term.atOnce, .sameDay, .workingDays(1), .morning(workingDays: 1)] {
      #expect(term.due(from: start, in: calendar, table.settings)?.value.isOver(at: now) == false)
      #expect(term.cutoff(at: now, in: calendar, table.settings)!.value < start)
    }
  }

  @Test func `through a year nobody has confirmed says so`() throws {
    let deadline = try #require(
      table.deadline(
        for: .issue, kind: nil, urgency: .normal, from: moment("2029-12-31T10:00"), in: calendar))
    #expect(deadline.certainty.unknownYears == [2030])
    let cutoffs = table.cutoffs(of: .register, at: moment("2027-01-02T10:00"), in: calendar)
    #expect(cutoffs.certainty.unconfirmedYears == [2026, 2027])
  }

  @Test func `is near within the office's working days`() {
    let today = CivilDate(iso: "2026-11-27")!
    let horizon = table.horizon(on: today, in: calendar).value
    #expect(horizon == CivilDate(iso: "2026-12-01")!)
    func state(_ due: String?) -> DueState {
      DueState(due: due.flatMap { CivilDate(iso: $0) }, today: today, horizon: horizon)
    }
    #expect(state(nil) == .none)
    #expect(state("2026-11-26") == .overdue)
    #expect(state("2026-11-27") == .dueSoon)
    #expect(state("2026-12-01") == .dueSoon)
    #expect(state("2026-12-02") == .ok)
  }

  @Test func `is written and read in one form`() throws {
    for term in [
      Term.sameDay, .atOnce, .workingDays(5), .morning(workingDays: 1), .minutes(30),
    ] {
      #expect(Term(term.text) == term)
    }
    for text in [
      "", "days", "days:", "days:0", "days:1000", "days:x", "minutes:99999", "at-once:1",
      "same-day:", "days:5:5", "morning:99999999999999999999",
    ] {
      #expect(Term(text) == nil, "\(text)")
    }
    #expect(try Term.entered(days: "0") == .sameDay)
    #expect(throws: DeadlineError.badTerm("-1", most: 999)) { try Term.entered(days: "-1") }
    #expect(throws: DeadlineError.badTerm("9999999999999999999999", most: 10_080)) {
      try Term.entered(minutes: "9999999999999999999999")
    }
  }
}
