import Office
import Platform
import Store

extension OfficeDesk {
  /// After how many days a file is read again, where nobody says otherwise.
  public static let scrubDays = 30

  /// Reads the kept files again and compares their bytes with their digests: first those that were
  /// damaged the last time, then those nobody has read yet, then the longest unread.
  ///
  /// It is what runs every night, so it also makes the checkpoint of the day and counts openings.
  ///
  /// What is found is written down every few seconds, so that a run which is stopped, or killed, goes on
  /// where it was: what was read is not due then.
  ///
  /// - Parameters:
  ///   - days: What was read within so many days is left out; 0 reads all.
  ///   - pace: The most bytes a second; nil for as fast as the disk goes.
  /// - Throws: `PersonError.lacksRole` for whoever is neither clerk, archiver nor administrator.
  public func scrub(
    olderThan days: Int = OfficeDesk.scrubDays, pace: Int? = nil
  ) throws -> ScrubReport {
    try require(.scrubFiles)
    let now = now()
    let since = Moment(milliseconds: now.milliseconds - Int64(days) * 86_400_000) ?? now
    var place = ScrubPlace(since: since, begun: now)
    let whole = try database.read { try $0.countToRead(from: place) }
    let work = KeptFilesWork(self, pace: pace, whole: whole, isAdding: false)
    let report = try work.run { try $0.nextToRead(&place, limit: KeptFilesWork.page) }
    // What is due every night besides: openings are counted, the journal's state is pinned down.
    try countOpenings()
    _ = try makeDailyCheckpoint()
    return report
  }

  /// Adds SHA-512 to every kept file that has none, in the same reading that verifies its SHA-256:
  /// never to bytes that are not what they were.
  ///
  /// - Throws: as `scrub`.
  public func addSHA512(pace: Int? = nil) throws -> ScrubReport {
    try require(.scrubFiles)
    let whole = try database.read { try $0.countWithoutSHA512() }
    let work = KeptFilesWork(self, pace: pace, whole: whole, isAdding: true)
    var last: ID<StoredFile>?
    return try work.run { transaction in
      let page = try transaction.filesWithoutSHA512(after: last, limit: KeptFilesWork.page)
      last = page.last?.id ?? last
      return page
    }
  }

  /// How the stored files stand, from what was found when they were read last.
  public func keptStatus() throws -> KeptStatus {
    try database.read { try $0.keptStatus(listing: ScrubReport.listed) }
  }

  /// How many kept files were damaged when they were read last; nothing is read for it.
  public func knownDamage() throws -> Int {
    try database.read { try $0.countDamaged() }
  }
}

/// Goes through kept files and writes down what it finds in batches: short transactions, so that others
/// can write in between.
private final class KeptFilesWork {
  /// Files looked up at a time.
  static let page = 256
  /// A batch is written down when it has so many files, so many bytes or so many milliseconds.
  private static let batchFiles = 500
  private static let batchBytes = 256 << 20
  private static let batchMilliseconds: Int64 = 10_000

  private struct Finding {
    let file: FileToRead
    let condition: KeptCondition
    /// To be added.
    let sha512: String?
  }

  private let desk: OfficeDesk
  private let whole: Int
  private let isAdding: Bool
  private var pace: Pace
  private var report = ScrubReport()
  private var batch: [Finding] = []
  private var batchBytes = 0
  private var batchBegun = Machine.steadyMilliseconds()

  init(_ desk: OfficeDesk, pace: Int?, whole: Int, isAdding: Bool) {
    self.desk = desk
    self.whole = whole
    self.isAdding = isAdding
    self.pace = Pace(bytesPerSecond: pace)
  }

  func run(_ next: (Transaction) throws -> [FileToRead]) throws -> ScrubReport {
    do {
      while true {
        let files = try desk.database.read(next)
        if files.isEmpty { break }
        for file in files { try read(file) }
      }
    } catch WorkError.stopped {
      report.isStopped = true
    }
    try writeDown()
    if !isAdding, report.files > 0 { try conclude() }
    return report
  }

  private func read(_ file: FileToRead) throws {
    try check()
    let reading = try desk.shelf.readThrough(
      file.digest, takesSHA512: isAdding || file.sha512 != nil, isFromDisk: true
    ) { count, _, _ in
      try check()
      try pace.count(count) { try check() }
    }
    var condition: KeptCondition =
      switch reading.condition {
      case .sound: .sound
      case .rotten: .changed
      case .missing: .missing
      case .unreadable: .unreadable
      }
    if condition == .sound, let known = file.sha512, known != reading.sha512 {
      condition = .changed
    }
    report.files += 1
    report.bytes += reading.size
    batch.append(
      Finding(file: file, condition: condition, sha512: isAdding ? reading.sha512 : nil))
    batchBytes += reading.size
    if batch.count >= KeptFilesWork.batchFiles || batchBytes >= KeptFilesWork.batchBytes
      || Machine.steadyMilliseconds() - batchBegun >= KeptFilesWork.batchMilliseconds
    {
      try writeDown()
    }
  }

  private func check() throws {
    try desk.watch.check(.items(done: report.files, of: max(whole, report.files)))
  }

  // MARK: Writing down

  private func writeDown() throws {
    defer {
      batch = []
      batchBytes = 0
      batchBegun = Machine.steadyMilliseconds()
    }
    if batch.isEmpty { return }
    try desk.act { transaction, now in
      // What was taken out meanwhile is nobody's loss.
      let findings = try batch.filter { finding in
        try finding.condition == .sound || transaction.keepsFile(finding.file.digest)
      }
      for finding in findings {
        try transaction.note(finding.condition, of: finding.file.id, at: now)
      }
      if isAdding { try add(findings, transaction, now) }
      try tell(findings, transaction, now)
    }
  }

  private func add(_ findings: [Finding], _ transaction: Transaction, _ now: Moment) throws {
    let digests = try findings.compactMap { finding -> (file: FileToRead, sha512: String)? in
      // Somebody else may add them, too.
      guard let sha512 = finding.sha512, try transaction.sha512(of: finding.file.digest) == nil
      else { return nil }
      return (finding.file, sha512)
    }
    if digests.isEmpty { return }
    let (batch, proof) = try transaction.addSHA512(digests, at: now)
    try transaction.record(
      "file.digest", on: "digest/\(batch)",
      detail: [
        ("algorithm", "sha512"), ("count", String(digests.count)), ("digest", proof.description),
      ], by: desk.person.id, at: now)
    report.added += digests.count
  }

  /// Damage, and its repair, are in the journal as soon as they are seen.
  private func tell(_ findings: [Finding], _ transaction: Transaction, _ now: Moment) throws {
    var detail: JournalDetail = []
    for finding in findings {
      let digest = finding.file.digest
      if finding.condition != .sound {
        detail.add(finding.condition.rawValue, digest.description)
        report.damagedCount += 1
        guard report.damaged.count < ScrubReport.listed else { continue }
        report.damaged.append(
          DamagedFile(
            digest: digest, condition: finding.condition, at: now,
            documents: try transaction.titlesOfDocuments(with: digest)))
      } else if let before = finding.file.before, before != .sound {
        detail.add("restored", digest.description)
        report.restored += 1
      }
    }
    if detail.fields.isEmpty { return }
    try transaction.record(
      "file.scrub", on: "office/1", detail: detail, by: desk.person.id, at: now)
  }

  private func conclude() throws {
    var detail: JournalDetail = [
      ("files", String(report.files)), ("bytes", String(report.bytes)),
      ("damaged", String(report.damagedCount)),
    ]
    if report.isStopped { detail.add("stopped", "yes") }
    try desk.act { transaction, now in
      try transaction.record(
        "file.scrub", on: "office/1", detail: detail, by: desk.person.id, at: now)
    }
  }
}
