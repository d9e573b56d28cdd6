import Office

let outgoingColumns =
  """
  d.id, d.state, d.kind, d.subject, d.urgency, d.drafter, p.name, d.year, d.sequence, d.number,
  d.symbol, d.version, d.issued_on, d.document_id, d.answers, d.drafted_on, d.signed_on,
  d.council, d.unit, d.out_of_order, (SELECT k.name FROM document_kind k WHERE k.word = d.kind),
  d.frozen, (SELECT h.due_ms FROM due_hour h WHERE h.outgoing = d.id)
  """

extension Transaction {
  public func insert(
    _ draft: OutgoingDraft, symbol: String, by person: ID<Person>, on date: CivilDate
  ) throws -> ID<OutgoingDocument> {
    try database.run(
      """
      INSERT INTO outgoing_document (state, kind, subject, urgency, drafter, drafted_on, version,
        answers, symbol, council, unit)
      VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
      """,
      [
        .text(OutgoingState.draft.rawValue), .text(draft.kind.word), .text(draft.subject),
        .integer(draft.urgency.rawValue), .id(person), .date(date), .id(draft.answers),
        .text(symbol), .id(draft.council), .text(draft.unit ?? ""),
      ])
    return ID(database.lastInserted)
  }

  public func set(_ state: OutgoingState, of document: ID<OutgoingDocument>) throws {
    try database.run(
      "UPDATE outgoing_document SET state = ? WHERE id = ?", [.text(state.rawValue), .id(document)])
  }

  public func reserve(
    _ number: OutgoingNumber, referenceKey: String, for document: ID<OutgoingDocument>
  ) throws {
    try database.run(
      """
      UPDATE outgoing_document SET year = ?, sequence = ?, number = ?, reference_key = ?
      WHERE id = ?
      """,
      [
        .integer(number.sequence.year), .text(number.sequence.name), .integer(number.number),
        .text(referenceKey), .id(document),
      ])
  }

  /// Approves the version the document stands at.
  public func setApprovedVersion(_ version: Int?, of document: ID<OutgoingDocument>) throws {
    try database.run(
      "UPDATE outgoing_document SET approved_version = ? WHERE id = ?",
      [version.map { .integer($0) } ?? .null, .id(document)])
  }

  /// When the first signed file of the current version came.
  public func setSigned(_ document: ID<OutgoingDocument>, at: Moment) throws {
    try database.run(
      """
      UPDATE outgoing_document SET signed_on = coalesce(signed_on, ?),
        signed_ms = coalesce(signed_ms, ?)
      WHERE id = ?
      """, [.date(at.date), .integer(at.milliseconds), .id(document)])
  }

  /// - Parameter date: The date of the document, which is the day it was signed.
  public func setIssued(
    _ document: ID<OutgoingDocument>, dated date: CivilDate, at: Moment, medium: Medium,
    documentId: String
  ) throws {
    try database.run(
      """
      UPDATE outgoing_document SET issued_on = ?, issued_ms = ?, medium = ?, document_id = ?,
        state = ?
      WHERE id = ?
      """,
      [
        .date(date), .integer(at.milliseconds), .text(medium.rawValue), .text(documentId),
        .text(OutgoingState.issued.rawValue), .id(document),
      ])
  }

  public func outgoing(_ id: ID<OutgoingDocument>) throws -> OutgoingDocument? {
    try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE d.id = ?
      """, [.id(id)]
    ).first
  }

  /// The document of this number and symbol, of the latest year where several have them.
  public func outgoing(_ reference: DocumentReference) throws -> OutgoingDocument? {
    try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE d.reference_key = ? AND d.number IS NOT NULL ORDER BY d.year DESC LIMIT 1
      """, [.text(reference.key)]
    ).first
  }

  func outgoing(_ sql: String, _ values: [Value]) throws -> [OutgoingDocument] {
    try database.run(sql, values) { row in
      guard let state = OutgoingState(rawValue: row.text(1)),
        let kind = DocumentKind(word: row.text(2))
          ?? row.optionalText(20).map({ DocumentKind(own: row.text(2), named: $0) }),
        let urgency = Urgency(rawValue: row.int(4)),
        let draftedOn = row.optionalDate(15)
      else { throw StoreError.corrupt(path: database.path, detail: "outgoing \(row.int(0))") }
      let number = row.optionalInt(7).map { year in
        OutgoingNumber(
          sequence: NumberSequence(year: year, name: row.text(8)), number: row.int(9))
      }
      // Of a frozen document nothing but its place in the register leaves the database.
      let isFrozen = row.int(21) == 1
      return OutgoingDocument(
        id: row.id(0), state: state, kind: kind, subject: isFrozen ? "" : row.text(3),
        urgency: urgency,
        drafter: row.id(5), drafterName: row.text(6), number: number, symbol: row.text(10),
        version: row.int(11), issuedOn: row.optionalDate(12), documentId: row.optionalText(13),
        answers: row.optionalId(14), draftedOn: draftedOn, signedOn: row.optionalDate(16),
        council: row.optionalId(17), unit: row.text(18),
        outOfOrder: isFrozen ? nil : row.optionalText(19), isFrozen: isFrozen,
        dueAt: isFrozen ? nil : row.optionalMoment(22))
    }
  }
}
