import Office
import Testing

@Suite struct `The office's clock` {
  @Test(arguments: [
    (-1, "1970-01-01T06:59:59+07:00"),
    (-25_200_000, "1970-01-01T00:00:00+07:00"),
    (-25_200_001, "1969-12-31T23:59:59+07:00"),
    (-111_600_000, "1969-12-31T00:00:00+07:00"),
    (1_767_225_599_999, "2026-01-01T06:59:59+07:00"),
  ]) func `runs seven hours ahead of UTC, before 1970 too`(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds)?.description == text)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_770_793_541_999, "2026-02-11T07:05:41Z"),
  ]) func `is written in UTC for programs`(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds)?.utc == text)
  }

  @Test(arguments: [Int64.min, .min + 1, .max, .max - 1])
  func `shows no instant beyond the years of the calendar`(milliseconds: Int64) {
    #expect(Moment(milliseconds: milliseconds) == nil)
  }
}
