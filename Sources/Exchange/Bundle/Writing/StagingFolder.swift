import Bytes
import Platform

/// A folder in which a bundle comes together before it gets its name.
struct StagingFolder: Sendable {
  struct File: Sendable {
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
    guard try Folders.make(path, mode: 0o755) else { throw BundleError.exists(path: path) }
  }

  /// Writes a file; `body` passes its bytes on in order.
  func write(_ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws
    -> File
  {
    let file = try StagedFile(name, in: self)
    var hash = SHA256()
    try body { piece in
      hash.update(piece)
      try file.write(piece)
    }
    return file.finish(hash.finalize())
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> File {
    try write(name) { try $0(bytes) }
  }

  /// Waits until the disk has everything.
  func flush() throws { try Descriptor.folder(path).flushFileSystem() }

  func remove() { try? Folders.removeAll(path) }

  fileprivate func makeFolders(above name: String) throws {
    let parts = name.split(separator: "/").dropLast()
    for count in parts.indices {
      try Folders.make("\(path)/\(parts[...count].joined(separator: "/"))", mode: 0o755)
    }
  }
}

/// A file of a staging folder while it is written.
final class StagedFile {
  private let name: String
  private let descriptor: Descriptor
  private let withChecksum: Bool
  private var checksum = CRC32()
  private var size = 0

  init(_ name: String, in folder: StagingFolder) throws {
    self.name = name
    withChecksum = folder.withChecksums
    try folder.makeFolders(above: name)
    descriptor = try Descriptor.making("\(folder.path)/\(name)", mode: 0o644)
  }

  func write(_ piece: [UInt8]) throws {
    if withChecksum { checksum.update(piece) }
    size += piece.count
    try descriptor.write(piece)
  }

  /// - Parameter digest: That of all that was written.
  func finish(_ digest: Digest) -> StagingFolder.File {
    descriptor.startFlush()
    return StagingFolder.File(
      path: name, size: size, digest: digest, checksum: withChecksum ? checksum.value : 0)
  }
}
