import Testing

@testable import Office

@Suite struct `A day as people type it` {
  /// A Tuesday.
  private let today = CivilDate(iso: "2026-11-24")!

  private func day(_ text: String, _ looking: CivilDate.Looking = .ahead) throws -> String {
    try CivilDate(entered: text, today: today, looking: looking).description
  }

  @Test(arguments: [
    ("26/6", "2026-06-26"), ("26-6-24", "2024-06-26"), ("26.6.2026", "2026-06-26"),
    ("2026-02-27", "2026-02-27"), (" 5 / 3 ", "2026-03-05"), ("+10", "2026-12-04"),
    ("hôm nay", "2026-11-24"), ("hom nay", "2026-11-24"), ("Today", "2026-11-24"),
    ("mai", "2026-11-25"), ("ngày mai", "2026-11-25"), ("TOMORROW", "2026-11-25"),
    ("mốt", "2026-11-26"), ("ngày kia", "2026-11-26"), ("ngay kia", "2026-11-26"),
    ("hôm qua", "2026-11-23"), ("hom qua", "2026-11-23"), ("hôm kia", "2026-11-22"),
  ])
  func `is a date in digits or a distance in words`(text: String, day: String) throws {
    #expect(try self.day(text) == day)
  }

  @Test(arguments: [
    ("thứ sáu", "2026-11-27"), ("thu sau", "2026-11-27"), ("T6", "2026-11-27"),
    ("thứ 6", "2026-11-27"), ("friday", "2026-11-27"), ("cn", "2026-11-29"),
    ("Chủ Nhật", "2026-11-29"), ("chu nhat", "2026-11-29"), ("thứ hai", "2026-11-30"),
    // Today only where it is said so.
    ("thứ ba", "2026-12-01"), ("thứ ba này", "2026-11-24"), ("this tuesday", "2026-11-24"),
    ("thứ hai tuần này", "2026-11-23"), ("thứ sáu tuần sau", "2026-12-04"),
    ("monday next week", "2026-11-30"), ("cn tuần trước", "2026-11-22"),
  ])
  func `is the next of its name`(text: String, day: String) throws {
    #expect(try self.day(text) == day)
  }

  @Test(arguments: [
    ("thứ sáu", "2026-11-20"), ("thứ hai", "2026-11-23"), ("t3", "2026-11-17"),
    ("thứ ba này", "2026-11-24"), ("thứ sáu tuần trước", "2026-11-20"),
  ])
  func `is the latest of its name where one looks back`(text: String, day: String) throws {
    #expect(try self.day(text, .back) == day)
  }

  @Test func `is seven days of a week, none of them twice`() throws {
    for offset in 0..<7 {
      let today = today.adding(days: offset)!
      let names = ["t2", "t3", "t4", "t5", "t6", "t7", "cn"]
      let ahead = try names.map { try CivilDate(entered: $0, today: today).dayNumber }
      #expect(ahead.sorted() == (1...7).map { today.dayNumber + $0 })
      let back = try names.map {
        try CivilDate(entered: $0, today: today, looking: .back).dayNumber
      }
      #expect(back.sorted() == (1...7).map { today.dayNumber - 8 + $0 })
    }
  }

  @Test(arguments: [
    "thuws sau", "thứ sau", "thu", "thứ", "thứ tám", "t8", "t1", "ngày kìa", "hôm kìa", "sáu", "26",
    "", "26/6/6", "26/6/026", "26-6/", "2026-6-1", "+", "+1x", "next friday",
    String(repeating: "mai ", count: 1000),
  ])
  func `is never guessed`(text: String) {
    #expect(throws: ValueError.impossibleDate(text)) { try day(text) }
  }

  @Test func `that does not exist is refused with the reason`() {
    let february = DayFault.monthEnds(month: 2, year: 2026, days: 28)
    for text in ["29/02/2026", "29-2", "2026-02-29", "0/2"] {
      #expect(throws: ValueError.impossibleDate(text, because: february)) { try day(text) }
    }
    #expect(throws: ValueError.impossibleDate("1/13", because: .noMonth(13))) { try day("1/13") }
    #expect(throws: ValueError.impossibleDate("1/1/1944", because: .noYear(1944))) {
      try day("1/1/1944")
    }
    #expect(throws: Never.self) { try day("29/2/2028") }
  }
}
