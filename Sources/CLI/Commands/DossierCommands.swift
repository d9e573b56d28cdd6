import Desk
import Office
import Wording

extension Command {
  // MARK: Reading

  /// `vpdt dossier list [--year Y] [--state STATE] [--mine]`
  static func dossierList() -> Command {
    let grammar = Grammar().option("--year", "YEAR").option("--state", "STATE").flag("--mine")
      .option("--keeper", "PERSON").flag("--all").option("--limit", "N")
    return Command(.dossierList, grammar) { arguments, session in
      let desk = try session.desk()
      var list = DossierList(year: try arguments.wholeNumber("--year"))
      if let text = arguments.text("--state") {
        guard let state = DossierState(rawValue: text) else {
          throw UsageError.extraWord(text, command: arguments.command)
        }
        list.state = state
      }
      if arguments.has("--mine") { list.keeper = desk.person.id }
      if let name = arguments.text("--keeper") { list.keeper = try desk.person(named: name).id }
      try session.list(
        limit: try arguments.limit(), page: { try desk.dossiers(list, than: $0, limit: $1) },
        fields: { JSON.fields($0, at: desk) }, row: { row($0, $1) },
        nothing: session.words.noDossier)
      if let keeper = list.keeper, !session.options.isJSON {
        let counts = try desk.dossierCounts(of: keeper)
        session.line(
          counts.map { "\(session.words.state($0.state)): \($0.count)" }.joined(separator: ", "))
      }
    }
  }

  private static func row(_ dossier: Dossier, _ words: any Words) -> [String] {
    [
      dossier.name, words.state(dossier.state), String(dossier.documents), dossier.keeperName,
      dossier.title,
    ]
  }

  /// `vpdt dossier show DOSSIER`
  static func dossierShow() -> Command {
    let grammar = Grammar().word("DOSSIER").flag("--all").option("--limit", "N")
    return Command(.dossierShow, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.dossier(named: arguments.first)
      try desk.recordReading(of: .dossier(dossier.id))
      desk.noteOpened(.dossier(dossier.id))
      let found = dossier.state == .open ? try desk.obstacles(to: dossier) : []
      let obstacles = found.filter { !$0.isWarning }
      let rules = dossier.state == .open ? try desk.rules(of: dossier) : []
      let retention = try desk.retention(of: dossier)
      let items = try desk.items(of: dossier, limit: try arguments.limit())
      let words = session.words
      var rows: [(DossierLabel, String)] = [
        (.code, desk.code(of: dossier)), (.title, dossier.title), (.keeper, dossier.keeperName),
        (.started, words.date(dossier.startedOn)),
      ]
      if let day = dossier.endedOn { rows.append((.ended, words.date(day))) }
      if let day = dossier.eventOn { rows.append((.event, words.date(day))) }
      if !dossier.classCode.isEmpty { rows.append((.retentionClass, dossier.classCode)) }
      if !dossier.note.isEmpty { rows.append((.note, dossier.note)) }
      rows.append((.term, words.expiry(retention.explanation.expiry)))
      rows += retention.explanation.lines.map { (.rule, words.line($0)) }
      if retention.explanation.lines.isEmpty { rows.append((.rule, words.noRetentionRule)) }
      if let day = dossier.archiving.settledOn { rows.append((.settled, words.date(day))) }
      if let day = dossier.archiving.keptUntil { rows.append((.keptUntil, words.date(day))) }
      if let day = dossier.archiving.reviewOn { rows.append((.reviewOn, words.date(day))) }
      rows += retention.holds.map { (.hold, $0) }
      rows += rules.map { (.rules, words.line($0.rule, number: $0.number)) }
      rows += obstacles.map { (.unmet, words.obstacle($0)) }
      rows += found.filter(\.isWarning).map { (.lookAt, words.obstacle($0)) }
      var lines = [
        words.line(dossier) + (dossier.isPlanned ? "" : "  (\(words.outsidePlan))")
      ]
      lines += Table.lines(rows.map { [words.label($0.0), $0.1] })
      lines += [
        "",
        words.label(.contents) + ": "
          + words.documents(dossier.documents, pages: dossier.pages),
      ]
      lines +=
        items.isEmpty
        ? [words.emptyDossier]
        : Table.lines(
          items.map { item in
            [
              String(item.place), item.name, item.reference,
              item.issuedOn.map { words.date($0) } ?? "·",
              item.isFrozen
                ? "·"
                : [item.kindName, item.subject].filter { !$0.isEmpty }
                  .joined(separator: " "), item.author, item.pages.map { String($0) } ?? "·",
              [item.note, item.making.map { words.making($0) } ?? ""].filter { !$0.isEmpty }
                .joined(separator: "; "),
            ]
          })
      session.answer(
        lines,
        .object(
          JSON.fields(dossier, at: desk) + [
            ("unmet", .array(obstacles.map { .string($0.word) })),
            ("warnings", .array(found.filter(\.isWarning).map { .string($0.word) })),
            ("holds", .array(retention.holds.map { .string($0) })),
            (
              "rules",
              .array(rules.map { .string(words.line($0.rule, number: $0.number)) })
            ),
            ("standings", .array(retention.standings.all.map { .string($0.rawValue) })),
            ("documents", .array(items.map { .object(JSON.fields($0)) })),
          ]))
    }
  }

  // MARK: Opening and closing

  /// `vpdt dossier open NOTATION [--title TEXT] …`
  static func dossierOpen() -> Command {
    let grammar = Grammar().word("NOTATION").option("--title", "TEXT").option("--year", "YEAR")
      .option("--class", "CODE").option("--started", "DATE").option("--keeper", "PERSON")
      .option("--note", "TEXT")
    return Command(.dossierOpen, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let dossier = try desk.openDossier(
        DossierDraft(
          year: try arguments.wholeNumber("--year") ?? today.year, notation: arguments.first,
          title: arguments.text("--title") ?? "", classCode: arguments.text("--class") ?? "",
          startedOn: try arguments.date("--started", today: today, looking: .back),
          keeper: try arguments.text("--keeper").map { try desk.person(named: $0).id },
          note: arguments.text("--note") ?? ""))
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier close DOSSIER [--ended DATE]`
  static func dossierClose() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--ended", "DATE")
    return Command(.dossierClose, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.close(
        try desk.dossier(named: arguments.first),
        endedOn: try arguments.date("--ended", today: desk.now().date, looking: .back))
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier reopen DOSSIER --reason TEXT`
  static func dossierReopen() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--reason", "TEXT", required: true)
    return Command(.dossierReopen, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.reopen(
        try desk.dossier(named: arguments.first), because: arguments.text("--reason") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier lengthen DOSSIER --term TERM --reason TEXT`
  static func dossierLengthen() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--term", "TERM", required: true)
      .option("--reason", "TEXT", required: true)
    return Command(.dossierLengthen, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.lengthen(
        try desk.dossier(named: arguments.first),
        to: try RetentionTerm(arguments.text("--term") ?? ""),
        because: arguments.text("--reason") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier event DOSSIER --on DATE|none`
  static func dossierEvent() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--on", "DATE|none")
      .option("--settled", "DATE|none")
    return Command(.dossierEvent, grammar) { arguments, session in
      let desk = try session.desk()
      guard let option = ["--on", "--settled"].first(where: arguments.has) else {
        throw UsageError.missingOption("--on", command: arguments.command)
      }
      let day =
        arguments.text(option) == "none"
        ? nil : try arguments.date(option, today: desk.now().date, looking: .back)
      let dossier = try desk.dossier(named: arguments.first)
      session.answer(
        try option == "--on"
          ? desk.setEvent(day, of: dossier) : desk.setSettlement(day, of: dossier),
        at: desk)
    }
  }

  // MARK: What lies in it

  /// `vpdt dossier put DOSSIER incoming|outgoing N…`
  static func dossierPut() -> Command {
    let grammar = Grammar().word("DOSSIER").word("incoming|outgoing").word("N", .many)
      .option("--note", "TEXT")
    return Command(.dossierPut, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.put(
        try documents(arguments, at: desk), into: try desk.dossier(named: arguments.first),
        note: arguments.text("--note") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier take-out DOSSIER incoming|outgoing|filed N… --reason TEXT`
  static func dossierTakeOut() -> Command {
    let grammar = Grammar().word("DOSSIER").word("incoming|outgoing|filed").word("N", .many)
      .option("--reason", "TEXT", required: true)
    return Command(.dossierTakeOut, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.takeOut(
        try items(arguments, at: desk), of: try desk.dossier(named: arguments.first),
        because: arguments.text("--reason") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier move DOSSIER incoming|outgoing|filed N --to PLACE`
  static func dossierMove() -> Command {
    let grammar = Grammar().word("DOSSIER").word("incoming|outgoing|filed").word("N")
      .option("--to", "PLACE", required: true)
    return Command(.dossierMove, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.move(
        try items(arguments, at: desk)[0],
        to: try Arguments.wholeNumber(arguments.text("--to") ?? ""),
        in: try desk.dossier(named: arguments.first))
      session.answer(dossier, at: desk)
    }
  }

  /// `vpdt dossier file DOSSIER FILE.pdf --title TEXT …`
  static func dossierFile() -> Command {
    let grammar = Grammar().word("DOSSIER").word("FILE").option("--title", "TEXT", required: true)
      .option("--kind", "TEXT").option("--reference", "TEXT").option("--issued", "DATE")
      .option("--author", "TEXT").option("--original", "PLACE").option("--note", "TEXT")
    return Command(.dossierFile, grammar) { arguments, session in
      let desk = try session.desk()
      let document = FiledDocument(
        title: arguments.text("--title") ?? "", kind: arguments.text("--kind") ?? "",
        reference: arguments.text("--reference") ?? "",
        issuedOn: try arguments.date("--issued", today: desk.now().date, looking: .back),
        author: arguments.text("--author") ?? "", originalAt: arguments.text("--original") ?? "")
      let dossier = try desk.file(
        arguments.words[1], as: document, into: try desk.dossier(named: arguments.first),
        note: arguments.text("--note") ?? "")
      session.answer(dossier, at: desk)
    }
  }

  /// The documents named behind a dossier and their register.
  private static func documents(
    _ arguments: Arguments, at desk: OfficeDesk
  ) throws -> [DocumentKey] {
    try documents(
      in: arguments.words[1], arguments.words.dropFirst(2), for: arguments.command, at: desk)
  }

  static func documents(
    in register: String, _ names: ArraySlice<String>, for command: String, at desk: OfficeDesk
  ) throws -> [DocumentKey] {
    switch register {
    case "incoming": return try names.map { .incoming(try desk.incoming(named: $0).id) }
    case "outgoing": return try names.map { .outgoing(try desk.outgoing(named: $0).id) }
    default: throw UsageError.missingWord("incoming|outgoing", command: command)
    }
  }

  /// The same, and what stands in no register.
  ///
  /// - Parameter count: How many words name them; nil for all that are left.
  static func items(
    _ arguments: Arguments, count: Int? = nil, at desk: OfficeDesk
  ) throws -> [DossierItem.Key] {
    let rest = arguments.words.dropFirst(2)
    let names = count.map { rest.prefix($0) } ?? rest
    guard arguments.words[1] == "filed" else {
      return try documents(
        in: arguments.words[1], names, for: arguments.command, at: desk
      ).map { .document($0) }
    }
    return try names.map { text in
      guard let id = filedDocument(text) else {
        throw DossierError.doesNotHold(dossier: arguments.first, document: text)
      }
      return .filed(id)
    }
  }

  /// The document called `F7`; nil for any other word.
  static func filedDocument(_ text: String) -> ID<FiledDocument>? {
    text.hasPrefix("F") ? Int64(text.dropFirst()).map { ID($0) } : nil
  }
}

extension Session {
  mutating func answer(_ dossier: Dossier, at desk: OfficeDesk) {
    let count = words.documents(dossier.documents, pages: dossier.pages)
    answer([words.line(dossier) + "  (\(count))"], .object(JSON.fields(dossier, at: desk)))
  }
}

extension JSON {
  static func fields(_ dossier: Dossier, at desk: OfficeDesk) -> [(String, JSON)] {
    [
      ("id", .int(Int(dossier.id.value))), ("code", .string(desk.code(of: dossier))),
      ("year", .int(dossier.year)), ("notation", .string(dossier.notation)),
      ("title", .string(dossier.title)), ("state", .string(dossier.state.rawValue)),
      ("planned", .bool(dossier.isPlanned)), ("class", .string(dossier.classCode)),
      ("term", .text(dossier.term?.text)), ("keeper", .string(dossier.keeperName)),
      ("started", date(dossier.startedOn)), ("ended", date(dossier.endedOn)),
      ("event", date(dossier.eventOn)), ("documentCount", .int(dossier.documents)),
      ("pageCount", .int(dossier.pages)), ("note", .string(dossier.note)),
    ]
  }

  static func fields(_ item: DossierItem) -> [(String, JSON)] {
    [
      ("place", .int(item.place)), ("document", .string(item.key.object)),
      ("name", .string(item.name)), ("reference", .string(item.reference)),
      ("issued", date(item.issuedOn)), ("kind", .string(item.kindName)),
      ("subject", .string(item.subject)), ("author", .string(item.author)),
      ("pages", item.pages.map { .int($0) } ?? .null), ("note", .string(item.note)),
      ("original", .text(item.making?.originalAt)),
      ("scan", item.making.map { .bool($0.isScan) } ?? .null),
      ("certified", item.making.map { .bool($0.isCertified) } ?? .null),
      ("copyOf", .text(item.making?.copyOf?.object)),
    ]
  }
}
