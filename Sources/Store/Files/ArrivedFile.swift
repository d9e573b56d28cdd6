import Bytes
import Office
import Platform

/// Bytes that lie on the disk under a passing name until somebody decides to keep them. Dropping
/// the value removes them.
public final class ArrivedFile {
  /// Where the bytes lie now; nobody else writes there.
  public let path: String
  public let digest: FileDigest
  /// Bytes.
  public let size: Int
  fileprivate(set) var isKept = false

  init(path: String, digest: FileDigest, size: Int) {
    self.path = path
    self.digest = digest
    self.size = size
  }

  deinit {
    if !isKept { try? Folders.removeFile(path) }
  }
}

/// Takes bytes in piece by piece, hashing them on the way: memory stays the same for any size.
public struct FileIntake: ~Copyable {
  private let file: Descriptor
  private let path: String
  /// Nil if whoever writes has hashed the bytes already.
  private var hash: SHA256?
  public private(set) var size = 0
  private var isFinished = false

  fileprivate init(path: String, isHashing: Bool) throws {
    self.path = path
    hash = isHashing ? SHA256() : nil
    do {
      file = try Descriptor.making(path)
    } catch {
      throw FileError(writing: path, error)
    }
  }

  deinit {
    if !isFinished { try? Folders.removeFile(path) }
  }

  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    hash?.update(bytes)
    size += bytes.count
    do {
      try file.write(bytes)
    } catch {
      throw FileError(writing: path, error)
    }
  }

  /// Makes the bytes read-only; they are flushed when they are kept.
  public mutating func finish() throws -> ArrivedFile {
    guard let hash else { preconditionFailure("whoever did not want a hash has one") }
    return try finish(as: FileDigest(hash.finalize()))
  }

  /// The same for an intake without a hash of its own.
  ///
  /// - Parameter digest: Of exactly the bytes that were written.
  public mutating func finish(as digest: FileDigest) throws -> ArrivedFile {
    do {
      try file.setMode(0o400)
    } catch {
      throw FileError(writing: path, error)
    }
    // The disk writes while the bytes are looked at.
    file.startFlush()
    isFinished = true
    return ArrivedFile(path: path, digest: digest, size: size)
  }
}

extension FileShelf {
  /// Opens a place for bytes that come from somewhere else than a file.
  ///
  /// - Parameter isHashing: False if the bytes are hashed on their way here: once is enough.
  public func intake(isHashing: Bool = true) throws -> FileIntake {
    try FileIntake(path: arrivalPath(), isHashing: isHashing)
  }

  /// Copies the file at `path` in, hashing it on the way.
  ///
  /// - Parameters:
  ///   - limit: The size in bytes above which a file is refused.
  ///   - watch: Told how far it is; stopped, nothing is left of the copy.
  /// - Throws: `FileError`: missing, a folder, a device, unreadable, empty, too large, or changed
  ///   while it was read; `WorkError.stopped`.
  public func takeIn(
    _ path: String, limit: Int, watch: WorkWatch = WorkWatch()
  ) throws -> ArrivedFile {
    do {
      let source = try Descriptor.reading(path)
      let before = try source.facts()
      switch before.kind {
      case .file: break
      case .folder: throw FileError.folder(path: path)
      case .link, .other: throw FileError.notAFile(path: path)
      }
      if before.size == 0 { throw FileError.empty(path: path) }
      var intake = try intake()
      var size = before.size
      let name = String(path.split(separator: "/").last ?? "")
      if size <= limit {
        try FileContents.pieces(of: source) { piece in
          try intake.write(piece)
          try watch.check(.file(name: name, done: intake.size, of: before.size))
          size = max(size, intake.size)
          return size <= limit
        }
      }
      if size > limit { throw FileError.tooLarge(path: path, size: size, limit: limit) }
      let after = try source.facts()
      guard after == before, intake.size == before.size else {
        throw FileError.changedWhileRead(path: path)
      }
      return try intake.finish()
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// Gives arrived files their places under their digests and flushes files and folders: after this
  /// rows may name them.
  ///
  /// New bytes get their name first and are flushed then: no row names them yet, and the file system
  /// writes bytes and name down together instead of one after the other. Bytes that are there
  /// already are replaced by the same bytes, flushed before, since a row may name them; so a file
  /// nobody's row names yet is young again and `check` leaves it alone.
  public func keep(_ files: [ArrivedFile]) throws {
    if files.isEmpty { return }
    do {
      var unflushed: [String] = []
      for file in files {
        let target = path(of: file.digest)
        if try place(file, at: target) { unflushed.append(target) }
        let folder = Folders.parent(of: target)
        if !unflushed.contains(folder) { unflushed.append(folder) }
      }
      // Whoever made the folders may not have got to flush them; unchanged, that costs little.
      unflushed.append(root)
      if unflushed.count > FileShelf.manyFlushes {
        try Descriptor.folder(root).flushFileSystem()
      } else {
        // A new descriptor also hears of writes that failed before it was opened.
        for path in unflushed { try Descriptor.reading(path).flush() }
      }
    } catch {
      throw FileError(writing: error.path, error)
    }
  }

  /// From how many on one flush of everything is cheaper than one for each.
  private static let manyFlushes = 16

  /// - Returns: Whether the bytes are still to be flushed.
  private func place(_ file: ArrivedFile, at target: String) throws(SystemError) -> Bool {
    if !Folders.exists(Folders.parent(of: target)) { try makeFolders() }
    let isNew = try Folders.renamesNew(file.path, to: target)
    if !isNew {
      try Descriptor.reading(file.path).flush()
      try Folders.rename(file.path, to: target)
    }
    file.isKept = true
    return isNew
  }
}
