import Office
import Platform
import Store

extension OfficeDesk {
  /// Writes a document of the office's to a new file; nothing is left of one that cannot be written
  /// whole.
  ///
  /// - Throws: `FileError`: it is there already, or cannot be written.
  public func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// The same of something that is no text.
  func write(_ bytes: [UInt8], to path: String) throws {
    try requireOwnPath(path)
    try writeNewFile(bytes, to: path)
  }

  /// Writes a copy of a stored file to `path`, where nothing may be yet.
  ///
  /// - Throws: `FileError`: gone or altered on the shelf, there already, or not to be written;
  ///   `WorkError.stopped`.
  public func saveCopy(of file: AttachedFile, to path: String) throws {
    try saveCopy(of: file.digest, named: file.name, size: file.size, to: path)
  }

  func saveCopy(of digest: FileDigest, named name: String, size: Int, to path: String) throws {
    try requireOwnPath(path)
    try requireSound(digest)
    try makingFile(at: path) {
      let source = try Descriptor.reading(shelf.path(of: digest))
      let target = try Descriptor.making(path, mode: 0o600)
      var done = 0
      try FileContents.pieces(of: source) { piece in
        try target.write(piece)
        done += piece.count
        try watch.check(.file(name: name, done: done, of: size))
        return true
      }
      try target.flush()
    }
  }

  /// Writes the whole journal to a new file, as `exportJournal` prints it.
  ///
  /// - Throws: `FileError`: it is there already, or cannot be written; `WorkError.stopped`.
  public func exportJournal(to path: String) throws {
    try requireOwnPath(path)
    try makingFile(at: path) {
      let target = try Descriptor.making(path, mode: 0o644)
      var waiting: [UInt8] = []
      func flush() throws {
        try target.write(waiting)
        waiting.removeAll(keepingCapacity: true)
        try watch.check()
      }
      try exportJournal { line in
        waiting += Array(line.utf8) + [UInt8(ascii: "\n")]
        if waiting.count >= FileContents.pieceSize { try flush() }
      }
      try flush()
      try target.flush()
    }
  }
}

/// Lets `make` write a new file and flushes its name; nothing is left of one that fails.
private func makingFile(at path: String, _ make: () throws -> Void) throws {
  do {
    try make()
    try Folders.flush(Folders.parent(of: path))
  } catch let error as WorkError {
    try? Folders.removeFile(path)
    throw error
  } catch let error as SystemError {
    let failure = FileError(writing: path, error)
    if failure != .exists(path: path) { try? Folders.removeFile(path) }
    throw failure
  }
}

/// Writes a new file that others may read; nothing is left of one that cannot be written whole.
///
/// - Throws: `FileError`: it is there already, or cannot be written.
func writeNewFile(_ bytes: [UInt8], to path: String) throws {
  try makingFile(at: path) { try FileContents.writeNew(path, bytes, mode: 0o644) }
}
