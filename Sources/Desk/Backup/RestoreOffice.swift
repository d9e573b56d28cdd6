import Office
import Platform
import Store

/// What came of restoring.
public struct RestoreReport: Sendable {
  public let generation: BackupGeneration
  /// Where the office is now; nil if it was not put there.
  public let path: String?
  /// Stored files, and their bytes.
  public let files: Int
  public let bytes: Int
  /// What of the backup is not as it was written.
  public let faults: BackupFaults
  /// What the check of the office found; nil without a database that could be opened.
  public let check: CheckReport?
  public let faultCount: Int
}

extension OfficeDesk {
  /// Puts the office of a backup into the folder `path`, which must not be there, or be empty. It comes
  /// together beside it, every file held against its digest, its database opened and checked as by
  /// `check`; only then is it there, as a whole. Needs no office.
  ///
  /// - Parameters:
  ///   - source: A backup place.
  ///   - generation: The beginning of its name; nil for the newest.
  ///   - key: The path of what opens a sealed place: a private key, or an age identity, without a
  ///     passphrase.
  ///   - despiteFaults: Puts what is whole there even if something is not; for the day there is nothing
  ///     better.
  /// - Returns: With faults and without `despiteFaults` nothing is put there, and `path` is nil.
  /// - Throws: `BackupError`, `RestoreError`, `FileError`, `StoreError`; `WorkError.stopped`; nothing is
  ///   left behind then.
  public static func restore(
    from source: String, generation: String? = nil, into path: String, key: String? = nil,
    despiteFaults: Bool = false, watch: WorkWatch = WorkWatch()
  ) throws -> RestoreReport {
    let target = Folders.absolute(path)
    return try readingPlace(source) { place, owner in
      let generation = try place.generation(generation)
      if generation.facts == nil { throw BackupError.unreadableGeneration(generation.name) }
      do {
        try refuseUnlessFree(target, place)
        return try place.withTurn {
          try restore(generation, of: place, owner, into: target, key, despiteFaults, watch)
        }
      } catch let error as SystemError {
        throw FileError(writing: error.path, error)
      }
    }
  }

  private static func restore(
    _ generation: BackupGeneration, of place: BackupPlace, _ owner: BackupOwner,
    into target: String, _ key: String?, _ despiteFaults: Bool, _ watch: WorkWatch
  ) throws -> RestoreReport {
    let parent = Folders.parent(of: target)
    guard Folders.exists(parent) else { throw FileError.missing(path: parent) }
    // One name, so that what a restoring has left that was ended is found by the next.
    let draft = parent + "/.vpdt-restore-" + Folders.name(of: target)
    try Folders.make(draft)
    return try Folders.withTurn(in: draft) {
      var isDone = false
      defer { if !isDone { try? Folders.removeAll(draft) } }
      for name in try Folders.names(in: draft) { try Folders.removeAll(draft + "/" + name) }
      var assembly = try OfficeAssembly(
        of: generation, from: place, owner, at: OfficeFolder(path: draft), key: key, watch: watch)
      try assembly.run()
      if assembly.check == nil, despiteFaults {
        throw RestoreError.noDatabase(generation: generation.name)
      }
      if assembly.faultCount == 0 || despiteFaults {
        try watch.check()
        // An empty folder gives way; whatever somebody has put there meanwhile does not.
        try Folders.rename(draft, to: target)
        isDone = true
        try Folders.flush(parent)
      }
      return RestoreReport(
        generation: generation, path: isDone ? target : nil, files: assembly.files,
        bytes: assembly.bytes, faults: assembly.faults, check: assembly.check,
        faultCount: assembly.faultCount)
    }
  }

  private static func refuseUnlessFree(_ target: String, _ place: BackupPlace) throws {
    let own = try Folders.facts(of: place.path)?.identity
    let isInside = try Folders.lies(target) { folder in
      Folders.exists(OfficeFolder(path: folder).database)
        || (try? Folders.facts(of: folder)?.identity) == own
    }
    guard let facts = try Folders.ownFacts(of: target) else {
      if isInside { throw RestoreError.inside(path: target) }
      return
    }
    guard facts.kind == .folder, try Folders.names(in: target).isEmpty else {
      throw RestoreError.notEmpty(path: target)
    }
    if isInside { throw RestoreError.inside(path: target) }
    if try Folders.facts(of: target + "/..")?.identity.first != facts.identity.first {
      throw RestoreError.mountPoint(path: target)
    }
  }
}
