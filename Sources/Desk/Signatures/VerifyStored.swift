import Office
import Platform
import Signatures
import Store

/// What a check of all files of the office came to.
public struct StoredVerdicts: Equatable, Sendable {
  /// How many files were checked this time.
  public internal(set) var checked = 0
  /// How many were not checked, since they had been with the same means a short while ago.
  public internal(set) var fresh = 0
  /// How many files have each verdict now, the fresh ones among them.
  public internal(set) var counts: [Verdict: Int] = [:]
  /// Those that came to another verdict than the time before, or to a bad one for the first time.
  public internal(set) var changes: [Change] = []
  /// Files that are gone or whose bytes have changed: `vpdt check` says more.
  public internal(set) var lost: [FileDigest] = []

  public struct Change: Equatable, Sendable {
    public let digest: FileDigest
    public let before: Verdict?
    public let after: Verdict
    public let causes: [VerdictCause]
    /// The documents the file belongs to, as people call them.
    public let documents: [String]
  }

  /// How many changes are listed.
  static let mostListed = 200
}

extension OfficeDesk {
  /// Checks the signatures of all files of the office, side by side on all processors.
  ///
  /// A file that was checked with the same tools and the same trust not longer ago than `days` is
  /// left out, so that a check that was stopped goes on where it was. Each group of files is entered
  /// in a short transaction of its own.
  ///
  /// - Parameter days: 0 to check every file.
  /// - Throws: `WorkError.stopped`; what was entered stays.
  public func verifyAll(notWithin days: Int) throws -> StoredVerdicts {
    let checker = try fileChecker(for: .max)
    let begun = now()
    let since =
      days > 0
      ? Moment(milliseconds: begun.milliseconds - Int64(days) * 86_400_000) ?? begun
      : Moment(milliseconds: begun.milliseconds + 1) ?? begun
    let whole = try database.read { try $0.countOfSignedFiles() }
    var result = StoredVerdicts()
    var last = ID<StoredFile>(0)
    let group = 32 * processorCount
    while true {
      let next = try database.read {
        try $0.filesToCheck(after: last, means: checker.means, since: since, limit: group)
      }
      guard let newest = next.last else { break }
      last = newest.id
      try watch.check(.items(done: result.checked, of: whole))
      try verify(next.map(\.digest), with: checker, into: &result)
    }
    result.fresh = max(0, whole - result.checked - result.lost.count)
    result.counts = try database.read { try $0.countsOfVerdicts() }
    return result
  }

  private func verify(
    _ digests: [FileDigest], with checker: FileChecker, into result: inout StoredVerdicts
  ) throws {
    let (shelf, watch) = (shelf, watch)
    let done = result.checked
    let reports: [SignedFileReport?] = try inParallel(
      digests.count, between: { try watch.check(.items(done: done + $0, of: done + digests.count)) }
    ) { index in
      try? checker.report(on: digests[index], in: shelf)
    }
    let sound = reports.compactMap(\.self)
    for (digest, report) in zip(digests, reports) where report == nil { result.lost.append(digest) }
    if sound.isEmpty { return }
    let changes = try act { transaction, now in
      let before = try sound.map { try transaction.lastCheck(of: $0.evidence.digest) }
      try enter(sound, in: transaction, at: now)
      return try zip(sound, before).compactMap { report, before -> StoredVerdicts.Change? in
        guard let after = try transaction.lastCheck(of: report.evidence.digest) else { return nil }
        let isNews = before.map { $0.verdict != after.verdict } ?? after.verdict.isBad
        if !isNews { return nil }
        return StoredVerdicts.Change(
          digest: report.evidence.digest, before: before?.verdict, after: after.verdict,
          causes: before.map { VerdictCause.between($0, after) } ?? [],
          documents: try transaction.titlesOfDocuments(with: report.evidence.digest))
      }
    }
    result.checked += sound.count
    result.changes += changes.prefix(max(0, StoredVerdicts.mostListed - result.changes.count))
  }
}
