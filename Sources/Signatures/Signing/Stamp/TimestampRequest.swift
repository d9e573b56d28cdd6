import Bytes

/// A request for a time stamp over `stamped`, hashed with SHA-256 (TimeStampReq, RFC 3161, 2.4.1). The
/// authority is to put its certificate into the answer.
///
/// - Parameter nonce: Bytes nobody has used before, so that no old answer passes for a new one.
public func stampRequest(for stamped: [UInt8], nonce: [UInt8]) -> [UInt8] {
  TimestampRequest(over: stamped, nonce: nonce).der
}

/// What an authority is asked to stamp (TimeStampReq, RFC 3161, 2.4.1): a digest, and that it puts its
/// certificate into the answer.
struct TimestampRequest {
  /// Of what is stamped.
  let imprint: Digest
  private let nonce: [UInt8]?

  /// - Parameter nonce: Nil for a signature: it is stamped once, and nobody else has one of the same
  ///   bytes.
  init(over value: some Sequence<UInt8>, nonce: [UInt8]? = nil) {
    imprint = SHA256.digest(of: value)
    self.nonce = nonce
  }

  var der: [UInt8] {
    let algorithm = constructed(0x30, objectIdentifier("2.16.840.1.101.3.4.2.1") + [0x05, 0])
    return constructed(
      0x30,
      [0x02, 1, 1] + constructed(0x30, algorithm + constructed(0x04, imprint.bytes))
        + (nonce.map { constructed(0x02, TimestampRequest.positive($0)) } ?? []) + [0x01, 1, 0xff])
  }

  /// The content of an INTEGER that is not negative, in as few bytes as it needs.
  private static func positive(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    guard let first = digits.first else { return [0] }
    return first < 0x80 ? digits : [0] + digits
  }

  /// The token in an authority's answer (TimeStampResp, 2.4.2), in DER.
  ///
  /// - Throws: `notAnAnswer`, `refused`; `otherSignature` for a stamp over something else.
  func token(in answer: [UInt8]) throws(StampFlaw) -> [UInt8] {
    let reply: TimestampAnswer
    do { reply = try TimestampAnswer(DERValue(first: answer[...])) } catch { throw .notAnAnswer }
    guard reply.isGranted else { throw .refused(reply.status) }
    guard let token = reply.token, let read = try? TimestampToken(token) else {
      throw .notAnAnswer
    }
    guard read.info.digest == .sha256, read.info.imprint.elementsEqual(imprint.bytes) else {
      throw .otherSignature
    }
    return Array(token)
  }
}

/// What an authority answers (TimeStampResp, RFC 3161, 2.4.2).
struct TimestampAnswer {
  let status: Int
  /// Why it gave none, in its own words.
  let words: String?
  let token: ArraySlice<UInt8>?

  init(_ answer: DERValue) throws(DERError) {
    var fields = try answer.values()
    var parts = try fields.next(.sequence).values()
    status = try parts.next(.integer).smallInteger ?? -1
    var said = try? parts.next(if: .sequence)?.values()
    words = try? said?.next().text
    token = try fields.next(if: .sequence)?.whole
  }

  /// 0 granted, 1 granted with changes.
  var isGranted: Bool { status == 0 || status == 1 }
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
