import CSHA256

/// The hash SHA-512 over a message that arrives in pieces of any size (FIPS 180-4), for the day
/// SHA-256 weakens.
public struct SHA512: Sendable {
  private var state: [8 of UInt64] = [
    0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
  ]
  private var pending = PendingBlock<128>()
  /// Bytes seen so far, modulo 2⁶⁴; the standard counts further than anybody writes.
  private var length: UInt64 = 0

  public init() {}

  /// The digest of a message that is all there.
  public static func digest(of bytes: [UInt8]) -> LongDigest {
    var hash = SHA512()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finalize()
  }

  /// Appends `bytes` to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    withUnsafeMutableBytes(of: &state) { state in
      guard let words = state.baseAddress?.assumingMemoryBound(to: UInt64.self) else { return }
      pending.take(bytes) { csha512_compress(words, $0, $1) }
    }
  }

  /// The digest of the message so far; more may be appended afterwards.
  public func finalize() -> LongDigest {
    var last = self
    // A one bit, zeros, and the length in bits as 128 bits (FIPS 180-4, 5.1.2).
    let zeros = (pending.count < 112 ? 111 : 239) - pending.count
    var padding: [UInt8] = [0x80] + [UInt8](repeating: 0, count: zeros)
    for part in [length >> 61, length &<< 3] {
      padding += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: part >> $0) }
    }
    padding.withUnsafeBytes { last.update($0) }
    var bytes: [UInt8] = []
    for index in 0..<8 {
      let word = last.state[index]
      bytes += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
    return LongDigest(bytes: bytes)
  }
}

/// A SHA-512 digest: 64 bytes.
public struct LongDigest: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// 128 lower-case hexadecimal digits, as `sha512sum` prints them.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
