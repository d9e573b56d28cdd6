/// Reads the values of a structure one after the other, where they lie (X.690).
///
/// For bytes of strangers: whatever they say, nothing outside is touched and nothing is copied.
/// Besides DER it reads what BER allows and CMS may use: lengths longer than necessary, and
/// indefinite ones.
struct DERReader {
  /// How deeply values may lie inside one another.
  static let deepestNesting = 64

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let depth: Int

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
    self.bytes = bytes
    position = bytes.startIndex
    self.depth = depth
  }

  /// What was not read yet.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  var isAtEnd: Bool { position == bytes.endIndex }

  /// The next value, whatever it is.
  mutating func next() throws(DERError) -> DERValue {
    let head = try DERHead(at: position, in: bytes)
    guard head.tag != .universal(0) else { throw DERError(reason: .unexpected, offset: position) }
    let content: ArraySlice<UInt8>
    let end: Int
    if let length = head.length {
      end = head.contentStart + length
      content = bytes[head.contentStart..<end]
    } else {
      let mark = try endMark(from: head.contentStart)
      content = bytes[head.contentStart..<mark]
      end = mark + 2
    }
    defer { position = end }
    return DERValue(
      tag: head.tag, isConstructed: head.isConstructed, content: content,
      whole: bytes[position..<end], depth: depth)
  }

  /// The next value, which must be of this kind.
  mutating func next(_ tag: DERTag) throws(DERError) -> DERValue {
    let start = position
    let value = try next()
    guard value.tag == tag else { throw DERError(reason: .unexpected, offset: start) }
    return value
  }

  /// The next value if it is of this kind; otherwise it is left for later.
  mutating func next(if tag: DERTag) throws(DERError) -> DERValue? {
    guard !isAtEnd, try DERHead(at: position, in: bytes).tag == tag else { return nil }
    return try next()
  }

  /// Where the mark stands that ends the indefinite length of a content beginning at `start`.
  private func endMark(from start: Int) throws(DERError) -> Int {
    var position = start
    // Values of indefinite length inside one another, each with a mark of its own.
    var open = 1
    while true {
      let head = try DERHead(at: position, in: bytes)
      if head.isEndMark {
        open -= 1
        if open == 0 { return position }
        position = head.contentStart
      } else if let length = head.length {
        position = head.contentStart + length
      } else {
        open += 1
        guard depth + open <= DERReader.deepestNesting else {
          throw DERError(reason: .nesting, offset: position)
        }
        position = head.contentStart
      }
    }
  }
}
