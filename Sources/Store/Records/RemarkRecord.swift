import Office

extension DocumentKey {
  fileprivate var column: String {
    switch self {
    case .incoming: "incoming"
    case .outgoing: "outgoing"
    }
  }

  /// Both columns, 0 in the one of the other register.
  fileprivate var values: [Value] {
    switch self {
    case .incoming(let id): [.id(id), .integer(0)]
    case .outgoing(let id): [.integer(0), .id(id)]
    }
  }
}

extension Transaction {
  public func insertRemark(
    _ text: String, on document: DocumentKey, naming people: [ID<Person>], by person: ID<Person>,
    at: Moment
  ) throws {
    try database.run(
      "INSERT INTO remark (\(document.column), person, at_ms, text) VALUES (?, ?, ?, ?)",
      [document.value, .id(person), .integer(at.milliseconds), .text(text)])
    let remark = database.lastInserted
    for person in people {
      try database.run(
        "INSERT INTO mention (remark, person) VALUES (?, ?)", [.integer(remark), .id(person)])
    }
  }

  public func remarks(on document: DocumentKey) throws -> [Remark] {
    try database.run(
      """
      SELECT r.id, p.name, r.at_ms, r.text FROM remark r JOIN person p ON p.id = r.person
      WHERE r.\(document.column) = ? ORDER BY r.id
      """, [document.value]
    ) { row in
      let mentions = try database.run(
        """
        SELECT m.person, p.name, m.seen_ms FROM mention m JOIN person p ON p.id = m.person
        WHERE m.remark = ? ORDER BY m.person
        """, [.integer(row.int(0))]
      ) { Mention(person: $0.id(0), personName: $0.text(1), seenAt: $0.optionalMoment(2)) }
      return Remark(
        personName: row.text(1), at: row.moment(2), text: row.text(3), mentions: mentions)
    }
  }

  // MARK: Who has seen it

  /// Notes that the person has opened the document: one row for ever, which counts the days.
  public func noteSighting(of document: DocumentKey, by person: ID<Person>, at: Moment) throws {
    try database.run(
      """
      INSERT INTO seen (incoming, outgoing, person, first_ms, last_ms, days)
      VALUES (?, ?, ?, ?4, ?4, 1)
      ON CONFLICT (incoming, outgoing, person) DO UPDATE SET days = days
          + ((last_ms + 25200000) / 86400000 <> (?4 + 25200000) / 86400000), last_ms = ?4
      """, document.values + [.id(person), .integer(at.milliseconds)])
    try database.run(
      """
      UPDATE mention SET seen_ms = ? WHERE person = ? AND seen_ms IS NULL
        AND remark IN (SELECT id FROM remark WHERE \(document.column) = ?)
      """, [.integer(at.milliseconds), .id(person), document.value])
  }

  public func sightings(of document: DocumentKey) throws -> [Sighting] {
    try database.run(
      """
      SELECT s.person, p.name, s.first_ms, s.last_ms, s.days
      FROM seen s JOIN person p ON p.id = s.person
      WHERE s.incoming = ? AND s.outgoing = ? ORDER BY s.first_ms, s.person
      """, document.values
    ) { row in
      Sighting(
        person: row.id(0), personName: row.text(1), firstAt: row.moment(2), lastAt: row.moment(3),
        days: row.int(4))
    }
  }
}
