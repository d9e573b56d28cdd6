/// A signature or timestamp found in a PDF, with what it says about itself.
///
/// None of this is proven: names and times are claims until the mathematics has been checked.
public struct SignatureField: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A person or an organ signed.
    case signature
    /// A timestamp over the document (`/Type /DocTimeStamp` or `/SubFilter /ETSI.RFC3161`): nobody
    /// signs with it.
    case timestamp
  }

  /// The name of the field with those of the fields around it, `don.chuKy`; empty in an encrypted
  /// file.
  public let fieldName: String
  public let kind: Kind
  /// How `contents` is to be read, such as `ETSI.CAdES.detached`.
  public let subFilter: String?
  /// The numbers of `/ByteRange`, as many as there are; nil if it is no array of integers.
  public let byteRange: [Int]?
  /// The decoded `/Contents`: a structure in DER and zeros behind it; nil if there is none.
  public let contents: [UInt8]?
  /// How many of `contents` the structure takes up: all if only a reader of BER can tell, nil if
  /// there is none.
  public var structureCount: Int? {
    guard let contents else { return nil }
    switch OuterStructure(contents) {
    case .ends(let end): return end
    case .indefinite: return contents.count
    case nil: return nil
    }
  }
  /// `/Name`, the signer's claim.
  public let claimedName: String?
  /// `/Reason`.
  public let reason: String?
  /// `/Location`.
  public let location: String?
  /// `/M`, the signer's claim, in UTC milliseconds.
  public let claimedTime: Int64?
  /// The number of the object that holds the signature; nil if it stands inside its field.
  public let objectNumber: Int?
  /// Where the signature dictionary stands in the file, from `<<` to `>>`; nil if it is inside a
  /// compressed stream, where nothing can be signed.
  public let place: Range<Int>?
  /// What is wrong with its form; one flaw is enough to refuse it.
  public let flaws: [ShapeFlaw]
  /// How much of the file it covers; nil if it names no usable range.
  public let coverage: Coverage?

  init(
    _ found: FormWalk.Filled, in file: PDFFile, flaws: [ShapeFlaw], coverage: Coverage?
  ) {
    self.flaws = flaws
    self.coverage = coverage
    let dictionary = found.dictionary
    /// Texts of an encrypted file are encrypted as well.
    func claim(_ key: StaticString) -> String? {
      guard !file.isEncrypted, let value = try? file.resolve(dictionary[key]) else { return nil }
      return value.string.map(text(ofPDFString:))
    }
    fieldName = found.name
    kind = dictionary.isTimestamp ? .timestamp : .signature
    subFilter = dictionary["SubFilter"]?.name?.text
    let numbers = dictionary["ByteRange"]?.array
    let integers = numbers?.compactMap(\.integer)
    byteRange = integers?.count == numbers?.count ? integers : nil
    contents = dictionary["Contents"]?.string
    claimedName = claim("Name")
    reason = claim("Reason")
    location = claim("Location")
    claimedTime = claim("M").flatMap(milliseconds(ofPDFDate:))
    objectNumber = found.reference?.number
    place = found.isCompressed ? nil : dictionary.range
  }
}
