import Office

extension Transaction {
  // MARK: Into the queue

  /// Bundles for a body, not older than its carrier, that are recorded and may lie whole nowhere.
  public func unfinishedBundles(for body: ID<Body>, since: Moment) throws -> [String] {
    try database.run(
      """
      SELECT name FROM bundle
      WHERE body = ? AND finished_ms IS NULL AND at_ms >= ? ORDER BY id
      """, [.id(body), .moment(since)]
    ) { $0.text(0) }
  }

  /// Puts a bundle into the queue unless it is or was in it; false if it is none for this body.
  @discardableResult
  public func queue(bundle name: String, for body: ID<Body>, at: Moment) throws -> Bool {
    try database.run(
      """
      INSERT INTO dispatch (bundle, body, state, queued_ms)
      SELECT id, body, 'queued', ? FROM bundle WHERE name = ? AND body = ?
      ON CONFLICT (bundle) DO NOTHING
      """, [.moment(at), .text(name), .id(body)])
    return try database.run(
      "SELECT 1 FROM bundle WHERE name = ? AND body = ?", [.text(name), .id(body)]
    ) { _ in true }.first ?? false
  }

  // MARK: What is in it

  /// The bundles for a body that anything is to happen with, oldest first.
  public func openDispatches(for body: ID<Body>) throws -> [Dispatch] {
    try dispatches(where: "t.is_open = 1 AND t.body = ?", [.id(body)])
  }

  /// Those for all bodies that have not been handed over, oldest first.
  public func undelivered(to body: ID<Body>? = nil, limit: Int) throws -> [Dispatch] {
    let one = body.map { [Value.id($0)] } ?? []
    return try dispatches(
      where: "t.is_open = 1 AND t.state <> 'sent'" + (one.isEmpty ? "" : " AND t.body = ?"),
      one + [.integer(limit)], limit: "LIMIT ?")
  }

  /// How many those are, and since when the oldest waits.
  public func undelivered() throws -> (count: Int, oldest: Moment?) {
    try database.run(
      """
      SELECT count(*), min(queued_ms) FROM dispatch WHERE is_open = 1 AND state <> 'sent'
      """
    ) { ($0.int(0), $0.optionalMoment(1)) }[0]
  }

  public func dispatch(named name: String) throws -> Dispatch? {
    try dispatches(where: "b.name = ?", [.text(name)]).first
  }

  private func dispatches(
    where condition: String, _ values: [Value], limit: String = ""
  ) throws -> [Dispatch] {
    try database.run(
      """
      SELECT t.bundle, b.name, t.body, t.state, t.attempts, t.times, t.queued_ms, t.sent_ms,
        t.next_ms, (SELECT count(*) FROM bundle_item i WHERE i.bundle = t.bundle), a.result, a.said
      FROM dispatch t JOIN bundle b ON b.id = t.bundle
        LEFT JOIN dispatch_attempt a
          ON a.id = (SELECT max(id) FROM dispatch_attempt WHERE bundle = t.bundle)
      WHERE \(condition) ORDER BY t.bundle \(limit)
      """, values
    ) { row in
      guard let body = try body(row.id(2)), let state = Dispatch.State(rawValue: row.text(3)) else {
        throw StoreError.corrupt(path: database.path, detail: "dispatch \(row.int(0))")
      }
      return Dispatch(
        id: row.id(0), name: row.text(1), body: body, state: state, attempts: row.int(4),
        times: row.int(5), queuedAt: row.moment(6), sentAt: row.optionalMoment(7),
        nextAt: row.optionalMoment(8), documents: row.int(9),
        last: row.optionalText(10).flatMap(CarrierRun.Result.init(rawValue:))
          .map { CarrierRun($0, said: row.text(11)) })
    }
  }

  /// How many documents of the bundle its body has said nothing of.
  public func unanswered(in bundle: ID<Bundle>) throws -> Int {
    try database.run(
      """
      SELECT count(*) FROM bundle b JOIN bundle_item i ON i.bundle = b.id
        JOIN delivery w ON w.document = i.document AND w.body = b.body
      WHERE b.id = ? AND (w.state IS NULL OR w.state = 'sent')
      """, [.id(bundle)]
    ) { $0.int(0) }[0]
  }

  /// How many documents of the bundle its body has neither entered nor refused, and how many wishes in it
  /// to have one back it has not answered; those frozen since are not waited for.
  public func unsettled(in bundle: ID<Bundle>) throws -> Int {
    try database.run(
      """
      SELECT
        (SELECT count(*) FROM bundle_item i
          JOIN outgoing_document d ON d.id = i.document AND d.frozen = 0
          JOIN delivery w ON w.document = i.document AND w.body = b.body
          WHERE i.bundle = b.id AND coalesce(w.state, 'sent') IN ('sent', 'arrived'))
        + (SELECT count(*) FROM bundle_status s
          JOIN owed_status o ON o.id = s.status AND o.code = '13'
          JOIN outgoing_document d ON d.id = o.outgoing AND d.frozen = 0
          JOIN delivery w ON w.document = o.outgoing AND w.body = b.body
          WHERE s.bundle = b.id
            AND coalesce(w.state, '') NOT IN ('recall-agreed', 'recall-refused', 'settled'))
      FROM bundle b WHERE b.id = ?
      """, [.id(bundle)]
    ) { $0.int(0) }.first ?? 0
  }

  /// Whether a document of the bundle has been frozen since it was made.
  public func holdsFrozen(_ bundle: ID<Bundle>) throws -> Bool {
    try database.run(
      """
      SELECT 1 FROM bundle_item i JOIN outgoing_document d ON d.id = i.document
      WHERE i.bundle = ? AND d.frozen = 1 LIMIT 1
      """, [.id(bundle)]
    ) { _ in true }.first ?? false
  }

  // MARK: What happens with it

  /// Notes that the carrier is called now; returns the attempt.
  public func beginAttempt(on bundle: ID<Bundle>, at: Moment) throws -> Int64 {
    try database.run(
      "INSERT INTO dispatch_attempt (bundle, at_ms) VALUES (?, ?)", [.id(bundle), .moment(at)])
    return database.lastInserted
  }

  public func endAttempt(_ id: Int64, _ run: CarrierRun, at: Moment) throws {
    try database.run(
      "UPDATE dispatch_attempt SET ended_ms = ?, result = ?, said = ? WHERE id = ?",
      [.moment(at), .text(run.result.rawValue), .text(run.said), .integer(id)])
  }

  /// Notes that the bundle was handed over.
  ///
  /// - Parameter resend: When it goes again if there is no answer; nil: none is expected.
  public func noteSent(_ bundle: ID<Bundle>, at: Moment, resend: Moment?) throws {
    try database.run(
      """
      UPDATE dispatch SET state = 'sent', attempts = 0, times = times + 1, sent_ms = ?1,
        next_ms = ?2, is_open = ?2 IS NOT NULL
      WHERE bundle = ?3
      """, [.moment(at), .moment(resend), .id(bundle)])
  }

  /// Notes that the bundle was not handed over.
  ///
  /// - Parameter next: When it is tried again; nil: not by itself.
  public func noteFailure(_ bundle: ID<Bundle>, next: Moment?) throws {
    try database.run(
      """
      UPDATE dispatch SET attempts = attempts + 1, next_ms = ?1,
        state = iif(?1 IS NULL, 'failed', 'queued')
      WHERE bundle = ?2
      """, [.moment(next), .id(bundle)])
  }

  /// Puts a bundle that was handed over into the queue again.
  public func queueAgain(_ bundle: ID<Bundle>) throws {
    try database.run(
      "UPDATE dispatch SET state = 'queued', attempts = 0, next_ms = NULL WHERE bundle = ?",
      [.id(bundle)])
  }

  public func noteUnanswered(_ bundle: ID<Bundle>) throws {
    try database.run(
      "UPDATE dispatch SET state = 'unanswered', next_ms = NULL WHERE bundle = ?", [.id(bundle)])
  }

  /// It was answered, or nobody waits for that any more: nothing is to come.
  public func close(_ bundle: ID<Bundle>) throws {
    try database.run(
      "UPDATE dispatch SET state = 'sent', next_ms = NULL, is_open = 0 WHERE bundle = ?",
      [.id(bundle)])
  }
}
