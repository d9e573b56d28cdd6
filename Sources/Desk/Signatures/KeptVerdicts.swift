import Office
import Platform
import Signatures
import Store

// Checks of the office's own files, with the office's own trust, kept with what they found.

extension OfficeDesk {
  /// A checker that trusts whom the office trusts, at this moment.
  ///
  /// - Parameter threads: How many questions about one signature are asked at a time.
  func fileChecker(threads: Int = processorCount) throws -> FileChecker {
    FileChecker(ProofChecker(trust: try trustSettings(at: now()), threads: threads))
  }

  /// The same files, each signed one with what its check has found. Outside of any transaction:
  /// nobody waits for openssl meanwhile.
  func checked(_ files: [TakenFile]) throws -> [TakenFile] {
    let places = files.indices.filter { files[$0].structure.signatures > 0 }
    if places.isEmpty { return files }
    let reports = try reports(on: places.map { files[$0].arrived.path })
    var files = files
    for (place, report) in zip(places, reports) { files[place].report = report }
    return files
  }

  /// What is found in files of the office or on their way into it; nobody else writes there.
  private func reports(on paths: [String]) throws -> [SignedFileReport] {
    let checker = try fileChecker(threads: paths.count > 1 ? 1 : processorCount)
    return try inParallel(
      paths.count, between: { try watch.check(.items(done: $0, of: paths.count)) }
    ) { index in
      do {
        return try MappedFile(paths[index]).withBytes { checker.report(on: $0) }
      } catch let error as SystemError {
        throw FileError(reading: paths[index], error)
      }
    }
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
    let signed = files.filter { $0.structure.signatures > 0 && $0.isKept }
    let reports = try self.reports(onStored: signed.map(\.digest))
    if !reports.isEmpty { try act { try enter(reports, in: $0, at: $1) } }
    return try verdicts(of: files)
  }

  func reports(onStored digests: [FileDigest]) throws -> [SignedFileReport] {
    if digests.isEmpty { return [] }
    for digest in digests where !Folders.exists(shelf.path(of: digest)) {
      throw FileError.lost(digest: digest.description)
    }
    let reports = try reports(on: digests.map { shelf.path(of: $0) })
    for (report, digest) in zip(reports, digests) where report.evidence.digest != digest {
      throw FileError.rotten(digest: digest.description)
    }
    return reports
  }

  /// Reports on those of the files that have no check by the means of today: what was checked with
  /// the same tools and the same trust on the same day need not be checked again.
  func missingReports(on files: [AttachedFile]) throws -> [SignedFileReport] {
    let signed = files.filter { $0.structure.signatures > 0 && $0.isKept }
    if signed.isEmpty { return [] }
    let checker = try fileChecker()
    let today = now().date
    let stale = try database.read { transaction in
      try signed.filter { file in
        guard let last = try transaction.lastCheck(of: file.digest) else { return true }
        return last.report.evidence.at.date != today || last.means != checker.means
      }
    }
    return try reports(onStored: stale.map(\.digest))
  }
}

extension FileChecker {
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
