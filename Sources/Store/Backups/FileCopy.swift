import Bytes
import Office
import Platform

/// Copying and reading files of a backup, hashing them on the way.
public enum FileCopy {
  /// Copies the file at `source` to the new file `target` and flushes it.
  ///
  /// - Returns: SHA-256 of what was read, and how many bytes that was.
  /// - Throws: `SystemError`; `FileError.notAFile` for a pipe or a device.
  public static func copy(
    _ source: String, to target: String, mode: UInt32 = 0o600, watch: WorkWatch
  ) throws -> (digest: FileDigest, size: Int) {
    let file = try Descriptor.reading(source)
    guard try file.facts().kind == .file else { throw FileError.notAFile(path: source) }
    let copy = try Descriptor.making(target, mode: mode)
    var hash = SHA256()
    var size = 0
    try FileContents.pieces(of: file) { piece in
      hash.update(piece)
      try copy.write(piece)
      size += piece.count
      try watch.check()
      return true
    }
    try copy.flush()
    return (FileDigest(hash.finalize()), size)
  }

  /// SHA-256 of the file at `path`, read from the disk whatever the system remembers of it, and its size.
  ///
  /// - Throws: as `copy`.
  public static func digest(
    of path: String, watch: WorkWatch
  ) throws -> (digest: FileDigest, size: Int) {
    let file = try Descriptor.reading(path)
    guard try file.facts().kind == .file else { throw FileError.notAFile(path: path) }
    file.forget()
    var hash = SHA256()
    var size = 0
    try FileContents.pieces(of: file) { piece in
      hash.update(piece)
      size += piece.count
      try watch.check()
      return true
    }
    file.forget()
    return (FileDigest(hash.finalize()), size)
  }
}

/// Takes stored files from one shelf to another in batches, each file with the digest it should have.
public struct ShelfCopy {
  /// A batch is flushed when it has so many files or bytes.
  private static let batchFiles = 256
  private static let batchBytes = 256 << 20

  /// Why a file did not come along.
  public enum Fault: Equatable, Sendable {
    case missing, changed
    case unreadable(reason: String)
  }

  private let source: FileShelf
  private let target: FileShelf
  private let watch: WorkWatch
  /// Whether what was written is read from the disk again before it gets its name.
  private let readsBack: Bool
  private var waiting: [ArrivedFile] = []
  private var waitingBytes = 0
  /// Files that have got their names, and their bytes.
  public private(set) var files = 0
  public private(set) var bytes = 0

  public init(from source: FileShelf, to target: FileShelf, readsBack: Bool, watch: WorkWatch) {
    self.source = source
    self.target = target
    self.readsBack = readsBack
    self.watch = watch
  }

  /// Copies a file.
  ///
  /// - Parameter path: Where it lies if not on the shelf.
  /// - Returns: Why it did not come along; nil if it did.
  /// - Throws: `FileError` where the target takes no more; `BackupError.notAsWritten`;
  ///   `WorkError.stopped`.
  public mutating func take(_ digest: FileDigest, at path: String? = nil) throws -> Fault? {
    let file: ArrivedFile
    do {
      file = try target.takeIn(path ?? source.path(of: digest), limit: .max, watch: watch)
    } catch let error as FileError {
      switch error {
      case .missing: return .missing
      case .empty, .changedWhileRead, .tooLarge: return .changed
      case .folder, .notAFile: return .unreadable(reason: error.code)
      case .unreadable(_, let reason): return .unreadable(reason: reason)
      default: throw error
      }
    }
    guard file.digest == digest else { return .changed }
    waiting.append(file)
    waitingBytes += file.size
    if waiting.count >= ShelfCopy.batchFiles || waitingBytes >= ShelfCopy.batchBytes {
      try flush()
    }
    return nil
  }

  /// Gives what waits its names; on the disk when this returns.
  public mutating func flush() throws {
    if readsBack { try readBack() }
    try target.keep(waiting)
    files += waiting.count
    bytes += waitingBytes
    (waiting, waitingBytes) = ([], 0)
  }

  /// A file of the right size under its name counts as copied later: so it must be on the disk, and the
  /// right one, before it has that name.
  private func readBack() throws {
    do {
      if waiting.count > 8 {
        try Descriptor.folder(target.root).flushFileSystem()
      } else {
        for file in waiting { try Descriptor.reading(file.path).flush() }
      }
      for file in waiting {
        guard try FileCopy.digest(of: file.path, watch: watch).digest == file.digest else {
          throw BackupError.notAsWritten(path: file.path)
        }
      }
    } catch let error as SystemError {
      throw FileError(writing: error.path, error)
    }
  }
}

extension FileShelf {
  /// Whether something of this size lies under the digest; its bytes are not read.
  public func seemsToHold(_ digest: FileDigest, size: Int) throws(SystemError) -> Bool {
    let facts = try Folders.ownFacts(of: path(of: digest))
    return facts?.kind == .file && facts?.size == size
  }
}
