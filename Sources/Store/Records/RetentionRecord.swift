import Office

extension Transaction {
  /// The classes of the retention schedule that are the office's own, by their codes.
  public func retentionClasses() throws -> [RetentionClass] {
    try database.run(
      """
      SELECT code, heading, title, term, source, is_confirmed, note FROM retention_class
      ORDER BY code
      """
    ) { row in
      guard let term = try? RetentionTerm(row.text(3)) else {
        throw StoreError.corrupt(path: database.path, detail: "retention_class \(row.text(0))")
      }
      return RetentionClass(
        code: row.text(0), group: row.text(1), title: row.text(2), term: term,
        source: row.text(4), isConfirmed: row.int(5) == 1, note: row.text(6))
    }
  }

  public func set(_ one: RetentionClass) throws {
    try database.run(
      """
      INSERT INTO retention_class (code, heading, title, term, source, is_confirmed, note)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET heading = excluded.heading, title = excluded.title,
        term = excluded.term, source = excluded.source, is_confirmed = excluded.is_confirmed,
        note = excluded.note
      """,
      [
        .text(one.code), .text(one.group), .text(one.title), .text(one.term.text),
        .text(one.source), .bool(one.isConfirmed), .text(one.note),
      ])
  }
}

extension WitnessedRecords {
  static let retentionClasses = WitnessedRecords(
    name: "retention", table: "retention_class", key: "code",
    witnesses: [
      Witness("term", setting, .last, "r.term"),
      Witness("source", setting, .last, "r.source"),
      Witness("confirmed", setting, .last, "iif(r.is_confirmed, 'yes', 'no')"),
    ])

  private static let setting = ["retention.confirm", "retention.import"]
}
