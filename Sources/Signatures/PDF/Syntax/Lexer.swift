import Bytes

/// Cuts bytes into the tokens of PDF (ISO 32000-1, 7.2 and 7.3).
///
/// Reads on from any place and never beyond the end; what cannot be a token is `.unknown`.
struct Lexer {
  enum Token: Equatable {
    case integer(Int)
    case number([UInt8])
    case string([UInt8])
    case name(Name)
    case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
    /// A word such as `obj` or `true`; where it stands is `Lexer.tokenStart..<position`.
    case keyword
    case unknown
    case end
  }

  let source: ByteSource
  /// Whether `(` begins a string; if not it is `.unknown`.
  var readsStrings = true
  /// Where the next token is looked for.
  var position: Int
  /// Where the latest token began.
  var tokenStart: Int

  init(_ source: ByteSource, at position: Int) {
    self.source = source
    self.position = position
    tokenStart = position
  }

  /// Where the latest token stands.
  var tokenRange: Range<Int> { tokenStart..<position }

  /// Whether the latest token is the keyword `text`.
  func isKeyword(_ text: StaticString) -> Bool {
    position - tokenStart == text.utf8CodeUnitCount && source.has(text, at: tokenStart)
  }

  mutating func skipSpace() {
    while let byte = source[position] {
      if byte.isSpace {
        position += 1
      } else if byte == UInt8(ascii: "%") {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    while let byte = source[position], byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      position += 1
    }
  }

  mutating func next() -> Token {
    skipSpace()
    tokenStart = position
    guard let byte = source[position] else { return .end }
    switch byte {
    case UInt8(ascii: "/"): return readName()
    case UInt8(ascii: "("): return readsStrings ? readString() : skip()
    case UInt8(ascii: "["):
      position += 1
      return .arrayStart
    case UInt8(ascii: "]"):
      position += 1
      return .arrayEnd
    case UInt8(ascii: "<"):
      if source[position + 1] != UInt8(ascii: "<") { return readHexString() }
      position += 2
      return .dictionaryStart
    case UInt8(ascii: ">"):
      guard source[position + 1] == UInt8(ascii: ">") else { return skip() }
      position += 2
      return .dictionaryEnd
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): return skip()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return readNumber()
    default:
      skipRegular()
      return .keyword
    }
  }

  private mutating func skip() -> Token {
    position += 1
    return .unknown
  }

  private mutating func readNumber() -> Token {
    var value = 0
    var fits = true
    var isInteger = true
    var hasDigit = false
    let isNegative = source[position] == UInt8(ascii: "-")
    while let byte = source[position], byte.isRegular {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        let (shifted, tooLong) = value.multipliedReportingOverflow(by: 10)
        let digit = Int(byte - UInt8(ascii: "0"))
        let (sum, tooLarge) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
        if tooLong || tooLarge { fits = false } else { value = sum }
      case UInt8(ascii: "."):
        if !isInteger { fits = false }
        isInteger = false
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if position != tokenStart { return rest() }
      default:
        return rest()
      }
      position += 1
    }
    if !hasDigit { return .unknown }
    if isInteger, fits { return .integer(value) }
    return .number(bounded(tokenRange, Lexer.longestName))
  }

  /// Something that begins like a number and is none, such as `12ab`.
  private mutating func rest() -> Token {
    while let byte = source[position], byte.isRegular { position += 1 }
    return .unknown
  }

  /// The longest string whose bytes are all kept: no signature is longer.
  static let longestString = 4 << 20
  /// The longest name or number whose bytes are all kept (ISO 32000-1, Annex C, says 127).
  static let longestName = 4096

  /// The bytes of `range`; of more than `limit`, the first and a digest of the others: enough to
  /// tell two from one another, and no more to keep.
  private func bounded(_ range: Range<Int>, _ limit: Int) -> [UInt8] {
    if range.count <= limit { return source.copy(range) }
    let cut = range.lowerBound + limit
    return source.copy(range.lowerBound..<cut)
      + SHA256.digest(of: source.slice(cut..<range.upperBound)).bytes
  }

  private mutating func readName() -> Token {
    position += 1
    let start = position
    skipRegular()
    guard source.slice(start..<position).contains(UInt8(ascii: "#")) else {
      return .name(Name(bytes: bounded(start..<position, Lexer.longestName)))
    }
    position = start
    var bytes = BoundedBytes(limit: Lexer.longestName)
    while let byte = source[position], byte.isRegular {
      position += 1
      if byte == UInt8(ascii: "#"), let high = source[position]?.hexValue,
        let low = source[position + 1]?.hexValue
      {
        bytes.append(high << 4 | low)
        position += 2
      } else {
        bytes.append(byte)
      }
    }
    return .name(Name(bytes: bytes.all))
  }

  private mutating func skipRegular() {
    while let byte = source[position], byte.isRegular { position += 1 }
  }

  private mutating func readHexString() -> Token {
    guard let end = hexEnd() else {
      position = tokenStart + 1
      return .unknown
    }
    var bytes = BoundedBytes(limit: Lexer.longestString, expecting: (end - position) / 2)
    var high: UInt8?
    for byte in source.slice(position + 1..<end) {
      guard let digit = byte.hexValue else { continue }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    // A digit left over counts as if a 0 followed (7.3.4.3).
    if let high { bytes.append(high << 4) }
    position = end + 1
    return .string(bytes.all)
  }

  /// Where the `>` of the hexadecimal string stands that begins here; nil if it is none.
  private func hexEnd() -> Int? {
    var end = position + 1
    while let byte = source[end] {
      if byte == UInt8(ascii: ">") { return end }
      guard byte.hexValue != nil || byte.isSpace else { return nil }
      end += 1
    }
    return nil
  }

  private mutating func readString() -> Token {
    position += 1
    var bytes = BoundedBytes(limit: Lexer.longestString)
    var open = 1
    while let byte = source[position] {
      position += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return .string(bytes.all) }
      case UInt8(ascii: "\\"):
        readEscape(into: &bytes)
        continue
      case UInt8(ascii: "\r"):
        // Any line end inside a string is a line feed (7.3.4.2).
        if source[position] == UInt8(ascii: "\n") { position += 1 }
        bytes.append(UInt8(ascii: "\n"))
        continue
      default: break
      }
      bytes.append(byte)
    }
    position = tokenStart + 1
    return .unknown
  }

  private mutating func readEscape(into bytes: inout BoundedBytes) {
    guard let byte = source[position] else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): bytes.append(0x0a)
    case UInt8(ascii: "r"): bytes.append(0x0d)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0c)
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "\r"):
      if source[position] == UInt8(ascii: "\n") { position += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = byte & 7
      for _ in 0..<2 {
        guard let digit = source[position], (0x30...0x37).contains(digit) else { break }
        position += 1
        // High-order overflow is ignored (7.3.4.2).
        value = value << 3 | digit & 7
      }
      bytes.append(value)
    default: bytes.append(byte)
    }
  }
}

extension UInt8 {
  /// White space of PDF: NUL, tab, line feed, form feed, carriage return, space.
  var isSpace: Bool {
    switch self {
    case 0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20: true
    default: false
    }
  }

  /// Neither white space nor one of `( ) < > [ ] { } / %`.
  var isRegular: Bool {
    switch self {
    case 0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
