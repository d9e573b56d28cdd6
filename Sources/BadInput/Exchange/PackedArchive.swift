import Bytes

/// An archive of one deflated entry.
///
/// - Parameter size: What it says of the size of the content; the truth if not given.
public func packedArchive(_ name: String, _ content: [UInt8], size: Int? = nil) -> [UInt8] {
  // Without the head and the checksum of zlib.
  let data = Array(Deflater.zlib(content).dropFirst(2).dropLast(4))
  func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  let fields =
    number(0x800, 2) + number(8, 2) + number(0x0021_0000, 4)
    + number(Int(CRC32.checksum(of: content)), 4) + number(data.count, 4)
    + number(size ?? content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
  let local = number(0x0403_4B50, 4) + number(20, 2) + fields + Array(name.utf8) + data
  let directory =
    number(0x0201_4B50, 4) + number(3 << 8 | 20, 2) + number(20, 2) + fields + number(0, 6)
    + number(0o100644 << 16, 4) + number(0, 4) + Array(name.utf8)
  return local + directory + number(0x0605_4B50, 4) + number(0, 4) + number(1, 2) + number(1, 2)
    + number(directory.count, 4) + number(local.count, 4) + number(0, 2)
}
