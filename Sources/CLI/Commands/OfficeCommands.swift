import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt init DIR --name … --organ-id … --abbreviation …`
  static func initialize() -> Command {
    let grammar = Grammar().word("DIR", .optional).option("--name", "TEXT", required: true)
      .option("--organ-id", "ID", required: true)
      .option("--abbreviation", "TEXT", required: true).option("--superior", "TEXT")
      .option("--superior-id", "ID").option("--place", "TEXT").flag("--rehearsal")
    return Command(.initialize, grammar) { arguments, session in
      let path = arguments.words.first.map(Folders.absolute) ?? session.options.officePath
      let isRehearsal = arguments.has("--rehearsal")
      let plan = try officePlan(arguments, isRehearsal: isRehearsal)
      if !isRehearsal, session.options.moment != nil { throw PersonError.movingTheClock }
      let facts = try OfficeDesk.found(
        plan, at: path, by: Machine.account(),
        moment: session.options.moment ?? OfficeDesk.systemMoment(),
        people: isRehearsal ? OfficeDesk.rehearsalPeople : [])
      session.answer(
        [session.words.founded(facts, at: path)],
        .object([
          ("path", .string(path)), ("name", .string(facts.name)),
          ("organId", .string(facts.organId.description)), ("rehearsal", .bool(isRehearsal)),
        ]))
    }
  }

  private static func officePlan(
    _ arguments: Arguments, isRehearsal: Bool
  ) throws -> OfficePlan {
    guard let organId = try arguments.organId("--organ-id") else {
      throw UsageError.missingOption("--organ-id", command: arguments.command)
    }
    func text(_ name: String, limit: Int) throws -> String {
      try enteredOptional(arguments.text("--" + name) ?? "", field: name, limit: limit)
    }
    let superior = try text("superior", limit: 200)
    if superior.isEmpty, arguments.has("--superior-id") {
      throw UsageError.missingOption("--superior", command: arguments.command)
    }
    let abbreviation = try entered(
      arguments.text("--abbreviation") ?? "", field: "abbreviation", limit: 20)
    try OutgoingNumber.checkAbbreviation(abbreviation)
    let superiorId = try arguments.organId("--superior-id")
    if superiorId == organId { throw BodyError.ownOffice(organId: organId.description) }
    return OfficePlan(
      facts: OfficeFacts(
        name: try entered(arguments.text("--name") ?? "", field: "name", limit: 200),
        organId: organId,
        abbreviation: abbreviation,
        place: try text("place", limit: 100), superiorName: superior, isRehearsal: isRehearsal),
      superiorId: superiorId)
  }

  // MARK: People

  static func personAdd() -> Command {
    let grammar = Grammar().word("HANDLE").option("--name", "TEXT", required: true)
      .option("--role", "ROLE,…").option("--post", "TEXT").option("--unit", "TEXT")
      .option("--account", "USER")
    return Command(.personAdd, grammar) { arguments, session in
      let desk = try session.desk()
      let roles = try arguments.roles("--role")
      let person = try desk.addPerson(
        PersonDraft(
          handle: arguments.first, name: arguments.text("--name") ?? "",
          post: arguments.text("--post") ?? "", unit: arguments.text("--unit") ?? "",
          roles: roles.isEmpty ? [.handler] : roles, account: arguments.text("--account")))
      session.answer([session.words.added(person)], JSON.person(person))
    }
  }

  static func personRole() -> Command {
    let grammar = Grammar().word("PERSON").option("--role", "ROLE,…", required: true)
    return Command(.personRole, grammar) { arguments, session in
      let desk = try session.desk()
      let person = try desk.setRoles(
        try arguments.roles("--role"), of: try desk.person(named: arguments.first))
      let roles = session.words.roles(person.roles)
      session.answer(["\(person.handle)  \(person.name)  \(roles)"], JSON.person(person))
    }
  }

  static func personList() -> Command {
    let grammar = Grammar().option("--unit", "ABBR").flag("--idle")
    return Command(.personList, grammar) { arguments, session in
      let desk = try session.desk()
      let unit = arguments.text("--unit")
      let all = try unit.map { try desk.people(ofUnit: $0) } ?? desk.people()
      let words = session.words
      if arguments.has("--idle") { return printIdle(try desk.idlePeople(), among: all, &session) }
      let people = all
      for change in try desk.openRightsChanges() { session.warn(words.warning(change)) }
      let rows = people.map { person in
        [
          person.handle, person.name, person.post, person.unit,
          person.retiredOn.map { words.date($0) } ?? "",
          words.roles(person.roles),
        ]
      }
      session.answer(
        rows.isEmpty
          ? [unit == nil ? words.nothingHere(EmptyList.people) : words.nothingHere(.members)]
          : Table.lines(rows),
        .array(people.map(JSON.person)))
    }
  }

  /// Those in whose name nothing was done for long, with the day of the last thing that was.
  private static func printIdle(
    _ idle: [(person: Person, last: Moment?)], among people: [Person], _ session: inout Session
  ) {
    let words = session.words
    let shown = idle.filter { one in people.contains { $0.id == one.person.id } }
    session.answer(
      shown.isEmpty
        ? [words.nobodyIdle]
        : Table.lines(
          shown.map { one in
            [
              one.person.handle, one.person.name, one.last.map { words.date($0.date) } ?? "·",
              words.roles(one.person.roles),
            ]
          }),
      .array(
        shown.map { one in
          .object([
            ("person", .string(one.person.handle)), ("name", .string(one.person.name)),
            ("last", .text(one.last?.description)),
          ])
        }))
  }

  static func personRetire() -> Command {
    Command(.personRetire, Grammar().word("PERSON")) { arguments, session in
      let desk = try session.desk()
      let person = try desk.retirePerson(try desk.person(named: arguments.first))
      session.answer([session.words.retired(person)], JSON.person(person))
    }
  }

  // MARK: Address book

  static func bodyAdd() -> Command {
    let grammar = Grammar().word("ID").option("--name", "TEXT", required: true)
    return Command(.bodyAdd, grammar) { arguments, session in
      guard let organId = OrganIdentifier(arguments.first) else {
        throw ValueError.badOrganId(arguments.first)
      }
      let body = try session.desk().addBody(
        organId: organId, name: arguments.text("--name") ?? "")
      session.answer([session.words.added(body)], JSON.body(body))
    }
  }

  static func bodyList() -> Command {
    Command(.bodyList, Grammar()) { _, session in
      let bodies = try session.desk().bodies()
      let words = session.words
      let rows = bodies.map { row($0, words) }
      session.answer(
        rows.isEmpty ? [words.nothingHere(.bodies)] : Table.lines(rows),
        .array(bodies.map(JSON.body)))
    }
  }
}
