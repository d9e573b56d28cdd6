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
  /// Where in `der` the entries stand. They are looked through when somebody asks: a list of them all
  /// would take up three times as much.
  private let entries: ArraySlice<UInt8>

  /// How many certificates it names.
  public let count: Int

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
    entries = try fields.next(if: .sequence)?.values().rest ?? []
    var count = 0
    try RevocationList.forEach(in: entries) { _, _ in count += 1 }
    self.count = count
    issuerKeyID = try Extensions(fields.next(if: .context(0))).authorityKeyID()
  }

  /// Hands over each serial number and since when it is revoked, as far as that can be told.
  private static func forEach(
    in entries: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, DERReader) throws(DERError) -> Void
  ) throws(DERError) {
    var entries = DERReader(entries, depth: 3)
    while !entries.isAtEnd {
      var fields = try entries.next(.sequence).values()
      let serial = try fields.next(.integer).content
      _ = try DERHead(at: fields.rest.startIndex, in: fields.rest)
      try body(serial, fields)
    }
  }

  /// Since when `certificate` does not count any more, in UTC milliseconds; nil if it is not
  /// named here. What cannot be placed in time counts from the beginning of time.
  func revocation(of certificate: Certificate) -> Int64? {
    var earliest: Int64?
    try? RevocationList.forEach(in: entries) { serial, fields throws(DERError) in
      guard serial == certificate.serialBytes[...] else { return }
      earliest = min(earliest ?? .max, (try? RevocationList.date(fields)) ?? .min)
    }
    return earliest
  }

  private static func date(_ fields: DERReader) throws(DERError) -> Int64 {
    var fields = fields
    let date = try fields.next().time ?? .min
    guard let list = try fields.next(if: .sequence),
      let invalid = try Extensions(list: list)["2.5.29.24"]
    else { return date }
    // The issuer knows that the key was lost before.
    return min(date, try DERValue(first: invalid).time ?? .min)
  }

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
