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
        session.raw(JSON.array(checks.map { json(of: $0) }).text)
      } else if arguments.has("--tsv") {
        for row in [tableHead] + checks.flatMap({ rows(of: $0, session.words) }) {
          session.raw(row.map { harmless($0) }.joined(separator: "\t"))
        }
      } else {
        for (index, check) in checks.enumerated() {
          if index > 0 { session.line() }
          for line in lines(of: check, session.words) { session.line(line) }
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

// MARK: For people

extension Command {
  private static func lines(of check: FileCheck, _ words: any Words) -> [String] {
    let report = check.report
    var lines = ["\(check.path): \(words.verdict(report.verdict))"]
    if let sentence = words.sentence(report) { lines.append("  " + sentence) }
    for (index, signature) in report.signatures.enumerated() {
      lines.append(
        "  \(index + 1). [\(words.verdict(signature.verdict))] \(words.sentence(signature))")
      lines.append("     " + facts(of: signature, words).joined(separator: " · "))
      lines += signature.findings.map { "     - " + words.finding($0) }
    }
    if report.orphans > 0 { lines.append("  ! " + words.orphans(report.orphans)) }
    return lines + [
      "  SHA-256 \(report.evidence.digest), \(report.evidence.size) byte",
      "  " + words.evidence(report.evidence),
    ]
  }

  private static func facts(of signature: SignatureReport, _ words: any Words) -> [String] {
    var facts = [words.signatureKind(signature), signature.field, signature.subFilter]
    if let signer = signature.signer {
      facts += [signer.body == signer.name ? "" : signer.body, signer.issuer, signer.serial]
    }
    return (facts + [signature.digest, signature.algorithm]).filter { !$0.isEmpty }
  }

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

  private static func json(of check: FileCheck) -> JSON {
    let report = check.report
    return .object([
      ("file", .string(check.path)), ("class", .string(report.verdict.rawValue)),
      ("unreadable", .text(report.unreadable?.code)),
      ("signatures", .array(report.signatures.map { json(of: $0) })),
      ("emptyFields", .int(report.emptyFields)), ("orphans", .int(report.orphans)),
      (
        "evidence",
        .object([
          ("sha256", .string(report.evidence.digest.description)),
          ("size", .int(Int(report.evidence.size))), ("at", .string(report.evidence.at.utc)),
          ("openssl", .string(report.evidence.openssl)), ("rules", .string(report.evidence.rules)),
          ("trust", .string(report.evidence.trust)),
        ])
      ),
    ])
  }

  private static func json(of signature: SignatureReport) -> JSON {
    .object([
      ("class", .string(signature.verdict.rawValue)), ("field", .string(signature.field)),
      ("kind", .string(signature.kind.rawValue)),
      ("seal", .bool(signature.signer?.isSeal ?? false)),
      ("subFilter", .string(signature.subFilter)),
      ("covers", .text(signature.coverage?.rawValue)),
      ("modifiedAfter", .text(signature.aftermath?.rawValue)),
      ("intact", .string(signature.isIntact.rawValue)),
      ("trusted", .string(signature.isTrusted.rawValue)),
      ("timestamp", .string(signature.timeStamp.rawValue)),
      ("signingTime", .text(signature.signedAt.map(\.utc))),
      ("digest", .string(signature.digest)), ("algorithm", .string(signature.algorithm)),
      (
        "signer",
        signature.signer.map { signer in
          .object([
            ("name", .string(signer.name)), ("body", .string(signer.body)),
            ("issuer", .string(signer.issuer)), ("serial", .string(signer.serial)),
            ("validFrom", .text(signer.validFrom.map(\.utc))),
            ("validUntil", .text(signer.validUntil.map(\.utc))),
            ("sha256", .string(signer.fingerprint)),
          ])
        } ?? .null
      ),
      (
        "findings",
        .array(
          signature.findings.map { finding in
            .object([
              ("code", .string(finding.code)),
              ("text", .string(EnglishWords().finding(finding))),
              ("against", .text(finding.verdict?.rawValue)),
            ])
          })
      ),
    ])
  }
}
