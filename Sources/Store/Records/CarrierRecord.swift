import Office

extension Transaction {
  /// The carriers in the order of the address book.
  public func carriers() throws -> [Carrier] { try carriers(where: "1", []) }

  public func carrier(of body: ID<Body>) throws -> Carrier? {
    try carriers(where: "c.body = ?", [.id(body)]).first
  }

  private func carriers(where condition: String, _ values: [Value]) throws -> [Carrier] {
    try database.run(
      """
      SELECT body, send, receive, answers, since_ms, received_ms, result, said
      FROM carrier c WHERE \(condition) ORDER BY body
      """, values
    ) { row in
      guard let body = try body(row.id(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "carrier \(row.int(0))")
      }
      let run = row.optionalText(6).flatMap(CarrierRun.Result.init(rawValue:))
        .map { CarrierRun($0, said: row.text(7)) }
      return Carrier(
        body: body, send: try command(row.text(1)), receive: try command(row.text(2)),
        answers: row.int(3) == 1, since: row.moment(4), received: run.map { (row.moment(5), $0) })
    }
  }

  private func command(_ lines: String) throws -> CarrierCommand? {
    lines.isEmpty
      ? nil
      : try CarrierCommand(
        lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// Writes everything of a carrier but when it was last asked.
  public func set(_ carrier: Carrier) throws {
    try database.run(
      """
      INSERT INTO carrier (body, send, receive, answers, since_ms) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (body) DO UPDATE SET send = ?2, receive = ?3, answers = ?4
      """,
      [
        .id(carrier.body.id), .text(lines(carrier.send)), .text(lines(carrier.receive)),
        .bool(carrier.answers), .moment(carrier.since),
      ])
  }

  private func lines(_ command: CarrierCommand?) -> String {
    command?.words.joined(separator: "\n") ?? ""
  }

  /// Notes how asking for what came has ended.
  public func noteReceipt(from body: ID<Body>, _ run: CarrierRun, at: Moment) throws {
    try database.run(
      "UPDATE carrier SET received_ms = ?, result = ?, said = ? WHERE body = ?",
      [.moment(at), .text(run.result.rawValue), .text(run.said), .id(body)])
  }
}
