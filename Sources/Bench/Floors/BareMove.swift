import Office

/// The rows of one move of a piece of work, written without a program around them: no rule is
/// asked, nothing is looked up but the last line of the journal, nothing is hashed.
struct BareMove {
  private let database: BareDatabase
  private let document: Int64
  private let person: Int64
  private let moment: Int64
  private let begin, work, opinion, state, due, last, line, detail, commit: OpaquePointer

  init(
    at path: String, document: ID<IncomingDocument>, person: ID<Person>, moment: Moment
  ) throws {
    database = try BareDatabase(path + "/office.db")
    (self.document, self.person) = (document.value, person.value)
    self.moment = moment.milliseconds
    begin = try database.prepare("BEGIN IMMEDIATE")
    work = try database.prepare("UPDATE work SET state = ? WHERE document = ?")
    opinion = try database.prepare(
      """
      INSERT INTO opinion (document, work, person, at_ms, act, text)
      VALUES (?1, (SELECT id FROM work WHERE document = ?1), ?2, ?3, ?4, ?5)
      """)
    state = try database.prepare("UPDATE incoming_document SET state = ? WHERE id = ?")
    due = try database.prepare("UPDATE incoming_document SET due_on = ? WHERE id = ?")
    last = try database.prepare("SELECT sequence FROM journal ORDER BY sequence DESC LIMIT 1")
    line = try database.prepare(
      """
      INSERT INTO journal (sequence, at_ms, person, act, object, digest, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    detail = try database.prepare(
      "INSERT INTO journal_detail (sequence, salt, text) VALUES (?, randomblob(16), ?)")
    commit = try database.prepare("COMMIT")
  }

  func run() throws {
    let note = "Đã làm xong một phần"
    let digest = String(repeating: "0", count: 64)
    try database.run(begin)
    try database.run(work, [.text("accepted"), .integer(document)])
    try database.run(
      opinion,
      [.integer(document), .integer(person), .integer(moment), .text("progress"), .text(note)])
    try database.run(state, [.text("accepted"), .integer(document)])
    try database.run(due, [.text("2026-01-06"), .integer(document)])
    let number = try database.run(last) + 1
    try database.run(
      line,
      [
        .integer(number), .integer(moment), .integer(person), .text("incoming.progress"),
        .text("incoming/\(document)"), .text(digest), .text(digest),
      ])
    try database.run(detail, [.integer(number), .text("work=1\nnote=\(note)\n")])
    try database.run(commit)
  }
}
