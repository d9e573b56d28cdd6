import CSQLite
import Office

/// Who did what, without what was kept about it.
public struct JournalAct: Sendable {
  public let sequence: Int64
  public let at: Moment
  public let person: ID<Person>
  public let act: String
}

// Reading the journal a page or a stretch at a time: nothing here walks all of it.

extension Transaction {
  /// A page of the journal from the place of `line`, itself left out; always newest first.
  public func journal(
    _ direction: ListDirection, than line: Int64?, limit: Int
  ) throws -> [JournalEntry] {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    let edge: Int64 = direction == .older ? .max : 0
    let found = try journalEntries(
      "j.sequence \(sign) ? ORDER BY j.sequence \(order) LIMIT ?",
      [.integer(line ?? edge), .integer(limit)])
    return direction == .older ? found : found.reversed()
  }

  public func journalEntry(_ line: Int64) throws -> JournalEntry? {
    try journalEntries("j.sequence = ?", [.integer(line)]).first
  }

  /// What was done to one record after a moment, oldest first. Walks the index of that record.
  public func journal(
    of object: String, after moment: Moment, limit: Int
  ) throws -> [JournalEntry] {
    try journalEntries(
      "j.object = ? AND j.at_ms > ? ORDER BY j.sequence LIMIT ?",
      [.text(object), .integer(moment.milliseconds), .integer(limit)])
  }

  private func journalEntries(_ condition: String, _ values: [Value]) throws -> [JournalEntry] {
    try database.run(
      """
      SELECT j.sequence, j.at_ms, j.person, coalesce(p.name, ''), j.act, j.object, d.text
      FROM journal j LEFT JOIN person p ON p.id = j.person
        LEFT JOIN journal_detail d ON d.sequence = j.sequence
      WHERE \(condition)
      """, values
    ) { row in
      let object = row.text(5)
      let isHidden = try isHidden(object)
      return JournalEntry(
        sequence: Int64(row.int(0)), at: row.moment(1), person: row.id(2), personName: row.text(3),
        act: row.text(4), object: object, objectTitle: try objectTitle(object),
        detail: isHidden
          ? nil
          : try row.optionalText(6).map { try named(JournalDetail(text: $0).withoutOrigin) })
    }
  }

  /// Hands over who did what, the newest first, from below `line` on: no more than `limit` lines.
  public func eachJournalAct(
    before line: Int64, limit: Int, _ body: (JournalAct) throws -> Void
  ) throws {
    try database.each(
      """
      SELECT sequence, at_ms, person, act FROM journal WHERE sequence < ?
      ORDER BY sequence DESC LIMIT ?
      """, [.integer(line), .integer(limit)]
    ) { row in
      try body(
        JournalAct(
          sequence: Int64(row.int(0)), at: row.moment(1), person: row.id(2), act: row.text(3)))
    }
  }

  /// The lines that follow `line`, with salt and text where they are still kept; at most `limit`.
  public func eachJournalLine(
    after line: Int64, limit: Int,
    _ body: (JournalLine, _ detail: (salt: [UInt8], text: String)?) throws -> Void
  ) throws {
    try database.each(
      """
      SELECT j.sequence, j.at_ms, j.person, j.act, j.object, j.digest, j.hash, d.salt, d.text
      FROM journal j LEFT JOIN journal_detail d ON d.sequence = j.sequence
      WHERE j.sequence > ? ORDER BY j.sequence LIMIT ?
      """, [.integer(line), .integer(limit)]
    ) { row in
      let read = journalLine(row)
      try body(read.line, read.detail)
    }
  }

  /// The first line that was written at `moment` or later, found in a few steps because no line is
  /// older than those before it; the number after the last one if there is none.
  public func firstJournalLine(since moment: Moment) throws -> Int64 {
    var low: Int64 = 1
    var high = try journalHead().size + 1
    while low < high {
      let middle = low + (high - low) / 2
      let at = try database.run(
        "SELECT at_ms FROM journal WHERE sequence = ?", [.integer(middle)]
      ) { $0.moment(0) }.first
      if let at, at < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// When each person did something last. Looks at every line.
  public func lastActs() throws -> [ID<Person>: Moment] {
    let found = try database.run("SELECT person, max(at_ms) FROM journal GROUP BY person") {
      ($0.id(0) as ID<Person>, $0.moment(1))
    }
    return Dictionary(found) { first, _ in first }
  }

  /// When an act was done last; nil if it never was. Looks at every line behind it.
  public func lastMoment(of act: String) throws -> Moment? {
    try database.run(
      "SELECT at_ms FROM journal WHERE act = ? ORDER BY sequence DESC LIMIT 1", [.text(act)]
    ) { $0.moment(0) }.first
  }

  /// The version of the SQLite this program runs with.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  // MARK: Records by their names

  /// Whether a record is, or was copied from, a document of which nothing is shown any more.
  private func isHidden(_ object: String) throws -> Bool {
    if let document = DocumentKey(object: object) {
      return try isFrozen(document) || !sees(document)
    }
    // Of a freeze the separate book tells, not the journal.
    if object.hasPrefix("secret/") { return true }
    if database.veil != nil, let id = number(of: object, in: "dossier") {
      return try database.run("SELECT 1 FROM dossier WHERE id = ?", [.integer(id)]) { $0.int(0) }
        .isEmpty
    }
    guard let id = number(of: object, in: "copy") else { return false }
    // A document that is not there for this person has no copies either.
    return try database.run(
      """
      SELECT coalesce((SELECT frozen FROM incoming_document WHERE id = c.incoming),
        (SELECT frozen FROM outgoing_document WHERE id = c.outgoing), 1)
      FROM copy c WHERE c.id = ?
      """, [.integer(id)]
    ) { $0.int(0) == 1 }.first ?? false
  }

  /// What people call a record; empty where it has no name of its own.
  func objectTitle(_ object: String) throws -> String {
    if let document = DocumentKey(object: object) { return try title(of: document) ?? "" }
    let sort = String(object.prefix { $0 != "/" })
    guard let id = number(of: object, in: sort) else { return "" }
    if sort == "copy" { return try copy(ID(id))?.reference ?? "" }
    guard let sql = Transaction.titles[sort] else { return "" }
    return try database.run(sql, [.integer(id)]) { $0.text(0) }.first ?? ""
  }

  /// What the records of a sort are called by people; those without a line have a key that says it.
  private static let titles = [
    "person": "SELECT name FROM person WHERE id = ?",
    "dossier": "SELECT notation || '/' || year FROM dossier WHERE id = ?",
    "plan-limit": "SELECT name FROM plan_limit WHERE id = ?",
    "unit": "SELECT abbreviation FROM unit WHERE id = ?",
    "body": "SELECT name FROM body WHERE id = ?",
    "bundle": "SELECT name FROM bundle WHERE id = ?",
    "kind": "SELECT word FROM document_kind WHERE id = ?",
    "council": "SELECT abbreviation FROM council WHERE id = ?",
    "custody": "SELECT label FROM custody_item WHERE id = ?",
    "stand-in": """
    SELECT p.name FROM standing_in s JOIN person p ON p.id = s.stand_in WHERE s.id = ?
    """,
    "authority": """
    SELECT p.name FROM signing_authority a JOIN person p ON p.id = a.person WHERE a.id = ?
    """,
    "hand-over": """
    SELECT p.name FROM hand_over h JOIN person p ON p.id = h.leaver WHERE h.id = ?
    """,
  ]

  private func number(of object: String, in sort: String) -> Int64? {
    object.hasPrefix(sort + "/") ? Int64(object.dropFirst(sort.count + 1)) : nil
  }

  /// The same with the names of people where `person/12` stands.
  private func named(_ detail: JournalDetail) throws -> JournalDetail {
    guard detail.fields.contains(where: { $0.value.hasPrefix("person/") }) else { return detail }
    var result: JournalDetail = []
    for field in detail.fields {
      let id = number(of: field.value, in: "person")
      result.add(field.name, try id.flatMap { try person(ID($0))?.name } ?? field.value)
    }
    return result
  }
}
