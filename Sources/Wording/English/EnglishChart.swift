import Office

extension EnglishWords {
  public var chartTitle: String { "Charts" }
  public var nextChart: KeyWords { KeyWords("next chart", "See the next chart (also ↓)") }

  public var openChart: String { "See charts: work by person, overdue, entries by month" }

  public func heading(_ chart: ChartSort, year: Int) -> String {
    switch chart {
    case .loads: "WORK ON INCOMING DOCUMENTS BY PERSON"
    case .weeks: "OVERDUE TODAY, BY THE WEEK IT WAS DUE"
    case .months: "ENTERED BY MONTH, \(year)"
    }
  }

  public func legend(_ chart: ChartSort, year: Int) -> String {
    switch chart {
    case .loads: "first part overdue; drafts not counted"
    case .weeks: ""
    case .months: "upright mark: the same month of \(year - 1)"
    }
  }

  public func emptyChart(_ chart: ChartSort) -> String {
    switch chart {
    case .loads: "Nobody has open work. Assign some in the arrivals register."
    case .weeks: "Nothing is overdue."
    case .months: "Nothing was entered this year or the year before."
    }
  }

  public func load(open: Int, overdue: Int) -> String {
    overdue == 0 ? "\(open)" : "\(open), overdue \(overdue)"
  }

  public func week(_ monday: CivilDate?, today: CivilDate) -> String {
    monday.map { "week from " + shortDate($0, today: today) } ?? "before"
  }

  public func month(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }

  public func arrivals(_ count: Int?, before: Int, year: Int) -> String {
    "\(count.map(String.init) ?? "·") (\(year - 1): \(before))"
  }

  public func more(_ count: Int) -> String { "… and \(count) rows more" }
}
