/// A public holiday as the law gives it: on a day of every year, or announced year by year.
public struct StatutoryHoliday: Equatable, Sendable {
  /// Nil where the authorities announce the days of each year.
  public let monthAndDay: MonthAndDay?
  /// How many days the law gives.
  public let days: Int
  /// The first day the law is in force; nil for always.
  public let since: CivilDate?
  public let title: String
  public let source: String

  public struct MonthAndDay: Equatable, Sendable {
    public let month: Int
    public let day: Int
  }

  /// The holiday in `year`; nil if it is announced, or was none yet.
  public func date(in year: Int) -> CivilDate? {
    guard let monthAndDay,
      let date = CivilDate(year: year, month: monthAndDay.month, day: monthAndDay.day)
    else { return nil }
    if let since, date < since { return nil }
    return date
  }

  /// How many days of `year` the law gives for it.
  public func days(in year: Int) -> Int {
    if monthAndDay != nil { return date(in: year) == nil ? 0 : days }
    guard let since else { return days }
    return since.year <= year ? days : 0
  }
}

/// The holidays that came with the program, read from its tables when they are first asked for.
public enum Holidays {
  /// What the law gives every year.
  public static let statutory: [StatutoryHoliday] = tableRows(
    PackageResources.statutory_tsv, columns: 6
  ).compactMap { StatutoryHoliday($0) }

  /// Days of single years.
  public static let announced: [CalendarDay] = tableRows(
    PackageResources.holidays_tsv, columns: 5
  ).compactMap { CalendarDay(shipped: $0) }
}

extension StatutoryHoliday {
  /// A row of the table; nil for one that is none.
  init?(_ cells: [String]) {
    guard let days = Int(cells[1]) else { return nil }
    var place: MonthAndDay?
    if cells[0] != "announced" {
      // In a leap year every day there ever is exists.
      guard let date = CivilDate(iso: "2024-" + cells[0]) else { return nil }
      place = MonthAndDay(month: date.month, day: date.day)
    }
    let since = CivilDate(iso: cells[2])
    if since == nil, cells[2] != "-" { return nil }
    monthAndDay = place
    self.days = days
    self.since = since
    title = cells[3]
    source = cells[4]
  }
}

extension CalendarDay {
  /// A row of the table that came with the program; nil for one that is none.
  init?(shipped cells: [String]) {
    guard let date = CivilDate(iso: cells[0]), let kind = DayKind(rawValue: cells[1]),
      ["confirmed", "unconfirmed"].contains(cells[4])
    else { return nil }
    self.init(
      date: date, kind: kind, title: cells[2], source: cells[3],
      isConfirmed: cells[4] == "confirmed", origin: .shipped)
  }
}

/// The rows of a table that is part of the program: cells between tabs, `#` a remark. Rows of
/// another width are left out; the tests hold that there are none.
func tableRows(_ bytes: [UInt8], columns: Int) -> [[String]] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
    if line.hasPrefix("#") { return nil }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return cells.count == columns ? cells : nil
  }
}
