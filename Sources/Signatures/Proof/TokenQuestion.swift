/// Whether a timestamp is one, for these bytes, from an authority that is trusted.
struct TokenQuestion {
  let token: TimestampToken
  /// At which the authority's certificate must be valid, in UTC milliseconds.
  let moment: Int64

  /// - Parameter stamped: The file with what was stamped.
  func arguments(
    token: String, stamped: String, anchors: String, helpers: String?
  ) -> [String] {
    ["ts", "-verify", "-token_in", "-in", token, "-data", stamped, "-CAfile", anchors]
      + (helpers.map { ["-untrusted", $0] } ?? [])
      + ["-partial_chain", "-attime", String(seconds(moment))]
  }

  /// - Parameter authority: The name of whoever signed it.
  func timestamp(
    _ answer: Result<OpenSSLAsker.Answer, Unchecked>, authority: String
  ) -> SignatureProof.Timestamp {
    switch answer {
    case .failure(let reason): return .unchecked(reason)
    case .success(let answer):
      if answer.code == 0 {
        guard answer.output.starts(with: "Verification: OK".utf8) else {
          return .unchecked(answer.failure)
        }
        return .proven(time: token.info.time, authority: authority)
      }
      guard answer.code == 1, !answer.reports.isEmpty else { return .unchecked(answer.failure) }
      return .bad(flaw(answer, authority: authority))
    }
  }

  private func flaw(_ answer: OpenSSLAsker.Answer, authority: String) -> TimestampFlaw {
    if answer.reports("message imprint mismatch") { return .otherContent }
    if answer.reports("certificate has expired") { return .expired }
    if answer.reports("unable to get") || answer.reports("self-signed certificate")
      || answer.reports("unable to verify")
    {
      return .unknownAuthority(name: authority)
    }
    if answer.reports("signature failure") { return .valueDamaged }
    return .refused(message: answer.message)
  }
}
