import Bytes

/// A list of certificates that their issuer took back (CRL, RFC 5280, 5).
///
/// Anybody can write one: it counts once its issuer's signature is proven.
public struct RevocationList: Sendable {
  public let der: [UInt8]
  public let sha256: Digest
  public let issuer: DistinguishedName
  /// When it was made, in UTC milliseconds; nil if that cannot be read.
  public let thisUpdate: Int64?
  /// Until when the next one was promised.
  public let nextUpdate: Int64?
  let issuerKeyID: [UInt8]?
  /// When each serial number was revoked.
  private let revoked: [ArraySlice<UInt8>: Int64]

  /// How many certificates it names.
  public var count: Int { revoked.count }

  /// The largest one that is read.
  static let sizeLimit = 32 << 20

  /// Reads a list in DER, nothing in front of it and nothing behind.
  public init(der bytes: [UInt8]) throws(DERError) {
    guard bytes.count <= RevocationList.sizeLimit else {
      throw DERError(reason: .tooLong, offset: 0)
    }
    let list = try DERValue(first: bytes[...])
    guard list.whole.count == bytes.count, list.tag == .sequence else { throw list.unexpected }
    der = bytes
    sha256 = SHA256.digest(of: bytes)

    var parts = try list.values()
    var fields = try parts.next(.sequence).values()
    _ = try fields.next(if: .integer)
    _ = try fields.next(.sequence)
    issuer = try DistinguishedName(fields.next(.sequence))
    let made = try fields.next()
    guard made.tag == .utcTime || made.tag == .generalizedTime else { throw made.unexpected }
    thisUpdate = made.time
    var promised = try fields.next(if: .utcTime)
    if promised == nil { promised = try fields.next(if: .generalizedTime) }
    nextUpdate = promised?.time
    revoked = try RevocationList.entries(fields.next(if: .sequence))
    issuerKeyID = try Extensions(fields.next(if: .context(0))).authorityKeyID()
  }

  private static func entries(_ value: DERValue?) throws(DERError) -> [ArraySlice<UInt8>: Int64] {
    guard let value else { return [:] }
    var revoked: [ArraySlice<UInt8>: Int64] = [:]
    var entries = try value.values()
    while !entries.isAtEnd {
      var fields = try entries.next(.sequence).values()
      let serial = try fields.next(.integer).content
      // What cannot be placed in time counts from the beginning of time.
      var date = try fields.next().time ?? .min
      if let list = try fields.next(if: .sequence),
        let invalid = try Extensions(list: list)["2.5.29.24"]
      {
        // The issuer knows that the key was lost before.
        date = min(date, try DERValue(first: invalid).time ?? .min)
      }
      revoked[serial] = min(date, revoked[serial] ?? .max)
    }
    return revoked
  }

  /// Since when `certificate` does not count any more, in UTC milliseconds; nil if it is not
  /// named here.
  func revocation(of certificate: Certificate) -> Int64? { revoked[certificate.serialBytes[...]] }

  /// Whether it may be the list of the issuer of `certificate`.
  func mayCover(_ certificate: Certificate) -> Bool {
    guard issuer.matches(certificate.issuer) else { return false }
    guard let own = issuerKeyID, let wanted = certificate.issuerKeyID else { return true }
    return own == wanted
  }
}

extension RevocationList: Hashable {
  public static func == (left: RevocationList, right: RevocationList) -> Bool {
    left.der == right.der
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
