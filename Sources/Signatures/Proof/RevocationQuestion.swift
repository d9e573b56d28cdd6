/// Whether the issuers on a path took one of its certificates back.
struct RevocationQuestion {
  private let path: [Certificate]
  private let lists: [RevocationList]
  /// Whether there is a list for every certificate, that of the anchor included.
  private let coversAll: Bool
  /// The first issuer below the anchor without a list.
  private let gap: DistinguishedName?

  /// - Returns: Nil if there is no list for the certificate at the beginning of `path`.
  init?(path: [Certificate], anchors: [Certificate], lists: [RevocationList]) {
    guard let first = path.first, lists.contains(where: { $0.mayCover(first) }) else { return nil }
    self.path = path
    self.lists = lists.filter { list in path.contains { list.mayCover($0) } }
    let bare = path.filter { certificate in
      !lists.contains { $0.mayCover(certificate) }
    }
    coversAll = bare.isEmpty
    // An anchor is trusted whatever anybody says about it. Without a list for the last one, openssl
    // can only be asked about the first.
    let doubtful = coversAll ? [] : path.dropFirst().filter { !anchors.contains($0) }
    gap = doubtful.first?.issuer
  }

  var pem: [UInt8] { lists.flatMap(\.pem) }

  func arguments(_ files: TrustQuestion.Files, lists: String) -> [String] {
    // Without time: a certificate that has ended can still have been revoked, and openssl refuses
    // every list made after the moment it is asked about.
    TrustQuestion.path(files) + [
      coversAll ? "-crl_check_all" : "-crl_check", "-no_check_time", "-CRLfile", lists,
      files.certificate,
    ]
  }

  /// - Parameter moment: At which the signature is known to have existed, or the moment of the
  ///   check.
  func revocation(
    _ answer: Result<OpenSSLAsker.Answer, Unchecked>, at moment: Int64
  ) -> SignatureProof.Revocation {
    switch answer {
    case .failure(let reason): return .notChecked(.unchecked(reason))
    case .success(let answer):
      let errors = Set(answer.pathErrors.map(\.number))
      switch answer.code {
      case 0 where answer.saysOK:
        // What the lists name is not good, whatever openssl makes of them.
        return namedSince == nil ? good(at: moment) : revoked(at: moment)
      case 2 where errors == [23]: return revoked(at: moment)
      case 2 where !errors.isDisjoint(with: [2, 7, 18, 19, 20, 21, 27]):
        return .notChecked(.noTrust)
      case 2 where !errors.isEmpty: return .notChecked(.listNotBelieved)
      default: return .notChecked(.unchecked(answer.failure))
      }
    }
  }

  /// The earliest moment at which a certificate of the path was revoked; nil if none is named.
  private var namedSince: Int64? {
    path.flatMap { certificate in
      lists.filter { $0.mayCover(certificate) }.compactMap { $0.revocation(of: certificate) }
    }.min()
  }

  private func revoked(at moment: Int64) -> SignatureProof.Revocation {
    guard let since = namedSince, since != .min else { return .revoked(at: nil) }
    return since <= moment ? .revoked(at: since) : .revokedLater(at: since)
  }

  private func good(at moment: Int64) -> SignatureProof.Revocation {
    if let gap { return .notChecked(.noList(issuer: gap.shortName)) }
    guard let certificate = path.first,
      let newest = lists.filter({ $0.mayCover(certificate) })
        .max(by: { $0.thisUpdate ?? .min < $1.thisUpdate ?? .min }),
      let made = newest.thisUpdate
    else { return .notChecked(.listNotBelieved) }
    if let end = certificate.notAfter, end < made { return .notChecked(.listAfterExpiry) }
    if let next = newest.nextUpdate, next < moment {
      return .notChecked(.outdated(nextUpdate: next))
    }
    return .good(asOf: made)
  }
}

extension SignatureProof.Revocation {
  /// Whether it is known what became of the certificate.
  var isSettled: Bool { if case .notChecked = self { false } else { true } }
}
