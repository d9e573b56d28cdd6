import Bytes

/// What an authority is asked to stamp (TimeStampReq, RFC 3161, 2.4.1): the digest of a signature, and
/// that it puts its certificate into the answer.
///
/// Without a nonce: a signature is stamped once, and nobody else has one of the same bytes.
struct TimestampRequest {
  /// Of the signature value.
  let imprint: Digest

  init(over value: some Sequence<UInt8>) { imprint = SHA256.digest(of: value) }

  var der: [UInt8] {
    let algorithm = constructed(0x30, objectIdentifier("2.16.840.1.101.3.4.2.1") + [0x05, 0])
    return constructed(
      0x30,
      [0x02, 1, 1] + constructed(0x30, algorithm + constructed(0x04, imprint.bytes))
        + [0x01, 1, 0xff])
  }

  /// The token in an authority's answer (TimeStampResp, 2.4.2), in DER.
  ///
  /// - Throws: `notAnAnswer`, `refused`; `otherSignature` for a stamp over something else.
  func token(in answer: [UInt8]) throws(StampFlaw) -> [UInt8] {
    let parts: (status: Int, token: [UInt8])
    do { parts = try TimestampRequest.parts(of: answer) } catch { throw .notAnAnswer }
    // 0 granted, 1 granted with changes.
    guard parts.status == 0 || parts.status == 1 else { throw .refused(parts.status) }
    let token = parts.token
    guard let read = try? TimestampToken(token[...]) else { throw .notAnAnswer }
    guard read.info.digest == .sha256, read.info.imprint.elementsEqual(imprint.bytes) else {
      throw .otherSignature
    }
    return token
  }

  private static func parts(
    of answer: [UInt8]
  ) throws(DERError) -> (status: Int, token: [UInt8]) {
    var fields = try DERValue(first: answer[...]).values()
    var status = try fields.next(.sequence).values()
    let number = try status.next(.integer).smallInteger ?? -1
    return (number, Array(try fields.next(if: .sequence)?.whole ?? []))
  }
}

extension SignedData {
  /// The same signature with a stamp over its value, which nobody signed (RFC 3161, appendix A).
  func structure(withStamp token: [UInt8]) throws(DERError) -> [UInt8] {
    var message = try DERValue(first: whole).values()
    let kind = try message.next().whole
    var wrapper = try message.next(.context(0)).values()
    var fields = try wrapper.next(.sequence).values()
    var body: [UInt8] = []
    while true {
      let field = try fields.next()
      if fields.isAtEnd {
        // The signers come last, and there is one.
        var signers = try field.values()
        body += constructed(0x31, try SignedData.signer(signers.next(.sequence), with: token))
        break
      }
      body += field.whole
    }
    return constructed(0x30, kind + constructed(0xa0, constructed(0x30, body)))
  }

  private static func signer(
    _ value: DERValue, with token: [UInt8]
  ) throws(DERError) -> [UInt8] {
    var fields = try value.values()
    var body: [UInt8] = []
    var unsigned: [[UInt8]] = []
    while !fields.isAtEnd {
      let field = try fields.next()
      guard field.tag == .context(1) else {
        body += field.whole
        continue
      }
      var attributes = try field.values()
      while !attributes.isAtEnd { unsigned.append(Array(try attributes.next().whole)) }
    }
    unsigned.append(attribute(SignerInfo.timestampToken, token))
    unsigned.sort { $0.lexicographicallyPrecedes($1) }
    return constructed(0x30, body + constructed(0xa1, unsigned.flatMap { $0 }))
  }
}
