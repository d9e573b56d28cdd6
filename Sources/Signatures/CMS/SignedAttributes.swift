/// What was signed along with the digest of the content.
struct SignedAttributes {
  let contentType: String
  let messageDigest: ArraySlice<UInt8>
  /// The signer's claim, in UTC milliseconds.
  let signingTime: Int64?
  /// The certificate the signer named, so that no other with the same key can take its place
  /// (RFC 5035); nil if none was named.
  let certificateHash: CertificateHash?
  /// Lists the signer put in as evidence (`adbe-revocationInfoArchival`).
  let revocationLists: [RevocationList]

  struct CertificateHash {
    let algorithm: DigestAlgorithm
    let hash: ArraySlice<UInt8>
  }

  private enum Kind {
    static let contentType = "1.2.840.113549.1.9.3"
    static let messageDigest = "1.2.840.113549.1.9.4"
    static let signingTime = "1.2.840.113549.1.9.5"
    static let signingCertificate = "1.2.840.113549.1.9.16.2.12"
    static let signingCertificateV2 = "1.2.840.113549.1.9.16.2.47"
    static let revocationArchive = "1.2.840.113583.1.1.8"
  }

  init(_ set: DERValue) throws {
    let attributes = try Attributes(set)
    guard let type = try attributes.one(Kind.contentType) else {
      throw NotCMS.attribute(Kind.contentType)
    }
    contentType = try type.objectIdentifier()
    guard let digest = try attributes.one(Kind.messageDigest), digest.tag == .octetString else {
      throw NotCMS.attribute(Kind.messageDigest)
    }
    messageDigest = try digest.octets()
    signingTime = try attributes.one(Kind.signingTime)?.time
    if let named = try attributes.one(Kind.signingCertificateV2) {
      certificateHash = try SignedAttributes.firstHash(named, isOld: false)
    } else if let named = try attributes.one(Kind.signingCertificate) {
      certificateHash = try SignedAttributes.firstHash(named, isOld: true)
    } else {
      certificateHash = nil
    }
    revocationLists =
      try attributes.one(Kind.revocationArchive).map { archive in
        var fields = try archive.values()
        guard let wrapper = try fields.next(if: .context(0)) else { return [] }
        var inside = try wrapper.values()
        return try SignedData.revocationLists(inside.next(.sequence))
      } ?? []
  }

  /// The first one is the signer's; others, of the issuers, do not matter here.
  private static func firstHash(
    _ attribute: DERValue, isOld: Bool
  ) throws(DERError) -> CertificateHash {
    var fields = try attribute.values()
    var certificates = try fields.next(.sequence).values()
    var first = try certificates.next(.sequence).values()
    var algorithm = isOld ? DigestAlgorithm.sha1 : .sha256
    if !isOld, let named = try first.next(if: .sequence) { algorithm = try DigestAlgorithm(named) }
    return CertificateHash(algorithm: algorithm, hash: try first.next(.octetString).octets())
  }
}
