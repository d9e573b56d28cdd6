/// A canonical prefix code made from the lengths of its code words (RFC 1951, 3.2.2).
struct PrefixCode {
  /// Code words up to this length are looked up, the rare longer ones searched.
  private static let lookupBits = 10

  /// For each value of the next ten bits: symbol times 16 plus length, or 0 if the word is longer.
  private var lookup = [UInt16](repeating: 0, count: 1 << lookupBits)
  /// How many code words there are of each length.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their code words.
  private var symbols: [UInt16] = []

  /// - Parameters:
  ///   - lengths: The length of the code word of each symbol in bits, 0…15; 0 for none.
  ///   - mayBeIncomplete: Whether one code word of one bit, or none at all, will do.
  init(lengths: ArraySlice<UInt8>, mayBeIncomplete: Bool) throws(InflateError) {
    self.init(sortedBy: lengths)
    var free = 1
    for length in 1...15 {
      free = free * 2 - counts[length]
      guard free >= 0 else { throw .badCodeLengths }
    }
    let longest = counts.lastIndex { $0 > 0 } ?? 0
    guard free == 0 || mayBeIncomplete && longest <= 1 else { throw .badCodeLengths }
    fillLookup()
  }

  /// Sorts the symbols by their code words, without asking whether the words are a prefix code.
  private init(sortedBy lengths: ArraySlice<UInt8>) {
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var places = [0, 0]
    for length in 1..<15 { places.append(places[length] + counts[length]) }
    symbols = [UInt16](repeating: 0, count: counts.reduce(0, +))
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[places[Int(length)]] = UInt16(symbol)
      places[Int(length)] += 1
    }
  }

  private mutating func fillLookup() {
    var word = 0
    var index = 0
    for length in 1...PrefixCode.lookupBits {
      for _ in 0..<counts[length] {
        let entry = symbols[index] << 4 | UInt16(length)
        // Code words are packed starting from their highest bit.
        let reversed = (0..<length).reduce(0) { $0 << 1 | word >> $1 & 1 }
        for place in stride(from: reversed, to: lookup.count, by: 1 << length) {
          lookup[place] = entry
        }
        word += 1
        index += 1
      }
      word <<= 1
    }
  }

  /// Reads one symbol; `refill` has made sure of its bits as far as there are any.
  @inline(__always)
  func symbol(from reader: inout BitReader) throws(InflateError) -> Int {
    let entry = lookup[Int(truncatingIfNeeded: reader.bits) & (1 << PrefixCode.lookupBits - 1)]
    guard entry != 0 else { return try search(&reader) }
    try reader.skip(Int(entry & 15))
    return Int(entry >> 4)
  }

  /// Compares the next bits with the range of code words of each length in turn.
  private func search(_ reader: inout BitReader) throws(InflateError) -> Int {
    var word = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      word |= Int(truncatingIfNeeded: reader.bits >> UInt64(length - 1)) & 1
      if word - first < counts[length] {
        try reader.skip(length)
        return Int(symbols[index + word - first])
      }
      index += counts[length]
      first = (first + counts[length]) << 1
      word <<= 1
    }
    throw .badSymbol
  }

  /// The codes of blocks of type 1 (RFC 1951, 3.2.6).
  static let fixed: (literals: PrefixCode, distances: PrefixCode) = {
    let literals =
      [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)
    var codes = (
      literals: PrefixCode(sortedBy: literals[...]),
      distances: PrefixCode(sortedBy: [UInt8](repeating: 5, count: 32)[...])
    )
    codes.literals.fillLookup()
    codes.distances.fillLookup()
    return codes
  }()
}
