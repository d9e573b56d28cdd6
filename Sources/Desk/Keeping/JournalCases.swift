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
  public func verifyJournal() throws -> JournalReport { try verifyJournal(wanting: nil).report }

  /// The same, with the hash of one line; nil where there is no such line.
  func verifyJournal(wanting line: Int64?) throws -> (report: JournalReport, hash: String?) {
    var changed: [Int64] = []
    var follower = JournalFollower(wanting: line)
    try database.read { transaction in
      _ = try transaction.follow(&follower) { fault in
        switch fault {
        case .broken(let line): throw JournalError.broken(line: line)
        case .changedDetail(let line): changed.append(line)
        case .missingDetail: break
        }
      }
    }
    return (
      JournalReport(lines: follower.lines, head: follower.head, changedDetails: changed),
      follower.wantedHash
    )
  }

  /// Hands over the journal as text, a line each: hash, tab, chained text. The chain can be
  /// checked with `sha256sum` alone.
  public func exportJournal(_ print: (String) throws -> Void) throws {
    try database.read { transaction in
      try transaction.eachJournalLine { line, _ in try print("\(line.hash)\t\(line.text)") }
    }
  }
}
