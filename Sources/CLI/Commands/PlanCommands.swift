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
    ]
  }
}
