import Office
import Platform
import Store

/// An office put together out of a generation of a backup place, every file of it held against its digest
/// and the whole gone through like any office.
struct OfficeAssembly {
  private let place: BackupPlace
  private let generation: BackupGeneration
  private let target: OfficeFolder
  private let watch: WorkWatch
  /// What opens the files of a sealed place.
  private let unsealing: Unsealing?
  /// Where the generation lies open; the place itself, if that is not sealed.
  private var opened: BackupPlace
  private var copying: ShelfCopy
  private var lost: Set<FileDigest> = []
  private var hasDatabase = false
  private var entries = 0

  private(set) var faults = BackupFaults()
  /// SHA-256 of the manifest that was read.
  private(set) var manifest: FileDigest?
  /// What the office's own check found; nil without a database that could be opened.
  private(set) var check: CheckReport?

  /// Stored files that were put there, and their bytes.
  var files: Int { copying.files }
  var bytes: Int { copying.bytes }

  /// Faults of the backup and of the office in it.
  var faultCount: Int { faults.count + (check?.faultCount ?? 0) }

  /// - Parameters:
  ///   - target: A folder with nothing in it.
  ///   - key: What opens a sealed place.
  /// - Throws: `BackupError.sealed`, `notSealed`.
  init(
    of generation: BackupGeneration, from place: BackupPlace, _ owner: BackupOwner,
    at target: OfficeFolder, key: String?, watch: WorkWatch
  ) throws {
    if let seal = owner.seal, key == nil { throw BackupError.sealed(path: place.path, by: seal) }
    if owner.seal == nil, key != nil { throw BackupError.notSealed(path: place.path) }
    unsealing = owner.seal.flatMap { seal in
      key.map {
        Unsealing(
          seal, key: Folders.absolute($0), scratch: target.path + "/.vpdt-unsealed", watch: watch)
      }
    }
    opened = place
    self.place = place
    self.generation = generation
    self.target = target
    self.watch = watch
    copying = ShelfCopy(from: place.shelf, to: target.shelf, readsBack: false, watch: watch)
  }

  /// Copies everything, opens the database and checks the office. On the disk when this returns.
  ///
  /// - Throws: `SystemError` and `FileError` where the target takes no more; `StoreError.newer`;
  ///   `WorkError.stopped`. Whatever is wrong with the backup is a fault.
  mutating func run() throws {
    try target.makeFolders()
    let path = place.manifest(of: generation.name)
    defer { if let unsealing { unsealing.removeScratch() } }
    do {
      if let unsealing { opened = try unsealing.open(generation.name, of: place) }
      var manifest = try opened.eachEntry(of: generation.name) { line, entry in
        try take(entry, line: line)
      }
      if unsealing != nil {
        manifest = try place.eachEntry(of: generation.name) { _, _ in }
      }
      if !BackupFacts.isName(generation.name, of: manifest) { faults.add(.changed(path: path)) }
      self.manifest = manifest
    } catch let error as SystemError
      where error.path == path || error.path == opened.manifest(of: generation.name)
    {
      faults.add(BackupFault(path, error))
    }
    try copying.flush()
    if hasDatabase {
      try openAndCheck()
    } else {
      faults.add(.missing(path: place.folder(of: generation.name) + "/office.db"))
    }
    try Descriptor.folder(target.path).flushFileSystem()
  }

  private mutating func take(_ entry: ManifestEntry?, line: Int) throws {
    entries += 1
    let whole = max(entries, generation.facts?.files ?? 0)
    try watch.check(.items(done: entries, of: whole))
    switch entry {
    case .stored(let digest):
      if let (path, fault) = try takeStored(digest) {
        lost.insert(digest)
        faults.add(BackupFault(path, fault))
      }
    case .own(let path, let digest): try copy(path, digest)
    case .sealed, nil:
      faults.add(.badLine(path: place.manifest(of: generation.name), line: line))
    }
  }

  /// Where a stored file lies and why it did not come along; nil if it did.
  private mutating func takeStored(
    _ digest: FileDigest
  ) throws -> (path: String, fault: ShelfCopy.Fault)? {
    guard let unsealing else {
      return try copying.take(digest).map { (place.shelf.path(of: digest), $0) }
    }
    let path = unsealing.path(of: digest, in: place)
    guard let found = try unsealing.openStored(digest, of: place) else {
      let isThere = Folders.exists(path)
      return (path, isThere ? .unreadable(reason: "cannot be opened") : .missing)
    }
    return try copying.take(digest, at: found).map { (path, $0) }
  }

  /// Copies a file of the generation's own to where it was in the office; what only tells of the
  /// generation is compared alone.
  private mutating func copy(_ path: String, _ digest: FileDigest) throws {
    let source = opened.folder(of: generation.name) + "/" + path
    let shown = place.folder(of: generation.name) + "/" + path
    do {
      let found: FileDigest
      if let place = place.pathInOffice(of: path) {
        found = try copy(source, to: target.path + "/" + place, digest)
      } else {
        found = try FileCopy.digest(of: source, watch: watch).digest
      }
      if found != digest { faults.add(.changed(path: shown)) }
    } catch let error as SystemError where error.path == source {
      faults.add(BackupFault(shown, error))
    } catch let error as FileError {
      faults.add(.unreadable(path: shown, reason: error.code))
    }
  }

  /// Nothing is left of a file that is not what it should be.
  private mutating func copy(
    _ source: String, to target: String, _ digest: FileDigest
  ) throws -> FileDigest {
    let isDatabase = target == self.target.database
    var isWhole = false
    try Folders.makeAll(Folders.parent(of: target))
    defer { if !isWhole { try? Folders.removeFile(target) } }
    let mode: UInt32 = !isDatabase && Folders.isExecutable(source) ? 0o700 : 0o600
    let found = try FileCopy.copy(source, to: target, mode: mode, watch: watch).digest
    isWhole = found == digest
    if isWhole, isDatabase { hasDatabase = true }
    return found
  }

  // MARK: The office in it

  private mutating func openAndCheck() throws {
    do {
      let database = try target.adopt(watch)
      try check(database)
      try database.settle()
    } catch let error as StoreError {
      switch error {
      case .corrupt(_, let detail), .failed(_, let detail): faults.add(.database(detail))
      case .notADatabase: faults.add(.database(error.code))
      default: throw error
      }
    }
  }

  private mutating func check(_ database: Database) throws {
    let (office, person, head) = try database.read { transaction in
      (
        try transaction.officeFacts(), try transaction.people().first,
        try transaction.journalHead()
      )
    }
    guard let person else { return faults.add(.database("person")) }
    let now = OfficeDesk.systemMoment()
    let desk = OfficeDesk(
      folder: target, office: office, person: person, database: database, clock: { now })
    let report = try desk.check().without(lost)
    check = report
    guard let facts = generation.facts else { return faults.add(.missing(path: "backup.txt")) }
    if head.size != facts.journalLines || head.hash != facts.journalHead.description {
      faults.add(.otherJournal(lines: facts.journalLines))
    }
    if report.files != facts.files + facts.lacking {
      faults.add(.otherCounts(files: report.files, said: facts.files + facts.lacking))
    }
  }
}
