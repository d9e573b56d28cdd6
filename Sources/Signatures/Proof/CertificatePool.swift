/// The certificates at hand while one signature is checked. None of them is trusted for being
/// there.
struct CertificatePool {
  let anchors: [Certificate]
  let others: [Certificate]

  /// How many issuers above one another are looked for.
  private static let longestPath = 16
  /// How many certificates openssl is given to choose from.
  private static let mostHelpers = 40

  init(anchors: [Certificate], others: [Certificate]) {
    self.anchors = anchors
    self.others = others
  }

  /// The certificate `signer` names.
  func certificate(of signer: SignerInfo) -> Certificate? {
    others.first(where: signer.names) ?? anchors.first(where: signer.names)
  }

  /// Certificates that may stand between `certificate` and an anchor.
  ///
  /// Only these are handed on: others might be unreadable, or a great many.
  func helpers(of certificate: Certificate) -> [Certificate] {
    var found: [Certificate] = []
    var open = [certificate]
    while let next = open.popLast(), found.count < CertificatePool.mostHelpers {
      for other in others
      where other != certificate && !found.contains(other) && next.mayBeIssued(by: other) {
        found.append(other)
        open.append(other)
      }
    }
    return found
  }

  /// From `certificate` to an anchor, as far as names lead; whether keys do, openssl finds out.
  func path(from certificate: Certificate) -> [Certificate] {
    var path = [certificate]
    while let last = path.last, !anchors.contains(last), path.count < CertificatePool.longestPath {
      guard !last.isSelfIssued,
        let issuer = anchors.first(where: last.mayBeIssued)
          ?? others.first(where: { last.mayBeIssued(by: $0) && !path.contains($0) })
      else { break }
      path.append(issuer)
    }
    return path
  }
}
