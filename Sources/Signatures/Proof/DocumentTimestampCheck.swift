import Platform

/// The check of a timestamp over the document, with which nobody signs.
struct DocumentTimestampCheck {
  private let checker: ProofChecker
  private let token: TimestampToken
  private let authority: Certificate?
  private let pool: CertificatePool
  private let fileLists: [RevocationList]
  /// At which the authority's certificate must be valid.
  private let moment: Int64

  init(
    _ token: TimestampToken, evidence: Evidence, existedAt: Int64?, for checker: ProofChecker
  ) {
    self.token = token
    self.checker = checker
    moment = existedAt ?? checker.trust.at
    pool = CertificatePool(
      anchors: checker.trust.anchors,
      others: token.signedData.certificates + checker.trust.intermediates
        + evidence.certificates)
    authority = pool.certificate(of: token.signedData.signer)
    fileLists = token.signedData.revocationLists + evidence.revocationLists
  }

  func proof(over pieces: [UnsafeRawBufferPointer]) -> SignatureProof {
    let info = token.signedData.signer
    var proof = SignatureProof(judgedAt: moment)
    proof.signer = authority
    proof.digestAlgorithm = token.info.digest.name
    proof.signatureAlgorithm = info.signature.name
    proof.weakness = token.weakness ?? authority?.key.weakness
    proof.claimedTime = token.info.time
    proof.timestamp = .unchecked(.notReached)
    let contentMatches = matches(pieces, token.info.imprint, by: token.info.digest)
    guard let authority else {
      proof.integrity = contentMatches == false ? .contentChanged : .unchecked(.certificateMissing)
      proof.trust = .unchecked(.certificateMissing)
      return proof
    }
    ask(about: authority, contentMatches, pieces, &proof)
    return proof
  }

  private func ask(
    about authority: Certificate, _ contentMatches: Bool?, _ pieces: [UnsafeRawBufferPointer],
    _ proof: inout SignatureProof
  ) {
    let path = PathCheck(
      of: authority, pool: pool, officeLists: checker.trust.revocationLists, fileLists: fileLists)
    proof.weakness = proof.weakness ?? path.weakness
    let (inquiry, failure) = checker.inquire { folder, inquiry throws(SystemError) in
      try ask(path, contentMatches, pieces, in: folder, &inquiry)
    }
    conclude(path, contentMatches, inquiry, failure: failure, &proof)
  }

  private func ask(
    _ path: PathCheck, _ contentMatches: Bool?, _ pieces: [UnsafeRawBufferPointer],
    in folder: QuestionFolder, _ inquiry: inout Inquiry
  ) throws(SystemError) {
    let files = try path.files(in: folder)
    let signature = try folder.file("signature.der", Array(token.signedData.whole))
    let isTrustOpen = !checker.trust.anchors.isEmpty
    if contentMatches != false, isTrustOpen {
      let helpers = pool.helpers(of: path.certificate) + [path.certificate]
      inquiry.add(
        .timestamp,
        question.arguments(
          token: signature, stamped: try folder.file("signed.bin", pieces),
          anchors: files.anchors, helpers: try folder.file("authority.pem", helpers)))
    }
    if isTrustOpen { try path.addRevocation(files, in: folder, to: &inquiry) }
    inquiry.ask()
    // One yes answers all. After a no, it has to be found out what was wrong.
    if isTrustOpen {
      try path.addRemainingRevocation(at: moment, files, in: folder, to: &inquiry)
    }
    if timestamp(inquiry, path)?.provenTime == nil {
      if contentMatches != false {
        let isInside = token.signedData.certificates.contains(path.certificate)
        inquiry.add(
          .value,
          valueQuestion(path, contentMatches).arguments(
            signature: signature, content: nil, helper: isInside ? nil : files.certificate))
      }
      if isTrustOpen { path.addTrust(at: moment, files, to: &inquiry) }
    }
    inquiry.ask()
  }

  private var question: TokenQuestion { TokenQuestion(token: token, moment: moment) }

  private func valueQuestion(_ path: PathCheck, _ contentMatches: Bool?) -> ValueQuestion {
    ValueQuestion(
      signed: token.signedData, signer: path.certificate, contentMatches: contentMatches)
  }

  private func timestamp(_ inquiry: Inquiry, _ path: PathCheck) -> SignatureProof.Timestamp? {
    inquiry[.timestamp].map {
      question.timestamp($0, authority: path.certificate.subject.shortName)
    }
  }

  private func conclude(
    _ path: PathCheck, _ contentMatches: Bool?, _ inquiry: Inquiry, failure: Unchecked?,
    _ proof: inout SignatureProof
  ) {
    proof.questions = inquiry.count
    let open = failure ?? (checker.trust.anchors.isEmpty ? .noAnchors : nil)
    let timestamp = timestamp(inquiry, path)
    let isProven = timestamp?.provenTime != nil
    proof.integrity = integrity(
      path, contentMatches, inquiry, timestamp, failure: failure)
    proof.timestamp =
      contentMatches == false
      ? .bad(.otherContent) : timestamp ?? .unchecked(open ?? .notReached)
    proof.revocation =
      open.map { .notChecked(.unchecked($0)) } ?? path.revocation(inquiry, at: moment)
    var trust: SignatureProof.Trust
    if let open {
      trust = .unchecked(open)
    } else if isProven {
      trust = .trusted(path: path.path.map(\.subject.shortName))
    } else {
      trust = path.trust(inquiry, at: moment)
      // The path is good, and yet it is not one for timestamps.
      if trust.isTrusted, case .bad(.refused) = timestamp { trust = .keyUsage }
    }
    proof.trust = trust.lowered(by: proof.revocation, fitsUse: true, weakness: proof.weakness)
    if !proof.trust.isTrusted, isProven {
      // Whoever is not trusted proves nothing.
      proof.timestamp = .bad(
        proof.weakness.map { .weak(name: $0) }
          ?? .unknownAuthority(name: path.certificate.subject.shortName))
    }
  }

  private func integrity(
    _ path: PathCheck, _ contentMatches: Bool?, _ inquiry: Inquiry,
    _ timestamp: SignatureProof.Timestamp?, failure: Unchecked?
  ) -> SignatureProof.Integrity {
    if contentMatches == false || timestamp == .bad(.otherContent) { return .contentChanged }
    if let failure { return .unchecked(failure) }
    if timestamp?.provenTime != nil { return .intact }
    guard let answer = inquiry[.value] else { return .unchecked(.notReached) }
    let value = valueQuestion(path, contentMatches).integrity(answer)
    // Openssl looks at the imprint last, so it may not have come to it.
    guard value == .intact, contentMatches == nil else { return value }
    return .unchecked(.notReached)
  }
}
