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
    var check = JournalChainCheck()
    try transaction.eachJournalLine { line, detail in try check.read(line, detail, report) }
    return (check.lines, check.head)
  }

  /// Hands over the journal as text, a line each: hash, tab, chained text. The chain can be
  /// checked with `sha256sum` alone.
  public func exportJournal(_ print: (String) throws -> Void) throws {
    try database.read { transaction in
      try transaction.eachJournalLine { line, _ in try print("\(line.hash)\t\(line.text)") }
    }
  }
}

/// Follows the chain line by line.
struct JournalChainCheck: Equatable, Sendable {
  /// How many lines were read.
  var lines: Int64 = 0
  /// The hash of the last of them.
  var head = JournalLine.origin.description
  var isBroken = false

  mutating func read(
    _ line: JournalLine, _ detail: (salt: [UInt8], text: String)?,
    _ report: (OfficeDesk.JournalFault) throws -> Void
  ) throws {
    lines += 1
    if !isBroken,
      line.sequence != lines || line.hash != JournalChain.hash(of: line.text, after: head)
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
    head = line.hash.description
  }
}
