import Office

// `yyyy/MM/dd` is the form of the standard, `dd/MM/yyyy` occurs. Which of them it is, is seen from
// where the four digits stand; a lenient reader once turned 30/10/2020 into a day of the year 36.

extension CivilDate {
  /// Reads a date in either form; nil for anything else and for days that do not exist.
  static func parsed(_ text: some StringProtocol) -> (value: CivilDate, isDayFirst: Bool)? {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, let first = digits(parts[0]), let second = digits(parts[1]),
      let third = digits(parts[2])
    else { return nil }
    switch parts.map(\.count) {
    case [4, 2, 2]:
      return CivilDate(year: first, month: second, day: third).map { ($0, false) }
    case [2, 2, 4]:
      return CivilDate(year: third, month: second, day: first).map { ($0, true) }
    default: return nil
    }
  }

  /// The form in which messages carry dates, `2026/03/02`.
  var inMessages: String {
    "\(padded(year, to: 4))/\(padded(month, to: 2))/\(padded(day, to: 2))"
  }

  /// The form some receivers want, `02/03/2026`.
  var dayFirst: String {
    "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
  }
}

extension Timestamp {
  /// Reads a date in either form with a time of day, `2026/03/02 08:15:00`; no zone, no fractions.
  static func parsed(_ text: String) -> (value: Timestamp, isDayFirst: Bool)? {
    let halves = text.split(separator: " ", omittingEmptySubsequences: false)
    guard halves.count == 2, let (date, isDayFirst) = CivilDate.parsed(halves[0]) else {
      return nil
    }
    let parts = halves[1].utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2, 2], let hour = digits(parts[0]),
      let minute = digits(parts[1]), let second = digits(parts[2]),
      let time = Timestamp(date, hour: hour, minute: minute, second: second)
    else { return nil }
    return (time, isDayFirst)
  }

  /// The form in which messages carry times.
  var inMessages: String { "\(date.inMessages) \(timeOfDay)" }

  var dayFirst: String { "\(date.dayFirst) \(timeOfDay)" }
}

/// The number that up to four ASCII digits stand for.
private func digits(_ text: some Collection<UInt8>) -> Int? {
  guard !text.isEmpty, text.count <= 4, text.allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
