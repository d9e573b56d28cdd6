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
      let saved = try desk.savedSearches(in: typed)
      let query = try desk.query(entered: try desk.expanded(typed))
      let ranking = try arguments.ranking("--by") ?? saved.first?.ranking ?? .newest
      let columns =
        try arguments.text("--columns").map { try SearchColumn.read($0) } ?? saved.first?.columns
        ?? []
      let found = try desk.search(query, by: ranking, limit: limit)
      let shown = SearchTable(columns.isEmpty ? SearchColumn.usual : columns, at: desk.now(), words)
      let maker = words.printed(
        by: desk.person.name, at: words.moment(desk.now()), copy: try arguments.number("--copy"))
      if arguments.has("--csv") {
        return session.raw(
          CommaSeparated.written(
            [shown.titles] + found.documents.map { shown.cells($0) }
              + [[maker]],
            withMark: arguments.has("--bom")), end: "")
      }
      if let path = arguments.text("--out") {
        let table = PrintedTable(
          body: desk.office.name, title: words.heading(.search) + ": " + typed, notes: [],
          heads: shown.titles,
          rows: found.documents.map { PrintedTable.Row(shown.cells($0)) }, maker: maker)
        try desk.print(table, to: path)
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
        columns: try arguments.text("--columns").map { try SearchColumn.read($0) } ?? [],
        ranking: try arguments.ranking("--by") ?? .newest, replacing: arguments.has("--replace"))
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
              ("search", .string(search.line)), ("by", .string(search.ranking.rawValue)),
              ("columns", .array(search.columns.map { .string($0.rawValue) })),
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
      let shown = SearchTable([.name, .reference, .date, .issuer, .subject], at: desk.now(), words)
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
  fileprivate func ranking(_ option: String) throws -> SearchRanking? {
    guard let word = text(option) else { return nil }
    guard let ranking = SearchRanking(rawValue: word) else {
      throw UsageError.extraWord(word, command: command)
    }
    return ranking
  }
}

/// What is shown of documents that were found, in columns.
struct SearchTable {
  private let columns: [SearchColumn]
  private let now: Moment
  private let words: any Words

  init(_ columns: [SearchColumn], at now: Moment, _ words: any Words) {
    self.columns = columns
    self.now = now
    self.words = words
  }

  var titles: [String] { columns.map { words.name($0) } }

  func cells(_ found: FoundDocument) -> [String] { columns.map { cell($0, found) } }

  private func cell(_ column: SearchColumn, _ found: FoundDocument) -> String {
    let document = found.document
    switch column {
    case .register:
      if case .incoming = document { return words.heading(.incoming) }
      return words.heading(.outgoing)
    case .name:
      if case .outgoing(let document) = document { return document.draftTitle }
      return document.title
    case .reference:
      switch document {
      case .incoming(let document): return document.reference.isEmpty ? "·" : document.reference
      case .outgoing(let document): return words.inRegister(document)
      }
    case .date:
      switch document {
      case .incoming(let document): return words.date(document.arrivedOn)
      case .outgoing(let document): return words.date(document.issuedOn ?? document.draftedOn)
      }
    case .arrived:
      if case .incoming(let document) = document { return words.date(document.arrivedOn) }
      return ""
    case .issued: return words.date(document.issuedOn)
    case .kind: return document.text(.kind)
    case .issuer:
      switch document {
      case .incoming(let document): return document.issuer
      case .outgoing(let document): return document.drafterName
      }
    case .handler:
      if case .outgoing(let document) = document { return document.drafterName }
      return ""
    case .subject: return document.subject
    case .state:
      switch document {
      case .incoming(let document): return words.standing(document)
      case .outgoing(let document): return words.standing(document)
      }
    case .due:
      if case .incoming(let document) = document {
        return (document.isOverdue(at: now) ? words.label(.overdue) + " " : "")
          + words.due(document.dueOn, document.dueAt)
      }
      return ""
    case .context: return words.context(of: found) ?? ""
    }
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
