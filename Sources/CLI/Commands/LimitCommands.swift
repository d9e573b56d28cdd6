import Desk
import Office
import Wording

extension Command {
  private static let things = Grammar().word("incoming|outgoing|dossier").word("N")

  /// `vpdt limit set incoming|outgoing|dossier N --to PERSON,… --because TEXT`
  static func limitSet() -> Command {
    let grammar = things.option("--to", "PERSON,…", required: true)
      .option("--because", "TEXT", required: true)
    return Command(.limitSet, grammar) { arguments, session in
      let desk = try session.desk()
      let (thing, name) = try limitable(arguments, desk)
      let people = try arguments.list("--to").map { try desk.person(named: $0) }
      answer(
        try desk.limit(thing, to: people, because: arguments.text("--because") ?? ""), name,
        &session)
    }
  }

  /// `vpdt limit lift incoming|outgoing|dossier N --because TEXT`
  static func limitLift() -> Command {
    let grammar = things.option("--because", "TEXT", required: true)
    return Command(.limitLift, grammar) { arguments, session in
      let desk = try session.desk()
      let (thing, name) = try limitable(arguments, desk)
      try desk.liftLimit(of: thing, called: name, because: arguments.text("--because") ?? "")
      answer([], name, &session)
    }
  }

  /// `vpdt limit show incoming|outgoing|dossier N`
  static func limitShow() -> Command {
    Command(.limitShow, things) { arguments, session in
      let desk = try session.desk()
      let (thing, name) = try limitable(arguments, desk)
      answer(try desk.readers(of: thing), name, &session)
    }
  }

  private static func answer(_ people: [Person], _ name: String, _ session: inout Session) {
    session.answer(
      [session.words.limited(name, to: people)],
      .object([
        ("name", .string(name)), ("readers", .array(people.map { .string($0.handle) })),
      ]))
  }

  private static func limitable(
    _ arguments: Arguments, _ desk: OfficeDesk
  ) throws -> (Limitable, name: String) {
    let name = arguments.words[1]
    switch arguments.words[0] {
    case "incoming":
      let document = try desk.incoming(named: name)
      return (.document(.incoming(document.id)), document.title)
    case "outgoing":
      let document = try desk.outgoing(named: name)
      return (.document(.outgoing(document.id)), document.title)
    case "dossier":
      let dossier = try desk.dossier(named: name)
      return (.dossier(dossier.id), dossier.name)
    default: throw UsageError.extraWord(arguments.words[0], command: arguments.command)
    }
  }

  /// `vpdt person confirm PERSON`
  static func personConfirm() -> Command {
    Command(.personConfirm, Grammar().word("PERSON")) { arguments, session in
      let desk = try session.desk()
      let holder = try desk.person(named: arguments.first)
      let changes = try desk.confirmRights(of: holder)
      session.answer(
        [session.words.rightsConfirmed(holder.name)],
        .object([("person", .string(holder.handle)), ("changes", .int(changes.count))]))
    }
  }

  /// `vpdt rights`: the table, as it is read.
  static func rights() -> Command {
    Command(.rights, Grammar()) { _, session in
      let words = session.words
      let rows = RightsTable.shipped.rows
      session.answer(
        rows.flatMap { row in
          [
            row.right.rawValue + (row.relation == .own ? " (own)" : "") + ": "
              + words.rightsLine(row.right),
            "  " + words.roles(Set(row.roles)), "  " + row.source,
          ]
        },
        .array(
          rows.map { row in
            .object([
              ("right", .string(row.right.rawValue)),
              ("roles", .array(row.roles.map { .string($0.rawValue) })),
              ("relation", .string(row.relation.rawValue)), ("source", .string(row.source)),
              ("verified", .bool(row.isVerified)),
            ])
          }))
    }
  }
}
