import Bytes
import Platform

/// A folder in which a bundle comes together before it gets its name.
final class StagingFolder {
  struct File {
    let path: String
    let size: Int
    let digest: Digest
    let checksum: UInt32
  }

  let path: String
  private(set) var files: [File] = []
  private var folders: Set<String> = [""]

  init(_ path: String) throws {
    self.path = path
    guard try Folders.make(path, mode: 0o755) else { throw BundleError.exists(path: path) }
  }

  /// Writes a file; `body` passes its bytes on in order.
  @discardableResult
  func write(_ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws
    -> File
  {
    try makeFolders(above: name)
    let file = OpenFile(try Descriptor.making("\(path)/\(name)", mode: 0o644))
    var hash = SHA256()
    var checksum = CRC32()
    var size = 0
    try body { piece in
      hash.update(piece)
      checksum.update(piece)
      size += piece.count
      try file.descriptor.write(piece)
    }
    let entry = File(path: name, size: size, digest: hash.finalize(), checksum: checksum.value)
    files.append(entry)
    return entry
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> File {
    try write(name) { try $0(bytes) }
  }

  /// Waits until the disk has everything.
  func flush() throws { try Descriptor.folder(path).flushFileSystem() }

  func remove() { try? Folders.removeAll(path) }

  private func makeFolders(above name: String) throws {
    let parts = name.split(separator: "/").dropLast()
    for count in parts.indices {
      let folder = parts[...count].joined(separator: "/")
      if folders.insert(folder).inserted { try Folders.make("\(path)/\(folder)", mode: 0o755) }
    }
  }
}
