import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt exchange export --to BODY [--zip] DIR`, or `--again NAME`.
  static func exchangeExport() -> Command {
    let grammar = Grammar().word("DIR").option("--to", "BODY").option("--again", "NAME")
      .flag("--zip")
    return Command(.exchangeExport, grammar) { arguments, session in
      try arguments.refuse(["--again"], beside: "--to")
      if !arguments.has("--to"), !arguments.has("--again") {
        throw UsageError.missingOption("--to", command: arguments.command)
      }
      let desk = try session.desk()
      let folder = Folders.absolute(arguments.first)
      let isZip = arguments.has("--zip")
      let bundle =
        if let name = arguments.text("--again") {
          try desk.exportAgain(name, into: folder, asArchive: isZip)
        } else {
          try desk.exportBundle(
            to: try desk.body(named: arguments.text("--to") ?? ""), into: folder,
            asArchive: isZip)
        }
      session.answer(
        [
          session.words.exported(
            documents: bundle.documents, to: bundle.path, name: bundle.name)
        ],
        .object([
          ("id", .string(bundle.name)), ("path", .string(bundle.path)),
          ("documents", .int(bundle.documents)),
        ]))
    }
  }

  /// `vpdt exchange import DIR|ZIP [--register]`
  static func exchangeImport() -> Command {
    let grammar = Grammar().word("DIR|ZIP").flag("--register")
    return Command(.exchangeImport, grammar) { arguments, session in
      let desk = try session.desk()
      let report = try desk.importBundle(
        Folders.absolute(arguments.first), registering: arguments.has("--register"))
      let count = ImportCount(
        new: report.documents.count, known: report.known,
        registered: report.registrations.count)
      session.answer(
        [session.words.imported(count)] + report.documents.map { session.words.moved($0) },
        .object([
          ("new", .int(count.new)), ("known", .int(count.known)),
          ("registered", .int(count.registered)),
          ("documents", .array(report.documents.map { .object(JSON.fields($0)) })),
          ("warnings", .array(report.warnings.map(warning))),
        ]))
      for warning in report.warnings {
        let sentence = session.words.sentence(place: warning.place, code: warning.code)
        session.warn(warning.document + ": " + sentence)
      }
    }
  }

  private static func warning(_ warning: ImportWarning) -> JSON {
    .object([
      ("document", .string(warning.document)), ("code", .string(warning.code)),
      ("place", .string(warning.place)),
    ])
  }

  /// `vpdt exchange list`
  static func exchangeList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.exchangeList, grammar) { arguments, session in
      let limit = try arguments.limit()
      let bundles = try session.desk().bundles(limit: limit)
      let words = session.words
      let rows = bundles.map {
        [$0.name, words.moment($0.at), String($0.documents), $0.receiverName]
          + ($0.finishedAt == nil ? [words.unfinished(bundle: $0.name)] : [])
      }
      session.answer(
        rows.isEmpty ? [words.nothingHere(.bundles)] : Table.lines(rows),
        .array(
          bundles.map { bundle in
            .object([
              ("id", .string(bundle.name)), ("at", .string(bundle.at.description)),
              ("documents", .int(bundle.documents)), ("receiver", .string(bundle.receiverName)),
              ("finished", .bool(bundle.finishedAt != nil)),
            ])
          }))
    }
  }
}
