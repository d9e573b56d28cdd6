// Character classes of XML 1.0, fifth edition (https://www.w3.org/TR/xml/), by production number.

extension Unicode.Scalar {
  /// [2] Char: what may stand in a document at all. Most C0 controls may not, the C1 controls may.
  var isLegalInXML: Bool {
    switch value {
    case 0x20...0xD7FF, 0x9, 0xA, 0xD, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// [3] S.
  var isSpaceInXML: Bool {
    self == " " || self == "\n" || self == "\t" || self == "\r"
  }

  /// [4] NameStartChar.
  var startsNameInXML: Bool {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x3A: true  // a-z A-Z _ :
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF: true
    case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF: true
    case 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF: true
    default: false
    }
  }

  /// [4a] NameChar.
  var continuesNameInXML: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsNameInXML
    }
  }
}

/// Bytes that text may hold without a second look: printable ASCII but `<`, `&` and `]`, and TAB.
let plainTextBytes: [Bool] = {
  var plain = [Bool](repeating: false, count: 256)
  for byte in 0x20...0x7F { plain[byte] = true }
  for byte in "<&]".utf8 { plain[Int(byte)] = false }
  plain[0x9] = true
  return plain
}()

/// How many of `bytes` from `start` to `end` are such, and not `other`, before the first that is not.
func plainCount(
  of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
  besides other: UInt8 = UInt8(ascii: "<")
) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  return plainTextBytes.withUnsafeBufferPointer { plain in
    var place = start
    while place < end {
      while end - place >= 64, isPlain(base + place, other) { place += 64 }
      let stop = min(end, place + 64)
      while place < stop {
        guard plain[Int(bytes[place])], bytes[place] != other else { return place - start }
        place += 1
      }
    }
    return place - start
  }
}

/// Whether 64 bytes are plain. The line of an attachment is nothing else; without branches, so that
/// the compiler looks at many bytes at once.
@inline(__always)
private func isPlain(_ block: UnsafePointer<UInt8>, _ other: UInt8) -> Bool {
  /// Its highest bit is set if `byte` is 0.
  func zero(_ byte: UInt8) -> UInt8 { (byte &- 1) & ~byte }
  var odd: UInt8 = 0
  for index in 0..<64 {
    let byte = block[index]
    odd |=
      byte | (byte &- 0x20) | zero(byte ^ 0x3C) | zero(byte ^ 0x26) | zero(byte ^ 0x5D)
      | zero(byte ^ other)
  }
  return odd < 0x80
}

extension [UInt8] {
  /// Appends `scalar` in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar)!)  // every scalar has an encoding
  }
}
