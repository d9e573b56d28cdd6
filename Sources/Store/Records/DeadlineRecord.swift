import Office

extension Transaction {
  /// The terms the office has set, those it has dropped left out.
  ///
  /// - Parameter duty: Only those of this duty.
  public func deadlineTerms(of duty: Duty? = nil) throws -> [DeadlineTerm] {
    try database.run(
      """
      SELECT duty, kind, urgency, term, source, id FROM deadline_term
      WHERE is_dropped = 0 AND (?1 IS NULL OR duty = ?1) ORDER BY id
      """, [.text(duty?.rawValue)]
    ) { row in
      let urgency = Urgency(row.text(2))
      guard let duty = Duty(rawValue: row.text(0)), let term = Term(row.text(3)),
        urgency != nil || row.text(2) == "*"
      else { throw StoreError.corrupt(path: database.path, detail: "deadline \(row.int(5))") }
      return DeadlineTerm(
        duty: duty, kind: row.text(1) == "*" ? nil : row.text(1), urgency: urgency, term: term,
        source: row.text(4))
    }
  }

  /// Sets a term, or writes it over the one of the same duty and documents.
  ///
  /// - Parameter isDropped: The term no longer holds; its source says why.
  /// - Returns: The key of the row.
  public func set(
    _ row: DeadlineTerm, isDropped: Bool = false, by person: ID<Person>, at: Moment
  ) throws -> Int64 {
    let place: [Value] = [
      .text(row.duty.rawValue), .text(row.kind ?? "*"), .text(row.urgency?.word ?? "*"),
    ]
    try database.run(
      """
      INSERT INTO deadline_term (duty, kind, urgency, term, source, is_dropped, person, at_ms)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      ON CONFLICT (duty, kind, urgency) DO UPDATE SET term = ?4, source = ?5, is_dropped = ?6,
        person = ?7, at_ms = ?8
      """,
      place + [
        .text(row.term.text), .text(row.source), .bool(isDropped), .id(person),
        .integer(at.milliseconds),
      ])
    return try database.run(
      "SELECT id FROM deadline_term WHERE duty = ? AND kind = ? AND urgency = ?", place
    ) { Int64($0.int(0)) }[0]
  }
}

extension DutyCutoffs {
  /// SQL that holds for the documents `d` that are late, by the instant in `clock`.
  ///
  /// - Parameter kind: The word for a kind in the register's column `kind`.
  func condition(on clock: String, kind: (DocumentKind) -> String) -> (sql: String, [Value]) {
    // Without a row nothing is late.
    if rows.isEmpty { return ("0", []) }
    var sql = "\(clock) < CASE"
    var values: [Value] = []
    for row in rows {
      var conditions: [String] = []
      if let urgency = row.urgency {
        conditions.append("d.urgency = ?")
        values.append(.integer(urgency.rawValue))
      }
      if let of = row.kind {
        conditions.append("d.kind = ?")
        values.append(.text(kind(of)))
      }
      sql += " WHEN \(conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")) THEN ?"
      values.append(.integer(row.start.milliseconds))
    }
    return (sql + " END", values)
  }
}
