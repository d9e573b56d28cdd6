import Office

extension Transaction {
  public func assign(
    _ work: ID<Work>, of document: ID<IncomingDocument>, to person: ID<Person>,
    as part: Assignment.Part, dueOn: CivilDate?, by giver: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO assignment (work, document, person, part, given_by, due_on, assigned_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(work), .id(document), .id(person), .text(part.rawValue), .id(giver), .date(dueOn),
        .integer(at.milliseconds),
      ])
  }

  /// What the document's lists go by: the earliest deadline of its open work.
  public func setDue(_ dueOn: CivilDate, of document: ID<IncomingDocument>) throws {
    try database.run(
      "UPDATE incoming_document SET due_on = ? WHERE id = ?", [.date(dueOn), .id(document)])
  }

  public func accept(_ work: ID<Work>, by person: ID<Person>, at: Moment) throws {
    try database.run(
      """
      UPDATE assignment SET accepted_ms = ?
      WHERE work = ? AND person = ? AND ended_ms IS NULL AND accepted_ms IS NULL
      """, [.integer(at.milliseconds), .id(work), .id(person)])
  }

  /// Ends the parts of everybody who works on a piece; who is informed stays so.
  public func endAssignments(
    of work: ID<Work>, because ending: Assignment.Ending, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE assignment SET ended_ms = ?, ended_because = ?
      WHERE work = ? AND ended_ms IS NULL AND part <> 'informed'
      """, [.integer(at.milliseconds), .text(ending.rawValue), .id(work)])
  }

  /// Ends the part `part` of everybody, or of one person.
  public func endAssignments(
    of work: ID<Work>, as part: Assignment.Part, of person: ID<Person>? = nil,
    because ending: Assignment.Ending, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE assignment SET ended_ms = ?1, ended_because = ?2
      WHERE work = ?3 AND ended_ms IS NULL AND part = ?4 AND person = coalesce(?5, person)
      """,
      [
        .integer(at.milliseconds), .text(ending.rawValue), .id(work), .text(part.rawValue),
        .id(person),
      ])
  }

  /// Gives those who worked on a piece to its end their parts again.
  public func resumeAssignments(of work: ID<Work>) throws {
    try database.run(
      """
      UPDATE assignment SET ended_ms = NULL, ended_because = NULL
      WHERE work = ? AND ended_because = 'done'
      """, [.id(work)])
  }

  /// Everybody's part in every piece of work on a document, in the order they were given.
  func assignments(
    of document: ID<IncomingDocument>
  ) throws -> [(work: ID<Work>, assignment: Assignment)] {
    try database.run(
      """
      SELECT a.work, a.part, a.person, p.name, g.name, a.assigned_ms, a.accepted_ms, a.ended_ms,
        a.ended_because
      FROM assignment a JOIN person p ON p.id = a.person JOIN person g ON g.id = a.given_by
      WHERE a.document = ? ORDER BY a.id
      """, [.id(document)]
    ) { row in
      guard let part = Assignment.Part(rawValue: row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "assignment of \(document.value)")
      }
      return (
        row.id(0),
        Assignment(
          part: part, person: row.id(2), personName: row.text(3), givenByName: row.text(4),
          assignedAt: row.moment(5), acceptedAt: row.optionalMoment(6),
          endedAt: row.optionalMoment(7),
          ending: row.optionalText(8).flatMap(Assignment.Ending.init))
      )
    }
  }

  /// Whether somebody still works on the document, or was given back what they assigned.
  public func hasOpenWork(on document: ID<IncomingDocument>) throws -> Bool {
    try !database.run(
      "SELECT 1 FROM work WHERE document = ? AND state NOT IN ('done', 'withdrawn') LIMIT 1",
      [.id(document)]
    ) { $0.int(0) }.isEmpty
  }

  /// How many open works a person has: parts in pieces of work, and drafts that are not issued. What
  /// was sent for information is none.
  public func openWork(of person: ID<Person>) throws -> Int {
    try database.run(
      """
      SELECT (SELECT count(*) FROM assignment
          WHERE person = ?1 AND ended_ms IS NULL AND part <> 'informed')
        + (SELECT count(*) FROM outgoing_document d
          WHERE d.drafter = ?1 AND d.frozen = 0 AND \(Transaction.isOpenOutgoing))
      """, [.id(person)]
    ) { $0.int(0) }[0]
  }

  /// - Parameter work: The piece of work it is about; nil for the document as a whole.
  public func addOpinion(
    _ text: String, on document: ID<IncomingDocument>, work: ID<Work>?, by person: ID<Person>,
    with act: String, at: Moment
  ) throws {
    try database.run(
      "INSERT INTO opinion (document, work, person, at_ms, act, text) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .id(document), .id(work), .id(person), .integer(at.milliseconds), .text(act), .text(text),
      ])
  }

  public func opinions(on document: ID<IncomingDocument>) throws -> [Opinion] {
    try database.run(
      """
      SELECT p.name, o.at_ms, o.text, o.act, w.ordinal
      FROM opinion o JOIN person p ON p.id = o.person LEFT JOIN work w ON w.id = o.work
      WHERE o.document = ? ORDER BY o.id
      """, [.id(document)]
    ) { row in
      Opinion(
        personName: row.text(0), at: row.moment(1), text: row.text(2), act: row.text(3),
        work: row.optionalInt(4))
    }
  }
}
