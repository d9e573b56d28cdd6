import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt journal show`: for whoever examines what was done.
  static func journalShow() -> Command {
    let grammar = Grammar().option("--person", "PERSON").option("--document", "DOC")
      .option("--act", "WORD").option("--since", "DAY").option("--until", "DAY")
      .option("--limit", "N").option("--before", "LINE")
    return Command(.journalShow, grammar) { arguments, session in
      let desk = try session.desk()
      let limit = try arguments.limit()
      let filter = try arguments.filter(at: desk, session.words)
      let found = try desk.examineJournal(
        filter, before: try arguments.wholeNumber("--before").map(Int64.init), limit: limit)
      let words = session.words
      if session.options.isJSON {
        return session.raw(JSON.array(found.map(JSON.examined)).text)
      }
      if found.isEmpty { return session.line(words.noMatchingLines) }
      for (row, entry) in zip(Table.lines(found.map { row($0.entry, words) }), found) {
        session.line(row)
        for text in lines(below: entry, words) { session.line("    " + text) }
      }
      if found.count == limit, let last = found.last, last.entry.sequence > 1 {
        session.line(words.olderLines(before: last.entry.sequence))
      }
    }
  }

  private static func lines(below entry: ExaminedEntry, _ words: any Words) -> [String] {
    var lines = entry.changes.map { words.changed($0) }
    let about = lines.isEmpty ? words.about(entry.entry) : entry.entry.detail?["note"] ?? ""
    if entry.entry.detail != nil, !about.isEmpty { lines.append(about) }
    return lines + (entry.origin.map { [words.from($0)] } ?? [])
  }

  /// `vpdt journal verify [--against FILE] [--key FINGERPRINT]`
  static func journalVerify() -> Command {
    let grammar = Grammar().option("--against", "FILE").option("--key", "SHA256:…")
    return Command(.journalVerify, grammar) { arguments, session in
      if let path = arguments.text("--against").map(OfficeDesk.path(entered:)) {
        let proof = try session.desk().verifyJournal(
          against: try checkpoint(at: path), signedWith: arguments.text("--key"))
        return try report(proof, &session)
      }
      if arguments.has("--key") {
        throw UsageError.missingOption("--against", command: arguments.command)
      }
      let report = try session.desk().verifyJournal()
      try session.refuseChanged(report)
      session.answer(
        [session.words.journalSound(lines: report.lines, head: report.head)],
        .object(JSON.fields(report)))
    }
  }

  private static func report(_ proof: JournalExtension, _ session: inout Session) throws {
    let words = session.words
    try session.refuseChanged(proof.journal)
    session.answer(
      [
        words.journalSound(lines: proof.journal.lines, head: proof.journal.head),
        words.extended(proof.checkpoint, by: proof.added),
        words.signature(proof.signature),
      ],
      .object(
        JSON.fields(proof.journal) + [
          ("added", .int(Int(proof.added))), ("size", .int(Int(proof.checkpoint.place.size))),
          ("time", .string(proof.checkpoint.at.description)),
          ("signature", .string(proof.signature.word)), ("key", .text(proof.signature.key)),
        ]))
  }

  private static func checkpoint(at path: String) throws -> [UInt8] {
    _ = try OfficeDesk.sizeOfFile(at: path)
    guard let bytes = try FileContents.read(path, limit: JournalCheckpoint.sizeLimit) else {
      throw JournalError.notACheckpoint
    }
    return bytes
  }

  /// `vpdt journal export`
  static func journalExport() -> Command {
    Command(.journalExport, Grammar()) { _, session in
      let desk = try session.desk()
      try desk.exportJournal { text in
        // Lines of ours are plain; one that is not breaks the chain as it is, so it may be shown
        // without harm.
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x09 }
        session.raw(isPlain ? text : harmless(text))
      }
    }
  }

  /// `vpdt journal key [--new]`
  static func journalKey() -> Command {
    Command(.journalKey, Grammar().flag("--new")) { arguments, session in
      let desk = try session.desk()
      let known = arguments.has("--new") ? nil : try desk.journalKey()
      let isMaker = desk.person.holds(.administrator) || arguments.has("--new")
      if known == nil, !isMaker { throw JournalError.noKey }
      let key = try known ?? desk.makeJournalKey()
      let organId = desk.office.organId.description
      session.answer(
        session.words.journalKey(key, of: organId),
        .object([
          ("fingerprint", .string(key.fingerprint)), ("key", .string(key.base64)),
          ("made", .string(key.madeAt.description)),
          ("allowedSigner", .string(key.allowedSigner(of: organId))),
        ]))
    }
  }

  /// `vpdt journal checkpoint [--to FILE|DIR]`
  static func journalCheckpoint() -> Command {
    Command(.journalCheckpoint, Grammar().option("--to", "FILE|DIR")) { arguments, session in
      let target = arguments.text("--to").map(OfficeDesk.path(entered:))
      let made = try session.desk().makeCheckpoint(to: target)
      let checkpoint = made.checkpoint
      if session.options.isJSON {
        session.raw(
          JSON.object([
            ("size", .int(Int(checkpoint.place.size))), ("head", .string(checkpoint.place.head)),
            ("time", .string(checkpoint.at.description)), ("key", .text(checkpoint.key)),
            ("path", .text(made.path)), ("text", .string(checkpoint.text)),
          ]).text)
      } else if let path = made.path {
        session.line(session.words.checkpointMade(checkpoint, at: path))
      } else {
        // Byte for byte: no hidden character can stand in it.
        session.raw(checkpoint.text, end: "")
      }
      if let lack = made.lack { session.warn(session.words.unsigned(lack)) }
    }
  }

  /// `vpdt journal received [BODY] [--to FILE|DIR]`
  static func journalReceived() -> Command {
    let grammar = Grammar().word("BODY", .optional).option("--to", "FILE|DIR")
      .option("--limit", "N")
    return Command(.journalReceived, grammar) { arguments, session in
      let desk = try session.desk()
      let body = try arguments.words.first.map { try desk.body(named: $0) }
      if arguments.has("--to"), body == nil {
        throw UsageError.missingWord("BODY", command: arguments.command)
      }
      let found = try desk.receivedCheckpoints(of: body, limit: try arguments.limit())
      let words = session.words
      if let target = arguments.text("--to").map(OfficeDesk.path(entered:)), let last = found.first
      {
        let path = try desk.write(last, toward: target)
        return session.answer([words.written(last, to: path)], .object(JSON.fields(last)))
      }
      let rows = found.map { checkpoint in
        [
          words.moment(checkpoint.receivedAt), checkpoint.bodyName ?? checkpoint.sender,
          String(checkpoint.place.size), String(checkpoint.place.head.prefix(16)) + "…",
          words.standing(ofCheckpoint: checkpoint.standing), checkpoint.key ?? "",
          checkpoint.bundle,
        ]
      }
      session.answer(
        rows.isEmpty ? [words.noCheckpointsReceived] : Table.lines(rows),
        .array(found.map { .object(JSON.fields($0)) }))
    }
  }

  /// `vpdt journal openings [DOC | --person PERSON]`
  static func journalOpenings() -> Command {
    let grammar = Grammar().word("DOC", .optional).option("--person", "PERSON")
      .option("--limit", "N")
    return Command(.journalOpenings, grammar) { arguments, session in
      let desk = try session.desk()
      let limit = try arguments.limit()
      let counts: [OpeningCount]
      if let name = arguments.words.first {
        if arguments.has("--person") { throw UsageError.conflict("DOC", "--person") }
        counts = try desk.openings(of: try desk.openedThing(named: name))
      } else {
        let person = try arguments.text("--person").map { try desk.anyone(named: $0) }
        counts = try desk.openings(by: person, limit: limit)
      }
      let words = session.words
      let rows = counts.map { count in
        [
          count.personName ?? words.thing(count.thing, titled: count.title),
          words.times(count.count), words.moment(count.last),
        ]
      }
      session.answer(
        rows.isEmpty ? [words.nothingOpened] : Table.lines(rows),
        .array(counts.map { .object(JSON.fields($0)) }))
    }
  }
}

extension Session {
  /// Names each line whose kept text is not what was written, and ends there if there is one.
  fileprivate mutating func refuseChanged(_ report: JournalReport) throws {
    for line in report.changedDetails { warn(words.changedDetail(line: line)) }
    if !report.changedDetails.isEmpty {
      throw CheckError.differences(count: report.changedDetails.count)
    }
  }
}

extension Arguments {
  fileprivate func filter(
    at desk: OfficeDesk, _ words: any Words
  ) throws -> JournalFilter {
    let today = desk.now().date
    return JournalFilter(
      person: try text("--person").map { try desk.anyone(named: $0).id },
      object: try text("--document").map { try desk.journalObject(named: $0) },
      acts: try text("--act").map { word in
        try desk.journalActs().filter { Arguments.fits(word, $0, words) }
      },
      since: try date("--since", today: today, looking: .back),
      until: try date("--until", today: today, looking: .back))
  }

  /// Whether `word` means an act: by its stable word, its first or last part, or as people read it.
  private static func fits(_ word: String, _ act: String, _ words: any Words) -> Bool {
    act == word || act.hasPrefix(word + ".") || act.hasSuffix("." + word)
      || folded(words.act(act)) == folded(word)
  }
}

extension JSON {
  fileprivate static func examined(_ entry: ExaminedEntry) -> JSON {
    .object(
      fields(entry.entry) + [
        ("utc", .string(entry.entry.at.utc)),
        (
          "from",
          entry.origin.map {
            .object([("address", .string($0.address)), ("key", .text($0.key))])
          } ?? .null
        ),
        (
          "detail",
          entry.entry.detail.map { detail in
            .array(
              detail.fields.map {
                .object([("name", .string($0.name)), ("value", .string($0.value))])
              })
          } ?? .null
        ),
        (
          "changes",
          .array(
            entry.changes.map {
              .object([
                ("field", .string($0.field)), ("before", .text($0.before)),
                ("after", .string($0.after)),
              ])
            })
        ),
      ])
  }

  fileprivate static func fields(_ report: JournalReport) -> [(String, JSON)] {
    [("lines", .int(Int(report.lines))), ("head", .string(report.head))]
  }

  fileprivate static func fields(_ checkpoint: ReceivedCheckpoint) -> [(String, JSON)] {
    [
      ("sender", .string(checkpoint.sender)), ("body", .text(checkpoint.bodyName)),
      ("bundle", .string(checkpoint.bundle)),
      ("received", .string(checkpoint.receivedAt.description)),
      ("size", .int(Int(checkpoint.place.size))), ("head", .string(checkpoint.place.head)),
      ("time", .text(checkpoint.statedAt?.description)),
      ("signature", .string(checkpoint.standing)), ("key", .text(checkpoint.key)),
      ("text", .string(checkpoint.text)),
    ]
  }

  fileprivate static func fields(_ count: OpeningCount) -> [(String, JSON)] {
    [
      ("what", .string(count.thing.object)), ("title", .string(count.title)),
      ("person", .text(count.personName)), ("count", .int(count.count)),
      ("last", .string(count.last.description)),
    ]
  }
}
