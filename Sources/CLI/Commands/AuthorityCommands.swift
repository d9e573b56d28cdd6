import Desk
import Office
import Wording

extension Command {
  static func row(_ authority: SigningAuthority, _ words: any Words) -> [String] {
    let plan = authority.plan
    return [
      authority.id.map { String($0.value) } ?? "·", authority.personName,
      plan.block.joined(separator: " / "), words.kinds(plan.kinds),
      authority.id == nil
        ? "" : words.period(Validity(from: plan.from, until: plan.until)), plan.basis,
      authority.endedOn.map { words.ended(on: $0, because: authority.endedBecause) } ?? "",
    ]
  }

  /// `vpdt person authority PERSON --form KT --basis TEXT`
  static func authority() -> Command {
    let grammar = Grammar().word("PERSON").option("--form", "FORM", required: true)
      .option("--basis", "TEXT").option("--from", "DATE").option("--until", "DATE")
      .option("--types", "KIND,…").option("--post", "TEXT").option("--head", "POST")
      .option("--body", "TEXT").option("--by", "PERSON")
    return Command(.authority, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let plan = AuthorityPlan(
        form: try SigningForm(mark: arguments.text("--form") ?? ""),
        post: arguments.text("--post") ?? "", headPost: arguments.text("--head") ?? "",
        collective: arguments.text("--body") ?? "", kinds: try arguments.kinds("--types"),
        basis: arguments.text("--basis") ?? "",
        from: try arguments.date("--from", today: today) ?? today,
        until: try arguments.date("--until", today: today))
      let authority = try desk.addAuthority(
        plan, for: try desk.person(named: arguments.first),
        by: try arguments.text("--by").map { try desk.person(named: $0) })
      session.answer(
        Table.lines([row(authority, session.words)]) + authority.block.map { "    " + $0 },
        JSON.authority(authority))
    }
  }

  static func authorityEnd() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return Command(.authorityEnd, grammar) { arguments, session in
      let authority = try session.desk().endAuthority(
        try arguments.key(), because: arguments.text("--reason") ?? "")
      session.answer(
        Table.lines([row(authority, session.words)]), JSON.authority(authority))
    }
  }

  /// `vpdt person authority-list`: everything that was entered; with a person and `--type`, how they
  /// may sign that kind today or on `--on`.
  static func authorityList() -> Command {
    let grammar = Grammar().word("PERSON", .optional).option("--type", "KIND")
      .option("--on", "DATE")
    return Command(.authorityList, grammar) { arguments, session in
      let desk = try session.desk()
      let authorities = try authorities(arguments, at: desk)
      let words = session.words
      session.answer(
        authorities.isEmpty
          ? [words.nothingHere(.authorities)] : Table.lines(authorities.map { row($0, words) }),
        .array(authorities.map(JSON.authority)))
    }
  }

  private static func authorities(
    _ arguments: Arguments, at desk: OfficeDesk
  ) throws -> [SigningAuthority] {
    guard let kind = try arguments.kind("--type") else {
      if arguments.has("--on") {
        throw UsageError.missingOption("--type", command: arguments.command)
      }
      return try desk.authorities(
        of: try arguments.words.first.map { try desk.anyone(named: $0) })
    }
    guard let name = arguments.words.first else {
      throw UsageError.missingWord("PERSON", command: arguments.command)
    }
    let today = desk.now().date
    return try desk.authority(
      of: try desk.person(named: name), for: kind,
      on: try arguments.date("--on", today: today) ?? today)
  }
}

extension Arguments {
  /// The kinds of documents of the office's own between the commas of an option.
  func kinds(_ option: String) throws(ValueError) -> [DocumentKind] {
    var kinds: [DocumentKind] = []
    for word in list(option) {
      guard let kind = DocumentKind(word: word) else { throw .unknownKind(word) }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }
}
