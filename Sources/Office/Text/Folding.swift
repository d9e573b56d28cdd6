/// `text` in lower case and without marks, for searching and matching: `Đông Hòa` is `dong hoa`.
///
/// Only what a person may leave out when typing is dropped: tones, vowel marks, the stroke of đ and
/// capitals. Spaces and punctuation stay. The result is in normalization form C.
public func folded(_ text: some StringProtocol) -> String {
  // Lower case first: some capitals (İ) become a letter with a mark.
  normalized(String(withoutMarks(text.lowercased())))
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
