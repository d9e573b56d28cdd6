extension BitReader {
  /// Reads the two codes in the head of a block of type 2 (RFC 1951, 3.2.7).
  mutating func readCodes() throws(InflateError) -> (literals: PrefixCode, distances: PrefixCode) {
    let literalCount = try read(5) + 257
    let distanceCount = try read(5) + 1
    let lengthCount = try read(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .badCodeLengths }

    var lengths = [UInt8](repeating: 0, count: 19)
    for place in BitReader.orderOfLengths.prefix(lengthCount) {
      lengths[place] = UInt8(try read(3))
    }
    let lengthCode = try PrefixCode(lengths: lengths[...], mayBeIncomplete: false)
    lengths = try readLengths(literalCount + distanceCount, lengthCode)

    // Without a word for the end of the block it could not end.
    guard lengths[256] != 0 else { throw .badCodeLengths }
    return (
      try PrefixCode(lengths: lengths[..<literalCount], mayBeIncomplete: true),
      try PrefixCode(lengths: lengths[literalCount...], mayBeIncomplete: true)
    )
  }

  private mutating func readLengths(
    _ count: Int, _ code: PrefixCode
  ) throws(InflateError) -> [UInt8] {
    var lengths: [UInt8] = []
    while lengths.count < count {
      refill()
      let symbol = try code.symbol(from: &self)
      let length: UInt8
      let times: Int
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .badCodeLengths }
        (length, times) = (last, try take(2) + 3)
      case 17: (length, times) = (0, try take(3) + 3)
      case 18: (length, times) = (0, try take(7) + 11)
      default: (length, times) = (UInt8(symbol), 1)
      }
      guard times <= count - lengths.count else { throw .badCodeLengths }
      lengths.append(contentsOf: repeatElement(length, count: times))
    }
    return lengths
  }

  private static let orderOfLengths = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
}
