import Office
import Platform
import Store

/// What came of trying to restore.
public struct DrillReport: Sendable {
  public let generation: BackupGeneration
  public let drill: BackupDrill
  /// What of the backup is not as it was written, or does not agree with the office.
  public let faults: BackupFaults
  /// What the check of the restored office found; nil without a database that could be opened.
  public let check: CheckReport?
}

extension OfficeDesk {
  /// Restores the newest backup of a place into a passing folder, checks it like any office, holds it
  /// against this one and writes down what came of it: the drill a plan asks for each quarter. The folder
  /// goes away again.
  ///
  /// - Parameters:
  ///   - folder: Where there is room for a second office; the office's own `backups` if nil.
  ///   - key: What opens a sealed place, as for `restore`.
  /// - Throws: `BackupError`, `FileError`, `StoreError`; `WorkError.stopped`, and nothing is written down;
  ///   `PersonError.lacksRole` for whoever neither leads nor administers.
  public func drillBackup(at path: String, in folder: String? = nil, key: String? = nil) throws
    -> DrillReport
  {
    try require(.makeBackup)
    let own = try backupOwner()
    return try OfficeDesk.readingPlace(path) { place, owner in
      try place.refuseUnless(owner, is: own)
      let generation = try place.generation(nil)
      let scratch = folder.map(Folders.absolute) ?? self.folder.backups
      do {
        try Folders.makeAll(scratch)
        return try place.withTurn {
          try drill(
            generation, of: place, owner, at: scratch + "/.vpdt-drill-\(own.founded)", key)
        }
      } catch let error as SystemError {
        throw FileError(writing: error.path, error)
      }
    }
  }

  private func drill(
    _ generation: BackupGeneration, of place: BackupPlace, _ owner: BackupOwner,
    at scratch: String, _ key: String?
  ) throws -> DrillReport {
    try Folders.withScratch(scratch) {
      var assembly = try OfficeAssembly(
        of: generation, from: place, owner, at: OfficeFolder(path: scratch), key: key, watch: watch)
      try assembly.run()
      var faults = assembly.faults
      let drill = try act { transaction, now in
        try compare(assembly, generation, &faults, in: transaction)
        let drill = BackupDrill(
          at: now, place: place.path, generation: generation.name,
          faults: faults.count + (assembly.check?.faultCount ?? 0), files: assembly.files,
          journalLines: generation.facts?.journalLines ?? 0)
        try record(drill, transaction)
        return drill
      }
      return DrillReport(
        generation: generation, drill: drill, faults: faults, check: assembly.check)
    }
  }

  /// The journal of the living office goes on from the one in the backup, and it knows the manifest.
  private func compare(
    _ assembly: OfficeAssembly, _ generation: BackupGeneration, _ faults: inout BackupFaults,
    in transaction: Transaction
  ) throws {
    if let facts = generation.facts,
      try transaction.journalHash(of: facts.journalLines)?.hash != facts.journalHead.description
    {
      faults.add(.otherJournal(lines: facts.journalLines))
    }
    // One that was ended before it could be written down is known to nobody.
    let known = try transaction.backups(called: generation.name)
    if let manifest = assembly.manifest, !known.isEmpty,
      !known.contains(where: { $0.manifest == manifest })
    {
      faults.add(.otherManifest)
    }
  }

  private func record(_ drill: BackupDrill, _ transaction: Transaction) throws {
    let id = try transaction.insert(drill, by: person.id)
    try transaction.record(
      "backup.drill", on: "drill/\(id.value)",
      detail: [
        ("place", drill.place), ("generation", drill.generation),
        ("result", drill.faults == 0 ? "passed" : "failed"), ("faults", String(drill.faults)),
        ("files", String(drill.files)), ("journal-lines", String(drill.journalLines)),
      ], by: person.id, at: drill.at)
  }
}
