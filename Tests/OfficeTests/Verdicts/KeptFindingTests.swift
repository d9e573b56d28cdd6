import Office
import Testing

@Suite struct `A finding that is kept` {
  static let all: [SignatureFinding] = [
    .form("gap-is-not-contents", isBroken: true), .form("repeated-key", isBroken: false),
    .contentChanged, .valueDamaged, .noSignature("refused"),
    .changed("page", detail: "Annots", object: 12), .trailingBytes(7), .untidyEnd,
    .unknownIssuer("CA"), .selfSigned, .expired(moment), .expired(nil), .notYetValid(moment),
    .revoked(moment), .keyUsage, .improperPath(24), .weakAlgorithm("SHA-1"), .otherCertificate,
    .unchecked("no-openssl"), .fieldFilled("Họ tên"), .laterSignature("ChuKy"),
    .laterTimestamp("Dau"), .laterEvidence, .laterDescription, .timeProven("TSA"), .timeClaimed,
    .timestampBad("weak"), .revocationUnknown("no-list"), .notRevoked(asOf: moment),
    .notRevoked(asOf: nil),
  ]
  private static let moment = Moment(iso: "2026-03-02T09:00")

  @Test(arguments: all) func `is read as it was found`(finding: SignatureFinding) {
    let again = SignatureFinding(
      code: finding.code, detail: finding.detail, amount: finding.amount)
    #expect(again == finding)
  }

  @Test func `of a code nobody knows is none`() {
    #expect(SignatureFinding(code: "perfect", detail: "", amount: nil) == nil)
  }
}

@Suite struct `The rule for signed files` {
  private static let approver = (id: ID<Person>(2), name: "Trần Văn Hùng")

  private func signature(
    _ name: String, fingerprint: String = "aa", field: String = "Ky",
    _ findings: [SignatureFinding] = []
  ) -> SignatureReport {
    SignatureReport(
      field: field, kind: .signature, subFilter: "ETSI.CAdES.detached", coverage: .whole,
      aftermath: Aftermath.none, isIntact: .yes, isTrusted: .yes, timeStamp: .none,
      signer: SignerFacts(
        name: name, body: "", issuer: "CA", serial: "1", validFrom: nil, validUntil: nil,
        fingerprint: fingerprint, isSeal: false), signedAt: nil, digest: "SHA-256",
      algorithm: "RSA", findings: findings)
  }

  private typealias Aftermath = SignatureReport.Aftermath

  private func lack(
    _ signatures: [SignatureReport], by rule: SignedFileRule = .valid, body: String? = nil,
    earlier: Set<String> = [], entries: [TrustEntry] = []
  ) -> SignedFileLack? {
    let report = SignedFileReport(
      unreadable: nil, signatures: signatures, emptyFields: 0, orphans: 0,
      evidence: CheckEvidence(
        digest: FileDigest(String(repeating: "0", count: 64))!, size: 1,
        at: Moment(milliseconds: 0)!, openssl: "", rules: "1", trust: ""))
    return rule.lack(
      of: report, approver: Self.approver, body: body, earlier: earlier, KnownSigners(entries))
  }

  private func entry(
    _ purpose: TrustEntry.Purpose, _ fingerprint: String, of person: Int64? = nil
  ) -> TrustEntry {
    TrustEntry(
      id: ID(1), name: "x",
      content: TrustContent(
        purpose: purpose, fingerprint: fingerprint, subject: "x", issuer: "x", validFrom: nil,
        validUntil: nil), signer: person.map { TrustEntry.Signer(id: ID($0), name: "x") },
      addedAt: Moment(milliseconds: 0)!, addedBy: "x", removal: nil)
  }

  @Test func `takes the signature of whoever approved, by the name in the certificate`() {
    #expect(lack([signature("TRẦN VĂN HÙNG")]) == nil)
    #expect(
      lack([signature("Trần Văn Hưng")])
        == .approver("Trần Văn Hùng", signers: ["Trần Văn Hưng"]))
  }

  @Test func `takes a certificate that was entered as theirs, whatever name it bears`() {
    #expect(lack([signature("HUNG TV")], entries: [entry(.signer, "aa", of: 2)]) == nil)
  }

  @Test func `does not take a namesake's, which was entered as somebody else's`() {
    #expect(
      lack([signature("Trần Văn Hùng")], entries: [entry(.signer, "aa", of: 3)])
        == .approver("Trần Văn Hùng", signers: ["Trần Văn Hùng"]))
    #expect(
      lack([signature("Trần Văn Hùng")], entries: [entry(.seal, "aa")])
        == .approver("Trần Văn Hùng", signers: ["Trần Văn Hùng"]))
  }

  @Test func `asks for the seal of the body before a document leaves`() {
    let person = signature("Trần Văn Hùng")
    #expect(
      lack([person], body: "Trường THCS Hoa Ban")
        == .seal("Trường THCS Hoa Ban", signers: ["Trần Văn Hùng"]))
    let seal = signature("TRƯỜNG THCS HOA BAN", fingerprint: "bb", field: "Dau")
    #expect(lack([person, seal], body: "Trường THCS Hoa Ban") == nil)
  }

  @Test func `does not take a signature the draft bore before it was approved`() {
    #expect(lack([signature("Trần Văn Hùng")], earlier: ["Ky"]) != nil)
  }

  @Test func `does not take what is unchecked, and tells why`() {
    let finding = SignatureFinding.unchecked("no-anchors")
    #expect(
      lack([signature("Trần Văn Hùng", [finding])]) == .notValid(.unchecked, because: finding))
    #expect(lack([signature("Trần Văn Hùng", [finding])], by: .unbroken) == nil)
  }

  @Test(arguments: SignedFileRule.allCases)
  func `never takes an altered file`(rule: SignedFileRule) {
    #expect(
      lack([signature("Trần Văn Hùng", [.contentChanged])], by: rule)
        == .notValid(.altered, because: .contentChanged))
    #expect(
      lack(
        [signature("Trần Văn Hùng"), signature("Ai đó", field: "B", [.valueDamaged])], by: rule)
        == .notValid(.broken, because: .valueDamaged))
  }
}
