import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt doctor [--report [-o FILE [--into DOSSIER] [--note TEXT]] | --sudo]`
  static func doctor() -> Command {
    let grammar = Grammar().flag("--report").option("-o", "FILE").option("--into", "DOSSIER")
      .option("--note", "TEXT").flag("--sudo")
    return Command(.doctor, grammar) { arguments, session in
      for (option, needed) in [
        ("-o", "--report"), ("--into", "-o"), ("--note", "-o"),
      ] where arguments.has(option) && !arguments.has(needed) {
        throw UsageError.missingOption(needed, command: arguments.command)
      }
      try arguments.refuse(["--report"], beside: "--sudo")
      if arguments.has("--sudo") { return try printSudoRules(&session) }
      if arguments.has("--report") { try review(arguments, &session) } else { try look(&session) }
    }
  }

  /// What lets people of the machine in without the service account's shell, for `/etc/sudoers.d`.
  private static func printSudoRules(_ session: inout Session) throws {
    // The paths in it are the machine's.
    if session.options.served != nil { throw UsageError.notOverSSH("doctor --sudo") }
    let rules = try session.desk().sudoRules(program: Machine.program())
    session.answer(
      session.words.sudoNotes(isEmpty: rules.isEmpty).map { "# " + $0 } + rules,
      .array(rules.map { .string($0) }))
  }

  /// The form of a review: shown, or written and noted.
  private static func review(_ arguments: Arguments, _ session: inout Session) throws {
    let desk = try session.desk()
    guard let path = arguments.text("-o") else {
      if session.options.isJSON {
        return session.raw(JSON.array(try desk.health().map(JSON.point)).text)
      }
      return try desk.formText(.securityReview, about: nil) {
        session.raw(harmlessText($0), end: "")
      }
    }
    let dossier = try arguments.text("--into").map { try desk.dossier(named: $0) }
    let review = try desk.review(
      to: path, concluding: arguments.text("--note") ?? "", filedIn: dossier)
    session.answer(
      [session.words.reviewed(review)],
      .object([
        ("path", .string(review.path)), ("at", .string(review.at.description)),
        ("dossier", dossier == nil ? .null : .string(review.dossierName)),
        ("points", .array(review.points.map(JSON.point))),
      ]))
  }

  /// Which programs vpdt could call, where the templates of forms are, what the absence of one costs, and
  /// how the office and its machine are.
  private static func look(_ session: inout Session) throws {
    let programs = HelperProgram.all()
    let words = session.words
    // It needs no office; where there is one, what is known to be wrong costs nothing to say.
    let desk = try? session.desk()
    let templates = templateFolder(ofOffice: desk?.path)
    var rows = programs.map { program in
      [
        program.name.rawValue, program.version ?? words.label(.missingProgram),
        program.version == nil ? words.cost(ofMissing: program.name.rawValue) : "",
      ]
    }
    rows.append([
      "templates", templates ?? words.label(.missingProgram),
      templates == nil ? words.cost(ofMissing: "templates") : "",
    ])
    let standing = try? desk?.backupStanding()
    let points = try desk?.health(programs) ?? []
    if let desk, let standing {
      let isCurrent = standing.isCurrent(on: desk.now().date)
      rows.append([
        "backup", words.standing(standing), isCurrent ? "" : words.cost(ofMissing: "backup"),
      ])
    }
    session.answer(
      Table.lines(rows),
      .array(
        programs.map { program in
          .object([
            ("program", .string(program.name.rawValue)), ("version", .text(program.version)),
          ])
        } + [.object([("templates", .text(templates))])]
          + (standing.map { [.object(JSON.standing($0))] } ?? []) + points.map(JSON.point)))
    if let desk {
      session.printHealth(points)
      if let damaged = try? desk.knownDamage(), damaged > 0 {
        session.warn(words.knownDamage(damaged))
      }
      for missing in (try? desk.missingCarrierPrograms()) ?? [] {
        session.warn(
          missing.program + ": " + words.label(.missingProgram) + ", "
            + words.cost(ofMissingCarrierTo: missing.body.name))
      }
      if let unsent = try? desk.unsentBundles(), let oldest = unsent.oldest {
        session.warn(words.unsent(unsent.count, oldest: oldest))
      }
    }
  }
}

extension Session {
  /// What `doctor` found about the office and its machine: good, to be looked at, not known.
  fileprivate mutating func printHealth(_ points: [HealthPoint]) {
    let words = words
    if options.isJSON { return }
    let lines = Table.lines(
      points.map { [words.name($0.subject), words.name($0.state), $0.detail] })
    for (text, point) in zip(lines, points) { line(text, Tint(point.state)) }
  }
}

extension JSON {
  fileprivate static func point(_ point: HealthPoint) -> JSON {
    .object([
      ("subject", .string(point.subject.rawValue)), ("state", .string(point.state.rawValue)),
      ("detail", .string(point.detail)),
    ])
  }
}
