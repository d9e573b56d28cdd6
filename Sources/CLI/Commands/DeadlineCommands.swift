import Desk
import Office
import Wording

extension Command {
  /// `vpdt deadline list`
  static func deadlineList() -> Command {
    Command(.deadlineList, Grammar()) { _, session in
      let table = try session.desk().reckoning().deadlines
      let words = session.words
      session.answer(
        Table.lines(table.rows.map { row($0, table.settings, words) }),
        .array(table.rows.map(JSON.term)))
    }
  }

  private static func row(
    _ row: DeadlineTerm, _ settings: DeadlineSettings, _ words: any Words
  ) -> [String] {
    [
      words.duty(row.duty), words.documents(kind: row.kind, urgency: row.urgency),
      words.term(row.term, settings), words.clock(row.duty.clock), row.source,
      words.mark(row.mark),
    ]
  }

  /// `vpdt deadline set DUTY [--type KIND] [--urgency WORD] --days N|--minutes N --source TEXT`
  static func deadlineSet() -> Command {
    let grammar = Grammar().word("DUTY").option("--type", "KIND").option("--urgency", "WORD")
      .option("--days", "N").option("--minutes", "N").option("--source", "TEXT", required: true)
    return Command(.deadlineSet, grammar) { arguments, session in
      try arguments.refuse(["--minutes"], beside: "--days")
      let row = DeadlineTerm(
        duty: try Duty(named: arguments.first),
        kind: try arguments.kind("--type", isIncoming: true)?.word,
        urgency: try arguments.urgency("--urgency"), term: try term(arguments),
        source: arguments.text("--source") ?? "")
      let desk = try session.desk()
      let set = try desk.setDeadline(row)
      session.answer(
        Table.lines([self.row(set, try desk.reckoning().deadlines.settings, session.words)]),
        JSON.term(set))
    }
  }

  private static func term(_ arguments: Arguments) throws -> Term {
    if let days = arguments.text("--days") { return try Term.entered(days: days) }
    guard let minutes = arguments.text("--minutes") else {
      throw UsageError.missingOption("--days", command: arguments.command)
    }
    return try Term.entered(minutes: minutes)
  }

  /// `vpdt deadline drop DUTY [--type KIND] [--urgency WORD] --reason TEXT`
  static func deadlineDrop() -> Command {
    let grammar = Grammar().word("DUTY").option("--type", "KIND").option("--urgency", "WORD")
      .option("--reason", "TEXT", required: true)
    return Command(.deadlineDrop, grammar) { arguments, session in
      let dropped = try session.desk().dropDeadline(
        of: try Duty(named: arguments.first),
        kind: try arguments.kind("--type", isIncoming: true)?.word,
        urgency: try arguments.urgency("--urgency"), reason: arguments.text("--reason") ?? "")
      session.answer([session.words.termDropped(dropped)], JSON.term(dropped))
    }
  }
}

extension JSON {
  static func term(_ row: DeadlineTerm) -> JSON {
    .object([
      ("duty", .string(row.duty.rawValue)), ("kind", .text(row.kind)),
      ("urgency", .text(row.urgency?.word)), ("term", .string(row.term.text)),
      ("clock", .string(row.duty.clock.rawValue)), ("source", .string(row.source)),
      ("mark", .string(row.mark.rawValue)),
    ])
  }

  /// A deadline the table gave.
  static func deadline(_ deadline: Deadline) -> JSON {
    .object([
      ("due", .date(deadline.due.date)), ("term", .string(deadline.row.term.text)),
      ("source", .string(deadline.row.source)),
      ("certainty", .string(deadline.certainty.word)),
    ])
  }
}
