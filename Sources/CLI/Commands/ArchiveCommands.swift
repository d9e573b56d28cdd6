import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt archive verify PKG`: needs no office.
  static func archiveVerify() -> Command {
    Command(.archiveVerify, Grammar().word("PKG")) { arguments, session in
      let report = try checkPackage(arguments.first)
      let words = session.words
      session.answer(
        [words.result(report)] + report.findings.map { words.line($0) }
          + (report.leftOut > 0 ? [words.leftOut(report.leftOut)] : []),
        .object([
          ("whole", .bool(report.isWhole)), ("lawful", .bool(report.isLawful)),
          ("identifier", .text(report.identifier)), ("title", .text(report.title)),
          ("files", .int(report.fileCount)), ("bytes", .int(report.byteCount)),
          (
            "findings",
            .array(
              report.findings.map { finding in
                .object([
                  ("code", .string(finding.code)), ("path", .string(finding.path)),
                  ("line", finding.line.map { .int($0) } ?? .null),
                  ("fault", .bool(finding.weight == .fault)),
                ])
              })
          ), ("leftOut", .int(report.leftOut)),
        ]))
      if !report.isWhole { session.next = .status(1) }
    }
  }

  /// `vpdt archive package DOSSIER… --to DIR [--zip] [--profile tt05-2025|csip]`
  static func archivePackage() -> Command {
    let grammar = Grammar().word("DOSSIER", .many).option("--to", "DIR", required: true)
      .flag("--zip").option("--profile", "tt05-2025|csip")
    return Command(.archivePackage, grammar) { arguments, session in
      let text = arguments.text("--profile") ?? PackageProfile.tt05.rawValue
      guard let profile = PackageProfile(rawValue: text) else {
        throw UsageError.extraWord(text, command: arguments.command)
      }
      let desk = try session.desk()
      let dossiers = try arguments.words.map { try desk.dossier(named: $0) }
      let receipts = try dossiers.map { dossier in
        try desk.packDossier(
          dossier, into: arguments.text("--to") ?? "", asArchive: arguments.has("--zip"),
          profile: profile, version: CommandLineInterface.version)
      }
      let words = session.words
      session.answer(
        receipts.map { words.made($0) },
        .array(
          receipts.map { receipt in
            .object([
              ("path", .string(receipt.path)), ("id", .string(receipt.id.description)),
              ("files", .int(receipt.fileCount)), ("bytes", .int(receipt.byteCount)),
              ("digest", .string(receipt.digest.description)),
            ])
          }))
    }
  }
}
