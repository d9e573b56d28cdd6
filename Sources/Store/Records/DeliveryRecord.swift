import Office

extension Transaction {
  public func addDelivery(of document: ID<OutgoingDocument>, to body: ID<Body>) throws {
    try database.run(
      "INSERT INTO delivery (document, body) VALUES (?, ?)", [.id(document), .id(body)])
  }

  public func deliveries(of document: ID<OutgoingDocument>) throws -> [Delivery] {
    try database.run(
      """
      SELECT d.body, b.at_ms FROM delivery d LEFT JOIN bundle b ON b.id = d.bundle
      WHERE d.document = ? ORDER BY d.body
      """, [.id(document)]
    ) { row in
      guard let body = try body(row.id(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "delivery")
      }
      return Delivery(body: body, handedOverAt: row.optionalMoment(1))
    }
  }

  /// Issued electronic documents that no bundle has carried to `body` yet, in the order of the
  /// bundle: date, then DocumentId as bytes (edxml.md, section 10).
  public func waitingForDelivery(to body: ID<Body>) throws -> [OutgoingDocument] {
    try outgoing(
      """
      SELECT \(outgoingColumns) FROM delivery w JOIN outgoing_document d ON d.id = w.document
        JOIN person p ON p.id = d.drafter
      WHERE w.body = ? AND w.bundle IS NULL AND d.medium = 'electronic'
      ORDER BY d.issued_on, CAST(d.document_id AS BLOB)
      """, [.id(body)])
  }

  /// How many documents wait to be handed over, to all bodies together.
  public func waitingDeliveries() throws -> Int { try waitingDeliveries(where: ("1", [])) }

  /// How many of them wait longer than they may.
  public func waitingDeliveries(before cutoffs: DutyCutoffs) throws -> Int {
    try waitingDeliveries(where: cutoffs.condition(on: "d.signed_ms", kind: \.word))
  }

  private func waitingDeliveries(where condition: (sql: String, [Value])) throws -> Int {
    try database.run(
      """
      SELECT count(*) FROM delivery w JOIN outgoing_document d ON d.id = w.document
      WHERE w.bundle IS NULL AND d.medium = 'electronic' AND \(condition.sql)
      """, condition.1
    ) { $0.int(0) }[0]
  }
}
