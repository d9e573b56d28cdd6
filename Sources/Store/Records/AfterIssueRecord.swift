import Office

extension Transaction {
  /// What the conditions of the table ask of a document besides its number.
  public func standing(of document: OutgoingDocument) throws -> OutgoingStanding {
    var standing = OutgoingStanding()
    switch document.state {
    case .draft, .submitted, .returned:
      standing.openVisas = try openVisas(on: document.id)
      standing.vouched = try vouched(of: document.id)
      standing.demand =
        try setting(Setting.approvalChecks.rawValue).flatMap(Vouching.Demand.init) ?? .none
    case .issued, .filed:
      let counts = try database.run(
        """
        SELECT
          (SELECT count(*) FROM delivery
            WHERE document = ?1 AND bundle IS NULL AND way = 'electronic'),
          EXISTS (SELECT 1 FROM file_copy WHERE document = ?1 AND is_over = 0),
          EXISTS (SELECT 1 FROM recall_order WHERE document = ?1)
        """, [.id(document.id)]
      ) { ($0.int(0), $0.int(1) == 1, $0.int(2) == 1) }[0]
      (standing.waitingDeliveries, standing.paperCopyIsDue, standing.recallIsOrdered) = counts
    case .approved, .signed, .recalled, .cancelled: break
    }
    return standing
  }

  // MARK: The paper copy

  public func requirePaperCopy(of document: ID<OutgoingDocument>, at: Moment) throws {
    try database.run(
      "INSERT INTO file_copy (document, due_ms) VALUES (?, ?)",
      [.id(document), .integer(at.milliseconds)])
  }

  public func filePaperCopy(
    of document: ID<OutgoingDocument>, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "UPDATE file_copy SET filed_ms = ?, filed_by = ?, is_over = 1 WHERE document = ?",
      [.integer(at.milliseconds), .id(person), .id(document)])
  }

  /// When the stamped paper copy was filed: nil where none is wanted, an empty value while it is.
  public func paperCopy(of document: ID<OutgoingDocument>) throws -> Moment?? {
    try database.run(
      """
      SELECT filed_ms FROM file_copy
      WHERE document = ? AND (is_over = 0 OR filed_ms IS NOT NULL)
      """, [.id(document)]
    ) { $0.optionalMoment(0) }.first
  }

  // MARK: Recall

  public func orderRecall(
    of document: ID<OutgoingDocument>, because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO recall_order (document, reason, ordered_by, ordered_ms) VALUES (?, ?, ?, ?)",
      [.id(document), .text(reason), .id(person), .integer(at.milliseconds)])
  }

  /// Carries the recall out: whoever has the document is asked for it, whoever waits for it gets
  /// nothing, and no paper copy is wanted any more.
  ///
  /// - Returns: The recipients that are asked.
  public func recall(
    _ document: ID<OutgoingDocument>, by person: ID<Person>, at: Moment
  ) throws -> [ID<Body>] {
    try database.run(
      "UPDATE recall_order SET sent_by = ?, sent_ms = ? WHERE document = ?",
      [.id(person), .integer(at.milliseconds), .id(document)])
    try database.run(
      """
      UPDATE delivery SET way = 'none'
      WHERE document = ? AND way = 'electronic' AND bundle IS NULL
      """, [.id(document)])
    // A paper of which nothing is known may have gone out all the same.
    let asked: [ID<Body>] = try database.run(
      """
      SELECT body FROM delivery WHERE document = ? AND way <> 'none'
        AND coalesce(state, '') <> 'refused' ORDER BY body
      """, [.id(document)]
    ) { $0.id(0) }
    for body in asked {
      try insertEvent(
        DeliveryEvent(
          body: body, state: .recallSent, on: at.date, personName: "", note: ""),
        on: document, act: .recall, by: person, at: at)
    }
    try database.run("UPDATE file_copy SET is_over = 1 WHERE document = ?", [.id(document)])
    return asked
  }

  public func recallOrder(of document: ID<OutgoingDocument>) throws -> RecallOrder? {
    try database.run(
      """
      SELECT r.reason, o.name, r.ordered_ms, s.name, r.sent_ms
      FROM recall_order r JOIN person o ON o.id = r.ordered_by LEFT JOIN person s ON s.id = r.sent_by
      WHERE r.document = ?
      """, [.id(document)]
    ) { row in
      RecallOrder(
        reason: row.text(0), orderedByName: row.text(1), orderedAt: row.moment(2),
        sentByName: row.optionalText(3), sentAt: row.optionalMoment(4))
    }.first
  }

  // MARK: What follows a document

  public func link(
    _ document: ID<OutgoingDocument>, to successor: ID<OutgoingDocument>, as kind: Succession,
    because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO outgoing_link (document, successor, kind, reason, person, at_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .id(document), .id(successor), .text(kind.rawValue), .text(reason), .id(person),
        .integer(at.milliseconds),
      ])
  }

  /// What later documents did to this one, then what it did to earlier ones.
  public func links(of document: ID<OutgoingDocument>) throws -> [SuccessionLink] {
    try database.run(
      """
      SELECT kind, successor, reason, at_ms, 1, id FROM outgoing_link WHERE document = ?1
      UNION ALL
      SELECT kind, document, reason, at_ms, 0, id FROM outgoing_link WHERE successor = ?1
      ORDER BY 5 DESC, 6
      """, [.id(document)]
    ) { row in
      guard let kind = Succession(rawValue: row.text(0)), let other = try outgoing(row.id(1))
      else { throw StoreError.corrupt(path: database.path, detail: "outgoing_link") }
      return SuccessionLink(
        succession: kind, isByOther: row.int(4) == 1, other: other, reason: row.text(2),
        at: row.moment(3))
    }
  }

  // MARK: Those informed

  public func inform(
    _ person: ID<Person>, of document: ID<OutgoingDocument>, at: Moment
  ) throws -> Bool {
    try database.run(
      """
      INSERT INTO informed (document, person, at_ms) VALUES (?, ?, ?)
      ON CONFLICT (document, person) DO NOTHING RETURNING id
      """, [.id(document), .id(person), .integer(at.milliseconds)]
    ) { $0.int(0) }.count == 1
  }

  public func acknowledge(
    _ document: ID<OutgoingDocument>, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE informed SET acknowledged_ms = ?
      WHERE document = ? AND person = ? AND acknowledged_ms IS NULL
      """, [.integer(at.milliseconds), .id(document), .id(person)])
  }

  public func informed(of document: ID<OutgoingDocument>) throws -> [Informed] {
    try database.run(
      """
      SELECT i.person, p.name, i.at_ms, i.acknowledged_ms
      FROM informed i JOIN person p ON p.id = i.person WHERE i.document = ? ORDER BY i.id
      """, [.id(document)]
    ) { row in
      Informed(
        person: row.id(0), personName: row.text(1), at: row.moment(2),
        acknowledgedAt: row.optionalMoment(3))
    }
  }

  public func mustAcknowledge(
    _ document: ID<OutgoingDocument>, _ person: ID<Person>
  ) throws -> Bool {
    try database.run(
      """
      SELECT 1 FROM informed WHERE person = ? AND document = ? AND acknowledged_ms IS NULL
      """, [.id(person), .id(document)]
    ) { _ in true }.first ?? false
  }
}
