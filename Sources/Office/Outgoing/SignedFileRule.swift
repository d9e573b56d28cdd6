/// What the signed file of an outgoing document must show (setting `signature.rule`).
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 13(7), 17(2), 32; Annex I, part I, box 7 and 8.
public enum SignedFileRule: String, CaseIterable, Sendable {
  /// Every signature is valid; whoever approved has signed, and before it is issued the body too.
  case valid
  /// No signature is altered or broken. Whose they are, and whether they could be checked, is told and
  /// left to people.
  case unbroken
}

/// Why a signed file does not do.
public enum SignedFileLack: Equatable, Sendable {
  /// Its worst signature came to this, by this finding.
  case notValid(Verdict, because: SignatureFinding?)
  /// Nobody of those who signed it validly is the person who approved.
  case approver(String, signers: [String])
  /// The body has not signed it.
  case seal(String, signers: [String])
}

/// Whose certificates are whose.
public struct KnownSigners: Sendable {
  private let entries: [TrustEntry]

  /// - Parameter entries: What the office keeps in its trust store now.
  public init(_ entries: [TrustEntry]) {
    self.entries = entries.filter { $0.content.purpose == .signer || $0.content.purpose == .seal }
  }

  /// Whether a signature is this person's: made with a certificate entered as theirs, or with one that
  /// bears exactly their name and is entered as nobody else's.
  func isSigned(_ report: SignatureReport, by person: ID<Person>, named name: String) -> Bool {
    guard let signer = report.signer, report.kind == .signature else { return false }
    if let entry = entry(of: signer) { return entry.signer?.id == person }
    return nameKey(signer.name) == nameKey(name)
  }

  /// Whether a signature is the seal of the body called `name`.
  func isSealed(_ report: SignatureReport, by name: String) -> Bool {
    guard let signer = report.signer, report.kind == .signature else { return false }
    if let entry = entry(of: signer) { return entry.content.purpose == .seal }
    return nameKey(signer.name) == nameKey(name)
  }

  private func entry(of signer: SignerFacts) -> TrustEntry? {
    entries.first { $0.content.fingerprint == signer.fingerprint }
  }
}

extension SignedFileRule {
  /// What the file of this report lacks to stand for what `approver` has approved; nil for nothing.
  ///
  /// - Parameters:
  ///   - body: The body whose seal it must bear; nil where that comes later.
  ///   - earlier: The fields that were signed in the approved file already: who signed a draft has not
  ///     signed what was made of it.
  public func lack(
    of report: SignedFileReport, approver: (id: ID<Person>, name: String), body: String?,
    earlier: Set<String> = [], _ known: KnownSigners
  ) -> SignedFileLack? {
    if let lack = lack(of: report) { return lack }
    if self == .unbroken { return nil }
    let good = report.signatures.filter {
      $0.verdict.holds && !earlier.contains($0.field)
    }
    let signers = good.compactMap { $0.kind == .signature ? $0.signer?.name : nil }
    if !good.contains(where: { known.isSigned($0, by: approver.id, named: approver.name) }) {
      return .approver(approver.name, signers: signers)
    }
    if let body, !good.contains(where: { known.isSealed($0, by: body) }) {
      return .seal(body, signers: signers)
    }
    return nil
  }

  /// What a file lacks that bears nothing but the seal of the body; nil for nothing.
  public func sealLack(
    of report: SignedFileReport, body: String, _ known: KnownSigners
  ) -> SignedFileLack? {
    if let lack = lack(of: report) { return lack }
    let good = report.signatures.filter(\.verdict.holds)
    if self == .unbroken || good.contains(where: { known.isSealed($0, by: body) }) { return nil }
    return .seal(body, signers: good.compactMap { $0.signer?.name })
  }

  /// What the signatures lack, whoever has signed; nil for nothing.
  public func lack(of report: SignedFileReport) -> SignedFileLack? {
    let verdict = report.verdict
    let isEnough =
      self == .valid
      ? verdict.holds : verdict != .altered && verdict != .broken
    if isEnough { return nil }
    let worst = report.signatures.first { $0.verdict == verdict }
    return .notValid(verdict, because: worst?.findings.first { $0.verdict == verdict })
  }
}
