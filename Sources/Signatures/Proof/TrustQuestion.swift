/// Whether a path of signatures leads from a certificate to an anchor, and is valid at a moment.
struct TrustQuestion {
  let certificate: Certificate
  /// By names; what openssl finds may differ where the answer is no.
  let path: [Certificate]
  /// In UTC milliseconds.
  let moment: Int64

  /// Files openssl reads for it.
  struct Files {
    let anchors: String
    /// Certificates that are not trusted but may lead to an anchor.
    let helpers: String?
    let certificate: String
  }

  func arguments(_ files: Files) -> [String] {
    TrustQuestion.path(files) + ["-attime", String(seconds(moment)), files.certificate]
  }

  static func path(_ files: Files) -> [String] {
    // Anchors by their keys, from our file alone; they need not be roots. -purpose any: what the
    // key is for, we read ourselves.
    ["verify", "-CAfile", files.anchors, "-no-CApath", "-no-CAstore", "-partial_chain"]
      + (files.helpers.map { ["-untrusted", $0] } ?? []) + ["-purpose", "any"]
  }

  /// What a yes means.
  var trusted: SignatureProof.Trust { .trusted(path: path.map(\.subject.shortName)) }

  func trust(_ answer: Result<OpenSSLAsker.Answer, Unchecked>) -> SignatureProof.Trust {
    switch answer {
    case .failure(let reason): return .unchecked(reason)
    case .success(let answer):
      if answer.code == 0 {
        guard answer.saysOK else { return .unchecked(answer.failure) }
        return trusted
      }
      guard answer.code == 2 else { return .unchecked(answer.failure) }
      return distrust(answer.pathErrors) ?? .unchecked(answer.failure)
    }
  }

  /// The gravest of `errors`: who vouches comes before when.
  private func distrust(_ errors: [PathError]) -> SignatureProof.Trust? {
    func first(_ numbers: Set<Int>) -> PathError? { errors.first { numbers.contains($0.number) } }
    if first([18]) != nil { return .selfSigned }
    if let error = first([2, 7, 19, 20, 21, 27]) {
      let last = path[min(error.depth, path.count - 1)]
      return .unknownIssuer(
        name: (error.number == 19 ? last.subject : last.issuer).shortName)
    }
    if let error = first([66, 67, 68]) {
      let last = path[min(error.depth, path.count - 1)]
      return .weak(name: last.key.weakness ?? last.signatureAlgorithm.digest?.name ?? "RSA")
    }
    if let error = errors.first(where: { ![9, 10].contains($0.number) }) {
      return .improperPath(error: error.number)
    }
    if let error = first([10]) {
      return .expired(notAfter: path[min(error.depth, path.count - 1)].notAfter)
    }
    return first([9]).map {
      .notYetValid(notBefore: path[min($0.depth, path.count - 1)].notBefore)
    }
  }
}

/// Something openssl found wrong with a certificate on the path.
struct PathError: Hashable {
  /// X509_V_ERR_…
  let number: Int
  /// 0 for the certificate that was asked about.
  let depth: Int
}

extension OpenSSLAsker.Answer {
  /// Whether `openssl verify` says yes, in words as well.
  var saysOK: Bool { output.suffix(5).elementsEqual(": OK\n".utf8) }

  /// Lines such as `error 10 at 0 depth lookup: certificate has expired`. Names out of
  /// certificates stand in other lines, which begin with `C = `.
  var pathErrors: [PathError] {
    errors.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 6)
      guard words.count >= 6, words[0] == "error", words[2] == "at", words[4] == "depth",
        words[5] == "lookup:", let number = Int(words[1]), let depth = Int(words[3]), depth >= 0
      else { return nil }
      return PathError(number: number, depth: depth)
    }
  }
}

/// Whole seconds since 1970 before or at `milliseconds`.
func seconds(_ milliseconds: Int64) -> Int64 {
  milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
}
