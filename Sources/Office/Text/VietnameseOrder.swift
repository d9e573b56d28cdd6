/// A key by which texts are sorted as Vietnamese dictionaries do: a ă â b c d đ e ê … first, tones
/// only where everything else is equal, in the order level, huyền, hỏi, ngã, sắc, nặng. Capitals do
/// not matter. Names are sorted by their words: the key of a word is shorter than that of any word
/// it begins.
public func vietnameseOrder(_ text: some StringProtocol) -> String {
  var letters = String.UnicodeScalarView()
  var tones = String.UnicodeScalarView()
  for scalar in decomposed(text.lowercased()) {
    switch scalar.value {
    // The marks that make letters, breve, circumflex and horn, come behind every letter: ăn is
    // behind az and before b.
    case 0x306: letters.append("{")
    case 0x302: letters.append("|")
    case 0x31B: letters.append("}")
    case 0x300, 0x309, 0x303, 0x301, 0x323:
      let rank = [0x300, 0x309, 0x303, 0x301, 0x323].firstIndex(of: Int(scalar.value)) ?? 0
      if !tones.isEmpty { tones.removeLast() }
      tones.append(Unicode.Scalar(UInt8(ascii: "1") + UInt8(rank)))
    case 0x111:
      letters.append(contentsOf: "d{".unicodeScalars)
      tones.append("0")
    default:
      letters.append(scalar)
      tones.append("0")
    }
  }
  // A blank is less than every letter, so what is shorter comes first.
  return String(letters) + "  " + String(tones)
}
