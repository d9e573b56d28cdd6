/// Where the structure at the start of `/Contents` ends.
///
/// The string is longer than what it holds and filled up with zeros. Zeros cannot be trimmed: one
/// structure in 256 ends in a zero of its own.
enum OuterStructure: Equatable {
  /// In DER: the bytes it takes up, tag and length included.
  case ends(at: Int)
  /// In BER of indefinite length, which is legal; only a full reader finds the end.
  case indefinite

  /// Reads the tag and the length (X.690, 8.1); nil if `contents` holds no whole structure.
  init?(_ contents: [UInt8]) {
    // A SEQUENCE, or for `adbe.x509.rsa_sha1` an OCTET STRING.
    guard contents.count >= 2, contents[0] == 0x30 || contents[0] == 0x04 else { return nil }
    let first = Int(contents[1])
    var end = 2
    switch first {
    case 0x80:
      self = .indefinite
      return
    case 0..<0x80: end += first
    case 0x81...0x84:
      let digits = contents[2...].prefix(first - 0x80)
      guard digits.count == first - 0x80 else { return nil }
      end += digits.count + digits.reduce(0) { $0 << 8 | Int($1) }
    default: return nil
    }
    guard end <= contents.count else { return nil }
    self = .ends(at: end)
  }
}
