/// The bytes of an archive, read where needed: a file, or an array.
struct ZipSource {
  let size: Int
  private let readAt: (_ offset: Int, _ count: Int) throws -> [UInt8]

  init(size: Int, readAt: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) {
    self.size = size
    self.readAt = readAt
  }

  /// Exactly `count` bytes from `offset`.
  ///
  /// - Throws: `truncated` if the archive has no such bytes; what the source throws.
  func read(_ offset: Int, _ count: Int) throws -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw ZipError.truncated
    }
    guard count > 0 else { return [] }
    let bytes = try readAt(offset, count)
    guard bytes.count == count else { throw ZipError.truncated }
    return bytes
  }
}
