extension CivilDate {
  /// Reads a day as people type it: `2026-02-27`, `27/2/2026`, `27/2/26`, `27/2` of the year of
  /// `today`, or `+10` for ten calendar days from it.
  ///
  /// - Throws: `ValueError.impossibleDate` for anything else, and for days that do not exist.
  public init(entered text: String, today: CivilDate) throws(ValueError) {
    let trimmed = text.filter { !$0.isWhitespace }
    if let date = CivilDate(iso: trimmed) {
      self = date
    } else if trimmed.hasPrefix("+"), let days = CivilDate.number(trimmed.dropFirst()),
      let date = today.adding(days: days)
    {
      self = date
    } else if let date = CivilDate.dayFirst(trimmed, today: today) {
      self = date
    } else {
      throw .impossibleDate(text)
    }
  }

  private static func dayFirst(_ text: String, today: CivilDate) -> CivilDate? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    guard (2...3).contains(parts.count), let day = number(parts[0]), let month = number(parts[1])
    else { return nil }
    guard parts.count == 3 else {
      return CivilDate(year: today.year, month: month, day: day)
    }
    guard let year = number(parts[2]) else { return nil }
    switch parts[2].utf8.count {
    case 2: return CivilDate(year: today.year / 100 * 100 + year, month: month, day: day)
    case 4: return CivilDate(year: year, month: month, day: day)
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
