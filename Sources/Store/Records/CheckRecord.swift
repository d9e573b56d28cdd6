import Office

extension Transaction {
  /// What SQLite finds wrong with the file, its indexes and its references; nothing if all is well.
  public func damage() throws -> [String] {
    let integrity = try database.run("PRAGMA integrity_check(20)") { $0.text(0) }
    let references = try database.run("PRAGMA foreign_key_check") {
      "\($0.text(0)) \($0.int(1)) → \($0.text(2))"
    }
    return integrity.filter { $0 != "ok" } + references
  }

  /// Documents no line of the journal made: rows written past the program.
  public func recordsWithoutJournal() throws -> [String] {
    try database.run(
      """
      SELECT r.object FROM (
        SELECT 'incoming/' || id AS object FROM incoming_document
        UNION ALL SELECT 'outgoing/' || id FROM outgoing_document
        UNION ALL SELECT 'person/' || id FROM person
          WHERE id > (SELECT min(person) FROM journal WHERE act = 'office.found')) r
      WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.object = r.object)
      LIMIT 100
      """
    ) { $0.text(0) }
  }

  /// Numbers missing from a register; a number given twice the schema already refuses.
  public func numberGaps() throws -> [(register: String, year: Int, number: Int)] {
    try database.run(
      """
      WITH given (register, year, number) AS (
        SELECT 'incoming', year, number FROM incoming_document WHERE number IS NOT NULL
        UNION ALL SELECT sequence, year, number FROM outgoing_document WHERE number IS NOT NULL
        UNION ALL SELECT sequence, year, number FROM struck_number)
      SELECT register, year, number FROM (
        SELECT register, year, number,
          lag(number, 1, 0) OVER (PARTITION BY register, year ORDER BY number) AS before
        FROM given)
      WHERE number <> before + 1 LIMIT 100
      """
    ) { (register: $0.text(0), year: $0.int(1), number: $0.int(2)) }
  }
}
