import Office
import Platform

/// The rows of a registration written into the same schema without a program around them: no rule
/// is asked, nothing is looked up but the next number and the last line of the journal, nothing is
/// hashed.
struct BareRegister {
  private let database: BareDatabase
  private let files: String
  private let statements: [Step: OpaquePointer]

  private enum Step: String, CaseIterable {
    case begin = "BEGIN IMMEDIATE"
    case number = "SELECT coalesce(max(number), 0) FROM incoming_document WHERE year = ?"
    case document = """
      INSERT INTO incoming_document (state, year, number, arrived_on, arrived_ms, registered_ms,
        issuer, issuer_key, reference, reference_key, issued_on, kind, subject, urgency, due_on,
        medium, document_id, another_because)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    case file = """
      INSERT INTO stored_file (digest, size, is_kept, structure, pages, signatures)
      VALUES (?, ?, 1, 'pdf', 1, 0)
      """
    case attachment = """
      INSERT INTO incoming_file (document, ordinal, part, name, file)
      VALUES (?, 1, 'main', ?, ?)
      """
    case words = "INSERT INTO search (rowid, subject) VALUES (?, ?)"
    case exact = "INSERT INTO search_exact (rowid, text) VALUES (?, ?)"
    case last = "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"
    case line = """
      INSERT INTO journal (sequence, at_ms, person, act, object, digest, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    case detail = """
      INSERT INTO journal_detail (sequence, salt, text) VALUES (?, randomblob(16), ?)
      """
    case commit = "COMMIT"
  }

  init(at path: String) throws {
    let database = try BareDatabase(path + "/office.db")
    self.database = database
    files = path + "/files"
    statements = try Dictionary(
      uniqueKeysWithValues: Step.allCases.map { ($0, try database.prepare($0.rawValue)) })
  }

  /// - Returns: The number of the document.
  func enter(_ draft: IncomingDraft, keyed keys: Keys, at moment: Moment, file: Int?) throws -> Int
  {
    try run(.begin)
    let year = moment.date.year
    let number = try run(.number, .integer(Int64(year))) + 1
    let day = moment.date.description
    let time = BareDatabase.Value.integer(moment.milliseconds)
    try run(
      .document, .text("registered"), .integer(Int64(year)), .integer(number), .text(day), time,
      time, .text(draft.issuer), .text(keys.issuer), .text(draft.reference.description),
      .text(keys.reference), .text(draft.issuedOn.description), .text(draft.kind.name),
      .text(draft.subject), .integer(1), .null, .text("paper"), .null, .null)
    let id = database.lastInserted
    if let file {
      try run(.file, .text(keys.digest), .integer(Int64(file)))
      try run(.attachment, .integer(id), .text("van-ban.pdf"), .integer(database.lastInserted))
    }
    let place = SearchPlace(.incoming(ID(id)), on: moment.date).value
    try run(.words, .integer(place), .text(keys.words))
    try run(.exact, .integer(place), .text(keys.words))
    let line = try run(.last) + 1
    try run(
      .line, .integer(line), time, .integer(1), .text("incoming.register"),
      .text("incoming/\(id)"), .text(keys.digest), .text(keys.digest))
    try run(.detail, .integer(line), .text(keys.detail))
    try run(.commit)
    return Int(number)
  }

  /// What is derived from a draft, made beforehand.
  struct Keys {
    var issuer, reference, words, detail, digest: String
  }

  /// Copies a file in the way a careful program must: under a passing name, flushed, renamed, the
  /// folder flushed.
  func copy(_ path: String, as name: String) throws {
    guard let bytes = try FileContents.read(path, limit: 1 << 24) else { return }
    try FileContents.writeNew(files + "/.new-" + name, bytes)
    try Folders.rename(files + "/.new-" + name, to: files + "/" + name)
    try Folders.flush(files)
  }

  @discardableResult
  private func run(_ step: Step, _ values: BareDatabase.Value...) throws -> Int64 {
    guard let statement = statements[step] else { return 0 }
    return try database.run(statement, values)
  }
}
