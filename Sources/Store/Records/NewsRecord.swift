import Office

/// A document that concerns a person, why, and since when it does.
public struct ConcernRow: Sendable {
  public let document: DocumentKey
  public let concern: Concern
  public let since: Moment

  public init(document: DocumentKey, concern: Concern, since: Moment) {
    self.document = document
    self.concern = concern
    self.since = since
  }
}

// What concerns a person is read from the indexes over what is open, never from the archive.

extension Transaction {
  /// The documents that concern `person` now, and those of their drafts that were issued not before
  /// `day`; of each sort the latest `limit`.
  ///
  /// - Parameter unit: The unit whose opinions the person gives; empty for none.
  public func concerns(
    of person: ID<Person>, unit: String, issuedSince day: CivilDate, limit: Int
  ) throws -> [ConcernRow] {
    var rows = try concerns(
      .mentioned,
      """
      SELECT r.incoming, r.outgoing, r.at_ms FROM mention m JOIN remark r ON r.id = m.remark
      WHERE m.person = ? AND m.seen_ms IS NULL ORDER BY m.remark DESC LIMIT ?
      """, [.id(person), .integer(limit)])
    rows += try concerns(
      .assigned,
      """
      SELECT document, NULL, assigned_ms FROM assignment
      WHERE person = ? AND ended_ms IS NULL ORDER BY id DESC LIMIT ?
      """, [.id(person), .integer(limit)])
    rows += try concerns(
      .drafted,
      """
      SELECT NULL, d.id, 0 FROM outgoing_document d
      WHERE d.drafter = ? AND \(Transaction.isOpenOutgoing) ORDER BY d.id DESC LIMIT ?
      """, [.id(person), .integer(limit)])
    rows += try concerns(
      .drafted,
      """
      SELECT NULL, d.id, 0 FROM outgoing_document d
      WHERE d.issued_on >= ? AND d.drafter = ? ORDER BY d.issued_on DESC LIMIT ?
      """, [.date(day), .id(person), .integer(limit)])
    rows += try concerns(
      .asked,
      """
      SELECT NULL, document, asked_ms FROM visa
      WHERE person = ? AND closed_ms IS NULL ORDER BY id DESC LIMIT ?
      """, [.id(person), .integer(limit)])
    if !unit.isEmpty {
      rows += try concerns(
        .asked,
        """
        SELECT NULL, document, asked_ms FROM visa
        WHERE unit = ? AND closed_ms IS NULL ORDER BY id DESC LIMIT ?
        """, [.text(unit), .integer(limit)])
    }
    return rows
      + (try concerns(
        .informed,
        """
        SELECT NULL, document, at_ms FROM informed
        WHERE person = ? AND acknowledged_ms IS NULL ORDER BY document DESC LIMIT ?
        """, [.id(person), .integer(limit)]))
  }

  private func concerns(
    _ concern: Concern, _ sql: String, _ values: [Value]
  ) throws -> [ConcernRow] {
    try database.run(sql, values) { row -> ConcernRow? in
      let document: DocumentKey? =
        row.optionalId(0).map { .incoming($0) } ?? row.optionalId(1).map { .outgoing($0) }
      return document.map {
        ConcernRow(document: $0, concern: concern, since: row.moment(2))
      }
    }.compactMap { $0 }
  }

  /// How much others did to documents that are not frozen, to each after its own moment, counting at
  /// most `limit` acts of each. Walks the index of those records, in one question for all of them:
  /// the desk asks it at every look.
  public func countOfNews(
    in rows: [ConcernRow], by other: ID<Person>, atMost limit: Int
  ) throws -> Int {
    if rows.isEmpty { return 0 }
    // Names of records and numbers: nothing in them needs to be escaped.
    let wanted = rows.map { row in
      let (incoming, outgoing) =
        switch row.document {
        case .incoming(let id): ("\(id.value)", "null")
        case .outgoing(let id): ("null", "\(id.value)")
        }
      return "[\"\(row.document.object)\",\(row.since.milliseconds),\(incoming),\(outgoing)]"
    }
    return try database.run(
      """
      SELECT coalesce(sum(min(?, (
        SELECT count(*) FROM journal WHERE object = json_extract(wanted.value, '$[0]')
          AND at_ms > json_extract(wanted.value, '$[1]') AND person <> ?))), 0)
      FROM json_each(?) wanted
      WHERE NOT EXISTS (
          SELECT 1 FROM incoming_document
          WHERE id = json_extract(wanted.value, '$[2]') AND frozen = 1)
        AND NOT EXISTS (
          SELECT 1 FROM outgoing_document
          WHERE id = json_extract(wanted.value, '$[3]') AND frozen = 1)
      """,
      [.integer(limit), .id(other), .text("[" + wanted.joined(separator: ",") + "]")]
    ) { $0.int(0) }.first ?? 0
  }
}
