/// The days a report is about.
public enum ReportPeriod: Hashable, Sendable {
  case month(year: Int, Int)
  case quarter(year: Int, Int)
  case year(Int)
  /// From 1 September to 31 August, by the year it begins in.
  case schoolYear(Int)
  case all

  /// How a report file says which period is meant unless another is asked for.
  public enum Current: String, CaseIterable, Sendable {
    case month, quarter, year
    case schoolYear = "school-year"
    case all
  }

  /// The period of that sort `day` lies in.
  public init(_ current: Current, on day: CivilDate) {
    switch current {
    case .month: self = .month(year: day.year, day.month)
    case .quarter: self = .quarter(year: day.year, (day.month + 2) / 3)
    case .year: self = .year(day.year)
    case .schoolYear: self = .schoolYear(day.month >= ReportPeriod.start ? day.year : day.year - 1)
    case .all: self = .all
    }
  }

  /// Reads `2026-03`, `2026-Q1`, `2026`, `2025-2026` or `all`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    if text == "all" {
      self = .all
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = ReportPeriod.number(first),
      (1946...9998).contains(year)
    else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2 where parts[1].utf8.count == 4:
      guard ReportPeriod.number(parts[1]) == year + 1 else { return nil }
      self = .schoolYear(year)
    case 2 where parts[1].hasPrefix("Q") || parts[1].hasPrefix("q"):
      guard let quarter = ReportPeriod.number(parts[1].dropFirst()), (1...4).contains(quarter)
      else { return nil }
      self = .quarter(year: year, quarter)
    case 2:
      guard parts[1].utf8.count == 2, let month = ReportPeriod.number(parts[1]),
        (1...12).contains(month)
      else { return nil }
      self = .month(year: year, month)
    default: return nil
    }
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The month a school year begins in.
  public static let start = 9

  /// The first and the last day; nil for all days.
  public var days: (first: CivilDate, last: CivilDate)? {
    func span(_ year: Int, _ month: Int, _ months: Int) -> (CivilDate, CivilDate)? {
      let end = year * 12 + month - 1 + months
      guard let first = CivilDate(year: year, month: month, day: 1),
        let next = CivilDate(year: end / 12, month: end % 12 + 1, day: 1),
        let last = next.adding(days: -1)
      else { return nil }
      return (first, last)
    }
    return switch self {
    case .month(let year, let month): span(year, month, 1)
    case .quarter(let year, let quarter): span(year, quarter * 3 - 2, 3)
    case .year(let year): span(year, 1, 12)
    case .schoolYear(let year): span(year, ReportPeriod.start, 12)
    case .all: nil
    }
  }

  /// The period before or after this one; itself for all days, and where the calendar ends.
  public func moved(by step: Int) -> ReportPeriod {
    func kept(_ year: Int) -> Bool { (1946...9998).contains(year) }
    switch self {
    case .month(let year, let month):
      let place = year * 12 + month - 1 + step
      return kept(place / 12) ? .month(year: place / 12, place % 12 + 1) : self
    case .quarter(let year, let quarter):
      let place = year * 4 + quarter - 1 + step
      return kept(place / 4) ? .quarter(year: place / 4, place % 4 + 1) : self
    case .year(let year): return kept(year + step) ? .year(year + step) : self
    case .schoolYear(let year): return kept(year + step) ? .schoolYear(year + step) : self
    case .all: return self
    }
  }

  /// The period of the next sort of `sorts`: from a year one comes to its last month, not to that of
  /// `today`.
  public func turned(among sorts: [Current], on today: CivilDate) -> ReportPeriod {
    let next = sorts.firstIndex(of: sort).map { ($0 + 1) % sorts.count } ?? 0
    return ReportPeriod(sorts[next], on: days.map { min($0.last, today) } ?? today)
  }

  /// Of what sort it is.
  public var sort: Current {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .schoolYear: .schoolYear
    case .all: .all
    }
  }

  /// The months in it as a report writes them, `2026-03`; empty for all days.
  var months: [String] {
    guard let days else { return [] }
    let first = days.first.year * 12 + days.first.month - 1
    let last = days.last.year * 12 + days.last.month - 1
    return (first...last).map { "\(padded($0 / 12, to: 4))-\(padded($0 % 12 + 1, to: 2))" }
  }
}

extension ReportPeriod: CustomStringConvertible {
  /// As it is typed.
  public var description: String {
    switch self {
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .quarter(let year, let quarter): "\(padded(year, to: 4))-Q\(quarter)"
    case .year(let year): padded(year, to: 4)
    case .schoolYear(let year): "\(padded(year, to: 4))-\(padded(year + 1, to: 4))"
    case .all: "all"
    }
  }
}
