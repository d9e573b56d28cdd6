import Platform

/// One value of a structure: a view of the bytes it was read from.
struct DERValue {
  let tag: DERTag
  let isConstructed: Bool
  /// What is in it, without tag and length.
  let content: ArraySlice<UInt8>
  /// All of it, tag and length included.
  let whole: ArraySlice<UInt8>
  fileprivate let depth: Int

  init(
    tag: DERTag, isConstructed: Bool, content: ArraySlice<UInt8>, whole: ArraySlice<UInt8>,
    depth: Int
  ) {
    self.tag = tag
    self.isConstructed = isConstructed
    self.content = content
    self.whole = whole
    self.depth = depth
  }

  /// The outermost value of `bytes`; what stands behind it is left alone.
  init(first bytes: ArraySlice<UInt8>) throws(DERError) {
    var reader = DERReader(bytes)
    self = try reader.next()
  }

  /// For throwing: this value is not what it should be.
  var unexpected: DERError { DERError(reason: .unexpected, offset: whole.startIndex) }

  /// The values inside it.
  func values() throws(DERError) -> DERReader {
    guard isConstructed else { throw unexpected }
    guard depth < DERReader.deepestNesting else {
      throw DERError(reason: .nesting, offset: whole.startIndex)
    }
    return DERReader(content, depth: depth + 1)
  }

  /// The bytes of an OCTET STRING, which BER allows to come in pieces.
  func octets() throws(DERError) -> ArraySlice<UInt8> {
    guard isConstructed else { return content }
    var pieces = try values()
    var result: [UInt8] = []
    while !pieces.isAtEnd { result += try pieces.next(.octetString).octets() }
    return result[...]
  }

  /// The bytes of a BIT STRING whose last byte is used whole (X.690, 8.6).
  func bits() throws(DERError) -> ArraySlice<UInt8> {
    guard !isConstructed, let unused = content.first, unused < 8,
      unused == 0 || content.count > 1
    else { throw unexpected }
    return content.dropFirst()
  }

  /// A small INTEGER or ENUMERATED; nil if it is negative or has more than 31 bits.
  var smallInteger: Int? {
    guard !isConstructed, (1...4).contains(content.count), content.first.map({ $0 < 0x80 }) ?? false
    else { return nil }
    return content.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The significant bytes of an INTEGER that is not negative.
  var magnitude: ArraySlice<UInt8> { content.drop { $0 == 0 } }

  /// An OBJECT IDENTIFIER with dots between its numbers, `1.2.840.113549.1.7.2`.
  func objectIdentifier() throws(DERError) -> String {
    guard tag == .objectIdentifier, !isConstructed, (1...64).contains(content.count),
      content.last.map({ $0 < 0x80 }) ?? false
    else { throw unexpected }
    var numbers: [UInt64] = []
    var number: UInt64 = 0
    for byte in content {
      guard number < 1 << 56 else { throw unexpected }
      number = number << 7 | UInt64(byte & 0x7f)
      if byte < 0x80 {
        if numbers.isEmpty {
          let first = min(number / 40, 2)
          numbers = [first, number - first * 40]
        } else {
          numbers.append(number)
        }
        number = 0
      }
    }
    return numbers.map(String.init).joined(separator: ".")
  }

  var boolean: Bool { content.contains { $0 != 0 } }
}

/// A serial number as people compare it: hexadecimal digits, a minus sign if someone made it
/// negative.
func serialText(_ content: ArraySlice<UInt8>) -> String {
  guard let first = content.first else { return "" }
  if first < 0x80 {
    let digits = content.drop { $0 == 0 }
    return digits.isEmpty ? "00" : digits.prefix(64).map { hex($0).uppercased() }.joined()
  }
  var carry = true
  let inverted = content.reversed().map { byte -> UInt8 in
    defer { carry = carry && byte == 0 }
    return carry ? ~byte &+ 1 : ~byte
  }
  return "-" + inverted.reversed().prefix(64).map { hex($0).uppercased() }.joined()
}
