import Office

extension Transaction {
  /// Whether a document is frozen; a document there is none of is not.
  public func isFrozen(_ document: DocumentKey) throws -> Bool {
    try database.run(
      "SELECT frozen FROM \(document.table) WHERE id = ?", [document.value]
    ) { $0.int(0) == 1 }.first ?? false
  }

  /// What people call a document.
  public func title(of document: DocumentKey) throws -> String? {
    switch document {
    case .incoming(let id): try incoming(id)?.title
    case .outgoing(let id): try outgoing(id)?.title
    }
  }

  /// Refuses a line of the journal on a frozen document: every act on one ends here.
  ///
  /// - Throws: `SecretError.frozen`.
  func refuseFrozen(_ object: String) throws {
    guard let document = DocumentKey(object: object), try isFrozen(document) else { return }
    throw SecretError.frozen(try title(of: document) ?? object)
  }

  /// The digests of all files a document has, or had in an earlier version.
  public func digests(of document: DocumentKey) throws -> [FileDigest] {
    let texts = try database.run(
      """
      SELECT DISTINCT s.digest FROM \(document.register.rawValue)_file f
        JOIN stored_file s ON s.id = f.file
      WHERE f.document = ? ORDER BY s.digest
      """, [document.value]
    ) { $0.text(0) }
    return texts.compactMap { FileDigest($0) }
  }

  /// Freezes a document: nothing of it is found or shown any more, and nobody works on it.
  public func freeze(
    _ document: DocumentKey, level: SecretLevel, note: String, digests: [FileDigest],
    by person: ID<Person>, at: Moment
  ) throws -> ID<SecretEntry> {
    // An entry goes out of the index by the text it went in with, so before the row is frozen.
    switch document {
    case .incoming(let id): if let found = try incoming(id) { try unindex(found) }
    case .outgoing(let id): if let found = try outgoing(id) { try unindex(found) }
    }
    try database.run(
      "UPDATE \(document.table) SET frozen = 1 WHERE id = ?", [document.value])
    if case .incoming(let id) = document {
      try database.run(
        """
        UPDATE assignment SET ended_ms = ?, ended_because = ?
        WHERE document = ? AND ended_ms IS NULL
        """,
        [.integer(at.milliseconds), .text(Assignment.Ending.frozen.rawValue), .id(id)])
    }
    try database.run(
      """
      INSERT INTO secret_freeze (register, document, level, note, person, at_ms, digests)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(document.register.rawValue), document.value, .text(level.rawValue), .text(note),
        .id(person), .integer(at.milliseconds),
        .text(digests.map(\.description).joined(separator: "\n")),
      ])
    return ID(database.lastInserted)
  }

  public func secretEntry(_ id: ID<SecretEntry>) throws -> SecretEntry? {
    try secretEntries("s.id = ?", [.id(id)]).first
  }

  public func secretEntry(of document: DocumentKey) throws -> SecretEntry? {
    try secretEntries(
      "s.register = ? AND s.document = ?",
      [.text(document.register.rawValue), document.value]
    ).first
  }

  /// A page of what was frozen, newest first.
  public func secretEntries(before entry: SecretEntry?, limit: Int) throws -> [SecretEntry] {
    try secretEntries(
      "s.id < ? ORDER BY s.id DESC LIMIT ?",
      [.integer(entry?.id.value ?? .max), .integer(limit)])
  }

  private func secretEntries(_ condition: String, _ values: [Value]) throws -> [SecretEntry] {
    try database.run(
      """
      SELECT s.id, s.register, s.document, s.level, s.note, p.name, s.at_ms, s.taken_out_ms, t.name,
        s.book_entry
      FROM secret_freeze s JOIN person p ON p.id = s.person
        LEFT JOIN person t ON t.id = s.taken_out_by
      WHERE \(condition)
      """, values
    ) { row in
      guard let register = SecretEntry.Register(rawValue: row.text(1)),
        let level = SecretLevel(rawValue: row.text(3))
      else { throw StoreError.corrupt(path: database.path, detail: "secret_freeze") }
      let document: DocumentKey =
        register == .incoming ? .incoming(row.id(2)) : .outgoing(row.id(2))
      return SecretEntry(
        id: row.id(0), document: document, title: try title(of: document) ?? document.object,
        level: level, note: row.text(4), personName: row.text(5), at: row.moment(6),
        takenOut: row.optionalMoment(7).map {
          SecretEntry.TakenOut(at: $0, personName: row.text(8), bookEntry: row.text(9))
        },
        holders: try holders(of: document))
    }
  }

  /// Everything outside the registers that has carried a document or one of its files.
  public func holders(of document: DocumentKey) throws -> [SecretHolder] {
    let item =
      document.register == .outgoing
      ? "SELECT bundle FROM bundle_item WHERE document = ?1 UNION " : ""
    let sent = try database.run(
      """
      SELECT name, receiver_name FROM bundle WHERE id IN (\(item)
        SELECT b.bundle FROM \(document.register.rawValue)_file f JOIN bundle_file b ON b.file = f.file
        WHERE f.document = ?1)
      ORDER BY id
      """, [document.value]
    ) { SecretHolder.sent(bundle: $0.text(0), to: $0.text(1)) }
    if document.register == .outgoing { return sent }
    let received = try database.run(
      "SELECT bundle_name FROM received_message WHERE document = ? ORDER BY id", [document.value]
    ) { SecretHolder.received(bundle: $0.text(0)) }
    return sent + received
  }
}

extension DocumentKey {
  var table: String { register.rawValue + "_document" }

  var value: Value {
    switch self {
    case .incoming(let id): .id(id)
    case .outgoing(let id): .id(id)
    }
  }
}
