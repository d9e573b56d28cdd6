import Desk
import Office
import Wording

extension Command {
  // MARK: The list

  /// `vpdt disposal propose [DOSSIER…] --in DOSSIER`
  static func disposalPropose() -> Command {
    let grammar = Grammar().word("DOSSIER", .many).option("--in", "DOSSIER", required: true)
    return Command(.disposalPropose, grammar) { arguments, session in
      let desk = try session.desk()
      let names = arguments.words
      let disposal = try desk.proposeDisposal(
        of: names.isEmpty ? nil : try names.map { try desk.dossier(named: $0) },
        keptIn: try desk.dossier(named: arguments.text("--in") ?? ""))
      try session.answer(disposal, at: desk)
    }
  }

  /// `vpdt disposal list`
  static func disposalList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.disposalList, grammar) { arguments, session in
      let desk = try session.desk()
      try session.list(
        limit: try arguments.limit(), page: { try desk.disposals(before: $0, limit: $1) },
        fields: { JSON.fields($0) }, row: { [$1.line($0)] }, nothing: session.words.nothingListed)
    }
  }

  /// `vpdt disposal show N`
  static func disposalShow() -> Command {
    Command(.disposalShow, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      try session.answer(try desk.disposal(named: arguments.first), at: desk)
    }
  }

  /// `vpdt disposal next N`
  static func disposalNext() -> Command {
    Command(.disposalNext, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      let disposal = try desk.disposal(named: arguments.first)
      session.answer(
        try desk.prospects(of: disposal), of: disposal.name, state: disposal.state,
        session.words.disposalFlow)
    }
  }

  /// `vpdt disposal files N`
  static func disposalFiles() -> Command {
    let grammar = Grammar().word("N").flag("--all").option("--limit", "N")
    return Command(.disposalFiles, grammar) { arguments, session in
      let desk = try session.desk()
      let files = try desk.destroyedFiles(
        of: try desk.disposal(named: arguments.first), limit: try arguments.limit())
      let words = session.words
      session.answer(
        files.isEmpty ? [words.nothingListed] : files.map { words.line($0) },
        .array(
          files.map { file in
            .object([
              ("document", .string(file.document)), ("digest", .string(file.digest.description)),
              ("size", .int(file.size)), ("keptFor", .string(file.keptFor)),
              ("removed", .text(file.removedAt?.description)),
            ])
          }))
    }
  }

  // MARK: Steps

  /// `vpdt disposal explain N --origin TEXT --appraisal TEXT`
  static func disposalExplain() -> Command {
    let grammar = Grammar().word("N").option("--origin", "TEXT", required: true)
      .option("--appraisal", "TEXT", required: true)
    return disposalStep(.disposalExplain, grammar) { desk, disposal, arguments in
      try desk.explain(
        disposal, origin: arguments.text("--origin") ?? "",
        appraisal: arguments.text("--appraisal") ?? "")
    }
  }

  /// `vpdt disposal council N --chair P --secretary P --members P,P --by DECISION [--met DATE]`
  static func disposalCouncil() -> Command {
    let grammar = Grammar().word("N").option("--chair", "PERSON", required: true)
      .option("--secretary", "PERSON", required: true).option("--members", "PERSON,…")
      .option("--by", "DECISION", required: true).option("--met", "DATE")
    return disposalStep(.disposalCouncil, grammar) { desk, disposal, arguments in
      try desk.setCouncil(
        of: disposal, chair: try desk.person(named: arguments.text("--chair") ?? ""),
        secretary: try desk.person(named: arguments.text("--secretary") ?? ""),
        members: try arguments.list("--members").map { try desk.person(named: $0) },
        by: arguments.text("--by") ?? "",
        metOn: try arguments.date("--met", today: desk.now().date, looking: .back))
    }
  }

  /// `vpdt disposal vote N for|against [--for PERSON] [--opinion TEXT]`
  static func disposalVote() -> Command {
    let grammar = Grammar().word("N").word("for|against").option("--for", "PERSON")
      .option("--opinion", "TEXT")
    return disposalStep(.disposalVote, grammar) { desk, disposal, arguments in
      guard let vote = CouncilMember.Vote(rawValue: arguments.words[1]) else {
        throw UsageError.missingWord("for|against", command: arguments.command)
      }
      return try desk.vote(
        vote, on: disposal, for: try arguments.text("--for").map { try desk.person(named: $0) },
        opinion: arguments.text("--opinion") ?? "")
    }
  }

  /// `vpdt disposal opinion N --of BODY --reference REF --text TEXT`
  static func disposalOpinion() -> Command {
    let grammar = Grammar().word("N").option("--of", "BODY", required: true)
      .option("--reference", "REF", required: true).option("--text", "TEXT", required: true)
    return disposalStep(.disposalOpinion, grammar) { desk, disposal, arguments in
      try desk.noteOpinion(
        Disposal.Opinion(
          of: arguments.text("--of") ?? "", reference: arguments.text("--reference") ?? "",
          text: arguments.text("--text") ?? ""), on: disposal)
    }
  }

  /// `vpdt disposal keep N DOSSIER --reason TEXT [--until DATE]`
  static func disposalKeep() -> Command {
    let grammar = Grammar().word("N").word("DOSSIER").option("--reason", "TEXT", required: true)
      .option("--until", "DATE")
    return disposalStep(.disposalKeep, grammar) { desk, disposal, arguments in
      try desk.keep(
        try desk.dossier(named: arguments.words[1]), on: disposal,
        until: try arguments.date("--until", today: desk.now().date),
        because: arguments.text("--reason") ?? "")
    }
  }

  /// `vpdt disposal decide N --decision REF`
  static func disposalDecide() -> Command {
    let grammar = Grammar().word("N").option("--decision", "REF", required: true)
    return disposalStep(.disposalDecide, grammar) { desk, disposal, arguments in
      try desk.decide(disposal, reference: arguments.text("--decision") ?? "")
    }
  }

  /// `vpdt disposal revoke N --reason TEXT`
  static func disposalRevoke() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return disposalStep(.disposalRevoke, grammar) { desk, disposal, arguments in
      try desk.revoke(disposal, because: arguments.text("--reason") ?? "")
    }
  }

  /// `vpdt disposal withdraw N --reason TEXT`
  static func disposalWithdraw() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return disposalStep(.disposalWithdraw, grammar) { desk, disposal, arguments in
      try desk.withdraw(disposal, because: arguments.text("--reason") ?? "")
    }
  }

  /// `vpdt disposal destroy N --decision REF`
  static func disposalDestroy() -> Command {
    let grammar = Grammar().word("N").option("--decision", "REF", required: true)
    return Command(.disposalDestroy, grammar) { arguments, session in
      let desk = try session.desk()
      let disposal = try desk.disposal(named: arguments.first)
      let done = try desk.destroy(
        disposal, decision: arguments.text("--decision") ?? "",
        passphrase: desk.asksPassphrase ? try session.secret() : nil)
      try session.answer(done, at: desk)
      session.notice(session.words.erasingNote)
    }
  }

  private static func disposalStep(
    _ topic: CommandTopic, _ grammar: Grammar,
    _ step: @escaping @Sendable (OfficeDesk, Disposal, Arguments) throws -> Disposal
  ) -> Command {
    Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      try session.answer(
        try step(desk, try desk.disposal(named: arguments.first), arguments), at: desk)
    }
  }
}

extension Session {
  fileprivate mutating func answer(_ disposal: Disposal, at desk: OfficeDesk) throws {
    let lines = try desk.lines(of: disposal, limit: .max)
    let council = try desk.council(of: disposal)
    var text = [words.line(disposal)]
    text += Table.lines(words.facts(disposal).map { ["  " + $0.0, $0.1] })
    text += council.map { "  " + words.line($0) }
    text += lines.map { "  " + words.line($0) }
    answer(
      text,
      .object(
        JSON.fields(disposal) + [
          (
            "lines",
            .array(
              lines.map { line in
                .object([
                  ("place", .int(line.place)), ("dossier", .string(line.dossier.name)),
                  ("title", .string(line.dossier.title)), ("rule", .string(line.rule)),
                  ("lastYear", .int(line.lastYear)),
                  ("state", .string(line.dossier.state.rawValue)),
                  ("outcome", .text(line.outcome?.rawValue)), ("because", .string(line.because)),
                ])
              })
          ),
          (
            "council",
            .array(
              council.map { member in
                .object([
                  ("part", .string(member.part.rawValue)), ("name", .string(member.name)),
                  ("vote", .text(member.vote?.rawValue)), ("opinion", .string(member.opinion)),
                ])
              })
          ),
        ]))
  }
}

extension JSON {
  static func fields(_ disposal: Disposal) -> [(String, JSON)] {
    [
      ("name", .string(disposal.name)), ("state", .string(disposal.state.rawValue)),
      ("keptIn", .string(disposal.keptInName)), ("origin", .string(disposal.origin)),
      ("appraisal", .string(disposal.appraisal)), ("councilBy", .string(disposal.councilBy)),
      ("opinion", .text(disposal.opinion?.text)),
      ("decision", .text(disposal.decision?.reference)),
      ("decidedBy", .text(disposal.decision?.byName)),
      ("destroyedBy", .text(disposal.destruction?.byName)),
      ("dossiers", .int(disposal.counts.dossiers)), ("kept", .int(disposal.counts.kept)),
      ("destroyed", .int(disposal.counts.destroyed)),
    ]
  }
}
