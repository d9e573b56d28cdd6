import Office

/// A second in Vietnamese civil time (UTC+7), as messages carry it.
public struct Timestamp: Hashable, Sendable {
  public let date: CivilDate
  /// 0…86 399.
  public let secondOfDay: Int

  /// Nil if there is no such time of day.
  public init?(_ date: CivilDate, hour: Int, minute: Int, second: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    self.date = date
    secondOfDay = hour * 3600 + minute * 60 + second
  }

  /// The second in which UTC milliseconds since 1970 fall; nil outside the years of `CivilDate`.
  public init?(milliseconds: Int64) {
    let seconds = Int((Double(milliseconds) / 1000).rounded(.down)) + Timestamp.offset
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    guard let date = CivilDate(dayNumber: day) else { return nil }
    self.date = date
    secondOfDay = seconds - day * 86_400
  }

  /// UTC milliseconds since 1970.
  public var milliseconds: Int64 {
    Int64(date.dayNumber * 86_400 + secondOfDay - Timestamp.offset) * 1000
  }

  /// Seconds by which Vietnam is ahead of UTC; no daylight saving since 1975.
  private static let offset = 7 * 3600

  var timeOfDay: String {
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return parts.map { padded($0, to: 2) }.joined(separator: ":")
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-03-02T08:15:00`.
  public var description: String { "\(date)T\(timeOfDay)" }
}
