import Office

extension Transaction {
  public func insertKey(
    _ kind: SSHKeyKind, key: String, fingerprint: String, comment: String, of person: ID<Person>,
    at: Moment
  ) throws -> ID<PersonKey> {
    try database.run(
      """
      INSERT INTO person_key (person, kind, key, fingerprint, comment, added_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .id(person), .text(kind.rawValue), .text(key), .text(fingerprint), .text(comment),
        .integer(at.milliseconds),
      ])
    return ID(database.lastInserted)
  }

  /// Takes a key away; it stays in the list, and what it signed stays signed.
  public func removeKey(_ id: ID<PersonKey>, at: Moment) throws {
    try database.run(
      "UPDATE person_key SET removed_ms = ? WHERE id = ?", [.integer(at.milliseconds), .id(id)])
  }

  public func key(_ id: ID<PersonKey>) throws -> PersonKey? {
    try keys("WHERE k.id = ?", [.id(id)]).first
  }

  /// The key of this fingerprint that counts today, whoever's it is.
  public func openKey(_ fingerprint: String) throws -> PersonKey? {
    try keys("WHERE k.fingerprint = ? AND k.removed_ms IS NULL", [.text(fingerprint)]).first
  }

  public func openKeys(of person: ID<Person>) throws -> [PersonKey] {
    try keys("WHERE k.person = ? AND k.removed_ms IS NULL ORDER BY k.id", [.id(person)])
  }

  /// Those of a person, or of everybody, in the order they came; those that were taken away too.
  public func keys(of person: ID<Person>?) throws -> [PersonKey] {
    guard let person else { return try keys("ORDER BY k.person, k.id", []) }
    return try keys("WHERE k.person = ? ORDER BY k.id", [.id(person)])
  }

  private func keys(_ condition: String, _ values: [Value]) throws -> [PersonKey] {
    try database.run(
      """
      SELECT k.id, k.person, p.name, p.handle, k.kind, k.key, k.fingerprint, k.comment, k.added_ms,
        k.removed_ms
      FROM person_key k JOIN person p ON p.id = k.person \(condition)
      """, values
    ) { row in
      guard let kind = SSHKeyKind(rawValue: row.text(4)) else {
        throw StoreError.corrupt(path: database.path, detail: "person_key \(row.int(0))")
      }
      return PersonKey(
        id: row.id(0), person: row.id(1), personName: row.text(2), handle: row.text(3), kind: kind,
        key: row.text(5), fingerprint: row.text(6), comment: row.text(7), addedAt: row.moment(8),
        removedAt: row.optionalMoment(9))
    }
  }
}
