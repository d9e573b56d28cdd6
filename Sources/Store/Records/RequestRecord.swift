import Office

extension Transaction {
  /// Enters a sender's wish about a document.
  public func insertRequest(
    _ kind: ExchangeRequest.Kind, from sender: String, targetId: String,
    target: ID<IncomingDocument>?, message: ID<IncomingDocument>?, reason: String,
    state: ExchangeRequest.State, at: Moment
  ) throws -> ID<ExchangeRequest> {
    try database.run(
      """
      INSERT INTO exchange_request (kind, sender, target_id, target, message, reason, at_ms, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(kind.rawValue), .text(sender), .text(targetId), .id(target), .id(message),
        .text(reason), .integer(at.milliseconds), .text(state.rawValue),
      ])
    return ID(database.lastInserted)
  }

  /// Brings wishes that came before their document together with it.
  public func found(
    _ document: ID<IncomingDocument>, as documentId: String, from senders: [String]
  ) throws {
    for sender in senders {
      try database.run(
        """
        UPDATE exchange_request SET target = ?
        WHERE target IS NULL AND target_id = ? AND sender = ? AND state = 'waiting'
          AND message IS NOT ?1
        """, [.id(document), .text(documentId), .text(sender)])
    }
  }

  public func decide(
    _ request: ID<ExchangeRequest>, _ state: ExchangeRequest.State, note: String,
    by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE exchange_request SET state = ?, note = ?, decided_by = ?, decided_ms = ? WHERE id = ?
      """,
      [
        .text(state.rawValue), .text(note), .id(person), .integer(at.milliseconds), .id(request),
      ])
  }

  public func request(_ id: ID<ExchangeRequest>) throws -> ExchangeRequest? {
    try requests("r.id = ?", [.id(id)]).first
  }

  /// Wishes nobody has answered, oldest first, after `id`.
  public func openRequests(
    after id: ID<ExchangeRequest>? = nil, limit: Int
  ) throws -> [ExchangeRequest] {
    try requests(
      "r.state = 'waiting' AND r.id > ? ORDER BY r.id LIMIT ?",
      [.integer(id.map { Int($0.value) } ?? 0), .integer(limit)])
  }

  public func openRequestCount() throws -> Int {
    try database.run("SELECT count(*) FROM exchange_request WHERE state = 'waiting'") {
      $0.int(0)
    }[0]
  }

  /// All wishes, newest first, before `id`.
  public func requests(
    before id: ID<ExchangeRequest>? = nil, limit: Int
  ) throws -> [ExchangeRequest] {
    try requests(
      "r.id < ? ORDER BY r.id DESC LIMIT ?",
      [.integer(id.map { Int($0.value) } ?? .max), .integer(limit)])
  }

  /// The wishes about a document, and those it brings, in the order they came.
  public func requests(of document: ID<IncomingDocument>) throws -> [ExchangeRequest] {
    try requests("r.target = ?1 OR r.message = ?1 ORDER BY r.id", [.id(document)])
  }

  private func requests(_ condition: String, _ values: [Value]) throws -> [ExchangeRequest] {
    try database.run(
      """
      SELECT r.id, r.kind, r.sender, r.target_id, r.target, r.message, r.reason, r.at_ms, r.state,
        r.decided_ms, p.name, r.note
      FROM exchange_request r LEFT JOIN person p ON p.id = r.decided_by WHERE \(condition)
      """, values
    ) { row in
      guard let kind = ExchangeRequest.Kind(rawValue: row.text(1)),
        let state = ExchangeRequest.State(rawValue: row.text(8))
      else { throw StoreError.corrupt(path: database.path, detail: "exchange_request") }
      let target: ID<IncomingDocument>? = row.optionalId(4)
      let message: ID<IncomingDocument>? = row.optionalId(5)
      return ExchangeRequest(
        id: row.id(0), kind: kind, sender: row.text(2), targetId: row.text(3),
        target: try target.flatMap { try incoming($0) },
        message: try message.flatMap { try incoming($0) }, reason: row.text(6), at: row.moment(7),
        state: state, decidedAt: row.optionalMoment(9), decidedByName: row.optionalText(10),
        note: row.text(11))
    }
  }
}
