import Desk
import Office
import Wording

extension Command {
  private static let things = Grammar().word("incoming|outgoing|dossier|plan").word("N")

  /// What a limit is set on.
  private enum Limited {
    case thing(Limitable, name: String)
    case part(PlanPart)

    var name: String {
      switch self {
      case .thing(_, let name): name
      case .part(let part): part.name
      }
    }
  }

  /// `vpdt limit set incoming|outgoing|dossier|plan N --to PERSON,… --because TEXT`
  static func limitSet() -> Command {
    let grammar = things.option("--to", "PERSON,…", required: true)
      .option("--because", "TEXT", required: true)
    return Command(.limitSet, grammar) { arguments, session in
      let desk = try session.desk()
      let limited = try limited(arguments, desk)
      let people = try arguments.list("--to").map { try desk.person(named: $0) }
      let reason = arguments.text("--because") ?? ""
      let readers =
        switch limited {
        case .thing(let thing, _): try desk.limit(thing, to: people, because: reason)
        case .part(let part): try desk.limit(part, to: people, because: reason)
        }
      answer(readers, limited.name, &session)
    }
  }

  /// `vpdt limit lift incoming|outgoing|dossier|plan N --because TEXT`
  static func limitLift() -> Command {
    let grammar = things.option("--because", "TEXT", required: true)
    return Command(.limitLift, grammar) { arguments, session in
      let desk = try session.desk()
      let limited = try limited(arguments, desk)
      let reason = arguments.text("--because") ?? ""
      switch limited {
      case .thing(let thing, let name):
        try desk.liftLimit(of: thing, called: name, because: reason)
        answer(try desk.readers(of: thing), name, &session)
      case .part(let part):
        try desk.liftLimit(of: part, because: reason)
        answer([], part.name, &session)
      }
    }
  }

  /// `vpdt limit show incoming|outgoing|dossier|plan N`; `limit show plan YEAR` lists all of a year.
  static func limitShow() -> Command {
    Command(.limitShow, things) { arguments, session in
      let desk = try session.desk()
      if arguments.words[0] == "plan", let year = Int(arguments.words[1]),
        (1900...9999).contains(year)
      {
        return try printLimits(of: year, desk, &session)
      }
      switch try limited(arguments, desk) {
      case .thing(let thing, let name): answer(try desk.readers(of: thing), name, &session)
      case .part(let part): answer(try desk.readers(of: part), part.name, &session)
      }
    }
  }

  private static func printLimits(
    of year: Int, _ desk: OfficeDesk, _ session: inout Session
  ) throws {
    let limits = try desk.planLimits(of: year)
    session.answer(
      limits.isEmpty
        ? [session.words.limited(String(year), to: [])]
        : limits.map { session.words.limited($0.name, to: $0.readers) },
      .array(limits.map { json($0.name, $0.readers) }))
  }

  private static func answer(_ people: [Person], _ name: String, _ session: inout Session) {
    session.answer([session.words.limited(name, to: people)], json(name, people))
  }

  private static func json(_ name: String, _ people: [Person]) -> JSON {
    .object([
      ("name", .string(name)), ("readers", .array(people.map { .string($0.handle) })),
    ])
  }

  private static func limited(_ arguments: Arguments, _ desk: OfficeDesk) throws -> Limited {
    let name = arguments.words[1]
    switch arguments.words[0] {
    case "incoming":
      let document = try desk.incoming(named: name)
      return .thing(.document(.incoming(document.id)), name: document.title)
    case "outgoing":
      let document = try desk.outgoing(named: name)
      return .thing(.document(.outgoing(document.id)), name: document.title)
    case "dossier":
      let dossier = try desk.dossier(named: name)
      return .thing(.dossier(dossier.id), name: dossier.name)
    case "plan": return .part(try desk.planPart(named: name))
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
