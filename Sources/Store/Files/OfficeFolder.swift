import Office
import Platform

/// An office is one folder: its database and everything its rows name.
public struct OfficeFolder: Equatable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  public var database: String { path + "/office.db" }
  public var shelf: FileShelf { FileShelf(root: path + "/files") }
  public var outbox: String { path + "/outbox" }
  public var inbox: String { path + "/inbox" }

  /// The folders beside the database.
  private static let folders = ["files", "outbox", "inbox", "backups", "templates"]

  public var isOffice: Bool { Folders.exists(database) }

  /// Makes the folders and the database, which `fill` gives its first rows; on failure whatever was
  /// made is taken away again.
  ///
  /// - Throws: `OfficeFolderError` if something is there already, `FileError` or `StoreError` if the
  ///   folder cannot be written.
  public func create(fill: (Database) throws -> Void) throws {
    let wasThere = try emptyFolderExists()
    do {
      try Folders.makeAll(path)
      for name in OfficeFolder.folders { try Folders.make(path + "/" + name) }
      try makeDatabase(fill)
      try Folders.flush(path)
      try Folders.flush(Folders.parent(of: path))
    } catch {
      let made = OfficeFolder.folders + ["office.db", "office.db.new", "office.db.new-queue"]
      for name in made { try? Folders.removeAll(path + "/" + name) }
      if !wasThere { try? Folders.removeAll(path) }
      if let error = error as? SystemError { throw FileError(writing: path, error) }
      throw error
    }
  }

  private func emptyFolderExists() throws -> Bool {
    do {
      guard let facts = try Folders.facts(of: path) else { return false }
      guard facts.kind == .folder else { throw OfficeFolderError.notAFolder(path: path) }
      if isOffice { throw OfficeFolderError.alreadyAnOffice(path: path) }
      guard try Folders.names(in: path).isEmpty else {
        throw OfficeFolderError.notEmpty(path: path)
      }
      return true
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// The database takes its name last, so that there is never half an office.
  private func makeDatabase(_ fill: (Database) throws -> Void) throws {
    let draft = database + ".new"
    try Database.create(path: draft, fill: fill)
    try Folders.renameNew(draft, to: database)
    try Folders.removeFile(draft + "-queue")
  }

  /// Opens the database.
  ///
  /// - Throws: `OfficeFolderError.notAnOffice` if there is none.
  public func open() throws -> Database {
    guard isOffice else { throw OfficeFolderError.notAnOffice(path: path) }
    return try Database(path: database)
  }
}
