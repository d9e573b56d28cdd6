import Office

/// An incoming document before the database has given it a key.
public struct IncomingEntry: Equatable, Sendable {
  public var state: IncomingState
  public var number: ArrivalNumber?
  public var arrivedAt: Moment
  public var issuer: String
  /// Nil where an exchange message lacked it.
  public var reference: DocumentReference?
  public var issuedOn: CivilDate?
  public var kindName: String
  public var subject: String
  public var urgency: Urgency
  public var dueOn: CivilDate?
  public var medium: Medium
  public var documentId: String?
  public var anotherBecause: String?

  public init(
    state: IncomingState, number: ArrivalNumber? = nil, arrivedAt: Moment, issuer: String,
    reference: DocumentReference?, issuedOn: CivilDate?, kindName: String, subject: String,
    urgency: Urgency, dueOn: CivilDate?, medium: Medium, documentId: String? = nil,
    anotherBecause: String? = nil
  ) {
    self.state = state
    self.number = number
    self.arrivedAt = arrivedAt
    self.issuer = issuer
    self.reference = reference
    self.issuedOn = issuedOn
    self.kindName = kindName
    self.subject = subject
    self.urgency = urgency
    self.dueOn = dueOn
    self.medium = medium
    self.documentId = documentId
    self.anotherBecause = anotherBecause
  }

  /// A draft entered under `number`.
  public init(_ draft: IncomingDraft, number: ArrivalNumber, at: Moment) {
    self.init(
      state: .registered, number: number, arrivedAt: at, issuer: draft.issuer,
      reference: draft.reference, issuedOn: draft.issuedOn, kindName: draft.kind.name,
      subject: draft.subject, urgency: draft.urgency, dueOn: draft.dueOn, medium: draft.medium,
      anotherBecause: draft.anotherBecause)
  }
}

let incomingColumns =
  """
  d.id, d.state, d.year, d.number, d.issuer, d.reference, d.issued_on, d.kind, d.subject,
  d.urgency, d.due_on, d.medium, d.arrived_on, d.document_id, d.frozen,
  (SELECT h.due_ms FROM due_hour h WHERE h.incoming = d.id)
  """

extension Transaction {
  /// The arrivals register of `year`, empty if nothing arrived yet.
  public func arrivals(of year: Int) throws -> ArrivalsRegister {
    let last = try database.run(
      "SELECT coalesce(max(number), 0) FROM incoming_document WHERE year = ?", [.integer(year)]
    ) { $0.int(0) }
    return ArrivalsRegister(year: year, lastNumber: last.first ?? 0)
  }

  public func insert(_ entry: IncomingEntry) throws -> ID<IncomingDocument> {
    try database.run(
      """
      INSERT INTO incoming_document (state, year, number, arrived_on, arrived_ms, registered_ms,
        issuer, issuer_key, reference, reference_key, issued_on, kind, subject, urgency, due_on,
        asked_on, medium, document_id, another_because)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(entry.state.rawValue), entry.number.map { .integer($0.year) } ?? .null,
        entry.number.map { .integer($0.number) } ?? .null, .date(entry.arrivedAt.date),
        .integer(entry.arrivedAt.milliseconds),
        entry.number == nil ? .null : .integer(entry.arrivedAt.milliseconds),
        .text(entry.issuer), .text(nameKey(entry.issuer)),
        .text(entry.reference?.description ?? ""), .text(entry.reference?.key ?? ""),
        .date(entry.issuedOn), .text(entry.kindName), .text(entry.subject),
        .integer(entry.urgency.rawValue), .date(entry.dueOn), .date(entry.dueOn),
        .text(entry.medium.rawValue),
        .text(entry.documentId), .text(entry.anotherBecause),
      ])
    return ID(database.lastInserted)
  }

  /// Gives a received document its number.
  public func register(
    _ document: ID<IncomingDocument>, as number: ArrivalNumber, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE incoming_document SET state = ?, year = ?, number = ?, registered_ms = ? WHERE id = ?
      """,
      [
        .text(IncomingState.registered.rawValue), .integer(number.year), .integer(number.number),
        .integer(at.milliseconds), .id(document),
      ])
  }

  /// Writes what `completion` knows over what the document came with.
  public func complete(
    _ document: ID<IncomingDocument>, with completion: IncomingCompletion
  ) throws {
    try database.run(
      """
      UPDATE incoming_document SET reference = coalesce(?2, reference),
        reference_key = coalesce(?3, reference_key), issued_on = coalesce(?4, issued_on),
        kind = coalesce(?5, kind), subject = coalesce(?6, subject),
        urgency = coalesce(?7, urgency), due_on = coalesce(?8, due_on), asked_on = coalesce(?8, asked_on),
        another_because = coalesce(?9, another_because)
      WHERE id = ?1
      """,
      [
        .id(document), .text(completion.reference?.description), .text(completion.reference?.key),
        .date(completion.issuedOn), .text(completion.kindName), .text(completion.subject),
        completion.urgency.map { .integer($0.rawValue) } ?? .null, .date(completion.dueOn),
        .text(completion.anotherBecause),
      ])
  }

  public func set(_ state: IncomingState, of document: ID<IncomingDocument>) throws {
    try database.run(
      "UPDATE incoming_document SET state = ? WHERE id = ?", [.text(state.rawValue), .id(document)])
  }

  public func setAnswer(
    _ answer: ID<OutgoingDocument>, of document: ID<IncomingDocument>
  ) throws {
    try database.run(
      "UPDATE incoming_document SET answer = ? WHERE id = ?", [.id(answer), .id(document)])
  }

  public func answer(of document: ID<IncomingDocument>) throws -> ID<OutgoingDocument>? {
    let found: [ID<OutgoingDocument>?] = try database.run(
      "SELECT answer FROM incoming_document WHERE id = ?", [.id(document)]
    ) { $0.optionalId(0) }
    return found.first ?? nil
  }

  public func incoming(_ id: ID<IncomingDocument>) throws -> IncomingDocument? {
    try incoming("SELECT \(incomingColumns) FROM incoming_document d WHERE d.id = ?", [.id(id)])
      .first
  }

  public func incoming(_ number: ArrivalNumber) throws -> IncomingDocument? {
    try incoming(
      "SELECT \(incomingColumns) FROM incoming_document d WHERE d.year = ? AND d.number = ?",
      [.integer(number.year), .integer(number.number)]
    ).first
  }

  /// The first entries that resemble what is about to be entered, at most one of each likeness.
  public func lookAlikes(
    reference: DocumentReference?, issuer: String, documentId: String?, mainFile: FileDigest?,
    besides own: ID<IncomingDocument>? = nil
  ) throws -> [LookAlike] {
    var found: [LookAlike] = []
    let own = own?.value ?? 0
    if let reference {
      found += try incoming(
        """
        SELECT \(incomingColumns) FROM incoming_document d
        WHERE d.reference_key = ? AND d.issuer_key = ? AND d.id <> ? ORDER BY d.id LIMIT 1
        """, [.text(reference.key), .text(nameKey(issuer)), .integer(own)]
      ).map { LookAlike(likeness: .reference, document: $0) }
    }
    if let documentId {
      found += try incoming(
        """
        SELECT \(incomingColumns) FROM incoming_document d
        WHERE d.document_id = ? AND d.id <> ? ORDER BY d.id LIMIT 1
        """, [.text(documentId), .integer(own)]
      ).map { LookAlike(likeness: .documentId, document: $0) }
    }
    if let mainFile {
      found += try incoming(
        """
        SELECT \(incomingColumns) FROM stored_file s
          JOIN incoming_file f ON f.file = s.id AND f.part = 'main'
          JOIN incoming_document d ON d.id = f.document
        WHERE s.digest = ? AND d.id <> ? ORDER BY d.id LIMIT 1
        """, [.text(mainFile.description), .integer(own)]
      ).map { LookAlike(likeness: .mainFile, document: $0) }
    }
    return found
  }

  /// An earlier entry of the same number, symbol, issuer and date; one that went back at the door or
  /// was struck out stands in nobody's way.
  public func sameDocument(
    reference: DocumentReference, issuer: String, issuedOn: CivilDate,
    besides own: ID<IncomingDocument>? = nil
  ) throws -> IncomingDocument? {
    try incoming(
      """
      SELECT \(incomingColumns) FROM incoming_document d
      WHERE d.reference_key = ? AND d.issuer_key = ? AND d.issued_on = ? AND d.id <> ?
        AND d.state NOT IN ('returned', 'struck')
      ORDER BY d.id LIMIT 1
      """,
      [
        .text(reference.key), .text(nameKey(issuer)), .date(issuedOn), .integer(own?.value ?? 0),
      ]
    ).first
  }

  func incoming(_ sql: String, _ values: [Value]) throws -> [IncomingDocument] {
    try database.run(sql, values) { try incoming($0) }
  }

  private func incoming(_ row: Row) throws -> IncomingDocument {
    guard let state = IncomingState(rawValue: row.text(1)),
      let urgency = Urgency(rawValue: row.int(9)), let medium = Medium(rawValue: row.text(11)),
      let arrivedOn = row.optionalDate(12)
    else { throw StoreError.corrupt(path: database.path, detail: "incoming \(row.int(0))") }
    let number = row.optionalInt(2).map { ArrivalNumber(year: $0, number: row.int(3)) }
    // Of a frozen document nothing but its place in the register leaves the database.
    let isFrozen = row.int(14) == 1
    return IncomingDocument(
      id: row.id(0), number: number, state: state, issuer: isFrozen ? "" : row.text(4),
      reference: isFrozen ? "" : row.text(5), issuedOn: isFrozen ? nil : row.optionalDate(6),
      kindName: isFrozen ? "" : row.text(7), subject: isFrozen ? "" : row.text(8),
      urgency: urgency, dueOn: isFrozen ? nil : row.optionalDate(10), medium: medium,
      arrivedOn: arrivedOn, documentId: isFrozen ? nil : row.optionalText(13),
      isFrozen: isFrozen, hour: isFrozen ? nil : row.optionalMoment(15))
  }
}
