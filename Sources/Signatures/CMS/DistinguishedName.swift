/// A name as certificates bear it (X.501): a person's, an organ's, an authority's.
///
/// Anybody can put any name into a certificate: it is worth what the issuer's signature is worth.
public struct DistinguishedName: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    let type: String
    /// In normalization form C, harmless to a terminal.
    let text: String
  }

  let attributes: [Attribute]
  /// As it stands in the certificate.
  let der: [UInt8]
  /// What is compared.
  private let folded: [Attribute]

  /// The most parts of a name that are read; an honest one has ten.
  private static let mostParts = 64

  init(_ value: DERValue) throws(DERError) {
    guard value.tag == .sequence else { throw value.unexpected }
    var attributes: [Attribute] = []
    var sets = try value.values()
    while !sets.isAtEnd {
      var set = try sets.next(.set).values()
      while !set.isAtEnd {
        var pair = try set.next(.sequence).values()
        let type = try pair.next().objectIdentifier()
        guard attributes.count < DistinguishedName.mostParts else { throw value.unexpected }
        attributes.append(Attribute(type: type, text: try pair.next().text ?? "�"))
      }
    }
    self.attributes = attributes
    der = Array(value.whole)
    folded = attributes.map { attribute in
      let words = attribute.text.lowercased().split(separator: " ")
      return Attribute(type: attribute.type, text: words.joined(separator: " "))
    }
  }

  /// CN, the last one if there are several: the most special.
  public var commonName: String? { last("2.5.4.3") }
  /// O.
  public var organization: String? { last("2.5.4.10") }
  /// OU.
  public var unit: String? { last("2.5.4.11") }
  /// What to call whoever bears it: CN, else OU, else O, else the whole name.
  public var shortName: String { commonName ?? unit ?? organization ?? description }

  private func last(_ type: String) -> String? {
    attributes.last { $0.type == type && !$0.text.isEmpty }?.text
  }

  /// Whether both mean the same, whatever encoding, case and blanks they are written in
  /// (RFC 5280, 7.1).
  func matches(_ other: DistinguishedName) -> Bool {
    der == other.der || folded == other.folded
  }

  private static let labels = [
    "2.5.4.3": "CN", "2.5.4.10": "O", "2.5.4.11": "OU", "2.5.4.6": "C", "2.5.4.7": "L",
    "2.5.4.8": "ST", "2.5.4.5": "SERIALNUMBER", "2.5.4.12": "T", "2.5.4.4": "SN", "2.5.4.42": "GN",
    "0.9.2342.19200300.100.1.1": "UID", "0.9.2342.19200300.100.1.25": "DC",
    "1.2.840.113549.1.9.1": "E",
  ]
}

extension DistinguishedName: CustomStringConvertible {
  /// `C=VN, O=…, CN=…`, in the order of the certificate; for reading, not for comparing.
  public var description: String {
    attributes.map { "\(DistinguishedName.labels[$0.type] ?? $0.type)=\($0.text)" }
      .joined(separator: ", ")
  }
}
