import Testing

@testable import Bytes

@Suite struct `A digest` {
  private let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `prints as it is read`() {
    #expect(Digest(hex: hex)?.description == hex)
    #expect(Digest(hex: hex.uppercased())?.description == hex)
    #expect(Digest(hex: hex).flatMap { Digest(bytes: $0.bytes) } == Digest(hex: hex))
  }

  @Test func `is not read from anything but 64 hexadecimal digits`() {
    for text in ["", String(hex.dropLast()), hex + "0", hex.dropLast() + "g", hex.dropLast() + " "]
    {
      #expect(Digest(hex: text) == nil)
    }
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
  }

  @Test func `comes in the order of its hexadecimal form`() {
    var random = SplitMix64(seed: 1)
    let digests = (0..<100).compactMap { _ in Digest(bytes: random.bytes(32)) }
    #expect(digests.sorted().map(\.description) == digests.map(\.description).sorted())
  }
}
