import Desk
import Office
import Wording

extension Command {
  /// `vpdt pdf verify FILE…`: the signatures in files, without an office.
  static func pdfVerify() -> Command {
    Command(
      .pdfVerify,
      Grammar().word("FILE", .many).many("--trust", "PEM").many("--intermediate", "PEM")
        .many("--crl", "FILE").option("--at", "DATE").flag("--tsv")
    ) { arguments, session in
      let at = try arguments.text("--at").map { try moment($0) } ?? session.options.moment
      let checks = try verifySignedFiles(
        arguments.words,
        trusting: TrustFiles(
          anchors: arguments.texts("--trust"), intermediates: arguments.texts("--intermediate"),
          revocationLists: arguments.texts("--crl")),
        at: at)
      if session.options.isJSON {
        session.raw(JSON.array(checks.map { JSON.report($0.report, named: $0.path) }).text)
      } else if arguments.has("--tsv") {
        for row in [tableHead] + checks.flatMap({ rows(of: $0, session.words) }) {
          session.raw(row.map { harmless($0) }.joined(separator: "\t"))
        }
      } else {
        for (index, check) in checks.enumerated() {
          if index > 0 { session.line() }
          for line in session.words.lines(on: check.report, named: check.path) {
            session.line(line)
          }
        }
      }
      if !checks.allSatisfy({ $0.report.verdict.isValid }) { session.next = .status(1) }
    }
  }

  /// A day is its end: what was signed on it counts as signed.
  private static func moment(_ text: String) throws -> Moment {
    if let moment = Moment(iso: text) { return moment }
    guard let date = CivilDate(iso: text),
      let moment = Moment(date, hour: 23, minute: 59, second: 59)
    else { throw ValueError.impossibleMoment(text) }
    return moment
  }
}

extension Command {
  // MARK: For programs

  /// The columns of the published table of samples.
  private static let tableHead = [
    "file", "class", "also", "n_sigs", "sig", "kind", "covers", "modified_after", "crypto",
    "trusted", "signer", "signing_time", "timestamp", "note",
  ]

  private static func rows(of check: FileCheck, _ words: any Words) -> [[String]] {
    let report = check.report
    let file = [
      String(check.path.split(separator: "/").last ?? ""), report.verdict.rawValue, "-",
      String(report.signatures.count),
    ]
    if report.signatures.isEmpty {
      return [file + ["0"] + Array(repeating: "-", count: 8) + [words.sentence(report) ?? "-"]]
    }
    return report.signatures.enumerated().map { index, signature in
      let columns: [String?] = [
        String(index + 1), signature.kind.rawValue, signature.coverage?.rawValue,
        signature.aftermath?.rawValue, crypto(signature.isIntact),
        signature.isTrusted == .unknown ? nil : signature.isTrusted.rawValue,
        signature.signer?.name, signature.signedAt.map(\.utc), signature.timeStamp.rawValue,
        signature.findings.first.map { words.finding($0) },
      ]
      return file + columns.map { $0 ?? "-" }
    }
  }

  private static func crypto(_ answer: SignatureReport.Answer) -> String? {
    switch answer {
    case .yes: "ok"
    case .no: "bad"
    case .unknown: nil
    }
  }
}
