import Office
import Testing

@testable import Exchange

@Suite struct `Reading dates and times of a message` {
  @Test(arguments: [
    ("2026/03/02", "2026-03-02", false), ("02/03/2026", "2026-03-02", true),
    ("30/10/2020", "2020-10-30", true), ("2028/02/29", "2028-02-29", false),
    ("31/12/1999", "1999-12-31", true),
  ])
  func `goes by where the four digits stand`(text: String, date: String, isDayFirst: Bool) {
    let result = CivilDate.parsed(text)
    #expect(result?.value.description == date)
    #expect(result?.isDayFirst == isDayFirst)
  }

  @Test(arguments: [
    "", "2026/02/30", "30/02/2026", "2026/13/01", "13/13/2026", "2026/3/2", "2/3/2026", "26/03/02",
    "02/03/26", "2026-03-02", "2026.03.02", "20260302", "2026/03/02 08:15:00", "2026/03/02Z",
    "2026/03", "2026/03/02/", "/2026/03/02", "02/2026/03", "0026/03/02", "２０２６/03/02",
    "2026/03/0a", "+026/03/02", "2026/+3/02", "2026/03/02 ", "99999/01/01", "1944/12/31",
  ])
  func `refuses every other form and days that do not exist`(text: String) {
    #expect(CivilDate.parsed(text) == nil)
    var message = SampleMessage()
    message.header = "<DueDate>\(text.isEmpty ? "x" : text)</DueDate><DocumentId>1</DocumentId>"
    if text.last != " " { #expect(message.refusal() == "edxml.malformed-date DueDate") }
  }

  @Test(arguments: [
    ("2026/03/02 08:15:09", "2026-03-02T08:15:09"), ("02/03/2026 00:00:00", "2026-03-02T00:00:00"),
    ("2026/12/31 23:59:59", "2026-12-31T23:59:59"),
  ])
  func `reads a time of day to the second`(text: String, time: String) {
    #expect(Timestamp.parsed(text)?.value.description == time)
  }

  @Test(arguments: [
    "2026/03/02", "08:15:00", "2026/03/02 24:00:00", "2026/03/02 08:60:00", "2026/03/02 08:15:60",
    "2026/03/02 08:15", "2026/03/02 8:15:00", "2026/03/02T08:15:00", "2026/03/02 08:15:00Z",
    "2026/03/02 08:15:00+07:00", "2026/03/02 08:15:00.123", "2026/03/02  08:15:00",
    "2026/02/30 08:15:00", "2026/03/02 -8:15:00", "2026/03/02 08:15:00 AM",
  ])
  func `refuses zones, fractions and times that do not exist`(text: String) {
    #expect(Timestamp.parsed(text) == nil)
  }

  @Test func `writes what it reads`() throws {
    #expect(CivilDate(iso: "2026-03-02")?.inMessages == "2026/03/02")
    let time = try #require(Timestamp.parsed("2026/03/02 08:05:09")?.value)
    #expect(time.inMessages == "2026/03/02 08:05:09")
  }

  @Test func `counts seven hours ahead of UTC`() throws {
    let date = try #require(CivilDate(iso: "2026-01-01"))
    let time = try #require(Timestamp(date, hour: 6, minute: 59, second: 59))
    #expect(time.milliseconds == 1_767_225_599_000)
    #expect(Timestamp(milliseconds: 1_767_225_599_999) == time)
    #expect(Timestamp(milliseconds: time.milliseconds + 1000)?.description == "2026-01-01T07:00:00")
    #expect(Timestamp(milliseconds: -1)?.description == "1970-01-01T06:59:59")
    #expect(Timestamp(milliseconds: .min) == nil)
    #expect(Timestamp(milliseconds: .max) == nil)
  }
}
