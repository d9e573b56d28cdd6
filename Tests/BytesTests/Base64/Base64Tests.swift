import Testing

@testable import Bytes

@Suite struct `A base64 text` {
  /// RFC 4648, section 10.
  @Test func `agrees with the examples of its standard`() throws {
    for (plain, encoded) in [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ] {
      #expect(Base64.encode(Array(plain.utf8)) == Array(encoded.utf8))
      #expect(try Base64.decode(Array(encoded.utf8)) == Array(plain.utf8))
    }
  }

  @Test func `writes all 64 characters in the order of their values`() {
    let packed = stride(from: 0, to: 64, by: 4).flatMap { first -> [UInt8] in
      let bits = (0..<4).reduce(0) { $0 << 6 | first + $1 }
      return [UInt8(bits >> 16), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
    }
    #expect(Base64.encode(packed) == Base64.alphabet)
  }

  @Test func `comes back equal however it is cut and spaced`() throws {
    var random = SplitMix64(seed: 3)
    for length in 0...200 {
      let message = random.bytes(length)
      var encoder = Base64Encoder()
      var text: [UInt8] = []
      var rest = message[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...40, using: &random))
        encoder.encode(Array(piece), into: &text)
        rest = rest.dropFirst(piece.count)
      }
      encoder.finish(into: &text)
      #expect(text == Base64.encode(message))
      #expect(text.count == Base64.encodedCount(of: length))

      var decoder = Base64Decoder()
      var decoded: [UInt8] = []
      rest = text[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...40, using: &random))
        try decoder.decode(
          Array(piece) + Array(" \n\r\t".utf8.shuffled(using: &random)), into: &decoded)
        rest = rest.dropFirst(piece.count)
      }
      try decoder.finish()
      #expect(decoded == message)
    }
  }

  @Test func `hands long texts on in windows`() throws {
    var random = SplitMix64(seed: 4)
    let message = random.bytes(200_001)
    var decoded: [UInt8] = []
    var decoder = Base64Decoder()
    try Base64.encode(message).withUnsafeBytes { text in
      try decoder.decode(text) { window in
        #expect(window.count <= 48 << 10)
        decoded.append(contentsOf: window)
      }
    }
    try decoder.finish()
    #expect(decoded == message)
  }

  @Test func `passes on what the receiver of its windows throws`() {
    struct DiskFull: Error {}
    var decoder = Base64Decoder()
    #expect(throws: DiskFull.self) {
      try Array("Zm9v".utf8).withUnsafeBytes { try decoder.decode($0) { _ in throw DiskFull() } }
    }
  }

  @Test(arguments: [
    ("Zm9v!", Base64Error.unexpectedByte(UInt8(ascii: "!"), offset: 4)),
    ("Zm9vZm9v-", .unexpectedByte(UInt8(ascii: "-"), offset: 8)),
    ("[base64 of the file]", .unexpectedByte(UInt8(ascii: "["), offset: 0)),
    ("=", .unexpectedByte(UInt8(ascii: "="), offset: 0)),
    ("Z===", .unexpectedByte(UInt8(ascii: "="), offset: 1)),
    ("Zg=v", .unexpectedByte(UInt8(ascii: "v"), offset: 3)),
    ("Zg==\nZg==", .unexpectedByte(UInt8(ascii: "Z"), offset: 5)),
    ("Zg===", .unexpectedByte(UInt8(ascii: "="), offset: 4)),
    ("Zh==", .strayBits(offset: 2)),
    ("Zm9=", .strayBits(offset: 3)),
    ("Zm9vZ", .incomplete),
    ("Zm9vZg", .incomplete),
    ("Zm9vZg=", .incomplete),
    ("Zm9vZm8", .incomplete),
    ("Zm9\u{a0}v", .unexpectedByte(0xc2, offset: 3)),
  ])
  func `is refused when it is not exactly base64`(text: String, error: Base64Error) {
    #expect(throws: error) { try Base64.decode(Array(text.utf8)) }
  }

  @Test func `never traps, and what it accepts it would write again`() {
    var random = SplitMix64(seed: 5)
    var accepted = 0
    for _ in 0..<5000 {
      let plain = random.bytes(Int.random(in: 0...60, using: &random))
      let text = random.mutated(Base64.encode(plain))
      guard let decoded = try? Base64.decode(text) else { continue }
      accepted += 1
      #expect(Base64.encode(decoded) == text.filter { !Array(" \t\r\n".utf8).contains($0) })
    }
    #expect(accepted > 0)
  }
}
