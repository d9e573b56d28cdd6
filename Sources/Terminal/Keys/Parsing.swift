/// What the beginning of the waiting bytes is.
enum Parsed {
  /// The keys of the first `length` bytes; none for a sequence that means nothing here.
  case keys([Key], length: Int)
  case pasteBegins(length: Int)
  /// More must come before it can be told.
  case incomplete
}

/// Reads one key from the beginning of `bytes`, which is not empty.
///
/// - Parameter isComplete: Nothing more will come, so what is open must be decided.
func parse(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Parsed {
  let first = bytes[bytes.startIndex]
  switch first {
  case 0x1B: return parseEscape(bytes, isComplete: isComplete)
  case 0x08, 0x7F: return .keys([.backspace], length: 1)
  case 0x09: return .keys([.tab], length: 1)
  case 0x0A, 0x0D: return .keys([.enter], length: 1)
  case 0x00...0x1F:
    // Ctrl-A is 1; the others follow @ in ASCII. Letters are named in lower case.
    let letter = (0x01...0x1A).contains(first) ? first + 0x60 : first + 0x40
    return .keys([.control(Character(Unicode.Scalar(letter)))], length: 1)
  case 0x20...0x7E: return .keys([.text(Character(Unicode.Scalar(first)))], length: 1)
  default: return parseLetter(bytes, isComplete: isComplete)
  }
}

/// Reads a letter of more than one byte. What is not UTF-8 becomes `�`, byte by byte: the person
/// sees that the terminal is set to another encoding.
private func parseLetter(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Parsed {
  let length =
    switch bytes[bytes.startIndex] {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  let letter = bytes.prefix(length)
  let isCut = letter.count < length && letter.dropFirst().allSatisfy { (0x80...0xBF).contains($0) }
  if isCut && !isComplete { return .incomplete }
  guard let text = String(validating: letter, as: UTF8.self), let scalar = text.unicodeScalars.first
  else { return .keys([.text("\u{FFFD}")], length: isCut ? letter.count : 1) }
  // C1 controls are no letters.
  if (0x80...0x9F).contains(scalar.value) { return .keys([], length: length) }
  return .keys([.text(Character(scalar))], length: length)
}

/// Reads what begins with an Escape: a sequence, or Escape and a digit for a function key, or an
/// Escape by itself. Alt with a letter arrives as Escape and the letter, and stays that.
private func parseEscape(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Parsed {
  guard let second = bytes.dropFirst().first else {
    return isComplete ? .keys([.escape], length: 1) : .incomplete
  }
  switch second {
  case UInt8(ascii: "["), UInt8(ascii: "O"):
    let sequence =
      second == UInt8(ascii: "[")
      ? parseControlSequence(bytes) : parseSingleShift(bytes)
    // Escape and then a typed bracket or O.
    if case .incomplete = sequence, isComplete { return .keys([.escape], length: 1) }
    return sequence
  case UInt8(ascii: "1")...UInt8(ascii: "9"):
    return .keys([.function(Int(second - UInt8(ascii: "0")))], length: 2)
  case UInt8(ascii: "0"): return .keys([.function(10)], length: 2)
  default: return .keys([.escape], length: 1)
  }
}
