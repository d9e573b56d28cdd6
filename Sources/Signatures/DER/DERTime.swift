import Office

extension DERValue {
  /// A UTCTime (1950–2049) or GeneralizedTime in UTC milliseconds; nil for anything that is not a
  /// moment between 1945 and 9999 in UTC (RFC 5280, 4.1.2.5).
  var time: Int64? {
    guard !isConstructed, content.last == UInt8(ascii: "Z"), content.count <= 40 else { return nil }
    var digits = content.dropLast()
    var fraction: ArraySlice<UInt8> = []
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      guard tag == .generalizedTime else { return nil }
      fraction = digits[(point + 1)...]
      digits = digits[..<point]
      guard !fraction.isEmpty else { return nil }
    }
    guard (digits + fraction).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }

    func take(_ count: Int) -> Int {
      defer { digits = digits.dropFirst(count) }
      return digits.prefix(count).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let year: Int
    switch (tag, digits.count) {
    case (.utcTime, 12):
      let short = take(2)
      year = short < 50 ? 2000 + short : 1900 + short
    case (.generalizedTime, 14): year = take(4)
    default: return nil
    }
    guard let date = CivilDate(year: year, month: take(2), day: take(2)) else { return nil }
    let (hour, minute, second) = (take(2), take(2), take(2))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let thousandths = (Array(fraction.prefix(3)) + [0x30, 0x30]).prefix(3).reduce(0) {
      $0 * 10 + Int($1 - 0x30)
    }
    let seconds = ((date.dayNumber * 24 + hour) * 60 + minute) * 60 + second
    return Int64(seconds) * 1000 + Int64(thousandths)
  }
}
