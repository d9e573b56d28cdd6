import Office

/// An approval as it was recorded, with the keys of what it is about.
public struct RecordedApproval: Sendable {
  public let id: ID<Decision>
  public let person: ID<Person>
  public let version: Int
  public let at: Moment
  public let note: String
  public let signing: Signing?
  /// The number of the journal's line that says so; nil for one that has none.
  public let line: Int64?
}

extension Transaction {
  /// The approval that counts: of the current version, and not given up since.
  public func standingApproval(
    of document: ID<OutgoingDocument>
  ) throws -> RecordedApproval? {
    try approvals(
      """
      WHERE d.document = ? AND d.verdict = 'approved' AND d.version = (
        SELECT approved_version FROM outgoing_document o
        WHERE o.id = d.document AND o.approved_version = o.version)
      ORDER BY d.id DESC LIMIT 1
      """, [.id(document)]
    ).first
  }

  /// The last approval of a document that carries a signature.
  public func signedApproval(of document: ID<OutgoingDocument>) throws -> RecordedApproval? {
    try approvals(
      """
      WHERE d.document = ? AND EXISTS (SELECT 1 FROM decision_signature s WHERE s.decision = d.id)
      ORDER BY d.id DESC LIMIT 1
      """, [.id(document)]
    ).first
  }

  private func approvals(_ condition: String, _ values: [Value]) throws -> [RecordedApproval] {
    // The columns of a form of signing stand where `signing` looks for them.
    try database.run(
      """
      SELECT d.id, d.person, d.version, d.at_ms, d.note, d.form, d.block, d.post, d.basis,
        d.authority, (SELECT max(j.sequence) FROM journal j
          WHERE j.object = 'outgoing/' || d.document AND j.act = 'outgoing.approve'
            AND j.at_ms = d.at_ms)
      FROM decision d \(condition)
      """, values
    ) { row in
      RecordedApproval(
        id: row.id(0), person: row.id(1), version: row.int(2), at: row.moment(3),
        note: row.text(4), signing: try signing(row),
        line: row.optionalInt(10).map { Int64($0) })
    }
  }

  /// Whether somebody has decided on a document after a line of the journal.
  public func isDecided(
    _ document: ID<OutgoingDocument>, after line: Int64
  ) throws -> Bool {
    try !database.run(
      """
      SELECT 1 FROM journal WHERE object = ? AND act IN ('outgoing.approve', 'outgoing.return')
        AND sequence > ? LIMIT 1
      """, [.text("outgoing/\(document.value)"), .integer(line)]
    ) { $0.int(0) }.isEmpty
  }

  /// When a line of the journal was written, and its hash; for 0, before the first, no time.
  public func journalHash(of line: Int64) throws -> (at: Moment?, hash: String)? {
    if line == 0 { return (nil, JournalLine.origin.description) }
    return try database.run(
      "SELECT at_ms, hash FROM journal WHERE sequence = ?", [.integer(line)]
    ) { (at: $0.moment(0), hash: $0.text(1)) }.first
  }

  // MARK: Statements and signatures

  /// Keeps what was printed for a person, in the place of what was before.
  public func keepStatement(
    _ text: String, on document: ID<OutgoingDocument>, for person: ID<Person>
  ) throws {
    try database.run(
      """
      INSERT INTO approval_statement (document, person, text) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET text = excluded.text
      """, [.id(document), .id(person), .text(text)])
  }

  public func keptStatement(
    on document: ID<OutgoingDocument>, for person: ID<Person>
  ) throws -> String? {
    try database.run(
      "SELECT text FROM approval_statement WHERE document = ? AND person = ?",
      [.id(document), .id(person)]
    ) { $0.text(0) }.first
  }

  /// Puts a signature to a decision; what was kept for its person goes.
  public func insertSignature(
    _ signature: String, of statement: String, by key: PersonKey, to decision: ID<Decision>,
    on document: ID<OutgoingDocument>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO decision_signature (decision, statement, signature, key, attached_ms)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .id(decision), .text(statement), .text(signature), .id(key.id),
        .integer(at.milliseconds),
      ])
    try database.run(
      "DELETE FROM approval_statement WHERE document = ? AND person = ?",
      [.id(document), .id(key.person)])
  }

  public func signature(of decision: ID<Decision>) throws -> SignedApproval? {
    let found = try database.run(
      "SELECT statement, signature, key, attached_ms FROM decision_signature WHERE decision = ?",
      [.id(decision)]
    ) { row in
      (
        statement: row.text(0), signature: row.text(1), key: row.id(2) as ID<PersonKey>,
        at: row.moment(3)
      )
    }.first
    guard let found else { return nil }
    guard let key = try key(found.key) else {
      throw StoreError.corrupt(path: database.path, detail: "person_key \(found.key.value)")
    }
    return SignedApproval(
      statement: found.statement, signature: found.signature, key: key, attachedAt: found.at)
  }
}
