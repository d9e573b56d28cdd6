/// Letters of other scripts, and rarer Latin ones, that look like a letter of a symbol: a keyboard or
/// a text program puts them in, nobody sees them, and nothing is found by them any more.
private let twins: [Unicode.Scalar: Unicode.Scalar] = [
  // Cyrillic
  "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
  "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ј": "J", "Ѕ": "S", "Ԍ": "G", "Ԛ": "Q", "Ԝ": "W",
  "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ј": "j",
  "ѕ": "s", "ԛ": "q", "ԝ": "w",
  // Greek
  "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
  "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v",
  // Latin capitals with a stroke that are not the Vietnamese one
  "\u{D0}": "Đ", "\u{189}": "Đ", "\u{F0}": "đ", "\u{256}": "đ",
]

/// `text` with the letters it seems to be written with; nil if they are those it is written with.
public func latinTwin(of text: some StringProtocol) -> String? {
  var result = String.UnicodeScalarView()
  var isOther = false
  for scalar in normalized(text).unicodeScalars {
    if let twin = twins[scalar] ?? ascii(ofWide: scalar) {
      result.append(twin)
      isOther = true
    } else {
      result.append(scalar)
    }
  }
  return isOther ? normalized(String(result)) : nil
}

/// The letters and digits of East Asian keyboards, which are as wide as two.
private func ascii(ofWide scalar: Unicode.Scalar) -> Unicode.Scalar? {
  (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
}
