/// The object streams that two revisions have in common: what stands in them need not be compared.
struct SameContainers {
  private var known: [Int: Bool] = [:]

  /// Whether `place`, which is the same in both, is in a stream that both read alike.
  mutating func areSame(
    _ place: ObjectPlace?, _ signed: PDFFile, _ whole: PDFFile
  ) throws(UnreadablePDF) -> Bool {
    guard case .inStream(let number, _) = place else { return false }
    if let known = known[number] { return known }
    let isSame = try SameContainers.isSame(number, signed, whole)
    known[number] = isSame
    return isSame
  }

  private static func isSame(
    _ number: Int, _ signed: PDFFile, _ whole: PDFFile
  ) throws(UnreadablePDF) -> Bool {
    guard let place = try signed.place(of: number), case .at = place,
      try whole.place(of: number) == place, let object = try signed.readableObject(number),
      // A length or a filter elsewhere might be another by now.
      let entries = object.value.dictionary?.entries,
      entries.allSatisfy({ $0.value.isPlain })
    else { return false }
    guard let range = try signed.readableStream(of: object) else { return false }
    return try whole.readableStream(of: object) == range
  }
}

extension PDFValue {
  /// Whether it refers to no other object.
  fileprivate var isPlain: Bool {
    switch self {
    case .reference: false
    case .array(let values): values.allSatisfy(\.isPlain)
    case .dictionary(let dictionary): dictionary.entries.allSatisfy { $0.value.isPlain }
    default: true
    }
  }
}
