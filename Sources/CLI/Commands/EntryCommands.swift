import Desk
import Office
import Wording

extension Command {
  /// `vpdt incoming correct N [--subject TEXT …] --reason TEXT`
  static func incomingCorrect() -> Command {
    let grammar = Grammar().word("N").option("--from", "BODY").option("--ref", "REFERENCE")
      .option("--issued", "DATE").option("--type", "KIND").option("--subject", "TEXT")
      .option("--urgency", "WORD").option("--due", "DATE").option("--hour", "HH:MM")
      .option("--reason", "TEXT", required: true)
    return Command(.incomingCorrect, grammar) { arguments, session in
      let desk = try session.desk()
      let today = desk.now().date
      let document = try desk.incoming(named: arguments.first)
      let dueOn = try arguments.date("--due", today: today)
      let correction = EntryCorrection(
        issuer: arguments.text("--from"), reference: try arguments.reference("--ref"),
        issuedOn: try arguments.date("--issued", today: today, looking: .back),
        kindName: try arguments.kind("--type", isIncoming: true)?.name,
        subject: arguments.text("--subject"), urgency: try arguments.urgency("--urgency"),
        dueOn: dueOn,
        dueAt: try session.hour(of: arguments, on: dueOn ?? document.dueOn ?? today))
      let corrected = try desk.correctIncoming(
        document.id, correction, because: arguments.text("--reason") ?? "")
      session.answer([session.words.corrected(corrected)], .object(JSON.fields(corrected)))
    }
  }

  /// `vpdt incoming strike N --reason TEXT`
  static func incomingStrike() -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return Command(.incomingStrike, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.strikeIncoming(
          try desk.incoming(named: arguments.first).id, because: arguments.text("--reason") ?? ""))
    }
  }

  /// `vpdt incoming attach N FILE… [--scan]`
  static func incomingAttach() -> Command {
    let grammar = Grammar().word("N").word("FILE", .many).flag("--scan")
    return Command(.incomingAttach, grammar) { arguments, session in
      let desk = try session.desk()
      let paths = Array(arguments.words.dropFirst())
      if paths.isEmpty { throw UsageError.missingWord("FILE", command: arguments.command) }
      let (document, files) = try desk.attachToIncoming(
        try desk.incoming(named: arguments.first).id, files: paths,
        areScans: arguments.has("--scan"))
      let words = session.words
      session.answer(
        [words.attached(paths.count, to: document)]
          + Table.lines(files.suffix(paths.count).map { ["  "] + file($0, words) }),
        .object(JSON.fields(document) + [("files", .array(files.map(JSON.file)))]))
    }
  }

  /// `vpdt incoming add-paper N [--on DATE]`
  static func incomingAddPaper() -> Command {
    let grammar = Grammar().word("N").option("--on", "DATE").option("--via", "WORD")
      .option("--sender", "TEXT")
    return Command(.incomingAddPaper, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.addPaper(
        to: try desk.incoming(named: arguments.first).id,
        on: try arguments.date("--on", today: desk.now().date),
        facts: ArrivalFacts(via: try arguments.way(), sender: arguments.text("--sender") ?? ""))
      session.answer([session.words.paperAdded(to: document)], .object(JSON.fields(document)))
    }
  }

  /// `vpdt incoming recalled N --by REFERENCE --agree|--refuse [--note TEXT]`
  static func incomingRecalled() -> Command {
    let grammar = Grammar().word("N").option("--by", "REFERENCE", required: true).flag("--agree")
      .flag("--refuse").option("--note", "TEXT")
    return Command(.incomingRecalled, grammar) { arguments, session in
      try arguments.refuse(["--refuse"], beside: "--agree")
      guard arguments.has("--agree") || arguments.has("--refuse") else {
        throw UsageError.missingOption("--agree|--refuse", command: arguments.command)
      }
      let desk = try session.desk()
      let id = try desk.incoming(named: arguments.first).id
      let (notice, note) = (arguments.text("--by") ?? "", arguments.text("--note") ?? "")
      if arguments.has("--agree") {
        session.moved(try desk.agreeToRecall(of: id, by: notice, note: note))
        return
      }
      let document = try desk.refuseRecall(of: id, by: notice, note: note)
      session.answer([session.words.recallRefused(document)], .object(JSON.fields(document)))
      session.warn(session.words.refusalWarning(document))
    }
  }

  /// `vpdt incoming replaced N --by M`
  static func incomingReplaced() -> Command {
    let grammar = Grammar().word("N").option("--by", "N", required: true)
    return Command(.incomingReplaced, grammar) { arguments, session in
      let desk = try session.desk()
      let successor = try desk.incoming(named: arguments.text("--by") ?? "")
      let document = try desk.replaceIncoming(
        try desk.incoming(named: arguments.first).id, by: successor.id)
      session.answer(
        [session.words.replaced(document, by: successor)],
        .object(JSON.fields(document) + [("replacedBy", .string(successor.title))]))
    }
  }

  // MARK: Added fields

  /// `vpdt incoming field N NAME VALUE`
  static func incomingField() -> Command {
    let grammar = Grammar().word("N").word("NAME").word("VALUE")
    return Command(.incomingField, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.incoming(named: arguments.first)
      let field = try desk.setField(arguments.words[1], to: arguments.words[2], of: document.id)
      session.answer(
        [session.words.fieldSet(field, on: document.title)], .object(JSON.fields(field)))
    }
  }

  /// `vpdt outgoing field N NAME VALUE`
  static func outgoingField() -> Command {
    let grammar = Grammar().word("N").word("NAME").word("VALUE")
    return Command(.outgoingField, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.outgoing(named: arguments.first)
      let field = try desk.setField(arguments.words[1], to: arguments.words[2], of: document.id)
      session.answer(
        [session.words.fieldSet(field, on: document.title)], .object(JSON.fields(field)))
    }
  }

  // MARK: What is shown

  /// What has happened to an entry besides the work on it, as rows under its fields.
  static func rows(of facts: EntryFacts, _ words: any Words) -> [[String]] {
    var rows: [(DoorLabel, String)] = []
    if let line = facts.arrivals.first {
      rows.append((.log, line.number.description))
      if line.via != nil { rows.append((.via, words.way(line.via))) }
      if !line.sender.isEmpty { rows.append((.sender, line.sender)) }
    }
    if let circulation = facts.marks.circulation {
      rows.append((.circulation, words.circulation(circulation)))
    }
    if let day = facts.marks.giveBackBy { rows.append((.giveBackBy, words.date(day))) }
    if let back = facts.givenBack {
      rows.append((.givenBack, words.date(back.on) + ", " + back.to))
    }
    if let copies = facts.marks.copies { rows.append((.copies, String(copies))) }
    if let pages = facts.marks.pages { rows.append((.pages, String(pages))) }
    if let day = facts.paperOn { rows.append((.paper, words.date(day))) }
    if let other = facts.replacedBy { rows.append((.replacedBy, other.title)) }
    for other in facts.replaces { rows.append((.replaces, other.title)) }
    if let signature = facts.messageSignature {
      rows.append((.xmlSignature, words.sentence(signature)))
    }
    for request in facts.requests { rows.append((.requests, words.line(request))) }
    if let end = facts.struck {
      rows.append((.struck, words.date(end.at.date) + ": " + end.reason))
    }
    for recall in facts.recalls {
      let answer = words.action(recall.isAgreed ? IncomingAction.cancel : .refuseRecall)
      rows.append(
        (
          .recalls,
          recall.byReference + ", " + answer + (recall.note.isEmpty ? "" : ": \(recall.note)")
        )
      )
    }
    return rows.map { [words.door($0.0), $0.1] }
  }

  /// The corrections of an entry, and fields that were added to it.
  static func sections(of facts: EntryFacts, _ words: any Words) -> [String] {
    section(words.door(.corrections), rows(of: facts.corrections, words))
      + section(
        words.door(.extra),
        facts.extra.map { [$0.name, $0.value, $0.personName, words.moment($0.at)] })
  }

  static func rows(of corrections: [Correction], _ words: any Words) -> [[String]] {
    corrections.flatMap { correction in
      correction.changes.map { change in
        [
          words.moment(correction.at), correction.personName, words.change(change),
          correction.reason,
        ]
      }
    }
  }

  static func section(_ heading: String, _ rows: [[String]]) -> [String] {
    if rows.isEmpty { return [] }
    return ["", heading] + Table.lines(rows).map { "  " + $0 }
  }
}

extension Session {
  /// Everything stored about one document.
  mutating func show(_ record: FullRecord) {
    let words = words
    let bond =
      switch record.bond {
      case .holds(let line, let digest): words.bound(line: line, digest: digest.description)
      case .broken(let line, let said, let now):
        words.unbound(line: line, said: said, now: now.description)
      case .none: words.neverBound
      }
    let lines =
      Table.lines(
        record.fields.map { [words.metadata($0.name), words.value($0.value, of: $0.name)] })
      + Command.section(.files, record.files.map { Command.file($0, words) }, words)
      + Command.section(words.door(.corrections), Command.rows(of: record.corrections, words))
      + Command.section(
        words.door(.extra),
        record.extra.map { [$0.name, $0.value, $0.personName, words.moment($0.at)] })
      + Command.section(words.door(.bond), [[bond]])
      + Command.section(
        words.door(.journal),
        zip(record.journal, record.history).map { line, entry in
          [
            String(line.sequence), words.moment(entry.at), entry.personName, line.act,
            line.hash.description,
          ]
        })
    answer(lines, .record(record))
  }
}

extension JSON {
  static func fields(_ field: ExtraField) -> [(String, JSON)] {
    [
      ("name", .string(field.name)), ("value", .string(field.value)),
      ("person", .string(field.personName)), ("at", .string(field.at.description)),
    ]
  }

  static func correction(_ correction: Correction) -> JSON {
    .object([
      ("at", .string(correction.at.description)), ("person", .string(correction.personName)),
      ("reason", .string(correction.reason)),
      (
        "changes",
        .array(
          correction.changes.map {
            .object([
              ("field", .string($0.field)), ("before", .string($0.before)),
              ("after", .string($0.after)),
            ])
          })
      ),
    ])
  }

  static func record(_ record: FullRecord) -> JSON {
    let bond: [(String, JSON)] =
      switch record.bond {
      case .holds(let line, let digest):
        [("holds", .bool(true)), ("line", .int(Int(line))), ("digest", .string("\(digest)"))]
      case .broken(let line, let said, let now):
        [
          ("holds", .bool(false)), ("line", .int(Int(line))), ("said", .string(said)),
          ("digest", .string("\(now)")),
        ]
      case .none: [("holds", .null)]
      }
    return .object([
      ("object", .string(record.object)),
      (
        "metadata",
        .array(
          record.fields.map { .object([("name", .string($0.name)), ("value", .string($0.value))]) })
      ),
      ("files", .array(record.files.map(JSON.file))),
      ("corrections", .array(record.corrections.map(JSON.correction))),
      ("extra", .array(record.extra.map { .object(JSON.fields($0)) })), ("bound", .object(bond)),
      (
        "journal",
        .array(
          record.journal.map { line in
            .object([
              ("line", .int(Int(line.sequence))), ("act", .string(line.act)),
              ("digest", .string("\(line.digest)")), ("hash", .string("\(line.hash)")),
            ])
          })
      ),
    ])
  }
}
