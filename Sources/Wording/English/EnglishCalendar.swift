import Office

extension EnglishWords {
  public func kind(_ kind: DayKind) -> String {
    switch kind {
    case .holiday: "holiday"
    case .substituteOff: "off in lieu"
    case .swappedOff: "swapped, off"
    case .swappedWork: "swapped, worked"
    case .closed: "closed"
    case .ordinary: "taken back"
    }
  }

  public func standing(_ standing: YearStanding) -> String {
    switch standing {
    case .confirmed(let source): "confirmed by \(source)"
    case .unconfirmed: "not confirmed"
    case .unknown: "unknown but for the fixed holidays"
    }
  }

  public func calendarHeading(_ year: Int, _ standing: YearStanding, week: String) -> String {
    "Days off in \(year): \(self.standing(standing)); working week \(week)"
  }

  public func origin(_ origin: CalendarDay.Origin) -> String {
    switch origin {
    case .law: "law"
    case .shipped: "came with vpdt"
    case .computed: "follows from the law"
    case .office: "the office"
    }
  }

  public var unconfirmed: String { "not confirmed" }

  public func daySet(_ day: CalendarDay) -> String {
    "\(date(day.date))  \(weekday(day.date))  \(kind(day.kind))  \(day.title)"
      + (day.isConfirmed ? "" : "  \(unconfirmed)")
  }

  public func dayDropped(_ day: CalendarDay) -> String {
    "took back \(date(day.date))  \(day.title): like any \(weekday(day.date)) now"
  }

  public func doubt(_ certainty: CalendarCertainty) -> String {
    func years(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
    var parts: [String] = []
    if !certainty.unconfirmedYears.isEmpty {
      parts.append("the days off of \(years(certainty.unconfirmedYears)) are not confirmed")
    }
    if !certainty.unknownYears.isEmpty {
      parts.append("the days off of \(years(certainty.unknownYears)) are unknown")
    }
    return parts.joined(separator: "; ")
  }

  public func duty(_ duty: Duty) -> String {
    switch duty {
    case .register: "register incoming"
    case .receiptNotice: "notice of receipt"
    case .submit: "submit"
    case .handle: "handle"
    case .number: "number on paper"
    case .issue: "issue"
    case .send: "send electronically"
    }
  }

  public func clock(_ clock: Duty.Clock) -> String {
    switch clock {
    case .receipt: "from receipt"
    case .assignment: "from assignment"
    case .signature: "from signature"
    }
  }

  public func term(_ term: Term, _ settings: DeadlineSettings) -> String {
    switch term {
    case .sameDay: "the same day"
    case .workingDays(let days): days == 1 ? "1 working day" : "\(days) working days"
    case .morning(let days):
      "by \(settings.sendingHour):00 of "
        + (days == 1 ? "the next working day" : "working day \(days) after")
    case .atOnce: "at once (late after \(settings.atOnceMinutes) minutes)"
    case .minutes(let minutes): minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
  }

  public func mark(_ mark: DeadlineTerm.Mark) -> String {
    switch mark {
    case .verified: "law"
    case .unverified: unconfirmed
    case .office: "set by the office"
    }
  }

  public func documents(kind: String?, urgency: Urgency?) -> String {
    let parts = [
      kind.map { DocumentKind(incomingWord: $0)?.name ?? $0 }, urgency.map { self.urgency($0) },
    ].compactMap { $0 }
    return parts.isEmpty ? "all documents" : parts.joined(separator: ", ")
  }

  public func termDropped(_ row: DeadlineTerm) -> String {
    "dropped the term to \(duty(row.duty)) for \(documents(kind: row.kind, urgency: row.urgency))"
  }

  public func given(_ deadline: Deadline) -> String {
    let doubt = doubt(deadline.certainty)
    return "due \(date(deadline.due.date)): \(deadline.row.source)"
      + (doubt.isEmpty ? "" : " (\(doubt))")
  }

  public var dueSoon: String { "due soon" }

  public func problem(_ error: CalendarError) -> Problem {
    switch error {
    case .unknownKind(let text):
      Problem(
        "there is no kind of day “\(text)”",
        try: DayKind.enterable.map(\.rawValue).joined(separator: ", "))
    case .worksAlready(let day):
      Problem(
        "\(weekday(day)) \(date(day)) is a working day already",
        try: "look at the date; the working week: vpdt setting set calendar.week T2-T6")
    case .restsAlready(let day):
      Problem(
        "\(weekday(day)) \(date(day)) is a weekly rest day already",
        try: "a holiday: --kind holiday; the working week: vpdt setting set calendar.week T2-T7")
    case .ordinaryDay(let day):
      Problem(
        "nothing is said of \(date(day)) that could be taken back",
        try: "vpdt calendar list \(day.year)")
    case .incomplete(let year, let listed, let lawful, let announced):
      Problem(
        "\(year) lists \(listed) holidays, the law gives \(lawful) (Bộ luật Lao động 2019, Art. 112)",
        try: "enter with vpdt calendar set \(year)-… --kind holiday …: "
          + announced.joined(separator: ", "))
    case .beyond(let days):
      Problem("\(days) working days are further than is reckoned", try: "give a date")
    }
  }

  public func problem(_ error: DeadlineError) -> Problem {
    switch error {
    case .unknownDuty(let text):
      Problem(
        "the table of deadlines has no duty “\(text)”",
        try: Duty.allCases.map(\.rawValue).joined(separator: ", "))
    case .badTerm(let text, let most):
      Problem("“\(text)” is no term", try: "a number from 1 to \(most)")
    case .notSet(let duty, let kind, let urgency):
      Problem(
        "the office has set no term to \(self.duty(duty)) for "
          + "\(documents(kind: kind, urgency: urgency)); one of the law is replaced, not dropped",
        try: "vpdt deadline list; vpdt deadline set \(duty.rawValue) …")
    }
  }
}
