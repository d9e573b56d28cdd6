extension Base64 {
  /// Encodes `bytes` into the start of `output` and returns how many characters it wrote.
  ///
  /// A long message can be encoded piece by piece if every piece but the last is a multiple of
  /// three bytes; `Base64Encoder` takes care of that.
  ///
  /// - Precondition: `output` holds `encodedCount(of: bytes.count)` bytes.
  @discardableResult
  public static func encode(
    _ bytes: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = encodedCount(of: bytes.count)
    precondition(output.count >= count, "the output is too small for the base64 form")
    guard let input = bytes.baseAddress, let output = output.baseAddress, count > 0 else {
      return 0
    }
    let groups = bytes.count / 3
    pairs.withUnsafeBufferPointer { pairs in
      // Four groups of three bytes become sixteen characters; a load of eight bytes serves two
      // groups, so the last groups are left to the loop below, which reads no byte too many.
      var group = 0
      while group + 5 <= groups {
        let high = UInt64(bigEndian: load(input + group * 3))
        let low = UInt64(bigEndian: load(input + group * 3 + 6))
        store(characters(of: high, pairs), to: output + group * 4)
        store(characters(of: low, pairs), to: output + group * 4 + 8)
        group += 4
      }
      while group < groups {
        let at = input + group * 3
        let bits =
          UInt32(byte(at)) << 16 | UInt32(byte(at + 1)) << 8 | UInt32(byte(at + 2))
        let four = UInt32(pairs[Int(bits >> 12)]) | UInt32(pairs[Int(bits & 4095)]) << 16
        store(four, to: output + group * 4)
        group += 1
      }
    }
    if bytes.count % 3 != 0 {
      encodeTail(UnsafeRawBufferPointer(rebasing: bytes[(groups * 3)...]), to: output + groups * 4)
    }
    return count
  }

  /// The eight characters for the upper 48 bits of `bits`, the first in the low byte.
  @inline(__always)
  private static func characters(
    of bits: UInt64, _ pairs: UnsafeBufferPointer<UInt16>
  ) -> UInt64 {
    UInt64(pairs[Int(bits >> 52)])
      | UInt64(pairs[Int(bits >> 40 & 4095)]) << 16
      | UInt64(pairs[Int(bits >> 28 & 4095)]) << 32
      | UInt64(pairs[Int(bits >> 16 & 4095)]) << 48
  }

  /// Writes the four characters for the one or two bytes at the end.
  private static func encodeTail(
    _ bytes: UnsafeRawBufferPointer, to output: UnsafeMutableRawPointer
  ) {
    let second = bytes.count == 2 ? bytes[1] : 0
    let four = (
      alphabet[Int(bytes[0] >> 2)],
      alphabet[Int(bytes[0] << 4 & 63 | second >> 4)],
      bytes.count == 2 ? alphabet[Int(second << 2 & 63)] : padding,
      padding
    )
    output.storeBytes(of: four.0, as: UInt8.self)
    output.storeBytes(of: four.1, toByteOffset: 1, as: UInt8.self)
    output.storeBytes(of: four.2, toByteOffset: 2, as: UInt8.self)
    output.storeBytes(of: four.3, toByteOffset: 3, as: UInt8.self)
  }

  @inline(__always)
  private static func byte(_ pointer: UnsafeRawPointer) -> UInt8 {
    pointer.load(as: UInt8.self)
  }

  @inline(__always)
  private static func load(_ pointer: UnsafeRawPointer) -> UInt64 {
    pointer.loadUnaligned(as: UInt64.self)
  }

  @inline(__always)
  private static func store(
    _ characters: some FixedWidthInteger & BitwiseCopyable, to pointer: UnsafeMutableRawPointer
  ) {
    pointer.storeBytes(of: characters.littleEndian, as: type(of: characters))
  }
}
