import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt exchange export --to BODY [--since DATE | --document N…] [--zip] DIR`, or `--again NAME`.
  static func exchangeExport() -> Command {
    let grammar = Grammar().word("DIR", .optional).option("--to", "BODY")
      .option("--since", "DATE").many("--document", "N").option("--again", "NAME").flag("--zip")
    return Command(.exchangeExport, grammar) { arguments, session in
      try arguments.refuse(["--again"], beside: "--to")
      try arguments.refuse(["--since", "--document"], beside: "--again")
      try arguments.refuse(["--document"], beside: "--since")
      if !arguments.has("--to"), !arguments.has("--again") {
        throw UsageError.missingOption("--to", command: arguments.command)
      }
      let desk = try session.desk()
      // `--document N… DIR`: the last of the words behind it is the folder.
      var documents = arguments.texts("--document")
      guard let place = arguments.words.first ?? (documents.count > 1 ? documents.popLast() : nil)
      else { throw UsageError.missingWord("DIR", command: arguments.command) }
      let folder = Folders.absolute(place)
      let isZip = arguments.has("--zip")
      let bundle: ExportedBundle
      if let name = arguments.text("--again") {
        bundle = try desk.exportAgain(name, into: folder, asArchive: isZip)
      } else {
        let choice = ExportChoice(
          since: try arguments.date("--since", today: desk.now().date),
          documents: try documents.map { try desk.outgoing(named: $0).id })
        bundle = try desk.exportBundle(
          to: try desk.body(named: arguments.text("--to") ?? ""), choice, into: folder,
          asArchive: isZip)
      }
      session.answer(
        [
          session.words.exported(
            ExchangeCount(documents: bundle.documents, statuses: bundle.statuses),
            to: bundle.path, name: bundle.name)
        ],
        .object([
          ("id", .string(bundle.name)), ("path", .string(bundle.path)),
          ("documents", .int(bundle.documents)), ("statuses", .int(bundle.statuses)),
        ]))
    }
  }

  /// `vpdt exchange import [PATH…] [--only NNNN…] [--register]`
  static func exchangeImport() -> Command {
    let grammar = Grammar().word("PATH", .many).many("--only", "NNNN").flag("--register")
    return Command(.exchangeImport, grammar) { arguments, session in
      let desk = try session.desk()
      let options = ImportOptions(
        registering: arguments.has("--register"), only: arguments.texts("--only"))
      let report =
        arguments.words.isEmpty
        ? try desk.importInbox(options)
        : try desk.importMessages(arguments.words.map { Folders.absolute($0) }, options)
      try answer(report, in: &session)
    }
  }

  /// What an import has done; whatever was refused ends the command with a failure.
  static func answer(_ report: ImportReport, in session: inout Session) throws {
    let words = session.words
    let count = ImportCount(of: report)
    var lines = [words.imported(count)]
    lines += report.documents.map { words.moved($0) }
    if !report.knownTitles.isEmpty { lines.append(words.known(report.knownTitles)) }
    lines += report.furtherLines(words)
    if let signature = report.signature { lines.append(words.title(signature)) }
    session.answer(lines, json(of: report, count))
    session.warn(of: report)
    for refused in report.refused {
      session.warn("\(words.report(refused.error).problem.what) [\(refused.error.code)]")
    }
    if !report.refused.isEmpty {
      throw ExchangeError.someRefused(count: report.refused.count, of: report.looked)
    }
  }

  private static func json(of report: ImportReport, _ count: ImportCount) -> JSON {
    .object([
      ("new", .int(count.new)), ("known", .int(count.known)),
      ("registered", .int(count.registered)),
      ("documents", .array(report.documents.map { .object(JSON.fields($0)) })),
      (
        "statuses",
        .array(
          report.statuses.map { status in
            .object([
              ("id", .string("S\(status.id.value)")), ("code", .string(status.code.rawValue)),
              ("sender", .string(status.sender)), ("about", .string(status.about)),
              ("matched", .bool(status.isMatched)),
            ])
          })
      ), ("requests", .array(report.requests.map(json))),
      ("signature", .text(report.signature?.standing.rawValue)),
      (
        "warnings",
        .array(
          report.warnings.map { warning in
            .object([
              ("document", .string(warning.document)), ("code", .string(warning.code)),
              ("place", .string(warning.place)),
            ])
          })
      ),
      (
        "refused",
        .array(
          report.refused.map { refused in
            .object([("path", .string(refused.path)), ("code", .string(refused.error.code))])
          })
      ),
    ])
  }

  /// `vpdt exchange list`
  static func exchangeList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.exchangeList, grammar) { arguments, session in
      let limit = try arguments.limit()
      let desk = try session.desk()
      let bundles = try desk.bundles(limit: limit)
      let words = session.words
      let rows = bundles.map {
        [
          $0.name, words.moment($0.at), String($0.documents),
          $0.statuses > 0 ? "+\($0.statuses)" : "", $0.receiverName,
        ] + ($0.finishedAt == nil ? [words.unfinished(bundle: $0.name)] : [])
      }
      session.answer(
        rows.isEmpty ? [words.nothingHere(.bundles)] : Table.lines(rows),
        .array(
          bundles.map { bundle in
            .object([
              ("id", .string(bundle.name)), ("at", .string(bundle.at.description)),
              ("documents", .int(bundle.documents)), ("statuses", .int(bundle.statuses)),
              ("receiver", .string(bundle.receiverName)),
              ("finished", .bool(bundle.finishedAt != nil)),
            ])
          }))
      for identifier in try desk.unknownStatusReceivers() {
        session.warn(words.statusesWait(for: identifier))
      }
    }
  }

  // MARK: Requests

  /// `vpdt exchange requests [--all]`
  static func exchangeRequests() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.exchangeRequests, grammar) { arguments, session in
      let limit = try arguments.limit()
      let desk = try session.desk()
      let requests =
        arguments.has("--all")
        ? try desk.requests(limit: limit) : try desk.openRequests(limit: limit)
      session.answer(
        requests.isEmpty ? [session.words.noRequest] : requests.map { session.words.line($0) },
        .array(requests.map(json)))
    }
  }

  /// `vpdt exchange answer Y3 agree|decline [--note TEXT]`
  static func exchangeAnswer() -> Command {
    let grammar = Grammar().word("Y3").word("agree|decline").option("--note", "TEXT")
    return Command(.exchangeAnswer, grammar) { arguments, session in
      let desk = try session.desk()
      let request = try desk.request(named: arguments.first)
      let note = arguments.text("--note") ?? ""
      let answered: ExchangeRequest
      switch arguments.words[1] {
      case "agree": answered = try desk.agree(to: request, note: note)
      case "decline": answered = try desk.decline(request, note: note)
      default: throw UsageError.extraWord(arguments.words[1], command: arguments.command)
      }
      session.answer([session.words.answered(answered)], json(of: answered))
    }
  }

  static func json(of request: ExchangeRequest) -> JSON {
    .object([
      ("id", .string(request.title)), ("kind", .string(request.kind.rawValue)),
      ("sender", .string(request.sender)), ("about", .string(request.targetId)),
      ("target", .text(request.target?.title)), ("message", .text(request.message?.title)),
      ("reason", .string(request.reason)), ("at", .string(request.at.description)),
      ("state", .string(request.state.rawValue)),
      ("answered", .text(request.decidedAt?.description)),
      ("by", .text(request.decidedByName)), ("note", .string(request.note)),
    ])
  }

  // MARK: What was kept

  /// `vpdt exchange unmatched`
  static func exchangeUnmatched() -> Command {
    Command(.exchangeUnmatched, Grammar().option("--limit", "N")) { arguments, session in
      let statuses = try session.desk().unmatchedStatuses(limit: try arguments.limit())
      let words = session.words
      let rows = statuses.map {
        [
          "S\($0.id.value)", words.moment($0.receivedAt), $0.sender, words.title($0.code), $0.about,
          $0.description,
        ]
      }
      session.answer(
        rows.isEmpty ? [words.noUnmatched] : Table.lines(rows),
        .array(
          statuses.map { status in
            .object([
              ("id", .string("S\(status.id.value)")),
              ("received", .string(status.receivedAt.description)),
              ("sender", .string(status.sender)), ("code", .string(status.code.rawValue)),
              ("about", .string(status.about)), ("stamped", .string(status.stamped)),
              ("description", .string(status.description)),
              ("sha256", .string(status.file.description)),
            ])
          }))
    }
  }

  /// `vpdt exchange message R12|42/2026|S3 FILE`
  static func exchangeMessage() -> Command {
    let grammar = Grammar().word("R12|42/2026|S3").word("FILE")
    return Command(.exchangeMessage, grammar) { arguments, session in
      let path = Folders.absolute(arguments.words[1])
      try session.desk().writeMessage(of: arguments.first, to: path)
      session.answer(
        [session.words.wroteMessage(to: path)], .object([("path", .string(path))]))
    }
  }

  // MARK: Profiles

  /// `vpdt exchange profile BODY [--identifier FORM] …`, or `--own --former ID…`
  static func exchangeProfile() -> Command {
    let grammar = Grammar().word("BODY", .optional).flag("--own")
      .option("--identifier", "main|nested|reversed").option("--dates", "year-first|day-first")
      .option("--attachments", "raw|zipped").option("--limit", "BYTES|none")
      .option("--prefix", "TEXT").many("--former", "ID")
    return Command(.exchangeProfile, grammar) { arguments, session in
      let desk = try session.desk()
      let forms = ["--identifier", "--dates", "--attachments", "--limit", "--prefix"]
      if arguments.has("--own") {
        try arguments.refuse(forms, beside: "--own")
        if arguments.has("--former") {
          try desk.setOwnFormerIdentifiers(try arguments.formerIdentifiers())
        }
        let own = try desk.ownFormerIdentifiers()
        return session.answer(
          [session.words.formerIdentifiers(own)],
          .object([("former", .array(own.map { .string($0.description) }))]))
      }
      guard let name = arguments.words.first else {
        throw UsageError.missingWord("BODY", command: arguments.command)
      }
      let body = try desk.body(named: name)
      let former = arguments.has("--former") ? try arguments.formerIdentifiers() : nil
      var profile: ExchangeProfile?
      if forms.contains(where: arguments.has) {
        profile = try arguments.changed(desk.correspondence(with: body).profile)
      }
      if profile != nil || former != nil {
        try desk.arrangeCorrespondence(with: body, profile: profile, formerIdentifiers: former)
      }
      let facts = try desk.correspondence(with: body)
      let current = facts.profile
      session.answer(
        [
          "\(body.organId)  \(body.name)", session.words.line(current),
          session.words.formerIdentifiers(facts.formerIdentifiers),
        ],
        .object([
          ("body", .string(body.organId.description)),
          ("identifier", .string(current.identifier.rawValue)),
          ("dates", .string(current.form.dates.rawValue)),
          ("attachments", .string(current.form.wraps ? "zipped" : "raw")),
          ("limit", current.limit.map { .int($0) } ?? .null),
          ("prefix", .string(current.form.prefix)),
          ("former", .array(facts.formerIdentifiers.map { .string($0.description) })),
        ]))
    }
  }
}

extension Arguments {
  /// `--former none` takes all of them away.
  fileprivate func formerIdentifiers() throws -> [OrganIdentifier] {
    try texts("--former").filter { $0 != "none" }.map { text in
      guard let identifier = OrganIdentifier(text) else { throw ValueError.badOrganId(text) }
      return identifier
    }
  }

  fileprivate func changed(_ profile: ExchangeProfile) throws -> ExchangeProfile {
    var profile = profile
    if let text = text("--identifier") {
      guard let form = ExchangeProfile.Identifier(rawValue: text) else {
        throw UsageError.extraWord(text, command: command)
      }
      profile.identifier = form
    }
    if let text = text("--dates") {
      guard let dates = ExchangeProfile.Dates(rawValue: text) else {
        throw UsageError.extraWord(text, command: command)
      }
      profile.form.dates = dates
    }
    if let text = text("--attachments") {
      guard ["raw", "zipped"].contains(text) else {
        throw UsageError.extraWord(text, command: command)
      }
      profile.form.wraps = text == "zipped"
    }
    if let text = text("--limit") {
      let limit = Int(text).flatMap { $0 > 0 ? $0 : nil }
      guard text == "none" || limit != nil else {
        throw UsageError.extraWord(text, command: command)
      }
      profile.limit = limit
    }
    if let text = text("--prefix") { profile.form.prefix = text == "none" ? "" : text }
    return profile
  }
}

extension ImportCount {
  init(of report: ImportReport) {
    self.init(
      new: report.documents.count, known: report.known, registered: report.registrations.count,
      statuses: report.statuses.count)
  }
}

extension ImportReport {
  /// A line for each status and each wish that came with the documents.
  func furtherLines(_ words: any Words) -> [String] {
    statuses.map { "\(words.title($0.code))  \($0.about)" } + requests.map { words.line($0) }
  }
}

extension Session {
  /// What there is to say about messages that were taken in.
  mutating func warn(of report: ImportReport) {
    for warning in report.warnings {
      warn(warning.document + ": " + words.sentence(place: warning.place, code: warning.code))
    }
  }
}
