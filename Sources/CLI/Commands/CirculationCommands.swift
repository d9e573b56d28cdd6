import Desk
import Office
import Wording

// The acts on outgoing documents before approval: opinions, checks, versions.

extension Command {
  static func outgoingAsk() -> Command {
    let grammar = Grammar().word("N").option("--of", "PERSON|UNIT,…", required: true)
      .flag("--in-order").option("--due", "DATE").option("--note", "TEXT")
    return Command(.outgoingAsk, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.askOpinion(
          on: try desk.outgoing(named: arguments.first).id, of: arguments.list("--of"),
          inOrder: arguments.has("--in-order"),
          dueOn: try arguments.date("--due", today: desk.now().date),
          note: arguments.text("--note") ?? ""))
    }
  }

  static func outgoingAskWithdraw() -> Command {
    let grammar = Grammar().word("N").option("--of", "PERSON|UNIT,…", required: true)
      .option("--reason", "TEXT", required: true)
    return Command(.outgoingAskWithdraw, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.withdrawOpinion(
          on: try desk.outgoing(named: arguments.first).id, of: arguments.list("--of"),
          reason: arguments.text("--reason") ?? ""))
    }
  }

  static func outgoingVisa() -> Command {
    let grammar = Grammar().word("N").flag("--agree").flag("--disagree").option("--note", "TEXT")
      .option("--version-seen", "N")
    return Command(.outgoingVisa, grammar) { arguments, session in
      try arguments.refuse(["--disagree"], beside: "--agree")
      guard arguments.has("--agree") || arguments.has("--disagree") else {
        throw UsageError.missingOption("--agree|--disagree", command: arguments.command)
      }
      let desk = try session.desk()
      session.moved(
        try desk.giveOpinion(
          on: try desk.outgoing(named: arguments.first).id, agreeing: arguments.has("--agree"),
          text: arguments.text("--note") ?? "", seen: try arguments.versionSeen()))
    }
  }

  static func outgoingVouch() -> Command {
    let grammar = Grammar().word("N").option("--for", "content|form", required: true)
      .option("--note", "TEXT").option("--version-seen", "N")
    return Command(.outgoingVouch, grammar) { arguments, session in
      guard let part = Vouching.Part(rawValue: arguments.text("--for") ?? "") else {
        throw UsageError.missingOption("--for content|form", command: arguments.command)
      }
      let desk = try session.desk()
      session.moved(
        try desk.vouch(
          for: part, of: try desk.outgoing(named: arguments.first).id,
          seen: try arguments.versionSeen(), note: arguments.text("--note") ?? ""))
    }
  }

  static func outgoingEdit() -> Command {
    let grammar = Grammar().word("N").option("--file", "DRAFT.pdf", required: true)
      .many("--attach", "FILE").option("--note", "TEXT", required: true)
      .option("--version-seen", "N")
    return Command(.outgoingEdit, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.editOutgoing(
          try desk.outgoing(named: arguments.first).id,
          files: HandedInFiles(
            main: arguments.texts("--file"), attachments: arguments.texts("--attach")),
          note: arguments.text("--note") ?? "", seen: try arguments.versionSeen()))
    }
  }

  static func outgoingVersions() -> Command {
    Command(.outgoingVersions, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.outgoingDossier(try desk.outgoing(named: arguments.first).id)
      let words = session.words
      session.answer(
        Table.lines(dossier.versions.map { version($0, words) }),
        .array(dossier.versions.map(JSON.version)))
    }
  }

  static func version(_ version: DraftVersion, _ words: any Words) -> [String] {
    [
      "\(words.label(.version)) \(version.version)", words.moment(version.at), version.personName,
      version.isEdit ? words.remark(.edited) : "", version.note,
    ]
  }

  static func outgoingDiff() -> Command {
    let grammar = Grammar().word("N").word("V1", .optional).word("V2", .optional)
    return Command(.outgoingDiff, grammar) { arguments, session in
      let desk = try session.desk()
      let versions = try arguments.words.dropFirst().map { text throws(ValueError) -> Int in
        guard let version = Int(text), version > 0 else { throw .badNumber(text) }
        return version
      }
      let result = try desk.compareVersions(
        of: try desk.outgoing(named: arguments.first).id, versions.first,
        versions.dropFirst().first)
      let words = session.words
      let label = words.label(.version).lowercased()
      session.answer(
        ["\(result.document.title)  \(label) \(result.before) → \(result.after)"]
          + (result.lines.isEmpty ? [words.remark(.sameText)] : result.lines),
        .object([
          ("id", .string(result.document.draftTitle)), ("before", .int(result.before)),
          ("after", .int(result.after)), ("lines", .array(result.lines.map { .string($0) })),
        ]))
    }
  }

  static func outgoingCancel() -> Command {
    reasoned(.outgoingCancel) { try $0.cancelOutgoing($1, reason: $2) }
  }

  /// A command that takes a document and a reason.
  static func reasoned(
    _ topic: CommandTopic,
    _ act: @escaping (OfficeDesk, ID<OutgoingDocument>, String) throws -> OutgoingDocument
  ) -> Command {
    let grammar = Grammar().word("N").option("--reason", "TEXT", required: true)
    return Command(topic, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try act(
          desk, try desk.outgoing(named: arguments.first).id, arguments.text("--reason") ?? ""))
    }
  }
}

extension Arguments {
  func versionSeen() throws(ValueError) -> Int? {
    try wholeNumber("--version-seen")
  }
}

extension JSON {
  static func version(_ version: DraftVersion) -> JSON {
    .object([
      ("version", .int(version.version)), ("person", .string(version.personName)),
      ("at", .string(version.at.description)), ("note", .string(version.note)),
      ("edit", .bool(version.isEdit)),
    ])
  }

  static func visa(_ visa: Visa) -> JSON {
    .object([
      ("of", .string(visa.askedName)), ("by", .string(visa.askedByName)),
      ("at", .string(visa.askedAt.description)), ("version", .int(visa.askedVersion)),
      ("round", .int(visa.round)), ("step", .int(visa.step)), ("due", .date(visa.dueOn)),
      ("note", .string(visa.note)), ("verdict", .text(visa.answer?.verdict.rawValue)),
      ("person", .text(visa.answer?.personName)),
      ("answeredVersion", .number(visa.answer?.version)),
      ("answeredAt", .text(visa.answer?.at.description)), ("answer", .text(visa.answer?.text)),
    ])
  }

  static func vouching(_ vouching: Vouching) -> JSON {
    .object([
      ("part", .string(vouching.part.rawValue)), ("version", .int(vouching.version)),
      ("person", .string(vouching.personName)), ("at", .string(vouching.at.description)),
      ("note", .string(vouching.note)),
    ])
  }
}
