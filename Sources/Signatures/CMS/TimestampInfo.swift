/// What a timestamp says (TSTInfo, RFC 3161, 2.4.2).
struct TimestampInfo {
  /// Of what is stamped.
  let digest: DigestAlgorithm
  let imprint: ArraySlice<UInt8>
  /// In UTC milliseconds.
  let time: Int64
  let serial: String

  init(_ bytes: ArraySlice<UInt8>) throws(DERError) {
    let info = try DERValue(first: bytes)
    var fields = try info.values()
    _ = try fields.next(.integer)
    _ = try fields.next(.objectIdentifier)
    var stamped = try fields.next(.sequence).values()
    digest = try DigestAlgorithm(stamped.next(.sequence))
    imprint = try stamped.next(.octetString).octets()
    serial = serialText(try fields.next(.integer).content)
    let made = try fields.next(.generalizedTime)
    guard let time = made.time else { throw made.unexpected }
    self.time = time
  }
}

/// A timestamp with the signature of the authority that gave it.
struct TimestampToken {
  let signedData: SignedData
  let info: TimestampInfo

  init(_ bytes: ArraySlice<UInt8>) throws(NotCMS) {
    signedData = try SignedData(bytes)
    guard signedData.contentType == SignedData.timestampInfo else {
      throw .otherContent(signedData.contentType)
    }
    guard let content = signedData.content else { throw .contentMissing }
    do throws(DERError) { info = try TimestampInfo(content) } catch { throw .damaged(error) }
  }

  /// What is too weak to rely on; nil if nothing is.
  var weakness: String? { info.digest.isWeak ? info.digest.name : signedData.signer.weakness }
}
