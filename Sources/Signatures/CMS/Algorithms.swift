/// How a digest is computed.
struct DigestAlgorithm: Hashable, Sendable {
  /// `SHA-256`; the numbers of the algorithm if it has no name here.
  let name: String

  static let sha256 = DigestAlgorithm(name: "SHA-256")
  static let sha1 = DigestAlgorithm(name: "SHA-1")

  init(name: String) { self.name = name }

  init(identifier: String) {
    name = DigestAlgorithm.names[identifier] ?? identifier
  }

  /// Reads an AlgorithmIdentifier.
  init(_ value: DERValue) throws(DERError) {
    var fields = try value.values()
    self.init(identifier: try fields.next().objectIdentifier())
  }

  /// Whether somebody could by now make two documents with the same digest.
  var isWeak: Bool { ["MD2", "MD4", "MD5", "SHA-1"].contains(name) }

  private static let names = [
    "1.2.840.113549.2.2": "MD2", "1.2.840.113549.2.4": "MD4", "1.2.840.113549.2.5": "MD5",
    "1.3.14.3.2.26": "SHA-1", "2.16.840.1.101.3.4.2.1": "SHA-256",
    "2.16.840.1.101.3.4.2.2": "SHA-384", "2.16.840.1.101.3.4.2.3": "SHA-512",
    "2.16.840.1.101.3.4.2.4": "SHA-224", "2.16.840.1.101.3.4.2.6": "SHA-512/256",
    "2.16.840.1.101.3.4.2.7": "SHA3-224", "2.16.840.1.101.3.4.2.8": "SHA3-256",
    "2.16.840.1.101.3.4.2.9": "SHA3-384", "2.16.840.1.101.3.4.2.10": "SHA3-512",
  ]
}

/// How something was signed.
struct SignatureAlgorithm: Hashable, Sendable {
  /// `RSA`, `RSA-PSS`, `ECDSA`; the numbers of the algorithm if it has no name here.
  let name: String
  /// What was signed; nil if the algorithm does not say.
  let digest: DigestAlgorithm?

  /// Reads an AlgorithmIdentifier.
  init(_ value: DERValue) throws(DERError) {
    var fields = try value.values()
    let identifier = try fields.next().objectIdentifier()
    if identifier == "1.2.840.113549.1.1.10" {
      name = "RSA-PSS"
      digest = try SignatureAlgorithm.pssDigest(&fields)
    } else if let (name, digest) = SignatureAlgorithm.names[identifier] {
      self.name = name
      self.digest = digest.isEmpty ? nil : DigestAlgorithm(name: digest)
    } else {
      name = identifier
      digest = nil
    }
  }

  /// The digest among the parameters of RSA-PSS, SHA-1 if none is named (RFC 4055, 3.1).
  private static func pssDigest(_ fields: inout DERReader) throws(DERError) -> DigestAlgorithm {
    guard let parameters = try fields.next(if: .sequence) else { return .sha1 }
    var values = try parameters.values()
    guard let hash = try values.next(if: .context(0)) else { return .sha1 }
    var inside = try hash.values()
    return try DigestAlgorithm(inside.next(.sequence))
  }

  private static let names: [String: (String, String)] = [
    "1.2.840.113549.1.1.1": ("RSA", ""), "1.2.840.113549.1.1.2": ("RSA", "MD2"),
    "1.2.840.113549.1.1.4": ("RSA", "MD5"), "1.2.840.113549.1.1.5": ("RSA", "SHA-1"),
    "1.3.14.3.2.29": ("RSA", "SHA-1"),
    "1.2.840.113549.1.1.11": ("RSA", "SHA-256"), "1.2.840.113549.1.1.12": ("RSA", "SHA-384"),
    "1.2.840.113549.1.1.13": ("RSA", "SHA-512"), "1.2.840.113549.1.1.14": ("RSA", "SHA-224"),
    "1.2.840.10045.2.1": ("ECDSA", ""), "1.2.840.10045.4.1": ("ECDSA", "SHA-1"),
    "1.2.840.10045.4.3.1": ("ECDSA", "SHA-224"), "1.2.840.10045.4.3.2": ("ECDSA", "SHA-256"),
    "1.2.840.10045.4.3.3": ("ECDSA", "SHA-384"), "1.2.840.10045.4.3.4": ("ECDSA", "SHA-512"),
    "1.2.840.10040.4.1": ("DSA", ""), "1.2.840.10040.4.3": ("DSA", "SHA-1"),
    "2.16.840.1.101.3.4.3.2": ("DSA", "SHA-256"),
    "1.3.101.112": ("Ed25519", ""), "1.3.101.113": ("Ed448", ""),
  ]
}
