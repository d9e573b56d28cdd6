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
    var changed: [Int64] = []
    let chain = try database.read { transaction in
      try readJournal(in: transaction) { fault in
        switch fault {
        case .broken(let line): throw JournalError.broken(line: line)
        case .changedDetail(let line): changed.append(line)
        case .missingDetail: break
        }
      }
    }
    return JournalReport(lines: chain.lines, head: chain.head, changedDetails: changed)
  }

  enum JournalFault {
    /// The first line that does not follow from the one before.
    case broken(line: Int)
    case changedDetail(line: Int64)
    case missingDetail(line: Int64)
  }

  /// Reads every line, also those behind the first that does not follow.
  func readJournal(
    in transaction: Transaction, _ report: (JournalFault) throws -> Void
  ) throws -> (lines: Int64, head: String) {
    var before = JournalLine.origin.description
    var lines: Int64 = 0
    var isBroken = false
    try transaction.eachJournalLine { line, detail in
      lines += 1
      if !isBroken,
        line.sequence != lines || line.hash != JournalChain.hash(of: line.text, after: before)
      {
        isBroken = true
        try report(.broken(line: Int(lines)))
      }
      if let detail {
        if JournalChain.digest(salt: detail.salt, text: detail.text) != line.digest {
          try report(.changedDetail(line: line.sequence))
        }
      } else {
        try report(.missingDetail(line: line.sequence))
      }
      before = line.hash.description
    }
    return (lines, before)
  }

  /// Hands over the journal as text, a line each: hash, tab, chained text. The chain can be
  /// checked with `sha256sum` alone.
  public func exportJournal(_ print: (String) throws -> Void) throws {
    try database.read { transaction in
      try transaction.eachJournalLine { line, _ in try print("\(line.hash)\t\(line.text)") }
    }
  }
}
