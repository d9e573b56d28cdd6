import Desk
import Office
import Wording

extension Command {
  /// `vpdt import register FILE.csv|FILE.xlsx [--outgoing] [--sheet N] [--map TITLE=FIELD…]
  /// [--dry-run|--good-rows]`
  static func importRegister() -> Command {
    let grammar = Grammar().word("FILE.csv|FILE.xlsx").flag("--outgoing")
      .option("--sheet", "N").many("--map", "TITLE=FIELD").flag("--dry-run").flag("--good-rows")
    return Command(.importRegister, grammar) { arguments, session in
      try arguments.refuse(["--good-rows"], beside: "--dry-run")
      let mode: RegisterImport.Mode =
        arguments.has("--dry-run") ? .dryRun : arguments.has("--good-rows") ? .goodRows : .whole
      let report = try session.desk().importRegister(
        arguments.has("--outgoing") ? .outgoing : .incoming, from: arguments.first,
        sheet: try arguments.number("--sheet"), mapping: arguments.texts("--map"), mode: mode)
      let words = session.words
      session.answer(
        words.lines(report),
        .object([
          ("register", .string(report.layout.register.rawValue)),
          ("sha256", .string(report.digest.description)), ("dryRun", .bool(mode == .dryRun)),
          (
            "columns",
            .array(
              report.layout.columns.map {
                .object([("title", .string($0.title)), ("field", .text($0.field?.rawValue))])
              })
          ),
          ("sheet", report.sheet.map { .int($0) } ?? .null),
          ("otherSheets", .array(report.otherSheets.map { .int($0) })),
          ("imported", .int(report.imported)), ("known", .int(report.known)),
          ("headings", .int(report.headings)),
          (
            "years",
            .array(
              report.years.keys.sorted().map {
                .object([("year", .int($0)), ("documents", .int(report.years[$0] ?? 0))])
              })
          ),
          ("faultyRows", .int(report.faultyRows)),
          (
            "problems",
            .array(
              report.problems.map {
                .object([
                  ("line", .int($0.line)), ("code", .string($0.fault.word)),
                  ("text", .string(words.line($0))),
                ])
              })
          ),
          ("takenInBefore", .text(report.takenInBefore?.description)),
          ("batch", report.batch.map { .int(Int($0.value)) } ?? .null),
        ]))
      if mode == .dryRun, report.faultyRows > 0 { session.next = .status(1) }
    }
  }

  /// `vpdt export --format csv|json|sqlite|postgres --to DIR`, `vpdt export --schema`
  static func export() -> Command {
    let grammar = Grammar().option("--format", "csv|json|sqlite|postgres").option("--to", "DIR")
      .flag("--schema")
    return Command(.export, grammar) { arguments, session in
      try arguments.refuse(["--format", "--to"], beside: "--schema")
      if arguments.has("--schema") {
        for line in OfficeDesk.exportSchema { session.raw(line) }
        return
      }
      guard let format = arguments.text("--format"), let place = arguments.text("--to") else {
        throw DataError.noPlace
      }
      session.answer(
        try session.desk().exportData(as: try ExportFormat(named: format), to: place))
    }
  }

  /// `vpdt open-data --to DIR [--reviewed]`
  static func openData() -> Command {
    let grammar = Grammar().option("--to", "DIR", required: true).flag("--reviewed")
    return Command(.openData, grammar) { arguments, session in
      session.answer(
        try session.desk().publishOpenData(
          to: arguments.text("--to") ?? "", isReviewed: arguments.has("--reviewed")))
    }
  }

  /// `vpdt open-data mark DOCUMENT --basis TEXT`
  static func openDataMark() -> Command {
    let grammar = Grammar().word("DOCUMENT").option("--basis", "TEXT", required: true)
    return Command(.openDataMark, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.outgoing(named: arguments.first)
      try desk.openToPublic(document, by: arguments.text("--basis") ?? "")
      session.answer([session.words.opened(document)], .object(JSON.fields(document)))
    }
  }

  /// `vpdt open-data unmark DOCUMENT --reason TEXT`
  static func openDataUnmark() -> Command {
    let grammar = Grammar().word("DOCUMENT").option("--reason", "TEXT", required: true)
    return Command(.openDataUnmark, grammar) { arguments, session in
      let desk = try session.desk()
      let document = try desk.outgoing(named: arguments.first)
      try desk.closeToPublic(document, because: arguments.text("--reason") ?? "")
      session.answer([session.words.closedOff(document)], .object(JSON.fields(document)))
    }
  }

  /// `vpdt open-data list`
  static func openDataList() -> Command {
    Command(.openDataList, Grammar()) { _, session in
      let documents = try session.desk().openDocuments()
      let words = session.words
      session.answer(
        documents.isEmpty ? [words.nothingOpen] : documents.map { words.line($0) },
        .array(
          documents.map { document in
            .object([
              ("id", .int(Int(document.id.value))), ("reference", .string(document.reference)),
              ("kind", .string(document.kindName)), ("issued", JSON.date(document.issuedOn)),
              ("subject", .string(document.subject)), ("basis", .string(document.basis)),
            ])
          }))
    }
  }
}

extension Session {
  fileprivate mutating func answer(_ receipt: ExportReceipt) {
    answer(
      [words.exported(receipt)],
      .object([
        ("path", .string(receipt.path)), ("tables", .int(receipt.tables)),
        ("rows", .int(receipt.rows)), ("sha256", .string(receipt.digest.description)),
      ]))
  }
}
