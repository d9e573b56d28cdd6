import Bytes
import Office
import Platform

/// A folder of data while it is written: beside its place under a passing name, with a list of digests.
final class DataFolder {
  static let manifest = "manifest-sha256.txt"

  let place: String
  private let staging: String
  private var lines: [String] = []

  /// - Throws: `DataError.exists`; `SystemError`.
  init(for place: String) throws {
    self.place = Folders.absolute(place)
    if try Folders.ownFacts(of: self.place) != nil { throw DataError.exists(path: self.place) }
    let parent = Folders.parent(of: self.place)
    try Folders.makeAll(parent)
    staging = parent + "/.vpdt-data-" + Machine.randomName()
    try Folders.make(staging, mode: 0o700)
  }

  deinit { try? Folders.removeAll(staging) }

  /// A file that is written piece by piece.
  final class File {
    private let descriptor: OpenFile
    private var waiting: [UInt8] = []
    private var hash = SHA256()

    fileprivate init(_ path: String) throws {
      descriptor = OpenFile(try Descriptor.making(path, mode: 0o600))
      waiting.reserveCapacity(FileContents.pieceSize + 4096)
    }

    func write(_ text: String) throws {
      waiting += text.utf8
      if waiting.count >= FileContents.pieceSize { try flush() }
    }

    private func flush() throws {
      hash.update(waiting)
      try descriptor.descriptor.write(waiting)
      waiting.removeAll(keepingCapacity: true)
    }

    fileprivate func end() throws -> Digest {
      try flush()
      try descriptor.descriptor.flush()
      return hash.finalize()
    }
  }

  func file(_ name: String, _ body: (File) throws -> Void) throws {
    let file = try File(staging + "/" + name)
    try body(file)
    lines.append("\(try file.end())  \(name)\n")
  }

  /// A file that somebody else writes at the path.
  func foreignFile(_ name: String, _ body: (_ path: String) throws -> Void) throws {
    let path = staging + "/" + name
    try body(path)
    let file = try Descriptor.reading(path)
    try file.flush()
    var hash = SHA256()
    try FileContents.pieces(of: file) {
      hash.update($0)
      return true
    }
    lines.append("\(hash.finalize())  \(name)\n")
  }

  /// Writes the list of digests; `sha256sum -c` checks the folder by it.
  ///
  /// - Returns: SHA-256 of the list.
  func end() throws -> FileDigest {
    let text = lines.sorted { $0.dropFirst(66) < $1.dropFirst(66) }.joined()
    try FileContents.writeNew(staging + "/" + DataFolder.manifest, Array(text.utf8))
    try Folders.flush(staging)
    return FileDigest(SHA256.digest(of: Array(text.utf8)))
  }

  /// Gives the folder its name.
  ///
  /// - Throws: `DataError.exists` if something has come there meanwhile.
  func settle() throws {
    guard try Folders.renamesNew(staging, to: place) else { throw DataError.exists(path: place) }
    try Folders.flush(Folders.parent(of: place))
  }
}
