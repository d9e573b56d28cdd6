import Office

extension Transaction {
  /// Asks for opinions in one round; `steps` are the steps of those in order, equal where they are
  /// asked at once.
  public func ask(
    _ wanted: [(asked: Asked, step: Int)], on document: ID<OutgoingDocument>, version: Int,
    dueOn: CivilDate?, note: String, by person: ID<Person>, at: Moment
  ) throws {
    let round = try database.run(
      "SELECT coalesce(max(round), 0) + 1 FROM visa WHERE document = ?", [.id(document)]
    ) { $0.int(0) }[0]
    for (asked, step) in wanted {
      var (whom, unit): (ID<Person>?, String?) = (nil, nil)
      switch asked {
      case .person(let id): whom = id
      case .unit(let abbreviation): unit = abbreviation
      }
      try database.run(
        """
        INSERT INTO visa (document, round, step, person, unit, asked_version, asked_by, asked_ms,
          due_on, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .id(document), .integer(round), .integer(step), .id(whom), .text(unit),
          .integer(version), .id(person), .integer(at.milliseconds), .date(dueOn), .text(note),
        ])
    }
  }

  /// Ends the wait for an opinion: it was given, or is wanted no longer.
  public func close(
    _ visa: ID<Visa>, _ verdict: Visa.Verdict, text: String, version: Int, by person: ID<Person>,
    at: Moment
  ) throws {
    try database.run(
      """
      UPDATE visa SET closed_ms = ?, closed_by = ?, closed_version = ?, verdict = ?, answer = ?
      WHERE id = ? AND closed_ms IS NULL
      """,
      [
        .integer(at.milliseconds), .id(person), .integer(version), .text(verdict.rawValue),
        .text(text), .id(visa),
      ])
  }

  /// The opinions asked on a draft, in the order they were asked.
  public func visas(on document: ID<OutgoingDocument>) throws -> [Visa] {
    try database.run(
      """
      SELECT v.id, v.round, v.step, v.person, v.unit, coalesce(p.name, v.unit), a.name,
        v.asked_version, v.asked_ms, v.due_on, v.note, v.verdict, c.name, v.closed_version,
        v.closed_ms, v.answer
      FROM visa v LEFT JOIN person p ON p.id = v.person JOIN person a ON a.id = v.asked_by
        LEFT JOIN person c ON c.id = v.closed_by
      WHERE v.document = ? ORDER BY v.id
      """, [.id(document)]
    ) { row in
      let person: ID<Person>? = row.optionalId(3)
      let answer = row.optionalText(11).flatMap(Visa.Verdict.init(rawValue:)).map { verdict in
        Visa.Answer(
          verdict: verdict, personName: row.text(12), version: row.int(13), at: row.moment(14),
          text: row.text(15))
      }
      return Visa(
        id: row.id(0), round: row.int(1), step: row.int(2),
        asked: person.map { .person($0) } ?? .unit(row.text(4)), askedName: row.text(5),
        askedByName: row.text(6), askedVersion: row.int(7), askedAt: row.moment(8),
        dueOn: row.optionalDate(9), note: row.text(10), answer: answer)
    }
  }

  func openVisas(on document: ID<OutgoingDocument>) throws -> Int {
    try database.run(
      "SELECT count(*) FROM visa WHERE document = ? AND closed_ms IS NULL", [.id(document)]
    ) { $0.int(0) }[0]
  }

  // MARK: Versions and who answers for them

  public func insertVouching(
    _ part: Vouching.Part, of document: ID<OutgoingDocument>, version: Int, note: String,
    by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO vouching (document, version, part, person, at_ms, note)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .id(document), .integer(version), .text(part.rawValue), .id(person),
        .integer(at.milliseconds), .text(note),
      ])
  }

  public func vouchings(of document: ID<OutgoingDocument>) throws -> [Vouching] {
    try database.run(
      """
      SELECT v.part, v.version, p.name, v.at_ms, v.note
      FROM vouching v JOIN person p ON p.id = v.person WHERE v.document = ? ORDER BY v.id
      """, [.id(document)]
    ) { row in
      Vouching(
        part: Vouching.Part(rawValue: row.text(0)) ?? .content, version: row.int(1),
        personName: row.text(2), at: row.moment(3), note: row.text(4))
    }
  }

  /// What somebody answers for in the current version, edits of the approver aside.
  public func vouched(of document: ID<OutgoingDocument>) throws -> Set<Vouching.Part> {
    Set(
      try database.run(
        """
        SELECT part FROM vouching WHERE document = ?1 AND version >= (
          SELECT max(version) FROM outgoing_version WHERE document = ?1 AND is_edit = 0)
        """, [.id(document)]
      ) { $0.text(0) }.compactMap(Vouching.Part.init(rawValue:)))
  }

  /// Marks the version as put in by whoever was to approve.
  public func markEdit(_ document: ID<OutgoingDocument>, version: Int) throws {
    try database.run(
      "UPDATE outgoing_version SET is_edit = 1 WHERE document = ? AND version = ?",
      [.id(document), .integer(version)])
  }

  public func versions(of document: ID<OutgoingDocument>) throws -> [DraftVersion] {
    try database.run(
      """
      SELECT v.version, p.name, v.at_ms, v.note, v.is_edit
      FROM outgoing_version v JOIN person p ON p.id = v.person
      WHERE v.document = ? ORDER BY v.version
      """, [.id(document)]
    ) { row in
      DraftVersion(
        version: row.int(0), personName: row.text(1), at: row.moment(2), note: row.text(3),
        isEdit: row.int(4) == 1)
    }
  }

  /// Whether `unit` has a head who is here.
  public func heads(of unit: String) throws -> [ID<Person>] {
    if unit.isEmpty { return [] }
    return try database.run(
      """
      SELECT p.id FROM person_role r JOIN person p ON p.id = r.person
      WHERE r.role = ? AND p.unit = ? AND p.retired_on IS NULL
      """, [.text(Role.groupHead.rawValue), .text(unit)]
    ) { $0.id(0) }
  }

  /// The units that somebody who is here belongs to.
  public func unitsWithPeople() throws -> [String] {
    try database.run(
      "SELECT DISTINCT unit FROM person WHERE retired_on IS NULL AND unit <> '' ORDER BY unit"
    ) { $0.text(0) }
  }

  /// Those of `unit` who are here; all of the office for nil.
  public func members(of unit: String?) throws -> [ID<Person>] {
    try database.run(
      """
      SELECT id FROM person WHERE retired_on IS NULL AND (?1 IS NULL OR unit = ?1) ORDER BY id
      """, [.text(unit)]
    ) { $0.id(0) }
  }
}
