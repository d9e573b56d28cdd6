import Office

/// What stands around the pictures of the office.
public protocol ChartWords {
  var chartTitle: String { get }
  var nextChart: KeyWords { get }
  /// What the key of the desk does.
  var openChart: String { get }
  func heading(_ chart: ChartSort, year: Int) -> String
  /// What the signs of a picture mean, behind its heading; empty where it has none.
  func legend(_ chart: ChartSort, year: Int) -> String
  func emptyChart(_ chart: ChartSort) -> String
  /// Behind the bar of a person.
  func load(open: Int, overdue: Int) -> String
  /// A week by its Monday; nil for all earlier ones.
  func week(_ monday: CivilDate?, today: CivilDate) -> String
  func month(_ month: Int) -> String
  /// Behind the bar of a month; nil for one that is still to come.
  func arrivals(_ count: Int?, before: Int, year: Int) -> String
  /// Rows that have no room.
  func more(_ count: Int) -> String
}

/// The pictures there are.
public enum ChartSort: CaseIterable, Sendable {
  case loads, weeks, months
}
