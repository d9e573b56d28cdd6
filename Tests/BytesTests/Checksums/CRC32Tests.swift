import Testing

@testable import Bytes

@Suite struct `The checksum of ZIP` {
  @Test func `agrees with its published check value`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xcbf4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }

  @Test func `does not depend on how the data were cut`() {
    var random = SplitMix64(seed: 9)
    let data = random.bytes(1000)
    for cut in 0..<30 {
      var checksum = CRC32()
      checksum.update(Array(data[..<cut]))
      checksum.update(Array(data[cut...]))
      #expect(checksum.value == CRC32.checksum(of: data))
    }
  }
}
