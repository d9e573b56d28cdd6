import Office
import Store

extension OfficeDesk {
  /// Who has how much to do, what is overdue since when, and what came in by month, this year and
  /// the year before.
  public func chart() throws -> OfficeChart {
    let now = now()
    let today = now.date
    return try database.read { transaction in
      let counts = try transaction.arrivals(byMonthOf: today.year)
      let before = try transaction.arrivals(byMonthOf: today.year - 1)
      return OfficeChart(
        loads: try transaction.loads(at: now).inOrderOfPersons(by: \.personName).sorted {
          ($0.open, $0.overdue) > ($1.open, $1.overdue)
        },
        weeks: OfficeChart.weeks(of: try transaction.overdueDays(at: now), today: today),
        year: today.year,
        months: (1...12).map { month in
          OfficeChart.Month(
            month: month, count: month <= today.month ? counts[month - 1] : nil,
            before: before[month - 1])
        })
    }
  }
}
