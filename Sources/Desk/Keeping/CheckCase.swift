import Office
import Platform
import Store

/// One thing on which database, files and journal do not agree, or a note about the store.
public enum CheckFinding: Equatable, Sendable {
  /// SQLite's own words on a damaged database.
  case database(String)
  /// A row names a file that is not there.
  case missingFile(FileDigest)
  /// A file's bytes are not those of its name.
  case rottenFile(FileDigest)
  case brokenJournal(line: Int)
  /// The text kept beside a journal line is not the one the line was written for.
  case changedDetail(line: Int64)
  /// A record no line of the journal made.
  case withoutJournal(object: String)
  /// A gap or a doubled number in a register.
  case numberGap(register: String, year: Int, number: Int)
  /// A note: a file no row names yet.
  case orphan(path: String)
  /// A note: a file no row has named for a day, taken away.
  case removedOrphan(path: String)

  public var isNote: Bool {
    switch self {
    case .orphan, .removedOrphan: true
    default: false
    }
  }
}

/// What a check has found, faults and notes.
public struct CheckReport: Equatable, Sendable {
  public let findings: [CheckFinding]
  public let files: Int
  public let journalLines: Int64

  public var faults: [CheckFinding] { findings.filter { !$0.isNote } }
}

extension OfficeDesk {
  /// A file no row names was left by a kill; a running command may still be about to name it.
  private static let orphanAge = 86_400  // seconds

  /// Compares database, files, hashes and journal, and takes away what a kill has left for a day.
  public func check() throws -> CheckReport {
    var findings: [CheckFinding] = []
    var files = 0
    var lines: Int64 = 0
    try database.read { transaction in
      findings += try transaction.damage().map { .database($0) }
      do {
        let journal = try verifyJournal(in: transaction)
        lines = journal.lines
        findings += journal.changedDetails.map { .changedDetail(line: $0) }
      } catch let error as JournalError {
        if case .broken(let line) = error { findings.append(.brokenJournal(line: line)) }
      }
      findings += try transaction.recordsWithoutJournal().map { .withoutJournal(object: $0) }
      findings += try transaction.numberGaps().map {
        .numberGap(register: $0.register, year: $0.year, number: $0.number)
      }
      try transaction.eachStoredFile { file in
        guard file.isKept else { return }
        files += 1
        switch try shelf.condition(of: file.digest) {
        case .sound: break
        case .missing: findings.append(.missingFile(file.digest))
        case .rotten: findings.append(.rottenFile(file.digest))
        }
      }
    }
    return CheckReport(
      findings: findings + (try clearOrphans()), files: files, journalLines: lines)
  }

  private func clearOrphans() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    try shelf.eachFile { file in
      // Under the writers' lock: nobody can be about to name the file it looks at.
      try database.write { transaction in
        if let digest = file.digest, try transaction.keepsFile(digest) { return }
        guard let facts = try? Folders.ownFacts(of: file.path) else { return }
        guard facts.changedAt < Int(Machine.milliseconds() / 1000) - OfficeDesk.orphanAge else {
          findings.append(.orphan(path: file.path))
          return
        }
        try? Folders.removeFile(file.path)
        findings.append(.removedOrphan(path: file.path))
      }
    }
    return findings
  }
}
