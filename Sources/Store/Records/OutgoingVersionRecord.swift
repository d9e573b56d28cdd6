import Office

extension Transaction {
  /// Opens version `version` of a document's files, which becomes the current one; an approval of
  /// an earlier version ends (Decree 30/2020/NĐ-CP, Art. 11(2)).
  public func insertVersion(
    _ version: Int, of document: ID<OutgoingDocument>, by person: ID<Person>, note: String,
    at: Moment
  ) throws {
    try database.run(
      "INSERT INTO outgoing_version (document, version, person, at_ms, note) VALUES (?, ?, ?, ?, ?)",
      [.id(document), .integer(version), .id(person), .integer(at.milliseconds), .text(note)])
    try database.run(
      """
      UPDATE outgoing_document SET version = ?, approved_version = NULL, signed_on = NULL,
        signed_ms = NULL
      WHERE id = ?
      """, [.integer(version), .id(document)])
  }

  public func attach(
    _ file: ID<StoredFile>, to document: ID<OutgoingDocument>, version: Int,
    as part: AttachedFile.Part, named name: String
  ) throws {
    try database.run(
      """
      INSERT INTO outgoing_file (document, version, ordinal, part, name, file)
      VALUES (?1, ?2, (SELECT coalesce(max(ordinal), 0) + 1 FROM outgoing_file
        WHERE document = ?1 AND version = ?2), ?3, ?4, ?5)
      """, [.id(document), .integer(version), .text(part.rawValue), .text(name), .id(file)])
  }

  /// The files of one version, the signed one last.
  public func files(of document: ID<OutgoingDocument>, version: Int) throws -> [AttachedFile] {
    try database.run(
      """
      SELECT f.part, f.name, s.digest, s.size, s.is_kept, s.structure, s.pages, s.signatures,
        s.unreadable_because, \(lastCheckColumns)
      FROM outgoing_file f JOIN stored_file s ON s.id = f.file
      WHERE f.document = ? AND f.version = ? ORDER BY f.ordinal
      """, [.id(document), .integer(version)]
    ) { try $0.attachedFile() }
  }

  /// Records a decision on `version`, with the digest of each file it was made on.
  ///
  /// - Returns: The key of the decision.
  @discardableResult
  public func insertDecision(
    _ verdict: Decision.Verdict, on document: ID<OutgoingDocument>, version: Int,
    digests: [FileDigest], by person: ID<Person>, note: String, signing: Signing? = nil, at: Moment
  ) throws -> ID<Decision> {
    try database.run(
      """
      INSERT INTO decision (document, version, verdict, person, at_ms, note, digests, form, block, post,
        basis, authority)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(document), .integer(version), .text(verdict.rawValue), .id(person),
        .integer(at.milliseconds), .text(note),
        .text(digests.map(\.description).joined(separator: "\n")),
        .text(signing?.form.rawValue), .text(signing?.block.joined(separator: "\n")),
        .text(signing?.post), .text(signing?.basis), .id(signing?.entry),
      ])
    return ID(database.lastInserted)
  }

  public func decisions(on document: ID<OutgoingDocument>) throws -> [Decision] {
    try database.run(
      """
      SELECT d.verdict, p.name, d.version, d.at_ms, d.note, d.form, d.block, d.post, d.basis,
        d.authority, k.fingerprint
      FROM decision d JOIN person p ON p.id = d.person
        LEFT JOIN decision_signature s ON s.decision = d.id LEFT JOIN person_key k ON k.id = s.key
      WHERE d.document = ? ORDER BY d.id
      """, [.id(document)]
    ) { row in
      Decision(
        verdict: row.text(0) == "approved" ? .approved : .returned, personName: row.text(1),
        version: row.int(2), at: row.moment(3), note: row.text(4), signing: try signing(row),
        signedWith: row.optionalText(10))
    }
  }

  func signing(_ row: Row) throws -> Signing? {
    guard let mark = row.optionalText(5) else { return nil }
    guard let form = SigningForm(rawValue: mark) else {
      throw StoreError.corrupt(path: database.path, detail: "decision: \(mark)")
    }
    return Signing(
      form: form, block: row.text(6).split(separator: "\n").map(String.init), post: row.text(7),
      basis: row.text(8), entry: row.optionalId(9))
  }

  /// Who approved the current version last.
  public func approver(of document: ID<OutgoingDocument>) throws -> Person? {
    let found: [ID<Person>] = try database.run(
      """
      SELECT person FROM decision WHERE document = ? AND verdict = 'approved'
      ORDER BY id DESC LIMIT 1
      """, [.id(document)]
    ) { $0.id(0) }
    return try found.first.flatMap { try person($0) }
  }
}
