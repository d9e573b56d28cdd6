import Office
import Platform
import Store

extension OfficeDesk {
  /// The last backup and the last drill the office has written down.
  public func backupStanding() throws -> BackupStanding {
    try database.read { try $0.backupStanding() }
  }

  /// The generations of a backup place, the oldest first. Needs no office.
  ///
  /// - Throws: `BackupError.notAPlace`; `FileError`.
  public static func backups(
    at path: String
  ) throws -> (owner: BackupOwner, generations: [BackupGeneration]) {
    try readingPlace(path) { place, owner in (owner, try place.generations()) }
  }

  /// Reads a generation, or all of them, from the first byte to the last and compares every file with
  /// its digest, those they share once. Needs no office.
  ///
  /// - Parameter generation: The beginning of its name; nil for all.
  /// - Throws: `BackupError.notAPlace`, `noGeneration`, `unknownGeneration`; `FileError`;
  ///   `WorkError.stopped`.
  public static func checkBackups(
    at path: String, generation: String? = nil, watch: WorkWatch = WorkWatch()
  ) throws -> BackupCheckReport {
    try readingPlace(path) { place, _ in
      let generations =
        try generation == nil ? place.generations() : [place.generation(generation)]
      if generations.isEmpty { throw BackupError.noGeneration(path: path) }
      return try place.withTurn {
        var reading = BackupReading(place, watch)
        for generation in generations { try reading.read(generation.name) }
        return reading.report(generations: generations.count)
      }
    }
  }

  /// Runs `body` with a place that is there, and whose it is.
  static func readingPlace<Result>(
    _ path: String, _ body: (BackupPlace, BackupOwner) throws -> Result
  ) throws -> Result {
    do {
      let place = BackupPlace(path: Folders.absolute(path))
      return try body(place, try place.requireOwner())
    } catch let error as SystemError {
      throw FileError(reading: error.path, error)
    }
  }
}

/// Reads files of a place and remembers which stored ones it has read.
private struct BackupReading {
  private let place: BackupPlace
  private let watch: WorkWatch
  private var known: Set<FileDigest> = []
  private var faults = BackupFaults()
  private var files = 0
  private var bytes = 0

  init(_ place: BackupPlace, _ watch: WorkWatch) {
    self.place = place
    self.watch = watch
  }

  func report(generations: Int) -> BackupCheckReport {
    BackupCheckReport(generations: generations, files: files, bytes: bytes, faults: faults)
  }

  mutating func read(_ generation: String) throws {
    let path = place.manifest(of: generation)
    var hasDatabase = false
    do {
      let manifest = try place.eachEntry(of: generation) { line, entry in
        switch entry {
        case .own(let name, let digest):
          hasDatabase = hasDatabase || name.hasPrefix(OfficeFolder.databaseName)
          try compare(place.folder(of: generation) + "/" + name, digest)
        case .stored(let digest), .sealed(_, _, let digest):
          if known.insert(digest).inserted, let path = entry.flatMap(place.pathInShelf(of:)) {
            try compare(path, digest)
          }
        case nil: faults.add(.badLine(path: path, line: line))
        }
      }
      if !BackupFacts.isName(generation, of: manifest) { faults.add(.changed(path: path)) }
      if !hasDatabase {
        faults.add(.missing(path: place.folder(of: generation) + "/" + OfficeFolder.databaseName))
      }
    } catch let error as SystemError {
      faults.add(BackupFault(path, error))
    }
  }

  private mutating func compare(_ path: String, _ digest: FileDigest) throws {
    try watch.check(.items(done: files, of: max(files, known.count)))
    files += 1
    do {
      let found = try FileCopy.digest(of: path, watch: watch)
      bytes += found.size
      if found.digest != digest { faults.add(.changed(path: path)) }
    } catch let error as SystemError {
      faults.add(BackupFault(path, error))
    } catch let error as FileError {
      faults.add(.unreadable(path: path, reason: error.code))
    }
  }
}

extension BackupFault {
  /// What the system says of a file of a backup.
  init(_ path: String, _ error: SystemError) {
    if case .missing = FileError(reading: path, error) {
      self = .missing(path: path)
    } else {
      self = .unreadable(path: path, reason: error.reason)
    }
  }

  init(_ path: String, _ fault: ShelfCopy.Fault) {
    switch fault {
    case .missing: self = .missing(path: path)
    case .changed: self = .changed(path: path)
    case .unreadable(let reason): self = .unreadable(path: path, reason: reason)
    }
  }
}
