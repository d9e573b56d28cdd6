import Platform

/// Everything about the certificate of whoever signed: who vouches for it, and whether it was
/// taken back.
struct PathCheck {
  let certificate: Certificate
  let path: [Certificate]
  private let anchors: [Certificate]
  private let officeLists: RevocationQuestion?
  private let fileLists: RevocationQuestion?
  /// Certificates that may lead to an anchor.
  let helpers: [Certificate]

  init(
    of certificate: Certificate, pool: CertificatePool, officeLists: [RevocationList],
    fileLists: [RevocationList]
  ) {
    self.certificate = certificate
    anchors = pool.anchors
    path = pool.path(from: certificate)
    helpers = pool.helpers(of: certificate)
    self.officeLists = RevocationQuestion(path: path, anchors: anchors, lists: officeLists)
    self.fileLists = RevocationQuestion(
      path: path, anchors: anchors, lists: fileLists + officeLists)
  }

  func files(in folder: QuestionFolder) throws(SystemError) -> TrustQuestion.Files {
    TrustQuestion.Files(
      anchors: try folder.file("anchors.pem", anchors) ?? "/dev/null",
      helpers: try folder.file("helpers.pem", helpers),
      certificate: try folder.file("signer.pem", certificate.pem))
  }

  func addTrust(at moment: Int64, _ files: TrustQuestion.Files, to inquiry: inout Inquiry) {
    inquiry.add(.trust, trustQuestion(at: moment).arguments(files))
  }

  /// The office's lists come first: anybody can put lists into a file, and leave some out.
  func addRevocation(
    _ files: TrustQuestion.Files, in folder: QuestionFolder, to inquiry: inout Inquiry
  ) throws(SystemError) {
    if let officeLists {
      let lists = try folder.file("office-lists.pem", officeLists.pem)
      inquiry.add(.officeLists, officeLists.arguments(files, lists: lists))
    } else {
      try addFileLists(files, in: folder, to: &inquiry)
    }
  }

  /// Asks about the file's own lists if the office's have settled nothing.
  func addRemainingRevocation(
    at moment: Int64, _ files: TrustQuestion.Files, in folder: QuestionFolder,
    to inquiry: inout Inquiry
  ) throws(SystemError) {
    guard let officeLists, let answer = inquiry[.officeLists], inquiry[.fileLists] == nil,
      !officeLists.revocation(answer, at: moment).isSettled
    else { return }
    try addFileLists(files, in: folder, to: &inquiry)
  }

  private func addFileLists(
    _ files: TrustQuestion.Files, in folder: QuestionFolder, to inquiry: inout Inquiry
  ) throws(SystemError) {
    guard let fileLists else { return }
    let lists = try folder.file("file-lists.pem", fileLists.pem)
    inquiry.add(.fileLists, fileLists.arguments(files, lists: lists))
  }

  func revocation(_ inquiry: Inquiry, at moment: Int64) -> SignatureProof.Revocation {
    let office = officeLists.flatMap { lists in
      inquiry[.officeLists].map { lists.revocation($0, at: moment) }
    }
    let file = fileLists.flatMap { lists in
      inquiry[.fileLists].map { lists.revocation($0, at: moment) }
    }
    if let office, office.isSettled { return office }
    if let file, file.isSettled { return file }
    return office ?? file ?? .notChecked(.noList(issuer: certificate.issuer.shortName))
  }

  func trust(_ inquiry: Inquiry, at moment: Int64) -> SignatureProof.Trust {
    inquiry[.trust].map(trustQuestion(at: moment).trust) ?? .unchecked(.notReached)
  }

  func trustQuestion(at moment: Int64) -> TrustQuestion {
    TrustQuestion(certificate: certificate, path: path, moment: moment)
  }

  /// What is too weak on the path, the anchor excepted: nobody relies on that one's signature.
  var weakness: String? {
    for one in path where !anchors.contains(one) {
      if let digest = one.signatureAlgorithm.digest, digest.isWeak { return digest.name }
    }
    return path.lazy.compactMap(\.key.weakness).first
  }
}

extension SignatureProof.Trust {
  /// This, unless what we read ourselves or know of revocations says no where openssl does not.
  func lowered(
    by revocation: SignatureProof.Revocation, fitsUse: Bool, weakness: String?
  ) -> SignatureProof.Trust {
    switch self {
    case .trusted, .unchecked: break
    default: return self
    }
    if case .revoked(let since) = revocation { return .revoked(at: since) }
    if !fitsUse { return .keyUsage }
    return weakness.map { .weak(name: $0) } ?? self
  }
}
