import Office

extension Transaction {
  /// Notes by which decision anybody may read an issued document.
  public func open(
    _ document: ID<OutgoingDocument>, by basis: String, person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO open_document (document, basis, person, at_ms) VALUES (?, ?, ?, ?)",
      [.id(document), .text(basis), .id(person), .integer(at.milliseconds)])
  }

  public func closeOff(_ document: ID<OutgoingDocument>) throws {
    try database.run("DELETE FROM open_document WHERE document = ?", [.id(document)])
  }

  public func isOpen(_ document: ID<OutgoingDocument>) throws -> Bool {
    try !database.run("SELECT 1 FROM open_document WHERE document = ?", [.id(document)]) {
      $0.int(0)
    }.isEmpty
  }

  /// What anybody may read, by date and number: neither what was frozen, limited or recalled since.
  public func eachOpenDocument(_ body: (OpenDocument) throws -> Void) throws {
    try database.each(
      """
      SELECT d.id, d.sequence, d.number, d.symbol, d.kind,
        (SELECT k.name FROM document_kind k WHERE k.word = d.kind), d.issued_on, d.subject, p.basis,
        d.year
      FROM open_document p JOIN outgoing_document d ON d.id = p.document
      WHERE d.state IN ('issued', 'filed') AND d.frozen = 0 AND d.number IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM reader r WHERE r.outgoing = d.id)
      ORDER BY d.issued_on, d.sequence, d.number
      """
    ) { row in
      guard let day = row.optionalDate(6) else { return }
      let number = OutgoingNumber(
        sequence: NumberSequence(year: row.int(9), name: row.text(1)), number: row.int(2))
      try body(
        OpenDocument(
          id: row.id(0), reference: "\(number.printed)/\(row.text(3))", symbol: row.text(3),
          kindName: DocumentKind(word: row.text(4))?.name ?? row.optionalText(5) ?? row.text(4),
          issuedOn: day, subject: row.text(7), basis: row.text(8)))
    }
  }

  /// How many documents each register had, by year and kind.
  public func yearlyCounts() throws -> [YearlyCount] {
    try database.run(
      """
      SELECT 'incoming', year, kind, count(*) FROM main.incoming_document
      WHERE number IS NOT NULL GROUP BY year, kind
      UNION ALL
      SELECT 'outgoing', d.year, coalesce((SELECT k.name FROM document_kind k WHERE k.word = d.kind), d.kind),
        count(*)
      FROM main.outgoing_document d WHERE d.issued_on IS NOT NULL GROUP BY d.year, d.kind
      ORDER BY 1, 2, 3
      """
    ) { row in
      let kind = row.text(2)
      return YearlyCount(
        register: row.text(0), year: row.int(1), kindName: DocumentKind(word: kind)?.name ?? kind,
        documents: row.int(3))
    }
  }
}
