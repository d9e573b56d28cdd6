import Office

extension Transaction {
  // MARK: Rules

  public func insert(
    _ rule: DossierRule, of dossier: ID<Dossier>, by person: ID<Person>, at: Moment
  ) throws -> ID<DossierRule> {
    try database.run(
      """
      INSERT INTO dossier_rule (dossier, register, issuer, kind, words, is_thread, added_ms, added_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(dossier), .text(rule.register?.rawValue ?? ""), .text(rule.issuer), .text(rule.kind),
        .text(rule.words), .bool(rule.isThread), .moment(at), .id(person),
      ])
    return ID(database.lastInserted)
  }

  public func dropRule(_ rule: ID<DossierRule>, at: Moment) throws {
    try database.run(
      "UPDATE dossier_rule SET dropped_ms = ? WHERE id = ?", [.moment(at), .id(rule)])
  }

  public func rules(
    of dossier: ID<Dossier>
  ) throws -> [(id: ID<DossierRule>, rule: DossierRule)] {
    try database.run(
      """
      SELECT id, register, issuer, kind, words, is_thread FROM dossier_rule
      WHERE dossier = ? AND dropped_ms IS NULL ORDER BY id
      """, [.id(dossier)]
    ) { row in (id: row.id(0), rule: rule(of: row, from: 1)) }
  }

  /// The rules of every dossier that is open: those a new document is held against.
  public func openRules() throws -> [(dossier: ID<Dossier>, rule: DossierRule)] {
    try database.run(
      """
      SELECT r.dossier, r.register, r.issuer, r.kind, r.words, r.is_thread
      FROM dossier_rule r JOIN dossier d ON d.id = r.dossier AND d.state = 'open'
      WHERE r.dropped_ms IS NULL ORDER BY r.dossier, r.id
      """
    ) { row in (dossier: row.id(0), rule: rule(of: row, from: 1)) }
  }

  private func rule(of row: Row, from column: Int32) -> DossierRule {
    DossierRule(
      register: SecretEntry.Register(rawValue: row.text(column)), issuer: row.text(column + 1),
      kind: row.text(column + 2), words: row.text(column + 3), isThread: row.int(column + 4) == 1)
  }

  // MARK: What belongs together

  /// What a rule looks at in a document; nil for one that is no record yet, or holds a secret.
  public func ruleFacts(of document: DocumentKey) throws -> RuleFacts? {
    switch document {
    case .incoming(let id):
      guard let found = try incoming(id), found.number != nil, !found.state.isVoid,
        !found.isFrozen
      else { return nil }
      return RuleFacts(
        register: .incoming, issuer: found.issuer, kind: found.kindName,
        kindKey: found.kindName, subject: found.subject)
    case .outgoing(let id):
      guard let found = try outgoing(id), found.issuedOn != nil, !found.isFrozen else {
        return nil
      }
      return RuleFacts(
        register: .outgoing, issuer: "", kind: found.kind.name, kindKey: found.kind.word,
        subject: found.subject)
    }
  }

  /// The documents of one thread with this one: what it answers, and what answers it.
  public func thread(of document: DocumentKey) throws -> [DocumentKey] {
    switch document {
    case .incoming(let id):
      return try database.run(
        """
        SELECT id FROM outgoing_document WHERE answers = ?1
        UNION SELECT answer FROM incoming_document WHERE id = ?1 AND answer IS NOT NULL
        UNION SELECT answer FROM work WHERE document = ?1 AND answer IS NOT NULL
        """, [.id(id)]
      ) { .outgoing($0.id(0)) }
    case .outgoing(let id):
      return try database.run(
        """
        SELECT answers FROM outgoing_document WHERE id = ?1 AND answers IS NOT NULL
        UNION SELECT id FROM incoming_document WHERE answer = ?1
        UNION SELECT document FROM work WHERE answer = ?1
        """, [.id(id)]
      ) { .incoming($0.id(0)) }
    }
  }

  /// The documents that became records since `day`, in the order of their registers.
  public func records(
    since day: CivilDate, in register: SecretEntry.Register?
  ) throws -> [DocumentKey] {
    var documents: [DocumentKey] = []
    if register != .outgoing {
      documents += try database.run(
        """
        SELECT id FROM incoming_document
        WHERE number IS NOT NULL AND frozen = 0 AND arrived_on >= ? ORDER BY id
        """, [.date(day)]
      ) { .incoming($0.id(0)) }
    }
    if register != .incoming {
      documents += try database.run(
        "SELECT id FROM outgoing_document WHERE issued_on >= ? AND frozen = 0 ORDER BY id",
        [.date(day)]
      ) { .outgoing($0.id(0)) }
    }
    return documents
  }

  /// The latest documents that are done with and lie in no dossier.
  public func unfiled(limit: Int) throws -> [DocumentKey] {
    let settled = IncomingState.allCases.filter { $0.isSettled && !$0.isVoid }
      .map { "'\($0.rawValue)'" }
    let incoming: [(DocumentKey, Int)] = try database.run(
      """
      SELECT d.id, d.registered_ms FROM (SELECT * FROM incoming_document ORDER BY id DESC LIMIT 2000) d
      WHERE d.state IN (\(settled.joined(separator: ", "))) AND d.frozen = 0
        AND d.id NOT IN (SELECT document FROM imported_incoming) AND NOT EXISTS (
        SELECT 1 FROM dossier_item i WHERE i.incoming = d.id AND i.place IS NOT NULL)
      ORDER BY d.id DESC LIMIT ?
      """, [.integer(limit)]
    ) { (.incoming($0.id(0)), $0.optionalInt(1) ?? 0) }
    let outgoing: [(DocumentKey, Int)] = try database.run(
      """
      SELECT d.id, d.issued_ms FROM (SELECT * FROM outgoing_document ORDER BY id DESC LIMIT 2000) d
      WHERE d.issued_on IS NOT NULL AND d.frozen = 0
        AND d.id NOT IN (SELECT document FROM imported_outgoing) AND NOT EXISTS (
        SELECT 1 FROM dossier_item i WHERE i.outgoing = d.id AND i.place IS NOT NULL)
      ORDER BY d.id DESC LIMIT ?
      """, [.integer(limit)]
    ) { (.outgoing($0.id(0)), $0.optionalInt(1) ?? 0) }
    return (incoming + outgoing).sorted { $0.1 > $1.1 }.prefix(limit).map(\.0)
  }

  /// The dossiers a document lies in.
  public func dossiers(holding document: DocumentKey) throws -> [ID<Dossier>] {
    try database.run(
      """
      SELECT dossier FROM dossier_item WHERE \(document.register.rawValue) = ? AND place IS NOT NULL
      ORDER BY dossier
      """, [document.value]
    ) { $0.id(0) }
  }

  /// Open dossiers with documents like this one, the likeliest first: of its thread, then by how many
  /// of the same issuer and kind lie in it or lay in the one of the same notation a year before.
  ///
  /// What is looked at is bounded: the two thousand latest documents.
  public func likelyDossiers(
    for facts: RuleFacts, limit: Int
  ) throws -> [(dossier: ID<Dossier>, like: Int)] {
    let isIncoming = facts.register == .incoming
    let like =
      isIncoming
      ? """
      SELECT i.dossier FROM (
          SELECT id, issuer_key, kind FROM incoming_document ORDER BY id DESC LIMIT 2000) n
        JOIN dossier_item i ON i.incoming = n.id AND i.place IS NOT NULL
      WHERE n.issuer_key = ?1 AND n.kind = ?2
      """
      : """
      SELECT i.dossier FROM (
          SELECT id, kind FROM outgoing_document ORDER BY id DESC LIMIT 2000) n
        JOIN dossier_item i ON i.outgoing = n.id AND i.place IS NOT NULL
      WHERE n.kind = ?2 AND ?1 = ''
      """
    return try database.run(
      """
      WITH near AS (\(like))
      SELECT d.id, count(*) AS score FROM near JOIN dossier e ON e.id = near.dossier
        JOIN dossier d ON d.state = 'open' AND (d.id = e.id
          OR (d.notation = e.notation AND d.year = e.year + 1))
      GROUP BY d.id ORDER BY score DESC, d.id DESC LIMIT ?3
      """,
      [
        .text(isIncoming ? nameKey(facts.issuer) : ""), .text(facts.kindKey), .integer(limit),
      ]
    ) { (dossier: $0.id(0), like: $0.int(1)) }
  }
}
