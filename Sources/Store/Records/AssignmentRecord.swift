import Office

extension Transaction {
  public func assign(
    _ document: ID<IncomingDocument>, to person: ID<Person>, as part: Assignment.Part,
    dueOn: CivilDate?, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO assignment (document, person, part, due_on, assigned_ms) VALUES (?, ?, ?, ?, ?)",
      [
        .id(document), .id(person), .text(part.rawValue), .date(dueOn), .integer(at.milliseconds),
      ])
  }

  /// The document's deadline is the lead's.
  public func setDue(_ dueOn: CivilDate, of document: ID<IncomingDocument>) throws {
    try database.run(
      "UPDATE incoming_document SET due_on = ? WHERE id = ?", [.date(dueOn), .id(document)])
  }

  public func accept(_ document: ID<IncomingDocument>, by person: ID<Person>, at: Moment) throws {
    try database.run(
      """
      UPDATE assignment SET accepted_ms = ?
      WHERE document = ? AND person = ? AND ended_ms IS NULL AND accepted_ms IS NULL
      """, [.integer(at.milliseconds), .id(document), .id(person)])
  }

  /// Ends all work on the document.
  public func endAssignments(of document: ID<IncomingDocument>, at: Moment) throws {
    try database.run(
      "UPDATE assignment SET ended_ms = ? WHERE document = ? AND ended_ms IS NULL",
      [.integer(at.milliseconds), .id(document)])
  }

  /// The lead first.
  public func assignments(of document: ID<IncomingDocument>) throws -> [Assignment] {
    try database.run(
      """
      SELECT a.part, a.person, p.name, a.due_on, a.assigned_ms, a.accepted_ms
      FROM assignment a JOIN person p ON p.id = a.person
      WHERE a.document = ? ORDER BY a.part, a.id
      """, [.id(document)]
    ) { row in
      Assignment(
        part: row.text(0) == "lead" ? .lead : .support, person: row.id(1), personName: row.text(2),
        dueOn: row.optionalDate(3), assignedAt: row.moment(4), acceptedAt: row.optionalMoment(5))
    }
  }

  /// How many open works a person has.
  public func openWork(of person: ID<Person>) throws -> Int {
    try database.run(
      "SELECT count(*) FROM assignment WHERE person = ? AND ended_ms IS NULL", [.id(person)]
    ) { $0.int(0) }[0]
  }

  public func addOpinion(
    _ text: String, on document: ID<IncomingDocument>, by person: ID<Person>,
    with action: IncomingAction, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO opinion (document, person, at_ms, act, text) VALUES (?, ?, ?, ?, ?)",
      [
        .id(document), .id(person), .integer(at.milliseconds), .text(action.rawValue), .text(text),
      ])
  }

  public func opinions(on document: ID<IncomingDocument>) throws -> [Opinion] {
    try database.run(
      """
      SELECT p.name, o.at_ms, o.text FROM opinion o JOIN person p ON p.id = o.person
      WHERE o.document = ? ORDER BY o.id
      """, [.id(document)]
    ) { Opinion(personName: $0.text(0), at: $0.moment(1), text: $0.text(2)) }
  }
}
