import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt report list`
  static func reportList() -> Command {
    Command(.reportList, Grammar()) { _, session in
      let found = try session.desk().reportDefinitions()
      let words = session.words
      let registers = RegisterKind.allCases
      var (rows, own): ([[String]], [[String]]) = ([], [])
      for (name, definition, isOwn) in found {
        switch definition {
        case .success(let report) where isOwn:
          own.append([name, words.title(report), words.ownReport])
        case .success(let report): rows.append([name, words.title(report), report.source])
        case .failure(let error):
          own.append([name, "! " + words.report(error).problem.what, words.ownReport])
        }
      }
      session.answer(
        Table.lines(
          rows + registers.map { [$0.reportName, words.reportTitle($0), $0.reportSource] } + own),
        .array(
          found.map { name, definition, isOwn in
            let report = try? definition.get()
            return .object([
              ("name", .string(name)), ("title", .text(report.map { words.title($0) })),
              ("subject", .text(report?.subject.rawValue)), ("source", .text(report?.source)),
              ("own", .bool(isOwn)), ("readable", .bool(report != nil)),
            ])
          }
            + registers.map { kind in
              .object([
                ("name", .string(kind.reportName)), ("title", .string(words.reportTitle(kind))),
                ("subject", .string("register")), ("source", .string(kind.reportSource)),
                ("own", .bool(false)), ("readable", .bool(true)),
              ])
            }))
    }
  }

  /// `vpdt report show NAME [--period PERIOD] [--csv|--fodt|--definition] [--out FILE]`
  static func reportShow() -> Command {
    let grammar = Grammar().word("NAME").option("--period", "PERIOD").flag("--csv").flag("--fodt")
      .flag("--definition").option("--out", "FILE")
    return Command(.reportShow, grammar) { arguments, session in
      try arguments.refuse(["--fodt", "--definition"], beside: "--csv")
      try arguments.refuse(["--definition"], beside: "--fodt")
      let desk = try session.desk()
      let out = arguments.text("--out")
      if let (kind, book) = try desk.reportedRegister(
        named: arguments.first, try period(arguments))
      {
        for option in ["--definition", "--fodt"] where arguments.has(option) {
          throw UsageError.extraWord(option, command: arguments.command)
        }
        return try session.print(
          kind, book, at: desk, as: arguments.has("--csv") ? .csv : nil, to: out)
      }
      let definition = try desk.reportDefinition(named: arguments.first)
      if arguments.has("--definition") { return try session.hand(out: definition.text, to: out) }
      let report = try desk.report(definition, try period(arguments))
      let sheet = ReportSheet(report, session.words)
      let maker = session.words.made(by: desk.person.name, at: desk.now())
      if arguments.has("--csv") { return try session.hand(out: sheet.csv, to: out) }
      if arguments.has("--fodt") {
        let table = sheet.table(of: desk.office.name, by: maker)
        return try session.hand(out: try desk.document(of: table), to: out)
      }
      if let out, FormOutput(path: out).map({ $0 != .text }) ?? false {
        try desk.print(sheet.table(of: desk.office.name, by: maker), to: out)
        return session.answer([out], .object([("path", .string(out))]))
      }
      let lines = sheet.lines() + ["", maker]
      if out != nil {
        return try session.hand(out: lines.map { $0 + "\n" }.joined(), to: out)
      }
      session.answer(lines, json(of: sheet))
    }
  }

  private static func period(_ arguments: Arguments) throws -> ReportPeriod? {
    guard let text = arguments.text("--period") else { return nil }
    guard let period = ReportPeriod(text) else {
      throw ReportError.badPeriod(String(cleaned(text.prefix(40)).text))
    }
    return period
  }

  private static func json(of sheet: ReportSheet) -> JSON {
    let report = sheet.report
    let days = report.period.days
    func cells(_ row: [ReportCell]) -> JSON { .array(row.map { json(of: $0) }) }
    return .object([
      ("report", .string(report.definition.name)), ("title", .string(sheet.title)),
      ("subject", .string(report.definition.subject.rawValue)),
      ("period", .string(report.period.description)), ("from", .date(days?.first)),
      ("through", .date(days?.last)), ("rows", .string(report.definition.rows.rawValue)),
      ("columns", .array(report.columns.map { .string($0.typed) })),
      (
        "cells",
        .array(
          report.rows.indices.map { index in
            .object([
              ("key", .string(report.rows[index].typed)), ("label", .string(sheet.labels[index])),
              ("cells", cells(report.cells[index])),
            ])
          })
      ),
      ("total", report.rows.isEmpty ? .null : cells(report.cells[report.rows.count])),
    ])
  }

  private static func json(of cell: ReportCell) -> JSON {
    switch cell {
    case .count(let count): .int(count)
    case .share(let part, let whole): .object([("part", .int(part)), ("of", .int(whole))])
    case .span(let span, let count):
      .object([("milliseconds", .number(span.map { Int($0) })), ("of", .int(count))])
    }
  }

  /// `vpdt report why NAME ROW [COLUMN] [--period PERIOD] [--rest] [--from KEY] [--limit N]`
  static func reportWhy() -> Command {
    let grammar = Grammar().word("NAME").word("ROW").word("COLUMN", .optional)
      .option("--period", "PERIOD").flag("--rest").option("--from", "KEY").option("--limit", "N")
    return Command(.reportWhy, grammar) { arguments, session in
      let words = session.words
      let desk = try session.desk()
      let definition = try desk.reportDefinition(named: arguments.first)
      let report = try desk.report(definition, try period(arguments))
      let row = try report.row(named: arguments.words[1]) {
        words.label($0, of: definition.rows, definition.subject)
      }
      let column = try report.column(
        named: arguments.words.count > 2 ? arguments.words[2] : nil
      ) { ReportSheet.head($0, of: report, words) }
      let limit = try arguments.limit()
      let isRest = arguments.has("--rest")
      let found = try desk.reportReasons(
        report, row: row, column: column, isRest: isRest, from: try key(arguments),
        limit: limit + 1)
      let shown = Array(found.prefix(limit))
      let rows = shown.map { reason in
        [
          reason.title, words.date(reason.day),
          words.label(
            ReportLabel(key: reason.row, name: report.name(ofRow: reason.row)),
            of: definition.rows, definition.subject),
          reason.span.map { words.span($0) } ?? "·", reason.subject,
        ]
      }
      let more = found.count > limit ? shown.last : nil
      session.answer(
        (rows.isEmpty ? [words.noReasons] : Table.lines(rows))
          + (more.map { [words.goesOn(from: $0.key)] } ?? []),
        .array(shown.map { .object(fields($0)) }))
    }
  }

  private static func key(_ arguments: Arguments) throws -> ReportReason.Key? {
    guard let text = arguments.text("--from") else { return nil }
    guard let key = ReportReason.Key(text) else { throw ValueError.badNumber(text) }
    return key
  }

  private static func fields(_ reason: ReportReason) -> [(String, JSON)] {
    [
      ("key", .string(reason.key.text)), ("register", .string(reason.key.register)),
      ("title", .string(reason.title)), ("subject", .string(reason.subject)),
      ("day", .date(reason.day)), ("milliseconds", .number(reason.span.map { Int($0) })),
      ("row", .string(ReportLabel(key: reason.row).typed)),
    ]
  }

  /// `vpdt report check FILE`
  static func reportCheck() -> Command {
    Command(.reportCheck, Grammar().word("FILE")) { arguments, session in
      let isGathering = session.isGathering
      let definition = try session.desk().checkReport(
        at: arguments.first, input: { try sent(isGathering) })
      session.answer([session.words.reportSound(definition)], json(of: definition))
    }
  }

  /// `vpdt report add FILE [--name NAME]`
  static func reportAdd() -> Command {
    let grammar = Grammar().word("FILE").option("--name", "NAME")
    return Command(.reportAdd, grammar) { arguments, session in
      let isGathering = session.isGathering
      let definition = try session.desk().addReport(
        at: arguments.first, as: arguments.text("--name"), input: { try sent(isGathering) })
      session.answer([session.words.reportAdded(definition)], json(of: definition))
    }
  }

  private static func json(of definition: ReportDefinition) -> JSON {
    .object([
      ("name", .string(definition.name)), ("title", .string(definition.titles.vietnamese)),
      ("subject", .string(definition.subject.rawValue)),
      ("rows", .string(definition.rows.rawValue)), ("columns", .text(definition.columns?.rawValue)),
      ("measures", .array(definition.measures.map { .string($0.text) })),
      ("filters", .array(definition.conditions.map { .string($0.text) })),
    ])
  }

  /// A file that comes on standard input.
  private static func sent(_ isGathering: Bool) throws -> [UInt8] {
    if isGathering || StandardInput.isTerminal { throw FileError.missing(path: "-") }
    guard let bytes = try StandardInput.read(limit: ReportDefinition.sizeLimit) else {
      throw ReportError.tooLarge(limit: ReportDefinition.sizeLimit)
    }
    return bytes
  }
}
