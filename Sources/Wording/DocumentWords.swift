import Office

/// The names of states, acts and parts.
public protocol DocumentWords {
  func state(_ state: IncomingState) -> String
  func state(_ state: OutgoingState) -> String
  func action(_ action: IncomingAction) -> String
  func action(_ action: OutgoingAction) -> String
  func role(_ role: Role) -> String
  func actor(_ actor: Actor) -> String
  func urgency(_ urgency: Urgency) -> String
  func medium(_ medium: Medium) -> String
  func part(_ part: AttachedFile.Part) -> String
  func part(_ part: Assignment.Part) -> String
  func verdict(_ verdict: Decision.Verdict) -> String
  /// What the structure of a file shows; never whether signatures are valid.
  /// Pages, signatures, and what the newest check of these came to.
  func structure(of file: AttachedFile) -> String
  /// An act of the journal, `incoming.register`.
  func act(_ act: String) -> String
  func article(_ article: String) -> String
  func weekday(_ date: CivilDate) -> String
}

extension DocumentWords {
  /// `24/11/2026`, as dates are written in both languages of an office in Vietnam.
  public func date(_ date: CivilDate) -> String {
    two(date.day) + "/" + two(date.month) + "/" + String(date.year)
  }

  public func date(_ date: CivilDate?) -> String { date.map { self.date($0) } ?? "·" }

  /// A deadline with its hour where it has one.
  public func due(_ day: CivilDate?, _ hour: Moment?) -> String {
    hour.map { moment($0) } ?? date(day)
  }

  /// `24/11/2026 08:15`.
  public func moment(_ moment: Moment) -> String {
    date(moment.date) + " " + two(moment.hour) + ":" + two(moment.minute)
  }

  /// `08:15`.
  public func time(_ moment: Moment) -> String { two(moment.hour) + ":" + two(moment.minute) }

  /// `24/11` in the year of `today`, `24/11/25` in another: for lists.
  public func shortDate(_ date: CivilDate?, today: CivilDate) -> String {
    guard let date else { return "·" }
    let day = two(date.day) + "/" + two(date.month)
    return date.year == today.year ? day : day + "/" + two(date.year % 100)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// What a person is here, in the order of the words.
  public func roles(_ roles: Set<Role>) -> String {
    roles.map { role($0) }.inVietnameseOrder { $0 }.joined(separator: ", ")
  }

  /// A size in bytes, in the unit people would use.
  public func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) B"
    case ..<1_000_000: "\(bytes / 1000) kB"
    default: "\(bytes / 1_000_000),\(bytes / 100_000 % 10) MB"
    }
  }
}
