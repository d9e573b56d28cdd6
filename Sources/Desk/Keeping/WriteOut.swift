import Office
import Platform
import Store

extension OfficeDesk {
  /// Writes a document of the office's to a new file; nothing is left of one that cannot be written
  /// whole.
  ///
  /// - Throws: `FileError`: it is there already, or cannot be written.
  public func write(_ text: String, to path: String) throws {
    do {
      try FileContents.writeNew(path, Array(text.utf8), mode: 0o644)
      try Folders.flush(Folders.parent(of: path))
    } catch {
      let failure = FileError(writing: path, error)
      if failure != .exists(path: path) { try? Folders.removeFile(path) }
      throw failure
    }
  }
}
