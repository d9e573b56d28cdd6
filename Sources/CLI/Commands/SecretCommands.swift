import Desk
import Office
import Wording

extension Arguments {
  /// The level behind an option.
  ///
  /// - Throws: `SecretError.unknownLevel`.
  func level(_ option: String) throws(SecretError) -> SecretLevel? {
    guard let text = text(option) else { return nil }
    guard let level = SecretLevel(text) else { throw .unknownLevel(text) }
    return level
  }

  /// A level of secrecy is understood for one thing: to say where such a document belongs.
  ///
  /// - Throws: `SecretError.refused`.
  func refuseSecrecy() throws(SecretError) {
    if let level = try level("--secrecy") { throw .refused(level, file: nil) }
  }

  /// The register named first, and the document named behind it.
  fileprivate func document(at desk: OfficeDesk) throws -> DocumentKey {
    guard let register = SecretEntry.Register(rawValue: first) else {
      throw UsageError.missingWord("incoming|outgoing", command: command)
    }
    return try desk.document(named: words[1], in: register)
  }
}

extension Command {
  /// `vpdt secret freeze incoming|outgoing N --level LEVEL --note TEXT`
  static func secretFreeze() -> Command {
    let grammar = Grammar().word("incoming|outgoing").word("N")
      .option("--level", "LEVEL", required: true).option("--note", "TEXT", required: true)
    return Command(.secretFreeze, grammar) { arguments, session in
      guard let level = try arguments.level("--level") else {
        throw UsageError.missingOption("--level", command: arguments.command)
      }
      let desk = try session.desk()
      let entry = try desk.freeze(
        try arguments.document(at: desk), as: level, note: arguments.text("--note") ?? "")
      let words = session.words
      session.answer(
        [words.frozen(entry)] + holders(of: entry, words) + ["  " + words.nextStep(entry)],
        .object(JSON.fields(entry)))
    }
  }

  /// `vpdt secret list`: what was frozen, newest first.
  static func secretList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.secretList, grammar) { arguments, session in
      let limit = try arguments.limit()
      let entries = try session.desk().secretEntries(limit: limit)
      let words = session.words
      let rows = Table.lines(
        entries.map { entry in
          [
            entry.title, words.level(entry.level), words.date(entry.at.date), entry.personName,
            words.standing(entry), entry.note,
          ]
        })
      session.answer(
        entries.isEmpty
          ? [words.noSecret]
          : zip(entries, rows).flatMap { [$1] + holders(of: $0, words) },
        .array(entries.map { .object(JSON.fields($0)) }))
    }
  }

  /// `vpdt secret take-out incoming|outgoing N --to-book ENTRY`
  static func secretTakeOut() -> Command {
    let grammar = Grammar().word("incoming|outgoing").word("N")
      .option("--to-book", "ENTRY", required: true)
    return Command(.secretTakeOut, grammar) { arguments, session in
      let desk = try session.desk()
      let entry = try desk.takeOut(
        try arguments.document(at: desk), to: arguments.text("--to-book") ?? "")
      session.answer(
        [session.words.takenOut(entry)] + holders(of: entry, session.words),
        .object(JSON.fields(entry)))
    }
  }

  private static func holders(of entry: SecretEntry, _ words: any Words) -> [String] {
    entry.holders.map { "  " + words.holder($0) }
  }
}

extension JSON {
  static func fields(_ entry: SecretEntry) -> [(String, JSON)] {
    [
      ("id", .string(entry.title)), ("register", .string(entry.register.rawValue)),
      ("level", .string(entry.level.rawValue)), ("note", .string(entry.note)),
      ("person", .string(entry.personName)), ("at", .string(entry.at.description)),
      ("takenOut", .text(entry.takenOut?.at.description)),
      ("takenOutBy", .text(entry.takenOut?.personName)),
      ("book", .text(entry.takenOut?.bookEntry)),
      (
        "holders",
        .array(
          entry.holders.map { holder in
            switch holder {
            case .sent(let bundle, let body):
              .object([("sent", .string(bundle)), ("to", .string(body))])
            case .received(let bundle): .object([("received", .string(bundle))])
            }
          })
      ),
    ]
  }
}
