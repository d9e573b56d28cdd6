import CSHA256

/// The hash SHA-256 over a message that arrives in pieces of any size (FIPS 180-4).
///
/// Pieces are hashed where they lie; only the last incomplete block of 64 bytes is kept.
public struct SHA256: Sendable {
  /// Which compression function does the work; tests compare the two.
  enum Implementation {
    /// The processor's own instructions where it has them.
    case fastest
    /// Plain C everywhere.
    case portable
  }

  private let implementation: Implementation
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending = [64 of UInt8](repeating: 0)
  private var pendingCount = 0
  /// Bytes seen so far, modulo 2⁶⁴; the standard ends at 2⁶¹ bytes, which nobody reaches.
  private var length: UInt64 = 0

  public init() {
    self.init(.fastest)
  }

  init(_ implementation: Implementation) {
    self.implementation = implementation
  }

  /// The digest of a message that is all there.
  public static func digest(of bytes: some Sequence<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// The digest of a message that is all there.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// Appends `bytes` to the message; without a copy if they lie in one piece, as in an array.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let inOnePiece: Void? = bytes.withContiguousStorageIfAvailable {
      update(UnsafeRawBufferPointer($0))
    }
    if inOnePiece == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  /// Appends `bytes` to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var rest = bytes[...]
    if pendingCount > 0 {
      rest = rest.dropFirst(fillPending(from: rest))
      guard pendingCount == 64 else { return }
      compressPending()
    }
    let blocks = rest.count / 64
    if blocks > 0, let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress {
      compress(start, blocks)
      rest = rest.dropFirst(blocks * 64)
    }
    _ = fillPending(from: rest)
  }

  /// The digest of the message so far; more may be appended afterwards.
  public func finalize() -> Digest {
    var last = self
    let bits = length &* 8
    let paddingCount = (pendingCount < 56 ? 56 : 120) - pendingCount
    SHA256.padding.withUnsafeBytes {
      last.update(UnsafeRawBufferPointer(rebasing: $0.prefix(paddingCount)))
    }
    withUnsafeBytes(of: bits.bigEndian) { last.update($0) }
    let state = last.state
    func word(_ index: Int) -> UInt64 { UInt64(state[index]) << 32 | UInt64(state[index + 1]) }
    return Digest(word(0), word(2), word(4), word(6))
  }

  /// A one bit and as many zeros as may be needed (FIPS 180-4, 5.1.1).
  private static let padding: [UInt8] = [0x80] + [UInt8](repeating: 0, count: 63)

  /// Moves bytes into the incomplete block and returns how many found room.
  private mutating func fillPending(from bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let taken = min(64 - pendingCount, bytes.count)
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
      guard let words = state.baseAddress?.assumingMemoryBound(to: UInt32.self) else { return }
      switch implementation {
      case .fastest: csha256_compress(words, bytes, count)
      case .portable: csha256_compress_portable(words, bytes, count)
      }
    }
  }
}
