import Office

/// A second in Vietnamese civil time (UTC+7), as messages carry it.
public struct Timestamp: Hashable, Sendable {
  private let moment: Moment

  public var date: CivilDate { moment.date }

  /// Nil if there is no such time of day.
  public init?(_ date: CivilDate, hour: Int, minute: Int, second: Int) {
    guard let moment = Moment(date, hour: hour, minute: minute, second: second) else { return nil }
    self.moment = moment
  }

  /// The second in which UTC milliseconds since 1970 fall; nil outside the years of `CivilDate`.
  public init?(milliseconds: Int64) {
    guard let moment = Moment(milliseconds: milliseconds) else { return nil }
    self.init(moment.date, hour: moment.hour, minute: moment.minute, second: moment.second)
  }

  /// UTC milliseconds since 1970.
  public var milliseconds: Int64 { moment.milliseconds }

  var timeOfDay: String { moment.time }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-03-02T08:15:00`.
  public var description: String { "\(date)T\(timeOfDay)" }
}
