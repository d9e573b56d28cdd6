import Glibc

/// Whole small files, and large ones in pieces.
public enum FileContents {
  /// The size of the pieces files are read in: large enough to forget the calls, small enough to
  /// stay in the processor's cache while the piece is hashed.
  public static let pieceSize = 256 * 1024

  /// Reads at most `limit` bytes of the file; nil if it is longer.
  public static func read(_ path: String, limit: Int) throws -> [UInt8]? {
    let file = try Descriptor.reading(path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, try file.facts().size))
    var tooLong = false
    try pieces(of: file) { piece in
      if bytes.count + piece.count > limit {
        tooLong = true
      } else {
        bytes.append(contentsOf: piece)
      }
      return !tooLong
    }
    return tooLong ? nil : bytes
  }

  /// Hands the file over piece by piece until its end, or until `take` answers false.
  public static func pieces(
    of file: borrowing Descriptor, _ take: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer)
      if count == 0 { return }
      if try !take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
    }
  }

  /// Writes a new file and flushes it; the caller flushes the folder once all names are in it.
  public static func writeNew(_ path: String, _ bytes: [UInt8], mode: UInt32 = 0o600)
    throws(SystemError)
  {
    let file = try Descriptor.making(path, mode: mode)
    try file.write(bytes)
    try file.flush()
  }
}
