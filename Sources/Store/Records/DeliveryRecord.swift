import Office

extension Transaction {
  public func addDelivery(
    of document: ID<OutgoingDocument>, to body: ID<Body>, way: DeliveryWay = .electronic
  ) throws {
    try database.run(
      "INSERT INTO delivery (document, body, way) VALUES (?, ?, ?)",
      [.id(document), .id(body), .text(way.rawValue)])
  }

  public func deliveries(of document: ID<OutgoingDocument>) throws -> [Delivery] {
    try database.run(
      """
      SELECT d.body, b.at_ms, d.way, d.state
      FROM delivery d LEFT JOIN bundle b ON b.id = d.bundle
      WHERE d.document = ? ORDER BY d.body
      """, [.id(document)]
    ) { row in
      guard let body = try body(row.id(0)), let way = DeliveryWay(rawValue: row.text(2)) else {
        throw StoreError.corrupt(path: database.path, detail: "delivery")
      }
      return Delivery(
        body: body, handedOverAt: row.optionalMoment(1), way: way,
        state: row.optionalText(3).flatMap(DeliveryState.init(rawValue:)))
    }
  }

  /// Issued electronic documents that no bundle has carried to `body` yet, in the order of the
  /// bundle: date, then DocumentId as bytes (edxml.md, section 10).
  public func waitingForDelivery(to body: ID<Body>) throws -> [OutgoingDocument] {
    try outgoing(
      """
      SELECT \(outgoingColumns) FROM delivery w JOIN outgoing_document d ON d.id = w.document
        JOIN person p ON p.id = d.drafter
      WHERE w.body = ? AND w.bundle IS NULL AND w.way = 'electronic' AND d.frozen = 0
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
      WHERE w.bundle IS NULL AND w.way = 'electronic' AND d.frozen = 0 AND \(condition.sql)
      """, condition.1
    ) { $0.int(0) }[0]
  }

  // MARK: What became of them

  /// Notes what became of a document at one recipient.
  public func insertEvent(
    _ event: DeliveryEvent, on document: ID<OutgoingDocument>, act: OutgoingAction,
    by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO delivery_event (document, body, state, on_date, act, person, at_ms, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(document), .id(event.body), .text(event.state.rawValue), .date(event.on),
        .text(act.rawValue), .id(person), .integer(at.milliseconds), .text(event.note),
      ])
    try database.run(
      "UPDATE delivery SET state = ? WHERE document = ? AND body = ?",
      [.text(event.state.rawValue), .id(document), .id(event.body)])
  }

  public func events(of document: ID<OutgoingDocument>) throws -> [DeliveryEvent] {
    try database.run(
      """
      SELECT e.body, e.state, e.on_date, p.name, e.note
      FROM delivery_event e JOIN person p ON p.id = e.person WHERE e.document = ? ORDER BY e.id
      """, [.id(document)]
    ) { row in
      guard let state = DeliveryState(rawValue: row.text(1)), let date = row.optionalDate(2) else {
        throw StoreError.corrupt(path: database.path, detail: "delivery_event")
      }
      return DeliveryEvent(
        body: row.id(0), state: state, on: date, personName: row.text(3), note: row.text(4))
    }
  }

  public func deliveryState(
    of document: ID<OutgoingDocument>, to body: ID<Body>
  ) throws -> (isThere: Bool, state: DeliveryState?) {
    let found = try database.run(
      "SELECT state FROM delivery WHERE document = ? AND body = ?", [.id(document), .id(body)]
    ) { $0.optionalText(0) }
    return (!found.isEmpty, found.first?.flatMap(DeliveryState.init(rawValue:)))
  }

  // MARK: Planned

  public func plan(_ recipients: [ID<Body>], for document: ID<OutgoingDocument>) throws {
    try database.run("DELETE FROM planned_recipient WHERE document = ?", [.id(document)])
    for body in recipients {
      try database.run(
        "INSERT INTO planned_recipient (document, body) VALUES (?, ?)", [.id(document), .id(body)])
    }
  }

  public func plannedRecipients(of document: ID<OutgoingDocument>) throws -> [Body] {
    try database.run(
      "SELECT body FROM planned_recipient WHERE document = ? ORDER BY body", [.id(document)]
    ) { row in
      guard let body = try body(row.id(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "planned_recipient")
      }
      return body
    }
  }
}
