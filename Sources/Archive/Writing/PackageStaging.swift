import Bytes
import Office
import Platform

/// A folder in which a package comes together before it gets its name.
struct PackageStaging: Sendable {
  struct File: Sendable {
    /// Within the package.
    let path: String
    let size: Int
    let digest: Digest
    /// 0 unless the folder was asked for checksums.
    let checksum: UInt32
  }

  let path: String
  /// Whether an archive will want the checksums of the files.
  let withChecksums: Bool

  init(_ path: String, withChecksums: Bool) throws {
    self.path = path
    self.withChecksums = withChecksums
    guard try Folders.make(path, mode: 0o755) else { throw ArchivePackageError.exists(path: path) }
  }

  /// Writes a file; `body` passes its bytes on in order.
  func write(
    _ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws -> File {
    try makeFolders(above: name)
    let file = OpenFile(try Descriptor.making("\(path)/\(name)", mode: 0o644))
    var hash = SHA256()
    var checksum = CRC32()
    var size = 0
    let withChecksums = withChecksums
    try body { piece in
      hash.update(piece)
      if withChecksums { checksum.update(piece) }
      size += piece.count
      try file.descriptor.write(piece)
    }
    file.descriptor.startFlush()
    return File(
      path: name, size: size, digest: hash.finalize(), checksum: withChecksums ? checksum.value : 0)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> File {
    try write(name) { try $0(bytes) }
  }

  /// Waits until the disk has everything.
  func flush() throws { try Descriptor.folder(path).flushFileSystem() }

  func remove() { try? Folders.removeAll(path) }

  private func makeFolders(above name: String) throws {
    let parts = name.split(separator: "/").dropLast()
    for count in parts.indices {
      try Folders.make("\(path)/\(parts[...count].joined(separator: "/"))", mode: 0o755)
    }
  }
}
