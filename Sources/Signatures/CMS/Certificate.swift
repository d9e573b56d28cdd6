import Bytes

/// An X.509 certificate, as far as it matters who signed and whether that key may sign (RFC 5280).
public struct Certificate: Sendable {
  /// All of it, as it was made.
  public let der: [UInt8]
  /// The fingerprint people compare.
  public let sha256: Digest
  public let subject: DistinguishedName
  public let issuer: DistinguishedName
  /// Hexadecimal digits.
  public let serial: String
  let serialBytes: [UInt8]
  /// UTC milliseconds; nil if it is no moment between 1945 and 9999.
  public let notBefore: Int64?
  public let notAfter: Int64?
  public let key: PublicKey
  let signatureAlgorithm: SignatureAlgorithm
  /// Nil if the certificate does not say, and then every use is allowed.
  public let keyUsage: KeyUsage?
  /// Purposes by their numbers, such as `1.3.6.1.5.5.7.3.8` for time stamps; nil if the
  /// certificate does not say.
  public let extendedKeyUsage: [String]?
  /// Whether it may issue certificates.
  public let isAuthority: Bool
  let keyID: [UInt8]?
  let issuerKeyID: [UInt8]?

  /// What the key may be used for.
  public struct KeyUsage: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let digitalSignature = KeyUsage(rawValue: 0x8000)
    public static let nonRepudiation = KeyUsage(rawValue: 0x4000)
    public static let certificateSigning = KeyUsage(rawValue: 0x0400)
    public static let listSigning = KeyUsage(rawValue: 0x0200)
  }

  /// The largest one that is read.
  static let sizeLimit = 1 << 20

  /// Reads a certificate in DER, nothing in front of it and nothing behind.
  public init(der bytes: [UInt8]) throws(DERError) {
    guard bytes.count <= Certificate.sizeLimit else {
      throw DERError(reason: .tooLong, offset: 0)
    }
    let certificate = try DERValue(first: bytes[...])
    guard certificate.whole.count == bytes.count, certificate.tag == .sequence else {
      throw certificate.unexpected
    }
    der = bytes
    sha256 = SHA256.digest(of: bytes)

    var parts = try certificate.values()
    var fields = try parts.next(.sequence).values()
    _ = try fields.next(if: .context(0))
    let number = try fields.next(.integer).content
    serialBytes = Array(number)
    serial = serialText(number)
    signatureAlgorithm = try SignatureAlgorithm(fields.next(.sequence))
    issuer = try DistinguishedName(fields.next(.sequence))
    var validity = try fields.next(.sequence).values()
    notBefore = try validity.next().time
    notAfter = try validity.next().time
    subject = try DistinguishedName(fields.next(.sequence))
    key = try PublicKey(fields.next(.sequence))
    _ = try fields.next(if: .context(1))
    _ = try fields.next(if: .context(2))
    let extensions = try Extensions(fields.next(if: .context(3)))
    keyUsage = try extensions["2.5.29.15"].map { value throws(DERError) in
      let bits = try DERValue(first: value).bits()
      let high = UInt16(bits.first ?? 0) << 8
      return KeyUsage(rawValue: high | UInt16(bits.dropFirst().first ?? 0))
    }
    extendedKeyUsage = try extensions["2.5.29.37"].map { value throws(DERError) in
      var purposes = try DERValue(first: value).values()
      var numbers: [String] = []
      while !purposes.isAtEnd {
        let purpose = try purposes.next()
        guard numbers.count < 100 else { throw purpose.unexpected }
        numbers.append(try purpose.objectIdentifier())
      }
      return numbers
    }
    if let constraints = extensions["2.5.29.19"] {
      var fields = try DERValue(first: constraints).values()
      isAuthority = try fields.next(if: .boolean)?.boolean ?? false
    } else {
      isAuthority = false
    }
    keyID = try extensions["2.5.29.14"].map { value throws(DERError) in
      Array(try DERValue(first: value).octets())
    }
    issuerKeyID = try extensions.authorityKeyID()
  }

  /// Whether `issuer` may have issued it, by name and the key's identifier; only its key can prove
  /// it.
  func mayBeIssued(by issuer: Certificate) -> Bool {
    guard self.issuer.matches(issuer.subject) else { return false }
    guard let wanted = issuerKeyID, let offered = issuer.keyID else { return true }
    return wanted == offered
  }

  var isSelfIssued: Bool { issuer.matches(subject) && mayBeIssued(by: self) }

  /// Whether a person or an organ may sign documents with it.
  ///
  /// Purposes named for servers and authorities alone do not allow it.
  var maySignDocuments: Bool {
    if let keyUsage, keyUsage.isDisjoint(with: [.digitalSignature, .nonRepudiation]) {
      return false
    }
    // Of servers, of time stamps, of answers about revocation.
    let others: Set = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"]
    return extendedKeyUsage.map { !$0.allSatisfy(others.contains) } ?? true
  }
}

extension Certificate: Hashable {
  public static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }
  public func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
