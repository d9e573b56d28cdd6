import Testing

@testable import Bytes

@Suite struct `Expanding DEFLATE that comes in pieces` {
  @Test(arguments: [1, 2, 3, 7, 8, 9, 100, 65_536])
  func `gives what it gives in one piece`(size: Int) throws {
    var random = SplitMix64(seed: 5)
    let noise = random.bytes(70_000)
    for content in [[], [1], noise, noise.map { $0 & 3 }, [UInt8](repeating: 7, count: 200_000)] {
      let packed = Array(Deflater.zlib(content).dropFirst(2).dropLast(4))
      #expect(try expand(packed, pieces: size, limit: content.count) == content)
      for missing in [1, 2, 3, 9] where packed.count > missing {
        #expect(throws: InflateError.truncated) {
          try expand(packed.dropLast(missing), pieces: size, limit: content.count)
        }
      }
    }
  }

  @Test func `takes what is stored from piece to piece`() throws {
    let content = (0..<60_000).map { UInt8(truncatingIfNeeded: $0) }
    let head: [UInt8] = [1, 0x60, 0xEA, 0x9F, 0x15]
    for size in [1, 4, 5, 6, 1000] {
      #expect(try expand(head + content, pieces: size, limit: 60_000) == content)
    }
  }

  @Test func `counts what it has used, whatever follows`() throws {
    let packed = Array(Deflater.zlib([1, 2, 3, 4]).dropFirst(2).dropLast(4))
    var inflater = Inflater(feed(packed + [9, 9, 9], 2), limit: 10)
    while try inflater.next() != nil {}
    #expect(inflater.consumed == packed.count)
  }

  @Test func `remembers why there was no more`() throws {
    struct Unreadable: Error {}
    let feed = BitFeed { throw Unreadable() }
    var inflater = Inflater(feed, limit: 10)
    #expect(throws: InflateError.truncated) { try inflater.next() }
    #expect(feed.failure is Unreadable)
  }

  private func expand(_ bytes: [UInt8], pieces size: Int, limit: Int) throws -> [UInt8] {
    var inflater = Inflater(feed(bytes, size), limit: limit)
    var output: [UInt8] = []
    while let place = try inflater.next() { output += inflater.window[place] }
    #expect(inflater.consumed == bytes.count)
    return output
  }

  private func feed(_ bytes: [UInt8], _ size: Int) -> BitFeed {
    var place = 0
    return BitFeed {
      guard place < bytes.count else { return nil }
      defer { place += size }
      return Array(bytes[place..<min(bytes.count, place + size)])
    }
  }
}
