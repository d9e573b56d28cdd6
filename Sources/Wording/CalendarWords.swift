import Office

/// What is said of the working calendar and of terms.
public protocol CalendarWords {
  func kind(_ kind: DayKind) -> String
  func standing(_ standing: YearStanding) -> String
  /// Over the days of a year: what is known of it, and the office's week.
  func calendarHeading(_ year: Int, _ standing: YearStanding, week: String) -> String
  func origin(_ origin: CalendarDay.Origin) -> String
  var unconfirmed: String { get }
  func daySet(_ day: CalendarDay) -> String
  func dayDropped(_ day: CalendarDay) -> String
  /// How far reckoned days can be relied on; empty where they can.
  func doubt(_ certainty: CalendarCertainty) -> String
  func duty(_ duty: Duty) -> String
  func clock(_ clock: Duty.Clock) -> String
  func term(_ term: Term, _ settings: DeadlineSettings) -> String
  func mark(_ mark: DeadlineTerm.Mark) -> String
  /// Which documents a term is for.
  func documents(kind: String?, urgency: Urgency?) -> String
  func termDropped(_ row: DeadlineTerm) -> String
  /// Under a registration: the deadline it got, and from where.
  func given(_ deadline: Deadline) -> String
  /// Behind a deadline that is near.
  var dueSoon: String { get }
}
