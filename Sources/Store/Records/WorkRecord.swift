import Office

extension Transaction {
  /// Opens the next piece of work on a document.
  public func insertWork(
    on document: ID<IncomingDocument>, task: String, asksConfirmation: Bool, by person: ID<Person>
  ) throws -> (id: ID<Work>, ordinal: Int) {
    try database.run(
      """
      INSERT INTO work (document, ordinal, state, task, assigner, asks_confirmation)
      VALUES (?1, (SELECT coalesce(max(ordinal), 0) + 1 FROM work WHERE document = ?1),
        'assigned', ?2, ?3, ?4)
      RETURNING id, ordinal
      """, [.id(document), .text(task), .id(person), .bool(asksConfirmation)]
    ) { ($0.id(0), $0.int(1)) }[0]
  }

  public func set(_ state: WorkState, of work: ID<Work>) throws {
    try database.run(
      "UPDATE work SET state = ? WHERE id = ?", [.text(state.rawValue), .id(work)])
  }

  public func setResult(
    _ result: WorkResult?, answer: ID<OutgoingDocument>?, of work: ID<Work>
  ) throws {
    try database.run(
      "UPDATE work SET result = ?, answer = ? WHERE id = ?",
      [.text(result?.rawValue), .id(answer), .id(work)])
  }

  public func setAssigner(_ person: ID<Person>, of work: ID<Work>) throws {
    try database.run("UPDATE work SET assigner = ? WHERE id = ?", [.id(person), .id(work)])
  }

  /// Sets a deadline beside those before it; the last one holds.
  public func addDeadline(
    _ dueOn: CivilDate, of work: ID<Work>, by person: ID<Person>, because reason: String,
    at: Moment
  ) throws {
    try database.run(
      "INSERT INTO deadline (work, due_on, person, at_ms, reason) VALUES (?, ?, ?, ?, ?)",
      [.id(work), .date(dueOn), .id(person), .integer(at.milliseconds), .text(reason)])
  }

  /// The pieces of work on a document, in their order.
  public func works(on document: ID<IncomingDocument>) throws -> [Work] {
    let assignments = try assignments(of: document)
    let deadlines = try deadlines(on: document)
    let hour = try dueHour(of: document)
    return try database.run(
      """
      SELECT w.id, w.document, w.ordinal, w.state, w.task, w.assigner, p.name,
        w.asks_confirmation, w.result, w.answer, p.retired_on IS NOT NULL
      FROM work w JOIN person p ON p.id = w.assigner WHERE w.document = ? ORDER BY w.ordinal
      """, [.id(document)]
    ) { row in
      guard let state = WorkState(rawValue: row.text(3)) else {
        throw StoreError.corrupt(path: database.path, detail: "work \(row.int(0))")
      }
      let id: ID<Work> = row.id(0)
      return Work(
        id: id, document: row.id(1), ordinal: row.int(2), state: state, task: row.text(4),
        assigner: row.id(5), assignerName: row.text(6), hasAssignerLeft: row.int(10) == 1,
        asksConfirmation: row.int(7) == 1,
        result: row.optionalText(8).flatMap(WorkResult.init), answer: row.optionalId(9),
        deadlines: deadlines.filter { $0.work == id }.map(\.deadline),
        assignments: assignments.filter { $0.work == id }.map(\.assignment), hour: hour)
    }
  }

  private func deadlines(
    on document: ID<IncomingDocument>
  ) throws -> [(work: ID<Work>, deadline: WorkDeadline)] {
    try database.run(
      """
      SELECT d.work, d.due_on, p.name, d.at_ms, d.reason
      FROM deadline d JOIN work w ON w.id = d.work JOIN person p ON p.id = d.person
      WHERE w.document = ? ORDER BY d.id
      """, [.id(document)]
    ) { row in
      guard let dueOn = row.optionalDate(1) else {
        throw StoreError.corrupt(path: database.path, detail: "deadline \(row.int(0))")
      }
      return (
        row.id(0),
        WorkDeadline(
          dueOn: dueOn, personName: row.text(2), at: row.moment(3), reason: row.text(4))
      )
    }
  }
}
