/// A day as it is called from where one stands: `mai`, `thứ sáu`, `thứ hai tuần sau`.
enum EnteredDay: Equatable, Sendable {
  case distance(days: Int)
  /// 1 is Monday.
  case weekday(Int, Reach)

  /// Which of all days of that name is meant.
  enum Reach: Equatable, Sendable {
    /// The nearest that is not today.
    case other
    /// The nearest, today among them.
    case this
    /// That of a week, counted from the present one, which began on Monday.
    case week(Int)
  }

  /// The day called `text`; nil for anything else. Marks are all there or all left out: a word half
  /// typed by an input method is not guessed at.
  init?(_ text: String) {
    guard text.utf8.count <= 60, let day = EnteredDay.names[nameKey(text)] else { return nil }
    self = day
  }

  func date(from today: CivilDate, looking: CivilDate.Looking) -> CivilDate? {
    switch self {
    case .distance(let days): return today.adding(days: days)
    case .weekday(let weekday, .week(let weeks)):
      return today.adding(days: weekday - today.weekday + 7 * weeks)
    case .weekday(let weekday, let reach):
      // From 0 to 6 days away on the side one looks to.
      let ahead = (weekday - today.weekday + 7) % 7
      let days = looking == .ahead ? ahead : -((7 - ahead) % 7)
      guard days == 0, reach == .other else { return today.adding(days: days) }
      return today.adding(days: looking == .ahead ? 7 : -7)
    }
  }

  // MARK: Names

  private static let distances = [
    "hôm nay": 0, "nay": 0, "today": 0, "mai": 1, "ngày mai": 1, "tomorrow": 1, "mốt": 2,
    "ngày mốt": 2, "ngày kia": 2, "hôm qua": -1, "yesterday": -1, "hôm kia": -2,
  ]

  private static let weekdays = [
    ["thứ hai", "thứ 2", "t2", "monday"],
    ["thứ ba", "thứ 3", "t3", "tuesday"],
    ["thứ tư", "thứ 4", "t4", "wednesday"],
    ["thứ năm", "thứ 5", "t5", "thursday"],
    ["thứ sáu", "thứ 6", "t6", "friday"],
    ["thứ bảy", "thứ bẩy", "thứ 7", "t7", "saturday"],
    ["chủ nhật", "chúa nhật", "cn", "sunday"],
  ]

  private static let reaches: [(before: String, after: String, Reach)] = [
    ("", "", .other), ("", " này", .this), ("this ", "", .this),
    ("", " tuần này", .week(0)), ("", " this week", .week(0)),
    ("", " tuần sau", .week(1)), ("", " tuần tới", .week(1)), ("", " next week", .week(1)),
    ("", " tuần trước", .week(-1)), ("", " last week", .week(-1)),
  ]

  /// Every name with its marks, and without them.
  private static let names: [String: EnteredDay] = {
    var names: [String: EnteredDay] = [:]
    func add(_ name: String, _ day: EnteredDay) {
      names[name] = day
      names[folded(name)] = day
    }
    for (name, days) in distances { add(name, .distance(days: days)) }
    for (index, weekday) in weekdays.enumerated() {
      for name in weekday {
        for (before, after, reach) in reaches {
          add(before + name + after, .weekday(index + 1, reach))
        }
      }
    }
    return names
  }()
}
