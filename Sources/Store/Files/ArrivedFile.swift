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
  private var hash = SHA256()
  public private(set) var size = 0
  private var isFinished = false

  fileprivate init(path: String) throws {
    self.path = path
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
    hash.update(bytes)
    size += bytes.count
    do {
      try file.write(bytes)
    } catch {
      throw FileError(writing: path, error)
    }
  }

  /// Makes the bytes read-only and flushes them.
  public mutating func finish() throws -> ArrivedFile {
    do {
      try file.setMode(0o400)
      try file.flush()
    } catch {
      throw FileError(writing: path, error)
    }
    isFinished = true
    return ArrivedFile(path: path, digest: FileDigest(hash.finalize()), size: size)
  }
}

extension FileShelf {
  /// Opens a place for bytes that come from somewhere else than a file.
  public func intake() throws -> FileIntake {
    try FileIntake(path: arrivalPath())
  }

  /// Copies the file at `path` in, hashing it on the way.
  ///
  /// - Parameter limit: The size in bytes above which a file is refused.
  /// - Throws: `FileError`: missing, a folder, a device, unreadable, empty, too large, or changed
  ///   while it was read.
  public func takeIn(_ path: String, limit: Int) throws -> ArrivedFile {
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
      if size <= limit {
        try FileContents.pieces(of: source) { piece in
          try intake.write(piece)
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

  /// Gives arrived bytes their place under their digest and flushes the folders: after this a row
  /// may name them.
  ///
  /// Bytes that are there already are replaced by the same bytes, so that a file nobody's row names
  /// yet is young again and `check` leaves it alone.
  public func keep(_ arrived: ArrivedFile) throws {
    let target = path(of: arrived.digest)
    do {
      let folder = Folders.parent(of: target)
      let above = Folders.parent(of: folder)
      try Folders.make(above)
      try Folders.make(folder)
      try Folders.rename(arrived.path, to: target)
      arrived.isKept = true
      // Those above, too, even if they were there: whoever made them may not have got to flush them.
      // A folder that has not changed costs a tenth of what flushing a file does.
      for folder in [folder, above, root] { try Folders.flush(folder) }
    } catch {
      throw FileError(writing: target, error)
    }
  }
}
