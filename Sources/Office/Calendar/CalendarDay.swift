/// What makes a day other than its weekday says.
public enum DayKind: String, CaseIterable, Sendable {
  /// A public holiday (Bộ luật Lao động 2019, Art. 112).
  case holiday
  /// Off in lieu of a weekly rest day that fell on a holiday (Art. 111(3)).
  case substituteOff = "substitute-off"
  /// A working day given for another day's work.
  case swappedOff = "swapped-off"
  /// A rest day on which a swapped day is worked off.
  case swappedWork = "swapped-work"
  /// The office itself is closed.
  case closed
  /// Like any day of its weekday: what was said of it before no longer holds.
  case ordinary

  /// The kinds a person can give a day; `ordinary` comes from taking one back.
  public static let enterable = allCases.filter { $0 != .ordinary }

  /// The kind called `word`.
  ///
  /// - Throws: `CalendarError.unknownKind`.
  public init(named word: String) throws(CalendarError) {
    guard let kind = DayKind(rawValue: word), kind != .ordinary else { throw .unknownKind(word) }
    self = kind
  }
}

/// One day of the calendar of holidays, and who says so.
public struct CalendarDay: Equatable, Sendable {
  /// Where a day of the calendar comes from.
  public enum Origin: String, Sendable {
    /// The law gives it every year.
    case law
    /// It came with the program.
    case shipped
    /// It follows from a rule.
    case computed
    /// The office has entered it.
    case office
  }

  public let date: CivilDate
  public let kind: DayKind
  public let title: String
  /// The announcement, law or decision it comes from.
  public let source: String
  /// Whether the source itself was seen, not only expected or read about.
  public let isConfirmed: Bool
  public let origin: Origin
  /// When the office entered it; nil for what it did not enter.
  public let enteredAt: Moment?

  public init(
    date: CivilDate, kind: DayKind, title: String, source: String, isConfirmed: Bool,
    origin: Origin, enteredAt: Moment? = nil
  ) {
    self.date = date
    self.kind = kind
    self.title = title
    self.source = source
    self.isConfirmed = isConfirmed
    self.origin = origin
    self.enteredAt = enteredAt
  }
}

/// The office has compared the days of a year with what was announced.
public struct YearConfirmation: Equatable, Sendable {
  public let year: Int
  /// The announcement.
  public let source: String
  public let at: Moment

  public init(year: Int, source: String, at: Moment) {
    self.year = year
    self.source = source
    self.at = at
  }
}

/// What is known of the days off of a year.
public enum YearStanding: Equatable, Sendable {
  /// All of it, by the office's word.
  case confirmed(source: String)
  /// Days are listed, but not all of them were announced or compared with the announcement.
  case unconfirmed
  /// Only what the law gives every year: Tết, Giỗ Tổ and swapped days are missing.
  case unknown

  /// The announcement of a year that was confirmed.
  public var source: String? {
    if case .confirmed(let source) = self { source } else { nil }
  }

  /// The word scripts see.
  public var word: String {
    switch self {
    case .confirmed: "confirmed"
    case .unconfirmed: "unconfirmed"
    case .unknown: "unknown"
    }
  }
}

/// How far a day that was reckoned can be relied on: the years it ran through of which too little is
/// known.
public struct CalendarCertainty: Equatable, Sendable {
  public private(set) var unconfirmedYears: [Int] = []
  public private(set) var unknownYears: [Int] = []

  public static let sure = CalendarCertainty()

  public var isSure: Bool { unconfirmedYears.isEmpty && unknownYears.isEmpty }

  /// The word scripts see: that of the year least is known of.
  public var word: String {
    unknownYears.isEmpty
      ? (unconfirmedYears.isEmpty ? YearStanding.confirmed(source: "") : .unconfirmed).word
      : YearStanding.unknown.word
  }

  mutating func add(_ year: Int, _ standing: YearStanding) {
    switch standing {
    case .confirmed: break
    case .unconfirmed: CalendarCertainty.add(year, to: &unconfirmedYears)
    case .unknown: CalendarCertainty.add(year, to: &unknownYears)
    }
  }

  /// What holds for both, each year once.
  public func and(_ other: CalendarCertainty) -> CalendarCertainty {
    var both = self
    for year in other.unconfirmedYears { both.add(year, .unconfirmed) }
    for year in other.unknownYears { both.add(year, .unknown) }
    return both
  }

  private static func add(_ year: Int, to years: inout [Int]) {
    if !years.contains(year) { years = (years + [year]).sorted() }
  }
}

/// Something that was reckoned by working days, with how far it can be relied on.
public struct Reckoned<Value> {
  public let value: Value
  public let certainty: CalendarCertainty

  public init(_ value: Value, _ certainty: CalendarCertainty) {
    self.value = value
    self.certainty = certainty
  }
}

extension Reckoned: Equatable where Value: Equatable {}
extension Reckoned: Sendable where Value: Sendable {}
