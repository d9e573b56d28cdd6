import Testing

@testable import Bytes

/// Stored blocks for `bytes` (RFC 1951, 3.2.4), the last of them marked as the last if `isLast`.
private func stored(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
  var blocks: [UInt8] = []
  var rest = bytes[...]
  repeat {
    let piece = rest.prefix(65_535)
    rest = rest.dropFirst(65_535)
    blocks.append(isLast && rest.isEmpty ? 1 : 0)
    for length in [UInt16(piece.count), ~UInt16(piece.count)] {
      blocks += [UInt8(length & 255), UInt8(length >> 8)]
    }
    blocks += piece
  } while !rest.isEmpty
  return blocks
}

@Suite struct `Expanding DEFLATE` {
  /// A last block of type 1 that repeats 258 bytes from 32768 back.
  private let farthestMatch = bytes(hex: "1bbdff1f00")

  @Test(arguments: Sample.all)
  func `gives what was compressed`(sample: Sample) throws {
    let output = try Inflater.inflate(sample.deflated, limit: sample.count)
    #expect(output.count == sample.count)
    #expect(SHA256.digest(of: output).description == sample.sha256)
  }

  @Test(arguments: Sample.all)
  func `refuses data cut short at any byte`(sample: Sample) {
    for count in 0..<min(sample.deflated.count, 150) {
      #expect(throws: InflateError.truncated) {
        try Inflater.inflate(sample.deflated.prefix(count), limit: 2_000_000)
      }
    }
  }

  @Test func `stops at the limit, not a byte later`() throws {
    let zeros = Sample.all[4]
    #expect(throws: InflateError.limitExceeded(limit: 999_999)) {
      try Inflater.inflate(zeros.deflated, limit: 999_999)
    }
    #expect(throws: InflateError.limitExceeded(limit: -1)) {
      try Inflater.inflate(stored([1], isLast: true), limit: -1)
    }
    var count = 0
    #expect(throws: InflateError.limitExceeded(limit: 500_000)) {
      try zeros.deflated.withUnsafeBytes {
        try Inflater.inflate($0, limit: 500_000) { count += $0.count }
      }
    }
    #expect(count <= 500_000)
  }

  @Test func `hands out windows that add up, and says where the stream ended`() throws {
    var random = SplitMix64(seed: 6)
    let message = random.bytes(200_000)
    var output: [UInt8] = []
    let blocks = stored(message, isLast: true)
    let consumed = try (blocks + [1, 2, 3]).withUnsafeBytes {
      try Inflater.inflate($0, limit: message.count) {
        #expect($0.count <= 65 << 10)
        output.append(contentsOf: $0)
      }
    }
    #expect(consumed == blocks.count)
    #expect(output == message)
  }

  @Test func `repeats from 32 KiB back and no farther than there is output`() throws {
    var random = SplitMix64(seed: 7)
    for size in [32_768, 32_769, 65_536, 100_000] {
      let message = random.bytes(size)
      let start = size - 32_768
      #expect(
        try Inflater.inflate(stored(message, isLast: false) + farthestMatch, limit: 1 << 20)
          == message + message[start..<start + 258])
    }
    #expect(throws: InflateError.distanceTooFar) {
      try Inflater.inflate(
        stored(random.bytes(32_767), isLast: false) + farthestMatch, limit: 1 << 20)
    }
  }

  @Test(arguments: [
    ("07", InflateError.reservedBlockType),
    ("010100fffe00", .storedLengthDiffers),
    ("010000ffff00", .trailingBytes),
    ("fd0f00", .badCodeLengths),
    ("050000000000", .badCodeLengths),
    ("1b0700", .badSymbol),
    ("6300", .truncated),
    ("4b043e000000", .badSymbol),
  ])
  func `refuses what the format forbids`(hex: String, error: InflateError) {
    #expect(throws: error) { try Inflater.inflate(bytes(hex: hex), limit: 1000) }
  }

  @Test func `never traps on damaged data`() {
    var random = SplitMix64(seed: 8)
    let samples = Sample.all.map(\.deflated).filter { $0.count < 200 }
    for _ in 0..<1500 {
      for sample in samples {
        let output = try? Inflater.inflateZlib(
          [0x78, 0x9c] + random.mutated(sample), limit: 1000, checksum: .reported)
        #expect((output?.bytes.count ?? 0) <= 1000)
      }
      _ = try? Inflater.inflate(random.bytes(30), limit: 1000)
    }
  }
}
