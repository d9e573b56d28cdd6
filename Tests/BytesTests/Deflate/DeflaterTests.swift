import Testing

@testable import Bytes

@Suite struct `Compressing` {
  private static let samples: [[UInt8]] = [
    [], [0], Array("a".utf8), Array("abcabcabcabcabc".utf8), [UInt8](repeating: 7, count: 100_000),
    (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) },
    (0...255).map { UInt8($0) }, (0..<40_000).map { UInt8(truncatingIfNeeded: $0 / 97) },
  ]

  @Test(arguments: samples.indices)
  func `gives back what was put in, with its checksum`(index: Int) throws {
    let bytes = Self.samples[index]
    let packed = Deflater.zlib(bytes)
    let content = try Inflater.inflateZlib(packed, limit: bytes.count)
    #expect(content.bytes == bytes)
    #expect(content.streamCount == packed.count)
  }

  @Test func `of random bytes of every length does as well`() throws {
    var random = SplitMix64(seed: 5)
    for count in 0..<600 {
      // Few different bytes, so that matches of all lengths and distances come about.
      let bytes = (0..<count).map { _ in UInt8(random.next() % 3) }
      #expect(try Inflater.inflateZlib(Deflater.zlib(bytes), limit: count).bytes == bytes)
    }
  }

  @Test func `makes one colour small and noise hardly larger`() {
    #expect(Deflater.zlib([UInt8](repeating: 255, count: 1_000_000)).count < 8000)
    var random = SplitMix64(seed: 9)
    let noise = (0..<10_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    #expect(Deflater.zlib(noise).count < 11_000)
  }
}
