import Office

extension Transaction {
  /// Gives one person's parts in open pieces of work to another. The earlier route stays: their parts
  /// end, new ones begin, to be accepted anew. Whoever has a part already takes the lead over, and
  /// who has one does not get a lesser one besides.
  ///
  /// - Returns: The documents with the part the leaver had, and whether the receiver got it or had
  ///   one there already.
  public func handOverAssignments(
    of leaver: ID<Person>, to receiver: ID<Person>, by giver: ID<Person>, at: Moment
  ) throws -> [(document: ID<IncomingDocument>, part: Assignment.Part, isNew: Bool)] {
    let open = try database.run(
      """
      SELECT work, document, part, due_on FROM assignment WHERE person = ? AND ended_ms IS NULL
      ORDER BY id
      """, [.id(leaver)]
    ) { row in
      (
        work: row.id(0) as ID<Work>, document: row.id(1) as ID<IncomingDocument>,
        part: Assignment.Part(rawValue: row.text(2)) ?? .support, dueOn: row.optionalDate(3)
      )
    }
    return try open.map { given in
      let leads = given.part == .lead
      try endAssignments(of: given.work, as: given.part, of: leaver, because: .handedOver, at: at)
      for part in Assignment.Part.allCases where leads && part != .lead {
        try endAssignments(of: given.work, as: part, of: receiver, because: .handedOver, at: at)
      }
      let isAboard = try database.run(
        "SELECT 1 FROM assignment WHERE work = ? AND person = ? AND ended_ms IS NULL",
        [.id(given.work), .id(receiver)]
      ) { $0.int(0) }
      if isAboard.isEmpty {
        try assign(
          given.work, of: given.document, to: receiver, as: given.part, dueOn: given.dueOn,
          by: giver, at: at)
      }
      return (given.document, given.part, isAboard.isEmpty)
    }
  }

  /// Whose drafts are not issued yet.
  public func openDrafts(of drafter: ID<Person>) throws -> [OutgoingDocument] {
    try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE d.drafter = ? AND d.frozen = 0 AND \(Transaction.isOpenOutgoing) ORDER BY d.id
      """, [.id(drafter)])
  }

  public func setDrafter(_ person: ID<Person>, of document: ID<OutgoingDocument>) throws {
    try database.run(
      "UPDATE outgoing_document SET drafter = ? WHERE id = ?", [.id(person), .id(document)])
  }

  public func insertHandOver(
    from leaver: Person, to receiver: Person, on date: CivilDate, reason: String
  ) throws -> ID<HandOver> {
    try database.run(
      """
      INSERT INTO hand_over (leaver, leaver_post, receiver, receiver_post, handed_on, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .id(leaver.id), .text(leaver.post), .id(receiver.id), .text(receiver.post), .date(date),
        .text(reason),
      ])
    return ID(database.lastInserted)
  }

  public func insertHandOverItem(
    _ item: HandedOverItem, _ ordinal: Int, of handOver: ID<HandOver>
  ) throws {
    let values: [Value]
    switch item {
    case .work(let document, let part):
      values = [.id(document.id), .text(part.rawValue), .null]
    case .draft(let document): values = [.null, .null, .id(document.id)]
    case .dossier(let dossier):
      return try database.run(
        "INSERT INTO hand_over_dossier (hand_over, dossier) VALUES (?, ?)",
        [.id(handOver), .id(dossier.id)])
    }
    try database.run(
      """
      INSERT INTO hand_over_item (hand_over, ordinal, incoming, part, outgoing)
      VALUES (?, ?, ?, ?, ?)
      """, [.id(handOver), .integer(ordinal)] + values)
  }

  /// What a person handed over last; nil if they never did.
  public func lastHandOver(of leaver: ID<Person>) throws -> HandOver? {
    try database.run(
      """
      SELECT h.id, l.name, h.leaver_post, r.name, h.receiver_post, h.handed_on, h.reason
      FROM hand_over h JOIN person l ON l.id = h.leaver JOIN person r ON r.id = h.receiver
      WHERE h.leaver = ? ORDER BY h.id DESC LIMIT 1
      """, [.id(leaver)]
    ) { row in
      guard let day = row.optionalDate(5) else {
        throw StoreError.corrupt(path: database.path, detail: "hand_over \(row.int(0))")
      }
      let id: ID<HandOver> = row.id(0)
      return HandOver(
        id: id, leaver: PostHolder(name: row.text(1), post: row.text(2)),
        receiver: PostHolder(name: row.text(3), post: row.text(4)), on: day, reason: row.text(6),
        items: try handOverItems(of: id))
    }.first
  }

  private func handOverItems(of handOver: ID<HandOver>) throws -> [HandedOverItem] {
    let keys = try database.run(
      "SELECT incoming, part, outgoing FROM hand_over_item WHERE hand_over = ? ORDER BY ordinal",
      [.id(handOver)]
    ) { row in
      (
        incoming: row.optionalId(0) as ID<IncomingDocument>?,
        part: Assignment.Part(rawValue: row.text(1)),
        outgoing: row.optionalId(2) as ID<OutgoingDocument>?
      )
    }
    let documents: [HandedOverItem] = try keys.compactMap { key in
      if let id = key.incoming {
        return try incoming(id).map { .work($0, key.part ?? .support) }
      }
      return try key.outgoing.flatMap { try outgoing($0) }.map { .draft($0) }
    }
    let dossiers: [ID<Dossier>] = try database.run(
      "SELECT dossier FROM hand_over_dossier WHERE hand_over = ? ORDER BY dossier",
      [.id(handOver)]
    ) { $0.id(0) }
    return try documents + dossiers.compactMap { try dossier($0) }.map { .dossier($0) }
  }

  public func setKeeper(_ person: ID<Person>, of dossier: ID<Dossier>) throws {
    try database.run("UPDATE dossier SET keeper = ? WHERE id = ?", [.id(person), .id(dossier)])
  }
}
