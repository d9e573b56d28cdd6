import Office
import Platform
import Store

extension OfficeDesk {
  /// How often the state is taken anew because stored files were destroyed meanwhile.
  private static let rounds = 5

  /// Copies the office to the backup place `path`, which is made if nothing is there, while others go on
  /// working: a new generation, there as a whole or not at all. Stored files that lie in the place already
  /// are neither copied nor read again.
  ///
  /// The bulk of the files is copied before the state is taken, so that this takes a moment only.
  ///
  /// - Parameters:
  ///   - path: Not in the folder of an office.
  ///   - recipients: Those for whom every file is sealed by itself; nil leaves it open. A place is one
  ///     or the other.
  ///   - version: The version of the program.
  /// - Returns: What was made. Where `lacking` is not empty, the office itself did not have these files
  ///   whole.
  /// - Throws: `BackupError`, `FileError`, `StoreError`; `WorkError.stopped`, and what was copied until then
  ///   need not be copied again; `PersonError.lacksRole` for whoever neither leads nor administers.
  public func backUp(
    to path: String, for recipients: BackupRecipients? = nil, version: String
  ) throws -> BackupReport {
    try require(.makeBackup)
    do {
      let place = BackupPlace(path: Folders.absolute(path))
      try refuseInsideOffice(place.path)
      let sealing = recipients.map { Sealing(for: $0, watch: watch) }
      try sealing?.tryOut()
      try place.open(for: try backupOwner(sealedBy: recipients?.seal))
      return try place.withTurn {
        try BackupWork(self, place, sealing, version: version).run()
      }
    } catch let error as SystemError {
      throw FileError(writing: error.path, error)
    }
  }

  /// What tells the backups of this office from those of others.
  func backupOwner(sealedBy seal: BackupSeal? = nil) throws -> BackupOwner {
    try database.read { transaction in
      let office = try transaction.officeFacts()
      return BackupOwner(
        office: office.name, organId: office.organId.description,
        founded: try found(
          transaction.journalHash(of: 1).flatMap { FileDigest($0.hash) }), seal: seal)
    }
  }

  /// Refuses a place in this office or another: it would be lost with it.
  private func refuseInsideOffice(_ path: String) throws {
    if try Folders.lies(path, below: { Folders.exists(OfficeFolder(path: $0).database) }) {
      throw BackupError.insideOffice(path: path)
    }
  }

  /// One backup, made by whoever has the place for themselves.
  private final class BackupWork {
    /// The office as it was at one moment.
    private struct State {
      let office: OfficeFacts
      let head: (size: Int64, hash: String)
      let schema: Int
      let files: [(digest: FileDigest, size: Int)]
      let keeping: BackupKeeping
    }

    private let desk: OfficeDesk
    private let place: BackupPlace
    /// Where a generation comes together: in the place, or where nobody else can read it yet.
    private let drafts: BackupPlace
    private let sealed: SealedShelf?
    private let version: String
    private var copied = 0
    private var copiedBytes = 0
    private var leftOut: [String] = []

    init(
      _ desk: OfficeDesk, _ place: BackupPlace, _ sealing: Sealing?, version: String
    ) throws {
      self.desk = desk
      self.place = place
      sealed = try sealing.map { try SealedShelf(of: place, sealing: $0) }
      drafts =
        sealing == nil ? place : BackupPlace(path: desk.folder.backups + "/.vpdt-unsealed")
      self.version = version
    }

    func run() throws -> BackupReport {
      try place.clear()
      try Folders.make(place.shelf.root)
      return sealed == nil ? try make() : try Folders.withScratch(drafts.path, make)
    }

    private func make() throws -> BackupReport {
      _ = try copy(try desk.database.read { try $0.keptFiles() })
      let (draft, state, lacking) = try takeState()
      try addOthers(to: draft)
      let facts = try facts(of: state, without: lacking)
      let stored = state.files.map(\.digest).filter { !lacking.contains($0) }
      var made = try draft.finish(facts, stored: stored, watch: desk.watch)
      if let sealed { made = try sealed.seal(made.name, of: drafts, facts, stored: stored) }
      let pruned = try place.prune(state.keeping)
      let report = BackupReport(
        generation: made.name, facts: facts, manifest: made.manifest, copied: copied,
        copiedBytes: copiedBytes,
        lacking: Array(
          lacking.sorted { $0.description < $1.description }.prefix(BackupReport.listed)),
        leftOut: leftOut, pruned: pruned.generations, removed: pruned.files)
      try writeDown(report)
      return report
    }

    /// Takes the state of the database and copies what has come since the bulk was copied.
    private func takeState() throws -> (GenerationDraft, State, lacking: Set<FileDigest>) {
      var round = 0
      while true {
        round += 1
        let draft = try GenerationDraft(in: drafts)
        let state = try desk.database.read { transaction in
          try draft.addDatabase(of: transaction)
          return State(
            office: try transaction.officeFacts(), head: try transaction.journalHead(),
            schema: try transaction.schemaVersion(), files: try transaction.keptFiles(),
            keeping: BackupKeeping(try transaction.value(of: .backupKeep))
              ?? BackupKeeping(Setting.backupKeep.initial)!)
        }
        let lacking = try copy(state.files)
        // What was destroyed or taken out since then belongs to no state any more.
        let isOutdated = try desk.database.read { transaction in
          try lacking.contains { try !transaction.keepsFile($0) }
        }
        if !isOutdated || round == OfficeDesk.rounds { return (draft, state, lacking) }
      }
    }

    /// Copies the files that are not in the place yet; returns those that could not be copied.
    private func copy(_ files: [(digest: FileDigest, size: Int)]) throws -> Set<FileDigest> {
      if let sealed { return try seal(files, into: sealed) }
      var lacking: Set<FileDigest> = []
      var copying = ShelfCopy(
        from: desk.shelf, to: place.shelf, readsBack: true, watch: desk.watch)
      for (index, file) in files.enumerated() {
        if try place.shelf.seemsToHold(file.digest, size: file.size) { continue }
        try desk.watch.check(.items(done: index, of: files.count))
        if try copying.take(file.digest) != nil { lacking.insert(file.digest) }
      }
      try copying.flush()
      copied += copying.files
      copiedBytes += copying.bytes
      return lacking
    }

    /// The same, sealing each.
    private func seal(
      _ files: [(digest: FileDigest, size: Int)], into shelf: SealedShelf
    ) throws -> Set<FileDigest> {
      var lacking: Set<FileDigest> = []
      for (index, file) in files.enumerated() {
        if try shelf.seemsToHold(file.digest) { continue }
        try desk.watch.check(.items(done: index, of: files.count))
        if try shelf.take(file.digest, from: desk.shelf) != nil { lacking.insert(file.digest) }
      }
      (copied, copiedBytes) = (shelf.files, shelf.bytes)
      return lacking
    }

    private func addOthers(to draft: GenerationDraft) throws {
      try desk.folder.eachOther { other in
        switch other {
        case .file(let path): try draft.add(path, of: desk.folder, watch: desk.watch)
        case .odd(let path): leftOut.append(path)
        }
      }
    }

    private func facts(of state: State, without lacking: Set<FileDigest>) throws -> BackupFacts {
      let owner = try desk.backupOwner()
      let stored = state.files.filter { !lacking.contains($0.digest) }
      return BackupFacts(
        office: state.office.name, organId: state.office.organId.description,
        founded: owner.founded, at: desk.now(), program: version, schema: state.schema,
        journalLines: state.head.size,
        journalHead: FileDigest(state.head.hash) ?? JournalLine.origin, files: stored.count,
        bytes: stored.reduce(0) { $0 + $1.size }, lacking: lacking.count)
    }

    private func writeDown(_ report: BackupReport) throws {
      let facts = report.facts
      try desk.act { transaction, now in
        let backup = BackupRecord(
          at: now, place: place.path, generation: report.generation, manifest: report.manifest,
          files: facts.files, bytes: facts.bytes, lacking: facts.lacking,
          journalLines: facts.journalLines)
        let id = try transaction.insert(backup, by: desk.person.id)
        var detail: JournalDetail = [
          ("place", backup.place), ("generation", backup.generation),
          ("manifest", backup.manifest.description), ("files", String(backup.files)),
          ("bytes", String(backup.bytes)), ("lacking", String(backup.lacking)),
          ("journal-lines", String(backup.journalLines)),
        ]
        for name in report.pruned { detail.add("pruned", name) }
        try transaction.record(
          "backup.make", on: "backup/\(id.value)", detail: detail, by: desk.person.id, at: now)
      }
    }
  }
}
