/// What a backup says of itself: `backup.txt` of its generation, a fact a line.
public struct BackupFacts: Equatable, Sendable {
  /// The layout of backup places this program writes, and the newest it reads.
  public static let format = 1

  /// The name of the office.
  public let office: String
  public let organId: String
  /// The hash of the first line of its journal, which no other office has.
  public let founded: FileDigest
  /// When the state was taken; whole seconds.
  public let at: Moment
  /// The version of the program that made it.
  public let program: String
  /// The version of the database's schema.
  public let schema: Int
  public let journalLines: Int64
  /// The hash of the last line of the journal.
  public let journalHead: FileDigest
  /// Stored files that are in it, and their bytes.
  public let files: Int
  public let bytes: Int
  /// Stored files that are not in it: the office had them no more, or not whole.
  public let lacking: Int

  public init(
    office: String, organId: String, founded: FileDigest, at: Moment, program: String,
    schema: Int, journalLines: Int64, journalHead: FileDigest, files: Int, bytes: Int, lacking: Int
  ) {
    self.office = office
    self.organId = organId
    self.founded = founded
    self.at = Moment(milliseconds: at.milliseconds / 1000 * 1000) ?? at
    self.program = program
    self.schema = schema
    self.journalLines = journalLines
    self.journalHead = journalHead
    self.files = files
    self.bytes = bytes
    self.lacking = lacking
  }

  public var text: String {
    """
    format: \(BackupFacts.format)
    office: \(office)
    organ: \(organId)
    founded: \(founded)
    at: \(at)
    program: \(program)
    schema: \(schema)
    journal-lines: \(journalLines)
    journal-head: \(journalHead)
    files: \(files)
    bytes: \(bytes)
    lacking: \(lacking)

    """
  }

  /// Nil for anything but what `text` writes, such as the text of a later format.
  public init?(text: String) {
    let facts = FactLines(text)
    guard facts.number("format") == BackupFacts.format, let office = facts["office"],
      let organId = facts["organ"], let founded = facts["founded"].flatMap({ FileDigest($0) }),
      let at = facts["at"].flatMap({ Moment(iso: $0.prefix { $0 != "+" }) }),
      let program = facts["program"], let schema = facts.number("schema"),
      let lines = facts.number("journal-lines"),
      let head = facts["journal-head"].flatMap({ FileDigest($0) }),
      let files = facts.number("files"), let bytes = facts.number("bytes"),
      let lacking = facts.number("lacking")
    else { return nil }
    self.init(
      office: office, organId: organId, founded: founded, at: at, program: program, schema: schema,
      journalLines: Int64(lines), journalHead: head, files: files, bytes: bytes, lacking: lacking)
  }

  /// What a generation is called: the office's clock, then the first digits of the digest of its
  /// manifest, so that names sort by time and say which manifest they belong to.
  public static func name(at moment: Moment, manifest: FileDigest) -> String {
    let clock = padded(moment.hour, to: 2) + padded(moment.minute, to: 2)
    return "\(moment.date)T\(clock)-\(manifest.description.prefix(digitsInName))"
  }

  /// Whether a generation of this name belongs to the manifest.
  public static func isName(_ name: String, of manifest: FileDigest) -> Bool {
    name.hasSuffix("-" + manifest.description.prefix(digitsInName))
  }

  private static let digitsInName = 12
}

/// Whose backups a place holds: its file `office.txt`.
public struct BackupOwner: Equatable, Sendable {
  public let office: String
  public let organId: String
  /// The hash of the first line of the office's journal: a rehearsal and the real office of one body
  /// are two.
  public let founded: FileDigest
  /// By what its files are sealed; nil where anybody can read them.
  public let seal: BackupSeal?

  public init(office: String, organId: String, founded: FileDigest, seal: BackupSeal? = nil) {
    self.office = office
    self.organId = organId
    self.founded = founded
    self.seal = seal
  }

  public var text: String {
    """
    format: \(BackupFacts.format)
    office: \(office)
    organ: \(organId)
    founded: \(founded)

    """ + (seal.map { "sealed: \($0.rawValue)\n" } ?? "")
  }

  public init?(text: String) {
    let facts = FactLines(text)
    let seal = facts["sealed"].map { BackupSeal(rawValue: $0) }
    guard facts.number("format") == BackupFacts.format, let office = facts["office"],
      let organId = facts["organ"], let founded = facts["founded"].flatMap({ FileDigest($0) }),
      // Sealed by what nobody knows is not the same as not sealed.
      seal != .some(nil)
    else { return nil }
    self.init(office: office, organId: organId, founded: founded, seal: seal ?? nil)
  }
}

/// By which program the files of a backup place are sealed, each by itself, for those who may open them.
public enum BackupSeal: String, CaseIterable, Sendable {
  /// `age`, for its own keys and SSH keys.
  case age
  /// `openssl cms` (RFC 5652), for certificates.
  case cms
}

/// For whom a backup is sealed: all keys, or all certificates.
public struct BackupRecipients: Equatable, Sendable {
  public let seal: BackupSeal
  /// Public keys, or the paths of certificates (PEM).
  public let recipients: [String]

  /// Reads `age1…`, `ssh-ed25519 …` or the path of a certificate.
  ///
  /// - Throws: `BackupError.mixedRecipients`.
  public init(_ recipients: [String]) throws(BackupError) {
    let keys = recipients.filter { $0.hasPrefix("age1") || $0.hasPrefix("ssh-") }
    guard keys.isEmpty || keys.count == recipients.count else { throw .mixedRecipients }
    seal = keys.isEmpty ? .cms : .age
    self.recipients = recipients
  }
}

/// Lines of `name: value`, each name once.
private struct FactLines {
  private var values: [Substring: Substring] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[1].first == " " else { continue }
      if values[parts[0]] == nil { values[parts[0]] = parts[1].dropFirst() }
    }
  }

  subscript(name: Substring) -> String? { values[name].map(String.init) }

  /// A count; nil for a negative number.
  func number(_ name: Substring) -> Int? {
    values[name].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
  }
}

/// A generation of a backup place; nil facts where `backup.txt` cannot be read.
public struct BackupGeneration: Equatable, Sendable {
  public let name: String
  public let facts: BackupFacts?

  public init(name: String, facts: BackupFacts?) {
    self.name = name
    self.facts = facts
  }
}

/// What of a backup is not as it was written.
public enum BackupFault: Equatable, Sendable {
  case missing(path: String)
  case changed(path: String)
  case unreadable(path: String, reason: String)
  /// A line of a manifest that names nothing a backup holds.
  case badLine(path: String, line: Int)
  /// The database says so itself, or cannot be opened.
  case database(String)
  /// The living office's journal does not go on from the one in the backup.
  case otherJournal(lines: Int64)
  /// The manifest is not the one whose digest is in the office's journal.
  case otherManifest
  /// The office holds other counts than the backup says.
  case otherCounts(files: Int, said: Int)

  /// A stable word for scripts.
  public var code: String {
    switch self {
    case .missing: "missing"
    case .changed: "changed"
    case .unreadable: "unreadable"
    case .badLine: "bad-line"
    case .database: "database"
    case .otherJournal: "other-journal"
    case .otherManifest: "other-manifest"
    case .otherCounts: "other-counts"
    }
  }
}

/// Faults, the first of them in full.
public struct BackupFaults: Equatable, Sendable {
  /// How many are listed; of those behind them only the number is.
  public static let listed = 100

  public private(set) var list: [BackupFault] = []
  public private(set) var count = 0

  public init() {}

  public mutating func add(_ fault: BackupFault) {
    count += 1
    if list.count < BackupFaults.listed { list.append(fault) }
  }
}

/// A backup as the office's own records have it.
public struct BackupRecord: Equatable, Sendable {
  public let at: Moment
  /// The folder, as it was called on the machine then.
  public let place: String
  public let generation: String
  /// SHA-256 of its manifest.
  public let manifest: FileDigest
  public let files: Int
  public let bytes: Int
  public let lacking: Int
  public let journalLines: Int64

  public init(
    at: Moment, place: String, generation: String, manifest: FileDigest, files: Int, bytes: Int,
    lacking: Int, journalLines: Int64
  ) {
    self.at = at
    self.place = place
    self.generation = generation
    self.manifest = manifest
    self.files = files
    self.bytes = bytes
    self.lacking = lacking
    self.journalLines = journalLines
  }
}

/// A restoring that was tried, as the office's own records have it.
public struct BackupDrill: Equatable, Sendable {
  public let at: Moment
  public let place: String
  public let generation: String
  /// What did not agree; none if it passed.
  public let faults: Int
  /// Stored files that were restored.
  public let files: Int
  public let journalLines: Int64

  public init(
    at: Moment, place: String, generation: String, faults: Int, files: Int, journalLines: Int64
  ) {
    self.at = at
    self.place = place
    self.generation = generation
    self.faults = faults
    self.files = files
    self.journalLines = journalLines
  }
}

/// The last backup and the last drill.
public struct BackupStanding: Equatable, Sendable {
  /// Days after which a backup is too old, [ours].
  public static let backupDays = 7
  /// Days after which a restoring is to be tried again: a quarter, [ours].
  public static let drillDays = 92

  public let backup: BackupRecord?
  public let drill: BackupDrill?

  public init(backup: BackupRecord?, drill: BackupDrill?) {
    self.backup = backup
    self.drill = drill
  }

  /// Whether there is a whole backup that is young enough, and restoring passed when it was tried last.
  public func isCurrent(on today: CivilDate) -> Bool {
    guard let backup, let drill, backup.lacking == 0, drill.faults == 0 else { return false }
    return today.dayNumber - backup.at.date.dayNumber <= BackupStanding.backupDays
      && today.dayNumber - drill.at.date.dayNumber <= BackupStanding.drillDays
  }
}

/// How many backups stay: the newest of each of the last so many days, weeks, months and years that
/// have one.
public struct BackupKeeping: Equatable, Sendable {
  public let days: Int
  public let weeks: Int
  public let months: Int
  public let years: Int

  /// Reads `7,5,12,7`: days, weeks, months, years, at least one of them not 0.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 4, parts.allSatisfy({ $0.map { (0...1000).contains($0) } ?? false })
    else { return nil }
    let counts = parts.compactMap { $0 }
    if counts.allSatisfy({ $0 == 0 }) { return nil }
    (days, weeks, months, years) = (counts[0], counts[1], counts[2], counts[3])
  }

  /// Which of the backups made at `moments` stay. The newest always does.
  public func kept(of moments: [Moment]) -> Set<Moment> {
    let newestFirst = moments.sorted(by: >)
    var kept = Set(newestFirst.prefix(1))
    let spans: [(count: Int, span: (CivilDate) -> Int)] = [
      (days, { $0.dayNumber }), (weeks, { ($0.dayNumber + 3) / 7 }),
      (months, { $0.year * 12 + $0.month }), (years, { $0.year }),
    ]
    for (count, span) in spans {
      var seen: Set<Int> = []
      for moment in newestFirst where seen.count < count {
        if seen.insert(span(moment.date)).inserted { kept.insert(moment) }
      }
    }
    return kept
  }
}
