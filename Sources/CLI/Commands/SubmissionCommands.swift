import Desk
import Office
import Wording

extension Command {
  /// `vpdt dossier submit DOSSIER… [--note TEXT]`
  static func dossierSubmit() -> Command {
    let grammar = Grammar().word("DOSSIER", .many).option("--note", "TEXT")
    return Command(.dossierSubmit, grammar) { arguments, session in
      let desk = try session.desk()
      let submission = try desk.submit(
        try arguments.words.map { try desk.dossier(named: $0) },
        note: arguments.text("--note") ?? "")
      try session.answer(submission, at: desk)
    }
  }

  /// `vpdt dossier keep DOSSIER --until DATE --reason TEXT`
  static func dossierKeep() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--until", "DATE", required: true)
      .option("--reason", "TEXT", required: true)
    return Command(.dossierKeep, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let dossier = try desk.keep(
        try desk.dossier(named: arguments.first),
        until: try arguments.date("--until", today: today) ?? today,
        because: arguments.text("--reason") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier transfer DOSSIER --by TEXT`
  static func dossierTransfer() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--by", "TEXT", required: true)
    return Command(.dossierTransfer, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.transfer(
        try desk.dossier(named: arguments.first), by: arguments.text("--by") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt submission list [--waiting]`
  static func submissionList() -> Command {
    let grammar = Grammar().flag("--waiting").flag("--all").option("--limit", "N")
    return Command(.submissionList, grammar) { arguments, session in
      let desk = try session.desk()
      try session.list(
        limit: try arguments.limit(),
        page: { try desk.submissions(waiting: arguments.has("--waiting"), before: $0, limit: $1) },
        fields: { JSON.fields($0) }, row: { [$1.line($0)] }, nothing: session.words.nothingListed)
    }
  }

  /// `vpdt submission show N`
  static func submissionShow() -> Command {
    Command(.submissionShow, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      try session.answer(try desk.submission(named: arguments.first), at: desk)
    }
  }

  /// `vpdt submission accept N [DOSSIER…] [--place TEXT]`
  static func submissionAccept() -> Command {
    let grammar = Grammar().word("N").word("DOSSIER", .many).option("--place", "TEXT")
    return Command(.submissionAccept, grammar) { arguments, session in
      let desk = try session.desk()
      let names = arguments.words.dropFirst()
      let submission = try desk.accept(
        names.isEmpty ? nil : try names.map { try desk.dossier(named: $0) },
        of: try desk.submission(named: arguments.first), place: arguments.text("--place") ?? "")
      try session.answer(submission, at: desk)
    }
  }

  /// `vpdt submission send-back N DOSSIER… --reason TEXT`
  static func submissionSendBack() -> Command {
    let grammar = Grammar().word("N").word("DOSSIER", .many)
      .option("--reason", "TEXT", required: true)
    return Command(.submissionSendBack, grammar) { arguments, session in
      let desk = try session.desk()
      let names = arguments.words.dropFirst()
      if names.isEmpty { throw UsageError.missingWord("DOSSIER", command: arguments.command) }
      let submission = try desk.sendBack(
        try names.map { try desk.dossier(named: $0) },
        of: try desk.submission(named: arguments.first),
        because: arguments.text("--reason") ?? "")
      try session.answer(submission, at: desk)
    }
  }

  // MARK: Loans

  /// `vpdt loan ask DOSSIER --until DATE --purpose TEXT [--for PERSON]`
  static func loanAsk() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--until", "DATE", required: true)
      .option("--purpose", "TEXT", required: true).option("--for", "PERSON")
    return Command(.loanAsk, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let loan = try desk.askLoan(
        of: try desk.dossier(named: arguments.first),
        until: try arguments.date("--until", today: today) ?? today,
        for: arguments.text("--purpose") ?? "",
        borrower: try arguments.text("--for").map { try desk.person(named: $0).id })
      session.answer(loan, on: today)
    }
  }

  /// `vpdt loan grant LOAN`
  static func loanGrant() -> Command {
    loanStep(.loanGrant, Grammar().word("LOAN")) { desk, loan, _ in try desk.grant(loan) }
  }

  /// `vpdt loan refuse LOAN --reason TEXT`
  static func loanRefuse() -> Command {
    loanStep(
      .loanRefuse, Grammar().word("LOAN").option("--reason", "TEXT", required: true)
    ) { desk, loan, arguments in
      try desk.refuse(loan, because: arguments.text("--reason") ?? "")
    }
  }

  /// `vpdt loan return LOAN`
  static func loanReturn() -> Command {
    loanStep(.loanReturn, Grammar().word("LOAN")) { desk, loan, _ in try desk.takeBack(loan) }
  }

  private static func loanStep(
    _ topic: CommandTopic, _ grammar: Grammar,
    _ step: @escaping @Sendable (OfficeDesk, Loan, Arguments) throws -> Loan
  ) -> Command {
    Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      let loan = try step(desk, try desk.loan(named: arguments.first), arguments)
      session.answer(loan, on: desk.now().date)
    }
  }

  /// `vpdt loan list [--dossier DOSSIER] [--mine] [--all]`
  static func loanList() -> Command {
    let grammar = Grammar().option("--dossier", "DOSSIER").flag("--mine").flag("--all")
      .option("--limit", "N")
    return Command(.loanList, grammar) { arguments, session in
      let desk = try session.desk()
      let list = LoanList(
        dossier: try arguments.text("--dossier").map { try desk.dossier(named: $0).id },
        borrower: arguments.has("--mine") ? desk.person.id : nil,
        isOpenOnly: !arguments.has("--all"))
      let today = desk.now().date
      try session.list(
        limit: try arguments.limit(), page: { try desk.loans(list, before: $0, limit: $1) },
        fields: { JSON.fields($0) }, row: { [$1.line($0, on: today)] },
        nothing: session.words.nothingListed)
    }
  }
}

extension Session {
  fileprivate mutating func answer(_ submission: Submission, at desk: OfficeDesk) throws {
    let lines = try desk.lines(of: submission, limit: .max)
    answer(
      [words.line(submission)] + lines.map { "  " + words.line($0) },
      .object(
        JSON.fields(submission) + [
          (
            "lines",
            .array(
              lines.map { line in
                .object([
                  ("place", .int(line.place)), ("dossier", .string(line.dossier.name)),
                  ("code", .string(desk.code(of: line.dossier))),
                  ("outcome", .text(line.outcome?.rawValue)), ("note", .string(line.note)),
                  ("decidedBy", .string(line.decidedBy)),
                ])
              })
          )
        ]))
  }

  fileprivate mutating func answer(_ loan: Loan, on today: CivilDate) {
    answer([words.line(loan, on: today)], .object(JSON.fields(loan)))
  }
}

extension JSON {
  static func fields(_ submission: Submission) -> [(String, JSON)] {
    [
      ("name", .string(submission.name)), ("giver", .string(submission.giverName)),
      ("at", .string(submission.at.description)), ("note", .string(submission.note)),
      ("dossiers", .int(submission.counts.dossiers)),
      ("accepted", .int(submission.counts.accepted)),
      ("sentBack", .int(submission.counts.sentBack)),
      ("waiting", .int(submission.counts.waiting)),
    ]
  }

  static func fields(_ loan: Loan) -> [(String, JSON)] {
    [
      ("name", .string(loan.name)), ("dossier", .string(loan.dossierName)),
      ("borrower", .string(loan.borrowerName)), ("purpose", .string(loan.purpose)),
      ("asked", .string(loan.askedAt.description)), ("due", date(loan.dueOn)),
      ("state", .string(loan.state.rawValue)), ("note", .string(loan.note)),
      ("returned", .text(loan.returnedAt?.description)),
    ]
  }
}
