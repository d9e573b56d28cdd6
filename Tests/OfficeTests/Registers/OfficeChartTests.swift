import Office
import Testing

@Suite struct `What is overdue by week` {
  @Test func `goes from Monday to Sunday, with everything older in one`() {
    let days = [
      ("2026-09-30", 4), ("2026-10-04", 1), ("2026-10-05", 2), ("2026-11-22", 3),
      ("2026-11-23", 5), ("2026-11-25", 6),
    ].map { (day: CivilDate(iso: $0.0)!, count: $0.1) }
    let weeks = OfficeChart.weeks(of: days, today: CivilDate(iso: "2026-11-26")!)
    #expect(weeks.count == 9)
    #expect(weeks[0] == OfficeChart.Week(monday: nil, count: 5))
    #expect(weeks[1] == OfficeChart.Week(monday: CivilDate(iso: "2026-10-05"), count: 2))
    #expect(weeks[7] == OfficeChart.Week(monday: CivilDate(iso: "2026-11-16"), count: 3))
    #expect(weeks[8] == OfficeChart.Week(monday: CivilDate(iso: "2026-11-23"), count: 11))
  }
}
