import Office

extension Transaction {
  // MARK: Opening and changing

  public func insert(
    _ draft: DossierDraft, entry: ID<FilePlan.Entry>?, keeper: ID<Person>, startedOn: CivilDate,
    at: Moment
  ) throws -> ID<Dossier> {
    try database.run(
      """
      INSERT INTO dossier (year, notation, title, entry, state, class, term, term_because, keeper,
        started_on, note, opened_ms)
      VALUES (?, ?, ?, ?, 'open', ?, '', '', ?, ?, ?, ?)
      """,
      [
        .integer(draft.year), .text(draft.notation), .text(draft.title), .id(entry),
        .text(draft.classCode), .id(keeper), .date(startedOn), .text(draft.note), .moment(at),
      ])
    return ID(database.lastInserted)
  }

  public func lengthen(
    _ dossier: ID<Dossier>, to term: RetentionTerm, because reason: String
  ) throws {
    try database.run(
      "UPDATE dossier SET term = ?, term_because = ? WHERE id = ?",
      [.text(term.text), .text(reason), .id(dossier)])
  }

  public func setEvent(_ day: CivilDate?, of dossier: ID<Dossier>) throws {
    try database.run(
      "UPDATE dossier SET event_on = ? WHERE id = ?", [.date(day), .id(dossier)])
  }

  public func setSettlement(_ day: CivilDate?, of dossier: ID<Dossier>) throws {
    try database.run(
      "UPDATE dossier SET settled_on = ?1, is_construction = max(is_construction, ?1 IS NOT NULL) WHERE id = ?2",
      [.date(day), .id(dossier)])
  }

  public func amend(_ dossier: ID<Dossier>, _ facts: DossierFacts) throws {
    try database.run(
      """
      UPDATE dossier SET title = ?, class = ?, started_on = ?, keeper = ?, note = ?,
        is_construction = ?
      WHERE id = ?
      """,
      [
        .text(facts.title), .text(facts.classCode), .date(facts.startedOn), .id(facts.keeper),
        .text(facts.note), .bool(facts.isConstruction), .id(dossier),
      ])
  }

  public func close(_ dossier: ID<Dossier>, endedOn: CivilDate, at: Moment) throws {
    try database.run(
      "UPDATE dossier SET state = 'closed', ended_on = ?, closed_ms = ? WHERE id = ?",
      [.date(endedOn), .moment(at), .id(dossier)])
  }

  public func reopen(_ dossier: ID<Dossier>) throws {
    try database.run(
      "UPDATE dossier SET state = 'open', closed_ms = NULL WHERE id = ?", [.id(dossier)])
  }

  // MARK: Reading

  public func dossier(_ id: ID<Dossier>) throws -> Dossier? {
    try dossiers("d.id = ?", [.id(id)]).first
  }

  public func dossier(_ notation: String, of year: Int) throws -> Dossier? {
    try dossiers("d.year = ? AND d.notation = ?", [.integer(year), .text(notation)]).first
  }

  /// The dossier of this notation in the latest year that has one.
  public func latestDossier(_ notation: String) throws -> Dossier? {
    try dossiers("d.notation = ? ORDER BY d.year DESC LIMIT 1", [.text(notation)]).first
  }

  /// A page of dossiers, the newest first, from the place of `dossier` on and without it.
  public func dossiers(
    _ list: DossierList, _ direction: ListDirection = .older, than dossier: Dossier?, limit: Int
  ) throws -> [Dossier] {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    let edge: Int64 = direction == .older ? .max : 0
    var condition = "d.id \(sign) ?"
    var values: [Value] = [.integer(dossier?.id.value ?? edge)]
    if let state = list.state {
      condition += " AND d.state = ?"
      values.append(.text(state.rawValue))
    }
    if let year = list.year {
      condition += " AND d.year = ?"
      values.append(.integer(year))
    }
    if let keeper = list.keeper {
      condition += " AND d.keeper = ?"
      values.append(.id(keeper))
    }
    let found = try dossiers(
      condition + " ORDER BY d.id \(order) LIMIT ?", values + [.integer(limit)])
    return direction == .older ? found : found.reversed()
  }

  /// The dossiers of a person that are not with the archive yet.
  public func dossiersAtHand(of keeper: ID<Person>) throws -> [Dossier] {
    try dossiers(
      """
      d.id IN (
        SELECT id FROM dossier WHERE keeper = ?1 AND state = 'open'
        UNION ALL SELECT id FROM dossier WHERE keeper = ?1 AND state IN ('closed', 'sent-back'))
      ORDER BY d.id
      """, [.id(keeper)])
  }

  /// A person's dossiers that are closed and not with the archive, those that ended first.
  public func closedDossiers(of keeper: ID<Person>, limit: Int) throws -> [Dossier] {
    try dossiers(
      "d.keeper = ? AND d.state IN ('closed', 'sent-back') ORDER BY d.ended_on LIMIT ?",
      [.id(keeper), .integer(limit)])
  }

  /// How many dossiers a person has made, by where they stand (Annex VI III.4.đ).
  public func dossierCounts(of keeper: ID<Person>) throws -> [(state: DossierState, count: Int)] {
    try database.run(
      "SELECT state, count(*) FROM dossier WHERE keeper = ? GROUP BY state ORDER BY state",
      [.id(keeper)]
    ) { row in DossierState(rawValue: row.text(0)).map { ($0, row.int(1)) } }.compactMap { $0 }
  }

  func dossiers(_ condition: String, _ values: [Value]) throws -> [Dossier] {
    try database.run(
      """
      SELECT d.id, d.year, d.notation, d.title, d.entry, d.state, d.class, d.term, d.term_because,
        d.keeper, p.name, d.started_on, d.ended_on, d.event_on, d.note, d.opened_ms, d.closed_ms,
        d.documents, d.pages, d.kept_until, d.review_on, d.is_construction, d.settled_on
      FROM dossier d JOIN person p ON p.id = d.keeper
      WHERE \(condition)
      """, values
    ) { row in
      guard let state = DossierState(rawValue: row.text(5)), let started = row.optionalDate(11)
      else { throw StoreError.corrupt(path: database.path, detail: "dossier \(row.int(0))") }
      return Dossier(
        id: row.id(0), year: row.int(1), notation: row.text(2), title: row.text(3),
        isPlanned: row.optionalInt(4) != nil, state: state, classCode: row.text(6),
        term: try? RetentionTerm(row.text(7)), termBecause: row.text(8), keeper: row.id(9),
        keeperName: row.text(10),
        startedOn: started, endedOn: row.optionalDate(12), eventOn: row.optionalDate(13),
        note: row.text(14), openedAt: row.moment(15), closedAt: row.optionalMoment(16),
        documents: row.int(17), pages: row.int(18),
        archiving: Dossier.Archiving(
          keptUntil: row.optionalDate(19), reviewOn: row.optionalDate(20),
          isConstruction: row.int(21) == 1, settledOn: row.optionalDate(22)))
    }
  }

  private func column(of key: DossierItem.Key) -> (name: String, id: Value) {
    switch key {
    case .document(.incoming(let id)): ("incoming", .id(id))
    case .document(.outgoing(let id)): ("outgoing", .id(id))
    case .filed(let id): ("filed", .id(id))
    }
  }

  // MARK: What lies in it

  public func insert(
    _ document: FiledDocument, file: ID<StoredFile>, named name: String, by person: ID<Person>,
    at: Moment
  ) throws -> ID<FiledDocument> {
    try database.run(
      """
      INSERT INTO filed_document (title, kind, reference, issued_on, author, file, name, original_at,
        added_ms, added_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(document.title), .text(document.kind), .text(document.reference),
        .date(document.issuedOn), .text(document.author), .id(file), .text(name),
        .text(document.originalAt), .moment(at), .id(person),
      ])
    return ID(database.lastInserted)
  }

  /// Notes of which document of the dossier another is a copy.
  public func link(
    _ copy: ID<FiledDocument>, asCopyOf key: DossierItem.Key, in dossier: ID<Dossier>
  ) throws {
    let (column, id) = column(of: key)
    try database.run(
      """
      UPDATE filed_document SET copy_of = (
        SELECT id FROM dossier_item WHERE dossier = ? AND \(column) = ? AND place IS NOT NULL)
      WHERE id = ?
      """, [.id(dossier), id, .id(copy)])
  }

  public func setScan(_ document: ID<FiledDocument>) throws {
    try database.run("UPDATE filed_document SET is_scan = 1 WHERE id = ?", [.id(document)])
  }

  /// Whether it is a scan that does not bear the body's signature yet.
  public func isUncertifiedScan(_ document: ID<FiledDocument>) throws -> Bool {
    try !database.run(
      "SELECT 1 FROM filed_document WHERE id = ? AND is_scan = 1 AND certified IS NULL",
      [.id(document)]
    ) { $0.int(0) }.isEmpty
  }

  public func certify(
    _ scan: ID<FiledDocument>, with file: ID<StoredFile>, at: Moment
  ) throws {
    try database.run(
      "UPDATE filed_document SET certified = ?, certified_ms = ? WHERE id = ?",
      [.id(file), .moment(at), .id(scan)])
  }

  /// The file of a document that stands in no register: the scan with the body's signature where there
  /// is one.
  public func file(of document: ID<FiledDocument>) throws -> AttachedFile? {
    try database.run(
      """
      SELECT f.name, s.digest, s.size, s.structure, s.pages, s.signatures, s.unreadable_because,
        s.is_kept
      FROM filed_document f JOIN stored_file s ON s.id = coalesce(f.certified, f.file) WHERE f.id = ?
      """, [.id(document)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "filed_document \(document.value)")
      }
      return AttachedFile(
        part: .main, name: row.text(0), digest: digest, size: row.int(2),
        structure: row.structure(3), isKept: row.int(7) == 1)
    }.first
  }

  /// Puts a document behind those that lie in the dossier.
  public func put(
    _ key: DossierItem.Key, into dossier: ID<Dossier>, pages: Int?, note: String,
    by person: ID<Person>, at: Moment
  ) throws {
    let (column, id) = column(of: key)
    try database.run(
      """
      INSERT INTO dossier_item (dossier, place, \(column), pages, note, added_ms, added_by)
      VALUES (?1, (SELECT coalesce(max(place), 0) + 1 FROM dossier_item WHERE dossier = ?1),
        ?2, ?3, ?4, ?5, ?6)
      """,
      [
        .id(dossier), id, pages.map { .integer($0) } ?? .null, .text(note), .moment(at),
        .id(person),
      ])
    try database.run(
      "UPDATE dossier SET documents = documents + 1, pages = pages + ? WHERE id = ?",
      [.integer(pages ?? 0), .id(dossier)])
  }

  /// Takes a document out; those behind it move up.
  public func takeOut(_ item: DossierItem, of dossier: ID<Dossier>) throws {
    try database.run(
      "UPDATE dossier_item SET place = NULL WHERE dossier = ? AND place = ?",
      [.id(dossier), .integer(item.place)])
    try shift(dossier, from: item.place + 1, through: .max, by: -1)
    try database.run(
      "UPDATE dossier SET documents = documents - 1, pages = pages - ? WHERE id = ?",
      [.integer(item.pages ?? 0), .id(dossier)])
  }

  /// Moves the document at one place to another; those between move by one.
  public func move(from old: Int, to new: Int, in dossier: ID<Dossier>) throws {
    if old == new { return }
    try place(dossier, old, at: 0)
    try old < new
      ? shift(dossier, from: old + 1, through: new, by: -1)
      : shift(dossier, from: new, through: old - 1, by: 1)
    try place(dossier, 0, at: new)
  }

  private func place(_ dossier: ID<Dossier>, _ old: Int, at new: Int) throws {
    try database.run(
      "UPDATE dossier_item SET place = ? WHERE dossier = ? AND place = ?",
      [.integer(new), .id(dossier), .integer(old)])
  }

  /// In two steps, so that no two rows have one place on the way.
  private func shift(_ dossier: ID<Dossier>, from first: Int, through last: Int, by step: Int)
    throws
  {
    try database.run(
      "UPDATE dossier_item SET place = -(place + ?) WHERE dossier = ? AND place BETWEEN ? AND ?",
      [.integer(step), .id(dossier), .integer(first), .integer(last)])
    try database.run(
      "UPDATE dossier_item SET place = -place WHERE dossier = ? AND place < 0", [.id(dossier)])
  }

  public func item(_ key: DossierItem.Key, in dossier: ID<Dossier>) throws -> DossierItem? {
    let (column, id) = column(of: key)
    return try items(
      "i.dossier = ? AND i.\(column) = ? AND i.place IS NOT NULL", [.id(dossier), id]
    ).first
  }

  /// A page of what lies in a dossier, from behind `place` on.
  public func items(
    of dossier: ID<Dossier>, after place: Int = 0, limit: Int
  ) throws -> [DossierItem] {
    try items(
      "i.dossier = ? AND i.place > ? ORDER BY i.place LIMIT ?",
      [.id(dossier), .integer(place), .integer(limit)])
  }

  private func items(_ condition: String, _ values: [Value]) throws -> [DossierItem] {
    try database.run(
      """
      SELECT i.place, i.incoming, i.outgoing, i.filed, i.pages, i.note,
        a.number, a.year, a.reference, a.issued_on, a.kind, a.subject, a.issuer, a.frozen,
        f.title, f.kind, f.reference, f.issued_on, f.author, f.original_at, f.is_scan,
        f.certified, c.incoming, c.outgoing, c.filed
      FROM dossier_item i
        LEFT JOIN incoming_document a ON a.id = i.incoming
        LEFT JOIN filed_document f ON f.id = i.filed
        LEFT JOIN dossier_item c ON c.id = f.copy_of
      WHERE \(condition)
      """, values
    ) { row in
      let pages = row.optionalInt(4)
      if let id: ID<IncomingDocument> = row.optionalId(1) {
        let isFrozen = row.int(13) == 1
        let number = row.optionalInt(6).map { "\($0)/\(row.int(7))" }
        return DossierItem(
          key: .document(.incoming(id)), place: row.int(0), name: number ?? "R\(id.value)",
          reference: isFrozen ? "" : row.text(8), issuedOn: row.optionalDate(9),
          kindName: isFrozen ? "" : row.text(10), subject: isFrozen ? "" : row.text(11),
          author: isFrozen ? "" : row.text(12), pages: pages, note: row.text(5),
          isFrozen: isFrozen)
      }
      if let id: ID<OutgoingDocument> = row.optionalId(2) {
        // What is limited to others lies in it all the same.
        guard let document = try outgoing(id) else {
          if try !sees(.outgoing(id)) {
            return DossierItem(
              key: .document(.outgoing(id)), place: row.int(0), name: "D\(id.value)",
              reference: "", issuedOn: nil, kindName: "", subject: "", author: "", pages: pages,
              note: "", isFrozen: false)
          }
          throw StoreError.corrupt(path: database.path, detail: "dossier_item \(id.value)")
        }
        return DossierItem(
          key: .document(.outgoing(id)), place: row.int(0), name: document.title,
          reference: document.isFrozen ? "" : document.title, issuedOn: document.issuedOn,
          kindName: document.isFrozen ? "" : document.kind.name,
          subject: document.isFrozen ? "" : document.subject, author: "", pages: pages,
          note: row.text(5), isFrozen: document.isFrozen)
      }
      let id: ID<FiledDocument> = row.id(3)
      return DossierItem(
        key: .filed(id), place: row.int(0), name: "F\(id.value)", reference: row.text(16),
        issuedOn: row.optionalDate(17), kindName: row.text(15), subject: row.text(14),
        author: row.text(18), pages: pages, note: row.text(5), isFrozen: false,
        making: DossierItem.Making(
          originalAt: row.text(19), isScan: row.int(20) == 1,
          isCertified: row.optionalInt(21) != nil, copyOf: key(of: row, from: 22)))
    }
  }

  /// The document in three columns: incoming, outgoing, filed; nil where all are.
  private func key(of row: Row, from column: Int32) -> DossierItem.Key? {
    if let id: ID<IncomingDocument> = row.optionalId(column) { return .document(.incoming(id)) }
    if let id: ID<OutgoingDocument> = row.optionalId(column + 1) {
      return .document(.outgoing(id))
    }
    return (row.optionalId(column + 2) as ID<FiledDocument>?).map { .filed($0) }
  }

  // MARK: Before it is closed

  /// The day of the latest document in it; nil where none has one.
  public func latestDay(in dossier: ID<Dossier>) throws -> CivilDate? {
    try database.run(
      """
      SELECT max(coalesce(a.arrived_on, o.issued_on, f.issued_on))
      FROM dossier_item i
        LEFT JOIN incoming_document a ON a.id = i.incoming
        LEFT JOIN outgoing_document o ON o.id = i.outgoing
        LEFT JOIN filed_document f ON f.id = i.filed
      WHERE i.dossier = ? AND i.place IS NOT NULL
      """, [.id(dossier)]
    ) { $0.optionalDate(0) }[0]
  }

  /// Looks at the clock of every dossier, the oldest first, until `look` says false.
  public func eachClock(_ look: (DossierClock) throws -> Bool) throws {
    var last: Int64 = 0
    while true {
      let found = try clocks(after: last, limit: 1000)
      for clock in found where try !look(clock) { return }
      guard found.count == 1000, let end = found.last else { return }
      last = end.id.value
    }
  }

  private func clocks(after id: Int64, limit: Int) throws -> [DossierClock] {
    try database.run(
      """
      SELECT id, year, state, class, term, ended_on, event_on, kept_until, review_on,
        is_construction, settled_on
      FROM dossier WHERE id > ? ORDER BY id LIMIT ?
      """, [.integer(id), .integer(limit)]
    ) { row in
      guard let state = DossierState(rawValue: row.text(2)) else {
        throw StoreError.corrupt(path: database.path, detail: "dossier \(row.int(0))")
      }
      return DossierClock(
        id: row.id(0), year: row.int(1), state: state, classCode: row.text(3),
        term: try? RetentionTerm(row.text(4)), endedOn: row.optionalDate(5),
        eventOn: row.optionalDate(6),
        archiving: Dossier.Archiving(
          keptUntil: row.optionalDate(7), reviewOn: row.optionalDate(8),
          isConstruction: row.int(9) == 1, settledOn: row.optionalDate(10)))
    }
  }

  /// What lies in it in its order, as the journal keeps it when it is closed.
  public func contents(of dossier: ID<Dossier>) throws -> String {
    try database.run(
      "SELECT \(DossierRecord.contents) FROM dossier r WHERE r.id = ?", [.id(dossier)]
    ) { $0.optionalText(0) ?? "" }.first ?? ""
  }

  /// The incoming documents in it that came with a day for an answer, are done with, and have none.
  public func unanswered(in dossier: ID<Dossier>, limit: Int) throws -> [String] {
    let settled = IncomingState.allCases.filter(\.isSettled).map { "'\($0.rawValue)'" }
    return try database.run(
      """
      SELECT a.number || '/' || a.year FROM dossier_item i
        JOIN incoming_document a ON a.id = i.incoming
      WHERE i.dossier = ? AND i.place IS NOT NULL AND a.due_on IS NOT NULL AND a.answer IS NULL
        AND a.state IN (\(settled.joined(separator: ", ")))
        AND NOT EXISTS (SELECT 1 FROM work w WHERE w.document = a.id AND w.answer IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM outgoing_document o
          WHERE o.answers = a.id AND o.issued_on IS NOT NULL)
      ORDER BY i.place LIMIT ?
      """, [.id(dossier), .integer(limit)]
    ) { $0.text(0) }
  }

  /// What the office made itself and nobody has signed, and scans without the body's signature.
  public func unsigned(in dossier: ID<Dossier>, limit: Int) throws -> [String] {
    try database.run(
      """
      SELECT i.outgoing, i.filed FROM dossier_item i
        LEFT JOIN outgoing_document o ON o.id = i.outgoing
        LEFT JOIN filed_document f ON f.id = i.filed
      WHERE i.dossier = ? AND i.place IS NOT NULL
        AND (f.is_scan = 1 AND f.certified IS NULL
          OR o.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outgoing_file s
            WHERE s.document = o.id AND s.version = o.version AND s.part = 'signed'))
      ORDER BY i.place LIMIT ?
      """, [.id(dossier), .integer(limit)]
    ) { row in
      if let id: ID<OutgoingDocument> = row.optionalId(0) { return try outgoing(id)?.title ?? "" }
      return "F\(row.int(1))"
    }
  }

  /// Documents in it whose file is also that of an earlier one.
  public func duplicates(in dossier: ID<Dossier>, limit: Int) throws -> [String] {
    try database.run(
      """
      WITH held AS (
        SELECT i.place, f.file, 'incoming' AS register, i.incoming AS id FROM dossier_item i
          JOIN incoming_file f ON f.document = i.incoming AND f.part = 'main'
        WHERE i.dossier = ?1 AND i.place IS NOT NULL
        UNION ALL
        SELECT i.place, f.file, 'outgoing', i.outgoing FROM dossier_item i
          JOIN outgoing_document o ON o.id = i.outgoing
          JOIN outgoing_file f ON f.document = o.id AND f.version = o.version AND f.part = 'signed'
        WHERE i.dossier = ?1 AND i.place IS NOT NULL
        UNION ALL
        SELECT i.place, f.file, 'filed', i.filed FROM dossier_item i
          JOIN filed_document f ON f.id = i.filed
        WHERE i.dossier = ?1 AND i.place IS NOT NULL)
      SELECT register, id FROM (
        SELECT *, row_number() OVER (PARTITION BY file ORDER BY place) AS turn FROM held)
      WHERE turn > 1 ORDER BY place LIMIT ?2
      """, [.id(dossier), .integer(limit)]
    ) { row in
      switch row.text(0) {
      case "incoming": try incoming(row.id(1))?.title ?? ""
      case "outgoing": try outgoing(row.id(1))?.title ?? ""
      default: "F\(row.int(1))"
      }
    }
  }

  /// The incoming documents in it somebody still works on; at most `limit`.
  public func openWork(in dossier: ID<Dossier>, limit: Int) throws -> [String] {
    let settled = IncomingState.allCases.filter(\.isSettled).map { "'\($0.rawValue)'" }
    return try database.run(
      """
      SELECT a.number || '/' || a.year FROM dossier_item i
        JOIN incoming_document a ON a.id = i.incoming
      WHERE i.dossier = ? AND i.place IS NOT NULL
        AND a.state NOT IN (\(settled.joined(separator: ", ")))
      ORDER BY i.place LIMIT ?
      """, [.id(dossier), .integer(limit)]
    ) { $0.text(0) }
  }
}

enum DossierRecord {
  /// SQL for what a row of items is called in the journal.
  static let object = """
    CASE WHEN incoming IS NOT NULL THEN 'incoming/' || incoming
      WHEN outgoing IS NOT NULL THEN 'outgoing/' || outgoing ELSE 'filed/' || filed END
    """

  /// SQL for what lies in the dossier `r`, in its order.
  static let contents = """
    (SELECT coalesce(group_concat(value, ' '), '') FROM (
      SELECT \(object) AS value FROM dossier_item
      WHERE dossier = r.id AND place IS NOT NULL ORDER BY place))
    """
}
