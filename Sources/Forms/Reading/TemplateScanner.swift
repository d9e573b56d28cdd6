import XML

/// A piece of a template, and where its bytes are.
struct Markup {
  enum Kind {
    case start(XMLElement)
    /// Also comes behind an element without content, with an empty range.
    case end(XMLName)
    /// As it is written, references not expanded.
    case text
    case cdata
    /// A comment, an instruction or the declaration.
    case remark
  }

  let kind: Kind
  let range: Range<Int>
  /// Where it begins, counted from 1.
  let line: Int
}

/// Reads a template piece by piece and tells where the bytes of each are, so that everything between
/// the places can be copied as it was written.
///
/// The reader decides what is XML; this only looks for the ends of what the reader has let pass.
struct TemplateScanner {
  let bytes: [UInt8]
  private var reader: XMLReader
  private var place = 0
  private var line = 1
  private var pendingEnd: XMLName?

  /// What a template may ask of its reader. LibreOffice nests and describes more than a message does.
  static let limits: XMLReader.Limits = {
    var limits = XMLReader.Limits()
    limits.depth = 64
    limits.attributes = 256
    limits.attributeValue = 65_536
    return limits
  }()

  /// - Throws: `XMLError` if `bytes` are no document; everything that follows then is in order.
  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    var check = XMLReader(bytes, limits: TemplateScanner.limits)
    while try check.next() != .endOfDocument {}
    reader = XMLReader(bytes, limits: TemplateScanner.limits)
  }

  mutating func next() throws -> Markup? {
    if let name = pendingEnd {
      pendingEnd = nil
      return Markup(kind: .end(name), range: place..<place, line: line)
    }
    guard place < bytes.count else { return nil }
    let (start, startLine) = (place, line)
    let kind: Markup.Kind
    if bytes[place] != UInt8(ascii: "<") {
      advance(to: bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)
      kind = .text
    } else if isHere("<!--") {
      advance(past: "-->", from: place + 4)
      kind = .remark
    } else if isHere("<?") {
      advance(past: "?>", from: place + 2)
      kind = .remark
    } else if isHere("<![CDATA[") {
      advance(past: "]]>", from: place + 9)
      kind = .cdata
    } else if isHere("</") {
      advance(past: ">", from: place + 2)
      kind = try closing()
    } else {
      let end = endOfTag(from: place + 1)
      let isEmpty = end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
      advance(to: end)
      kind = try opening(isEmpty: isEmpty)
    }
    return Markup(kind: kind, range: start..<place, line: startLine)
  }

  private mutating func opening(isEmpty: Bool) throws -> Markup.Kind {
    while true {
      switch try reader.next() {
      case .start(let element):
        if isEmpty, case .end(let name) = try reader.next() { pendingEnd = name }
        return .start(element)
      case .endOfDocument: return .remark
      case .text, .end: continue
      }
    }
  }

  private mutating func closing() throws -> Markup.Kind {
    while true {
      switch try reader.next() {
      case .end(let name): return .end(name)
      case .endOfDocument: return .remark
      case .text, .start: continue
      }
    }
  }

  /// Behind the `>` that ends a tag; one in a quoted value does not.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.count
  }

  private func isHere(_ text: StaticString) -> Bool { isAt(place, text) }

  private func isAt(_ index: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private mutating func advance(past text: StaticString, from start: Int) {
    let first = text.utf8Start[0]
    var index = start
    while index < bytes.count, bytes[index] != first || !isAt(index, text) { index += 1 }
    advance(to: min(bytes.count, index + text.utf8CodeUnitCount))
  }

  private mutating func advance(to end: Int) {
    line += bytes[place..<end].count { $0 == 0x0A }
    place = end
  }
}
