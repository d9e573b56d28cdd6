import Desk
import Office
import Wording

extension Command {
  /// `vpdt search WORD… [--by newest|oldest|relevance] [--columns COLUMN,…] [--csv [--bom]|--out FILE]
  /// [--copy N]`: both registers, newest first.
  static func search() -> Command {
    let grammar = Grammar().word("WORD", .many).option("--limit", "N")
      .option("--by", "newest|oldest|relevance").option("--columns", "COLUMN,…").flag("--csv")
      .flag("--bom").option("--out", "FILE").option("--copy", "N")
    return Command(.search, grammar) { arguments, session in
      if arguments.words.isEmpty {
        throw UsageError.missingWord("WORD", command: arguments.command)
      }
      // A table holds all that was found, unless somebody wants less.
      try arguments.refuse(["--out"], beside: "--csv")
      let isPrinted = arguments.has("--csv") || arguments.text("--out") != nil
      let isTable = isPrinted && arguments.text("--limit") == nil
      let limit = isTable ? Int.max : try arguments.limit()
      let desk = try session.desk()
      let words = session.words
      let typed = arguments.words.joined(separator: " ")
      let (line, saved) = try desk.expanded(typed)
      let query = try desk.query(entered: line)
      let view = try arguments.view(else: saved?.view)
      let found = try desk.search(query, by: view.ranking, limit: limit)
      let shown = SearchSheet(
        view.columns.isEmpty ? SearchColumn.usual : view.columns, at: desk.now(), words)
      let table = shown.table(
        of: found.documents, for: typed, body: desk.office.name, by: desk.person.name,
        copy: try arguments.number("--copy"))
      if arguments.has("--csv") {
        return session.raw(table.csv(withMark: arguments.has("--bom")), end: "")
      }
      if let path = arguments.text("--out") {
        try desk.print(table, to: path, withMark: arguments.has("--bom"))
        return session.answer([path], .object([("path", .string(path))]))
      }
      if !found.misspelled.isEmpty, !found.documents.isEmpty {
        session.notice(words.misspelled(found.misspelled))
      }
      session.answer(
        found.documents.isEmpty
          ? [words.nothingHere(.matches)] : Table.lines(found.documents.map { shown.cells($0) }),
        .array(found.documents.map { .object(JSON.fields($0)) }))
    }
  }

  // MARK: Searches that are kept

  /// `vpdt saved add NAME WORD… [--shared] [--by RANKING] [--columns COLUMN,…] [--replace]`
  static func savedAdd() -> Command {
    let grammar = Grammar().word("NAME").word("WORD", .many).flag("--shared").flag("--replace")
      .option("--by", "newest|oldest|relevance").option("--columns", "COLUMN,…")
    return Command(.savedAdd, grammar) { arguments, session in
      if arguments.words.count < 2 {
        throw UsageError.missingWord("WORD", command: arguments.command)
      }
      let name = arguments.first
      try session.desk().saveSearch(
        arguments.words.dropFirst().joined(separator: " "), as: name,
        isShared: arguments.has("--shared"),
        shown: try arguments.view(else: nil), replacing: arguments.has("--replace"))
      session.answer(
        [session.words.searchSaved(name)], .object([("name", .string(name))]))
    }
  }

  /// `vpdt saved list`
  static func savedList() -> Command {
    Command(.savedList, Grammar()) { _, session in
      let words = session.words
      let searches = try session.desk().savedSearches()
      session.answer(
        searches.isEmpty
          ? [words.noSavedSearches] : Table.lines(searches.map { words.line($0) }),
        .array(
          searches.map { search in
            .object([
              ("name", .string(search.name)), ("shared", .bool(search.isShared)),
              ("search", .string(search.line)), ("by", .string(search.view.ranking.rawValue)),
              ("columns", .array(search.view.columns.map { .string($0.rawValue) })),
              ("savedBy", .string(search.savedByName)),
            ])
          }))
    }
  }

  /// `vpdt saved drop NAME`
  static func savedDrop() -> Command {
    Command(.savedDrop, Grammar().word("NAME")) { arguments, session in
      let name = arguments.first
      try session.desk().dropSearch(named: name)
      session.answer(
        [session.words.searchDropped(name)], .object([("name", .string(name))]))
    }
  }

  // MARK: What belongs together

  /// `vpdt related incoming|outgoing N`
  static func related() -> Command {
    Command(.related, Grammar().word("incoming|outgoing").word("N")) { arguments, session in
      let desk = try session.desk()
      let words = session.words
      let name = arguments.words[1]
      let key: DocumentKey
      switch arguments.words[0] {
      case "incoming": key = .incoming(try desk.incoming(named: name).id)
      case "outgoing": key = .outgoing(try desk.outgoing(named: name).id)
      case let word: throw UsageError.extraWord(word, command: arguments.command)
      }
      let related = try desk.related(to: key)
      let shown = SearchSheet([.name, .reference, .date, .issuer, .subject], at: desk.now(), words)
      var lines = Table.lines(
        related.documents.map {
          [words.name($0)] + shown.cells(FoundDocument($0.document))
        })
      if !related.unknown.isEmpty {
        lines.append(words.notInRegisters(related.unknown.map(\.description)))
      }
      if !related.unknownRecognised.isEmpty {
        lines.append(
          words.recognised(
            words.notInRegisters(related.unknownRecognised.map(\.description))))
      }
      session.answer(
        lines.isEmpty ? [words.nothingRelated] : lines,
        .object([
          (
            "documents",
            .array(
              related.documents.map {
                .object(
                  [("tie", .string($0.tie.rawValue))] + JSON.fields(FoundDocument($0.document))
                    + ($0.isRecognised ? [("recognised", .bool(true))] : []))
              })
          ),
          ("notInRegisters", .array(related.unknown.map { .string($0.description) })),
          (
            "notInRegistersRecognised",
            .array(related.unknownRecognised.map { .string($0.description) })
          ),
        ]))
    }
  }

  // MARK: The text of files

  /// `vpdt text read [--scans] [--seconds N] [--count N] [--again]`
  static func textRead() -> Command {
    let grammar = Grammar().option("--seconds", "N").option("--count", "N").flag("--again")
      .flag("--scans")
    return Command(.textRead, grammar) { arguments, session in
      let desk = try session.desk()
      let round = try desk.readTexts(
        seconds: try arguments.number("--seconds") ?? 600,
        count: try arguments.number("--count") ?? .max, again: arguments.has("--again"),
        scans: arguments.has("--scans"))
      let words = session.words
      session.answer(
        [words.line(round)] + (round.ending.map { [words.reason($0)] } ?? []),
        .object([
          ("read", .int(round.read)), ("scans", .int(round.scans)), ("failed", .int(round.failed)),
          ("recognised", .int(round.recognised)), ("unrecognised", .int(round.unrecognised)),
          ("ended", .text(round.ending?.rawValue)),
        ]))
    }
  }

  /// `vpdt text status`
  static func textStatus() -> Command {
    Command(.textStatus, Grammar()) { _, session in
      let counts = try session.desk().textCounts()
      session.answer(
        session.words.texts(counts),
        .object([
          ("texts", .int(counts.texts)), ("scans", .int(counts.scans)),
          ("failed", .int(counts.failed)), ("waiting", .int(counts.waiting)),
          ("recognised", .int(counts.recognised)), ("unrecognised", .int(counts.unrecognised)),
          ("scansWaiting", .int(counts.scansWaiting)),
        ]))
    }
  }
}

extension Arguments {
  /// The columns and the order that were asked for, else those of a saved search, else the usual ones.
  fileprivate func view(else saved: SearchView?) throws -> SearchView {
    let ranking = try text("--by").map { word in
      guard let ranking = SearchRanking(rawValue: word) else {
        throw UsageError.extraWord(word, command: command)
      }
      return ranking
    }
    return SearchView(
      columns: try text("--columns").map { try SearchColumn.read($0) } ?? saved?.columns ?? [],
      ranking: ranking ?? saved?.ranking ?? .newest)
  }
}

extension JSON {
  static func fields(_ found: FoundDocument) -> [(String, JSON)] {
    let fields: [(String, JSON)]
    switch found.document {
    case .incoming(let document):
      fields = JSON.fields(document) + [("register", .string("incoming"))]
    case .outgoing(let document):
      fields = JSON.fields(document) + [("register", .string("outgoing"))]
    }
    return fields + (found.context.map { [("context", .string($0))] } ?? [])
      + (found.isRecognised ? [("recognised", .bool(true))] : [])
  }
}
