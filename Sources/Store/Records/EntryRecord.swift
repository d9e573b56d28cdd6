import Office

/// What there may be of an entry besides its row and the work on it.
public struct EntryTraces: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// How it came to the door.
  public static let arrival = EntryTraces(rawValue: 1)
  /// Corrections, an end, a recall, paper that came later, successors, extra fields.
  public static let seldom = EntryTraces(rawValue: 2)
  public static let remarks = EntryTraces(rawValue: 4)
  public static let sightings = EntryTraces(rawValue: 8)
}

extension Transaction {
  /// Everything that has happened to an entry besides the work on it.
  public func facts(of document: ID<IncomingDocument>) throws -> EntryFacts {
    try facts(of: document, among: try traces(of: document))
  }

  /// The same, asking only for what there are `traces` of.
  public func facts(
    of document: ID<IncomingDocument>, among traces: EntryTraces
  ) throws -> EntryFacts {
    var facts = EntryFacts()
    if traces.contains(.arrival) {
      facts.arrivals = try arrivals(of: document)
      (facts.marks, facts.givenBack) = try marks(of: document)
    }
    guard traces.contains(.seldom) else { return facts }
    facts.corrections = try corrections(of: document)
    facts.struck = try struck(document)
    facts.recalls = try recalls(of: document)
    facts.paperOn = try paperDay(of: document)
    facts.replacedBy = try replacement(of: document)
    facts.replaces = try incoming(
      """
      SELECT \(incomingColumns) FROM replacement r JOIN incoming_document d ON d.id = r.document
      WHERE r.by = ? ORDER BY d.id
      """, [.id(document)])
    facts.extra = try extraFields(of: "incoming", document.value)
    facts.requests = try requests(of: document)
    return facts
  }

  /// Which of the things that happen to few have happened to an entry: one question instead of a
  /// dozen.
  public func traces(of document: ID<IncomingDocument>) throws -> EntryTraces {
    try database.run(
      """
      SELECT (EXISTS (SELECT 1 FROM receiving_log WHERE document = ?1)
          OR EXISTS (SELECT 1 FROM arrival_mark WHERE document = ?1))
        + 2 * (EXISTS (SELECT 1 FROM correction WHERE document = ?1)
          OR EXISTS (SELECT 1 FROM struck_entry WHERE document = ?1)
          OR EXISTS (SELECT 1 FROM recall_notice WHERE document = ?1)
          OR EXISTS (SELECT 1 FROM arrived_paper WHERE document = ?1)
          OR EXISTS (SELECT 1 FROM replacement WHERE document = ?1 OR by = ?1)
          OR EXISTS (SELECT 1 FROM exchange_request WHERE target = ?1)
          OR EXISTS (SELECT 1 FROM exchange_request WHERE message = ?1)
          OR EXISTS (SELECT 1 FROM extra_field WHERE register = 'incoming' AND document = ?1))
        + 4 * EXISTS (SELECT 1 FROM remark WHERE incoming = ?1)
        + 8 * EXISTS (SELECT 1 FROM seen WHERE incoming = ?1 AND outgoing = 0)
      """, [.id(document)]
    ) { EntryTraces(rawValue: $0.int(0)) }[0]
  }

  // MARK: Corrections

  /// Writes the corrected values and keeps those that stood there before.
  public func correct(
    _ document: ID<IncomingDocument>, _ correction: EntryCorrection,
    changes: [Correction.Change], because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE incoming_document SET issuer = coalesce(?2, issuer),
        issuer_key = coalesce(?3, issuer_key), reference = coalesce(?4, reference),
        reference_key = coalesce(?5, reference_key), issued_on = coalesce(?6, issued_on),
        kind = coalesce(?7, kind), subject = coalesce(?8, subject),
        urgency = coalesce(?9, urgency), due_on = coalesce(?10, due_on),
        asked_on = coalesce(?10, asked_on)
      WHERE id = ?1
      """,
      [
        .id(document), .text(correction.issuer), .text(correction.issuer.map { nameKey($0) }),
        .text(correction.reference?.description), .text(correction.reference?.key),
        .date(correction.issuedOn), .text(correction.kindName), .text(correction.subject),
        correction.urgency.map { .integer($0.rawValue) } ?? .null, .date(correction.dueOn),
      ])
    try database.run(
      "INSERT INTO correction (document, reason, person, at_ms) VALUES (?, ?, ?, ?)",
      [.id(document), .text(reason), .id(person), .integer(at.milliseconds)])
    let id = database.lastInserted
    for change in changes {
      try database.run(
        "INSERT INTO correction_field (correction, field, before, after) VALUES (?, ?, ?, ?)",
        [.integer(id), .text(change.field), .text(change.before), .text(change.after)])
    }
  }

  func corrections(of document: ID<IncomingDocument>) throws -> [Correction] {
    try database.run(
      """
      SELECT c.id, c.at_ms, p.name, c.reason FROM correction c JOIN person p ON p.id = c.person
      WHERE c.document = ? ORDER BY c.id
      """, [.id(document)]
    ) { row in
      Correction(
        at: row.moment(1), personName: row.text(2), reason: row.text(3),
        changes: try database.run(
          "SELECT field, before, after FROM correction_field WHERE correction = ? ORDER BY field",
          [.integer(row.int(0))]
        ) { Correction.Change(field: $0.text(0), before: $0.text(1), after: $0.text(2)) })
    }
  }

  // MARK: Ends

  public func strike(
    _ document: ID<IncomingDocument>, because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO struck_entry (document, reason, person, at_ms) VALUES (?, ?, ?, ?)",
      [.id(document), .text(reason), .id(person), .integer(at.milliseconds)])
  }

  func struck(_ document: ID<IncomingDocument>) throws -> EntryEnd? {
    try database.run(
      """
      SELECT s.at_ms, p.name, s.reason FROM struck_entry s JOIN person p ON p.id = s.person
      WHERE s.document = ?
      """, [.id(document)]
    ) { EntryEnd(at: $0.moment(0), personName: $0.text(1), reason: $0.text(2)) }.first
  }

  /// Keeps what was answered to the issuer who wants a document back.
  public func insertRecall(
    of document: ID<IncomingDocument>, by reference: String, isAgreed: Bool, note: String,
    by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO recall_notice (document, by_reference, verdict, note, person, at_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .id(document), .text(reference), .text(isAgreed ? "agreed" : "refused"), .text(note),
        .id(person), .integer(at.milliseconds),
      ])
  }

  func recalls(of document: ID<IncomingDocument>) throws -> [Recall] {
    try database.run(
      """
      SELECT r.by_reference, r.verdict, r.note, p.name, r.at_ms, r.answer_state
      FROM recall_notice r JOIN person p ON p.id = r.person WHERE r.document = ? ORDER BY r.id
      """, [.id(document)]
    ) { row in
      Recall(
        byReference: row.text(0), isAgreed: row.text(1) == "agreed", note: row.text(2),
        personName: row.text(3), at: row.moment(4), isAnswered: row.text(5) == "sent")
    }
  }

  // MARK: Paper and successors

  public func insertPaper(
    of document: ID<IncomingDocument>, on day: CivilDate, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO arrived_paper (document, came_on, person, at_ms) VALUES (?, ?, ?, ?)",
      [.id(document), .date(day), .id(person), .integer(at.milliseconds)])
  }

  /// The day the paper of an electronic document came.
  public func paperDay(of document: ID<IncomingDocument>) throws -> CivilDate? {
    let found: [CivilDate?] = try database.run(
      "SELECT came_on FROM arrived_paper WHERE document = ?", [.id(document)]
    ) { $0.optionalDate(0) }
    return found.first ?? nil
  }

  public func insertReplacement(
    of document: ID<IncomingDocument>, by other: ID<IncomingDocument>, person: ID<Person>,
    at: Moment
  ) throws {
    try database.run(
      "INSERT INTO replacement (document, by, person, at_ms) VALUES (?, ?, ?, ?)",
      [.id(document), .id(other), .id(person), .integer(at.milliseconds)])
  }

  public func replacement(of document: ID<IncomingDocument>) throws -> IncomingDocument? {
    try incoming(
      """
      SELECT \(incomingColumns) FROM replacement r JOIN incoming_document d ON d.id = r.by
      WHERE r.document = ?
      """, [.id(document)]
    ).first
  }

  // MARK: Extra fields

  public func insertExtra(
    _ register: String, _ document: Int64, name: String, value: String, by person: ID<Person>,
    at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO extra_field (register, document, name, value, person, at_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(register), .integer(document), .text(name), .text(value), .id(person),
        .integer(at.milliseconds),
      ])
  }

  /// Every value that was ever given, oldest first; the last of a name counts.
  public func extraFields(of register: String, _ document: Int64) throws -> [ExtraField] {
    try database.run(
      """
      SELECT e.name, e.value, p.name, e.at_ms FROM extra_field e JOIN person p ON p.id = e.person
      WHERE e.register = ? AND e.document = ? ORDER BY e.id
      """, [.text(register), .integer(document)]
    ) {
      ExtraField(
        name: $0.text(0), value: $0.text(1), personName: $0.text(2), at: $0.moment(3))
    }
  }

  /// What the row of an incoming document holds besides `IncomingDocument`.
  public func stored(
    _ document: ID<IncomingDocument>
  ) throws -> (arrivedAt: Moment, registeredAt: Moment?, anotherBecause: String?)? {
    try database.run(
      "SELECT arrived_ms, registered_ms, another_because FROM incoming_document WHERE id = ?",
      [.id(document)]
    ) { ($0.moment(0), $0.optionalMoment(1), $0.optionalText(2)) }.first
  }

  /// What the row of an outgoing document holds besides `OutgoingDocument`.
  public func stored(
    _ document: ID<OutgoingDocument>
  ) throws -> (approvedVersion: Int?, issuedAt: Moment?, medium: Medium?)? {
    try database.run(
      "SELECT approved_version, issued_ms, medium FROM outgoing_document WHERE id = ?",
      [.id(document)]
    ) {
      ($0.optionalInt(0), $0.optionalMoment(1), $0.optionalText(2).flatMap { Medium(rawValue: $0) })
    }.first
  }

  /// The lines of the journal on one object, oldest first.
  public func journalLines(on object: String) throws -> [JournalLine] {
    try database.run(
      """
      SELECT sequence, at_ms, person, act, object, digest, hash FROM journal
      WHERE object = ? ORDER BY sequence
      """, [.text(object)]
    ) { row in
      JournalLine(
        sequence: Int64(row.int(0)), at: Int64(row.int(1)), person: row.id(2), act: row.text(3),
        object: row.text(4), digest: FileDigest(row.text(5)) ?? JournalLine.origin,
        hash: FileDigest(row.text(6)) ?? JournalLine.origin)
    }
  }
}
