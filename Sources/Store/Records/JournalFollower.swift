import Office
import Platform

/// What is wrong with a line of the journal.
public enum JournalFault: Equatable, Sendable {
  /// The first line that does not follow from the one before.
  case broken(line: Int)
  /// The text kept beside the line does not have the digest the line holds.
  case changedDetail(line: Int64)
  /// No text is kept beside the line.
  case missingDetail(line: Int64)
}

/// Follows the chain line by line, from the first on, in as many stretches as one likes.
///
/// Lines are read on one thread and hashed on another: a million of them are checked in about the
/// time it takes to hash them.
public struct JournalFollower: Equatable, Sendable {
  /// How many lines were read.
  public private(set) var lines: Int64 = 0
  public private(set) var isBroken = false
  /// The hash of the line before, in hexadecimal digits.
  fileprivate var last = JournalBatch.origin
  private let wanted: Int64?
  /// The hash of the line that was asked for, once it was read.
  public private(set) var wantedHash: String?

  /// - Parameter line: A line whose hash somebody wants to know; 0 for what comes before the first.
  public init(wanting line: Int64? = nil) {
    wanted = line
    if line == 0 { wantedHash = head }
  }

  /// The hash of the last line.
  public var head: String { String(decoding: last, as: UTF8.self) }

  /// Goes on behind a stretch that was checked. Of lines that do not follow only the first is told.
  fileprivate mutating func take(
    _ batch: JournalBatch, _ faults: [JournalFault], _ report: (JournalFault) throws -> Void
  ) throws {
    if let wanted, wanted > lines, wanted <= lines + Int64(batch.count) {
      wantedHash = String(decoding: batch.hash(of: Int(wanted - lines) - 1), as: UTF8.self)
    }
    lines += Int64(batch.count)
    last = batch.hash(of: batch.count - 1)
    for fault in faults {
      if case .broken = fault {
        if isBroken { continue }
        isBroken = true
      }
      try report(fault)
    }
  }
}

extension Transaction {
  /// Lets `follower` read the lines behind those it has read, at most `limit`.
  ///
  /// - Returns: How many it has read.
  public func follow(
    _ follower: inout JournalFollower, limit: Int? = nil,
    _ report: (JournalFault) throws -> Void
  ) throws -> Int {
    let start = follower.lines
    var (place, read, last) = (start, start, follower.last)
    var waiting: (batch: JournalBatch, faults: Later<[JournalFault]>)?
    var left = limit ?? .max
    while left > 0 {
      let wish = min(left, JournalBatch.size)
      let batch = JournalBatch(after: read, last)
      try fill(batch, after: place, limit: wish)
      guard let sequences = batch.sequences else { break }
      let faults = Later { batch.faults() }
      if let waiting { try follower.take(waiting.batch, waiting.faults.value, report) }
      waiting = (batch, faults)
      (place, read) = (sequences.upperBound, read + Int64(batch.count))
      last = batch.hash(of: batch.count - 1)
      left -= batch.count
      if batch.count < wish { break }
    }
    if let waiting { try follower.take(waiting.batch, waiting.faults.value, report) }
    return Int(follower.lines - start)
  }

  /// Two walks along the order of the lines are cheaper than looking up the text of each.
  private func fill(_ batch: JournalBatch, after place: Int64, limit: Int) throws {
    try database.each(
      """
      SELECT sequence, at_ms, person, act, object, digest, hash FROM journal
      WHERE sequence > ? ORDER BY sequence LIMIT ?
      """, [.integer(place), .integer(limit)]
    ) { batch.add($0) }
    guard let sequences = batch.sequences else { return }
    try database.each(
      """
      SELECT sequence, salt, text FROM journal_detail
      WHERE sequence >= ? AND sequence <= ? ORDER BY sequence
      """, [.integer(sequences.lowerBound), .integer(sequences.upperBound)]
    ) { batch.addDetail($0) }
  }
}
