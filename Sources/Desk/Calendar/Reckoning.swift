import Office
import Store

/// What deadlines are reckoned with: the office's calendar and its table of terms.
public struct Reckoning: Sendable {
  public let calendar: WorkingCalendar
  public let deadlines: DeadlineTable

  /// The last day that is near, seen from `today`.
  public func horizon(on today: CivilDate) -> Reckoned<CivilDate> {
    deadlines.horizon(on: today, in: calendar)
  }
}

extension Transaction {
  func reckoning() throws -> Reckoning {
    Reckoning(
      calendar: try workingCalendar(),
      deadlines: DeadlineTable(edited: try deadlineTerms(), settings: try deadlineSettings()))
  }

  func workingCalendar() throws -> WorkingCalendar {
    WorkingCalendar(
      week: WorkingWeek(try value(of: .calendarWeek)) ?? .mondayToFriday,
      edited: try calendarDays(), confirmations: try yearConfirmations())
  }

  private func deadlineSettings() throws -> DeadlineSettings {
    DeadlineSettings(
      atOnceMinutes: try number(of: .deadlineAtOnceMinutes),
      sendingHour: try number(of: .deadlineSendingHour),
      soonDays: try number(of: .deadlineSoonDays))
  }

  /// A number no setting could have been given is taken for the one an office starts with.
  private func number(of setting: Setting) throws -> Int {
    let text = try value(of: setting)
    let isFit = (try? setting.check(text)) != nil
    return Int(isFit ? text : setting.initial) ?? 0
  }

  /// The deadline a document gets that is entered at `now` without one; nil where the table has no
  /// term for handling it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 24(2).
  func handlingDeadline(
    kind: DocumentKind?, urgency: Urgency, at now: Moment
  ) throws -> Deadline? {
    // Most documents have none: the calendar is not read for them.
    let table = DeadlineTable(
      edited: try deadlineTerms(of: .handle), settings: try deadlineSettings())
    guard table.row(for: .handle, kind: kind, urgency: urgency) != nil else { return nil }
    return table.deadline(
      for: .handle, kind: kind, urgency: urgency, from: now, in: try workingCalendar())
  }
}

extension OfficeDesk {
  /// The calendar and the terms of the office as they are now.
  public func reckoning() throws -> Reckoning {
    try database.read { try $0.reckoning() }
  }

  /// Reads a day as people type a deadline: a date, `+10` for ten calendar days from today, or `+5w`
  /// for five working days.
  ///
  /// - Throws: `ValueError.impossibleDate`; `CalendarError.beyond` for more working days than are
  ///   reckoned with.
  public func deadline(entered text: String) throws -> Reckoned<CivilDate> {
    let today = now().date
    guard let count = enteredWorkingDays(text) else {
      return Reckoned(try CivilDate(entered: text, today: today), .sure)
    }
    let calendar = try database.read { try $0.workingCalendar() }
    guard let day = calendar.adding(workingDays: count, to: today) else {
      throw CalendarError.beyond(workingDays: count)
    }
    return day
  }

  /// How near the deadline of a document is.
  public func dueState(of document: IncomingDocument) throws -> Reckoned<DueState> {
    let now = now()
    let today = now.date
    guard let due = document.dueOn, !document.state.isSettled, !document.isFrozen else {
      return Reckoned(.none, .sure)
    }
    if document.isOverdue(at: now) { return Reckoned(.overdue, .sure) }
    let horizon = try reckoning().horizon(on: today)
    return Reckoned(
      DueState(due: due, today: today, horizon: horizon.value), horizon.certainty)
  }
}
