/// `text` in lower case and without marks, for searching and matching: `Đông Hòa` is `dong hoa`.
///
/// Only what a person may leave out when typing is dropped: tones, vowel marks, the stroke of đ and
/// capitals. Spaces and punctuation stay. The result is in normalization form C.
public func folded(_ text: some StringProtocol) -> String {
  foldedPlain(String(text)) ?? foldedByTables(text)
}

/// The same for text of any script.
func foldedByTables(_ text: some StringProtocol) -> String {
  // Lower case first: some capitals (İ) become a letter with a mark.
  normalized(String(withoutMarks(text.lowercased())))
}

/// The same for text of ASCII, Vietnamese letters and printed punctuation; nil for any other.
private func foldedPlain(_ text: String) -> String? {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if let base = scalar.isASCII ? UInt8(scalar.value) : VietnameseLetters.base(of: scalar) {
      result.append((0x41...0x5A).contains(base) ? base | 0x20 : base)
    } else if (0x2010...0x2027).contains(scalar.value), let bytes = UTF8.encode(scalar) {
      result.append(contentsOf: bytes)
    } else {
      return nil
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The scalars of `text` without combining marks, with đ and Đ, which have none, as d and D.
public func withoutMarks(_ text: some StringProtocol) -> String.UnicodeScalarView {
  var result = String.UnicodeScalarView()
  for scalar in decomposed(text) {
    switch scalar {
    case "đ": result.append("d")
    case "Đ": result.append("D")
    default:
      if scalar.properties.generalCategory != .nonspacingMark { result.append(scalar) }
    }
  }
  return result
}
