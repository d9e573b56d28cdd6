import Office
import Store

extension OfficeDesk {
  /// Asks to have a dossier of the archive, until a day.
  ///
  /// - Throws: `LoanError`; `MoveRefusal` where the dossier is not in the archive.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.6.c.
  public func askLoan(
    of dossier: Dossier, until due: CivilDate, for purpose: String,
    borrower: ID<Person>? = nil
  ) throws -> Loan {
    let purpose = try entered(purpose, field: "purpose", limit: 500)
    return try act { transaction, now in
      if due < now.date { throw LoanError.dueInThePast(due) }
      if borrower != nil, borrower != person.id {
        try requireArchiver(on: now.date, in: transaction)
      }
      let borrower = try found(transaction.person(borrower ?? person.id))
      try borrower.requireThere()
      let dossier = try found(transaction.dossier(dossier.id))
      // Whoever asks need not be the archiver: only where it stands counts.
      _ = try DossierWorkflow.move(
        of: dossier.name, from: dossier.state, .lend, as: [.archiver])
      let id = try transaction.insertLoan(
        of: dossier.id, to: borrower.id, for: purpose, until: due, at: now)
      try transaction.record(
        "loan.ask", on: "loan/\(id.value)",
        detail: [
          ("dossier", "dossier/\(dossier.id.value)"), ("borrower", "person/\(borrower.id.value)"),
          ("purpose", purpose), ("due", due.description),
        ], by: person.id, at: now)
      return try found(transaction.loan(id))
    }
  }

  /// Lends what was asked for.
  ///
  /// - Throws: `LoanError.settled`, `lentAlready`, `notArchivers`.
  public func grant(_ loan: Loan) throws -> Loan {
    try decide(loan, isGranted: true, note: "")
  }

  /// Refuses what was asked for, saying why.
  public func refuse(_ loan: Loan, because reason: String) throws -> Loan {
    try decide(loan, isGranted: false, note: try enteredReason(reason))
  }

  private func decide(_ loan: Loan, isGranted: Bool, note: String) throws -> Loan {
    try act { transaction, now in
      if !person.holds(.archiver) { throw LoanError.notArchivers }
      let loan = try found(transaction.loan(loan.id))
      guard loan.state == .asked else { throw LoanError.settled(loan.name, loan.state) }
      if isGranted {
        _ = try dossier(loan.dossier, for: .lend, in: transaction, at: now)
        if let other = try transaction.openLoan(of: loan.dossier) {
          throw LoanError.lentAlready(
            dossier: loan.dossierName, to: other.borrowerName, until: other.dueOn)
        }
      }
      try transaction.decide(
        loan.id, isGranted: isGranted, note: note, by: person.id, at: now)
      try transaction.record(
        isGranted ? "loan.grant" : "loan.refuse", on: "loan/\(loan.id.value)",
        detail: [("outcome", isGranted ? "granted" : "refused"), ("note", note)], by: person.id,
        at: now)
      if isGranted {
        try transaction.record(
          "dossier.lend", on: "dossier/\(loan.dossier.value)",
          detail: [("loan", "loan/\(loan.id.value)")], by: person.id, at: now)
      }
      return try found(transaction.loan(loan.id))
    }
  }

  /// Takes back what was lent.
  public func takeBack(_ loan: Loan) throws -> Loan {
    try act { transaction, now in
      if !person.holds(.archiver) { throw LoanError.notArchivers }
      let loan = try found(transaction.loan(loan.id))
      guard loan.state == .lent else { throw LoanError.settled(loan.name, loan.state) }
      try transaction.takeBack(loan.id, by: person.id, at: now)
      try transaction.record(
        "loan.return", on: "loan/\(loan.id.value)", detail: [("returned", "yes")], by: person.id,
        at: now)
      return try found(transaction.loan(loan.id))
    }
  }

  /// The loan called `text`, `M4` or `4`.
  ///
  /// - Throws: `LoanError.unknown`.
  public func loan(named text: String) throws -> Loan {
    guard let id: ID<Loan> = marked(text, by: "M"),
      let loan = try database.read({ try $0.loan(id) })
    else {
      throw LoanError.unknown(text)
    }
    return loan
  }

  /// A page of loans, the newest first.
  public func loans(
    _ list: LoanList = .init(), before loan: Loan? = nil, limit: Int
  ) throws -> [Loan] {
    try database.read { try $0.loans(list, before: loan, limit: limit) }
  }
}
