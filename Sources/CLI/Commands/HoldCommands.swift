import Desk
import Office
import Wording

extension Command {
  /// `vpdt hold place … --reason TEXT [--basis TEXT]`
  static func holdPlace() -> Command {
    let grammar = Grammar().many("--dossier", "DOSSIER").many("--incoming", "N")
      .many("--outgoing", "N").many("--class", "CODE").option("--find", "WORDS")
      .option("--reason", "TEXT", required: true).option("--basis", "TEXT")
    return Command(.holdPlace, grammar) { arguments, session in
      let desk = try session.desk()
      var items: [Hold.Item] = try arguments.texts("--dossier").map {
        .dossier(try desk.dossier(named: $0).id)
      }
      items += try arguments.texts("--incoming").map {
        .document(.incoming(try desk.incoming(named: $0).id))
      }
      items += try arguments.texts("--outgoing").map {
        .document(.outgoing(try desk.outgoing(named: $0).id))
      }
      items += arguments.texts("--class").map { .retentionClass($0) }
      if let words = arguments.text("--find") {
        let most = 10_000
        items += try desk.incoming(matching: words, limit: most).map {
          .document(.incoming($0.id))
        }
        items += try desk.outgoing(matching: words, limit: most).map {
          .document(.outgoing($0.id))
        }
      }
      let hold = try desk.hold(
        items, because: arguments.text("--reason") ?? "", basis: arguments.text("--basis") ?? "")
      session.answer([session.words.line(hold)], .object(JSON.fields(hold)))
    }
  }

  /// `vpdt hold lift HOLD --reason TEXT`
  static func holdLift() -> Command {
    let grammar = Grammar().word("HOLD").option("--reason", "TEXT", required: true)
    return Command(.holdLift, grammar) { arguments, session in
      let desk = try session.desk()
      let hold = try desk.lift(
        try desk.hold(named: arguments.first), because: arguments.text("--reason") ?? "")
      session.answer([session.words.line(hold)], .object(JSON.fields(hold)))
    }
  }

  /// `vpdt hold list [--all]`
  static func holdList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.holdList, grammar) { arguments, session in
      let desk = try session.desk()
      try session.list(
        limit: try arguments.limit(),
        page: { try desk.holds(standing: !arguments.has("--all"), before: $0, limit: $1) },
        fields: { JSON.fields($0) }, row: { [$1.line($0)] }, nothing: session.words.nothingListed)
    }
  }

  /// `vpdt hold show HOLD`
  static func holdShow() -> Command {
    let grammar = Grammar().word("HOLD").flag("--all").option("--limit", "N")
    return Command(.holdShow, grammar) { arguments, session in
      let desk = try session.desk()
      let hold = try desk.hold(named: arguments.first)
      let items = try desk.items(of: hold, limit: try arguments.limit())
      session.answer(
        [session.words.line(hold)] + items.map { "  " + session.words.line($0) },
        .object(
          JSON.fields(hold) + [
            (
              "items",
              .array(
                items.map { thing in
                  .object([
                    ("item", .string(thing.item.object)), ("name", .string(thing.name)),
                    ("title", .string(thing.title)),
                  ])
                })
            )
          ]))
    }
  }
}

extension JSON {
  static func fields(_ hold: Hold) -> [(String, JSON)] {
    [
      ("name", .string(hold.name)), ("reason", .string(hold.reason)),
      ("basis", .string(hold.basis)), ("placedBy", .string(hold.placedBy)),
      ("placed", .string(hold.placedAt.description)), ("items", .int(hold.itemCount)),
      ("liftedBy", .text(hold.lifting?.by)), ("lifted", .text(hold.lifting?.at.description)),
      ("liftedBecause", .text(hold.lifting?.reason)),
    ]
  }
}
