/// `text` with everything in it made visible that could move a cursor, write to a clipboard or hide
/// what is written. To be called where text from outside enters a view; what is stored stays as it
/// came.
///
/// An approver should see that something odd is there, so harmful characters are replaced and not
/// removed: controls by their pictures (`␛`), invisible and direction-changing ones by `�`. Tabs
/// and no-break spaces become blanks, and a letter keeps its first two marks, which is all that
/// Vietnamese needs. The result of `harmless` is left as it is by `harmless`.
public func harmless(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(\.isPlain) { return text }
  var result = String.UnicodeScalarView()
  var marks = 0
  for scalar in text.unicodeScalars {
    if isMark(scalar) {
      marks += 1
      if marks > 2 && !isInvisible(scalar) { continue }
    } else {
      marks = 0
    }
    result.append(visible(scalar))
  }
  return String(result)
}

/// What stands for `scalar` on a screen: itself, unless it is harmful.
private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0xA0, 0x2007, 0x202F: " "
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x20...0x7E: scalar
  default: isInvisible(scalar) ? "\u{FFFD}" : scalar
  }
}

/// True for what takes no room or has no agreed shape: C1 controls, zero-width and direction
/// characters, line separators, variation selectors, tags, fillers, annotations, private use.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x80...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB: true
  // Private use: a font may draw anything there.
  case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
  // The letters of Vietnamese and of its neighbours, which need no look at the tables.
  case 0x00...0xAC, 0xAE...0x2FF, 0x1E00...0x1EFF: false
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// True for marks that share the cell of the letter before them.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x300 else { return false }
  return switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: true
  default: false
  }
}
