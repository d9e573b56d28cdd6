import Office

extension Transaction {
  /// Enters a hand-over with the next number of the year.
  public func insertSubmission(
    of dossiers: [ID<Dossier>], by giver: ID<Person>, note: String, year: Int, at: Moment
  ) throws -> ID<Submission> {
    try database.run(
      """
      INSERT INTO submission (year, number, giver, note, at_ms)
      VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM submission WHERE year = ?1), ?2, ?3, ?4)
      """, [.integer(year), .id(giver), .text(note), .moment(at)])
    let id = ID<Submission>(database.lastInserted)
    for (index, dossier) in dossiers.enumerated() {
      try database.run(
        "INSERT INTO submission_line (submission, place, dossier, note) VALUES (?, ?, ?, '')",
        [.id(id), .integer(index + 1), .id(dossier)])
      try setState(.submitted, of: dossier)
    }
    return id
  }

  public func decide(
    _ dossier: ID<Dossier>, on submission: ID<Submission>, _ outcome: SubmissionLine.Outcome,
    note: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      UPDATE submission_line SET outcome = ?, decided_ms = ?, decided_by = ?, note = ?
      WHERE submission = ? AND dossier = ?
      """,
      [
        .text(outcome.rawValue), .moment(at), .id(person), .text(note), .id(submission),
        .id(dossier),
      ])
    try setState(outcome == .accepted ? .archived : .sentBack, of: dossier)
  }

  /// Moves a dossier to where a row of its table leads.
  public func setState(_ state: DossierState, of dossier: ID<Dossier>) throws {
    try database.run(
      "UPDATE dossier SET state = ? WHERE id = ?", [.text(state.rawValue), .id(dossier)])
  }

  public func keep(_ dossier: ID<Dossier>, until day: CivilDate) throws {
    try database.run(
      "UPDATE dossier SET kept_until = ? WHERE id = ?", [.date(day), .id(dossier)])
  }

  public func submission(_ id: ID<Submission>) throws -> Submission? {
    try submissions("s.id = ?", [.id(id)]).first
  }

  public func submission(_ number: Int, of year: Int) throws -> Submission? {
    try submissions("s.year = ? AND s.number = ?", [.integer(year), .integer(number)]).first
  }

  /// A page of hand-overs, the newest first.
  public func submissions(
    waiting: Bool, before submission: Submission?, limit: Int
  ) throws -> [Submission] {
    let open = """
       AND EXISTS (SELECT 1 FROM submission_line l WHERE l.submission = s.id AND l.outcome IS NULL)
      """
    return try submissions(
      "s.id < ?\(waiting ? open : "") ORDER BY s.id DESC LIMIT ?",
      [.integer(submission?.id.value ?? .max), .integer(limit)])
  }

  private func submissions(_ condition: String, _ values: [Value]) throws -> [Submission] {
    try database.run(
      """
      SELECT s.id, s.year, s.number, s.giver, p.name, s.note, s.at_ms,
        (SELECT count(*) FROM submission_line l WHERE l.submission = s.id),
        (SELECT count(*) FROM submission_line l WHERE l.submission = s.id AND l.outcome = 'accepted'),
        (SELECT count(*) FROM submission_line l WHERE l.submission = s.id AND l.outcome = 'sent-back')
      FROM submission s JOIN person p ON p.id = s.giver
      WHERE \(condition)
      """, values
    ) { row in
      Submission(
        id: row.id(0), year: row.int(1), number: row.int(2), giver: row.id(3),
        giverName: row.text(4), note: row.text(5), at: row.moment(6),
        counts: Submission.Counts(
          dossiers: row.int(7), accepted: row.int(8), sentBack: row.int(9)))
    }
  }

  /// A page of the list of a hand-over, from behind `place` on.
  public func lines(
    of submission: ID<Submission>, after place: Int = 0, limit: Int
  ) throws -> [SubmissionLine] {
    try database.run(
      """
      SELECT l.place, l.dossier, l.outcome, p.name, l.note
      FROM submission_line l LEFT JOIN person p ON p.id = l.decided_by
      WHERE l.submission = ? AND l.place > ? ORDER BY l.place LIMIT ?
      """, [.id(submission), .integer(place), .integer(limit)]
    ) { row in
      guard let dossier = try dossier(row.id(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "submission_line")
      }
      return SubmissionLine(
        place: row.int(0), dossier: dossier,
        outcome: row.optionalText(2).flatMap { SubmissionLine.Outcome(rawValue: $0) },
        decidedBy: row.optionalText(3) ?? "", note: row.text(4))
    }
  }

  /// How many dossiers wait for the archive.
  public func submittedCount() throws -> Int {
    try database.run("SELECT count(*) FROM submission_line WHERE outcome IS NULL") { $0.int(0) }[0]
  }
}

extension WitnessedRecords {
  static let submissions = WitnessedRecords(
    name: "submission", table: "submission",
    witnesses: [
      Witness("number", ["submission.make"], .last, "r.number || '/' || r.year"),
      Witness("giver", ["submission.make"], .last, "'person/' || r.giver"),
      Witness(
        "dossier", ["submission.make"], .every,
        Witness.listed(
          "SELECT 'dossier/' || dossier AS value FROM submission_line WHERE submission = r.id ORDER BY place"
        )),
      Witness("accepted", ["submission.accept"], .together, decided("accepted")),
      Witness("sent-back", ["submission.send-back"], .together, decided("sent-back")),
    ])

  private static func decided(_ outcome: String) -> String {
    Witness.listed(
      """
      SELECT 'dossier/' || dossier AS value FROM submission_line
      WHERE submission = r.id AND outcome = '\(outcome)' ORDER BY place
      """)
  }
}
