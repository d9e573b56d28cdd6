import Office
import Wording

extension JSON {
  /// What was found in a file, with evidence and every finding.
  static func report(_ report: SignedFileReport, named name: String) -> JSON {
    .object([
      ("file", .string(name)), ("class", .string(report.verdict.rawValue)),
      ("unreadable", .text(report.unreadable?.code)),
      ("signatures", .array(report.signatures.map { JSON.signature($0) })),
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

  private static func signature(_ signature: SignatureReport) -> JSON {
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
