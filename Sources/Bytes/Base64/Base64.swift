/// Base64 with the standard alphabet and padding (RFC 4648, section 4).
public enum Base64 {
  /// How many characters `count` bytes become, padding included.
  public static func encodedCount(of count: Int) -> Int {
    (count / 3 + (count % 3 == 0 ? 0 : 1)) * 4
  }

  /// Encodes `bytes` on one line.
  public static func encode(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes(encode)
  }

  /// Encodes `bytes` on one line.
  public static func encode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: encodedCount(of: bytes.count)) { output, count in
      count = encode(bytes, into: UnsafeMutableRawBufferPointer(output))
    }
  }

  /// Decodes `text`, in which white space may stand anywhere.
  ///
  /// - Throws: What `Base64Decoder` throws.
  public static func decode(_ text: [UInt8]) throws(Base64Error) -> [UInt8] {
    var decoder = Base64Decoder()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 3)
    try decoder.decode(text, into: &bytes)
    try decoder.finish()
    return bytes
  }

  /// The 64 characters in the order of their values.
  static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Two characters, the first in the low byte, for each twelve bits.
  static let pairs: [UInt16] = (0..<4096).map {
    UInt16(alphabet[$0 >> 6]) | UInt16(alphabet[$0 & 63]) << 8
  }

  static let padding = UInt8(ascii: "=")
}
