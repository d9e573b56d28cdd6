// Passing over what nobody will look at.

extension Lexer {
  /// As `next`, but without keeping anything: of strings and numbers only that they are some, and of
  /// names only those that may be one of `wanted`.
  mutating func skim(for wanted: StaticString, or other: StaticString) -> Token {
    skipSpace()
    guard let byte = source[position] else { return next() }
    switch byte {
    case UInt8(ascii: "/"):
      guard mayBeName(wanted) || mayBeName(other) else {
        position += 1
        while let byte = source[position], byte.isRegular { position += 1 }
        return .arrayEnd
      }
      return next()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while let byte = source[position], byte.isRegular { position += 1 }
      return .integer(0)
    case UInt8(ascii: "<") where source[position + 1] != UInt8(ascii: "<"):
      var end = position + 1
      while let byte = source[end], byte.hexValue != nil || byte.isSpace { end += 1 }
      if source[end] == UInt8(ascii: ">") {
        position = end + 1
        return .arrayEnd
      }
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      tokenStart = position
      let end = byte == UInt8(ascii: "(") && readsStrings ? stringEnd() : position
      position = max(end ?? 0, position + 1)
      return end == nil ? .unknown : .arrayEnd
    default: break
    }
    return next()
  }

  /// Whether the name here, with its `#xx` decoded, could be `text`.
  private func mayBeName(_ text: StaticString) -> Bool {
    guard let first = source[position + 1] else { return false }
    if first != UInt8(ascii: "#"), first != text.utf8Start[0] { return false }
    var end = position + 1
    var hasEscape = false
    while let byte = source[end], byte.isRegular {
      if byte == UInt8(ascii: "#") { hasEscape = true }
      end += 1
    }
    return hasEscape
      || end - position - 1 == text.utf8CodeUnitCount && source.has(text, at: position + 1)
  }

  /// Where the string ends that begins here; nil if it does not.
  private func stringEnd() -> Int? {
    var end = position + 1
    var open = 1
    while let byte = source[end] {
      end += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return end }
      case UInt8(ascii: "\\"): end += 1
      default: break
      }
    }
    return nil
  }
}
