import Office

/// Reads a PDF date, `D:20260309091520+07'00'`, as UTC milliseconds; nil for anything else.
///
/// Parts may be missing from the end (ISO 32000-1, 7.9.4); a date without a zone counts as UTC.
func milliseconds(ofPDFDate text: String) -> Int64? {
  var digits = Array(text.utf8)[...]
  if digits.starts(with: Array("D:".utf8)) { digits = digits.dropFirst(2) }

  /// The next `count` digits; `standard` if there are none, nil if they are not digits in `range`.
  func number(_ count: Int, _ standard: Int, in range: ClosedRange<Int>) -> Int? {
    guard let first = digits.first, first.isDigit else { return standard }
    let taken = digits.prefix(count)
    guard taken.count == count, taken.allSatisfy(\.isDigit) else { return nil }
    digits = digits.dropFirst(count)
    let value = taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return range.contains(value) ? value : nil
  }

  guard let year = number(4, -1, in: 1945...9999), let month = number(2, 1, in: 1...12),
    let day = number(2, 1, in: 1...31), let hour = number(2, 0, in: 0...23),
    let minute = number(2, 0, in: 0...59), let second = number(2, 0, in: 0...59),
    let date = CivilDate(year: year, month: month, day: day)
  else { return nil }

  var east = 0
  if let sign = digits.popFirst(), sign != UInt8(ascii: "Z") {
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = number(2, 0, in: 0...23)
    else { return nil }
    if digits.first == UInt8(ascii: "'") { digits = digits.dropFirst() }
    guard let minutes = number(2, 0, in: 0...59) else { return nil }
    east = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }
  let minutes = (date.dayNumber * 24 + hour) * 60 + minute - east
  return (Int64(minutes) * 60 + Int64(second)) * 1000
}
