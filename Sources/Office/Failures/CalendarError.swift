/// Why a day of the calendar, or what is known of a year, was not changed.
public enum CalendarError: ReportableError, Equatable {
  case unknownKind(String)
  /// A day to be worked off is a working day already.
  case worksAlready(CivilDate)
  /// A day to be swapped or closed is a rest day already.
  case restsAlready(CivilDate)
  /// Nothing is said of the day that could be taken back.
  case ordinaryDay(CivilDate)
  /// The year lists fewer holidays than the law gives.
  case incomplete(year: Int, listed: Int, lawful: Int, announced: [String])
  /// More working days than are reckoned with.
  case beyond(workingDays: Int)

  public var code: String {
    switch self {
    case .unknownKind: "calendar.unknown-kind"
    case .worksAlready: "calendar.works-already"
    case .restsAlready: "calendar.rests-already"
    case .ordinaryDay: "calendar.ordinary-day"
    case .incomplete: "calendar.incomplete"
    case .beyond: "calendar.beyond"
    }
  }
}

/// Why the table of deadlines was not changed.
public enum DeadlineError: ReportableError, Equatable {
  case unknownDuty(String)
  /// Not a number of days or minutes a term can have.
  case badTerm(String, most: Int)
  /// The office has set no such term; what the law gives cannot be dropped, only replaced.
  case notSet(duty: Duty, kind: String?, urgency: Urgency?)

  public var code: String {
    switch self {
    case .unknownDuty: "deadline.unknown-duty"
    case .badTerm: "deadline.bad-term"
    case .notSet: "deadline.not-set"
    }
  }
}
