/// The machine's clock cannot be right.
public enum ClockError: ReportableError, Equatable {
  /// It shows a day before the last line of the journal: numbers and dates would run apart.
  case behind(last: CivilDate, today: CivilDate)

  public var code: String { "clock.behind" }
}
