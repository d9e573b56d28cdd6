/// The days of the week on which the office works.
public struct WorkingWeek: Hashable, Sendable {
  /// ISO 8601: 1 is Monday.
  private let weekdays: Set<Int>

  public static let mondayToFriday = WorkingWeek([1, 2, 3, 4, 5])

  private init(_ weekdays: Set<Int>) { self.weekdays = weekdays }

  /// The words for the weekdays, Monday first.
  private static let names = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]

  /// Reads `T2-T6`, `T2-T7` or single days, `T2,T4,CN`; nil for anything else, and for no day.
  public init?(_ text: String) {
    var weekdays: Set<Int> = []
    let parts = text.filter { !$0.isWhitespace }.uppercased()
      .split(separator: ",", omittingEmptySubsequences: false)
    for part in parts {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { name in
        WorkingWeek.names.firstIndex { $0 == name }
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first <= last
      else { return nil }
      weekdays.formUnion(first + 1...last + 1)
    }
    if weekdays.isEmpty { return nil }
    self.weekdays = weekdays
  }

  /// - Parameter weekday: 1 is Monday, 7 Sunday.
  public func works(on weekday: Int) -> Bool { weekdays.contains(weekday) }
}
