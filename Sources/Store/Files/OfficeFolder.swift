import Office
import Platform

/// An office is one folder: its database and everything its rows name.
public struct OfficeFolder: Equatable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  public static let databaseName = "office.db"
  public var database: String { path + "/" + OfficeFolder.databaseName }
  public var shelf: FileShelf { FileShelf(root: path + "/files") }
  public var outbox: String { path + "/outbox" }
  public var inbox: String { path + "/inbox" }
  /// The certificates the office trusts; made with the first of them.
  public var trust: String { path + "/trust" }

  /// The files a person sent over SSH, until they are taken in; made with the first of them.
  public func tray(of handle: String) -> Tray { Tray(root: path + "/trays", handle: handle) }
  /// Copies of the database from before its schema was brought up to date.
  public var backups: String { path + "/backups" }

  /// The folders beside the database.
  private static let folders = ["files", "outbox", "inbox", "backups", "templates"]

  /// Where an office comes together; one that stays was left by a program that was killed.
  private var draft: OfficeFolder { OfficeFolder(path: path + "/.vpdt-init") }

  /// Whether an office is here.
  ///
  /// - Throws: `StoreError.unreadable` if this account may not look.
  public func isOffice() throws(StoreError) -> Bool {
    do {
      return try Folders.facts(of: database) != nil
    } catch {
      if error.isLoop { return false }
      throw .unreadable(path: error.path, reason: error.reason)
    }
  }

  /// Opens the database.
  ///
  /// - Throws: `OfficeFolderError.notAnOffice` if there is none; `StoreError`.
  public func open(_ watch: WorkWatch = WorkWatch()) throws -> Database {
    guard try isOffice() else { throw OfficeFolderError.notAnOffice(path: path) }
    return try Database(path: database, watch: watch)
  }

  /// Opens the database that was put here out of a backup, as an office works with it.
  public func adopt(_ watch: WorkWatch) throws -> Database {
    try Database.adopt(path: database, watch: watch)
  }

  /// Makes the folders an office has; those that are there stay as they are.
  public func makeFolders() throws(SystemError) {
    for name in OfficeFolder.folders { try Folders.make(path + "/" + name) }
  }

  // MARK: Founding

  /// Makes the folders and the database, which `fill` gives its first rows; on failure whatever was
  /// made is taken away again.
  ///
  /// Of two that found an office in one place at once the second waits, and is refused then.
  ///
  /// - Throws: `OfficeFolderError` if something is there already, `FileError` or `StoreError` if the
  ///   folder cannot be written.
  public func create(fill: (Database) throws -> Void) throws {
    do {
      try refuseUnlessFolder()
      try Folders.makeAll(Folders.parent(of: path))
      let isMine = try Folders.make(path)
      do {
        try Folders.withTurn(in: path) {
          try refuseUnlessFree()
          try found(fill)
        }
      } catch {
        // Fails, as it should, if somebody else has put something there.
        if isMine { try? Folders.removeEmpty(path) }
        throw error
      }
      try Folders.flush(Folders.parent(of: path))
    } catch let error as SystemError {
      throw FileError(writing: path, error)
    }
  }

  private func refuseUnlessFolder() throws {
    guard let facts = try Folders.facts(of: path), facts.kind != .folder else { return }
    throw OfficeFolderError.notAFolder(path: path)
  }

  private func refuseUnlessFree() throws {
    if try isOffice() { throw OfficeFolderError.alreadyAnOffice(path: path) }
    try clear()
    guard try Folders.names(in: path).isEmpty else { throw OfficeFolderError.notEmpty(path: path) }
  }

  /// The office comes together in a folder of its own, whose parts then take their places, the
  /// database last: there is never half an office.
  private func found(_ fill: (Database) throws -> Void) throws {
    do {
      try Folders.make(draft.path)
      for name in OfficeFolder.folders { try Folders.make(draft.path + "/" + name) }
      try Database.create(path: draft.database, fill: fill)
      for name in OfficeFolder.folders + ["office.db"] {
        try Folders.renameNew(draft.path + "/" + name, to: path + "/" + name)
      }
      try Folders.flush(path)
    } catch {
      takeBack()
      throw error
    }
    // The office is there; an empty folder left in it is in nobody's way.
    try? Folders.removeAll(draft.path)
  }

  /// Takes away what a failure has left. The database goes first: if it is there and stays, the office
  /// is whole, and keeps its folders.
  private func takeBack() {
    do {
      if Folders.exists(database) { try Folders.removeFile(database) }
      try clear()
    } catch {
      // Whoever founds an office here again takes it away, or hears that there is one.
    }
  }

  /// Takes away what is left of an office that was begun and not finished. Folders somebody has put
  /// something in since stay.
  private func clear() throws {
    guard try Folders.ownFacts(of: draft.path) != nil else { return }
    for name in OfficeFolder.folders where Folders.exists(path + "/" + name) {
      try? Folders.removeEmpty(path + "/" + name)
    }
    try Folders.removeAll(draft.path)
  }
}
