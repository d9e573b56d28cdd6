/// From where somebody came to the desk over SSH: kept with what they do, outside the chained line.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.7.d.
public struct Origin: Equatable, Sendable {
  /// The client's address, `192.0.2.7` or `2001:db8::7`.
  public let address: String
  /// The fingerprint of the key that was accepted, `SHA256:…`; nil where no key was used.
  public let key: String?

  /// What tells a whole IPv6 address with its zone from a text of somebody's own.
  private static let addressLimit = 64
  private static let keyLimit = 80

  /// - Returns: nil for an address no system writes; a fingerprint that is none is left out.
  public init?(address: String, key: String? = nil) {
    guard (1...Origin.addressLimit).contains(address.utf8.count),
      address.utf8.allSatisfy(Origin.isOfAddress)
    else { return nil }
    self.address = address
    self.key = key.flatMap { key in
      let isOne =
        key.hasPrefix("SHA256:") && key.utf8.count <= Origin.keyLimit
        && key.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
      return isOne ? key : nil
    }
  }

  /// Letters, digits and `.`, `:`, `%`, `-`, `_`: an address with its zone, or a host's name.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: ".:%-_".utf8.contains(byte)
    }
  }
}

extension JournalDetail {
  private static let address = "from-address"
  private static let key = "from-key"

  /// The same with where it was done from.
  public func adding(_ origin: Origin?) -> JournalDetail {
    guard let origin else { return self }
    var result = self
    result.add(JournalDetail.address, origin.address)
    if let key = origin.key { result.add(JournalDetail.key, key) }
    return result
  }

  /// Where it was done from; nil for what was done at the machine itself.
  public var origin: Origin? {
    guard let address = self[JournalDetail.address] else { return nil }
    return Origin(address: address, key: self[JournalDetail.key])
  }

  /// What it was about, without where it was done from.
  public var withoutOrigin: JournalDetail {
    guard fields.contains(where: { $0.name == JournalDetail.address }) else { return self }
    var result: JournalDetail = []
    for field in fields where field.name != JournalDetail.address && field.name != JournalDetail.key
    {
      result.add(field.name, field.value)
    }
    return result
  }
}
