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
  private var state = SHA256.initialState
  private static let initialState: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending = PendingBlock<64>()
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

  /// The digest of a message that is all there. Of a short one nothing is kept and moved, which is
  /// most of the work then.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var state = initialState
    let whole = bytes.count / 64
    let rest = UnsafeRawBufferPointer(rebasing: bytes[(whole * 64)...])
    withUnsafeMutableBytes(of: &state) { state in
      guard let words = state.baseAddress?.assumingMemoryBound(to: UInt32.self) else { return }
      if whole > 0, let start = bytes.baseAddress {
        csha256_compress(words, start.assumingMemoryBound(to: UInt8.self), whole)
      }
      compressLast(rest, of: bytes.count, into: words)
    }
    return digest(of: state)
  }

  /// Folds what is left behind the whole blocks, with the padding (FIPS 180-4, 5.1.1).
  private static func compressLast(
    _ rest: UnsafeRawBufferPointer, of length: Int, into words: UnsafeMutablePointer<UInt32>
  ) {
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 16) { last in
      let size = rest.count < 56 ? 64 : 128
      last.initializeMemory(as: UInt8.self, repeating: 0)
      last.copyMemory(from: rest)
      last[rest.count] = 0x80
      last.storeBytes(of: (UInt64(length) &* 8).bigEndian, toByteOffset: size - 8, as: UInt64.self)
      guard let start = last.baseAddress else { return }
      csha256_compress(words, start.assumingMemoryBound(to: UInt8.self), size / 64)
    }
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
    let implementation = implementation
    withUnsafeMutableBytes(of: &state) { state in
      guard let words = state.baseAddress?.assumingMemoryBound(to: UInt32.self) else { return }
      pending.take(bytes) { blocks, count in
        switch implementation {
        case .fastest: csha256_compress(words, blocks, count)
        case .portable: csha256_compress_portable(words, blocks, count)
        }
      }
    }
  }

  /// The digest of the message so far; more may be appended afterwards.
  public func finalize() -> Digest {
    var last = self
    let bits = length &* 8
    let paddingCount = (pending.count < 56 ? 56 : 120) - pending.count
    SHA256.padding.withUnsafeBytes {
      last.update(UnsafeRawBufferPointer(rebasing: $0.prefix(paddingCount)))
    }
    withUnsafeBytes(of: bits.bigEndian) { last.update($0) }
    return SHA256.digest(of: last.state)
  }

  private static func digest(of state: [8 of UInt32]) -> Digest {
    func word(_ index: Int) -> UInt64 { UInt64(state[index]) << 32 | UInt64(state[index + 1]) }
    return Digest(word(0), word(2), word(4), word(6))
  }

  /// A one bit and as many zeros as may be needed (FIPS 180-4, 5.1.1).
  private static let padding: [UInt8] = [0x80] + [UInt8](repeating: 0, count: 63)
}
