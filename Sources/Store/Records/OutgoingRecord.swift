import Office

let outgoingColumns =
  """
  d.id, d.state, d.kind, d.subject, d.urgency, d.drafter, p.name, d.year, d.sequence, d.number,
  d.symbol, d.version, d.issued_on, d.document_id, d.answers, d.drafted_on, d.signed_on
  """

extension Transaction {
  public func insert(
    _ draft: OutgoingDraft, symbol: String, by person: ID<Person>, on date: CivilDate
  ) throws -> ID<OutgoingDocument> {
    try database.run(
      """
      INSERT INTO outgoing_document (state, kind, subject, urgency, drafter, drafted_on, version,
        answers, symbol)
      VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
      """,
      [
        .text(OutgoingState.draft.rawValue), .text(draft.kind.word), .text(draft.subject),
        .integer(draft.urgency.rawValue), .id(person), .date(date), .id(draft.answers),
        .text(symbol),
      ])
    return ID(database.lastInserted)
  }

  public func set(_ state: OutgoingState, of document: ID<OutgoingDocument>) throws {
    try database.run(
      "UPDATE outgoing_document SET state = ? WHERE id = ?", [.text(state.rawValue), .id(document)])
  }

  /// The number given last in `sequence`; 0 in a new one.
  public func lastNumber(of sequence: NumberSequence) throws -> Int {
    try database.run(
      """
      SELECT max(
        (SELECT coalesce(max(number), 0) FROM outgoing_document WHERE year = ?1 AND sequence = ?2),
        (SELECT coalesce(max(number), 0) FROM struck_number WHERE year = ?1 AND sequence = ?2))
      """, [.integer(sequence.year), .text(sequence.name)]
    ) { $0.int(0) }[0]
  }

  /// Strikes out a number that was reserved for `document` and will not be issued.
  public func strike(
    _ number: OutgoingNumber, of document: ID<OutgoingDocument>, because reason: String
  ) throws {
    try database.run(
      """
      INSERT INTO struck_number (year, sequence, number, document, reason) VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(number.sequence.year), .text(number.sequence.name), .integer(number.number),
        .id(document), .text(reason),
      ])
  }

  /// Takes the number from a document that will not be issued; it has been struck out.
  public func clearNumber(of document: ID<OutgoingDocument>) throws {
    try database.run(
      """
      UPDATE outgoing_document SET year = NULL, sequence = NULL, number = NULL,
        reference_key = NULL
      WHERE id = ?
      """, [.id(document)])
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
        let kind = DocumentKind(word: row.text(2)), let urgency = Urgency(rawValue: row.int(4)),
        let draftedOn = row.optionalDate(15)
      else { throw StoreError.corrupt(path: database.path, detail: "outgoing \(row.int(0))") }
      let number = row.optionalInt(7).map { year in
        OutgoingNumber(
          sequence: NumberSequence(year: year, name: row.text(8)), number: row.int(9))
      }
      return OutgoingDocument(
        id: row.id(0), state: state, kind: kind, subject: row.text(3), urgency: urgency,
        drafter: row.id(5), drafterName: row.text(6), number: number, symbol: row.text(10),
        version: row.int(11), issuedOn: row.optionalDate(12), documentId: row.optionalText(13),
        answers: row.optionalId(14), draftedOn: draftedOn, signedOn: row.optionalDate(16))
    }
  }
}
