import Office

extension Transaction {
  public func insertTrust(
    _ content: TrustContent, named name: String, of signer: ID<Person>?, by person: ID<Person>,
    at: Moment
  ) throws -> ID<TrustEntry> {
    try database.run(
      """
      INSERT INTO trust_entry (name, purpose, person, fingerprint, subject, issuer, valid_from_ms,
        valid_until_ms, added_ms, added_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(name), .text(content.purpose.rawValue), .id(signer), .text(content.fingerprint),
        .text(content.subject), .text(content.issuer), .moment(content.validFrom),
        .moment(content.validUntil), .moment(at), .id(person),
      ])
    return ID(database.lastInserted)
  }

  public func removeTrust(
    _ id: ID<TrustEntry>, reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "UPDATE trust_entry SET removed_ms = ?, removed_by = ?, reason = ? WHERE id = ?",
      [.moment(at), .id(person), .text(reason), .id(id)])
  }

  /// What is trusted now, in the order it was added.
  public func trustEntries() throws -> [TrustEntry] {
    try trustEntries("t.removed_ms IS NULL", [])
  }

  /// What was trusted once and is not any more.
  public func removedTrustEntries() throws -> [TrustEntry] {
    try trustEntries("t.removed_ms IS NOT NULL", [])
  }

  public func trustEntry(_ id: ID<TrustEntry>) throws -> TrustEntry? {
    try trustEntries("t.id = ?", [.id(id)]).first
  }

  private func trustEntries(_ condition: String, _ values: [Value]) throws -> [TrustEntry] {
    try database.run(
      """
      SELECT t.id, t.name, t.purpose, t.fingerprint, t.subject, t.issuer, t.valid_from_ms,
        t.valid_until_ms, t.added_ms, a.name, t.removed_ms, r.name, t.reason, t.person, s.name
      FROM trust_entry t JOIN person a ON a.id = t.added_by
        LEFT JOIN person s ON s.id = t.person
        LEFT JOIN person r ON r.id = t.removed_by
      WHERE \(condition) ORDER BY t.id
      """, values
    ) { row in
      guard let purpose = TrustEntry.Purpose(rawValue: row.text(2)) else {
        throw StoreError.corrupt(path: database.path, detail: "trust_entry \(row.int(0))")
      }
      return TrustEntry(
        id: row.id(0), name: row.text(1),
        content: TrustContent(
          purpose: purpose, fingerprint: row.text(3), subject: row.text(4), issuer: row.text(5),
          validFrom: row.optionalMoment(6), validUntil: row.optionalMoment(7)),
        signer: row.optionalId(13).map { TrustEntry.Signer(id: $0, name: row.text(14)) },
        addedAt: row.moment(8), addedBy: row.text(9),
        removal: row.optionalMoment(10).map {
          TrustEntry.Removal(at: $0, by: row.text(11), reason: row.text(12))
        })
    }
  }
}
