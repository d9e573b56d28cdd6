import Desk
import Office
import Wording

extension Command {
  /// `vpdt person show PERSON`
  static func personShow() -> Command {
    Command(.personShow, Grammar().word("PERSON")) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.personDossier(try desk.anyone(named: arguments.first).id)
      session.answer(
        describe(dossier, at: desk.now(), session.words), JSON.person(dossier))
    }
  }

  private static func describe(
    _ dossier: PersonDossier, at now: Moment, _ words: any Words
  ) -> [String] {
    let person = dossier.person
    var rows: [(Label, String)] = [
      (.handle, person.handle), (.name, person.name), (.post, person.post),
      (.unit, dossier.units.map(\.name).joined(separator: " › ")),
      (.roles, words.roles(person.roles)),
    ]
    if let account = person.account { rows.append((.account, account)) }
    if person.retiredOn != nil { rows.append((.state, words.retired(person))) }
    return Table.lines(rows.map { [words.label($0.0), $0.1] })
      + section(
        .posts, dossier.posts.map { [words.date($0.on), $0.before, $0.reason] }, words)
      + section(.standingsIn, dossier.standingsIn.map { row($0, today: now.date, words) }, words)
      + section(.authorities, dossier.authorities.map { row($0, words) }, words)
      + section(.custody, dossier.custody.map { row($0, words) }, words)
      + section(.keys, dossier.keys.map { [$0.fingerprint, $0.kind.rawValue, $0.comment] }, words)
      + section(.openWork, dossier.work.map { row($0, at: now, words) }, words)
      + section(.drafts, dossier.drafts.map { row($0, words) }, words)
  }

  static func section(_ label: PeopleLabel, _ rows: [[String]], _ words: any Words) -> [String] {
    if rows.isEmpty { return [] }
    return ["", words.label(label)] + Table.lines(rows).map { "  " + $0 }
  }

  /// `vpdt person post PERSON --post TEXT --reason TEXT`
  static func personPost() -> Command {
    let grammar = Grammar().word("PERSON").option("--post", "TEXT", required: true)
      .option("--reason", "TEXT", required: true)
    return Command(.personPost, grammar) { arguments, session in
      let desk = try session.desk()
      let person = try desk.setPost(
        arguments.text("--post") ?? "", of: try desk.person(named: arguments.first),
        because: arguments.text("--reason") ?? "")
      session.answer(["\(person.handle)  \(person.name)  \(person.post)"], JSON.person(person))
    }
  }

  /// `vpdt person move PERSON --unit ABBR`, or `--none`
  static func personMove() -> Command {
    let grammar = Grammar().word("PERSON").option("--unit", "ABBR").flag("--none")
    return Command(.personMove, grammar) { arguments, session in
      try arguments.refuse(["--unit"], beside: "--none")
      if !arguments.has("--unit"), !arguments.has("--none") {
        throw UsageError.missingOption("--unit", command: arguments.command)
      }
      let desk = try session.desk()
      let person = try desk.move(
        try desk.person(named: arguments.first), toUnit: arguments.text("--unit"))
      let unit = person.unit.isEmpty ? "·" : person.unit
      session.answer(["\(person.handle)  \(person.name)  \(unit)"], JSON.person(person))
    }
  }

  /// `vpdt person hand-over LEAVER --to PERSON --reason TEXT`, then the minutes; `--print` alone
  /// prints those of the last one again.
  static func personHandOver() -> Command {
    let grammar = Grammar().word("LEAVER").option("--to", "PERSON").option("--reason", "TEXT")
      .flag("--print")
    return Command(.personHandOver, grammar) { arguments, session in
      let desk = try session.desk()
      let handOver = try handOver(arguments, at: desk)
      session.answer(
        session.words.minutes(handOver, at: desk.office), JSON.handOver(handOver))
    }
  }

  private static func handOver(_ arguments: Arguments, at desk: OfficeDesk) throws -> HandOver {
    if arguments.has("--print") {
      try arguments.refuse(["--to", "--reason"], beside: "--print")
      return try desk.lastHandOver(of: try desk.anyone(named: arguments.first))
    }
    guard let receiver = arguments.text("--to") else {
      throw UsageError.missingOption("--to", command: arguments.command)
    }
    guard let reason = arguments.text("--reason") else {
      throw UsageError.missingOption("--reason", command: arguments.command)
    }
    return try desk.handOver(
      try desk.person(named: arguments.first), to: try desk.person(named: receiver),
      because: reason)
  }
}

extension Arguments {
  /// The key a list has printed, as the first word.
  func key<Record>() throws(ValueError) -> ID<Record> {
    guard let number = Int64(first), number > 0 else { throw .badNumber(first) }
    return ID(number)
  }
}
