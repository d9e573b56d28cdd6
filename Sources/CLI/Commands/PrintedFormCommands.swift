import Desk
import Office
import Wording

extension Command {
  /// `vpdt form [NAME [N] [-o FILE]]`
  static func form() -> Command {
    let grammar = Grammar().word("NAME", .optional).word("N", .optional).option("-o", "FILE")
    return Command(.form, grammar) { arguments, session in
      let desk = try session.desk()
      guard let name = arguments.words.first else {
        let places = desk.formPlaces()
        return session.answer(
          Table.lines(
            places.map { place in
              [place.form.word, place.path ?? "!", place.form.title]
            }),
          .array(
            places.map { place in
              .object([
                ("form", .string(place.form.word)), ("title", .string(place.form.title)),
                ("source", .string(place.form.source)),
                ("confirmed", .bool(place.form.isConfirmed)), ("template", .text(place.path)),
              ])
            }))
      }
      let form = try PrintedForm(named: name)
      let about = arguments.words.count > 1 ? arguments.words[1] : nil
      guard let path = arguments.text("-o") else {
        return try desk.formText(form, about: about) { session.raw(harmlessText($0), end: "") }
      }
      try desk.print(form, about: about, to: path)
      session.answer([session.words.printed(to: path)], .object([("path", .string(path))]))
    }
  }

  /// Line by line: nothing in a record can act on a terminal.
  static func harmlessText(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { harmless(String($0)) }
      .joined(separator: "\n")
  }

  /// `vpdt dossier scan DOSSIER DIR [--list FILE.csv] [--dry-run]`
  static func dossierScan() -> Command {
    let grammar = Grammar().word("DOSSIER").word("DIR").option("--list", "FILE.csv")
      .flag("--dry-run")
    return Command(.dossierScan, grammar) { arguments, session in
      let desk = try session.desk()
      let dossier = try desk.dossier(named: arguments.first)
      let isTrial = arguments.has("--dry-run")
      let list = arguments.text("--list")
      let scans =
        isTrial
        ? try desk.lookAtScans(in: arguments.words[1], list: list)
        : try desk.takeInScans(in: arguments.words[1], list: list, into: dossier).scans
      let words = session.words
      let rows = scans.map { scan in
        [
          scan.row.file, scan.report.pages.map { String($0) } ?? "·",
          scan.report.leastDPI.map { "\(Int($0)) dpi" } ?? "·", scan.row.title,
          scan.report.findings.map { words.line($0) }.joined(separator: "; "),
        ]
      }
      session.answer(
        Table.lines(rows) + [words.scans(scans.count, isTaken: !isTrial)],
        .array(
          scans.map { scan in
            .object([
              ("file", .string(scan.row.file)), ("title", .string(scan.row.title)),
              ("pages", scan.report.pages.map { .int($0) } ?? .null),
              ("dpi", scan.report.leastDPI.map { .int(Int($0)) } ?? .null),
              ("original", .string(scan.row.place)),
              ("findings", .array(scan.report.findings.map { .string($0.word) })),
              ("refused", .bool(scan.report.isRefused)),
            ])
          }))
    }
  }
}
