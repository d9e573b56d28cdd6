import Testing

@testable import Office

@Suite struct `A day in the office's calendar` {
  @Test func `does not exist on 29 February of a common year`() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2028, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
  }

  @Test func `is read from ISO 8601 and nothing else`() {
    #expect(CivilDate(iso: "2026-02-27")?.description == "2026-02-27")
    for text in [
      "2026-2-27", "27/02/2026", "2026-02-30", "2026-13-01", "", "2026-02-27 ", "٢٠٢٦-02-27",
    ] {
      #expect(CivilDate(iso: text) == nil)
    }
  }

  @Test func `counts days forwards and backwards across every year end it can hold`() throws {
    for year in 1945..<2400 {
      let eve = try #require(CivilDate(year: year, month: 12, day: 31))
      let next = try #require(eve.adding(days: 1))
      #expect(next == CivilDate(year: year + 1, month: 1, day: 1))
      #expect(next.adding(days: -1) == eve)
      #expect(CivilDate(dayNumber: eve.dayNumber) == eve)
    }
  }

  @Test func `knows its weekday`() {
    #expect(CivilDate(iso: "2026-11-24")?.weekday == 2)
    #expect(CivilDate(iso: "1970-01-01")?.weekday == 4)
    #expect(CivilDate(iso: "1969-12-28")?.weekday == 7)
  }
}
