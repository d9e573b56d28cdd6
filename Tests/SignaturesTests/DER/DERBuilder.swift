import Office

@testable import Signatures

/// A value in DER, made by hand.
func der(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
  let content = parts.flatMap(\.self)
  if content.count < 0x80 { return [tag, UInt8(content.count)] + content }
  var length: [UInt8] = []
  var rest = content.count
  while rest > 0 {
    length.insert(UInt8(rest & 0xff), at: 0)
    rest >>= 8
  }
  return [tag, 0x80 | UInt8(length.count)] + length + content
}

/// An OBJECT IDENTIFIER.
func der(oid text: String) -> [UInt8] {
  let numbers = text.split(separator: ".").map { Int($0)! }
  var content: [UInt8] = []
  for number in [numbers[0] * 40 + numbers[1]] + numbers.dropFirst(2) {
    var digits = [UInt8(number & 0x7f)]
    var rest = number >> 7
    while rest > 0 {
      digits.insert(UInt8(rest & 0x7f) | 0x80, at: 0)
      rest >>= 7
    }
    content += digits
  }
  return der(0x06, content)
}

/// A name of one CN, with this tag for its text.
func der(commonName text: [UInt8], tag: UInt8 = 0x0c) -> [UInt8] {
  der(0x30, der(0x31, der(0x30, der(oid: "2.5.4.3"), der(tag, text))))
}

/// A certificate whose signature means nothing.
func certificate(
  named name: [UInt8], tag: UInt8 = 0x0c, serial: [UInt8] = [5],
  from start: [UInt8] = der(0x17, Array("260101000000Z".utf8)),
  to end: [UInt8] = der(0x17, Array("270101000000Z".utf8)), extensions: [UInt8] = []
) -> [UInt8] {
  let algorithm = der(0x30, der(oid: "1.2.840.113549.1.1.11"), [5, 0])
  let key = der(
    0x30, der(0x30, der(oid: "1.2.840.113549.1.1.1"), [5, 0]),
    der(0x03, [0], der(0x30, der(0x02, [0] + [UInt8](repeating: 0xff, count: 256)), [2, 1, 3])))
  let wrapped = extensions.isEmpty ? [] : der(0xa3, der(0x30, extensions))
  let body = der(
    0x30, der(0xa0, [2, 1, 2]), der(0x02, serial), algorithm, der(commonName: name, tag: tag),
    der(0x30, start, end), der(commonName: name, tag: tag), key, wrapped)
  return der(0x30, body, algorithm, der(0x03, [0, 1, 2, 3]))
}

/// The signature in `structure` without what nobody signed.
func withoutUnsignedAttributes(_ structure: [UInt8]) throws -> [UInt8] {
  // The last value in the last value …, down to the one with the tag [1].
  func cut(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
    let value = try DERValue(first: bytes)
    guard value.isConstructed else { return Array(bytes) }
    var parts: [ArraySlice<UInt8>] = []
    var reader = try value.values()
    var last: DERValue?
    while !reader.isAtEnd {
      let part = try reader.next()
      parts.append(part.whole)
      last = part
    }
    guard let last else { return Array(bytes) }
    let rest = parts.dropLast().flatMap(\.self)
    if last.tag == .context(1) { return der(bytes[bytes.startIndex], rest) }
    return der(bytes[bytes.startIndex], rest, try cut(last.whole))
  }
  return try cut(structure[...])
}

/// `2026-02-11T07:05:41Z` in UTC milliseconds.
func milliseconds(_ text: String) -> Int64 {
  Moment(iso: text.dropLast())!.milliseconds + 7 * 3_600_000
}
