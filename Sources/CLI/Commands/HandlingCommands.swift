import Desk
import Office
import Wording

extension Command {
  /// The lines of one piece of work: what it is, its deadlines, and everybody it was given to.
  static func describe(_ work: Work, at now: Moment, _ words: any Words) -> [String] {
    let late = work.isOverdue(at: now) ? "  " + words.label(.overdue) : ""
    let due =
      work.dueOn.map {
        "  " + words.label(.due) + " " + words.due($0, work.dueAt) + late
      } ?? ""
    let task = work.task.isEmpty ? "" : "  " + work.task
    let result = work.result.map { "  " + words.result($0) } ?? ""
    let moved = work.deadlines.count > 1 ? work.deadlines.dropLast() : []
    let rows =
      work.assignments.map { assignment in
        [
          words.part(assignment.part), assignment.personName,
          assignment.acceptedAt.map { words.label(.accepted) + " " + words.moment($0) } ?? "",
          assignment.ending.map { words.ending($0) } ?? "",
        ]
      }
      + moved.map { [words.label(.dueBefore), words.date($0.dueOn), $0.personName, ""] }
    return ["", words.work(work.ordinal) + "  " + words.state(work.state) + due + task + result]
      + Table.lines(rows).map { "  " + $0 }
  }

  /// `vpdt incoming assign N --lead PERSON …`: one piece of work, the first or a further one.
  static func incomingAssign() -> Command {
    let grammar = plan(Grammar().word("N")).option("--task", "TEXT").flag("--confirm")
      .flag("--no-confirm").option("--note", "TEXT")
    return Command(.incomingAssign, grammar) { arguments, session in
      try arguments.refuse(["--no-confirm"], beside: "--confirm")
      let desk = try session.desk()
      session.moved(
        try desk.assignIncoming(
          try desk.incoming(named: arguments.first).id, try session.plan(arguments, at: desk)))
    }
  }

  /// `vpdt incoming reassign N [--work K] --lead PERSON … --note REASON`
  static func incomingReassign() -> Command {
    let grammar = plan(Grammar().word("N").option("--work", "K"))
      .option("--note", "TEXT", required: true)
    return Command(.incomingReassign, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.reassignIncoming(
          try desk.incoming(named: arguments.first).id, work: try arguments.work(),
          try session.plan(arguments, at: desk)))
    }
  }

  private static func plan(_ grammar: Grammar) -> Grammar {
    grammar.option("--lead", "PERSON", required: true).option("--with", "PERSON,…")
      .option("--inform", "PERSON,…").option("--due", "DATE")
  }

  /// `vpdt incoming delegate N [--work K] --to PERSON`
  static func incomingDelegate() -> Command {
    let grammar = Grammar().word("N").option("--work", "K")
      .option("--to", "PERSON", required: true).option("--note", "TEXT")
    return Command(.incomingDelegate, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.delegateIncoming(
          try desk.incoming(named: arguments.first).id, work: try arguments.work(),
          to: try desk.person(named: arguments.text("--to") ?? ""),
          note: arguments.text("--note") ?? ""))
    }
  }

  /// `vpdt incoming extend N [--work K] --due DATE --note REASON`
  static func incomingExtend() -> Command {
    let grammar = Grammar().word("N").option("--work", "K")
      .option("--due", "DATE", required: true).option("--note", "TEXT", required: true)
    return Command(.incomingExtend, grammar) { arguments, session in
      let desk = try session.desk()
      guard let dueOn = try session.deadline("--due", of: arguments, at: desk) else { return }
      session.moved(
        try desk.extendIncoming(
          try desk.incoming(named: arguments.first).id, work: try arguments.work(), to: dueOn,
          note: arguments.text("--note") ?? ""))
    }
  }

  /// `vpdt incoming resolve N [--work K] --note RESULT …`, and `report` in the same words.
  static func finish(_ topic: CommandTopic, _ action: WorkAction) -> Command {
    let grammar = Grammar().word("N").option("--work", "K").option("--note", "TEXT", required: true)
      .option("--result", "WORD").option("--answer", "DRAFT")
    return Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      let answer = try arguments.text("--answer").map { try desk.outgoing(named: $0).id }
      session.moved(
        try desk.finishIncoming(
          try desk.incoming(named: arguments.first).id, work: try arguments.work(), action,
          note: arguments.text("--note") ?? "", result: try arguments.result(), answer: answer))
    }
  }

  /// A move of a piece of work that comes with words or without: `vpdt incoming ACTION N [--work K]
  /// [--note TEXT]`.
  static func work(_ topic: CommandTopic, _ action: WorkAction) -> Command {
    var grammar = Grammar().word("N").option("--work", "K")
    if action.note != .none {
      grammar = grammar.option("--note", "TEXT", required: action.note == .required)
    }
    return Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.handleIncoming(
          try desk.incoming(named: arguments.first).id, work: try arguments.work(), action,
          note: arguments.text("--note") ?? ""))
    }
  }

  /// `vpdt incoming hand-back N --note REASON`
  static func incomingHandBack() -> Command {
    let grammar = Grammar().word("N").option("--note", "TEXT", required: true)
    return Command(.incomingHandBack, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.handBackIncoming(
          try desk.incoming(named: arguments.first).id, note: arguments.text("--note") ?? ""))
    }
  }

  /// `vpdt incoming file N [--note TEXT]`
  static func incomingFile() -> Command {
    Command(.incomingFile, Grammar().word("N").option("--note", "TEXT")) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.fileIncoming(
          try desk.incoming(named: arguments.first).id, note: arguments.text("--note") ?? ""))
    }
  }
}

extension Arguments {
  fileprivate func work() throws -> Int? {
    guard let text = text("--work") else { return nil }
    guard let ordinal = Int(text), ordinal > 0 else { throw ValueError.badNumber(text) }
    return ordinal
  }

  fileprivate func result() throws(ValueError) -> WorkResult? {
    guard let text = text("--result") else { return nil }
    guard let result = WorkResult(rawValue: text) else { throw .unknownResult(text) }
    return result
  }
}

extension Session {
  fileprivate mutating func plan(_ arguments: Arguments, at desk: OfficeDesk) throws
    -> AssignmentPlan
  {
    AssignmentPlan(
      lead: try desk.person(named: arguments.text("--lead") ?? "").id,
      support: try arguments.list("--with").map { try desk.person(named: $0).id },
      informed: try arguments.list("--inform").map { try desk.person(named: $0).id },
      task: arguments.text("--task") ?? "", dueOn: try deadline("--due", of: arguments, at: desk),
      note: arguments.text("--note") ?? "",
      asksConfirmation: arguments.has("--confirm")
        ? true : arguments.has("--no-confirm") ? false : nil)
  }
}

extension JSON {
  static func work(_ work: Work) -> JSON {
    .object([
      ("work", .int(work.ordinal)), ("state", .string(work.state.rawValue)),
      ("task", .string(work.task)), ("due", .date(work.dueOn)),
      ("assigner", .string(work.assignerName)), ("confirm", .bool(work.asksConfirmation)),
      ("result", .text(work.result?.rawValue)),
      (
        "deadlines",
        .array(
          work.deadlines.map { deadline in
            .object([
              ("due", .date(deadline.dueOn)), ("person", .string(deadline.personName)),
              ("at", .string(deadline.at.description)), ("reason", .string(deadline.reason)),
            ])
          })
      ),
    ])
  }

  static func assignments(_ work: Work) -> [JSON] {
    work.assignments.map { assignment in
      .object([
        ("work", .int(work.ordinal)), ("part", .string(assignment.part.rawValue)),
        ("person", .string(assignment.personName)), ("due", .date(work.dueOn)),
        ("givenBy", .string(assignment.givenByName)),
        ("assigned", .string(assignment.assignedAt.description)),
        ("accepted", .text(assignment.acceptedAt?.description)),
        ("ended", .text(assignment.endedAt?.description)),
        ("ending", .text(assignment.ending?.rawValue)),
      ])
    }
  }
}
