import Office
import Platform

/// A folder with backups of one office.
///
/// `office.txt` says whose they are, `files` is a shelf like the office's own that all generations share,
/// and each folder in `generations` is one state of the office: `office.db`, `backup.txt`, what else lies
/// in the office below `office`, and `manifest`, which names them all and the files of the shelf by their
/// SHA-256, so that `sha256sum -c manifest` checks a generation where there is no vpdt.
public struct BackupPlace: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  public var shelf: FileShelf { FileShelf(root: path + "/files") }
  var generationsFolder: String { path + "/generations" }
  private var ownerFile: String { path + "/" + BackupPlace.ownerName }

  private static let ownerName = "office.txt"
  private static let lockName = ".lock"
  static let manifestName = "manifest"
  static let factsName = "backup.txt"
  /// The manifest of what is sealed, sealed itself.
  static let contentsName = "contents"
  /// In front of what lies in the office besides database and stored files.
  static let besides = "office/"
  /// In front of the names of generations that come together, and of those that go.
  static let draftPrefix = ".new-"
  static let goingPrefix = ".old-"
  /// The most bytes of a file with facts.
  private static let factsLimit = 1 << 16

  public func folder(of generation: String) -> String { generationsFolder + "/" + generation }

  public func manifest(of generation: String) -> String {
    folder(of: generation) + "/" + BackupPlace.manifestName
  }

  /// Where a file of a generation's own lies in an office; nil for what only tells of the generation.
  public func pathInOffice(of path: String) -> String? {
    if path == OfficeFolder.databaseName { return path }
    return path.hasPrefix(BackupPlace.besides)
      ? String(path.dropFirst(BackupPlace.besides.count)) : nil
  }

  // MARK: Whose it is

  /// Whose backups lie here; nil where nothing does yet.
  ///
  /// - Throws: `BackupError.notAPlace` where something else does; `OfficeFolderError.notAFolder`;
  ///   `SystemError`.
  public func owner() throws -> BackupOwner? {
    guard let facts = try Folders.facts(of: path) else { return nil }
    guard facts.kind == .folder else { throw OfficeFolderError.notAFolder(path: path) }
    guard try Folders.ownFacts(of: ownerFile)?.kind == .file else {
      let names = try Folders.names(in: path).filter { $0 != BackupPlace.lockName }
      // A name that was being given when its program was ended is nobody's.
      if names.allSatisfy({ $0.hasPrefix(BackupPlace.draftPrefix) }) { return nil }
      throw BackupError.notAPlace(path: path)
    }
    let bytes = try FileContents.read(ownerFile, limit: BackupPlace.factsLimit) ?? []
    guard let owner = BackupOwner(text: String(decoding: bytes, as: UTF8.self)) else {
      throw BackupError.notAPlace(path: path)
    }
    try refuseLinks()
    return owner
  }

  /// What is cleared and pruned here must be here: a disk that was elsewhere could lead anywhere.
  private func refuseLinks() throws {
    for folder in [generationsFolder, shelf.root, shelf.arrivals] {
      guard let facts = try Folders.ownFacts(of: folder) else { continue }
      if facts.kind != .folder { throw BackupError.notAPlace(path: folder) }
    }
  }

  /// Whose backups lie here.
  ///
  /// - Throws: `BackupError.notAPlace` where none do; as `owner`.
  public func requireOwner() throws -> BackupOwner {
    guard let owner = try owner() else { throw BackupError.notAPlace(path: path) }
    return owner
  }

  /// Refuses the place of another office.
  ///
  /// - Throws: `BackupError.otherOffice`.
  public func refuseUnless(_ owner: BackupOwner, is own: BackupOwner) throws(BackupError) {
    if owner.founded != own.founded {
      throw .otherOffice(path: path, name: owner.office, organId: owner.organId)
    }
  }

  /// Refuses to seal where it is open, and to leave open where it is sealed.
  ///
  /// - Throws: `BackupError.sealed`, `notSealed`.
  public func refuseUnless(
    _ owner: BackupOwner, isSealedBy seal: BackupSeal?
  ) throws(BackupError) {
    if let known = owner.seal, known != seal { throw .sealed(path: path, by: known) }
    if owner.seal == nil, seal != nil { throw .notSealed(path: path) }
  }

  /// Makes the folder a place for the backups of `own`, if it is none yet.
  ///
  /// - Throws: as `owner`; `BackupError.otherOffice`, `sealed`, `notSealed`; `SystemError`.
  public func open(for own: BackupOwner) throws {
    func refuse(_ owner: BackupOwner) throws(BackupError) {
      try refuseUnless(owner, is: own)
      try refuseUnless(owner, isSealedBy: own.seal)
    }
    if let owner = try owner() { return try refuse(owner) }
    try Folders.makeAll(path)
    try withTurn {
      // Somebody else may have been first.
      if let owner = try owner() { return try refuse(owner) }
      for name in try Folders.names(in: path) where name.hasPrefix(BackupPlace.draftPrefix) {
        try Folders.removeFile(path + "/" + name)
      }
      let draft = path + "/" + BackupPlace.draftPrefix + Machine.randomName()
      try FileContents.writeNew(draft, Array(own.text.utf8))
      try Folders.rename(draft, to: ownerFile)
      try Folders.flush(path)
      try Folders.flush(Folders.parent(of: path))
    }
  }

  /// Waits until no other program works in the place, and runs `body`. Where nothing can be written,
  /// nobody else can write either.
  public func withTurn<Result>(_ body: () throws -> Result) throws -> Result {
    let lock: FileLock
    do {
      lock = try FileLock(path + "/" + BackupPlace.lockName)
    } catch {
      if StoreError(error) == .readOnly(path: error.path) { return try body() }
      throw error
    }
    return try lock.withTurn(body)
  }

  // MARK: Generations

  /// All generations, the oldest first; those that do not say when they were made before them.
  public func generations() throws -> [BackupGeneration] {
    guard try Folders.ownFacts(of: generationsFolder) != nil else { return [] }
    let found = try Folders.names(in: generationsFolder).filter { !$0.hasPrefix(".") }.map { name in
      BackupGeneration(name: name, facts: facts(of: name))
    }
    return found.sorted { left, right in
      let (first, second) = (left.facts?.at.milliseconds ?? 0, right.facts?.at.milliseconds ?? 0)
      let lines = (left.facts?.journalLines ?? 0, right.facts?.journalLines ?? 0)
      return (first, lines.0, left.name) < (second, lines.1, right.name)
    }
  }

  private func facts(of generation: String) -> BackupFacts? {
    let path = folder(of: generation) + "/" + BackupPlace.factsName
    guard (try? Folders.ownFacts(of: path))??.kind == .file,
      let bytes = try? FileContents.read(path, limit: BackupPlace.factsLimit)
    else { return nil }
    return BackupFacts(text: String(decoding: bytes, as: UTF8.self))
  }

  /// The newest generation whose name begins with `text`; the newest of all without one.
  ///
  /// - Throws: `BackupError.noGeneration`, `unknownGeneration`.
  public func generation(_ text: String?) throws -> BackupGeneration {
    let all = try generations()
    guard let newest = all.last else { throw BackupError.noGeneration(path: path) }
    guard let text else { return newest }
    guard let named = all.last(where: { $0.name.hasPrefix(text) }) else {
      throw BackupError.unknownGeneration(text, path: path)
    }
    return named
  }

  /// Takes away what backups have left that were ended before they were done.
  public func clear() throws {
    for folder in [generationsFolder, shelf.arrivals] where Folders.exists(folder) {
      for name in try Folders.names(in: folder)
      where folder == shelf.arrivals || name.hasPrefix(BackupPlace.draftPrefix) {
        try Folders.removeAll(folder + "/" + name)
      }
    }
  }
}
