/// A stretch of calendar time.
public enum CalendarSpan: Hashable, Sendable {
  case days(Int)
  case months(Int)
  case years(Int)

  /// The longest that can be entered: a hundred years.
  private static let most = (days: 36_525, months: 1200, years: 100)

  /// Reads what `text` writes, `days:30`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[1].utf8.first, (0x30...0x39).contains(first),
      let count = Int(parts[1])
    else { return nil }
    switch parts[0] {
    case "days" where (1...CalendarSpan.most.days).contains(count): self = .days(count)
    case "months" where (1...CalendarSpan.most.months).contains(count): self = .months(count)
    case "years" where (1...CalendarSpan.most.years).contains(count): self = .years(count)
    default: return nil
    }
  }

  /// The form stored, and the one scripts see.
  public var text: String {
    switch self {
    case .days(let count): "days:\(count)"
    case .months(let count): "months:\(count)"
    case .years(let count): "years:\(count)"
    }
  }

  /// The day so much later; where the month has no such day, its last. Nil beyond the calendar.
  public func after(_ day: CivilDate) -> CivilDate? {
    switch self {
    case .days(let count): day.adding(days: count)
    case .months(let count): day.adding(months: count)
    case .years(let count): day.adding(months: count * 12)
    }
  }

  /// The day so much earlier.
  public func before(_ day: CivilDate) -> CivilDate? {
    switch self {
    case .days(let count): day.adding(days: -count)
    case .months(let count): day.adding(months: -count)
    case .years(let count): day.adding(months: -count * 12)
    }
  }
}

/// A limit of the archive's work, with whoever set it.
public struct RetentionLimit: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Handing a dossier to the current archive.
    case submit
    /// The same for one of construction work, after the final settlement.
    case submitConstruction = "submit-construction"
    /// The same for one that is electronic.
    case submitDigital = "submit-digital"
    /// From which term on a dossier has to be handed over.
    case submitFrom = "submit-from"
    /// How long after that day whoever has consent may keep it.
    case keepLonger = "keep-longer"
    /// How long before that day one is reminded.
    case remind
    /// How long before a term ends its dossiers are looked at.
    case review
    /// Within which what is decided is destroyed.
    case destroy
    /// Within which the archive confirms what it was handed.
    case confirmReceipt = "confirm-receipt"
    /// Handing what is permanent to the historical archive.
    case historical
  }

  public let kind: Kind
  public let span: CalendarSpan
  /// What it is counted from, a word.
  public let clock: String
  public let source: String
  public let mark: DeadlineTerm.Mark

  public init(
    kind: Kind, span: CalendarSpan, clock: String, source: String, mark: DeadlineTerm.Mark = .office
  ) {
    self.kind = kind
    self.span = span
    self.clock = clock
    self.source = source
    self.mark = mark
  }

  /// The rows that came with the program, read when they are first asked for.
  public static let shipped: [RetentionLimit] = TabSeparated.read(
    PackageResources.retention_limits_tsv, columns: 5
  ).rows.compactMap { RetentionLimit($0.cells) }

  /// A row of the table; nil for one that is none.
  init?(_ cells: [String]) {
    guard let kind = Kind(rawValue: cells[0]), let span = CalendarSpan(cells[1]),
      let mark = DeadlineTerm.Mark(rawValue: cells[4])
    else { return nil }
    self.init(kind: kind, span: span, clock: cells[2], source: cells[3], mark: mark)
  }
}

/// The limits of the archive's work: the law's rows, and the office's in their place.
public struct RetentionLimits: Equatable, Sendable {
  public let rows: [RetentionLimit]
  let submit: CalendarSpan
  let submitConstruction: CalendarSpan
  /// Nil while nobody has confirmed it.
  let submitDigital: CalendarSpan?
  let submitFrom: CalendarSpan
  let keepLonger: CalendarSpan
  let remind: CalendarSpan
  let review: CalendarSpan

  public init(
    shipped: [RetentionLimit] = RetentionLimit.shipped, edited: [RetentionLimit] = []
  ) {
    let rows = RetentionLimit.Kind.allCases.compactMap { kind in
      edited.last { $0.kind == kind } ?? shipped.last { $0.kind == kind }
    }
    func span(_ kind: RetentionLimit.Kind, else span: CalendarSpan) -> CalendarSpan {
      rows.first { $0.kind == kind }?.span ?? span
    }
    self.rows = rows
    submit = span(.submit, else: .years(1))
    submitConstruction = span(.submitConstruction, else: .months(3))
    submitDigital = rows.first { $0.kind == .submitDigital && $0.mark != .unverified }?.span
    submitFrom = span(.submitFrom, else: .years(5))
    keepLonger = span(.keepLonger, else: .years(2))
    remind = span(.remind, else: .days(30))
    review = span(.review, else: .years(1))
  }

  public subscript(kind: RetentionLimit.Kind) -> RetentionLimit? {
    rows.first { $0.kind == kind }
  }

  /// Until when, with consent, a dossier may be kept that is due on `due` (Điều 31.3.d).
  public func longestKeeping(after due: CivilDate) -> CivilDate? { keepLonger.after(due) }

  /// The last day for destroying what was decided on `day`.
  public func lastDayToDestroy(after day: CivilDate) -> CivilDate? {
    self[.destroy]?.span.after(day)
  }

  /// Whether a dossier of this term has to be handed to the archive: every one but those of fewer
  /// years than the limit (NĐ 30/2020/NĐ-CP Điều 31.3.c).
  public func asksSubmission(of term: RetentionTerm?) -> Bool {
    guard case .years(let years) = term, case .years(let least) = submitFrom else { return true }
    return years >= least
  }
}
