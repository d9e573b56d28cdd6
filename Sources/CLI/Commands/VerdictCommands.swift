import Desk
import Office
import Wording

extension Command {
  // MARK: The trust store

  /// `vpdt trust add root FILE --fingerprint SHA256`
  static func trustAdd() -> Command {
    let grammar = Grammar().word("root|intermediate|revocation|signer|seal").word("FILE")
      .option("--of", "PERSON").option("--name", "TEXT").many("--fingerprint", "SHA256")
    return Command(.trustAdd, grammar) { arguments, session in
      let purpose = try TrustEntry.Purpose(named: arguments.first)
      let desk = try session.desk()
      let signer = try arguments.text("--of").map { try desk.person(named: $0) }
      let words = session.words
      // Whoever has not compared fingerprints is shown all of them, and nothing is added.
      if !arguments.has("--fingerprint") {
        for content in try desk.trustContents(of: arguments.words[1], as: purpose) {
          session.notice(cells(of: content, words).joined(separator: "  "))
        }
      }
      let entries = try desk.addTrust(
        arguments.words[1], as: purpose, named: arguments.text("--name"), of: signer,
        confirming: arguments.texts("--fingerprint"))
      session.answer(
        Table.lines(entries.map { row($0, words) }), .array(entries.map { json(of: $0) }))
    }
  }

  static func trustList() -> Command {
    Command(.trustList, Grammar().flag("--removed")) { arguments, session in
      let desk = try session.desk()
      let entries =
        arguments.has("--removed")
        ? try desk.removedTrustEntries() : try desk.trustEntries()
      let words = session.words
      let lines = Table.lines(entries.map { row($0, words) })
      session.answer(
        lines.isEmpty && !arguments.has("--removed") ? [words.trustIsEmpty] : lines,
        .array(entries.map { json(of: $0) }))
    }
  }

  static func trustRemove() -> Command {
    let grammar = Grammar().word("NAME|SHA256").option("--reason", "TEXT", required: true)
    return Command(.trustRemove, grammar) { arguments, session in
      let entry = try session.desk().removeTrust(
        arguments.first, reason: arguments.text("--reason") ?? "")
      session.answer(Table.lines([row(entry, session.words)]), json(of: entry))
    }
  }

  private static func row(_ entry: TrustEntry, _ words: any Words) -> [String] {
    [entry.name] + cells(of: entry.content, words)
      + [
        entry.signer.map { "→ " + $0.name } ?? "",
        entry.isSound ? "" : "! " + words.trustFileIsDamaged,
        entry.removal.map { words.date($0.at.date) + ": " + $0.reason } ?? "",
      ]
  }

  private static func cells(of content: TrustContent, _ words: any Words) -> [String] {
    [
      words.purpose(content.purpose), content.subject,
      words.validity(from: content.validFrom, until: content.validUntil),
      "SHA-256 " + content.fingerprint,
    ]
  }

  private static func json(of entry: TrustEntry) -> JSON {
    let content = entry.content
    return .object([
      ("name", .string(entry.name)), ("purpose", .string(content.purpose.rawValue)),
      ("of", .text(entry.signer?.name)), ("subject", .string(content.subject)),
      ("issuer", .string(content.issuer)), ("sha256", .string(content.fingerprint)),
      ("validFrom", .text(content.validFrom?.utc)), ("validUntil", .text(content.validUntil?.utc)),
      ("added", .string(entry.addedAt.description)), ("addedBy", .string(entry.addedBy)),
      ("sound", .bool(entry.isSound)), ("removed", .text(entry.removal?.at.description)),
      ("reason", .text(entry.removal?.reason)),
    ])
  }

  // MARK: Files of the office

  /// `vpdt file verify incoming|outgoing N`, or `--all`: what is found is kept.
  static func fileVerify() -> Command {
    let grammar = Grammar().word("incoming|outgoing", .optional).word("N", .optional)
      .flag("--all").option("--days", "N")
    return Command(.fileVerify, grammar) { arguments, session in
      if arguments.has("--all") { return try verifyAll(arguments, &session) }
      let desk = try session.desk()
      let files = try files(named: arguments, at: desk)
      let verdicts = try desk.verify(files)
      answer(files, verdicts, &session)
    }
  }

  private static func verifyAll(_ arguments: Arguments, _ session: inout Session) throws {
    if let word = arguments.words.first { throw UsageError.extraWord(word, command: "file verify") }
    let days = try arguments.text("--days").map { text in
      guard let days = Int(text), (0...36500).contains(days) else {
        throw ValueError.badNumber(text)
      }
      return days
    }
    let result = try session.desk().verifyAll(notWithin: days ?? 30)
    let words = session.words
    let counts = Verdict.allCases.compactMap { verdict in
      result.counts[verdict].map { (verdict, $0) }
    }
    session.answer(
      [
        words.storedVerdicts(
          checked: result.checked, fresh: result.fresh, lost: result.lost.count)
      ] + Table.lines(counts.map { ["  " + words.verdict($0.0), String($0.1)] })
        + result.changes.map { line(on: $0, words) },
      .object([
        ("checked", .int(result.checked)), ("fresh", .int(result.fresh)),
        ("lost", .array(result.lost.map { .string($0.description) })),
        ("verdicts", .object(counts.map { ($0.0.rawValue, .int($0.1)) })),
        ("changes", .array(result.changes.map { json(of: $0) })),
      ]))
    if !result.lost.isEmpty || !result.counts.keys.allSatisfy(isQuiet) {
      session.next = .status(1)
    }
  }

  private static func line(on change: StoredVerdicts.Change, _ words: any Words) -> String {
    (change.documents.isEmpty
      ? change.digest.description : change.documents.joined(separator: ", "))
      + ": " + (change.before.map { words.verdict($0) + " → " } ?? "") + words.verdict(change.after)
      + (change.causes.isEmpty
        ? "" : " (" + change.causes.map { words.cause($0) }.joined(separator: ", ") + ")")
  }

  private static func json(of change: StoredVerdicts.Change) -> JSON {
    .object([
      ("sha256", .string(change.digest.description)), ("before", .text(change.before?.rawValue)),
      ("after", .string(change.after.rawValue)),
      ("causes", .array(change.causes.map { .string($0.rawValue) })),
      ("documents", .array(change.documents.map { .string($0) })),
    ])
  }

  /// `vpdt file verdicts incoming|outgoing N`: every check there was, and the newest in full.
  static func fileVerdicts() -> Command {
    let grammar = Grammar().word("incoming|outgoing").word("N").option("--limit", "N").flag("--all")
    return Command(.fileVerdicts, grammar) { arguments, session in
      let desk = try session.desk()
      let files = try files(named: arguments, at: desk)
      let limit = try arguments.limit()
      let words = session.words
      var lines: [String] = []
      var objects: [JSON] = []
      for (file, verdict) in zip(files, try desk.verdicts(of: files)) {
        guard let line = words.line(on: verdict) else { continue }
        let checks = try desk.checks(of: file.digest, limit: limit)
        if let newest = checks.first {
          lines += words.lines(on: newest.report, named: file.name)
          lines += words.lines(on: checks) { words.moment($0) }.map { "  " + $0 }
        } else {
          lines.append(file.name + ": " + line)
        }
        objects.append(
          .object([
            ("file", .string(file.name)), ("class", .text(verdict.verdict?.rawValue)),
            (
              "checks",
              .array(
                checks.map { check in
                  .object([
                    ("by", .string(check.personName)), ("class", .string(check.verdict.rawValue)),
                    ("report", JSON.report(check.report, named: file.name)),
                  ])
                })
            ),
          ]))
      }
      session.answer(lines, .array(objects))
    }
  }

  private static func answer(
    _ files: [AttachedFile], _ verdicts: [FileVerdict], _ session: inout Session
  ) {
    let words = session.words
    var lines: [String] = []
    for (file, verdict) in zip(files, verdicts) {
      if case .checked(let check) = verdict {
        lines += words.lines(on: check.report, named: file.name)
      } else if let line = words.line(on: verdict) {
        lines.append(file.name + ": " + line)
      }
    }
    session.answer(
      lines,
      .array(
        zip(files, verdicts).map { file, verdict in
          if case .checked(let check) = verdict {
            return JSON.report(check.report, named: file.name)
          }
          return .object([
            ("file", .string(file.name)), ("class", .text(verdict.verdict?.rawValue)),
          ])
        }))
    if !verdicts.compactMap(\.verdict).allSatisfy(isQuiet) { session.next = .status(1) }
  }

  /// Whether nobody has to look at a file that came to this.
  private static func isQuiet(_ verdict: Verdict) -> Bool { verdict.holds || verdict == .unsigned }

  /// The files of the document the first two words name.
  private static func files(
    named arguments: Arguments, at desk: OfficeDesk
  ) throws -> [AttachedFile] {
    guard arguments.words.count == 2 else {
      throw UsageError.missingWord("incoming|outgoing N", command: arguments.command)
    }
    switch arguments.first {
    case "incoming":
      return try desk.incomingDossier(try desk.incoming(named: arguments.words[1]).id).files
    case "outgoing":
      return try desk.outgoingDossier(try desk.outgoing(named: arguments.words[1]).id).files
    default: throw UsageError.missingWord("incoming|outgoing", command: arguments.command)
    }
  }
}
