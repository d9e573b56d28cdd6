import Office

extension Transaction {
  /// Every kind the office issues or has issued.
  public func kinds() throws -> KindBook {
    KindBook(
      changed: try database.run(
        "SELECT word, name, is_own, from_on, closed_on, source FROM document_kind ORDER BY id"
      ) { row in
        let isOwn = row.int(2) == 1
        let statutory = isOwn ? nil : DocumentKind(word: row.text(0))
        return KindEntry(
          kind: statutory ?? DocumentKind(own: row.text(0), named: row.text(1)), isOwn: isOwn,
          fromOn: row.optionalDate(3), closedOn: row.optionalDate(4), source: row.text(5))
      })
  }

  /// Enters a kind, or what was said of it last.
  public func set(_ entry: KindEntry) throws {
    try database.run(
      """
      INSERT INTO document_kind (word, name, is_own, from_on, closed_on, source)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (word) DO UPDATE SET from_on = ?4, closed_on = ?5, source = ?6
      """,
      [
        .text(entry.kind.word), .text(entry.kind.name), .bool(entry.isOwn), .date(entry.fromOn),
        .date(entry.closedOn), .text(entry.source),
      ])
  }

  /// The councils in the order they were entered.
  public func councils() throws -> [Council] { try councils("1", []) }

  public func council(_ id: ID<Council>) throws -> Council? {
    try councils("id = ?", [.id(id)]).first
  }

  public func insert(_ draft: CouncilDraft) throws -> ID<Council> {
    try database.run(
      "INSERT INTO council (abbreviation, name, head_title, basis) VALUES (?, ?, ?, ?)",
      [
        .text(draft.abbreviation), .text(draft.name), .text(draft.headTitle), .text(draft.basis),
      ])
    return ID(database.lastInserted)
  }

  public func close(_ council: ID<Council>, on day: CivilDate) throws {
    try database.run(
      "UPDATE council SET closed_on = ? WHERE id = ?", [.date(day), .id(council)])
  }

  private func councils(_ condition: String, _ values: [Value]) throws -> [Council] {
    try database.run(
      """
      SELECT id, abbreviation, name, head_title, basis, closed_on FROM council
      WHERE \(condition) ORDER BY id
      """, values
    ) { row in
      Council(
        id: row.id(0), abbreviation: row.text(1), name: row.text(2), headTitle: row.text(3),
        basis: row.text(4), closedOn: row.optionalDate(5))
    }
  }
}
