import Desk
import Office
import Wording

extension Command {
  static func row(_ document: OutgoingDocument, _ words: any Words) -> [String] {
    [
      document.draftTitle, words.inRegister(document),
      words.date(document.issuedOn ?? document.draftedOn), document.kind.name,
      words.standing(document), document.drafterName, document.subject,
    ]
  }

  /// `vpdt outgoing list`
  static func outgoingList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N").option("--sequence", "NAME")
      .option("--year", "YEAR")
    return Command(.outgoingList, grammar) { arguments, session in
      if let name = arguments.text("--sequence") {
        return try printSequence(name, arguments, &session)
      }
      let limit = try arguments.limit()
      let desk = try session.desk()
      try session.list(
        limit: limit, empty: .outgoing,
        page: { try desk.outgoingEntries(than: $0, limit: $1) }, fields: JSON.fields,
        row: { row($0, $1) })
    }
  }

  /// `vpdt outgoing show N`
  static func outgoingShow() -> Command {
    Command(.outgoingShow, Grammar().word("N").flag("--all")) { arguments, session in
      let desk = try session.desk()
      if arguments.has("--all") {
        let id = try desk.outgoing(named: arguments.first).id
        try desk.recordReading(of: .document(.outgoing(id)))
        session.show(try desk.fullRecord(of: id))
        return
      }
      let dossier = try desk.outgoingDossier(try desk.outgoing(named: arguments.first).id)
      try desk.recordReading(of: .document(.outgoing(dossier.document.id)))
      desk.noteOpening(of: dossier)
      session.answer(
        describe(dossier, session.words),
        .object(
          JSON.fields(dossier.document) + [
            ("answers", .text(dossier.answers?.title)),
            ("struck", .array(dossier.struck.map { .object(JSON.fields(.struck($0))) })),
            ("files", .array(dossier.files.map(JSON.file))),
            ("decisions", .array(dossier.decisions.map(decision))),
            ("deliveries", .array(dossier.deliveries.map { delivery($0, dossier.events) })),
            ("history", JSON.history(dossier.history)),
            ("actions", .array(dossier.actions.map { .string($0.rawValue) })),
          ] + JSON.flow(dossier)))
    }
  }

  private static func decision(_ decision: Decision) -> JSON {
    .object([
      ("verdict", .string(decision.verdict.rawValue)), ("person", .string(decision.personName)),
      ("version", .int(decision.version)), ("at", .string(decision.at.description)),
      ("note", .string(decision.note)), ("form", .text(decision.signing?.form.rawValue)),
      ("block", .array((decision.signing?.block ?? []).map { .string($0) })),
      ("basis", .text(decision.signing?.basis)), ("key", .text(decision.signedWith)),
    ])
  }

  private static func delivery(_ delivery: Delivery, _ events: [DeliveryEvent]) -> JSON {
    .object([
      ("organId", .string(delivery.body.organId.description)),
      ("name", .string(delivery.body.name)),
      ("handedOver", .text(delivery.handedOverAt?.description)),
      ("way", .string(delivery.way.rawValue)), ("state", .text(delivery.state?.rawValue)),
      ("events", .array(events.filter { $0.body == delivery.body.id }.map(JSON.event))),
    ])
  }

  private static func describe(_ dossier: OutgoingDossier, _ words: any Words) -> [String] {
    let document = dossier.document
    var rows: [(Label, String)] = [
      (.reference, words.inRegister(document)),
      (.state, words.state(document.state)), (.kind, document.kind.name),
      (.subject, document.subject), (.drafter, document.drafterName),
      (.version, String(document.version)),
    ]
    if document.urgency != .normal { rows.append((.urgency, words.urgency(document.urgency))) }
    if let hour = document.dueAt { rows.append((.due, words.moment(hour))) }
    if let answers = dossier.answers {
      rows.append((.answers, answers.title + "  " + answers.reference))
    }
    if document.issuedOn != nil { rows.append((.issued, words.date(document.issuedOn))) }
    if let id = document.documentId { rows.append((.documentId, id)) }
    rows.append((.filing, dossier.filing))
    if let copy = paperCopy(dossier, words) { rows.append((.paperCopy, copy)) }
    return [document.draftTitle] + Table.lines(rows.map { [words.label($0.0), $0.1] })
      + section(.files, dossier.files.map { file($0, words) }, words)
      + flowSections(dossier, words)
      + section(
        .decisions,
        dossier.decisions.map {
          [
            words.moment($0.at), $0.personName, words.verdict($0.verdict),
            words.label(.version) + " \($0.version)", $0.signing?.printed ?? "", $0.note,
            $0.signedWith.map { words.signedWith($0) } ?? "",
          ]
        }, words)
      + struck(dossier.struck, words)
      + recipientSections(dossier, words)
      + followingSections(dossier, words)
      + section(.history, dossier.history.map { history($0, words) }, words)
      + section(.actions, dossier.actions.map { [words.action($0)] }, words)
  }

  private static func struck(_ numbers: [StruckNumber], _ words: any Words) -> [String] {
    if numbers.isEmpty { return [] }
    return ["", words.struckHeading]
      + Table.lines(
        numbers.map {
          [$0.reference, words.date($0.at?.date), $0.personName ?? "", words.reason($0)]
        }
      ).map { "  " + $0 }
  }

  // MARK: Moves

  /// `vpdt outgoing next N`
  static func outgoingNext() -> Command {
    Command(.outgoingNext, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.outgoingDossier(try desk.outgoing(named: arguments.first).id)
      let document = dossier.document
      if session.options.isJSON {
        session.raw(
          JSON.object([
            ("id", .string(document.title)), ("state", .string(document.state.rawValue)),
            ("moves", .array(dossier.prospects.map(JSON.prospect))),
          ]).text)
      } else {
        session.printProspects(
          dossier.prospects, of: document.title, state: document.state,
          session.words.outgoingFlow)
      }
    }
  }

  private static func files(_ arguments: Arguments) -> HandedInFiles {
    HandedInFiles(main: arguments.texts("--file"), attachments: arguments.texts("--attach"))
  }

  static func outgoingDraft() -> Command {
    let grammar = Grammar().option("--type", "KIND", required: true)
      .option("--subject", "TEXT", required: true).option("--file", "DRAFT.pdf", required: true)
      .many("--attach", "FILE").option("--answers", "N").option("--urgency", "WORD")
      .option("--council", "COUNCIL").option("--unit", "UNIT").option("--due", "DATE")
      .option("--hour", "HH:MM").option("--secrecy", "LEVEL")
    return Command(.outgoingDraft, grammar) { arguments, session in
      try arguments.refuseSecrecy()
      let desk = try session.desk()
      let dueOn = try session.deadline("--due", of: arguments, at: desk)
      if dueOn != nil, !arguments.has("--hour") {
        throw UsageError.missingOption("--hour", command: arguments.command)
      }
      let draft = OutgoingDraft(
        kind: try desk.kind(called: arguments.text("--type") ?? ""),
        subject: arguments.text("--subject") ?? "",
        urgency: try arguments.urgency("--urgency") ?? .normal,
        answers: try arguments.text("--answers").map { try desk.incoming(named: $0).id },
        council: try arguments.text("--council").map { try desk.council(called: $0).id },
        unit: arguments.text("--unit"),
        dueAt: try session.hour(of: arguments, on: dueOn ?? desk.now().date))
      session.drafted(try desk.draftOutgoing(draft, files: files(arguments)))
    }
  }

  static func outgoingRevise() -> Command {
    let grammar = Grammar().word("N").option("--file", "DRAFT.pdf", required: true)
      .many("--attach", "FILE").option("--note", "TEXT")
    return Command(.outgoingRevise, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.reviseOutgoing(
          try desk.outgoing(named: arguments.first).id, files: files(arguments),
          note: arguments.text("--note") ?? ""))
    }
  }

  static func outgoingSubmit() -> Command {
    Command(.outgoingSubmit, Grammar().word("N")) { arguments, session in
      let desk = try session.desk()
      session.moved(try desk.submitOutgoing(try desk.outgoing(named: arguments.first).id))
    }
  }

  static func outgoingNumber() -> Command {
    let grammar = Grammar().word("N").option("--out-of-order", "REASON")
    return Command(.outgoingNumber, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.numberOutgoing(
        try desk.outgoing(named: arguments.first).id, outOfOrder: arguments.text("--out-of-order"))
      session.answer([session.words.numbered(document)], .object(JSON.fields(document)))
    }
  }

  static func outgoingApprove() -> Command {
    let grammar = Grammar().word("N").option("--form", "FORM").option("--note", "TEXT")
      .option("--version-seen", "N")
    return Command(.outgoingApprove, grammar) { arguments, session in
      let desk = try session.desk()
      let id = try desk.outgoing(named: arguments.first).id
      session.moved(
        try desk.approveOutgoing(
          id, seen: try arguments.versionSeen(),
          as: try arguments.text("--form").map { try SigningChoice(named: $0) },
          note: arguments.text("--note") ?? ""))
      let decisions = try desk.outgoingDossier(id).decisions
      if let signing = decisions.last?.signing, signing.lacksBasis {
        session.warn(session.words.withoutBasis(signing, handle: desk.person.handle))
      }
    }
  }

  static func outgoingReturn() -> Command {
    let grammar = Grammar().word("N").option("--note", "TEXT", required: true)
      .option("--version-seen", "N")
    return Command(.outgoingReturn, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.returnOutgoing(
          try desk.outgoing(named: arguments.first).id, seen: try arguments.versionSeen(),
          note: arguments.text("--note") ?? ""))
    }
  }

  static func outgoingAttachSigned() -> Command {
    let grammar = Grammar().word("N").word("SIGNED.pdf").option("--seen", "SHA256")
    return Command(.outgoingAttachSigned, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.attachSigned(
          arguments.words[1], to: try desk.outgoing(named: arguments.first).id,
          seen: arguments.text("--seen")))
    }
  }

  static func outgoingIssue() -> Command {
    let grammar = Grammar().word("N").option("--to", "BODY|GROUP,…")
      .option("--inform", "PERSON|UNIT|all,…").flag("--paper").option("--out-of-order", "REASON")
    return Command(.outgoingIssue, grammar) { arguments, session in
      let desk = try session.desk()
      session.moved(
        try desk.issueOutgoing(
          try desk.outgoing(named: arguments.first).id,
          to: try desk.recipients(named: arguments.list("--to")),
          informing: try desk.people(named: arguments.list("--inform")),
          medium: arguments.has("--paper") ? .paper : .electronic,
          outOfOrder: arguments.text("--out-of-order")))
    }
  }
}
