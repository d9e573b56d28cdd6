/// Compresses with DEFLATE and its fixed codes (RFC 1951, 3.2.6), in the frame of zlib (RFC 1950).
///
/// For pictures and fonts, most of which is one colour or one byte: what repeats shrinks to little,
/// the rest grows by less than a tenth. The same bytes give the same result.
public enum Deflater {
  private static let shortest = 3
  private static let longest = 258
  private static let farthest = 32 << 10
  private static let hashBits = 15

  /// `bytes` as one zlib stream.
  public static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    writer.bytes.reserveCapacity(bytes.count / 4 + 64)
    writer.bytes += [0x78, 0x01]
    // The last block, and the only one: fixed codes.
    writer.append(1, 1)
    writer.append(1, 2)
    compress(bytes, &writer)
    writer.code(for: 256)
    writer.fillByte()
    var adler = Adler32()
    adler.update(bytes[...])
    for shift in [24, 16, 8, 0] {
      writer.bytes.append(UInt8(truncatingIfNeeded: adler.value >> UInt32(shift)))
    }
    return writer.bytes
  }

  private static func compress(_ bytes: [UInt8], _ writer: inout BitWriter) {
    /// Where three bytes with this hash stood last.
    var places = [Int32](repeating: -1, count: 1 << hashBits)
    var position = 0
    while position < bytes.count {
      let (length, distance) = match(at: position, in: bytes, places)
      let end = position + max(1, length)
      if length > 0 {
        writer.length(length)
        writer.distance(distance)
      } else {
        writer.code(for: Int(bytes[position]))
      }
      while position < end {
        if position + shortest <= bytes.count {
          places[hash(bytes, position)] = Int32(truncatingIfNeeded: position)
        }
        position += 1
      }
    }
  }

  private static func hash(_ bytes: [UInt8], _ place: Int) -> Int {
    let three =
      UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    return Int((three &* 0x9E37_79B1) >> UInt32(32 - hashBits))
  }

  /// How many bytes from `position` repeat what stands `distance` before; 0 for none.
  private static func match(
    at position: Int, in bytes: [UInt8], _ places: [Int32]
  ) -> (length: Int, distance: Int) {
    guard position + shortest <= bytes.count else { return (0, 0) }
    let place = Int(places[hash(bytes, position)])
    guard place >= 0, position - place <= farthest else { return (0, 0) }
    let most = min(longest, bytes.count - position)
    var length = 0
    while length < most, bytes[place + length] == bytes[position + length] { length += 1 }
    return length >= shortest ? (length, position - place) : (0, 0)
  }
}

/// Writes codes from the lowest bit of each byte upwards.
private struct BitWriter {
  var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var count = 0

  mutating func append(_ value: Int, _ bits: Int) {
    pending |= UInt32(truncatingIfNeeded: value) << UInt32(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  mutating func fillByte() { if count > 0 { append(0, 8 - count) } }

  /// Codes, other than numbers, begin with their highest bit.
  private mutating func appendReversed(_ value: Int, _ bits: Int) {
    var reversed = 0
    for bit in 0..<bits where value >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
    append(reversed, bits)
  }

  mutating func code(for symbol: Int) {
    switch symbol {
    case 0...143: appendReversed(0x30 + symbol, 8)
    case 144...255: appendReversed(0x190 + symbol - 144, 9)
    case 256...279: appendReversed(symbol - 256, 7)
    default: appendReversed(0xC0 + symbol - 280, 8)
    }
  }

  mutating func length(_ length: Int) {
    if length == 258 { return code(for: 285) }
    let value = length - 3
    if value < 8 { return code(for: 257 + value) }
    // Four codes for each number of further bits.
    let bits = value.bitWidth - 1 - value.leadingZeroBitCount - 2
    code(for: 257 + 4 * bits + value >> bits)
    append(value & (1 << bits - 1), bits)
  }

  mutating func distance(_ distance: Int) {
    let value = distance - 1
    if value < 4 { return appendReversed(value, 5) }
    // Two codes for each number of further bits.
    let bits = value.bitWidth - 1 - value.leadingZeroBitCount - 1
    appendReversed(2 * bits + value >> bits, 5)
    append(value & (1 << bits - 1), bits)
  }
}
