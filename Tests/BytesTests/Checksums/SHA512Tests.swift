import Testing

@testable import Bytes

@Suite struct `The hash SHA-512` {
  /// FIPS 180-4 examples.
  static let published: [(message: [UInt8], digest: String)] = [
    (
      [],
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
    ),
    (
      Array("abc".utf8),
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
    (
      Array(
        ("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
          + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu").utf8),
      "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
        + "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909"
    ),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
        + "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"
    ),
  ]

  @Test func `agrees with the published examples`() {
    for example in Self.published {
      #expect(SHA512.digest(of: example.message).description == example.digest)
    }
  }

  /// What Python's hashlib says of the digests of all messages of 0 to 299 bytes, one after the other:
  /// every length of the padding.
  @Test func `pads messages of any length`() {
    var all = SHA512()
    for length in 0..<300 {
      let message = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
      SHA512.digest(of: message).bytes.withUnsafeBytes { all.update($0) }
    }
    #expect(
      all.finalize().description
        == "97248248ab8e9324b9577e93acd92914d32bb25edcacbb91edb75576dea14781"
        + "b5b477c027835c43a08ddc16cbbcd6d067d159897e5c18aa43aeeb2e49811bb3")
  }

  @Test func `does not depend on how the message was cut`() {
    var random = SplitMix64(seed: 3)
    for length in Array(0...300) + (0..<50).map({ _ in Int.random(in: 0...5000, using: &random) }) {
      let message = random.bytes(length)
      var pieces = SHA512()
      var rest = message[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 0...300, using: &random)))
        piece.withUnsafeBytes { pieces.update($0) }
        rest = rest.dropFirst(piece.count)
      }
      #expect(pieces.finalize() == SHA512.digest(of: message))
    }
  }

  @Test func `can go on after a digest was taken`() {
    var hash = SHA512()
    Array("a".utf8).withUnsafeBytes { hash.update($0) }
    _ = hash.finalize()
    Array("bc".utf8).withUnsafeBytes { hash.update($0) }
    #expect(hash.finalize() == SHA512.digest(of: Array("abc".utf8)))
  }
}
