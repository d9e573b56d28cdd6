import Bytes
import Platform

/// The check of a person's or an organ's signature.
struct SignatureCheck {
  private let checker: ProofChecker
  private let signed: SignedData
  private let signer: Certificate?
  private let pool: CertificatePool
  private let fileLists: [RevocationList]
  /// Whether the signature has to name its certificate.
  private let isCAdES: Bool
  private let token: Token
  private let existedAt: Int64?

  private enum Token {
    case none
    case bad(TimestampFlaw)
    case open(TimestampToken, bytes: ArraySlice<UInt8>, authority: Certificate)
  }

  /// Whether the certificate is the one the signer named.
  private enum Naming {
    case same, other
    /// Openssl has to compute the digest.
    case open
  }

  init(
    _ signed: SignedData, isCAdES: Bool, evidence: Evidence, existedAt: Int64?,
    for checker: ProofChecker
  ) {
    self.signed = signed
    self.isCAdES = isCAdES
    self.checker = checker
    self.existedAt = existedAt
    pool = CertificatePool(
      anchors: checker.trust.anchors,
      others: signed.certificates + checker.trust.intermediates + evidence.certificates)
    signer = pool.certificate(of: signed.signer)
    fileLists = signed.revocationLists + evidence.revocationLists
    token = SignatureCheck.token(of: signed.signer, pool)
  }

  /// The timestamp, as far as we can judge it ourselves.
  private static func token(of signer: SignerInfo, _ pool: CertificatePool) -> Token {
    guard let bytes = signer.timestamps.first else { return .none }
    do throws(NotCMS) {
      let token = try TimestampToken(bytes)
      let stamped = signer.value.withUnsafeBytes {
        matches([$0], token.info.imprint, by: token.info.digest)
      }
      if stamped == false { return .bad(.otherContent) }
      if let weakness = token.weakness { return .bad(.weak(name: weakness)) }
      let own = CertificatePool(anchors: pool.anchors, others: token.signedData.certificates)
      guard
        let authority = own.certificate(of: token.signedData.signer)
          ?? pool.certificate(of: token.signedData.signer)
      else { return .bad(.unknownAuthority(name: "")) }
      return .open(token, bytes: bytes, authority: authority)
    } catch {
      return .bad(.notCMS(error))
    }
  }

  func proof(over pieces: [UnsafeRawBufferPointer]) -> SignatureProof {
    let info = signed.signer
    var proof = SignatureProof(judgedAt: existedAt ?? checker.trust.at)
    proof.signer = signer
    proof.digestAlgorithm = info.digest.name
    proof.signatureAlgorithm = info.signature.name
    proof.weakness = info.weakness ?? signer?.key.weakness
    proof.claimedTime = info.signed?.signingTime
    if let flaw = formFlaw {
      proof.integrity = .notCMS(flaw)
      return proof
    }
    let contentMatches = info.signed.flatMap {
      matches(pieces, $0.messageDigest, by: info.digest)
    }
    guard let signer else {
      proof.integrity = contentMatches == false ? .contentChanged : .unchecked(.certificateMissing)
      proof.trust = .unchecked(.certificateMissing)
      return proof
    }
    let question = ValueQuestion(signed: signed, signer: signer, contentMatches: contentMatches)
    ask(question, pieces, &proof)
    return proof
  }

  /// What makes it no signature of the bytes around it.
  private var formFlaw: NotCMS? {
    if signed.contentType != SignedData.data { return .otherContent(signed.contentType) }
    if signed.content != nil { return .contentInside }
    if let attributes = signed.signer.signed, attributes.contentType != signed.contentType {
      return .attribute("1.2.840.113549.1.9.3")
    }
    return nil
  }

  private func ask(
    _ question: ValueQuestion, _ pieces: [UnsafeRawBufferPointer], _ proof: inout SignatureProof
  ) {
    let path = PathCheck(
      of: question.signer, pool: pool, officeLists: checker.trust.revocationLists,
      fileLists: fileLists)
    proof.weakness = proof.weakness ?? path.weakness
    let (inquiry, failure) = checker.inquire { folder, inquiry throws(SystemError) in
      try ask(question, path, pieces, in: folder, &inquiry)
    }
    conclude(question, path, inquiry, failure: failure, &proof)
  }

  private func ask(
    _ question: ValueQuestion, _ path: PathCheck, _ pieces: [UnsafeRawBufferPointer],
    in folder: QuestionFolder, _ inquiry: inout Inquiry
  ) throws(SystemError) {
    let files = try path.files(in: folder)
    let content =
      question.contentMatches == false ? nil : try folder.file("signed.bin", pieces)
    guard !checker.trust.anchors.isEmpty else {
      if let content { try addValue(question, content, files, in: folder, &inquiry) }
      return inquiry.ask()
    }
    if case .open(let token, let bytes, let authority) = token {
      try add(token, bytes, authority, files, in: folder, &inquiry)
      inquiry.ask()
    }
    let moment = moment(after: timestamp(inquiry, failure: nil))
    if let content {
      try addAll(question, path, content, files, at: moment, in: folder, &inquiry)
    } else {
      path.addTrust(at: moment, files, to: &inquiry)
    }
    try path.addRevocation(files, in: folder, to: &inquiry)
    inquiry.ask()
    // One yes answers all. After a no, it has to be found out what was wrong.
    if let content, case .success = inquiry[.all], !isAllGood(question, inquiry) {
      try addValue(question, content, files, in: folder, &inquiry)
      path.addTrust(at: moment, files, to: &inquiry)
    }
    try path.addRemainingRevocation(at: moment, files, in: folder, to: &inquiry)
    inquiry.ask()
  }

  /// Everything about the signature in one question, which saves the start of a program.
  private func addAll(
    _ question: ValueQuestion, _ path: PathCheck, _ content: String,
    _ files: TrustQuestion.Files, at moment: Int64, in folder: QuestionFolder,
    _ inquiry: inout Inquiry
  ) throws(SystemError) {
    // Openssl builds the path with nothing but what the signature brings along.
    let missing = ([question.signer] + path.helpers).filter { !signed.certificates.contains($0) }
    let whole = missing.isEmpty ? nil : try? signed.structure(with: signed.certificates + missing)
    let signature = try folder.file("all.der", whole ?? Array(signed.whole))
    inquiry.add(
      .all,
      cms(signature, content) + (naming(of: question.signer) == .open ? ["-cades"] : []) + [
        "-CAfile", files.anchors, "-no-CApath", "-no-CAstore", "-partial_chain", "-purpose", "any",
        "-attime", String(seconds(moment)), "-signer", "/dev/stdout", "-out", "/dev/null",
      ])
  }

  private func isAllGood(_ question: ValueQuestion, _ inquiry: Inquiry) -> Bool {
    inquiry[.all].map { question.integrity($0) == .intact } ?? false
  }

  private func addValue(
    _ question: ValueQuestion, _ content: String, _ files: TrustQuestion.Files,
    in folder: QuestionFolder, _ inquiry: inout Inquiry
  ) throws(SystemError) {
    let signature = try folder.file("signature.der", Array(signed.whole))
    let isInside = signed.certificates.contains(question.signer)
    inquiry.add(
      .value,
      question.arguments(
        signature: signature, content: content, helper: isInside ? nil : files.certificate))
    if naming(of: question.signer) == .open {
      // Together with -noverify it would not look at the name, so the signer vouches for itself.
      inquiry.add(
        .namedCertificate,
        cms(signature, content) + [
          "-cades", "-CAfile", files.certificate, "-partial_chain", "-no_check_time", "-purpose",
          "any", "-no-CApath", "-no-CAstore", "-out", "/dev/null",
        ] + (isInside ? [] : ["-certfile", files.certificate]))
    }
  }

  private func cms(_ signature: String, _ content: String) -> [String] {
    ["cms", "-verify", "-inform", "DER", "-in", signature, "-binary", "-content", content]
  }

  private func add(
    _ token: TimestampToken, _ bytes: ArraySlice<UInt8>, _ authority: Certificate,
    _ files: TrustQuestion.Files, in folder: QuestionFolder, _ inquiry: inout Inquiry
  ) throws(SystemError) {
    let pool = CertificatePool(
      anchors: pool.anchors, others: token.signedData.certificates + pool.others)
    let question = TokenQuestion(token: token, moment: existedAt ?? checker.trust.at)
    inquiry.add(
      .timestamp,
      question.arguments(
        token: try folder.file("token.der", Array(bytes)),
        stamped: try folder.file("value.bin", Array(signed.signer.value)), anchors: files.anchors,
        helpers: try folder.file("authority.pem", pool.helpers(of: authority) + [authority])))
  }

  // MARK: What follows

  private func timestamp(_ inquiry: Inquiry, failure: Unchecked?) -> SignatureProof.Timestamp {
    switch token {
    case .none: return .none
    case .bad(let flaw): return .bad(flaw)
    case .open(let token, _, let authority):
      if let answer = inquiry[.timestamp] {
        return TokenQuestion(token: token, moment: existedAt ?? checker.trust.at)
          .timestamp(answer, authority: authority.subject.shortName)
      }
      return .unchecked(failure ?? (checker.trust.anchors.isEmpty ? .noAnchors : .notReached))
    }
  }

  /// The earliest moment at which the signature is proven to have existed; that of the check if
  /// nothing proves it.
  private func moment(after timestamp: SignatureProof.Timestamp) -> Int64 {
    [timestamp.provenTime, existedAt].compactMap(\.self).min() ?? checker.trust.at
  }

  private func naming(of certificate: Certificate) -> Naming {
    guard let named = signed.signer.signed?.certificateHash else {
      return isCAdES ? .other : .same
    }
    guard named.algorithm == .sha256 else { return .open }
    return named.hash == certificate.sha256.bytes[...] ? .same : .other
  }

  private func conclude(
    _ question: ValueQuestion, _ path: PathCheck, _ inquiry: Inquiry, failure: Unchecked?,
    _ proof: inout SignatureProof
  ) {
    proof.questions = inquiry.count
    if question.contentMatches == false {
      proof.integrity = .contentChanged
    } else {
      let answer = inquiry[.value] ?? inquiry[.all]
      proof.integrity = answer.map(question.integrity) ?? .unchecked(failure ?? .notReached)
    }
    proof.timestamp = timestamp(inquiry, failure: failure)
    let moment = moment(after: proof.timestamp)
    proof.judgedAt = moment

    let open = failure ?? (checker.trust.anchors.isEmpty ? .noAnchors : nil)
    proof.revocation =
      open.map { .notChecked(.unchecked($0)) } ?? path.revocation(inquiry, at: moment)
    var trust = open.map { .unchecked($0) } ?? path.trust(inquiry, at: moment)
    if isAllGood(question, inquiry) {
      trust = path.trustQuestion(at: moment).trusted
    } else if case .failure(let reason) = inquiry[.all] {
      trust = .unchecked(reason)
    }
    proof.trust = trust.lowered(
      by: proof.revocation, fitsUse: question.signer.maySignDocuments, weakness: proof.weakness)
    switch naming(of: question.signer) {
    case .same: break
    case .other: proof.trust = .otherCertificate
    case .open where isAllGood(question, inquiry): break
    case .open: concludeNaming(inquiry, failure: failure, &proof)
    }
  }

  private func concludeNaming(
    _ inquiry: Inquiry, failure: Unchecked?, _ proof: inout SignatureProof
  ) {
    switch inquiry[.namedCertificate] {
    case .success(let answer) where answer.code == 0: break
    case .success(let answer) where answer.reports("ESS routines"):
      proof.trust = .otherCertificate
    case .success(let answer):
      // It says the same about a damaged value, which is told elsewhere.
      if proof.trust.isTrusted { proof.trust = .unchecked(answer.failure) }
    case .failure(let reason):
      if proof.trust.isTrusted { proof.trust = .unchecked(reason) }
    case nil:
      if proof.trust.isTrusted { proof.trust = .unchecked(failure ?? .notReached) }
    }
  }
}
