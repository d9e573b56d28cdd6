/// An object with a number, as read from the file or from an object stream.
struct IndirectObject {
  let reference: Reference
  let value: PDFValue
  /// Whether it came out of an object stream. All offsets are then in the inflated bytes.
  let isCompressed: Bool
  /// From its number to the end of its value.
  let range: Range<Int>
  /// Where the bytes of its stream begin; nil if it has none.
  let streamStart: Int?
  /// Bytes that its value takes up, about.
  let memory: Int

  /// Reads `12 0 obj … endobj`, or up to `stream`, at `offset` of a file.
  ///
  /// - Throws: `damaged` if no object stands there. White space before it is accepted.
  init(in source: ByteSource, at offset: Int, budget: Budget) throws(UnreadablePDF) {
    guard offset >= 0, offset < source.count else {
      throw .damaged(part: .object, offset: offset)
    }
    var parser = Parser(source, at: offset)
    parser.lexer.skipSpace()
    let start = parser.lexer.position
    guard case .integer(let number) = parser.lexer.next(), number >= 0,
      case .integer(let generation) = parser.lexer.next(), generation >= 0,
      parser.lexer.next() == .keyword, parser.lexer.isKeyword("obj")
    else { throw .damaged(part: .object, offset: offset) }

    let value: PDFValue
    do {
      value = try parser.value()
    } catch {
      try budget.spend(parser.lexer.position - offset + parser.memory / 4)
      throw error
    }
    let end = parser.lexer.position
    memory = parser.memory
    // Making a value costs more than the two bytes it may be written in.
    try budget.spend(end - offset + 16 + memory / 4)

    reference = Reference(number: number, generation: generation)
    self.value = value
    isCompressed = false
    range = start..<end
    guard parser.lexer.next() == .keyword else { throw .damaged(part: .object, offset: end) }
    if parser.lexer.isKeyword("endobj") {
      streamStart = nil
    } else if parser.lexer.isKeyword("stream"), value.dictionary != nil {
      streamStart = IndirectObject.streamStart(after: parser.lexer.position, in: source)
    } else {
      throw .damaged(part: .object, offset: end)
    }
  }

  /// An object that was read out of an object stream.
  init(number: Int, value: PDFValue, inflatedRange: Range<Int>, memory: Int) {
    reference = Reference(number: number, generation: 0)
    self.value = value
    isCompressed = true
    range = inflatedRange
    streamStart = nil
    self.memory = memory
  }

  /// The line end behind `stream` does not belong to the stream (7.3.8.1).
  private static func streamStart(after keyword: Int, in source: ByteSource) -> Int {
    if source.has("\r\n", at: keyword) { return keyword + 2 }
    return source.has("\n", at: keyword) || source.has("\r", at: keyword) ? keyword + 1 : keyword
  }
}
