import Office
import Platform
import Store

extension OfficeDesk {
  /// A file no row names was left by a kill; a running command may still be about to name it.
  private static let orphanAge = 86_400  // seconds

  /// Compares database, files, hashes and journal, and takes away what a kill has left for a day.
  ///
  /// What cannot be read is a finding; the rest is compared all the same.
  ///
  /// - Parameter isQuick: Asks for each stored file only whether it is there with its size, and reads none.
  public func check(isQuick: Bool = false) throws -> CheckReport {
    var report = CheckReport()
    report.isQuick = isQuick
    // A damaged database may also fail at the end of the transaction.
    try report.part { report in try database.readAll { try compare($0, &report) } }
    // A damaged database may not know its own files any more: nothing is taken away then.
    let mayRemove = !report.findings.contains { $0.code == "check.database" }
    try report.part { report in try lookThroughShelf(&report, mayRemove: mayRemove) }
    return report
  }

  private func compare(_ transaction: Transaction, _ report: inout CheckReport) throws {
    try report.part { report in
      try transaction.eachDamage(isQuick: report.isQuick) { report.add(.database($0)) }
    }
    try report.part { report in
      var follower = JournalFollower()
      _ = try transaction.follow(&follower) { fault in
        if case .missingDetail(let line) = fault, try transaction.isDeclaredGap(line) { return }
        report.add(CheckFinding(fault))
      }
      report.journalLines = follower.lines
    }
    try report.part { report in
      try transaction.eachTakenOut {
        report.add(.takenOut(object: $0, lines: $1, on: $2.date))
      }
    }
    for kind in Transaction.kindsOfRecords {
      try report.part { report in
        try transaction.eachFault(of: kind) { report.add(CheckFinding($0)) }
      }
    }
    try report.part { report in
      try transaction.eachImportFault { report.add(CheckFinding($0)) }
    }
    try report.part { report in
      try transaction.eachNumberGap {
        report.add(.numberGap(register: $0, year: $1, number: $2))
      }
    }
    try report.part { report in
      try transaction.eachStoredFile { file in
        guard file.isKept else { return }
        report.files += 1
        if report.isQuick {
          if let finding = presence(of: file) { report.add(finding) }
          return
        }
        let sha512 = try transaction.sha512(of: file.digest)
        if let finding = try finding(on: file.digest, sha512) { report.add(finding) }
      }
    }
    try report.part { report in
      try transaction.eachDigestFault { report.add(CheckFinding($0)) }
    }
    try report.part { report in
      try transaction.eachSearchFault { report.add(.searchIndex(object: $0)) }
    }
    if report.isQuick { return }
    try report.part { report in try compareEvidence(transaction, &report) }
  }

  /// Makes anew from the records what can be: the search index. Records are never touched.
  ///
  /// - Returns: How many documents can be found now.
  /// - Throws: `PersonError.lacksRole`.
  public func repair() throws -> Int {
    try act { transaction, now in
      try require(.scrubFiles)
      let count = try transaction.rebuildSearch()
      try transaction.record(
        "search.rebuild", on: "office/1", detail: [("documents", String(count))], by: person.id,
        at: now)
      return count
    }
  }

  /// Whether a stored file is there, with as many bytes as it had.
  private func presence(of file: StoredFile) -> CheckFinding? {
    let path = shelf.path(of: file.digest)
    do throws(SystemError) {
      guard let facts = try Folders.ownFacts(of: path) else { return .missingFile(file.digest) }
      return facts.kind == .file && facts.size == file.size ? nil : .rottenFile(file.digest)
    } catch {
      return .unreadable(path: path, reason: error.reason)
    }
  }

  private func finding(on digest: FileDigest, _ sha512: String?) throws -> CheckFinding? {
    let reading = try shelf.reading(of: digest, takesSHA512: sha512 != nil, watch: watch)
    return switch reading.condition {
    case .sound: reading.sha512 == sha512 ? nil : .otherSHA512(digest)
    case .missing: .missingFile(digest)
    case .rotten: .rottenFile(digest)
    case .unreadable(let reason): .unreadable(path: shelf.path(of: digest), reason: reason)
    }
  }

  private func lookThroughShelf(_ report: inout CheckReport, mayRemove: Bool) throws {
    try shelf.eachFile { found in
      switch found {
      case .stray(let path): report.add(.stray(path: path))
      case .closed(let path, let reason): report.add(.unreadable(path: path, reason: reason))
      case .arrived(let path):
        report.add(
          try mayRemove && removeOrphan(path, nil)
            ? .removedOrphan(path: path) : .orphan(path: path))
      case .stored(let digest, let path):
        if try database.read({ try $0.keepsFile(digest) }) { return }
        report.add(
          try mayRemove && removeOrphan(path, digest)
            ? .removedOrphan(path: path) : .orphan(path: path))
      }
    }
  }

  /// Takes a file away that no row has named for a day; returns whether it is gone now.
  private func removeOrphan(_ path: String, _ digest: FileDigest?) throws -> Bool {
    guard isOld(path) else { return false }
    // Under the writers' lock: nobody can be about to name the file it looks at.
    return try database.write { transaction in
      if let digest, try transaction.keepsFile(digest) { return false }
      guard isOld(path) else { return false }
      return (try? Folders.removeFile(path)) != nil
    }
  }

  private func isOld(_ path: String) -> Bool {
    guard let facts = try? Folders.ownFacts(of: path) else { return false }
    return facts.changedAt < Int(Machine.milliseconds() / 1000) - OfficeDesk.orphanAge
  }
}

extension CheckFinding {
  init(_ fault: JournalFault) {
    switch fault {
    case .broken(let line): self = .brokenJournal(line: line)
    case .changedDetail(let line): self = .changedDetail(line: line)
    case .missingDetail(let line): self = .missingDetail(line: line)
    }
  }

  init(_ fault: RecordFault) {
    switch fault {
    case .withoutJournal(let object): self = .withoutJournal(object: object)
    case .withoutRecord(let object, let line): self = .withoutRecord(object: object, line: line)
    case .differs(let object, let field, let line):
      self = .differs(object: object, field: field, line: line)
    }
  }
}
