import Desk
import Office
import Wording

extension Command {
  static func row(_ standing: StandingIn, today: CivilDate, _ words: any Words) -> [String] {
    let end =
      standing.endedOn.map { words.ended(on: $0, because: standing.endedBecause) }
      ?? (standing.validity.contains(today) ? words.label(.inForce) : "")
    return [
      String(standing.id.value), words.takesPlace(standing.standInName, of: standing.leaderName),
      words.scope(standing.scope), words.period(standing.validity), standing.basis, end,
    ]
  }

  /// `vpdt person stand-in PERSON --for LEADER --until DATE --basis TEXT`
  static func standIn() -> Command {
    let grammar = Grammar().word("PERSON").option("--for", "LEADER", required: true)
      .option("--from", "DATE").option("--until", "DATE", required: true)
      .option("--basis", "TEXT", required: true).option("--scope", "SCOPE")
      .option("--note", "TEXT")
    return Command(.standIn, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      guard let until = try arguments.date("--until", today: today) else {
        throw UsageError.missingOption("--until", command: arguments.command)
      }
      let plan = StandInPlan(
        scope: try arguments.text("--scope").map { try StandInScope(named: $0) } ?? .all,
        from: try arguments.date("--from", today: today) ?? today, until: until,
        basis: arguments.text("--basis") ?? "", note: arguments.text("--note") ?? "")
      let standing = try desk.addStandIn(
        plan, of: try desk.person(named: arguments.first),
        for: try desk.person(named: arguments.text("--for") ?? ""))
      session.answer(
        Table.lines([row(standing, today: today, session.words)]), JSON.standingIn(standing))
    }
  }

  static func standInEnd() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return Command(.standInEnd, grammar) { arguments, session in
      let desk = try session.desk()
      let standing = try desk.endStandIn(
        try arguments.key(), because: arguments.text("--reason") ?? "")
      session.answer(
        Table.lines([row(standing, today: desk.now().date, session.words)]),
        JSON.standingIn(standing))
    }
  }

  /// `vpdt person stand-in-list`: before whom things are put today, then every standing in.
  static func standInList() -> Command {
    Command(.standInList, Grammar()) { _, session in
      let desk = try session.desk()
      let words = session.words
      let today = desk.now().date
      let incoming = try desk.whoDecides(.incoming, on: today)
      let approval = try desk.whoDecides(.approval, on: today)
      let standings = try desk.standingsIn()
      session.answer(
        [
          words.deciding(
            on: today, incoming: incoming?.name ?? "·", approval: approval?.name ?? "·")
        ]
          + (standings.isEmpty
            ? [words.nothingHere(.standingsIn)]
            : Table.lines(standings.map { row($0, today: today, words) })),
        .object([
          ("incoming", .text(incoming?.handle)), ("approval", .text(approval?.handle)),
          ("standingsIn", .array(standings.map(JSON.standingIn))),
        ]))
    }
  }
}
