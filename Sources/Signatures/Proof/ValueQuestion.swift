/// Whether a signature's value was made with the key of its certificate, over these bytes.
struct ValueQuestion {
  let signed: SignedData
  let signer: Certificate
  /// Whether our own digest of the bytes is the one that was signed; nil if we have none.
  let contentMatches: Bool?

  /// - Parameters:
  ///   - content: The file with the signed bytes; nil if they are in the signature.
  ///   - helper: The file with the signer's certificate; nil if that is in the signature.
  func arguments(signature: String, content: String?, helper: String?) -> [String] {
    // -binary: line ends stay as they are. -noverify: whom to trust is another question.
    var arguments = ["cms", "-verify", "-inform", "DER", "-in", signature, "-binary"]
    if let content { arguments += ["-content", content] }
    if let helper { arguments += ["-certfile", helper] }
    return arguments + [
      "-noverify", "-no-CAfile", "-no-CApath", "-no-CAstore", "-signer", "/dev/stdout", "-out",
      "/dev/null",
    ]
  }

  func integrity(_ answer: Result<OpenSSLAsker.Answer, Unchecked>) -> SignatureProof.Integrity {
    switch answer {
    case .success(let answer): integrity(answer)
    case .failure(let reason): .unchecked(reason)
    }
  }

  private func integrity(_ answer: OpenSSLAsker.Answer) -> SignatureProof.Integrity {
    switch answer.code {
    case 0:
      // It must have used the certificate we show, and a program that only says yes knows none.
      guard let blocks = try? PEM.blocks(["CERTIFICATE"], in: answer.output),
        blocks.map(\.bytes) == [signer.der]
      else { return .unchecked(.opensslFailed(message: "another certificate")) }
      return .intact
    case 4 where answer.reports("CMS_SignerInfo_verify_content:"):
      // Without signed attributes it cannot tell which of the two was changed.
      return contentMatches == true
        ? .unchecked(.opensslFailed(message: answer.message)) : .contentChanged
    case 4 where answer.reports("CMS_SignerInfo_verify:verification failure"):
      return .valueDamaged
    case 2 where answer.reports("asn1 encoding routines"):
      return .notCMS(.refused(message: answer.message))
    default: return .unchecked(answer.failure)
    }
  }
}
