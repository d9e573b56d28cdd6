/// The two places of a signature dictionary that are filled in when all other bytes are known.
struct SignatureHole {
  /// Blanks for the value of `/ByteRange`.
  private let byteRange: Range<Int>
  /// The hexadecimal string of `/Contents`, from `<` to `>`: the bytes that are not signed.
  let contents: Range<Int>

  /// Four numbers of up to ten digits, brackets and blanks: files of up to 10 GB.
  private static let widestByteRange = 40

  /// Writes both keys with empty values to the end of `bytes`.
  init(in bytes: inout [UInt8], reserve: Int) {
    bytes += Array("/ByteRange ".utf8)
    let start = bytes.count
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: SignatureHole.widestByteRange)
    byteRange = start..<bytes.count
    bytes += Array("/Contents ".utf8)
    let open = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += [UInt8](repeating: UInt8(ascii: "0"), count: 2 * reserve)
    bytes.append(UInt8(ascii: ">"))
    contents = open..<bytes.count
  }

  /// The string of a signature that is there already.
  init(contents: Range<Int>) {
    byteRange = contents.lowerBound..<contents.lowerBound
    self.contents = contents
  }

  /// Declares all of `bytes` but the string to be signed; `bytes` must have its final length.
  func writeByteRange(to bytes: inout [UInt8]) {
    let (start, end) = (contents.lowerBound, contents.upperBound)
    let text = Array("[0 \(start) \(end) \(bytes.count - end)]".utf8)
    bytes.replaceSubrange(byteRange.prefix(text.count), with: text)
  }

  /// Writes `structure` into the string; the zeros behind it stay.
  func write(_ structure: [UInt8], to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var place = contents.lowerBound + 1
    for byte in structure {
      bytes[place] = digits[Int(byte >> 4)]
      bytes[place + 1] = digits[Int(byte & 15)]
      place += 2
    }
  }
}
