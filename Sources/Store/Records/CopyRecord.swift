import Office

extension Transaction {
  /// The number given last in the register of copies of `year`; 0 in a new one.
  public func lastCopyNumber(of year: Int) throws -> Int {
    try database.run(
      "SELECT coalesce(max(number), 0) FROM copy WHERE year = ?", [.integer(year)]
    ) { $0.int(0) }[0]
  }

  public func insert(
    _ draft: CopyDraft, year: Int, number: Int, symbol: String, sourceReference: String, at: Moment
  ) throws -> ID<CopyEntry> {
    var incoming: ID<IncomingDocument>?
    var outgoing: ID<OutgoingDocument>?
    switch draft.source {
    case .incoming(let id): incoming = id
    case .outgoing(let id): outgoing = id
    }
    try database.run(
      """
      INSERT INTO copy (year, number, symbol, form, way, incoming, outgoing, reference, pages,
        copies, recipient, signer, decided_by, from_copy, reason, at_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(year), .integer(number), .text(symbol), .text(draft.form.rawValue),
        .text(draft.way.rawValue), .id(incoming), .id(outgoing), .text(sourceReference),
        .integer(draft.pages), .integer(draft.copies), .text(draft.recipient), .id(draft.signer),
        .id(draft.decidedBy), .text(draft.fromCopy), .text(draft.reason),
        .integer(at.milliseconds),
      ])
    return ID(database.lastInserted)
  }

  public func strike(
    _ copy: ID<CopyEntry>, because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "UPDATE copy SET struck_ms = ?, struck_by = ?, struck_because = ? WHERE id = ?",
      [.integer(at.milliseconds), .id(person), .text(reason), .id(copy)])
  }

  public func copy(_ id: ID<CopyEntry>) throws -> CopyEntry? {
    try copies("c.id = ?", [.id(id)]).first
  }

  public func copy(_ number: Int, of year: Int) throws -> CopyEntry? {
    try copies("c.year = ? AND c.number = ?", [.integer(year), .integer(number)]).first
  }

  /// Whether a copy of `source` bears this number and symbol, of whatever year, and is not struck out.
  public func hasCopy(_ number: Int, _ symbol: String, of source: DocumentKey) throws -> Bool {
    let (column, id): (String, Value) =
      switch source {
      case .incoming(let id): ("incoming", .id(id))
      case .outgoing(let id): ("outgoing", .id(id))
      }
    return try database.run(
      """
      SELECT EXISTS (SELECT 1 FROM copy
        WHERE \(column) = ? AND number = ? AND symbol = ? AND struck_ms IS NULL)
      """, [id, .integer(number), .text(symbol)]
    ) { $0.int(0) == 1 }[0]
  }

  /// A page of the register of copies, newest first, from the place of `entry` on and without it.
  public func copies(
    _ direction: ListDirection = .older, than entry: CopyEntry?, limit: Int
  ) throws -> [CopyEntry] {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    let edge: Int64 = direction == .older ? .max : 0
    let found = try copies(
      "c.id \(sign) ? ORDER BY c.id \(order) LIMIT ?",
      [.integer(entry?.id.value ?? edge), .integer(limit)])
    return direction == .older ? found : found.reversed()
  }

  private func copies(_ condition: String, _ values: [Value]) throws -> [CopyEntry] {
    try database.run(
      """
      SELECT c.id, c.year, c.number, c.symbol, c.form, c.way, c.incoming, c.outgoing, c.reference,
        c.pages, c.copies, c.recipient, c.signer, s.name, b.name, c.from_copy, c.reason, c.at_ms,
        c.struck_because, x.name, c.struck_ms,
        coalesce((SELECT frozen FROM incoming_document WHERE id = c.incoming),
          (SELECT frozen FROM outgoing_document WHERE id = c.outgoing))
      FROM copy c JOIN person s ON s.id = c.signer JOIN person b ON b.id = c.decided_by
        LEFT JOIN person x ON x.id = c.struck_by
      -- A document that is not there for this person has no copies either.
      WHERE (EXISTS (SELECT 1 FROM incoming_document WHERE id = c.incoming)
        OR EXISTS (SELECT 1 FROM outgoing_document WHERE id = c.outgoing)) AND \(condition)
      """, values
    ) { row in
      guard let form = CopyForm(rawValue: row.text(4)), let way = CopyWay(rawValue: row.text(5))
      else { throw StoreError.corrupt(path: database.path, detail: "copy \(row.int(0))") }
      let source: DocumentKey? =
        row.optionalId(6).map { .incoming($0) } ?? row.optionalId(7).map { .outgoing($0) }
      guard let source else {
        throw StoreError.corrupt(path: database.path, detail: "copy \(row.int(0))")
      }
      let strike = row.optionalText(18).map {
        CopyEntry.Strike(reason: $0, personName: row.text(19), at: row.moment(20))
      }
      // What was copied from a frozen document is as little shown as the document.
      let isFrozen = row.int(21) == 1
      return CopyEntry(
        id: row.id(0), year: row.int(1), number: row.int(2), symbol: row.text(3), form: form,
        way: way, source: source, sourceReference: isFrozen ? "" : row.text(8), pages: row.int(9),
        copies: row.int(10), recipient: isFrozen ? "" : row.text(11), signer: row.id(12),
        signerName: row.text(13), decidedByName: row.text(14), fromCopy: row.optionalText(15),
        reason: isFrozen ? "" : row.text(16), at: row.moment(17), strike: strike)
    }
  }
}
