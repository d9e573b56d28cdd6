import Office

extension Transaction {
  // MARK: Placing and lifting

  public func insertHold(
    on items: [Hold.Item], because reason: String, basis: String, by person: ID<Person>,
    at: Moment
  ) throws -> ID<Hold> {
    try database.run(
      """
      INSERT INTO hold (reason, basis, placed_ms, placed_by, lifted_because) VALUES (?, ?, ?, ?, '')
      """, [.text(reason), .text(basis), .moment(at), .id(person)])
    let id = ID<Hold>(database.lastInserted)
    for (index, item) in items.enumerated() {
      let (column, value) = column(of: item)
      try database.run(
        "INSERT INTO hold_item (hold, place, \(column)) VALUES (?, ?, ?)",
        [.id(id), .integer(index + 1), value])
    }
    return id
  }

  public func lift(
    _ hold: ID<Hold>, because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "UPDATE hold SET lifted_ms = ?, lifted_by = ?, lifted_because = ? WHERE id = ?",
      [.moment(at), .id(person), .text(reason), .id(hold)])
  }

  private func column(of item: Hold.Item) -> (name: String, value: Value) {
    switch item {
    case .dossier(let id): ("dossier", .id(id))
    case .document(.incoming(let id)): ("incoming", .id(id))
    case .document(.outgoing(let id)): ("outgoing", .id(id))
    case .retentionClass(let code): ("class", .text(code))
    }
  }

  // MARK: Reading

  public func hold(_ id: ID<Hold>) throws -> Hold? {
    try holds("h.id = ?", [.id(id)]).first
  }

  /// A page of holds, the newest first, those that stand or all.
  public func holds(
    standing: Bool, before hold: Hold?, limit: Int
  ) throws -> [Hold] {
    try holds(
      "h.id < ?\(standing ? " AND h.lifted_ms IS NULL" : "") ORDER BY h.id DESC LIMIT ?",
      [.integer(hold?.id.value ?? .max), .integer(limit)])
  }

  private func holds(_ condition: String, _ values: [Value]) throws -> [Hold] {
    try database.run(
      """
      SELECT h.id, h.reason, h.basis, p.name, h.placed_ms, l.name, h.lifted_ms, h.lifted_because,
        (SELECT count(*) FROM hold_item i WHERE i.hold = h.id)
      FROM hold h JOIN person p ON p.id = h.placed_by LEFT JOIN person l ON l.id = h.lifted_by
      WHERE \(condition)
      """, values
    ) { row in
      var lifting: Hold.Lifting?
      if let by = row.optionalText(5), let at = row.optionalMoment(6) {
        lifting = Hold.Lifting(by: by, at: at, reason: row.text(7))
      }
      return Hold(
        id: row.id(0), reason: row.text(1), basis: row.text(2), placedBy: row.text(3),
        placedAt: row.moment(4), lifting: lifting, itemCount: row.int(8))
    }
  }

  /// What a hold lies on, in the order it was named.
  public func items(of hold: ID<Hold>, limit: Int) throws -> [HeldThing] {
    try database.run(
      "SELECT dossier, incoming, outgoing, class FROM hold_item WHERE hold = ? ORDER BY place LIMIT ?",
      [.id(hold), .integer(limit)]
    ) { row in
      if let id: ID<Dossier> = row.optionalId(0) {
        let dossier = try dossier(id)
        return HeldThing(
          item: .dossier(id), name: dossier?.name ?? "", title: dossier?.title ?? "")
      }
      if let id: ID<IncomingDocument> = row.optionalId(1) {
        let document = try incoming(id)
        return HeldThing(
          item: .document(.incoming(id)), name: document?.title ?? "",
          title: document.map { $0.isFrozen ? "" : $0.subject } ?? "")
      }
      if let id: ID<OutgoingDocument> = row.optionalId(2) {
        let document = try outgoing(id)
        return HeldThing(
          item: .document(.outgoing(id)), name: document?.title ?? "",
          title: document.map { $0.isFrozen ? "" : $0.subject } ?? "")
      }
      return HeldThing(item: .retentionClass(row.text(3)), name: row.text(3), title: "")
    }
  }

  // MARK: What is held

  /// The holds that lie on a dossier: on itself, on its class, or on a document in it.
  public func holds(on dossier: Dossier) throws -> [String] {
    try names(
      """
      SELECT i.hold FROM hold_item i WHERE i.dossier = ?1
      UNION SELECT i.hold FROM hold_item i WHERE i.class = ?2
      UNION SELECT i.hold FROM dossier_item d JOIN hold_item i ON i.incoming = d.incoming
        WHERE d.dossier = ?1 AND d.place IS NOT NULL
      UNION SELECT i.hold FROM dossier_item d JOIN hold_item i ON i.outgoing = d.outgoing
        WHERE d.dossier = ?1 AND d.place IS NOT NULL
      """, [.id(dossier.id), .text(dossier.classCode)])
  }

  /// The holds that lie on a document: on itself, or on a dossier it lies in.
  public func holds(on document: DocumentKey) throws -> [String] {
    let column = document.register.rawValue
    return try names(
      """
      SELECT i.hold FROM hold_item i WHERE i.\(column) = ?1
      UNION SELECT i.hold FROM dossier_item d JOIN hold_item i ON i.dossier = d.dossier
        WHERE d.\(column) = ?1 AND d.place IS NOT NULL
      UNION SELECT i.hold FROM dossier_item d JOIN dossier r ON r.id = d.dossier
        JOIN hold_item i ON i.class = r.class
        WHERE d.\(column) = ?1 AND d.place IS NOT NULL
      """, [document.value])
  }

  private func names(_ holds: String, _ values: [Value]) throws -> [String] {
    try database.run(
      "SELECT h.id FROM hold h WHERE h.id IN (\(holds)) AND h.lifted_ms IS NULL ORDER BY h.id",
      values
    ) { "P\($0.int(0))" }
  }

  /// Every dossier on which a hold lies, whatever it lies on.
  public func heldDossiers() throws -> Set<ID<Dossier>> {
    Set(try database.run(HoldRecord.dossiers) { $0.id(0) })
  }

  /// Those of them that can stand in a list of the archive, in the order they were opened.
  public func heldDossiers(limit: Int) throws -> [Dossier] {
    let states = DossierState.allCases.filter(\.isListed).map { "'\($0.rawValue)'" }
    return try dossiers(
      """
      d.id IN (\(HoldRecord.dossiers)) AND d.state IN (\(states.joined(separator: ", ")))
      ORDER BY d.id LIMIT ?
      """, [.integer(limit)])
  }
}

extension WitnessedRecords {
  static let holds = WitnessedRecords(
    name: "hold", table: "hold",
    witnesses: [
      Witness("reason", ["hold.place"], .last, "r.reason"),
      Witness("basis", ["hold.place"], .last, "r.basis"),
      Witness("item", ["hold.place"], .every, Witness.listed(HoldRecord.items)),
      Witness("lifted", ["hold.lift"], .last, "r.lifted_because"),
    ])
}

private enum HoldRecord {
  /// SQL for every dossier on which a hold lies.
  static let dossiers = """
    WITH open AS (
      SELECT i.* FROM hold h JOIN hold_item i ON i.hold = h.id WHERE h.lifted_ms IS NULL)
    SELECT dossier FROM open WHERE dossier IS NOT NULL
    UNION SELECT d.dossier FROM open i JOIN dossier_item d ON d.incoming = i.incoming
      WHERE d.place IS NOT NULL
    UNION SELECT d.dossier FROM open i JOIN dossier_item d ON d.outgoing = i.outgoing
      WHERE d.place IS NOT NULL
    UNION SELECT r.id FROM dossier r WHERE r.class IN (
      SELECT class FROM open WHERE class IS NOT NULL)
    """

  static let items = """
    SELECT CASE WHEN dossier IS NOT NULL THEN 'dossier/' || dossier
      WHEN incoming IS NOT NULL THEN 'incoming/' || incoming
      WHEN outgoing IS NOT NULL THEN 'outgoing/' || outgoing ELSE 'retention/' || class END AS value
    FROM hold_item WHERE hold = r.id ORDER BY place
    """
}
