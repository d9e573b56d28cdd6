import Office
import Platform

/// What many people do at once, written and read without a program around it: in the same order
/// behind the same lock, with the same flushes.
struct BareSoak {
  private let lock: FileLock
  private let register: BareRegister
  private let database: BareDatabase
  private let list, begin, subject, last, line, detail, commit: OpaquePointer

  private static let digest = String(repeating: "0", count: 64)

  init(at path: String) throws {
    lock = try FileLock(path + "/office.db-queue")
    register = try BareRegister(at: path)
    database = try BareDatabase(path + "/office.db")
    list = try database.prepare(
      "SELECT * FROM incoming_document WHERE number > 0 ORDER BY year DESC, number DESC LIMIT 50")
    begin = try database.prepare("BEGIN IMMEDIATE")
    subject = try database.prepare("UPDATE incoming_document SET subject = ? WHERE id = ?")
    last = try database.prepare("SELECT sequence FROM journal ORDER BY sequence DESC LIMIT 1")
    line = try database.prepare(
      """
      INSERT INTO journal (sequence, at_ms, person, act, object, digest, hash)
      VALUES (?, ?, 1, 'incoming.correct', ?, ?, ?)
      """)
    detail = try database.prepare(
      "INSERT INTO journal_detail (sequence, salt, text) VALUES (?, randomblob(16), ?)")
    commit = try database.prepare("COMMIT")
  }

  func enter(_ reference: String, at moment: Moment, file: String?) throws {
    // Copied before the turn, as the program does it.
    let name = file.map { Folders.name(of: $0) }
    if let file, let name { try register.copy(file, as: name) }
    let keys = BareRegister.Keys(
      issuer: "so gddt", reference: reference.lowercased(), words: reference, detail: reference,
      digest: name.map(BareSoak.digits) ?? BareSoak.digest)
    let draft = SoakWorker.draft(reference, "Họp")
    _ = try lock.withTurn {
      try register.enter(draft, keyed: keys, at: moment, file: file.map { _ in 50_000 })
    }
  }

  /// Sixty-four digits that no other name has.
  private static func digits(of name: String) -> String {
    let hex = name.utf8.map { String($0, radix: 16) }.joined()
    return String((hex + digest).prefix(64))
  }

  func look() throws { try database.run(list) }

  func correct(_ document: Int, at moment: Moment) throws {
    try lock.withTurn {
      try database.run(begin)
      try database.run(subject, [.text(String(moment.milliseconds)), .integer(Int64(document))])
      let number = try database.run(last) + 1
      try database.run(
        line,
        [
          .integer(number), .integer(moment.milliseconds), .text("incoming/\(document)"),
          .text(BareSoak.digest), .text(BareSoak.digest),
        ])
      try database.run(detail, [.integer(number), .text("note=đếm\n")])
      try database.run(commit)
    }
  }
}
