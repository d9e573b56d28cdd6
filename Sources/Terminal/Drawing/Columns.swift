/// The columns `text` takes on the terminal.
public func columns(of text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
  return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

extension Unicode.Scalar {
  /// A letter of Vietnamese or a sign beside it: one column, and a letter by itself.
  var isComposedLatin: Bool {
    (0x20..<0x7F).contains(value) || (0xA0..<0x300).contains(value)
      || (0x1E00...0x1EFF).contains(value) || value == 0x2026
  }
}

/// The columns one scalar takes: 0 for marks on the letter before, 2 for East Asian and emoji, else
/// 1. "Ambiguous" characters (`…`, `·`, box lines) count 1, as in Vietnamese and Western terminals.
///
/// A table of our own instead of `wcwidth` is the same everywhere and works without a locale.
/// Source: Unicode East Asian Width (W and F) and the general categories Mn and Me.
public func columns(of scalar: Unicode.Scalar) -> Int {
  // Vietnamese ends here: Latin in its three blocks.
  if scalar.value < 0x300 || (0x1E00...0x1EFF).contains(scalar.value) {
    return scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? 0 : 1
  }
  // Vowels and finals of conjoining Hangul join the syllable before them.
  if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) {
    return 0
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  // Most format characters are invisible; some, of Arabic, are signs.
  case .format: return scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1
  default: break
  }
  if isWide(scalar.value) { return 2 }
  let isFlagLetter = (0x1F1E6...0x1F1FF).contains(scalar.value)
  return scalar.properties.isEmojiPresentation && !isFlagLetter ? 2 : 1
}

private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x3FFFD:
    true
  default: false
  }
}
