import CSHA256
import Testing

@testable import Bytes

/// The bytes written as pairs of hexadecimal digits.
func bytes(hex: String) -> [UInt8] {
  let digits = hex.utf8.compactMap(hexDigit)
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

@Suite struct `The hash SHA-256` {
  /// FIPS 180-4 examples and NIST CAVP, SHA256ShortMsg.rsp.
  static let published: [(message: [UInt8], digest: String)] = [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (bytes(hex: "d3"), "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    (bytes(hex: "11af"), "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    (bytes(hex: "c299209682"), "f0887fe961c9cd3beab957e8222494abb969b1ce4c6557976df8b0f6d20e9166"),
    (
      bytes(
        hex: "5a86b737eaea8ee976a0a24da63e7ed7eefad18a101c1211e2b3650c5187c2a8"
          + "a650547208251f6d4237e661c7bf4c77f335390394c37fa1a9f9be836ac28509"),
      "42e61e174fbb3897d6dd6cef3dd2802fe67b331953b06114a65c772859dfc1aa"
    ),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: [SHA256.Implementation.fastest, .portable])
  func `agrees with the published examples`(implementation: SHA256.Implementation) {
    for example in Self.published {
      var hash = SHA256(implementation)
      hash.update(example.message)
      #expect(hash.finalize().description == example.digest)
    }
  }

  /// NIST CAVP, SHA256Monte.rsp: COUNT 0 and COUNT 99.
  @Test func `agrees with the Monte Carlo test of the standard`() {
    var seed = bytes(hex: "6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691")
    for checkpoint in 0..<100 {
      var last = [seed, seed, seed]
      for _ in 0..<1000 {
        var hash = SHA256()
        for piece in last { hash.update(piece) }
        last = [last[1], last[2], hash.finalize().bytes]
      }
      seed = last[2]
      if checkpoint == 0 {
        #expect(
          Digest(bytes: seed)?.description
            == "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788")
      }
    }
    #expect(
      Digest(bytes: seed)?.description
        == "6a912ba4188391a78e6f13d88ed2d14e13afce9db6f7dcbf4a48c24f3db02778")
  }

  @Test func `does not depend on the implementation or on how the message was cut`() {
    var random = SplitMix64(seed: 2)
    for length in Array(0...200) + (0..<50).map({ _ in Int.random(in: 0...5000, using: &random) }) {
      let message = random.bytes(length)
      var portable = SHA256(.portable)
      portable.update(message)
      let whole = message.withUnsafeBytes { SHA256.digest(of: $0) }
      #expect(whole == portable.finalize())
      whole.description.utf8.withContiguousStorageIfAvailable { digits in
        #expect(whole.isWritten(as: UnsafeRawBufferPointer(digits)))
      }
      #expect(!message.withUnsafeBytes { whole.isWritten(as: $0) })
      var pieces = SHA256()
      var rest = message[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...150, using: &random))
        if Bool.random(using: &random) {
          pieces.update(piece)
        } else {
          pieces.update(piece.lazy.map { $0 })
        }
        rest = rest.dropFirst(piece.count)
      }
      #expect(pieces.finalize() == portable.finalize())
      #expect(SHA256.digest(of: message) == portable.finalize())
    }
  }

  @Test func `can go on after a digest was taken`() {
    var hash = SHA256()
    hash.update(Array("a".utf8))
    _ = hash.finalize()
    hash.update(Array("bc".utf8))
    #expect(hash.finalize() == SHA256.digest(of: Array("abc".utf8)))
  }
}
