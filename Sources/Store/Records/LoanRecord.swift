import Office

extension Transaction {
  public func insertLoan(
    of dossier: ID<Dossier>, to borrower: ID<Person>, for purpose: String, until due: CivilDate,
    at: Moment
  ) throws -> ID<Loan> {
    try database.run(
      """
      INSERT INTO loan (dossier, borrower, purpose, asked_ms, due_on, note)
      VALUES (?, ?, ?, ?, ?, '')
      """, [.id(dossier), .id(borrower), .text(purpose), .moment(at), .date(due)])
    return ID(database.lastInserted)
  }

  public func decide(
    _ loan: ID<Loan>, isGranted: Bool, note: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "UPDATE loan SET outcome = ?, decided_ms = ?, decided_by = ?, note = ? WHERE id = ?",
      [
        .text(isGranted ? "granted" : "refused"), .moment(at), .id(person), .text(note), .id(loan),
      ])
  }

  public func takeBack(_ loan: ID<Loan>, by person: ID<Person>, at: Moment) throws {
    try database.run(
      "UPDATE loan SET returned_ms = ?, returned_to = ? WHERE id = ?",
      [.moment(at), .id(person), .id(loan)])
  }

  public func loan(_ id: ID<Loan>) throws -> Loan? { try loans("l.id = ?", [.id(id)]).first }

  /// The loan for which a dossier is out.
  public func openLoan(of dossier: ID<Dossier>) throws -> Loan? {
    try loans(
      "l.dossier = ? AND l.outcome = 'granted' AND l.returned_ms IS NULL", [.id(dossier)]
    ).first
  }

  /// A page of loans, the newest first: of a dossier, of a borrower, what is open, or all.
  public func loans(_ list: LoanList, before loan: Loan?, limit: Int) throws -> [Loan] {
    var condition = "l.id < ?"
    var values: [Value] = [.integer(loan?.id.value ?? .max)]
    if let dossier = list.dossier {
      condition += " AND l.dossier = ?"
      values.append(.id(dossier))
    }
    if let borrower = list.borrower {
      condition += " AND l.borrower = ?"
      values.append(.id(borrower))
    }
    if list.isOpenOnly { condition += " AND \(LoanRecord.open)" }
    return try loans(condition + " ORDER BY l.id DESC LIMIT ?", values + [.integer(limit)])
  }

  /// How many wishes wait for the archiver, and how many loans are over their day.
  public func loanCounts(on day: CivilDate) throws -> (asked: Int, overdue: Int) {
    try database.run(
      """
      SELECT coalesce(sum(l.outcome IS NULL), 0),
        coalesce(sum(l.outcome IS NOT NULL AND l.due_on < ?), 0)
      FROM loan l WHERE \(LoanRecord.open)
      """, [.date(day)]
    ) { (asked: $0.int(0), overdue: $0.int(1)) }[0]
  }

  private func loans(_ condition: String, _ values: [Value]) throws -> [Loan] {
    try database.run(
      """
      SELECT l.id, l.dossier, d.notation || '/' || d.year, l.borrower, p.name, l.purpose,
        l.asked_ms, l.due_on, l.outcome, b.name, l.note, l.returned_ms
      FROM loan l JOIN dossier d ON d.id = l.dossier JOIN person p ON p.id = l.borrower
        LEFT JOIN person b ON b.id = l.decided_by
      WHERE \(condition)
      """, values
    ) { row in
      guard let due = row.optionalDate(7) else {
        throw StoreError.corrupt(path: database.path, detail: "loan \(row.int(0))")
      }
      let returned = row.optionalMoment(11)
      let state: Loan.State =
        switch row.optionalText(8) {
        case "granted": returned == nil ? .lent : .returned
        case "refused": .refused
        default: .asked
        }
      return Loan(
        id: row.id(0), dossier: row.id(1), dossierName: row.text(2), borrower: row.id(3),
        borrowerName: row.text(4), purpose: row.text(5), askedAt: row.moment(6), dueOn: due,
        state: state, decidedBy: row.optionalText(9) ?? "", note: row.text(10),
        returnedAt: returned)
    }
  }
}

private enum LoanRecord {
  /// SQL for what somebody waits for, or has to bring back.
  static let open = "l.returned_ms IS NULL AND (l.outcome IS NULL OR l.outcome = 'granted')"
}

extension WitnessedRecords {
  static let loans = WitnessedRecords(
    name: "loan", table: "loan",
    witnesses: [
      Witness("dossier", ["loan.ask"], .last, "'dossier/' || r.dossier"),
      Witness("borrower", ["loan.ask"], .last, "'person/' || r.borrower"),
      Witness("due", ["loan.ask"], .last, "r.due_on"),
      Witness("outcome", ["loan.grant", "loan.refuse"], .last, "r.outcome"),
      Witness("returned", ["loan.return"], .last, "iif(r.returned_ms IS NULL, NULL, 'yes')"),
    ])
}
