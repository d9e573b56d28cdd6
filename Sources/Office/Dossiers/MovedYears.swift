/// `text` with the year `old` and school years it is in moved to `new`.
///
/// Only years that stand for themselves move: those in the number of a document (`05/QĐ-2026`,
/// `15/2026`), in a date and in a span of several years (`2021-2026`) say something else, and stay.
func movedYears(in text: String, from old: Int, to new: Int) -> String {
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  var index = 0
  while index < scalars.count {
    guard let first = loneYear(in: scalars, at: index) else {
      result.append(scalars[index])
      index += 1
      continue
    }
    let next = secondYear(in: scalars, behind: index + 4)
    let years = [first] + (next.map { [$0.year] } ?? [])
    let end = next.map { $0.start + 4 } ?? index + 4
    let moves = years.contains(old) && (next.map { $0.year == first + 1 } ?? true)
    result.append(
      contentsOf: moves ? digits(first + new - old) : Array(scalars[index..<(index + 4)]))
    if let next {
      result.append(contentsOf: scalars[(index + 4)..<next.start])
      result.append(
        contentsOf: moves ? digits(next.year + new - old) : Array(scalars[next.start..<end]))
    }
    index = end
  }
  return String(result)
}

private func digits(_ year: Int) -> [Unicode.Scalar] { Array(padded(year, to: 4).unicodeScalars) }

/// The year of four digits that begins here and is part of nothing else.
private func loneYear(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
  guard let year = fourDigits(in: scalars, at: index) else { return nil }
  let before = index > 0 ? scalars[index - 1] : " "
  let after = index + 4 < scalars.count ? scalars[index + 4] : " "
  if isDigit(before) || isLetter(before) || "/-.–".unicodeScalars.contains(before) { return nil }
  if isDigit(after) || isLetter(after) || after == "/" { return nil }
  return year
}

/// The second year of `2026-2027`, `2026 – 2027`, behind the first.
private func secondYear(
  in scalars: [Unicode.Scalar], behind index: Int
) -> (start: Int, year: Int)? {
  var index = index
  func skipBlanks() { while index < scalars.count, scalars[index] == " " { index += 1 } }
  skipBlanks()
  guard index < scalars.count, "-–".unicodeScalars.contains(scalars[index]) else { return nil }
  index += 1
  skipBlanks()
  guard let year = fourDigits(in: scalars, at: index) else { return nil }
  let after = index + 4 < scalars.count ? scalars[index + 4] : " "
  return isDigit(after) ? nil : (index, year)
}

private func fourDigits(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
  guard index + 4 <= scalars.count else { return nil }
  var number = 0
  for scalar in scalars[index..<(index + 4)] {
    guard isDigit(scalar) else { return nil }
    number = number * 10 + Int(scalar.value) - 0x30
  }
  return number
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
