import Office

extension Transaction {
  /// Enters an arrival under the next line of the receiving log and returns its number.
  public func log(
    _ document: ID<IncomingDocument>, _ what: LoggedArrival.What = .document,
    via: ArrivalWay?, sender: String, by person: ID<Person>, at: Moment
  ) throws -> LogNumber {
    let year = at.date.year
    let last = try database.run(
      "SELECT coalesce(max(line), 0) FROM receiving_log WHERE year = ?", [.integer(year)]
    ) { $0.int(0) }
    let number = LogNumber(year: year, line: (last.first ?? 0) + 1)
    try database.run(
      """
      INSERT INTO receiving_log (year, line, document, what, at_ms, person, via, sender, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')
      """,
      [
        .integer(year), .integer(number.line), .id(document), .text(what.rawValue),
        .integer(at.milliseconds), .id(person), .text(via?.rawValue), .text(sender),
      ])
    return number
  }

  /// Notes in the log why the document went back.
  public func logReturn(
    of document: ID<IncomingDocument>, because reason: DoorReason, note: String
  ) throws {
    try database.run(
      "UPDATE receiving_log SET reason = ?, note = ? WHERE document = ? AND what = 'document'",
      [.text(reason.rawValue), .text(note), .id(document)])
  }

  /// The lines a document has in the receiving log.
  public func arrivals(of document: ID<IncomingDocument>) throws -> [LoggedArrival] {
    try arrivals("l.document = ? ORDER BY l.id", [.id(document)])
  }

  public func arrival(_ number: LogNumber) throws -> LoggedArrival? {
    try arrivals(
      "l.year = ? AND l.line = ?", [.integer(number.year), .integer(number.line)]
    ).first
  }

  /// A page of the receiving log, newest first, from the line before `number`.
  public func receivingLog(before number: LogNumber?, limit: Int) throws -> [LoggedArrival] {
    guard let number else {
      return try arrivals("1 ORDER BY l.year DESC, l.line DESC LIMIT ?", [.integer(limit)])
    }
    return try arrivals(
      "(l.year, l.line) < (?, ?) ORDER BY l.year DESC, l.line DESC LIMIT ?",
      [.integer(number.year), .integer(number.line), .integer(limit)])
  }

  private func arrivals(_ condition: String, _ values: [Value]) throws -> [LoggedArrival] {
    try database.run(
      """
      SELECT l.year, l.line, l.what, l.at_ms, p.name, l.via, l.sender, l.reason, l.note, l.document
      FROM receiving_log l JOIN person p ON p.id = l.person WHERE \(condition)
      """, values
    ) { row in
      guard let what = LoggedArrival.What(rawValue: row.text(2)),
        let document = try incoming(ID<IncomingDocument>(Int64(row.int(9))))
      else { throw StoreError.corrupt(path: database.path, detail: "receiving_log") }
      return LoggedArrival(
        number: LogNumber(year: row.int(0), line: row.int(1)), what: what, at: row.moment(3),
        personName: row.text(4), via: row.optionalText(5).flatMap { ArrivalWay(rawValue: $0) },
        sender: document.isFrozen ? "" : row.text(6),
        reason: row.optionalText(7).flatMap { DoorReason(rawValue: $0) },
        note: document.isFrozen ? "" : row.text(8), document: document)
    }
  }

  // MARK: Marks

  /// Keeps what is marked on a document and counted of it, over what was known before.
  public func mark(_ document: ID<IncomingDocument>, with facts: ArrivalFacts) throws {
    guard facts.hasMarks else { return }
    try database.run(
      """
      INSERT INTO arrival_mark (document, circulation, return_due_on, copies, pages)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (document) DO UPDATE SET circulation = coalesce(?2, circulation),
        return_due_on = coalesce(?3, return_due_on), copies = coalesce(?4, copies),
        pages = coalesce(?5, pages)
      """,
      [
        .id(document), .text(facts.circulation?.rawValue), .date(facts.giveBackBy),
        facts.copies.map { .integer($0) } ?? .null, facts.pages.map { .integer($0) } ?? .null,
      ])
  }

  /// Notes that the original has gone back.
  public func giveBack(
    _ document: ID<IncomingDocument>, on day: CivilDate, to receiver: String
  ) throws {
    try database.run(
      "UPDATE arrival_mark SET given_back_on = ?, given_back_to = ? WHERE document = ?",
      [.date(day), .text(receiver), .id(document)])
  }

  func marks(
    of document: ID<IncomingDocument>
  ) throws -> (facts: ArrivalFacts, givenBack: (on: CivilDate, to: String)?) {
    try database.run(
      """
      SELECT circulation, return_due_on, copies, pages, given_back_on, given_back_to
      FROM arrival_mark WHERE document = ?
      """, [.id(document)]
    ) { row in
      (
        ArrivalFacts(
          circulation: row.optionalText(0).flatMap { Circulation(rawValue: $0) },
          giveBackBy: row.optionalDate(1), copies: row.optionalInt(2), pages: row.optionalInt(3)),
        row.optionalDate(4).map { ($0, row.text(5)) }
      )
    }.first ?? (ArrivalFacts(), nil)
  }

  /// The internal document one of these files belongs to, and the file.
  public func internalDocument(
    among files: [AttachedFile]
  ) throws -> (document: IncomingDocument, file: AttachedFile)? {
    for file in files {
      let found = try incoming(
        """
        SELECT \(incomingColumns) FROM stored_file s
          JOIN incoming_file f ON f.file = s.id
          JOIN arrival_mark m ON m.document = f.document AND m.circulation = 'internal'
          JOIN incoming_document d ON d.id = f.document
        WHERE s.digest = ? LIMIT 1
        """, [.text(file.digest.description)])
      if let document = found.first { return (document, file) }
    }
    return nil
  }
}
