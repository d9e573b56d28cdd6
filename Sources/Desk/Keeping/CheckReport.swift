import Office

/// One thing on which database, files and journal do not agree, or a note about the store.
public enum CheckFinding: Equatable, Sendable {
  /// SQLite's own words on a damaged database.
  case database(String)
  /// A row names a file that is not there.
  case missingFile(FileDigest)
  /// A file's bytes are not those of its name.
  case rottenFile(FileDigest)
  /// A file's bytes have the SHA-256 of its name, and another SHA-512 than was written down.
  case otherSHA512(FileDigest)
  /// Something is there that cannot be read, and why.
  case unreadable(path: String, reason: String)
  case brokenJournal(line: Int)
  /// The text kept beside a journal line is not the one the line was written for.
  case changedDetail(line: Int64)
  /// The text kept beside a journal line is gone.
  case missingDetail(line: Int64)
  /// A record no line of the journal made.
  case withoutJournal(object: String)
  /// A line of the journal whose record is gone.
  case withoutRecord(object: String, line: Int64)
  /// A record that holds something else than the line that wrote it.
  case differs(object: String, field: String, line: Int64)
  /// A gap or a doubled number in a register.
  case numberGap(register: String, year: Int, number: Int)
  /// The search index has not what the record has, or more.
  case searchIndex(object: String)
  /// A note: a file no row names yet.
  case orphan(path: String)
  /// A note: a file no row has named for a day, taken away.
  case removedOrphan(path: String)
  /// A note: something the program has not put there.
  case stray(path: String)
  /// A note: a document with a state secret was taken out, and the text of so many lines with it.
  case takenOut(object: String, lines: Int, on: CivilDate)
  /// More findings of a code than are listed.
  case more(code: String, count: Int, isNote: Bool)

  public var isNote: Bool {
    switch self {
    case .orphan, .removedOrphan, .stray, .takenOut: true
    case .more(_, _, let isNote): isNote
    default: false
    }
  }

  /// A stable code for scripts.
  public var code: String {
    switch self {
    case .database: "check.database"
    case .missingFile: "check.file-missing"
    case .rottenFile: "check.file-rotten"
    case .otherSHA512: "check.file-sha512"
    case .unreadable: "check.unreadable"
    case .brokenJournal: "check.journal-broken"
    case .changedDetail: "check.detail-changed"
    case .missingDetail: "check.detail-missing"
    case .withoutJournal: "check.without-journal"
    case .withoutRecord: "check.without-record"
    case .differs: "check.differs"
    case .numberGap: "check.number-gap"
    case .searchIndex: "check.search-index"
    case .orphan: "check.orphan"
    case .removedOrphan: "check.orphan-removed"
    case .stray: "check.stray"
    case .takenOut: "check.taken-out"
    case .more: "check.more"
    }
  }
}

/// What a check has found, faults and notes.
public struct CheckReport: Equatable, Sendable {
  /// How many findings of one code are listed; of those behind it only their number is.
  static let limit = 100

  public private(set) var findings: [CheckFinding] = []
  /// Whether no file was read.
  public internal(set) var isQuick = false
  /// All faults, those that are not listed included.
  public private(set) var faultCount = 0
  public internal(set) var files = 0
  public internal(set) var journalLines: Int64 = 0
  private var counts: [String: Int] = [:]

  public var faults: [CheckFinding] { findings.filter { !$0.isNote } }

  mutating func add(_ finding: CheckFinding) {
    if !finding.isNote { faultCount += 1 }
    counts[finding.code, default: 0] += 1
    let count = counts[finding.code] ?? 0
    if count <= CheckReport.limit { return findings.append(finding) }
    let more = CheckFinding.more(
      code: finding.code, count: count - CheckReport.limit, isNote: finding.isNote)
    let last = findings.lastIndex {
      if case .more(finding.code, _, _) = $0 { true } else { false }
    }
    if let last { findings[last] = more } else { findings.append(more) }
  }

  /// The same without the findings that these stored files are missing, which others have told already.
  func without(_ lost: Set<FileDigest>) -> CheckReport {
    var report = self
    report.findings.removeAll { finding in
      if case .missingFile(let digest) = finding { lost.contains(digest) } else { false }
    }
    report.faultCount = max(0, report.faultCount - lost.count)
    return report
  }

  /// Runs one part of a check; a database too damaged for it is a finding, and the next part goes
  /// on.
  mutating func part(_ body: (inout CheckReport) throws -> Void) throws {
    do {
      try body(&self)
    } catch let error as StoreError {
      switch error {
      case .corrupt(_, let detail), .failed(_, let detail): add(.database(detail))
      default: throw error
      }
    }
  }
}
