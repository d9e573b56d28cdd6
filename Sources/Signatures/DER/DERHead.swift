/// Tag and length of a value: what stands in front of its content.
struct DERHead {
  let tag: DERTag
  let isConstructed: Bool
  let contentStart: Int
  /// Nil if it is indefinite: then a mark ends the content (X.690, 8.1.3.6).
  let length: Int?

  /// Reads what stands at `start` in `bytes`.
  init(at start: Int, in bytes: ArraySlice<UInt8>) throws(DERError) {
    var position = start
    func next() throws(DERError) -> UInt8 {
      guard position < bytes.endIndex else { throw DERError(reason: .truncated, offset: start) }
      defer { position += 1 }
      return bytes[position]
    }
    let first = try next()
    var number = Int(first & 0x1f)
    if number == 0x1f {
      number = 0
      var byte: UInt8
      repeat {
        byte = try next()
        number = number << 7 | Int(byte & 0x7f)
        guard number < 1 << 28 else { throw DERError(reason: .tooLong, offset: start) }
      } while byte & 0x80 != 0
    }
    tag = DERTag(class: DERTag.Class(rawValue: first >> 6) ?? .universal, number: number)
    isConstructed = first & 0x20 != 0

    let lengthByte = try next()
    switch lengthByte {
    case 0x80:
      // Only what is made of values has a place for the mark.
      guard isConstructed else { throw DERError(reason: .unexpected, offset: start) }
      length = nil
    case 0..<0x80: length = Int(lengthByte)
    case 0x81...0x88:
      var value = 0
      for _ in 0..<lengthByte & 0x7f {
        guard value < 1 << 48 else { throw DERError(reason: .tooLong, offset: start) }
        value = value << 8 | Int(try next())
      }
      length = value
    default: throw DERError(reason: .tooLong, offset: start)
    }
    contentStart = position
    guard length ?? 0 <= bytes.endIndex - position else {
      throw DERError(reason: .truncated, offset: start)
    }
  }

  /// Whether this is the mark that ends a value of indefinite length.
  var isEndMark: Bool { tag == .universal(0) && !isConstructed && length == 0 }
}
