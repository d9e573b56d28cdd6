import CSHA256

/// The hash SHA-512 over a message that arrives in pieces of any size (FIPS 180-4), for the day
/// SHA-256 weakens.
public struct SHA512: Sendable {
  private static let blockSize = 128

  private var state: [8 of UInt64] = [
    0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
  ]
  private var pending = [128 of UInt8](repeating: 0)
  private var pendingCount = 0
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
    var rest = bytes[...]
    if pendingCount > 0 {
      rest = rest.dropFirst(fillPending(from: rest))
      guard pendingCount == SHA512.blockSize else { return }
      compressPending()
    }
    let blocks = rest.count / SHA512.blockSize
    if blocks > 0, let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress {
      compress(start, blocks)
      rest = rest.dropFirst(blocks * SHA512.blockSize)
    }
    _ = fillPending(from: rest)
  }

  /// The digest of the message so far; more may be appended afterwards.
  public func finalize() -> LongDigest {
    var last = self
    // A one bit, zeros, and the length in bits as 128 bits (FIPS 180-4, 5.1.2).
    let zeros = (pendingCount < 112 ? 111 : 239) - pendingCount
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

  /// Moves bytes into the incomplete block and returns how many found room.
  private mutating func fillPending(from bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let taken = min(SHA512.blockSize - pendingCount, bytes.count)
    let start = pendingCount
    withUnsafeMutableBytes(of: &pending) { block in
      UnsafeMutableRawBufferPointer(rebasing: block[start..<start + taken])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(taken)))
    }
    pendingCount += taken
    return taken
  }

  private mutating func compressPending() {
    let block = pending
    withUnsafeBytes(of: block) { bytes in
      if let start = bytes.baseAddress { compress(start, 1) }
    }
    pendingCount = 0
  }

  private mutating func compress(_ blocks: UnsafeRawPointer, _ count: Int) {
    let bytes = blocks.assumingMemoryBound(to: UInt8.self)
    withUnsafeMutableBytes(of: &state) { state in
      guard let words = state.baseAddress?.assumingMemoryBound(to: UInt64.self) else { return }
      csha512_compress(words, bytes, count)
    }
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
