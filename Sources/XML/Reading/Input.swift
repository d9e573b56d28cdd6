/// The characters of a document, taken from chunks of bytes as they are asked for.
///
/// Checks that the bytes are UTF-8 and the characters legal, turns CR LF and CR into LF (XML 1.0,
/// 2.11) and counts lines. Holds one chunk and at most three bytes of the one before.
struct Input {
  private let source: () throws -> [UInt8]?
  private let limit: Int
  private var bytes: [UInt8] = []
  private var index = 0
  /// How many bytes of the document were dropped before `bytes`.
  private var offset = 0
  private var ended = false
  private var line = 1
  /// Where in the document the current line begins.
  private var lineStart = 0

  /// - Parameters:
  ///   - limit: How many bytes the document may have.
  ///   - source: Gives the next bytes at each call, nil after the last.
  init(limit: Int, source: @escaping () throws -> [UInt8]?) {
    self.limit = limit
    self.source = source
  }

  var position: XMLPosition {
    XMLPosition(line: line, column: offset + index - lineStart + 1)
  }

  func error(_ cause: XMLError.Cause) -> XMLError { XMLError(cause, at: position) }

  /// Skips a UTF-8 byte order mark; refuses those of other encodings.
  mutating func skipByteOrderMark() throws {
    try fill(3)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw error(.encoding("UTF-16"))
    }
  }

  /// The next character without taking it, nil at the end of the document.
  mutating func peek() throws -> Unicode.Scalar? {
    if index >= bytes.count { try fill(1) }
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == 0xD { return "\n" }
      let scalar = Unicode.Scalar(byte)
      if byte < 0x20, !scalar.isLegalInXML { throw error(.illegalCharacter(scalar.value)) }
      return scalar
    }
    return try decode().scalar
  }

  /// Takes the next character.
  mutating func take() throws -> Unicode.Scalar? {
    guard let scalar = try peek() else { return nil }
    if scalar == "\n" {
      if bytes[index] == 0xD {
        try fill(2)
        if index + 1 < bytes.count, bytes[index + 1] == 0xA { index += 1 }
      }
      index += 1
      line += 1
      lineStart = offset + index
    } else {
      index += UTF8.width(scalar)
    }
    return scalar
  }

  /// Takes `expected`, ASCII without line ends, if it comes next as a whole.
  mutating func take(_ expected: StaticString) throws -> Bool {
    let count = expected.utf8CodeUnitCount
    try fill(count)
    guard bytes.count - index >= count else { return false }
    for place in 0..<count where bytes[index + place] != expected.utf8Start[place] { return false }
    index += count
    return true
  }

  /// Takes white space; says whether there was any.
  mutating func takeSpace() throws -> Bool {
    var any = false
    while let scalar = try peek(), scalar.isSpaceInXML {
      _ = try take()
      any = true
    }
    return any
  }

  /// Moves bytes that need no second look to `text`, as many as are at hand and fit into `room`.
  mutating func takePlain(into text: inout [UInt8], room: Int) {
    let end = min(bytes.count, index + max(0, room))
    let count = bytes.withUnsafeBufferPointer { plainCount(of: $0, from: index, to: end) }
    text.append(contentsOf: bytes[index..<index + count])
    index += count
  }

  /// Tries to have `count` bytes at hand; fewer are left only at the end of the document.
  private mutating func fill(_ count: Int) throws {
    while !ended, bytes.count - index < count {
      guard let chunk = try source() else {
        ended = true
        return
      }
      offset += index
      bytes.removeSubrange(..<index)
      index = 0
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if offset + bytes.count > limit { throw error(.documentTooLarge(limit: limit)) }
    }
  }

  /// Reads one character of two to four bytes; overlong forms and surrogates are no UTF-8.
  private mutating func decode() throws -> (scalar: Unicode.Scalar, width: Int) {
    try fill(4)
    let first = bytes[index]
    let width: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (width, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (width, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (width, value) = (4, UInt32(first & 0x07))
    default: throw error(.invalidUTF8)
    }
    guard bytes.count - index >= width else { throw error(.invalidUTF8) }
    for place in 1..<width {
      let byte = bytes[index + place]
      guard byte & 0xC0 == 0x80 else { throw error(.invalidUTF8) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == width
    else { throw error(.invalidUTF8) }
    guard scalar.isLegalInXML else { throw error(.illegalCharacter(value)) }
    return (scalar, width)
  }
}
