/// An instant, and the office's wall clock at it: Vietnam is UTC+7 all year round.
public struct Moment: Hashable, Sendable {
  /// Milliseconds since 1 January 1970 UTC.
  public let milliseconds: Int64

  /// The office's civil date, not UTC.
  public let date: CivilDate

  static let offset: Int64 = 7 * 3_600_000
  static let day: Int64 = 86_400_000

  /// The instant, or nil if it falls outside the years the calendar holds.
  public init?(milliseconds: Int64) {
    let (local, overflow) = milliseconds.addingReportingOverflow(Moment.offset)
    guard !overflow else { return nil }
    let dayNumber = local / Moment.day - (local % Moment.day < 0 ? 1 : 0)
    guard let date = CivilDate(dayNumber: Int(dayNumber)) else { return nil }
    self.milliseconds = milliseconds
    self.date = date
  }

  /// The instant at which the office's clock shows this date and time.
  public init?(_ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(
      milliseconds: Int64(date.dayNumber) * Moment.day - Moment.offset
        + Int64((hour * 60 + minute) * 60 + second) * 1000)
  }

  /// Reads `2026-12-31T23:59`, `2026-12-31 23:59:30` or a date alone, which means eight o'clock,
  /// when the office opens.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
    guard let first = parts.first, let date = CivilDate(iso: first) else { return nil }
    guard parts.count == 2 else {
      self.init(date, hour: 8)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count), clock.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(clock[0]), let minute = Int(clock[1]),
      let second = clock.count == 3 ? Int(clock[2]) : 0
    else { return nil }
    self.init(date, hour: hour, minute: minute, second: second)
  }

  private var secondOfDay: Int {
    let local = milliseconds + Moment.offset
    return Int(((local % Moment.day + Moment.day) % Moment.day) / 1000)
  }

  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// ISO 8601 in UTC, to the second: `2026-02-11T07:05:41Z`.
  public var utc: String {
    // The office's clock shows UTC for the moment that lies its offset earlier.
    guard let shifted = Moment(milliseconds: milliseconds - Moment.offset) else { return "-" }
    return "\(shifted.date)T\(shifted.time)Z"
  }

  /// `08:05:09`, the office's clock.
  public var time: String {
    [hour, minute, second].map { padded($0, to: 2) }.joined(separator: ":")
  }
}

extension Moment: Comparable {
  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601 with the office's offset, `2026-03-10T14:05:00+07:00`.
  public var description: String { "\(date)T\(time)+07:00" }
}
