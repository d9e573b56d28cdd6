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
    let evidence = evidence(of: bytes)
    do throws(UnreadablePDF) {
      let reading = try FileReading(bytes)
      return SignedFileReport(
        unreadable: reading.file.isEncrypted
          ? SignedFileReport.Unreadable(code: UnreadablePDF.needsPassword.code) : nil,
        signatures: reports(on: reading, bytes), emptyFields: reading.form.empty,
        orphans: reading.orphans, evidence: evidence)
    } catch {
      return SignedFileReport(
        unreadable: SignedFileReport.Unreadable(code: error.code), signatures: [], emptyFields: 0,
        orphans: 0, evidence: evidence)
    }
  }

  private func evidence(of bytes: UnsafeRawBufferPointer) -> CheckEvidence {
    let version = (try? proofs.openssl.get()) ?? ""
    return CheckEvidence(
      digest: FileDigest(SHA256.digest(of: bytes).description)!, size: Int64(bytes.count),
      at: Moment(milliseconds: proofs.trust.at) ?? Moment(milliseconds: 0)!, openssl: version,
      rules: FileChecker.rules, trust: proofs.trust.digest.description)
  }

  private func reports(
    on reading: FileReading, _ bytes: UnsafeRawBufferPointer
  ) -> [SignatureReport] {
    let store = EvidenceStore(of: reading.file)
    let evidence = Evidence(
      certificates: store.certificates.compactMap { try? Certificate(der: $0) },
      revocationLists: store.revocationLists.compactMap { try? RevocationList(der: $0) })
    var reports: [Int: SignatureReport] = [:]
    // From the last to the first: a time stamp over the document proves when those before it existed.
    var existedAt: Int64?
    for index in reading.fromLastToFirst {
      let signature = reading.signatures[index]
      let proof = proofs.proof(
        of: signature.field, in: bytes, evidence: evidence, existedAt: existedAt)
      let report = SignatureReport(signature, proof, end: reading.end)
      reports[index] = report
      if report.kind == .timestamp, report.verdict.isValid, let time = proof.timestamp.provenTime {
        existedAt = min(existedAt ?? time, time)
      }
    }
    return reading.signatures.indices.compactMap { reports[$0] }
  }
}

/// What the structure of a file tells of its signatures, and of what came after each.
struct FileReading {
  struct Found {
    let field: SignatureField
    /// Nil where that could not be compared.
    let changes: LaterChanges?
    /// The end of what it covers; nil if it names no usable range.
    let signedEnd: Int?
  }

  let file: PDFFile
  let form: FormWalk
  let end: FileEnd
  let orphans: Int
  private(set) var signatures: [Found] = []

  init(_ bytes: UnsafeRawBufferPointer) throws(UnreadablePDF) {
    file = try PDFFile(ByteSource(file: bytes))
    form = try FormWalk(of: file)
    end = FileEnd(of: file.source)
    orphans = try ByteRangeScan(of: file).placesOutside(
      form.filled.filter { !$0.isCompressed }.map(\.dictionary.range)
        + form.usageRights.map(\.range))
    var check = ShapeCheck(of: file)
    for found in form.filled {
      let (flaws, coverage) = try check.judge(found)
      let range = try? SignedRange(found.dictionary["ByteRange"], byteCount: file.source.count)
      signatures.append(
        Found(
          field: SignatureField(found, in: file, flaws: flaws, coverage: coverage),
          changes: changes(after: range, coverage), signedEnd: range?.end))
    }
  }

  private func changes(after range: SignedRange?, _ coverage: Coverage?) -> LaterChanges? {
    switch coverage {
    case .whole: return LaterChanges()
    case .revision:
      guard let range else { return nil }
      return try? RevisionComparison.changes(after: range.end, in: file, form)
    case .partial, nil: return nil
    }
  }

  /// Those that cover most first.
  var fromLastToFirst: [Int] {
    signatures.indices.sorted {
      let (left, right) = (signatures[$0].signedEnd ?? -1, signatures[$1].signedEnd ?? -1)
      return left == right ? $0 < $1 : left > right
    }
  }
}
