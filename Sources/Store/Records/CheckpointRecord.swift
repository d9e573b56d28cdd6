import Office

extension Transaction {
  // MARK: The office's own

  /// The key checkpoints are signed with today; nil before the first was made.
  public func journalKey() throws -> JournalKey? {
    try journalKeys("ORDER BY id DESC LIMIT 1", []).first
  }

  /// The key of a fingerprint, if it is or was the office's.
  public func journalKey(fingerprint: String) throws -> JournalKey? {
    try journalKeys("WHERE fingerprint = ?", [.text(fingerprint)]).first
  }

  private func journalKeys(_ condition: String, _ values: [Value]) throws -> [JournalKey] {
    try database.run(
      "SELECT id, key, fingerprint, made_ms FROM journal_key \(condition)", values
    ) {
      JournalKey(
        id: $0.id(0), base64: $0.text(1), fingerprint: $0.text(2), madeAt: $0.moment(3))
    }
  }

  public func insertJournalKey(
    _ base64: String, fingerprint: String, by person: ID<Person>, at: Moment
  ) throws -> JournalKey {
    try database.run(
      "INSERT INTO journal_key (key, fingerprint, made_ms, person) VALUES (?, ?, ?, ?)",
      [.text(base64), .text(fingerprint), .moment(at), .id(person)])
    return JournalKey(
      id: ID(database.lastInserted), base64: base64, fingerprint: fingerprint, madeAt: at)
  }

  /// Keeps a checkpoint of the office's own.
  ///
  /// - Parameter text: All of it, signature included.
  public func insert(
    _ checkpoint: JournalCheckpoint, _ text: String, key: JournalKey?, by person: ID<Person>
  ) throws -> KeptCheckpoint {
    try database.run(
      """
      INSERT INTO journal_checkpoint (size, head, at_ms, person, key, text)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(checkpoint.place.size), .text(checkpoint.place.head), .moment(checkpoint.at),
        .id(person), .id(key?.id), .text(text),
      ])
    return KeptCheckpoint(
      id: ID(database.lastInserted), place: checkpoint.place, at: checkpoint.at,
      key: key?.fingerprint, text: text)
  }

  /// The last checkpoint that was made daily or on demand.
  public func lastCheckpoint() throws -> KeptCheckpoint? {
    try database.run(
      """
      SELECT c.id, c.size, c.head, c.at_ms, k.fingerprint, c.text
      FROM journal_checkpoint c LEFT JOIN journal_key k ON k.id = c.key
      ORDER BY c.id DESC LIMIT 1
      """
    ) { row in
      KeptCheckpoint(
        id: row.id(0), place: .init(size: row.int64(1), head: row.text(2)), at: row.moment(3),
        key: row.optionalText(4), text: row.text(5))
    }.first
  }

  /// What the last bundle for a body said of the journal.
  public func lastCheckpoint(sentTo body: ID<Body>) throws -> String? {
    try database.run(
      "SELECT checkpoint FROM bundle WHERE body = ? ORDER BY id DESC LIMIT 1", [.id(body)]
    ) { $0.text(0) }.first
  }

  // MARK: Of others

  /// Keeps what a bundle said of its sender's journal; what another bundle of the same name says is
  /// kept beside it.
  ///
  /// - Returns: The number it is kept under; nil if the bundle has said it before.
  public func keep(_ checkpoint: ReceivedCheckpoint) throws -> Int64? {
    var name = checkpoint.bundle
    var count = 1
    while let known = try witnessed(by: name, of: checkpoint.sender) {
      if known.utf8.elementsEqual(checkpoint.text.utf8) { return nil }
      count += 1
      name = "\(checkpoint.bundle) #\(count)"
    }
    try database.run(
      """
      INSERT INTO witnessed_journal (sender, bundle_name, checkpoint, received_ms, size, head,
        previous_size, previous_head, stated_ms, standing, fingerprint)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(checkpoint.sender), .text(name), .text(checkpoint.text),
        .moment(checkpoint.receivedAt), .integer(checkpoint.place.size),
        .text(checkpoint.place.head), checkpoint.previous.map { .integer($0.size) } ?? .null,
        .text(checkpoint.previous?.head), .moment(checkpoint.statedAt),
        .text(checkpoint.standing), .text(checkpoint.key),
      ])
    return database.lastInserted
  }

  private func witnessed(by bundle: String, of sender: String) throws -> String? {
    try database.run(
      "SELECT checkpoint FROM witnessed_journal WHERE sender = ? AND bundle_name = ?",
      [.text(sender), .text(bundle)]
    ) { $0.text(0) }.first
  }

  /// Checkpoints of one sender, whichever of its identifiers it used, or of all; the latest first.
  public func receivedCheckpoints(
    of senders: [String]?, limit: Int
  ) throws -> [ReceivedCheckpoint] {
    let marks = senders.map { "w.sender IN (\($0.map { _ in "?" }.joined(separator: ", "))) AND" }
    return try database.run(
      """
      SELECT w.sender, w.bundle_name, w.received_ms, w.size, w.head, w.previous_size,
        w.previous_head, w.stated_ms, coalesce(w.standing, 'unsigned'), w.fingerprint, w.checkpoint
      FROM witnessed_journal w WHERE \(marks ?? "") w.size IS NOT NULL
      ORDER BY w.id DESC LIMIT ?
      """, (senders ?? []).map { .text($0) } + [.integer(limit)]
    ) { row in
      ReceivedCheckpoint(
        sender: row.text(0), bodyName: try body(withIdentifier: row.text(0))?.name,
        bundle: row.text(1), receivedAt: row.moment(2),
        place: .init(size: row.int64(3), head: row.text(4)),
        previous: row.optionalInt(5).map { .init(size: Int64($0), head: row.text(6)) },
        statedAt: row.optionalMoment(7), standing: row.text(8), key: row.optionalText(9),
        text: row.text(10))
    }
  }
}
