import Office

// MARK: Files that are refused for their signatures

extension EnglishWords {
  func invalidSignature(
    of file: String, _ verdict: Verdict, _ finding: SignatureFinding?
  ) -> Problem {
    Problem(
      "\(file): \(self.verdict(verdict))" + (finding.map { ", " + self.finding($0) } ?? "")
        + " (Decree 30/2020, Art. 21(2))",
      try: "send it back: vpdt incoming return …, or key t; look closer: vpdt pdf verify \(file)")
  }

  func lacking(_ lack: SignedFileLack, of document: String) -> Problem {
    switch lack {
    case .notValid(.unchecked, let finding):
      Problem(
        "the signatures in the file of \(document) could not be checked"
          + (finding.map { ": " + self.finding($0) } ?? ""),
        try: "add the root: vpdt trust add root FILE.pem; see vpdt doctor")
    case .notValid(let verdict, let finding):
      Problem(
        "the signed file of \(document): \(self.verdict(verdict))"
          + (finding.map { ", " + self.finding($0) } ?? ""),
        try: verdict == .untrusted
          ? "add its issuer: vpdt trust add root|intermediate FILE.pem"
          : "sign the approved file anew and attach it again")
    case .approver(let name, let signers):
      Problem(
        "the file of \(document) has no valid signature of \(name), who approved it"
          + " (Decree 30/2020, Art. 13)" + signed(by: signers),
        try: "let \(name) sign; if the certificate bears another name: "
          + "vpdt trust add signer FILE.pem --of …")
    case .seal(let name, let signers):
      Problem(
        "the file of \(document) lacks the digital signature of the body (\(name))"
          + " (Decree 30/2020, Art. 17(2))" + signed(by: signers),
        try: "sign for the body and attach it again; if the certificate bears another name: "
          + "vpdt trust add seal FILE.pem")
    }
  }

  private func signed(by signers: [String]) -> String {
    signers.isEmpty ? "" : "; signed by: " + signers.joined(separator: ", ")
  }

  func otherText(of document: String, _ difference: [String], _ digest: FileDigest) -> Problem {
    Problem(
      "the approver has signed another file than the approved one of \(document); it differs in: "
        + (difference.isEmpty ? "no word" : difference.prefix(12).joined(separator: " ⏎ "))
        + (difference.count > 12 ? " … (\(difference.count) lines)" : "")
        + " (Decree 30/2020, Art. 11(2))",
      try: "having seen the difference, attach it still: --seen \(digest.description.prefix(8))")
  }
}

// MARK: The trust store and the checks of stored files

extension EnglishWords {
  public func purpose(_ purpose: TrustEntry.Purpose) -> String {
    switch purpose {
    case .root: "root"
    case .intermediate: "intermediate"
    case .revocation: "revocation list"
    case .signer: "signer's certificate"
    case .seal: "certificate of the seal"
    }
  }

  public var trustIsEmpty: String {
    "nobody is trusted yet: every signature is NOT checked. "
      + "Add one: vpdt trust add root FILE.pem"
  }

  public func validity(from: Moment?, until: Moment?) -> String {
    (from.map { date($0.date) } ?? "…") + "–" + (until.map { date($0.date) } ?? "…")
  }

  public var trustFileIsDamaged: String { "FILE DAMAGED OR GONE: not used" }

  public func cause(_ cause: VerdictCause) -> String {
    switch cause {
    case .trust: "the trust store has changed"
    case .openssl: "openssl has changed"
    case .rules: "the rules have changed"
    case .time: "time has passed"
    }
  }

  public var verdictKey: String { "signatures" }

  public var notCheckedYet: String { "NEVER checked" }

  public func storedVerdicts(checked: Int, fresh: Int, lost: Int) -> String {
    "\(checked) files checked"
      + (fresh > 0 ? ", \(fresh) were checked a short while ago" : "")
      + (lost > 0 ? ", \(lost) files GONE OR DAMAGED (vpdt check)" : "")
  }
}
