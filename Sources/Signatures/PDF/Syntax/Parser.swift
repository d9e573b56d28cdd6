/// Builds values from tokens.
///
/// Strict: what is not a value is an error, and so is nesting deeper than 64 (an honest file has
/// less than ten levels) or values that take up more memory than any honest object's.
struct Parser {
  static let deepestNesting = 64
  /// Bytes that the values of one object may take up: a hundred thousand references, or a signature
  /// and its evidence.
  static let mostMemory = 12 << 20

  var lexer: Lexer
  /// Bytes that the values read so far take up, about, counting how arrays grow.
  private(set) var memory = 0

  init(_ source: ByteSource, at position: Int) {
    lexer = Lexer(source, at: position)
  }

  /// Reads one value; references are not followed.
  mutating func value() throws(UnreadablePDF) -> PDFValue {
    try value(from: lexer.next(), depth: 0)
  }

  private mutating func value(
    from token: Lexer.Token, depth: Int
  ) throws(UnreadablePDF) -> PDFValue {
    try take(MemoryLayout<PDFValue>.stride * 2)
    switch token {
    case .integer(let number): return reference(startingWith: number) ?? .integer(number)
    case .number(let text):
      try take(text.count + 48)
      return .number(text)
    case .string(let bytes):
      try take(bytes.count + 48)
      return .string(bytes)
    case .name(let name):
      try take(name.bytes.count + 48)
      return .name(name)
    case .arrayStart: return .array(try array(depth: depth + 1))
    case .dictionaryStart: return .dictionary(try dictionary(depth: depth + 1))
    case .keyword:
      if lexer.isKeyword("null") { return .null }
      if lexer.isKeyword("true") { return .boolean(true) }
      if lexer.isKeyword("false") { return .boolean(false) }
      throw .damaged(part: .object, offset: lexer.tokenStart)
    case .arrayEnd, .dictionaryEnd, .unknown, .end:
      throw .damaged(part: .object, offset: lexer.tokenStart)
    }
  }

  private mutating func take(_ byteCount: Int) throws(UnreadablePDF) {
    memory += byteCount
    guard memory <= Parser.mostMemory else { throw .beyondLimits(.size) }
  }

  /// `number` and the next two tokens as a reference; nil, and nothing read, if they are none.
  private mutating func reference(startingWith number: Int) -> PDFValue? {
    let start = lexer
    guard number >= 0, case .integer(let generation) = lexer.next(), generation >= 0,
      lexer.next() == .keyword, lexer.isKeyword("R")
    else {
      lexer = start
      return nil
    }
    return .reference(Reference(number: number, generation: generation))
  }

  private mutating func array(depth: Int) throws(UnreadablePDF) -> [PDFValue] {
    guard depth <= Parser.deepestNesting else { throw .beyondLimits(.nesting) }
    var elements: [PDFValue] = []
    while true {
      let token = lexer.next()
      if token == .arrayEnd { return elements }
      elements.append(try value(from: token, depth: depth))
    }
  }

  private mutating func dictionary(depth: Int) throws(UnreadablePDF) -> PDFDictionary {
    guard depth <= Parser.deepestNesting else { throw .beyondLimits(.nesting) }
    let start = lexer.tokenStart
    var entries: [PDFDictionary.Entry] = []
    while true {
      let token = lexer.next()
      if token == .dictionaryEnd {
        return PDFDictionary(entries: entries, range: start..<lexer.position)
      }
      guard case .name(let key) = token else {
        throw .damaged(part: .object, offset: lexer.tokenStart)
      }
      let keyRange = lexer.tokenRange
      try take(key.bytes.count + 48 + MemoryLayout<PDFDictionary.Entry>.stride * 2)
      let valueToken = lexer.next()
      let valueStart = lexer.tokenStart
      let value = try value(from: valueToken, depth: depth)
      entries.append(
        PDFDictionary.Entry(
          key: key, keyRange: keyRange, value: value,
          valueRange: valueStart..<lexer.position))
    }
  }
}
