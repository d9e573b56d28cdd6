import Office

extension Transaction {
  /// What stood in the entries made last, the latest first: a walk of `limit` rows from the end of the
  /// register, however long it is.
  public func earlierEntries(limit: Int) throws -> [EarlierEntry] {
    try database.run(
      """
      SELECT issuer, reference, subject FROM (
        SELECT issuer, reference, subject, frozen FROM incoming_document ORDER BY id DESC LIMIT ?)
      WHERE frozen = 0
      """, [.integer(limit)]
    ) { EarlierEntry(issuer: $0.text(0), reference: $0.text(1), subject: $0.text(2)) }
  }

  /// The subjects of the documents drafted last, the latest first.
  public func earlierSubjects(limit: Int) throws -> [String] {
    try database.run(
      """
      SELECT subject FROM (
        SELECT subject, frozen FROM outgoing_document ORDER BY id DESC LIMIT ?)
      WHERE frozen = 0
      """, [.integer(limit)]
    ) { $0.text(0) }
  }

  /// How many open works people have, as `openWork(of:)` counts them; who has none is left out.
  public func openWorks() throws -> [ID<Person>: Int] {
    var works: [ID<Person>: Int] = [:]
    try database.each(
      """
      SELECT person, count(*) FROM assignment
      WHERE ended_ms IS NULL AND part <> 'informed' GROUP BY person
      UNION ALL
      SELECT d.drafter, count(*) FROM outgoing_document d
      WHERE d.frozen = 0 AND \(Transaction.isOpenOutgoing) GROUP BY d.drafter
      """
    ) { works[$0.id(0), default: 0] += $0.int(1) }
    return works
  }
}
