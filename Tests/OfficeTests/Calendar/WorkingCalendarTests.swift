import Testing

@testable import Office

private func entered(
  _ date: String, _ kind: DayKind, confirmed: Bool = true, at: String = "2026-01-01"
) -> CalendarDay {
  CalendarDay(
    date: day(date), kind: kind, title: "x", source: "x", isConfirmed: confirmed, origin: .office,
    enteredAt: Moment(iso: at))
}

private func confirmed(_ year: Int, at: String = "2026-01-05") -> YearConfirmation {
  YearConfirmation(year: year, source: "TB 1", at: Moment(iso: at)!)
}

@Suite struct `The working calendar` {
  let calendar = WorkingCalendar()

  @Test(arguments: [
    ("2026-11-26", 1, "2026-11-27"),
    // Over the weekend.
    ("2026-11-27", 1, "2026-11-30"), ("2026-11-28", 1, "2026-11-30"),
    // Over New Year, a Friday, from the last minute of the year before.
    ("2026-12-31", 1, "2027-01-04"), ("2027-01-01", 1, "2027-01-04"),
    // Over Tết, 16 to 20 February 2026.
    ("2026-02-13", 1, "2026-02-23"), ("2026-02-12", 3, "2026-02-24"),
    // Over a swapped Friday, with its Saturday worked off.
    ("2026-01-01", 1, "2026-01-05"), ("2026-01-09", 1, "2026-01-10"),
    ("2026-01-09", 2, "2026-01-12"),
    // Giỗ Tổ on a Sunday is made good on Monday; then two holidays in a row.
    ("2026-04-24", 1, "2026-04-28"), ("2026-04-29", 1, "2026-05-04"),
    // The Day of Vietnamese Culture, a Tuesday.
    ("2026-11-23", 1, "2026-11-25"),
    ("2026-11-26", 0, "2026-11-26"),
  ])
  func `counts working days over rest days, holidays and swaps`(
    start: String, count: Int, end: String
  ) {
    #expect(calendar.adding(workingDays: count, to: day(start))?.value == day(end))
  }

  @Test func `counts back what it counted forth`() {
    for start in ["2026-01-01", "2026-02-13", "2026-04-24", "2026-11-28", "2026-12-31"] {
      for count in 0...40 {
        let end = calendar.adding(workingDays: count, to: day(start))!.value
        #expect(
          calendar.workingDays(after: day(start), through: end).value == count, "\(start) \(count)")
        // The day after the end, this start and all before it are late, and none that is not.
        let first = calendar.earliestStart(workingDays: count, on: end.adding(days: 1)!)!.value
        #expect(first > day(start))
        #expect(calendar.earliestStart(workingDays: count, on: end)!.value <= day(start))
      }
    }
    #expect(calendar.workingDays(after: day("2026-11-26"), through: day("2026-11-20")).value == 0)
  }

  @Test func `gives the Day of Vietnamese Culture only since it is one`() {
    #expect(calendar.isWorkingDay(day("2025-11-24")))
    #expect(!calendar.isWorkingDay(day("2026-11-24")))
    #expect(!calendar.isWorkingDay(day("2041-11-25")), "in lieu of a Sunday")
  }

  @Test func `works on Saturdays where the office does`() throws {
    let week = try #require(WorkingWeek("t2 - T7"))
    let school = WorkingCalendar(week: week)
    #expect(school.workingDay(after: day("2026-11-27"))?.value == day("2026-11-28"))
    // 1 May 2027 is a Saturday: a rest day for some, a working day for others.
    #expect(!calendar.isWorkingDay(day("2027-05-03")))
    #expect(school.isWorkingDay(day("2027-05-03")))
    for text in ["", "T8", "T6-T2", "T2-", "T2,,T4", "T2-T4-T6", "mon"] {
      #expect(WorkingWeek(text) == nil, "\(text)")
    }
    #expect(WorkingWeek("T2,T4,CN")?.works(on: 7) == true)
    #expect(WorkingWeek("T2,T4,CN")?.works(on: 2) == false)
  }

  @Test func `takes an announced day in lieu for the one the rule would give`() {
    // Two holidays on a weekend; one day in lieu is announced elsewhere, one follows from the rule.
    let announced = WorkingCalendar(edited: [entered("2027-02-12", .substituteOff)])
    #expect(!announced.isWorkingDay(day("2027-02-10")))
    #expect(announced.isWorkingDay(day("2027-02-11")))
    #expect(!announced.isWorkingDay(day("2027-02-12")))
    let earlier = WorkingCalendar(edited: [entered("2027-02-10", .substituteOff)])
    #expect(!earlier.isWorkingDay(day("2027-02-10")))
    #expect(!earlier.isWorkingDay(day("2027-02-11")))
    #expect(earlier.isWorkingDay(day("2027-02-12")))
  }

  @Test func `believes the office over what came with the program`() {
    let own = WorkingCalendar(edited: [
      entered("2026-02-16", .ordinary), entered("2026-04-27", .ordinary),
      entered("2026-11-20", .closed), entered("2026-11-21", .swappedWork),
    ])
    #expect(own.isWorkingDay(day("2026-02-16")))
    // The day in lieu was taken back, and no other day takes its place.
    #expect(own.isWorkingDay(day("2026-04-27")))
    #expect(own.isWorkingDay(day("2026-04-28")))
    #expect(!own.isWorkingDay(day("2026-11-20")))
    #expect(own.isWorkingDay(day("2026-11-21")))
  }

  @Test func `says through which years it came that too little is known of`() throws {
    let known = WorkingCalendar(confirmations: [confirmed(2026)])
    func certainty(_ start: String, _ count: Int) throws -> CalendarCertainty {
      try #require(known.adding(workingDays: count, to: day(start))).certainty
    }
    #expect(try certainty("2026-11-26", 5).isSure)
    #expect(try certainty("2026-12-31", 0).isSure)
    #expect(try certainty("2026-12-30", 2).unconfirmedYears == [2027])
    #expect(try certainty("2030-01-05", 3).unknownYears == [2030])
    #expect(try certainty("2026-11-26", 600).word == "unknown")
    #expect(try certainty("2026-11-26", 600).unconfirmedYears == [2027])
    #expect(try certainty("2026-11-26", 600).unknownYears == [2028, 2029])
    #expect(try certainty("2026-12-30", 2).word == "unconfirmed")
    #expect(try certainty("2026-11-26", 1).word == "confirmed")
  }

  @Test func `knows a year by what is listed and by the office's word`() {
    #expect(calendar.standing(of: 2026) == .unconfirmed)
    #expect(calendar.standing(of: 2028) == .unknown)
    #expect(
      WorkingCalendar(edited: [entered("2028-01-26", .holiday)]).standing(of: 2028) == .unconfirmed)
    #expect(
      WorkingCalendar(edited: [entered("2028-01-26", .ordinary)]).standing(of: 2028) == .unknown)
    #expect(
      WorkingCalendar(confirmations: [confirmed(2026)]).standing(of: 2026)
        == .confirmed(source: "TB 1"))
    // A day that is only expected undoes a confirmation given before it, not one given after.
    func standing(_ date: String) -> YearStanding {
      WorkingCalendar(
        edited: [entered("2026-08-29", .swappedWork, confirmed: false, at: date)],
        confirmations: [confirmed(2026)]
      ).standing(of: 2026)
    }
    #expect(standing("2026-02-01") == .unconfirmed)
    #expect(standing("2026-01-02") == .confirmed(source: "TB 1"))
  }

  @Test func `lists every holiday of the law in the years it came with`() {
    for year in 2025...2027 {
      let missing = calendar.missingHolidays(in: year)
      #expect(missing.listed == missing.lawful, "\(year)")
      #expect(missing.lawful == (year == 2025 ? 11 : 12))
    }
    #expect(calendar.missingHolidays(in: 2028).listed == 5)
    #expect(calendar.missingHolidays(in: 2028).announced.count == 3)
  }

  @Test func `reads every row of the tables that came with it`() {
    func rows(_ bytes: [UInt8]) -> Int {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .count
    }
    #expect(Holidays.announced.count == rows(PackageResources.holidays_tsv))
    #expect(Holidays.statutory.count == rows(PackageResources.statutory_tsv))
    #expect(DeadlineTerm.shipped.count == rows(PackageResources.deadlines_tsv))
    #expect(Set(Holidays.announced.map(\.date)).count == Holidays.announced.count)
    #expect(Holidays.announced.allSatisfy { !$0.isConfirmed && !$0.source.isEmpty })
    // A day that is swapped is worked off on a rest day.
    for swap in Holidays.announced {
      let works = WorkingWeek.mondayToFriday.works(on: swap.date.weekday)
      #expect(swap.kind != .swappedWork || !works)
      #expect(swap.kind != .swappedOff || works)
    }
  }

  @Test func `reckons no further than it can`() {
    #expect(calendar.adding(workingDays: -1, to: day("2026-11-26")) == nil)
    #expect(calendar.adding(workingDays: .max, to: day("2026-11-26")) == nil)
    #expect(calendar.adding(workingDays: .min, to: day("2026-11-26")) == nil)
    #expect(calendar.adding(workingDays: 9, to: day("9999-12-25")) == nil)
    #expect(calendar.workingDay(after: day("9999-12-31")) == nil)
    #expect(calendar.earliestStart(workingDays: 9, on: day("1945-01-03")) == nil)
    // An office that has closed for good.
    let shut = (0..<400).map { offset in
      CalendarDay(
        date: day("9999-01-01").adding(days: min(offset, 364))!, kind: .closed, title: "x",
        source: "x", isConfirmed: true, origin: .office)
    }
    #expect(WorkingCalendar(edited: shut).workingDay(after: day("9998-12-31")) == nil)
  }

  @Test(arguments: [
    ("+5w", 5), ("5w", 5), ("+12lv", 12), ("5 ngày làm việc", 5), ("5 NGAY LAM VIEC", 5),
    ("1 working day", 1), ("+3 working days", 3),
  ])
  func `reads working days as people write them`(text: String, count: Int) {
    #expect(enteredWorkingDays(text) == count)
  }

  @Test func `takes no date for working days`() {
    for text in ["+5", "5/12", "2026-12-05", "w", "+w", "1000w", "-5w", "5 ngày", "٥w", "5ww", ""] {
      #expect(enteredWorkingDays(text) == nil, "\(text)")
    }
  }
}
