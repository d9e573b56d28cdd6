/// How a path stands in a manifest: CR, LF and the percent sign as in a URI, all else as it is
/// (RFC 8493, 2.1.3).
enum BagPath {
  static func escape(_ path: String) -> [UInt8] {
    path.utf8.flatMap { byte in
      switch byte {
      case UInt8(ascii: "\n"): Array("%0A".utf8)
      case UInt8(ascii: "\r"): Array("%0D".utf8)
      case UInt8(ascii: "%"): Array("%25".utf8)
      default: [byte]
      }
    }
  }

  /// The path written as `bytes`; nil if a percent sign stands for anything else than those three.
  static func unescape(_ bytes: ArraySlice<UInt8>) -> String? {
    var path: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        path.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit),
        let low = rest.popFirst().flatMap(hexDigit)
      else { return nil }
      let escaped = high << 4 | low
      guard [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "%")].contains(escaped) else {
        return nil
      }
      path.append(escaped)
    }
    return String(validating: path, as: UTF8.self)
  }
}
