import Office
import Platform

extension Database {
  /// Puts a copy of the database as it is into the office's `backups`, so that an upgrade can be taken
  /// back: `before-V0017.db`, or `before-V0017-2.db` where that name holds another state. A copy that is
  /// there is never written over.
  ///
  /// The stored files need none: an upgrade takes no file away.
  ///
  /// - Throws: `StoreError`, and nothing is upgraded; `WorkError.stopped`.
  func keepCopy(beforeVersion version: Int) throws {
    let folder = OfficeFolder(path: Folders.parent(of: path)).backups
    try holdingQueue {
      // Whoever was first in the queue has done it all.
      let current = try pragma("user_version")
      if current >= version { return }
      do {
        try Folders.make(folder)
        guard let target = try freeName(in: folder, version) else { return }
        let draft = folder + "/.before-" + Machine.randomName()
        defer { try? Folders.removeFile(draft) }
        try watch.during(.migration(version: current + 1, of: version)) {
          try read { try $0.copyDatabase(to: draft, isPlain: false) }
        }
        try Folders.renameNew(draft, to: target)
        try Folders.flush(folder)
      } catch let error as SystemError {
        throw StoreError(error)
      }
    }
  }

  /// A name nothing has yet; nil if the state of now lies under one already.
  private func freeName(in folder: String, _ version: Int) throws -> String? {
    let state = try state()
    for number in 1... {
      let name = "/before-V" + padded(version, to: 4) + (number == 1 ? "" : "-\(number)") + ".db"
      if !Folders.exists(folder + name) { return folder + name }
      if Database.state(of: folder + name) == state { return nil }
    }
    return nil
  }

  /// Schema and last line of the journal: two of one office that have these in common are equal.
  private func state() throws -> [String] {
    let version = try pragma("user_version")
    let head = try run("SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1") { $0.text(0) }
    return [String(version)] + head
  }

  /// Nil for whatever is no database of an office.
  private static func state(of path: String) -> [String]? {
    // Nobody queues before a copy.
    defer { try? Folders.removeFile(path + "-queue") }
    return try? Database(copyAt: path).state()
  }
}
