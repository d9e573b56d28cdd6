extension CivilDate {
  /// Where a weekday that was typed without a date lies, seen from today.
  public enum Looking: Sendable {
    /// The next such day: deadlines, beginnings.
    case ahead
    /// The latest such day: what has been printed or done already.
    case back
  }

  /// Reads a day as people type it: `2026-02-27`, `27/2/2026`, `27-2-26`, `27.2` of the year of
  /// `today`, `+10` for ten calendar days from it, or a word: `hôm nay`, `mai`, `mốt`, `ngày kia`,
  /// `hôm qua`, `hôm kia`, `thứ sáu`, `t6`, `cn`, `tomorrow`, `friday`, with all marks or with none.
  ///
  /// A weekday alone is never today: it is the next such day after it, or, looking back, the latest
  /// before it. `thứ sáu này` (`this friday`) is the same with today among them; `thứ sáu tuần này`,
  /// `tuần sau` and `tuần trước` count weeks from Monday.
  ///
  /// - Throws: `ValueError.impossibleDate` for anything else, and for days that do not exist, with
  ///   the reason.
  public init(
    entered text: String, today: CivilDate, looking: Looking = .ahead
  ) throws(ValueError) {
    guard text.utf8.count <= 60 else { throw .impossibleDate(text) }
    let trimmed = text.filter { !$0.isWhitespace }
    if trimmed.hasPrefix("+"), let days = CivilDate.number(trimmed.dropFirst()),
      let date = today.adding(days: days)
    {
      self = date
    } else if let parts = CivilDate.parts(trimmed, today: today) {
      guard let date = CivilDate(year: parts.year, month: parts.month, day: parts.day) else {
        throw .impossibleDate(
          text, because: DayFault(year: parts.year, month: parts.month))
      }
      self = date
    } else if let date = EnteredDay(text)?.date(from: today, looking: looking) {
      self = date
    } else {
      throw .impossibleDate(text)
    }
  }

  /// Year, month and day of a date in digits, whether there is such a day or not.
  private static func parts(
    _ text: String, today: CivilDate
  ) -> (year: Int, month: Int, day: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    let numbers = parts.compactMap { number($0) }
    guard (2...3).contains(parts.count), numbers.count == parts.count else { return nil }
    if parts[0].utf8.count == 4, text.utf8.count == 10, !text.contains("/"), !text.contains(".") {
      return parts[1].utf8.count == 2 ? (numbers[0], numbers[1], numbers[2]) : nil
    }
    guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 else { return nil }
    guard parts.count == 3 else { return (today.year, numbers[1], numbers[0]) }
    switch parts[2].utf8.count {
    case 2: return (today.year / 100 * 100 + numbers[2], numbers[1], numbers[0])
    case 4: return (numbers[2], numbers[1], numbers[0])
    default: return nil
    }
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    guard (1...4).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}

/// Why the calendar has no such day.
public enum DayFault: Equatable, Sendable {
  case noYear(Int)
  case noMonth(Int)
  /// The month has days 1 to `days` and no other.
  case monthEnds(month: Int, year: Int, days: Int)

  init(year: Int, month: Int) {
    if !(1945...9999).contains(year) {
      self = .noYear(year)
    } else if !(1...12).contains(month) {
      self = .noMonth(month)
    } else {
      self = .monthEnds(month: month, year: year, days: CivilDate.days(inMonth: month, of: year))
    }
  }
}
