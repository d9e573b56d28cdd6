/// The figures of the office that are looked at rather than read.
public struct OfficeChart: Equatable, Sendable {
  /// The open work of a person, and how much of it is overdue.
  public struct Load: Equatable, Sendable {
    public let personName: String
    public let open: Int
    public let overdue: Int

    public init(personName: String, open: Int, overdue: Int) {
      self.personName = personName
      self.open = open
      self.overdue = overdue
    }
  }

  /// What is overdue today and should have been done in a week.
  public struct Week: Equatable, Sendable {
    /// Its Monday; nil for all weeks before the others.
    public let monday: CivilDate?
    public let count: Int

    public init(monday: CivilDate?, count: Int) {
      self.monday = monday
      self.count = count
    }
  }

  /// How much was entered in the arrivals register in a month, and in that of the year before.
  public struct Month: Equatable, Sendable {
    public let month: Int
    /// Nil for months that are still to come.
    public let count: Int?
    public let before: Int

    public init(month: Int, count: Int?, before: Int) {
      self.month = month
      self.count = count
      self.before = before
    }
  }

  /// The heaviest first.
  public let loads: [Load]
  /// The earliest first, ending with the week of today.
  public let weeks: [Week]
  public let year: Int
  public let months: [Month]

  public init(loads: [Load], weeks: [Week], year: Int, months: [Month]) {
    self.loads = loads
    self.weeks = weeks
    self.year = year
    self.months = months
  }

  /// The weeks that are told apart; older ones are one.
  public static let weekCount = 8

  /// Sums what is overdue by its days into weeks from Monday to Sunday.
  public static func weeks(
    of days: [(day: CivilDate, count: Int)], today: CivilDate
  ) -> [Week] {
    let monday = today.adding(days: 1 - today.weekday) ?? today
    let mondays = (0..<weekCount).reversed().compactMap { monday.adding(days: -7 * $0) }
    guard let first = mondays.first else { return [] }
    let before = days.filter { $0.day < first }.reduce(0) { $0 + $1.count }
    return [Week(monday: nil, count: before)]
      + mondays.map { start in
        let count = days.filter { $0.day >= start && $0.day.dayNumber < start.dayNumber + 7 }
          .reduce(0) { $0 + $1.count }
        return Week(monday: start, count: count)
      }
  }
}
