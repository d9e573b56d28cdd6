import Office

extension VerdictWords {
  /// What was found in a file, for people: the verdict, each signature with its findings, and what it
  /// was checked with.
  public func lines(on report: SignedFileReport, named name: String) -> [String] {
    var lines = ["\(name): \(verdict(report.verdict))"]
    if let sentence = sentence(report) { lines.append("  " + sentence) }
    for (index, signature) in report.signatures.enumerated() {
      lines.append("  \(index + 1). [\(verdict(signature.verdict))] \(sentence(signature))")
      lines.append("     " + facts(of: signature).joined(separator: " · "))
      lines += signature.findings.map { "     - " + finding($0) }
    }
    if report.orphans > 0 { lines.append("  ! " + orphans(report.orphans)) }
    return lines + [
      "  SHA-256 \(report.evidence.digest), \(report.evidence.size) byte",
      "  " + evidence(report.evidence),
    ]
  }

  private func facts(of signature: SignatureReport) -> [String] {
    var facts = [signatureKind(signature), signature.field, signature.subFilter]
    if let signer = signature.signer {
      facts += [signer.body == signer.name ? "" : signer.body, signer.issuer, signer.serial]
    }
    return (facts + [signature.digest, signature.algorithm]).filter { !$0.isEmpty }
  }
}

extension VerdictWords where Self: TrustWords {
  /// What is known of a file in a few words; nil where there is nothing to judge.
  public func line(on verdict: FileVerdict) -> String? {
    verdict == .notChecked ? notCheckedYet : verdict.verdict.map { self.verdict($0) }
  }

  /// The checks of a file, the newest first: when, by whom, what it came to, and why that changed.
  public func lines(on checks: [KeptCheck], moment: (Moment) -> String) -> [String] {
    checks.enumerated().map { index, check in
      let earlier = index + 1 < checks.count ? checks[index + 1] : nil
      let causes =
        earlier.map { $0.verdict == check.verdict ? [] : VerdictCause.between($0, check) } ?? []
      return moment(check.report.evidence.at) + "  " + verdict(check.verdict) + "  "
        + check.personName
        + (causes.isEmpty ? "" : "  (" + causes.map(cause).joined(separator: ", ") + ")")
    }
  }
}
