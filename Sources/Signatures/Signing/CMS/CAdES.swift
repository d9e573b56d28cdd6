import Bytes

/// What is signed along with the digest of a file, as PAdES wants it (ETSI EN 319 142-1, 6.3): the
/// type of the content, its digest, the signer's certificate, and no time, which stands in `/M`.
struct CAdESAttributes {
  let digest: Digest
  let certificate: Certificate

  /// The attributes as SET OF, which is what is signed (RFC 5652, 5.4).
  var signed: [UInt8] { constructed(0x31, attributes) }

  /// The same with the tag they have in a SignerInfo.
  var embedded: [UInt8] { constructed(0xa0, attributes) }

  /// In the order DER asks of a set.
  private var attributes: [UInt8] {
    [
      attribute("1.2.840.113549.1.9.3", objectIdentifier(SignedData.data)),
      attribute("1.2.840.113549.1.9.4", constructed(0x04, digest.bytes)),
      attribute("1.2.840.113549.1.9.16.2.47", signingCertificate),
    ].sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// SigningCertificateV2 (RFC 5035, 3): the digest is SHA-256, which is not named, being the default.
  private var signingCertificate: [UInt8] {
    let identifier = constructed(0x30, constructed(0x04, certificate.sha256.bytes))
    return constructed(0x30, constructed(0x30, identifier))
  }
}

/// A signature by one signer over content that lies elsewhere (RFC 5652, 5).
struct CAdESStructure {
  let attributes: CAdESAttributes
  /// What the key made of `attributes.signed`.
  let value: [UInt8]
  /// The signer's and those that lead to the root, in this order.
  let certificates: [Certificate]

  /// - Throws: `keyKind` for a key we have no name of an algorithm for.
  func der() throws(SigningError) -> [UInt8] {
    let sha256 = constructed(0x30, objectIdentifier("2.16.840.1.101.3.4.2.1"))
    let certificate = attributes.certificate
    let signer = constructed(
      0x30,
      [0x02, 1, 1]
        + constructed(
          0x30, certificate.issuer.der + constructed(0x02, certificate.serialBytes)) + sha256
        + attributes.embedded + (try CAdESStructure.algorithm(of: certificate.key))
        + constructed(0x04, value))
    let body =
      [0x02, 1, 1] + constructed(0x31, sha256)
      + constructed(0x30, objectIdentifier(SignedData.data))
      + constructed(0xa0, certificates.flatMap(\.der)) + constructed(0x31, signer)
    return constructed(
      0x30, objectIdentifier("1.2.840.113549.1.7.2") + constructed(0xa0, constructed(0x30, body)))
  }

  /// How `openssl dgst -sha256 -sign` signs with such a key.
  static func algorithm(of key: PublicKey) throws(SigningError) -> [UInt8] {
    switch key.algorithm {
    case "RSA": constructed(0x30, objectIdentifier("1.2.840.113549.1.1.11") + [0x05, 0])
    case "ECDSA": constructed(0x30, objectIdentifier("1.2.840.10045.4.3.2"))
    default: throw .keyKind(key.algorithm)
    }
  }
}

func attribute(_ type: String, _ value: [UInt8]) -> [UInt8] {
  constructed(0x30, objectIdentifier(type) + constructed(0x31, value))
}

/// The numbers of `text`, which is one of ours.
func objectIdentifier(_ text: String) -> [UInt8] {
  let numbers = text.split(separator: ".").compactMap { Int($0) }
  var content: [UInt8] = []
  for number in [numbers[0] * 40 + numbers[1]] + numbers.dropFirst(2) {
    var digits = [UInt8(number & 0x7f)]
    var rest = number >> 7
    while rest > 0 {
      digits.insert(UInt8(rest & 0x7f) | 0x80, at: 0)
      rest >>= 7
    }
    content += digits
  }
  return constructed(0x06, content)
}
