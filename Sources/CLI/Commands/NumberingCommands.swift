import Desk
import Office
import Wording

extension Command {
  // MARK: Plans

  /// `vpdt numbering show [YEAR]`
  static func numberingShow() -> Command {
    Command(.numberingShow, Grammar().word("YEAR", .optional)) { arguments, session in
      let desk = try session.desk()
      let year = try arguments.words.first.map(year) ?? desk.now().date.year
      session.show(try desk.numbering(of: year))
    }
  }

  /// `vpdt numbering set YEAR --plan per-kind|one|groups --group NAME=KIND,…`
  static func numberingSet() -> Command {
    let grammar = Grammar().word("YEAR").option("--plan", "per-kind|one|groups", required: true)
      .many("--group", "NAME=KIND,…")
    return Command(.numberingSet, grammar) { arguments, session in
      let word = arguments.text("--plan") ?? ""
      guard let division = NumberingPlan.Division(rawValue: word) else {
        throw NumberingError.unknownPlan(word)
      }
      let groups = try arguments.texts("--group").map { text in
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { throw NumberingError.badGroup(text) }
        return NumberingPlan.Group(
          name: sides[0], kinds: sides[1].split { $0 == "," || $0 == " " }.map(String.init))
      }
      session.show(
        try session.desk().setNumbering(
          of: try year(arguments.first), division, groups: groups))
    }
  }

  // MARK: Kinds

  /// `vpdt kind add ABBREVIATION --name TEXT --source TEXT [--from DATE]`
  static func kindAdd() -> Command {
    let grammar = Grammar().word("ABBREVIATION").option("--name", "TEXT", required: true)
      .option("--source", "TEXT", required: true).option("--from", "DATE")
    return Command(.kindAdd, grammar) { arguments, session in
      let desk = try session.desk()
      session.show([
        try desk.addKind(
          arguments.first, named: arguments.text("--name") ?? "",
          from: try arguments.date("--from", today: desk.now().date),
          source: arguments.text("--source") ?? "")
      ])
    }
  }

  static func kindList() -> Command {
    Command(.kindList, Grammar()) { _, session in
      session.show(try session.desk().kinds().entries, isList: true)
    }
  }

  /// `vpdt kind close ABBREVIATION --on DATE --source TEXT`
  static func kindClose() -> Command {
    changeOfKind(.kindClose) { try $0.closeKind($1, on: $2, source: $3) }
  }

  static func kindOpen() -> Command {
    changeOfKind(.kindOpen) { try $0.openKind($1, on: $2, source: $3) }
  }

  private static func changeOfKind(
    _ topic: CommandTopic,
    _ act: @escaping (OfficeDesk, String, CivilDate, String) throws -> KindEntry
  ) -> Command {
    let grammar = Grammar().word("ABBREVIATION").option("--on", "DATE", required: true)
      .option("--source", "TEXT", required: true)
    return Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let day = try arguments.date("--on", today: today) ?? today
      session.show([try act(desk, arguments.first, day, arguments.text("--source") ?? "")])
    }
  }

  // MARK: Councils

  /// `vpdt council add ABBREVIATION --name TEXT --head TEXT --basis TEXT`
  static func councilAdd() -> Command {
    let grammar = Grammar().word("ABBREVIATION").option("--name", "TEXT", required: true)
      .option("--head", "TEXT", required: true).option("--basis", "TEXT", required: true)
    return Command(.councilAdd, grammar) { arguments, session in
      session.show([
        try session.desk().addCouncil(
          CouncilDraft(
            abbreviation: arguments.first, name: arguments.text("--name") ?? "",
            headTitle: arguments.text("--head") ?? "", basis: arguments.text("--basis") ?? ""))
      ])
    }
  }

  static func councilList() -> Command {
    Command(.councilList, Grammar()) { _, session in
      session.show(try session.desk().councils(), isList: true)
    }
  }

  static func councilClose() -> Command {
    let grammar = Grammar().word("COUNCIL").option("--reason", "TEXT", required: true)
    return Command(.councilClose, grammar) { arguments, session in
      let desk = try session.desk()
      let council = try desk.council(called: arguments.first)
      session.show([
        try desk.closeCouncil(council, because: arguments.text("--reason") ?? "")
      ])
    }
  }

  // MARK: Numbers

  /// `vpdt outgoing amend-draft N [--type KIND] [--subject TEXT] …`
  static func outgoingAmendDraft() -> Command {
    let grammar = Grammar().word("N").option("--type", "KIND").option("--subject", "TEXT")
      .option("--urgency", "WORD").option("--unit", "UNIT").option("--council", "COUNCIL")
      .flag("--no-council")
    return Command(.outgoingAmendDraft, grammar) { arguments, session in
      try arguments.refuse(["--council"], beside: "--no-council")
      let desk = try session.desk()
      let change = DraftChange(
        kind: try arguments.text("--type").map { try desk.kind(called: $0) },
        subject: arguments.text("--subject"), urgency: try arguments.urgency("--urgency"),
        unit: arguments.text("--unit"),
        council: arguments.has("--no-council") ? "" : arguments.text("--council"))
      let id = try desk.outgoing(named: arguments.first).id
      session.drafted(try desk.amendOutgoing(id, change))
    }
  }

  /// `vpdt outgoing release N --reason TEXT`
  static func outgoingRelease() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return Command(.outgoingRelease, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.releaseOutgoing(
        try desk.outgoing(named: arguments.first).id, because: arguments.text("--reason") ?? "")
      let struck = try desk.outgoingDossier(document.id).struck.last
      session.answer(
        [session.words.released(document, struck)], .object(JSON.fields(document)))
    }
  }

  /// `vpdt outgoing waste --type KIND --reason TEXT [--council COUNCIL] [--unit UNIT]`
  static func outgoingWaste() -> Command {
    let grammar = Grammar().option("--type", "KIND", required: true)
      .option("--reason", "TEXT", required: true).option("--council", "COUNCIL")
      .option("--unit", "UNIT")
    return Command(.outgoingWaste, grammar) { arguments, session in
      let desk = try session.desk()
      let struck = try desk.wasteNumber(
        of: try desk.kind(called: arguments.text("--type") ?? ""),
        council: try arguments.text("--council").map { try desk.council(called: $0) },
        unit: arguments.text("--unit"), because: arguments.text("--reason") ?? "")
      session.answer(
        [session.words.wasted(struck)], .object(JSON.fields(OutgoingEntry.struck(struck))))
    }
  }

  // MARK: The register

  /// A row of the outgoing register.
  static func row(_ entry: OutgoingEntry, _ words: any Words) -> [String] {
    switch entry {
    case .document(let document): row(document, words)
    case .struck(let struck):
      [
        struck.document.map { "D\($0.value)" } ?? "·", words.inRegister(struck),
        words.date(struck.at?.date), "", words.struckState, struck.personName ?? "",
        words.reason(struck),
      ]
    }
  }

  /// `vpdt outgoing list --sequence NAME [--year YEAR]`: every number of it, from 1 on.
  static func printSequence(
    _ name: String, _ arguments: Arguments, _ session: inout Session
  ) throws {
    let desk = try session.desk()
    let words = session.words
    let year = try arguments.text("--year").map { try Command.year($0) } ?? desk.now().date.year
    let known = try desk.numbering(of: year).sequences.map(\.sequence)
    let sequence =
      known.first { $0.name == normalized(name) || words.sequence($0.name) == name }
      ?? NumberSequence(year: year, name: name)
    try session.list(
      limit: arguments.has("--limit") ? try arguments.limit() : .max,
      page: {
        try desk.outgoingEntries(of: sequence, after: $0?.number?.number ?? 0, limit: $1)
      }, fields: JSON.fields, row: { row($0, $1) }, nothing: words.empty(.sequence))
  }
}

extension Session {
  fileprivate mutating func show(_ state: NumberingState) {
    let rows =
      state.sequences.map { [words.sequence($0.sequence.name), words.next($0.last + 1)] }
      + [[words.copySequence, words.next(state.lastCopy + 1)]]
    let sequences = state.sequences.map { standing -> JSON in
      .object([("name", .string(standing.sequence.name)), ("last", .int(standing.last))])
    }
    answer(
      [words.plan(state.plan, isFixed: state.isFixed)] + Table.lines(rows).map { "  " + $0 },
      .object([
        ("year", .int(state.plan.year)), ("plan", .string(state.plan.division.rawValue)),
        (
          "groups",
          .array(
            state.plan.groups.map { group in
              .object([
                ("name", .string(group.name)),
                ("kinds", .array(group.kinds.map { .string($0) })),
              ])
            })
        ),
        ("fixed", .bool(state.isFixed)), ("sequences", .array(sequences)),
        ("lastCopy", .int(state.lastCopy)),
      ]))
  }

  fileprivate mutating func show(_ kinds: [KindEntry], isList: Bool = false) {
    let rows = kinds.map { entry in
      [
        entry.kind.word, entry.kind.name,
        words.period(from: entry.fromOn, closed: entry.closedOn), entry.source,
      ]
    }
    let values = kinds.map { entry -> JSON in
      .object([
        ("word", .string(entry.kind.word)), ("name", .string(entry.kind.name)),
        ("own", .bool(entry.isOwn)), ("from", .date(entry.fromOn)),
        ("closed", .date(entry.closedOn)), ("source", .string(entry.source)),
      ])
    }
    answer(Table.lines(rows), isList ? .array(values) : values[0])
  }

  fileprivate mutating func show(_ councils: [Council], isList: Bool = false) {
    let rows = councils.map { council in
      [
        council.abbreviation, council.name, council.headTitle,
        words.period(from: nil, closed: council.closedOn), council.basis,
      ]
    }
    let values = councils.map { council -> JSON in
      .object([
        ("abbreviation", .string(council.abbreviation)), ("name", .string(council.name)),
        ("head", .string(council.headTitle)), ("basis", .string(council.basis)),
        ("closed", .date(council.closedOn)),
      ])
    }
    answer(
      councils.isEmpty ? [words.empty(.councils)] : Table.lines(rows),
      isList ? .array(values) : values[0])
  }

  /// A draft that was made or changed, and what its symbol lacks.
  mutating func drafted(_ document: OutgoingDocument) {
    moved(document)
    if document.lacksUnit { warn(words.lacksUnit(document)) }
  }
}

extension JSON {
  static func fields(_ entry: OutgoingEntry) -> [(String, JSON)] {
    switch entry {
    case .document(let document): fields(document)
    case .struck(let struck):
      [
        ("id", .text(struck.document.map { "D\($0.value)" })),
        ("reference", .string(struck.reference)), ("year", .int(struck.number.sequence.year)),
        ("number", .int(struck.number.number)), ("symbol", .string(struck.symbol)),
        ("state", .string("struck")), ("reason", .string(struck.reason)),
        ("person", .text(struck.personName)), ("at", .text(struck.at?.description)),
      ]
    }
  }
}
