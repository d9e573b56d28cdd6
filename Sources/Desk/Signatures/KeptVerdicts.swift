import Office
import Platform
import Signatures
import Store

// Checks of the office's own files, with the office's own trust, kept with what they found.

extension OfficeDesk {
  /// A checker for so many files that trusts whom the office trusts, at this moment.
  func fileChecker(for count: Int) throws -> FileChecker {
    // Where files are checked side by side, the questions about one need not be.
    FileChecker(
      ProofChecker(
        trust: try trustSettings(at: now()), threads: count > 1 ? 1 : processorCount))
  }

  /// The same files, each signed one with what its check has found. Outside of any transaction:
  /// nobody waits for openssl meanwhile.
  func checked(_ files: [TakenFile]) throws -> [TakenFile] {
    let places = files.indices.filter { files[$0].structure.signatures > 0 }
    if places.isEmpty { return files }
    let paths = places.map { files[$0].arrived.path }
    let checker = try fileChecker(for: places.count)
    let reports = try sideBySide(places.count) { try checker.report(onFileAt: paths[$0]) }
    var files = files
    for (place, report) in zip(places, reports) { files[place].report = report }
    return files
  }

  private func sideBySide(
    _ count: Int, _ report: @Sendable (Int) throws -> SignedFileReport
  ) throws -> [SignedFileReport] {
    try inParallel(count, between: { try watch.check(.items(done: $0, of: count)) }, report)
  }

  /// Enters what was found in files that have rows by now, with a line in the journal.
  func enter(
    _ reports: [SignedFileReport], in transaction: Transaction, at now: Moment
  ) throws {
    guard let evidence = reports.first?.evidence else { return }
    let means = evidence.means
    let batch = try transaction.insertBatch(of: means, at: evidence.at, by: person.id)
    var detail: JournalDetail = [
      ("openssl", means.openssl), ("rules", means.rules), ("trust", means.trust),
    ]
    for report in reports where try transaction.insert(report, in: batch) {
      detail.add("verdict", "\(report.evidence.digest) \(report.verdict.rawValue)")
    }
    try transaction.record(
      "file.verify", on: "verdicts/\(batch.value)", detail: detail, by: person.id, at: now)
  }

  // MARK: Reading

  /// What is known of the signatures in each file.
  public func verdicts(of files: [AttachedFile]) throws -> [FileVerdict] {
    try database.read { try verdicts(of: files, in: $0) }
  }

  func verdicts(of files: [AttachedFile], in transaction: Transaction) throws -> [FileVerdict] {
    try files.map { file in
      FileVerdict(
        file.structure,
        last: file.structure.signatures > 0 ? try transaction.lastCheck(of: file.digest) : nil)
    }
  }

  /// The checks of a file, the newest first.
  public func checks(of file: FileDigest, limit: Int) throws -> [KeptCheck] {
    try database.read { try $0.checks(of: file, limit: limit) }
  }

  // MARK: Checking

  /// Checks files of the office now, whatever was found before, and keeps what it finds.
  ///
  /// - Throws: `FileError.lost`, `rotten` for bytes that are not what came in: there is nothing to
  ///   check in them.
  public func verify(_ files: [AttachedFile]) throws -> [FileVerdict] {
    let signed = files.filter(\.canBeChecked)
    if signed.isEmpty { return try verdicts(of: files) }
    let reports = try reports(on: signed, by: fileChecker(for: signed.count))
    try act { try enter(reports, in: $0, at: $1) }
    return try verdicts(of: files)
  }

  private func reports(
    on files: [AttachedFile], by checker: FileChecker
  ) throws -> [SignedFileReport] {
    let shelf = shelf
    return try sideBySide(files.count) {
      try checker.report(on: files[$0].digest, in: shelf)
    }
  }

  /// Reports on those of the files that have no check by the means of today: what was checked with
  /// the same tools and the same trust on the same day need not be checked again.
  private func missingReports(on files: [AttachedFile]) throws -> [SignedFileReport] {
    let signed = files.filter(\.canBeChecked)
    if signed.isEmpty { return [] }
    let checker = try fileChecker(for: signed.count)
    // Openssl is asked who it is before anything is read.
    let (means, today) = (checker.means, now().date)
    let stale = try database.read { transaction in
      try signed.filter { file in
        guard let last = try transaction.lastCheck(of: file.digest) else { return true }
        return last.report.evidence.at.date != today || last.means != means
      }
    }
    return try reports(on: stale, by: checker)
  }
}

extension AttachedFile {
  /// Whether it has signatures, and lies here.
  fileprivate var canBeChecked: Bool { structure.signatures > 0 && isKept }
}

extension FileChecker {
  /// What is found in a file of the office or on its way into it; nobody else writes there.
  func report(onFileAt path: String) throws -> SignedFileReport {
    do {
      return try MappedFile(path).withBytes { report(on: $0) }
    } catch {
      throw FileError(reading: path, error)
    }
  }

  /// What is found in a stored file.
  ///
  /// - Throws: `FileError.lost`, `rotten` for bytes that are not what came in.
  func report(on digest: FileDigest, in shelf: FileShelf) throws -> SignedFileReport {
    let path = shelf.path(of: digest)
    guard Folders.exists(path) else { throw FileError.lost(digest: digest.description) }
    let report = try report(onFileAt: path)
    guard report.evidence.digest == digest else {
      throw FileError.rotten(digest: digest.description)
    }
    return report
  }

  /// What it checks with.
  var means: CheckMeans {
    CheckMeans(
      openssl: (try? proofs.openssl.get()) ?? "", rules: FileChecker.rules,
      trust: proofs.trust.digest.description)
  }
}

extension OfficeDesk {
  /// Refuses files whose signatures show that they are not what was signed.
  ///
  /// - Throws: `RegistrationError.signatureInvalid`, unless the office only warns.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 21(2)(a), (b).
  func refuseAltered(_ files: [(name: String, report: SignedFileReport?)]) throws {
    let bad = files.first {
      guard let verdict = $0.report?.verdict else { return false }
      return verdict == .altered || verdict == .broken
    }
    guard let bad, let report = bad.report,
      try database.read({ try $0.value(of: .incomingAltered) }) == "refuse"
    else { return }
    throw RegistrationError.signatureInvalid(
      file: bad.name, report.verdict,
      because: report.signatures.flatMap(\.findings).first { $0.verdict == report.verdict })
  }

  /// What is known of each file after those without a check of today were checked.
  ///
  /// The check is an act of its own: it is kept, whatever becomes of what it is wanted for.
  public func freshVerdicts(of files: [AttachedFile]) throws -> [FileVerdict] {
    let reports = try missingReports(on: files)
    if !reports.isEmpty { try act { try enter(reports, in: $0, at: $1) } }
    return try verdicts(of: files)
  }
}

extension FileVerdict {
  /// What the newest check has found.
  var report: SignedFileReport? {
    if case .checked(let check) = self { check.report } else { nil }
  }
}
