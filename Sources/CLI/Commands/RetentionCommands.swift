import Desk
import Office
import Wording

extension Command {
  /// `vpdt retention list [--unconfirmed] [--group TEXT]`
  static func retentionList() -> Command {
    let grammar = Grammar().flag("--unconfirmed").option("--find", "TEXT")
    return Command(.retentionList, grammar) { arguments, session in
      let wanted = folded(arguments.text("--find") ?? "")
      let classes = try session.desk().schedule().classes.filter { one in
        if arguments.has("--unconfirmed"), one.isConfirmed { return false }
        return wanted.isEmpty
          || folded(one.group + " " + one.title + " " + one.code).contains(wanted)
      }
      let words = session.words
      session.answer(
        Table.lines(
          classes.map { one in
            [
              one.code, words.term(one.term), words.confirmation(one.isConfirmed), one.title,
              one.source,
            ]
          }),
        .array(classes.map { .object(JSON.fields($0)) }))
    }
  }

  /// `vpdt retention confirm CODE [--term TERM] --source TEXT`
  static func retentionConfirm() -> Command {
    let grammar = Grammar().word("CODE").option("--term", "TERM")
      .option("--source", "TEXT", required: true)
    return Command(.retentionConfirm, grammar) { arguments, session in
      let one = try session.desk().confirmClass(
        arguments.first, term: try arguments.text("--term").map { try RetentionTerm($0) },
        source: arguments.text("--source") ?? "")
      let words = session.words
      session.answer(
        [
          [one.code, words.term(one.term), words.confirmation(one.isConfirmed), one.source]
            .joined(separator: "  ")
        ], .object(JSON.fields(one)))
    }
  }

  /// `vpdt retention due [LIST] [--on DATE]`
  static func retentionDue() -> Command {
    let grammar = Grammar().word("LIST", .optional).option("--on", "DATE").flag("--all")
      .option("--limit", "N")
    return Command(.retentionDue, grammar) { arguments, session in
      let text = arguments.words.first ?? RetentionStanding.dueForSubmission.rawValue
      guard let standing = RetentionStanding(rawValue: text) else {
        throw UsageError.extraWord(text, command: arguments.command)
      }
      let desk = try session.desk()
      let found = try desk.dossiers(
        standing: standing, on: try arguments.date("--on", today: desk.now().date),
        limit: try arguments.limit())
      let words = session.words
      let lines = found.flatMap { one in
        [words.line(one.dossier) + ": " + words.expiry(one.explanation.expiry)]
          + one.explanation.lines.map { "  " + words.line($0) }
      }
      session.answer(
        lines.isEmpty ? [words.nothingStands(standing)] : lines,
        .array(
          found.map { one in
            .object(
              JSON.fields(one.dossier, at: desk) + [
                ("lastYear", one.explanation.expiry.lastYear.map { .int($0) } ?? .null),
                (
                  "standings", .array(one.standings.all.map { .string($0.rawValue) })
                ),
                ("why", .array(one.explanation.lines.map { .string(words.line($0)) })),
              ])
          }))
    }
  }
}

extension JSON {
  static func fields(_ one: RetentionClass) -> [(String, JSON)] {
    [
      ("code", .string(one.code)), ("group", .string(one.group)), ("title", .string(one.title)),
      ("term", .string(one.term.text)), ("source", .string(one.source)),
      ("confirmed", .bool(one.isConfirmed)), ("note", .string(one.note)),
    ]
  }
}
