import Office
import Platform

/// Looks at a file that was signed here as whoever gets it will, before anybody does.
///
/// Whom to trust is not its question: the signer's own certificate, and those of the authority of
/// time, are taken for trusted, so that everything else is what decides. A certificate that has run
/// out, a key that is not the certificate's, a signature before this one that is no longer what it
/// was: all of that is seen here and not by the recipient.
struct SoundnessCheck {
  /// The file before it was signed; nil if the new signature is all that counts.
  let before: [UInt8]?
  var openssl: String?

  /// - Throws: `unsound`, `earlierSignature`; `stamp(.unsound)` if a stamp is expected and does not
  ///   hold.
  func check(_ signed: [UInt8], expectsStamp: Bool) throws(SigningError) {
    let earlier = before.map { report(on: $0, trusting: []).signatures } ?? []
    let helpers = certificates(in: signed)
    let signatures = report(on: signed, trusting: helpers).signatures
    let added = signatures.filter { new in !earlier.contains { $0.field == new.field } }
    guard let last = added.first(where: { $0.coverage == .whole }) ?? added.last,
      before == nil || added.count == 1
    else { throw .unsound(nil) }
    guard last.verdict.isValid else { throw .unsound(last.findings.first) }
    if expectsStamp, last.timeStamp != .ok { throw .stamp(.unsound) }
    for old in earlier {
      guard let now = signatures.first(where: { $0.field == old.field }),
        now.isIntact == old.isIntact, now.aftermath != .suspicious, now.aftermath != nil
      else { throw .earlierSignature(field: old.field) }
    }
  }

  /// Refuses to sign what was altered before.
  func checkBefore() throws(SigningError) {
    guard let before else { return }
    for signature in report(on: before, trusting: []).signatures {
      if signature.verdict == .altered || signature.verdict == .broken {
        throw .earlierSignature(field: signature.field)
      }
    }
  }

  private func report(
    on bytes: [UInt8], trusting anchors: [Certificate]
  ) -> SignedFileReport {
    let proofs = ProofChecker(
      trust: TrustSettings(anchors: anchors, at: Machine.milliseconds()), searchPath: openssl)
    return bytes.withUnsafeBytes { FileChecker(proofs).report(on: $0) }
  }

  /// The signer's certificate of the signature that covers everything, and those in its stamp.
  private func certificates(in signed: [UInt8]) -> [Certificate] {
    guard let summary = try? PDFSummary(of: signed),
      let field = summary.signatures.last(where: { $0.coverage == .whole }),
      let contents = field.contents, let structure = try? SignedData(contents[...])
    else { return [] }
    let signer = structure.certificates.filter { structure.signer.names($0) }
    let stamp = structure.signer.timestamps.compactMap { try? TimestampToken($0) }
    return signer + stamp.flatMap(\.signedData.certificates)
  }
}
