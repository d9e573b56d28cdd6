import Office
import Store

/// How far the chain of the journal was followed, and what was found.
public struct JournalProgress: Equatable, Sendable {
  /// Lines that follow from the one before, counted from the first.
  public var lines: Int64 { chain.lines }
  /// How many there were when it was last looked.
  public fileprivate(set) var total: Int64 = 0
  /// The first line that does not follow; nothing is read behind it.
  public fileprivate(set) var broken: Int64?
  /// Lines whose kept text does not have the digest the line holds: how many, and the first.
  public fileprivate(set) var changed: Int64 = 0
  public fileprivate(set) var firstChanged: Int64?
  /// Whether there is nothing left to read.
  public fileprivate(set) var isComplete = false
  fileprivate var chain = JournalFollower()

  public init() {}

  /// Whether every line was read and all of them are as they were written.
  public var isSound: Bool { isComplete && broken == nil && changed == 0 }
}

/// A stretch of the journal that was looked through.
public struct JournalStretch: Sendable {
  /// The lines that fit, newest first.
  public let entries: [JournalEntry]
  /// The oldest line looked at; 0 when there is nothing older to look at.
  public let reached: Int64
  /// When that line was written; nil where there was none.
  public let reachedAt: Moment?
}

extension OfficeDesk {
  /// A page of the journal, newest first, from the place of `line` on and without it. Of documents
  /// that are frozen it shows who did something, and nothing else.
  public func journal(
    _ direction: ListDirection = .older, than line: Int64? = nil, limit: Int
  ) throws -> [JournalEntry] {
    try database.read { try $0.journal(direction, than: line, limit: limit) }
  }

  /// Follows the chain for `count` lines more.
  ///
  /// Nothing of this is a verdict before `isComplete`: what was not read may be anything.
  public func verifyJournal(
    after progress: JournalProgress, lines count: Int
  ) throws -> JournalProgress {
    var progress = progress
    if progress.isComplete { return progress }
    try database.read { transaction in
      progress.total = try transaction.journalHead().size
      let read = try transaction.follow(&progress.chain, limit: count) { fault in
        guard progress.broken == nil else { return }
        switch fault {
        case .broken(let line): progress.broken = Int64(line)
        case .changedDetail(let line):
          progress.changed += 1
          if progress.firstChanged == nil { progress.firstChanged = line }
        case .missingDetail: break
        }
      }
      progress.isComplete = read < count || progress.broken != nil
    }
    return progress
  }

  /// Looks through at most `count` lines older than `line` for those that `fits` says yes to.
  ///
  /// - Parameters:
  ///   - most: How many of them are read; those behind are not looked for.
  ///   - day: Only lines of this day; the search begins there and ends before it.
  public func journal(
    before line: Int64?, looking count: Int, keeping most: Int, on day: CivilDate? = nil,
    where fits: (_ person: ID<Person>, _ act: String) -> Bool
  ) throws -> JournalStretch {
    try database.read { transaction in
      let start = try line ?? firstLine(on: day, in: transaction)
      var found: [Int64] = []
      var reached = start
      var reachedAt: Moment?
      var looked = 0
      var isOver = false
      try transaction.eachJournalAct(before: start, limit: count) { act in
        looked += 1
        if isOver || found.count >= most { return }
        (reached, reachedAt) = (act.sequence, act.at)
        if let day, act.at.date != day {
          // In a rehearsal the clock can be set back: what is older may lie anywhere.
          isOver = !office.isRehearsal && act.at.date < day
          return
        }
        if fits(act.person, act.act) { found.append(act.sequence) }
      }
      return JournalStretch(
        entries: try found.compactMap { try transaction.journalEntry($0) },
        reached: isOver || looked < count || reached <= 1 ? 0 : reached, reachedAt: reachedAt)
    }
  }

  /// Where looking for a day begins: behind its last line. A real office never dates backwards.
  private func firstLine(on day: CivilDate?, in transaction: Transaction) throws -> Int64 {
    guard let next = day?.adding(days: 1).flatMap({ Moment($0) }), !office.isRehearsal else {
      return .max
    }
    return try transaction.firstJournalLine(since: next)
  }
}
