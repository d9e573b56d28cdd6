import Desk
import Office
import Wording

extension Command {
  /// `vpdt incoming register FILE… --from ISSUER --ref REFERENCE --issued DATE --type KIND
  /// --subject SUBJECT`, or `--received ID…` for what came by exchange.
  static func incomingRegister() -> Command {
    let grammar = Grammar().word("FILE", .many).many("--received", "ID").option("--from", "BODY")
      .option("--ref", "REFERENCE").option("--issued", "DATE").option("--type", "KIND")
      .option("--subject", "TEXT").option("--urgency", "WORD").option("--due", "DATE")
      .option("--hour", "HH:MM")
      .many("--attach", "FILE").flag("--paper").flag("--hash-only").option("--another", "REASON")
      .arrivalFacts().option("--secrecy", "LEVEL")
    return Command(.incomingRegister, grammar) { arguments, session in
      try arguments.refuseSecrecy()
      try checkWords(arguments)
      let desk = try session.desk()
      let dueOn = try session.deadline("--due", of: arguments, at: desk)
      let dueAt = try session.hour(of: arguments, on: dueOn ?? desk.now().date)
      if arguments.has("--received") {
        let registrations = try desk.registerReceived(
          try arguments.texts("--received").map { try desk.incoming(named: $0).id },
          completing: try completion(arguments, today: desk.now().date, dueOn: dueOn, dueAt: dueAt))
        session.registered(registrations)
        return
      }
      session.registered([
        try desk.registerIncoming(
          try draft(arguments, today: desk.now().date, dueOn: dueOn, dueAt: dueAt),
          files: HandedInFiles(
            main: arguments.words, attachments: arguments.texts("--attach"),
            hashOnly: arguments.has("--hash-only")))
      ])
    }
  }

  /// A new document needs all that the register holds; a received one brings its own.
  private static func checkWords(_ arguments: Arguments) throws(UsageError) {
    let command = arguments.command
    if arguments.has("--received") {
      try arguments.refuse(
        ["--from", "--attach", "--paper", "--hash-only", "--via", "--sender"], beside: "--received")
      if let word = arguments.words.first { throw .extraWord(word, command: command) }
    } else {
      for option in ["--from", "--ref", "--issued", "--type", "--subject"]
      where !arguments.has(option) {
        throw .missingOption(option, command: command)
      }
    }
  }

  private static func draft(
    _ arguments: Arguments, today: CivilDate, dueOn: CivilDate?, dueAt: Moment?
  ) throws -> IncomingDraft {
    guard let reference = try arguments.reference("--ref"),
      let issuedOn = try arguments.date("--issued", today: today, looking: .back),
      let kind = try arguments.kind("--type", isIncoming: true)
    else { throw UsageError.missingOption("--ref", command: arguments.command) }
    return IncomingDraft(
      issuer: arguments.text("--from") ?? "", reference: reference, issuedOn: issuedOn,
      kind: kind, subject: arguments.text("--subject") ?? "",
      urgency: try arguments.urgency("--urgency") ?? .normal,
      dueOn: dueOn, dueAt: dueAt,
      medium: arguments.has("--paper") ? .paper : .electronic,
      anotherBecause: arguments.text("--another"), arrival: try arguments.arrivalFacts(today: today)
    )
  }

  private static func completion(
    _ arguments: Arguments, today: CivilDate, dueOn: CivilDate?, dueAt: Moment?
  ) throws -> IncomingCompletion {
    IncomingCompletion(
      reference: try arguments.reference("--ref"),
      issuedOn: try arguments.date("--issued", today: today, looking: .back),
      kindName: try arguments.kind("--type", isIncoming: true)?.name,
      subject: arguments.text("--subject"),
      urgency: try arguments.urgency("--urgency"),
      dueOn: dueOn, dueAt: dueAt,
      anotherBecause: arguments.text("--another"), marks: try arguments.arrivalFacts(today: today))
  }
}

extension Session {
  /// A line for each entry, its files under it, and what to look at on standard error.
  mutating func registered(_ registrations: [Registration]) {
    let objects = registrations.map { registration in
      JSON.object(
        JSON.fields(registration.document) + [
          ("files", .array(registration.files.map(JSON.file))),
          ("warnings", .array(warnings(of: registration).map { .string($0) })),
        ] + (registration.deadline.map { [("deadline", JSON.deadline($0))] } ?? [])
          + (registration.secretScan == .clear
            ? [] : [("secrecyScan", .string(registration.secretScan.rawValue))]))
    }
    var lines: [String] = []
    for registration in registrations {
      lines.append(words.registered(registration.document))
      if let deadline = registration.deadline { lines.append("    " + words.given(deadline)) }
      lines += Table.lines(registration.files.map { ["  "] + Command.file($0, words) })
    }
    answer(lines, objects.count == 1 ? objects[0] : .array(objects))
    for registration in registrations { for text in warnings(of: registration) { warn(text) } }
  }

  private func warnings(of registration: Registration) -> [String] {
    let likeness = registration.lookAlikes.map { alike in
      let kind: Likeness =
        switch alike.likeness {
        case .reference: .reference
        case .documentId: .documentId
        case .mainFile: .mainFile
        }
      return words.lookAlike(kind, alike.document)
    }
    let unreadable = registration.files.compactMap { file -> String? in
      guard case .unreadable(let reason) = file.structure else { return nil }
      return words.unreadable(file: file.name, reason: reason)
    }
    let doubtful = zip(registration.files, registration.verdicts).compactMap { file, verdict in
      doubt(on: verdict).map { file.name + ": " + $0 }
    }
    let late =
      registration.isLate ? [words.lateOnArrival(registration.document)] : []
    return likeness + unreadable + doubtful + late
  }

  /// What keeps a signed file from being relied on; nil for one that is as it should be.
  private func doubt(on verdict: FileVerdict) -> String? {
    guard case .checked(let check) = verdict, check.verdict.isBad || check.verdict == .unchecked
    else { return nil }
    let worst = check.report.signatures.first { $0.verdict == check.verdict }
    return worst.map { words.sentence($0) } ?? words.verdict(check.verdict)
  }
}
