import Bytes
import Office
import Platform

/// A generation that comes together under a passing name; dropping the value before it is finished
/// removes it.
public final class GenerationDraft {
  private let place: BackupPlace
  private let folder: String
  private var own: [(path: String, digest: FileDigest)] = []
  private var isFinished = false

  /// - Throws: `SystemError`.
  public init(in place: BackupPlace) throws {
    self.place = place
    folder = place.folder(of: BackupPlace.draftPrefix + Machine.randomName())
    try Folders.make(place.generationsFolder)
    try Folders.make(folder)
  }

  deinit {
    if !isFinished { try? Folders.removeAll(folder) }
  }

  /// Adds the database as `transaction` sees it.
  public func addDatabase(of transaction: Transaction) throws {
    try transaction.copyDatabase(to: folder + "/" + OfficeFolder.databaseName, isPlain: true)
  }

  /// Adds a file that lies in the office besides database and stored files; one that has gone meanwhile
  /// was on its way.
  public func add(_ path: String, of office: OfficeFolder, watch: WorkWatch) throws {
    let source = office.path + "/" + path
    let place = BackupPlace.besides + path
    let target = folder + "/" + place
    do {
      try Folders.makeAll(Folders.parent(of: target))
      let mode: UInt32 = Folders.isExecutable(source) ? 0o700 : 0o600
      own.append((place, try FileCopy.copy(source, to: target, mode: mode, watch: watch).digest))
    } catch let error as SystemError {
      guard error.path == source, case .missing = FileError(reading: source, error) else {
        throw error
      }
    }
  }

  /// Reads back what was written, seals it with its manifest and gives it its name.
  ///
  /// - Parameter stored: The files of the shelf that belong to it.
  /// - Returns: Its name, and SHA-256 of its manifest.
  public func finish(
    _ facts: BackupFacts, stored: some Sequence<FileDigest>, watch: WorkWatch
  ) throws -> (name: String, manifest: FileDigest) {
    try FileContents.writeNew(path(BackupPlace.factsName), Array(facts.text.utf8))
    own.append((BackupPlace.factsName, FileDigest(SHA256.digest(of: facts.text.utf8))))
    try readBack(watch)
    let database = try FileCopy.digest(of: path(OfficeFolder.databaseName), watch: watch).digest
    own.append((OfficeFolder.databaseName, database))
    let manifest = try writeManifest(stored)
    guard try FileCopy.digest(of: path(BackupPlace.manifestName), watch: watch).digest == manifest
    else { throw BackupError.notAsWritten(path: path(BackupPlace.manifestName)) }
    let name = BackupFacts.name(at: facts.at, manifest: manifest)
    try flushFolders(below: folder)
    // One that is there under this name is the same to the last byte.
    if try Folders.renamesNew(folder, to: place.folder(of: name)) { isFinished = true }
    try Folders.flush(place.generationsFolder)
    try Folders.flush(place.path)
    return (name, manifest)
  }

  private func path(_ name: String) -> String { folder + "/" + name }

  private func readBack(_ watch: WorkWatch) throws {
    for file in own {
      guard try FileCopy.digest(of: path(file.path), watch: watch).digest == file.digest else {
        throw BackupError.notAsWritten(path: path(file.path))
      }
    }
  }

  private func writeManifest(_ stored: some Sequence<FileDigest>) throws -> FileDigest {
    let file = try Descriptor.making(path(BackupPlace.manifestName))
    var hash = SHA256()
    var waiting: [UInt8] = []
    func write() throws {
      hash.update(waiting)
      try file.write(waiting)
      waiting.removeAll(keepingCapacity: true)
    }
    for (path, digest) in own.sorted(by: { $0.path < $1.path }) {
      waiting += Array(ManifestEntry.own(path: path, digest).line.utf8)
    }
    for digest in stored {
      waiting += Array(ManifestEntry.stored(digest).line.utf8)
      if waiting.count >= FileContents.pieceSize { try write() }
    }
    try write()
    try file.flush()
    return FileDigest(hash.finalize())
  }

  private func flushFolders(below folder: String) throws {
    for name in try Folders.names(in: folder) {
      let path = folder + "/" + name
      if try Folders.ownFacts(of: path)?.kind == .folder { try flushFolders(below: path) }
    }
    try Folders.flush(folder)
  }
}
