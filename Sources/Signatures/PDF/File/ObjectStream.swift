/// A stream that holds other objects (ISO 32000-1, 7.5.7), inflated.
struct ObjectStream {
  private let source: ByteSource
  /// The number and the place of each object, as its head lists them.
  private let objects: [(number: Int, offset: Int)]
  /// Writers put a hundred or two into one.
  private static let most = 100_000

  var byteCount: Int { source.count + 16 * objects.count }

  /// - Parameter count: How many objects its dictionary promises; fewer is damage.
  init(_ source: ByteSource, count: Int, firstAt first: Int) throws(UnreadablePDF) {
    guard count <= ObjectStream.most else { throw .beyondLimits(.size) }
    var lexer = Lexer(source, at: 0)
    var objects: [(Int, Int)] = []
    while objects.count < count {
      guard case .integer(let number) = lexer.next(), case .integer(let offset) = lexer.next(),
        offset >= 0, lexer.position <= first,
        case let (place, overflow) = first.addingReportingOverflow(offset), !overflow
      else { throw .damaged(part: .stream, offset: lexer.tokenStart) }
      objects.append((number, place))
    }
    self.source = source
    self.objects = objects
  }

  /// The object `number`, which the cross-references promise at `index`.
  func object(
    _ number: Int, at index: Int, budget: Budget
  ) throws(UnreadablePDF) -> IndirectObject {
    guard objects.indices.contains(index), objects[index].number == number else {
      throw .damaged(part: .stream, offset: 0)
    }
    let start = objects[index].offset
    var parser = Parser(source, at: start)
    let value: PDFValue
    do {
      value = try parser.value()
    } catch {
      try budget.spend(parser.lexer.position - start + parser.memory / 4)
      throw error
    }
    try budget.spend(parser.lexer.position - start + 16 + parser.memory / 4)
    return IndirectObject(
      number: number, value: value, inflatedRange: start..<parser.lexer.position,
      memory: parser.memory)
  }
}
