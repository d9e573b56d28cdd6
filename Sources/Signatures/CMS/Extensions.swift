/// The extensions of a certificate or of a revocation list, by their numbers (RFC 5280, 4.1.2.9).
struct Extensions {
  private var values: [String: ArraySlice<UInt8>] = [:]

  /// An honest certificate has about ten.
  private static let most = 100

  /// - Parameter wrapper: Where certificates and lists keep them; nil if they have none.
  /// - Throws: If one occurs twice: programs differ about which of them counts.
  init(_ wrapper: DERValue?) throws(DERError) {
    guard let wrapper else { return }
    var outer = try wrapper.values()
    try read(outer.next(.sequence))
  }

  init(list: DERValue) throws(DERError) { try read(list) }

  private mutating func read(_ list: DERValue) throws(DERError) {
    var list = try list.values()
    while !list.isAtEnd {
      let one = try list.next(.sequence)
      var fields = try one.values()
      let number = try fields.next().objectIdentifier()
      _ = try fields.next(if: .boolean)
      let content = try fields.next(.octetString).octets()
      guard values.count < Extensions.most else { throw one.unexpected }
      guard values.updateValue(content, forKey: number) == nil else { throw one.unexpected }
    }
  }

  subscript(number: String) -> ArraySlice<UInt8>? { values[number] }

  /// The identifier of the key that signed this.
  func authorityKeyID() throws(DERError) -> [UInt8]? {
    guard let value = self["2.5.29.35"] else { return nil }
    var fields = try DERValue(first: value).values()
    return try fields.next(if: .context(0)).map { Array($0.content) }
  }
}
