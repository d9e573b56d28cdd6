import Office
import Store

/// What reading the whole journal has shown.
public struct JournalReport: Equatable, Sendable {
  public let lines: Int64
  /// The hash of the last line.
  public let head: String
  /// Lines whose kept text does not have the digest the line holds.
  public let changedDetails: [Int64]
}

extension OfficeDesk {
  /// Reads the journal from its first line and checks each hash against the one before, and each
  /// kept text against its digest.
  ///
  /// - Throws: `JournalError.broken` at the first line that does not follow.
  public func verifyJournal() throws -> JournalReport {
    try database.read { try verifyJournal(in: $0) }
  }

  func verifyJournal(in transaction: Transaction) throws -> JournalReport {
    var before = JournalLine.origin.description
    var lines: Int64 = 0
    var changed: [Int64] = []
    try transaction.eachJournalLine { line, detail in
      guard line.sequence == lines + 1,
        line.hash == JournalChain.hash(of: line.text, after: before)
      else { throw JournalError.broken(line: Int(lines) + 1) }
      if let detail,
        JournalChain.digest(salt: detail.salt, text: detail.text) != line.digest
      {
        changed.append(line.sequence)
      }
      before = line.hash.description
      lines += 1
    }
    return JournalReport(lines: lines, head: before, changedDetails: changed)
  }

  /// Hands over the journal as text, a line each: hash, tab, chained text. The chain can be
  /// checked with `sha256sum` alone.
  public func exportJournal(_ print: (String) throws -> Void) throws {
    try database.read { transaction in
      try transaction.eachJournalLine { line, _ in try print("\(line.hash)\t\(line.text)") }
    }
  }
}
