/// A row of the table of deadlines: by when a duty is done, for which documents, and who says so.
public struct DeadlineTerm: Equatable, Sendable {
  public enum Mark: String, Sendable {
    /// It stands in the text of the law.
    case verified
    case unverified
    /// The office has set it.
    case office
  }

  public let duty: Duty
  /// The word of the kind it is for; nil for every kind.
  public let kind: String?
  /// The urgency it is for; nil for every one.
  public let urgency: Urgency?
  public let term: Term
  public let source: String
  public let mark: Mark

  public init(
    duty: Duty, kind: String? = nil, urgency: Urgency? = nil, term: Term, source: String,
    mark: Mark = .office
  ) {
    self.duty = duty
    self.kind = kind
    self.urgency = urgency
    self.term = term
    self.source = source
    self.mark = mark
  }

  /// The rows that came with the program, read when they are first asked for.
  public static let shipped: [DeadlineTerm] = tableRows(
    PackageResources.deadlines_tsv, columns: 7
  ).compactMap { DeadlineTerm($0) }

  /// A row of the table; nil for one that is none.
  init?(_ cells: [String]) {
    guard let duty = Duty(rawValue: cells[0]), let term = Term(cells[3]),
      duty.clock.rawValue == cells[4], let mark = Mark(rawValue: cells[6]),
      cells[1] == "*" || DocumentKind(incomingWord: cells[1]) != nil
    else { return nil }
    let urgency = Urgency(cells[2])
    if urgency == nil, cells[2] != "*" { return nil }
    self.init(
      duty: duty, kind: cells[1] == "*" ? nil : cells[1], urgency: urgency, term: term,
      source: cells[5], mark: mark)
  }

  /// Whether both are for the same duty and documents.
  public func replaces(_ other: DeadlineTerm) -> Bool {
    duty == other.duty && kind == other.kind && urgency == other.urgency
  }

  /// How closely it names its documents: their urgency comes before their kind.
  fileprivate var closeness: Int { (urgency == nil ? 0 : 2) + (kind == nil ? 0 : 1) }
}

/// A deadline that was reckoned: when, by which row, and how far it can be relied on.
public struct Deadline: Equatable, Sendable {
  public let row: DeadlineTerm
  public let due: Due
  public let certainty: CalendarCertainty
}

/// What is late in a duty at a moment: the most closely named documents first.
public struct DutyCutoffs: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    public let kind: DocumentKind?
    public let urgency: Urgency?
    /// What began before is late.
    public let start: Moment
  }

  public let duty: Duty
  public let rows: [Row]
  public let certainty: CalendarCertainty
}

/// By when everything is done: the law's rows, and the office's over them.
public struct DeadlineTable: Sendable {
  /// By duty, the most closely named documents first.
  public let rows: [DeadlineTerm]
  public let settings: DeadlineSettings

  public init(
    shipped: [DeadlineTerm] = DeadlineTerm.shipped, edited: [DeadlineTerm] = [],
    settings: DeadlineSettings
  ) {
    let kept = shipped.filter { row in !edited.contains { $0.replaces(row) } } + edited
    rows = Duty.allCases.flatMap { duty in
      DeadlineTable.closestFirst(kept.filter { $0.duty == duty })
    }
    self.settings = settings
  }

  private static func closestFirst(_ rows: [DeadlineTerm]) -> [DeadlineTerm] {
    rows.enumerated().sorted { left, right in
      (right.element.closeness, left.offset) < (left.element.closeness, right.offset)
    }.map(\.element)
  }

  /// The row that decides for such a document; nil if the duty has no term for it.
  public func row(for duty: Duty, kind: DocumentKind?, urgency: Urgency) -> DeadlineTerm? {
    rows.first { row in
      row.duty == duty && (row.kind == nil || row.kind == kind?.word)
        && (row.urgency == nil || row.urgency == urgency)
    }
  }

  /// When a duty that began at `start` has to be done; nil if it has no term.
  public func deadline(
    for duty: Duty, kind: DocumentKind?, urgency: Urgency, from start: Moment,
    in calendar: WorkingCalendar
  ) -> Deadline? {
    guard let row = row(for: duty, kind: kind, urgency: urgency),
      let due = row.term.due(from: start, in: calendar, settings)
    else { return nil }
    return Deadline(row: row, due: due.value, certainty: due.certainty)
  }

  /// What is late in `duty` at `now`.
  public func cutoffs(of duty: Duty, at now: Moment, in calendar: WorkingCalendar) -> DutyCutoffs {
    var certainty = CalendarCertainty.sure
    var found: [DutyCutoffs.Row] = []
    for row in rows where row.duty == duty {
      let kind = row.kind.flatMap { DocumentKind(incomingWord: $0) }
      guard kind != nil || row.kind == nil,
        let cutoff = row.term.cutoff(at: now, in: calendar, settings)
      else { continue }
      certainty = certainty.and(cutoff.certainty)
      found.append(DutyCutoffs.Row(kind: kind, urgency: row.urgency, start: cutoff.value))
    }
    return DutyCutoffs(duty: duty, rows: found, certainty: certainty)
  }

  /// The last day that is near, seen from `today`.
  public func horizon(on today: CivilDate, in calendar: WorkingCalendar) -> Reckoned<CivilDate> {
    calendar.adding(workingDays: settings.soonDays, to: today) ?? Reckoned(today, .sure)
  }
}
