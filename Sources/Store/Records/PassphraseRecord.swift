import Office

/// What is kept of a person's passphrase.
public struct KeptPassphrase: Equatable, Sendable {
  public let hash: String
  /// Wrong ones in a row, and when the last was given.
  public let failures: Int
  public let failedAt: Moment?
}

extension Transaction {
  public func passphrase(of person: ID<Person>) throws -> KeptPassphrase? {
    try database.run(
      "SELECT hash, failures, failed_ms FROM person_passphrase WHERE person = ?", [.id(person)]
    ) { row in
      KeptPassphrase(hash: row.text(0), failures: row.int(1), failedAt: row.optionalMoment(2))
    }.first
  }

  public func setPassphrase(_ hash: String, of person: ID<Person>, at: Moment) throws {
    try database.run(
      """
      INSERT INTO person_passphrase (person, hash, changed_ms, failures) VALUES (?, ?, ?, 0)
      ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, changed_ms = excluded.changed_ms,
        failures = 0, failed_ms = NULL
      """, [.id(person), .text(hash), .moment(at)])
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
