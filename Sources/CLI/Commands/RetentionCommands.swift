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

  /// `vpdt retention confirm CODE [--term TERM] --source TEXT [--dry-run]`
  static func retentionConfirm() -> Command {
    let grammar = Grammar().word("CODE").option("--term", "TERM")
      .option("--source", "TEXT", required: true).flag("--dry-run").option("--limit", "N")
    return Command(.retentionConfirm, grammar) { arguments, session in
      let desk = try session.desk()
      let term = try arguments.text("--term").map { try RetentionTerm($0) }
      if arguments.has("--dry-run") {
        return session.answer(
          try desk.previewClass(arguments.first, term: term, limit: try arguments.limit()))
      }
      let one = try desk.confirmClass(
        arguments.first, term: term, source: arguments.text("--source") ?? "")
      let words = session.words
      session.answer(
        [
          [one.code, words.term(one.term), words.confirmation(one.isConfirmed), one.source]
            .joined(separator: "  ")
        ], .object(JSON.fields(one)))
    }
  }

  /// `vpdt retention import FILE.tsv [--accept]`
  static func retentionImport() -> Command {
    let grammar = Grammar().word("FILE.tsv").flag("--accept").option("--limit", "N")
    return Command(.retentionImport, grammar) { arguments, session in
      session.answer(
        try session.desk().importSchedule(
          arguments.first, accepting: arguments.has("--accept"), limit: try arguments.limit()))
    }
  }

  /// `vpdt retention export`
  static func retentionExport() -> Command {
    Command(.retentionExport, Grammar()) { _, session in
      session.raw(RetentionScheduleFile.written(try session.desk().schedule()), end: "")
    }
  }

  /// `vpdt retention due [LIST] [--on DATE] [--csv [--bom]]`
  static func retentionDue() -> Command {
    let grammar = Grammar().word("LIST", .optional).option("--on", "DATE").flag("--csv")
      .flag("--bom").flag("--all").option("--limit", "N")
    return Command(.retentionDue, grammar) { arguments, session in
      let desk = try session.desk()
      let day = try arguments.date("--on", today: desk.now().date)
      let words = session.words
      guard let text = arguments.words.first else {
        let counts = try desk.standingCounts(on: day)
        return session.answer(
          Table.lines(
            counts.map { [String($0.count), $0.standing.rawValue, words.standing($0.standing)] }),
          .object(counts.map { ($0.standing.rawValue, .int($0.count)) }))
      }
      guard let standing = RetentionStanding(rawValue: text) else {
        throw UsageError.extraWord(text, command: arguments.command)
      }
      let found = try desk.dossiers(
        standing: standing, on: day,
        limit: arguments.has("--csv") ? .max : try arguments.limit())
      if arguments.has("--csv") {
        return session.raw(
          csv(found, words, at: desk, withMark: arguments.has("--bom")), end: "")
      }
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
                ("expiry", .string(words.expiry(one.explanation.expiry))),
                ("lastYear", one.explanation.expiry.lastYear.map { .int($0) } ?? .null),
                ("standings", .array(one.standings.all.map { .string($0.rawValue) })),
                ("why", .array(one.explanation.lines.map { .string(words.line($0)) })),
              ])
          }))
    }
  }

  private static func csv(
    _ found: [DossierRetention], _ words: any Words, at desk: OfficeDesk, withMark: Bool
  ) -> String {
    let titles = [
      words.label(.code), words.label(.title), words.label(.started), words.label(.ended),
      words.label(.contents), words.label(.term), words.label(.rule), words.label(.keeper),
    ]
    let rows = found.map { one in
      [
        desk.code(of: one.dossier), one.dossier.title, one.dossier.startedOn.description,
        one.dossier.endedOn?.description ?? "",
        words.documents(one.dossier.documents, pages: one.dossier.pages),
        words.expiry(one.explanation.expiry),
        one.explanation.lines.map { words.line($0) }.joined(separator: "; "),
        one.dossier.keeperName,
      ]
    }
    return CommaSeparated.written([titles] + rows, withMark: withMark)
  }
}

extension Session {
  fileprivate mutating func answer(_ preview: SchedulePreview) {
    let words = words
    answer(
      preview.changes.map { words.line($0) }
        + preview.moved.map { "  " + words.moved($0.dossier, from: $0.before, to: $0.after) }
        + [
          words.preview(
            classes: preview.changes.count, dossiers: preview.movedCount,
            isAccepted: preview.isAccepted)
        ],
      .object([
        (
          "changes",
          .array(
            preview.changes.map { change in
              .object([
                ("code", .string(change.code)), ("kind", .string(change.kind.rawValue)),
                ("before", .text(change.before?.term.text)),
                ("after", .text(change.after?.term.text)),
              ])
            })
        ),
        (
          "moved",
          .array(
            preview.moved.map { one in
              .object([
                ("dossier", .string(one.dossier.name)),
                ("before", .string(words.expiry(one.before))),
                ("after", .string(words.expiry(one.after))),
              ])
            })
        ), ("movedCount", .int(preview.movedCount)), ("accepted", .bool(preview.isAccepted)),
      ]))
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
