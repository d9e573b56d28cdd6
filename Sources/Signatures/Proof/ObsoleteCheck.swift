import Platform

/// The check of a signature over the SHA-1 of the signed bytes (`adbe.pkcs7.sha1`), which went out of use
/// with PDF 2.0.
///
/// It can tell that the bytes were changed. That they were not, nobody should rely on any more.
struct ObsoleteCheck {
  let signed: SignedData
  let form: String
  let checker: ProofChecker

  func proof(over pieces: [UnsafeRawBufferPointer]) -> SignatureProof {
    var proof = SignatureProof(judgedAt: checker.trust.at)
    proof.integrity = .unchecked(.obsoleteForm(form))
    proof.weakness = DigestAlgorithm.sha1.name
    let pool = CertificatePool(anchors: checker.trust.anchors, others: signed.certificates)
    proof.signer = pool.certificate(of: signed.signer)
    proof.digestAlgorithm = signed.signer.digest.name
    proof.signatureAlgorithm = signed.signer.signature.name
    proof.claimedTime = signed.signer.signed?.signingTime
    // Without it inside, it is an ordinary signature under a wrong name.
    guard let digest = signed.content else { return proof }
    let (inquiry, _) = checker.inquire { folder, inquiry throws(SystemError) in
      let content = try folder.file("signed.bin", pieces)
      inquiry.add(.digest, ["dgst", "-sha1", "-binary", content])
      inquiry.ask()
    }
    proof.questions = inquiry.count
    if case .success(let answer) = inquiry[.digest], answer.code == 0, answer.output.count == 20,
      answer.output[...] != digest
    {
      proof.integrity = .contentChanged
    }
    return proof
  }
}
