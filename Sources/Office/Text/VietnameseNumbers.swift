/// A number in words, as it is written behind the figures of a list: `105` as `một trăm linh năm`.
///
/// - Parameter number: From 0 to 999,999; figures for any other.
public func vietnameseWords(of number: Int) -> String {
  guard (0...999_999).contains(number) else { return String(number) }
  if number == 0 { return "không" }
  let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
  var words: [String] = []
  if thousands > 0 { words += hundreds(of: thousands, isFirst: true) + ["nghìn"] }
  if rest > 0 { words += hundreds(of: rest, isFirst: thousands == 0) }
  return words.joined(separator: " ")
}

private let digits = [
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
]

/// - Parameter isFirst: Whether nothing stands before it: then leading zeros are not said.
private func hundreds(of number: Int, isFirst: Bool) -> [String] {
  let (hundred, tens) = (number / 100, number % 100)
  var words: [String] = []
  if hundred > 0 || !isFirst { words += [digits[hundred], "trăm"] }
  let (ten, one) = (tens / 10, tens % 10)
  switch ten {
  case 0:
    if one > 0, !words.isEmpty { words.append("linh") }
  case 1: words.append("mười")
  default: words += [digits[ten], "mươi"]
  }
  switch one {
  case 0: break
  case 1 where ten > 1: words.append("mốt")
  case 5 where ten > 0: words.append("lăm")
  default: words.append(digits[one])
  }
  return words
}
