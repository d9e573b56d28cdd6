/// A signature with what belongs to it, as CMS packs it (RFC 5652, 5).
struct SignedData {
  /// All of it, without the zeros that fill up its place in the file.
  let whole: ArraySlice<UInt8>
  let contentType: String
  /// What is signed, if that is in it.
  let content: ArraySlice<UInt8>?
  let certificates: [Certificate]
  let revocationLists: [RevocationList]
  let signer: SignerInfo

  static let data = "1.2.840.113549.1.7.1"
  static let timestampInfo = "1.2.840.113549.1.9.16.1.4"
  private static let signedData = "1.2.840.113549.1.7.2"
  /// An honest signature brings three or four, one with its evidence perhaps twenty.
  private static let mostCertificates = 100

  /// Reads the structure at the start of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) throws(NotCMS) {
    do {
      try self.init(structure: bytes)
    } catch let error as DERError {
      throw .damaged(error)
    } catch let error as NotCMS {
      throw error
    } catch {
      throw .damaged(DERError(reason: .unexpected, offset: 0))
    }
  }

  private init(structure bytes: ArraySlice<UInt8>) throws {
    let outer = try DERValue(first: bytes)
    guard outer.tag == .sequence else { throw outer.unexpected }
    whole = outer.whole
    var message = try outer.values()
    let kind = try message.next().objectIdentifier()
    guard kind == SignedData.signedData else { throw NotCMS.otherContent(kind) }
    var wrapper = try message.next(.context(0)).values()
    var fields = try wrapper.next(.sequence).values()
    _ = try fields.next(.integer)
    _ = try fields.next(.set)

    var encapsulated = try fields.next(.sequence).values()
    contentType = try encapsulated.next().objectIdentifier()
    if let explicit = try encapsulated.next(if: .context(0)) {
      var inside = try explicit.values()
      content = try inside.next(.octetString).octets()
    } else {
      content = nil
    }
    certificates = try SignedData.certificates(fields.next(if: .context(0)))
    var lists = try SignedData.revocationLists(fields.next(if: .context(1)))
    signer = try SignedData.onlySigner(fields.next(.set))
    lists += signer.revocationLists
    revocationLists = lists
  }

  /// What cannot be read is passed over: the signer's own certificate is missed later, and others
  /// only help.
  private static func certificates(_ set: DERValue?) throws(DERError) -> [Certificate] {
    guard let set else { return [] }
    var result: [Certificate] = []
    var values = try set.values()
    while !values.isAtEnd {
      let value = try values.next()
      guard value.tag == .sequence, result.count < mostCertificates else { continue }
      if let certificate = try? Certificate(der: Array(value.whole)),
        !result.contains(certificate)
      {
        result.append(certificate)
      }
    }
    return result
  }

  static func revocationLists(_ set: DERValue?) throws(DERError) -> [RevocationList] {
    guard let set else { return [] }
    var result: [RevocationList] = []
    var values = try set.values()
    while !values.isAtEnd {
      let value = try values.next()
      guard value.tag == .sequence, result.count < mostCertificates else { continue }
      if let list = try? RevocationList(der: Array(value.whole)) { result.append(list) }
    }
    return result
  }

  private static func onlySigner(_ set: DERValue) throws -> SignerInfo {
    var signers = try set.values()
    guard !signers.isAtEnd else { throw NotCMS.noSigner }
    let only = try signers.next(.sequence)
    var count = 1
    while !signers.isAtEnd {
      _ = try signers.next()
      count += 1
    }
    guard count == 1 else { throw NotCMS.severalSigners(count) }
    return try SignerInfo(only)
  }

  /// The same signature with `certificates` instead of those that are in it, which nobody signed.
  func structure(with certificates: [Certificate]) throws(DERError) -> [UInt8] {
    var message = try DERValue(first: whole).values()
    let kind = try message.next().whole
    var wrapper = try message.next(.context(0)).values()
    var fields = try wrapper.next(.sequence).values()
    var body: [UInt8] = []
    for _ in 0..<3 { body += try fields.next().whole }
    _ = try fields.next(if: .context(0))
    body += constructed(0xa0, certificates.flatMap(\.der))
    while !fields.isAtEnd { body += try fields.next().whole }
    return constructed(0x30, kind + constructed(0xa0, constructed(0x30, body)))
  }
}
