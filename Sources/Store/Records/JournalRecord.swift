import Bytes
import Office
import Platform

extension Transaction {
  /// Writes one line of the journal and what it was about, with where whoever acts has come from.
  ///
  /// - Parameters:
  ///   - act: A stable word, `incoming.register`.
  ///   - object: The record acted upon, `incoming/12`.
  ///   - detail: What was done, kept beside the line under a random salt.
  /// - Throws: `SecretError.frozen` for a document nobody may act on.
  public func record(
    _ act: String, on object: String, detail: JournalDetail = [], by person: ID<Person>,
    at: Moment
  ) throws {
    try refuseFrozen(object)
    try refuseLimited(object)
    database.acts.append(act)
    let text = detail.adding(database.origin).text
    let last = try database.run(
      "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"
    ) { (sequence: Int64($0.int(0)), hash: $0.text(1)) }.first
    let salt = Machine.randomBytes(16)
    guard
      let line = JournalChain.line(
        after: last.map { ($0.sequence, $0.hash) }, at: at.milliseconds, person: person, act: act,
        object: object, digest: JournalChain.digest(salt: salt, text: text))
    else { throw StoreError.corrupt(path: database.path, detail: "journal") }
    try database.run(
      """
      INSERT INTO journal (sequence, at_ms, person, act, object, digest, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(line.sequence), .integer(line.at), .id(person), .text(act), .text(object),
        .text(line.digest.description), .text(line.hash.description),
      ])
    try database.run(
      "INSERT INTO journal_detail (sequence, salt, text) VALUES (?, ?, ?)",
      [.integer(line.sequence), .blob(salt), .text(text)])
  }

  /// Hands over every line in order, with salt and text where they are still kept.
  public func eachJournalLine(
    _ body: (JournalLine, _ detail: (salt: [UInt8], text: String)?) throws -> Void
  ) throws {
    try database.each(
      """
      SELECT j.sequence, j.at_ms, j.person, j.act, j.object, j.digest, j.hash, d.salt, d.text
      FROM journal j LEFT JOIN journal_detail d ON d.sequence = j.sequence ORDER BY j.sequence
      """
    ) { row in
      let read = journalLine(row)
      try body(read.line, read.detail)
    }
  }

  /// The line in a row of all its columns, with salt and text behind them.
  func journalLine(_ row: Row) -> (line: JournalLine, detail: (salt: [UInt8], text: String)?) {
    // A digest that is none was written by somebody else: no line of ours follows from it.
    let line = JournalLine(
      sequence: Int64(row.int(0)), at: Int64(row.int(1)), person: row.id(2), act: row.text(3),
      object: row.text(4), digest: FileDigest(row.text(5)) ?? JournalLine.origin,
      hash: FileDigest(row.text(6)) ?? JournalLine.origin)
    return (line, row.optionalText(8).map { (row.blob(7), $0) })
  }

  /// What was done to one record, oldest first; for an entry of an old register, what took it in.
  ///
  /// - Parameter limit: How many of the last acts; nil for all.
  public func history(of object: String, last limit: Int? = nil) throws -> [HistoryEntry] {
    let entries = try lines(of: object, last: limit)
    let first = entries.count < limit ?? .max ? try importHistory(of: object) : nil
    return (first.map { [$0] } ?? []) + entries
  }

  /// What the lines of the journal on one record say, oldest first.
  public func lines(of object: String, last limit: Int? = nil) throws -> [HistoryEntry] {
    try database.run(
      """
      SELECT j.at_ms, coalesce(p.name, ''), j.act, coalesce(d.text, '')
      FROM journal j LEFT JOIN person p ON p.id = j.person
        LEFT JOIN journal_detail d ON d.sequence = j.sequence
      WHERE j.object = ? ORDER BY j.sequence DESC LIMIT ?
      """, [.text(object), .integer(limit ?? -1)]
    ) { row in
      let detail = JournalDetail(text: row.text(3)).withoutOrigin
      return HistoryEntry(
        at: row.moment(0), personName: row.text(1), for: try detail["for"].flatMap(name),
        act: row.text(2), detail: detail)
    }.reversed()
  }

  /// The last act that changed a record; a short walk back along its lines in the journal.
  public func lastAct(on object: String) throws -> LastAct? {
    let remarks = LastAct.remarks.map { "'\($0)'" }.joined(separator: ", ")
    return try database.run(
      """
      SELECT j.sequence, j.at_ms, coalesce(p.name, ''), j.act
      FROM journal j LEFT JOIN person p ON p.id = j.person
      WHERE j.object = ? AND j.act NOT IN (\(remarks)) ORDER BY j.sequence DESC LIMIT 1
      """, [.text(object)]
    ) {
      LastAct(
        sequence: Int64($0.int(0)), at: $0.moment(1), personName: $0.text(2), act: $0.text(3))
    }.first
  }

  /// The name of `person/12`.
  private func name(of object: String) throws -> String? {
    guard object.hasPrefix("person/"), let id = Int64(object.dropFirst(7)) else { return nil }
    return try person(ID(id))?.name
  }

  /// When the last act was; nil in an empty journal.
  public func lastJournalMoment() throws -> Moment? {
    try database.run("SELECT at_ms FROM journal ORDER BY sequence DESC LIMIT 1") { $0.moment(0) }
      .first
  }

  /// The number and hash of the last line: what a checkpoint pins down.
  public func journalHead() throws -> (size: Int64, hash: String) {
    try database.run("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1") {
      (size: Int64($0.int(0)), hash: $0.text(1))
    }.first ?? (0, JournalLine.origin.description)
  }
}
