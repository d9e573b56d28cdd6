/// Who signed, how and with what attributes (RFC 5652, 5.3).
struct SignerInfo {
  /// How the signer's certificate is named.
  enum Identifier {
    case issuerAndSerial(DistinguishedName, serial: ArraySlice<UInt8>)
    case keyID(ArraySlice<UInt8>)
  }

  let identifier: Identifier
  let digest: DigestAlgorithm
  let signature: SignatureAlgorithm
  let value: ArraySlice<UInt8>
  /// Nil if nothing but the content was signed.
  let signed: SignedAttributes?
  /// Timestamp tokens over `value`, which nobody signed.
  let timestamps: [ArraySlice<UInt8>]

  static let timestampToken = "1.2.840.113549.1.9.16.2.14"

  init(_ value: DERValue) throws {
    var fields = try value.values()
    _ = try fields.next(.integer)
    let name = try fields.next()
    switch name.tag {
    case .sequence:
      var parts = try name.values()
      identifier = .issuerAndSerial(
        try DistinguishedName(parts.next(.sequence)), serial: try parts.next(.integer).content)
    case .context(0): identifier = .keyID(try name.octets())
    default: throw name.unexpected
    }
    digest = try DigestAlgorithm(fields.next(.sequence))
    signed = try fields.next(if: .context(0)).map { try SignedAttributes($0) }
    signature = try SignatureAlgorithm(fields.next(.sequence))
    self.value = try fields.next(.octetString).octets()
    if let unsigned = try fields.next(if: .context(1)) {
      timestamps = try Attributes(unsigned)[SignerInfo.timestampToken]?.map(\.whole) ?? []
    } else {
      timestamps = []
    }
  }

  /// Whether `certificate` is the one that is named.
  func names(_ certificate: Certificate) -> Bool {
    switch identifier {
    case .issuerAndSerial(let issuer, let serial):
      certificate.serialBytes[...] == serial && certificate.issuer.matches(issuer)
    case .keyID(let keyID): certificate.keyID.map { $0[...] == keyID } ?? false
    }
  }

  var revocationLists: [RevocationList] { signed?.revocationLists ?? [] }

  /// What is too weak to rely on; nil if nothing is.
  var weakness: String? {
    if digest.isWeak { return digest.name }
    return signature.digest.flatMap { $0.isWeak ? $0.name : nil }
  }
}

/// Attributes by their types, each with its values (RFC 5652, 5.3).
struct Attributes {
  private var values: [String: [DERValue]] = [:]

  /// More of them, or of the values of one, than any honest signature has.
  private static let most = 100

  /// - Throws: `NotCMS.attribute` if a type occurs twice, or if there are too many.
  init(_ set: DERValue) throws {
    var attributes = try set.values()
    while !attributes.isAtEnd {
      var fields = try attributes.next(.sequence).values()
      let type = try fields.next().objectIdentifier()
      var inside = try fields.next(.set).values()
      var list: [DERValue] = []
      while !inside.isAtEnd, list.count <= Attributes.most { list.append(try inside.next()) }
      guard list.count <= Attributes.most, values.count < Attributes.most else {
        throw NotCMS.attribute(type)
      }
      guard values.updateValue(list, forKey: type) == nil else { throw NotCMS.attribute(type) }
    }
  }

  subscript(type: String) -> [DERValue]? { values[type] }

  /// The value of `type`; nil if there is no such attribute.
  ///
  /// - Throws: `NotCMS.attribute` if it has no value or several.
  func one(_ type: String) throws(NotCMS) -> DERValue? {
    guard let list = values[type] else { return nil }
    guard list.count == 1 else { throw .attribute(type) }
    return list[0]
  }
}
