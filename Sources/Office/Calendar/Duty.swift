/// What somebody must have done by a certain time.
public enum Duty: String, CaseIterable, Sendable {
  /// Entering what arrived in the register.
  case register
  /// Telling the sender of an electronic document that it arrived.
  case receiptNotice = "receipt-notice"
  /// Submitting what was entered to the leader.
  case submit
  /// Handling it: the term a document gets when it is entered without one.
  case handle
  /// Giving a signed paper document its number and date.
  case number
  case issue
  /// Handing the issued electronic document over.
  case send

  /// What the clock of the duty starts at.
  public enum Clock: String, Sendable {
    case receipt, assignment, signature
  }

  public var clock: Clock {
    switch self {
    case .register, .receiptNotice, .submit: .receipt
    case .handle: .assignment
    case .number, .issue, .send: .signature
    }
  }

  /// The duty called `word`.
  ///
  /// - Throws: `DeadlineError.unknownDuty`.
  public init(named word: String) throws(DeadlineError) {
    guard let duty = Duty(rawValue: word) else { throw .unknownDuty(word) }
    self = duty
  }
}

/// How long a duty may take.
public enum Term: Hashable, Sendable {
  /// Until the end of the day it began.
  case sameDay
  /// Until the end of that working day after the day it began.
  case workingDays(Int)
  /// Until the hour of sending on that working day.
  case morning(workingDays: Int)
  /// At once, which the law does not measure: the office's minutes.
  case atOnce
  case minutes(Int)

  /// The most minutes a term can have: a week; longer ones are said in days.
  public static let mostMinutes = 10_080
  /// The most working days a term can have.
  public static let mostDays = 999

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let number = parts.count == 2 ? Int(parts[1]) : nil
    switch (parts[0], number) {
    case ("same-day", nil) where parts.count == 1: self = .sameDay
    case ("at-once", nil) where parts.count == 1: self = .atOnce
    case ("days", let days?) where (1...Term.mostDays).contains(days): self = .workingDays(days)
    case ("morning", let days?) where (1...Term.mostDays).contains(days):
      self = .morning(workingDays: days)
    case ("minutes", let minutes?) where (1...Term.mostMinutes).contains(minutes):
      self = .minutes(minutes)
    default: return nil
    }
  }

  /// The form stored, and the one scripts see: `days:5`.
  public var text: String {
    switch self {
    case .sameDay: "same-day"
    case .workingDays(let days): "days:\(days)"
    case .morning(let days): "morning:\(days)"
    case .atOnce: "at-once"
    case .minutes(let minutes): "minutes:\(minutes)"
    }
  }

  /// The term of `days` working days, or of the day itself for none.
  ///
  /// - Throws: `DeadlineError.badTerm` for what is no such number.
  public static func entered(days text: String) throws(DeadlineError) -> Term {
    if text == "0" { return .sameDay }
    guard let term = Term("days:" + text) else { throw .badTerm(text, most: mostDays) }
    return term
  }

  /// - Throws: `DeadlineError.badTerm` for what is no number of minutes.
  public static func entered(minutes text: String) throws(DeadlineError) -> Term {
    guard let term = Term("minutes:" + text) else { throw .badTerm(text, most: mostMinutes) }
    return term
  }
}

/// What the office has set where the law gives no number.
public struct DeadlineSettings: Equatable, Sendable {
  /// After how many minutes something that is done at once is late.
  public var atOnceMinutes: Int
  /// The hour that ends the morning in which a document is sent.
  public var sendingHour: Int
  /// Within how many working days a deadline is near.
  public var soonDays: Int

  public init(atOnceMinutes: Int, sendingHour: Int, soonDays: Int) {
    self.atOnceMinutes = atOnceMinutes
    self.sendingHour = sendingHour
    self.soonDays = soonDays
  }
}

/// When something has to be done: by the end of a day, or by a minute.
public enum Due: Hashable, Sendable {
  case day(CivilDate)
  case moment(Moment)

  public var date: CivilDate {
    switch self {
    case .day(let date): date
    case .moment(let moment): moment.date
    }
  }

  public func isOver(at now: Moment) -> Bool {
    switch self {
    case .day(let date): date < now.date
    case .moment(let moment): moment < now
    }
  }
}

/// How near a deadline is.
public enum DueState: String, Sendable {
  case none, ok
  case dueSoon = "due-soon"
  case overdue

  /// - Parameter horizon: The last day that is near.
  public init(due: CivilDate?, today: CivilDate, horizon: CivilDate) {
    guard let due else {
      self = .none
      return
    }
    self = due < today ? .overdue : due <= horizon ? .dueSoon : .ok
  }
}

extension Term {
  /// When a duty that began at `start` has to be done.
  ///
  /// - Returns: Nil beyond the days the calendar reckons with.
  public func due(
    from start: Moment, in calendar: WorkingCalendar, _ settings: DeadlineSettings
  ) -> Reckoned<Due>? {
    switch self {
    case .sameDay: return Reckoned(.day(start.date), .sure)
    case .workingDays(let days):
      return calendar.adding(workingDays: days, to: start.date).map {
        Reckoned(.day($0.value), $0.certainty)
      }
    case .morning(let days):
      guard let day = calendar.adding(workingDays: days, to: start.date),
        let noon = Moment(day.value, hour: settings.sendingHour)
      else { return nil }
      return Reckoned(.moment(noon), day.certainty)
    case .atOnce:
      return Term.minutes(settings.atOnceMinutes).due(from: start, in: calendar, settings)
    case .minutes(let minutes):
      return Moment(milliseconds: start.milliseconds + Int64(minutes) * 60_000).map {
        Reckoned(.moment($0), .sure)
      }
    }
  }

  /// What began before this instant is late at `now`.
  ///
  /// The other way round than `due`, so that a list of late ones is found by an index.
  ///
  /// - Returns: Nil where the calendar begins later: nothing is late then.
  public func cutoff(
    at now: Moment, in calendar: WorkingCalendar, _ settings: DeadlineSettings
  ) -> Reckoned<Moment>? {
    func start(workingDays days: Int, on day: CivilDate?) -> Reckoned<Moment>? {
      guard let day, let start = calendar.earliestStart(workingDays: days, on: day),
        let moment = Moment(start.value)
      else { return nil }
      return Reckoned(moment, start.certainty)
    }
    switch self {
    case .sameDay: return start(workingDays: 0, on: now.date)
    case .workingDays(let days): return start(workingDays: days, on: now.date)
    case .morning(let days):
      guard let end = Moment(now.date, hour: settings.sendingHour) else { return nil }
      return start(workingDays: days, on: end < now ? now.date.adding(days: 1) : now.date)
    case .atOnce:
      return Term.minutes(settings.atOnceMinutes).cutoff(at: now, in: calendar, settings)
    case .minutes(let minutes):
      return Moment(milliseconds: now.milliseconds - Int64(minutes) * 60_000).map {
        Reckoned($0, .sure)
      }
    }
  }
}
