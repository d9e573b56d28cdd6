import Office
import Store

extension OfficeDesk {
  /// Calendar days beyond which nobody counts the working days that are left.
  private static let countedDays = 400

  /// How many working days are left until `day`, that day among them; nil once it has come, and where
  /// it is further away than anybody counts.
  public func workingDaysLeft(until day: CivilDate) throws -> Reckoned<Int>? {
    let today = now().date
    guard (1...OfficeDesk.countedDays).contains(day.dayNumber - today.dayNumber) else { return nil }
    return try database.read { try $0.workingCalendar() }.workingDays(after: today, through: day)
  }

  /// The deadline a document would get that was entered now without one; nil where the table has no
  /// term for it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 24(2).
  public func usualDeadline(kind: DocumentKind?, urgency: Urgency) throws -> Deadline? {
    let now = now()
    return try database.read { try $0.handlingDeadline(kind: kind, urgency: urgency, at: now) }
  }
}
