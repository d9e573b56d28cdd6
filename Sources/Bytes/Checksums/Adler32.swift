/// The checksum at the end of a zlib stream (RFC 1950, section 8.2).
struct Adler32: Sendable {
  private var sum: UInt32 = 1
  private var sumOfSums: UInt32 = 0

  var value: UInt32 { sumOfSums << 16 | sum }

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        // The most bytes after which neither sum can have left 32 bits.
        for byte in rest.prefix(5552) {
          sum &+= UInt32(byte)
          sumOfSums &+= sum
        }
        sum %= 65521
        sumOfSums %= 65521
        rest = rest.dropFirst(5552)
      }
    }
  }
}
