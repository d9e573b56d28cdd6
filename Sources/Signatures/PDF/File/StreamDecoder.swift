import Bytes

/// Undoes the compression of the streams that hold structure.
///
/// Those use Flate; other filters occur in page content and images, which nobody reads here.
struct StreamDecoder {
  let budget: Budget
  /// Where indirect filters are looked up; nil if they have to be direct.
  var file: PDFFile?

  func decode(
    _ bytes: UnsafeRawBufferPointer, as dictionary: PDFDictionary
  ) throws(UnreadablePDF) -> [UInt8] {
    let damage = UnreadablePDF.damaged(part: .stream, offset: dictionary.range.lowerBound)
    let filter = try resolve(dictionary["Filter"])
    let parameters = try resolve(dictionary["DecodeParms"])
    switch filter {
    case .null:
      return try copy(bytes)
    case .name(let name) where name == "FlateDecode":
      return try inflate(bytes, parameters.dictionary, else: damage)
    case .array(let names) where names.isEmpty:
      return try copy(bytes)
    case .array(let names) where names.count == 1:
      // Only one, or a small file could ask for a chain of them.
      guard let name = try resolve(names[0]).name, name == "FlateDecode" else { throw damage }
      let first = try resolve(parameters.array?.first)
      return try inflate(bytes, parameters.dictionary ?? first.dictionary, else: damage)
    default: throw damage
    }
  }

  private func copy(_ bytes: UnsafeRawBufferPointer) throws(UnreadablePDF) -> [UInt8] {
    guard bytes.count <= budget.largestStream else { throw .beyondLimits(.work) }
    try budget.spend(bytes.count)
    return [UInt8](bytes)
  }

  private func resolve(_ value: PDFValue?) throws(UnreadablePDF) -> PDFValue {
    guard let file else { return value ?? .null }
    return try file.resolve(value)
  }

  private func inflate(
    _ bytes: UnsafeRawBufferPointer, _ parameters: PDFDictionary?, else damage: UnreadablePDF
  ) throws(UnreadablePDF) -> [UInt8] {
    guard let predictor = Predictor(parameters) else { throw damage }
    try budget.spend(bytes.count)
    let limit = budget.largestStream
    var inflated: [UInt8]
    do {
      // Other readers do not look at the checksum either; what matters is what they see.
      inflated = try Inflater.inflateZlib(bytes, limit: limit, checksum: .reported).bytes
    } catch .limitExceeded {
      try budget.spend(limit)
      throw .beyondLimits(.work)
    } catch {
      throw damage
    }
    try budget.spend(inflated.count)
    guard predictor.undo(&inflated) else { throw damage }
    return inflated
  }
}
