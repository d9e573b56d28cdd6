import Office

extension DERValue {
  /// The most bytes of a text that are looked at; a name is much shorter.
  private static let longestText = 1024

  /// A text in normalization form C, with what a terminal might obey made visible and the rest of
  /// an endless one cut off; nil if this is no text.
  var text: String? {
    guard tag.class == .universal, !isConstructed else { return nil }
    let bytes = content.prefix(DERValue.longestText)
    let decoded: String
    switch tag.number {
    case 12: decoded = String(decoding: bytes, as: UTF8.self)
    // Of TeletexString only what Latin-1 has was ever used.
    case 18, 19, 20, 22, 26:
      decoded = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case 28:
      decoded = String(
        String.UnicodeScalarView(
          units(of: bytes, size: 4).map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    case 30:
      decoded = String(
        decoding: units(of: bytes, size: 2).map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
    default: return nil
    }
    let text = harmless(normalized(decoded))
    return content.count > DERValue.longestText ? text + "…" : text
  }

  private func units(of bytes: ArraySlice<UInt8>, size: Int) -> [UInt32] {
    stride(from: bytes.startIndex, through: bytes.endIndex - size, by: size).map { start in
      bytes[start..<start + size].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
}
