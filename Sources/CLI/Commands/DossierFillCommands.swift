import Desk
import Office
import Wording

// What fills a dossier besides a person's hand, and what leaves it as a set.

extension Command {
  /// `vpdt dossier next DOSSIER`
  static func dossierNext() -> Command {
    Command(.dossierNext, Grammar().word("DOSSIER")) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.dossier(named: arguments.first)
      session.answer(
        try desk.prospects(of: dossier), of: dossier.name, state: dossier.state,
        session.words.dossierFlow)
    }
  }

  /// `vpdt dossier amend DOSSIER …`
  static func dossierAmend() -> Command {
    let grammar = Grammar().word("DOSSIER").option("--title", "TEXT").option("--class", "CODE")
      .option("--started", "DATE").option("--keeper", "PERSON").option("--note", "TEXT")
      .option("--construction", "yes|no")
    return Command(.dossierAmend, grammar) { arguments, session in
      let desk = try session.desk()
      var change = DossierChange()
      change.title = arguments.text("--title")
      change.classCode = arguments.text("--class")
      change.startedOn = try arguments.date("--started", today: desk.now().date, looking: .back)
      change.keeper = try arguments.text("--keeper").map { try desk.person(named: $0).id }
      change.note = arguments.text("--note")
      change.isConstruction = arguments.text("--construction").map { $0 == "yes" }
      session.answer(
        try desk.amend(try desk.dossier(named: arguments.first), change), at: desk)
    }
  }

  /// `vpdt dossier rule DOSSIER [incoming|outgoing] [--from ISSUER] [--type KIND] [--words TEXT]
  /// [--thread]`
  static func dossierRule() -> Command {
    let grammar = Grammar().word("DOSSIER").word("incoming|outgoing", .optional)
      .option("--from", "ISSUER").option("--type", "KIND").option("--words", "TEXT")
      .flag("--thread").option("--drop", "N")
    return Command(.dossierRule, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.dossier(named: arguments.first)
      if let number = try arguments.wholeNumber("--drop") {
        try desk.dropRule(number, of: dossier)
        return session.answer(dossier, at: desk)
      }
      var rule = DossierRule(
        issuer: arguments.text("--from") ?? "", kind: arguments.text("--type") ?? "",
        words: arguments.text("--words") ?? "", isThread: arguments.has("--thread"))
      if arguments.words.count > 1 {
        guard let register = SecretEntry.Register(rawValue: arguments.words[1]) else {
          throw UsageError.missingWord("incoming|outgoing", command: arguments.command)
        }
        rule.register = register
      }
      // A kind may be given by its word: KH, QĐ.
      if let kind = DocumentKind(named: rule.kind) { rule.kind = kind.name }
      let count = try desk.addRule(rule, to: dossier)
      session.answer([session.words.filled(count)], .object([("entered", .int(count))]))
    }
  }

  /// `vpdt dossier suggest [incoming|outgoing N]`
  static func dossierSuggest() -> Command {
    let grammar = Grammar().word("incoming|outgoing", .optional).word("N", .optional)
      .option("--limit", "N")
    return Command(.dossierSuggest, grammar) { arguments, session in
      let desk = try session.desk()
      let words = session.words
      guard arguments.words.count > 1 else {
        let found = try desk.unfiled(limit: min(try arguments.limit(), 500))
        return session.answer(
          found.isEmpty
            ? [words.nothingListed]
            : Table.lines(
              found.map { one in
                [
                  one.document.register.rawValue, one.name,
                  one.likely.map { "→ \($0.dossier.name) (\(words.ground($0.ground)))" } ?? "·",
                  one.subject,
                ]
              }),
          .array(
            found.map { one in
              .object([
                ("document", .string(one.document.object)), ("name", .string(one.name)),
                ("subject", .string(one.subject)), ("dossier", .text(one.likely?.dossier.name)),
              ])
            }))
      }
      let document = try documents(
        in: arguments.words[0], arguments.words[1...], for: arguments.command, at: desk)[0]
      let found = try desk.suggestions(for: document)
      session.answer(
        found.isEmpty
          ? [words.nothingToSuggest]
          : Table.lines(
            found.map { [$0.dossier.name, words.ground($0.ground), $0.dossier.title] }),
        .array(
          found.map { one in
            .object([
              ("dossier", .string(one.dossier.name)), ("title", .string(one.dossier.title)),
              ("why", .string(words.ground(one.ground))),
            ])
          }))
    }
  }

  /// `vpdt dossier copy DOSSIER incoming|outgoing|filed N FILE [--note TEXT]`
  static func dossierCopy() -> Command {
    let grammar = Grammar().word("DOSSIER").word("incoming|outgoing|filed").word("N").word("FILE")
      .option("--note", "TEXT")
    return Command(.dossierCopy, grammar) { arguments, session in
      let desk = try session.desk()
      let key = try items(arguments, count: 1, at: desk)[0]
      session.answer(
        try desk.addCopy(
          arguments.words[3], of: key, in: try desk.dossier(named: arguments.first),
          note: arguments.text("--note") ?? ""), at: desk)
    }
  }

  /// `vpdt dossier certify DOSSIER F7 FILE.pdf`
  static func dossierCertify() -> Command {
    let grammar = Grammar().word("DOSSIER").word("SCAN").word("FILE")
    return Command(.dossierCertify, grammar) { arguments, session in
      let desk = try session.desk()
      guard let scan = filedDocument(arguments.words[1]) else {
        throw DossierError.notAScan(arguments.words[1])
      }
      session.answer(
        try desk.certify(
          scan, with: arguments.words[2], in: try desk.dossier(named: arguments.first)),
        at: desk)
    }
  }

  /// `vpdt dossier export DOSSIER… --to DIR`
  static func dossierExport() -> Command {
    let grammar = Grammar().word("DOSSIER", .many).option("--to", "DIR", required: true)
    return Command(.dossierExport, grammar) { arguments, session in
      let desk = try session.desk()
      let paths = try arguments.words.map { name in
        try desk.exportDossier(
          try desk.dossier(named: name), into: arguments.text("--to") ?? "")
      }
      session.answer(
        paths.map { session.words.exported(to: $0) },
        .array(paths.map { .object([("path", .string($0))]) }))
    }
  }
}
