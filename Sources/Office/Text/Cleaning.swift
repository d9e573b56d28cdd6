/// What is left of a text from elsewhere once it is fit for a register line, a screen or a file name.
public struct CleanedText: Hashable, Sendable {
  /// One line in normalization form C: no control or invisible characters, single spaces, none at
  /// the ends.
  public let text: String
  /// Whether letters and marks had to be put together.
  public let wasDecomposed: Bool
  /// Whether there were characters that a reader cannot see and a terminal may obey.
  public let heldHiddenCharacters: Bool
}

/// Cleans `text`: line ends, tabs and runs of white space become one space, hidden characters go.
///
/// For what is stored in fields; a view that shows text as it came makes it `harmless` instead.
public func cleaned(_ text: some StringProtocol) -> CleanedText {
  var kept = String.UnicodeScalarView()
  var heldHidden = false
  var spaceIsDue = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      // A next-line control is white space to Unicode and a cursor movement to a terminal.
      if scalar.value == 0x85 { heldHidden = true }
      spaceIsDue = !kept.isEmpty
    } else if scalar.isHidden {
      heldHidden = true
    } else {
      if spaceIsDue { kept.append(" ") }
      spaceIsDue = false
      kept.append(scalar)
    }
  }
  let line = String(kept)
  return CleanedText(
    text: normalized(line), wasDecomposed: !isNormalized(line), heldHiddenCharacters: heldHidden)
}

/// `text` with hidden characters and line ends spelled out, `\x9B` or `\x{202E}`.
///
/// For showing what a stranger sent as it was sent. A backslash stays as it is: this is for reading,
/// not for undoing.
public func escaped(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard scalar.isHidden else {
      result.append(scalar)
      continue
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let form =
      scalar.value > 0xFF
      ? "\\x{\(digits)}" : digits.utf8.count < 2 ? "\\x0\(digits)" : "\\x\(digits)"
    result.append(contentsOf: form.unicodeScalars)
  }
  return String(result)
}

extension Unicode.Scalar {
  /// Whether the character shows nothing of its own: C0 and C1 controls, bidi controls, zero-width
  /// and other format characters, fillers, variation selectors, line and paragraph separators.
  public var isHidden: Bool {
    if isPlain { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: value >= 0x300 && properties.isDefaultIgnorableCodePoint
    }
  }
}
