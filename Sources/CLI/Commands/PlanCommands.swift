import Desk
import Office
import Wording

extension Command {
  /// `vpdt plan make YEAR --template|--from FILE.csv|--from-year YEAR`
  static func planMake() -> Command {
    let grammar = Grammar().word("YEAR").flag("--template").option("--from", "FILE.csv")
      .option("--from-year", "YEAR")
    return Command(.planMake, grammar) { arguments, session in
      let sources: [FilePlanSource?] = [
        arguments.has("--template") ? .template : nil,
        arguments.text("--from").map { .file($0) },
        try arguments.text("--from-year").map { .year(try Arguments.wholeNumber($0)) },
      ]
      let given = sources.compactMap { $0 }
      guard given.count == 1 else { throw FilePlanError.noSource }
      let plan = try session.desk().makePlan(
        for: try Arguments.wholeNumber(arguments.first), from: given[0])
      session.answer([session.words.line(plan)], .object(JSON.fields(plan)))
    }
  }

  /// `vpdt plan approve YEAR`
  static func planApprove() -> Command {
    Command(.planApprove, Grammar().word("YEAR")) { arguments, session in
      let plan = try session.desk().approvePlan(of: try Arguments.wholeNumber(arguments.first))
      session.answer([session.words.line(plan)], .object(JSON.fields(plan)))
    }
  }

  /// `vpdt plan submit YEAR`
  static func planSubmit() -> Command {
    planStep(.planSubmit, Grammar().word("YEAR")) { desk, year, _ in
      try desk.submitPlan(of: year)
    }
  }

  /// `vpdt plan return YEAR --reason TEXT`
  static func planReturn() -> Command {
    planStep(
      .planReturn, Grammar().word("YEAR").option("--reason", "TEXT", required: true)
    ) { desk, year, arguments in
      try desk.returnPlan(of: year, because: arguments.text("--reason") ?? "")
    }
  }

  /// `vpdt plan issue YEAR OUTGOING`
  static func planIssue() -> Command {
    planStep(.planIssue, Grammar().word("YEAR").word("OUTGOING")) { desk, year, arguments in
      try desk.issuePlan(of: year, with: try desk.outgoing(named: arguments.words[1]))
    }
  }

  /// `vpdt plan add YEAR NOTATION --heading N --title TEXT … --reason TEXT`
  static func planAdd() -> Command {
    let grammar = Grammar().word("YEAR").word("NOTATION").option("--heading", "N", required: true)
      .option("--title", "TEXT", required: true).option("--class", "CODE").option("--term", "TERM")
      .option("--keeper", "TEXT").option("--note", "TEXT")
      .option("--reason", "TEXT", required: true)
    return planStep(.planAdd, grammar) { desk, year, arguments in
      try desk.addToPlan(
        of: year,
        FilePlan.Entry(
          notation: try FileNotation(entered: arguments.words[1]),
          title: arguments.text("--title") ?? "",
          term: try arguments.text("--term").map { try RetentionTerm($0) } ?? .unset,
          scheduleClass: arguments.text("--class"), person: arguments.text("--keeper") ?? "",
          note: arguments.text("--note") ?? ""),
        under: try arguments.wholeNumber("--heading") ?? 0,
        because: arguments.text("--reason") ?? "")
    }
  }

  /// `vpdt plan change YEAR NOTATION … --reason TEXT`
  static func planChange() -> Command {
    let grammar = Grammar().word("YEAR").word("NOTATION").option("--title", "TEXT")
      .option("--class", "CODE").option("--term", "TERM").option("--keeper", "TEXT")
      .option("--note", "TEXT").option("--reason", "TEXT", required: true)
    return planStep(.planChange, grammar) { desk, year, arguments in
      try desk.changeInPlan(
        of: year, try FileNotation(entered: arguments.words[1]),
        because: arguments.text("--reason") ?? ""
      ) { entry in
        if let title = arguments.text("--title") { entry.title = title }
        if let code = arguments.text("--class") {
          entry.scheduleClass = code
          entry.term = .unset
        }
        if let term = arguments.text("--term") { entry.term = try RetentionTerm(term) }
        if let keeper = arguments.text("--keeper") { entry.person = keeper }
        if let note = arguments.text("--note") { entry.note = note }
      }
    }
  }

  /// `vpdt plan drop YEAR NOTATION --reason TEXT`
  static func planDrop() -> Command {
    planStep(
      .planDrop,
      Grammar().word("YEAR").word("NOTATION").option("--reason", "TEXT", required: true)
    ) { desk, year, arguments in
      try desk.dropFromPlan(
        of: year, try FileNotation(entered: arguments.words[1]),
        because: arguments.text("--reason") ?? "")
    }
  }

  private static func planStep(
    _ topic: CommandTopic, _ grammar: Grammar,
    _ step: @escaping @Sendable (OfficeDesk, Int, Arguments) throws -> KeptFilePlan
  ) -> Command {
    Command(topic, grammar) { arguments, session in
      let year = try Arguments.wholeNumber(arguments.first)
      let plan = try step(try session.desk(), year, arguments)
      session.answer([session.words.line(plan)], .object(JSON.fields(plan)))
    }
  }

  /// `vpdt plan tasks [YEAR]`
  static func planTasks() -> Command {
    Command(.planTasks, Grammar().word("YEAR", .optional)) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let tasks = try desk.yearTasks(
        of: try arguments.words.first.map { try Arguments.wholeNumber($0) } ?? today.year)
      let words = session.words
      session.answer(
        Table.lines(tasks.map { words.line($0, on: today) }),
        .array(
          tasks.map { task in
            var left = JSON.null
            var standing: [(String, JSON)] = []
            switch task.progress {
            case .left(let count): left = .int(count)
            case .backups(let known, _): standing = JSON.standing(known)
            case .done: break
            }
            return .object(
              [
                ("task", .string(task.kind.rawValue)), ("due", JSON.date(task.dueOn)),
                ("done", .bool(task.progress.isDone)), ("left", left),
                ("late", .bool(task.isLate(on: today))), ("source", .string(task.source)),
              ] + standing)
          }))
    }
  }

  /// `vpdt plan show [YEAR] [--csv]`
  static func planShow() -> Command {
    let grammar = Grammar().word("YEAR", .optional).flag("--csv")
    return Command(.planShow, grammar) { arguments, session in
      let desk = try session.desk()
      let kept = try desk.plan(
        of: try arguments.words.first.map { try Arguments.wholeNumber($0) } ?? desk.now().date.year)
      if arguments.has("--csv") {
        return session.raw(FilePlanFile.written(kept.plan), end: "")
      }
      let words = session.words
      var rows: [[String]] = []
      for (heading, numeral) in zip(kept.plan.headings, kept.plan.numerals) {
        rows.append(["", "\(numeral). \(heading.title)", "", ""])
        rows += heading.entries.map { entry in
          [entry.notation.description, entry.title, words.term(entry.term), entry.person]
        }
      }
      session.answer(
        [words.line(kept), ""] + Table.lines(rows),
        .object(
          JSON.fields(kept) + [
            (
              "entries",
              .array(
                kept.plan.entries.map { entry in
                  .object([
                    ("notation", .string(entry.notation.description)),
                    ("title", .string(entry.title)), ("term", .string(entry.term.text)),
                    ("class", .text(entry.scheduleClass)), ("keeper", .string(entry.person)),
                    ("note", .string(entry.note)),
                  ])
                })
            )
          ]))
    }
  }
}

extension JSON {
  static func fields(_ plan: KeptFilePlan) -> [(String, JSON)] {
    let counts = plan.plan.counts
    return [
      ("year", .int(plan.plan.year)), ("state", .string(plan.state.rawValue)),
      ("total", .int(counts.total)), ("permanent", .int(counts.permanent)),
      ("temporary", .int(counts.temporary)), ("unset", .int(counts.unset)),
      ("approvedBy", .text(plan.decision?.by)), ("approved", .text(plan.decision?.at.description)),
      ("issuedWith", .text(plan.issuedWith)),
    ]
  }
}
