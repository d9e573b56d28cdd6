import Desk
import Office
import Wording

extension Arguments {
  func way() throws(DoorError) -> ArrivalWay? {
    guard let text = text("--via") else { return nil }
    guard let way = ArrivalWay(text) else { throw .unknownWay(text) }
    return way
  }

  /// Copies or pages, which have three digits.
  private func count(_ option: String) throws(DoorError) -> Int? {
    guard let text = text(option) else { return nil }
    guard let count = Int(text), (1...999).contains(count) else { throw .badCount(text) }
    return count
  }

  /// How something came, and what is marked on it.
  func arrivalFacts(today: CivilDate) throws -> ArrivalFacts {
    var facts = ArrivalFacts(
      via: try way(), sender: text("--sender") ?? "",
      giveBackBy: try date("--return-by", today: today), copies: try count("--copies"),
      pages: try count("--pages"))
    if let text = text("--circulation") {
      guard let circulation = Circulation(text) else { throw DoorError.unknownCirculation(text) }
      facts.circulation = circulation
    }
    return facts
  }
}

extension Grammar {
  /// The options of `arrivalFacts`.
  func arrivalFacts() -> Grammar {
    option("--via", "WORD").option("--sender", "TEXT").option("--circulation", "return|internal")
      .option("--return-by", "DATE").option("--copies", "N").option("--pages", "N")
  }
}

extension JSON {
  static func fields(_ line: LoggedArrival) -> [(String, JSON)] {
    [
      ("line", .string(line.number.description)), ("what", .string(line.what.rawValue)),
      ("at", .string(line.at.description)), ("person", .string(line.personName)),
      ("via", .text(line.via?.rawValue)), ("sender", .string(line.sender)),
      ("because", .text(line.reason?.rawValue)), ("note", .string(line.note)),
      ("document", .object(fields(line.document))),
    ]
  }
}

extension Command {
  /// `vpdt incoming return FILE…|--paper|--received ID… --because REASON`
  static func incomingReturn() -> Command {
    let grammar = Grammar().word("FILE", .many).many("--received", "ID").flag("--paper")
      .option("--from", "BODY").option("--ref", "REFERENCE").option("--issued", "DATE")
      .option("--type", "KIND").option("--subject", "TEXT").option("--via", "WORD")
      .option("--sender", "TEXT").option("--because", "REASON", required: true)
      .option("--note", "TEXT")
    return Command(.incomingReturn, grammar) { arguments, session in
      let word = arguments.text("--because") ?? ""
      guard let check = DoorCheck.named(word) else { throw DoorError.unknownReason(word) }
      let note = arguments.text("--note") ?? ""
      try arguments.refuse(
        ["--paper", "--from", "--ref", "--issued", "--type", "--subject", "--via", "--sender"],
        beside: "--received")
      let isReceived = arguments.has("--received")
      if isReceived, let word = arguments.words.first {
        throw UsageError.extraWord(word, command: arguments.command)
      }
      if !isReceived, !arguments.has("--from") {
        throw UsageError.missingOption("--from", command: arguments.command)
      }
      let desk = try session.desk()
      let lines =
        isReceived
        ? try desk.returnReceived(
          try arguments.texts("--received").map { try desk.incoming(named: $0).id },
          because: check.reason, note: note)
        : [
          try desk.returnAtDoor(
            try arrival(arguments, today: desk.now().date), files: arguments.words,
            because: check.reason, note: note)
        ]
      let objects = lines.map { JSON.object(JSON.fields($0)) }
      session.answer(
        lines.map { session.words.sentBack($0) },
        objects.count == 1 ? objects[0] : .array(objects))
    }
  }

  private static func arrival(_ arguments: Arguments, today: CivilDate) throws -> DoorArrival {
    DoorArrival(
      issuer: arguments.text("--from") ?? "", reference: try arguments.reference("--ref"),
      issuedOn: try arguments.date("--issued", today: today, looking: .back),
      kindName: try arguments.kind("--type", isIncoming: true)?.name ?? "",
      subject: arguments.text("--subject") ?? "",
      medium: arguments.has("--paper") ? .paper : .electronic,
      facts: ArrivalFacts(via: try arguments.way(), sender: arguments.text("--sender") ?? ""))
  }

  /// `vpdt incoming log`: the receiving log, newest first.
  static func incomingLog() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.incomingLog, grammar) { arguments, session in
      let limit = try arguments.limit()
      let desk = try session.desk()
      try session.list(
        limit: limit, empty: .log, page: { try desk.receivingLog(before: $0, limit: $1) },
        fields: JSON.fields,
        row: { line, words in
          [
            line.number.description, words.moment(line.at), words.way(line.via),
            line.sender.isEmpty ? line.document.issuer : line.sender,
            line.document.reference.isEmpty ? "·" : line.document.reference, words.outcome(line),
            line.document.subject,
          ]
        })
    }
  }

  /// `vpdt incoming slip N|L12 [--out FILE]`
  static func incomingSlip() -> Command {
    let grammar = Grammar().word("N").option("--out", "FILE")
    return Command(.incomingSlip, grammar) { arguments, session in
      let desk = try session.desk()
      let text = arguments.first
      let id =
        text.hasPrefix("L") || text.hasPrefix("l")
        ? try desk.arrival(named: text).document.id : try desk.incoming(named: text).id
      try session.hand(out: try desk.slip(of: id), to: arguments.text("--out"))
    }
  }

  /// `vpdt incoming returned-original N --to WHO [--on DATE]`
  static func incomingReturnedOriginal() -> Command {
    let grammar = Grammar().word("N").option("--to", "TEXT", required: true)
      .option("--on", "DATE")
    return Command(.incomingReturnedOriginal, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.giveBackOriginal(
        of: try desk.incoming(named: arguments.first).id,
        on: try arguments.date("--on", today: desk.now().date), to: arguments.text("--to") ?? "")
      session.answer([session.words.givenBack(document)], .object(JSON.fields(document)))
    }
  }
}

extension Session {
  /// Prints a document of lines, or writes it to a new file.
  mutating func hand(out text: String, to path: String?) throws {
    if let path {
      let path = try desk().path(entered: path)
      try desk().write(text, to: path)
      answer([words.written(to: path)], .object([("path", .string(path))]))
    } else if options.isJSON {
      raw(JSON.object([("text", .string(text))]).text)
    } else {
      var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      if lines.last?.isEmpty == true { lines.removeLast() }
      for text in lines { line(String(text)) }
    }
  }
}
