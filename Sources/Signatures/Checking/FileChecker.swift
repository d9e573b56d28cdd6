import Bytes
import Office

/// Checks the signatures of whole files: their form, what came after them, the mathematics, and whom
/// to trust.
///
/// What form and later changes say stands whatever openssl says; it can only be asked for more doubt.
public struct FileChecker: Sendable {
  /// The rules of this program; another number wherever it judges otherwise than before.
  public static let rules = "1"

  public let proofs: ProofChecker

  public init(_ proofs: ProofChecker) { self.proofs = proofs }

  /// What is found in the file in `bytes`, which stay until this returns.
  public func report(on bytes: UnsafeRawBufferPointer) -> SignedFileReport {
    let digest = SHA256.digest(of: bytes)
    func evidence() -> CheckEvidence { self.evidence(of: digest, size: bytes.count) }
    do throws(UnreadablePDF) {
      let reading = try SignedStructure(of: bytes)
      let signatures = reports(on: reading, bytes)
      return SignedFileReport(
        unreadable: reading.file.isEncrypted
          ? SignedFileReport.Unreadable(code: UnreadablePDF.needsPassword.code) : nil,
        signatures: signatures, emptyFields: reading.form.empty,
        orphans: reading.orphans, evidence: evidence())
    } catch {
      return SignedFileReport(
        unreadable: SignedFileReport.Unreadable(code: error.code), signatures: [], emptyFields: 0,
        orphans: 0, evidence: evidence())
    }
  }

  /// Last, since openssl says who it is while the file is read.
  private func evidence(of digest: Digest, size: Int) -> CheckEvidence {
    let version = (try? proofs.openssl.get()) ?? ""
    return CheckEvidence(
      digest: FileDigest(digest.description)!, size: Int64(size),
      at: Moment(milliseconds: proofs.trust.at) ?? Moment(milliseconds: 0)!, openssl: version,
      rules: FileChecker.rules, trust: proofs.trust.digest.description)
  }

  private func reports(
    on reading: SignedStructure, _ bytes: UnsafeRawBufferPointer
  ) -> [SignatureReport] {
    let store = EvidenceStore(of: reading.file)
    let evidence = Evidence(
      certificates: store.certificates.compactMap { try? Certificate(der: $0) },
      revocationLists: store.revocationLists.compactMap { try? RevocationList(der: $0) })
    var reports: [Int: SignatureReport] = [:]
    // From the last to the first: a time stamp over the document proves when those before it existed.
    var existedAt: Int64?
    var allowance = Allowance()
    for index in reading.fromLastToFirst {
      let field = reading.signatures[index]
      let refusal = allowance.refusal(of: field, in: bytes)
      let proof =
        refusal.map { SignatureProof(unchecked: $0, judgedAt: proofs.trust.at) }
        ?? proofs.proof(of: field, in: bytes, evidence: evidence, existedAt: existedAt)
      allowance.note(proof)
      let changes = refusal == .tooMany ? nil : reading.changes(after: index)
      let report = SignatureReport(field, changes, proof, end: reading.end)
      reports[index] = report
      if report.kind == .timestamp, report.verdict.isValid, let time = proof.timestamp.provenTime {
        existedAt = min(existedAt ?? time, time)
      }
    }
    return reading.signatures.indices.compactMap { reports[$0] }
  }
}
