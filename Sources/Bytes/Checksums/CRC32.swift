/// The checksum of ZIP over data that arrives in pieces (ISO 3309, polynomial 0xEDB88320 reflected).
///
/// It finds accidents, not forgeries; what must not be forged has a `Digest`.
public struct CRC32: Sendable {
  private var state: UInt32 = 0xffff_ffff

  public init() {}

  /// The checksum of data that is all there.
  public static func checksum(of bytes: [UInt8]) -> UInt32 {
    var checksum = CRC32()
    checksum.update(bytes)
    return checksum.value
  }

  /// The checksum of the data so far.
  public var value: UInt32 { ~state }

  /// Appends `bytes` to the data.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Appends `bytes` to the data.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    state = CRC32.tables.withUnsafeBufferPointer { tables in
      var state = state
      var offset = 0
      // Eight bytes a step, each through the table for its distance from the end of the step.
      while offset + 8 <= bytes.count {
        let eight =
          UInt64(littleEndian: (start + offset).loadUnaligned(as: UInt64.self)) ^ UInt64(state)
        state =
          tables[Int(eight & 255) + 7 * 256] ^ tables[Int(eight >> 8 & 255) + 6 * 256]
          ^ tables[Int(eight >> 16 & 255) + 5 * 256] ^ tables[Int(eight >> 24 & 255) + 4 * 256]
          ^ tables[Int(eight >> 32 & 255) + 3 * 256] ^ tables[Int(eight >> 40 & 255) + 2 * 256]
          ^ tables[Int(eight >> 48 & 255) + 256] ^ tables[Int(eight >> 56)]
        offset += 8
      }
      while offset < bytes.count {
        state = tables[Int(UInt8(truncatingIfNeeded: state) ^ bytes[offset])] ^ state >> 8
        offset += 1
      }
      return state
    }
  }

  /// Eight tables of 256 entries: the effect of a byte followed by 0…7 zero bytes.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 0 ? 0 : 0xedb8_8320) }
    }
    for index in 256..<2048 {
      let shorter = tables[index - 256]
      tables.append(tables[Int(shorter & 255)] ^ shorter >> 8)
    }
    return tables
  }()
}
