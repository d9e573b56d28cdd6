/// Looks for `/ByteRange` everywhere outside of streams, strings and comments.
///
/// A second witness for the walk through the form: where it sees a signature that the form does
/// not lead to, the file was cut back to an earlier state, or hides something. It proves nothing
/// by itself.
struct ByteRangeScan {
  /// Where the keys stand.
  private(set) var places: [Int] = []

  /// More than any file has signatures.
  private static let most = 100_000

  private let file: PDFFile
  private var lexer: Lexer
  /// How deep in dictionaries, so that `/Length` is taken from the dictionary of the stream.
  private var depth = 0
  private var length: Int?

  init(of file: PDFFile) throws(UnreadablePDF) {
    self.file = file
    lexer = Lexer(file.source, at: 0)
    var start = 0
    scanning: while true {
      let token = lexer.skim(for: "ByteRange", or: "Length")
      try file.budget.spend(lexer.position - start)
      start = lexer.position
      switch token {
      case .end: break scanning
      case .dictionaryStart: depth += 1
      case .dictionaryEnd: depth -= 1
      case .name(let name):
        if name == "ByteRange" {
          places.append(lexer.tokenStart)
          guard places.count <= ByteRangeScan.most else { throw .beyondLimits(.size) }
        } else if name == "Length", depth == 1 {
          try readLength()
        }
      case .keyword:
        if lexer.isKeyword("obj") {
          depth = 0
          length = nil
        } else if lexer.isKeyword("stream") {
          skipStream()
          start = lexer.position
        }
      case .unknown:
        // A string without an end: if there is one such, the rest is better read without strings
        // than looked through again at each parenthesis.
        if file.source[lexer.tokenStart] == UInt8(ascii: "(") { lexer.readsStrings = false }
      case .integer, .number, .string, .arrayStart, .arrayEnd: break
      }
    }
  }

  /// How many of the keys stand in none of `dictionaries`.
  func placesOutside(_ dictionaries: [Range<Int>]) -> Int {
    var coming = dictionaries.sorted { $0.lowerBound < $1.lowerBound }[...]
    var covered = 0
    return places.count { place in
      while let next = coming.first, next.lowerBound <= place {
        covered = max(covered, next.upperBound)
        coming.removeFirst()
      }
      return place >= covered
    }
  }

  private mutating func readLength() throws(UnreadablePDF) {
    length = nil
    // Three tokens at most: a whole value could be long, and be read again at each `/Length`.
    var ahead = lexer
    guard case .integer(let number) = ahead.next() else { return }
    guard case .integer(let generation) = ahead.next(), ahead.next() == .keyword,
      ahead.isKeyword("R")
    else {
      length = number
      return
    }
    let reference = Reference(number: number, generation: generation)
    do {
      length = try file.resolve(.reference(reference)).integer
    } catch .beyondLimits(.work) {
      throw .beyondLimits(.work)
    } catch {
      // Without a length the stream is taken to end at the next `endstream`.
    }
  }

  private mutating func skipStream() {
    var start = lexer.position
    if file.source[start] == UInt8(ascii: "\r") { start += 1 }
    if file.source[start] == UInt8(ascii: "\n") { start += 1 }
    if let range = try? file.source.streamRange(
      from: start, length: length, budget: file.budget)
    {
      lexer.position = range.upperBound
    }
  }
}
