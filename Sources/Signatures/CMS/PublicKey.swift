/// The key in a certificate, as far as its strength goes.
public struct PublicKey: Hashable, Sendable {
  /// `RSA`, `ECDSA`, `Ed25519`; the numbers of the algorithm if it has no name here.
  public let algorithm: String
  /// Its size; nil if that cannot be told.
  public let bits: Int?

  /// Reads a SubjectPublicKeyInfo.
  init(_ value: DERValue) throws(DERError) {
    var fields = try value.values()
    let kind = try fields.next(.sequence)
    algorithm = try SignatureAlgorithm(kind).name
    let key = try fields.next(.bitString)
    switch algorithm {
    case "RSA", "RSA-PSS":
      var numbers = try DERValue(first: try key.bits()).values()
      let modulus = try numbers.next(.integer).magnitude
      bits = modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0)
    case "ECDSA":
      var parameters = try kind.values()
      _ = try parameters.next()
      let curve = try parameters.next(if: .objectIdentifier)?.objectIdentifier()
      bits = curve.flatMap { PublicKey.curves[$0] }
    case "Ed25519": bits = 256
    case "Ed448": bits = 456
    default: bits = nil
    }
  }

  /// The name of the key if somebody with enough money could by now find it out.
  var weakness: String? {
    guard let bits else { return nil }
    switch algorithm {
    case "RSA", "RSA-PSS": return bits < 2048 ? "RSA-\(bits)" : nil
    case "ECDSA": return bits < 224 ? "ECDSA-\(bits)" : nil
    default: return nil
    }
  }

  private static let curves = [
    "1.2.840.10045.3.1.1": 192, "1.3.132.0.33": 224, "1.2.840.10045.3.1.7": 256,
    "1.3.132.0.10": 256, "1.3.132.0.34": 384, "1.3.132.0.35": 521,
    "1.3.36.3.3.2.8.1.1.7": 256, "1.3.36.3.3.2.8.1.1.11": 384, "1.3.36.3.3.2.8.1.1.13": 512,
  ]
}
