import Office

/// The beginning of a text that has nothing but letters of one column in it and no more of them than
/// there is room for; what is cut ends in `…`.
///
/// That is nearly all that is ever drawn. It is read once, byte by byte, and for it the careful way
/// over `harmless` and `fitting` gives the same.
struct ComposedLatin {
  private let text: String
  /// The bytes before the `…`, or all.
  private let bytes: Int
  private let isCut: Bool

  /// Nil for text with anything else in it, as far as it has room.
  init?(_ text: String, limit: Int) {
    var text = text
    let measured = text.withUTF8 { ComposedLatin.measure($0, limit: limit) }
    guard let measured else { return nil }
    self.text = text
    (bytes, isCut) = measured
  }

  func forEach(_ body: (Unicode.Scalar) -> Void) {
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while index < bytes, let (scalar, length) = ComposedLatin.scalar(utf8, at: index) {
        body(scalar)
        index += length
      }
    }
    if isCut { body("\u{2026}") }
  }

  private static func measure(
    _ utf8: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> (bytes: Int, isCut: Bool)? {
    var (index, columns, beforeLast) = (0, 0, 0)
    while index < utf8.count {
      guard let (_, length) = scalar(utf8, at: index) else { return nil }
      // One more than there is room for: the last of those that had room gives way.
      if columns == limit { return limit > 0 ? (beforeLast, true) : nil }
      beforeLast = index
      columns += 1
      index += length
    }
    return (index, false)
  }

  /// The letter at `index` and its length in bytes; nil if it is no Latin letter, sign of print or
  /// line of a box that is harmless and complete.
  private static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let first = UInt32(utf8[index])
    if first < 0x80 {
      return 0x20..<0x7F ~= first ? (Unicode.Scalar(UInt8(first)), 1) : nil
    }
    func next(_ offset: Int) -> UInt32 { UInt32(utf8[index + offset] & 0x3F) }
    // A string is valid UTF-8: what the first byte promises follows.
    let (value, length): (UInt32, Int) =
      switch first {
      case 0xC2..<0xE0: ((first & 0x1F) << 6 | next(1), 2)
      case 0xE1, 0xE2: ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
      default: (0, 0)
      }
    switch value {
    // Without the no-break space, which becomes a blank, and the soft hyphen, which is invisible.
    case 0xA1..<0xAD, 0xAE..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2500...0x257F:
      return Unicode.Scalar(value).map { ($0, length) }
    default: return nil
    }
  }
}
