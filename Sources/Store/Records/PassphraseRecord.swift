import Office

/// What is kept of a person's passphrase.
public struct KeptPassphrase: Equatable, Sendable {
  public let hash: String
  /// Wrong ones in a row, and when the last was given.
  public let failures: Int
  public let failedAt: Moment?
  /// Whether somebody else has set it, and its person has not yet.
  public let mustChange: Bool
}

extension Transaction {
  public func passphrase(of person: ID<Person>) throws -> KeptPassphrase? {
    try database.run(
      "SELECT hash, failures, failed_ms, must_change FROM person_passphrase WHERE person = ?",
      [.id(person)]
    ) { row in
      KeptPassphrase(
        hash: row.text(0), failures: row.int(1), failedAt: row.optionalMoment(2),
        mustChange: row.int(3) == 1)
    }.first
  }

  /// - Parameter isFirst: Whether somebody else has set it, for the first time its person comes.
  public func setPassphrase(
    _ hash: String, of person: ID<Person>, isFirst: Bool, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO person_passphrase (person, hash, changed_ms, failures, must_change)
      VALUES (?, ?, ?, 0, ?)
      ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, changed_ms = excluded.changed_ms,
        failures = 0, failed_ms = NULL, must_change = excluded.must_change
      """, [.id(person), .text(hash), .moment(at), .bool(isFirst)])
  }

  public func dropPassphrase(of person: ID<Person>) throws {
    try database.run("DELETE FROM person_passphrase WHERE person = ?", [.id(person)])
  }

  /// - Parameter failures: 0 after a right one.
  public func setPassphraseFailures(
    _ failures: Int, of person: ID<Person>, at: Moment?
  ) throws {
    try database.run(
      "UPDATE person_passphrase SET failures = ?, failed_ms = ? WHERE person = ?",
      [.integer(failures), .moment(at), .id(person)])
  }
}
