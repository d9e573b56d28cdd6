/// What was in a zlib stream.
public struct ZlibContent: Hashable, Sendable {
  /// How the Adler-32 checksum of the stream compares with the bytes.
  public enum Checksum: Hashable, Sendable {
    case matches
    case differs
    /// The data end before the checksum is complete.
    case missing
  }

  public let bytes: [UInt8]
  public let checksum: Checksum
  /// How many bytes the stream takes up; others may follow it, such as a line end in a PDF.
  public let streamCount: Int
}

extension Inflater {
  /// What to do about a checksum that is missing or wrong.
  public enum ChecksumRule: Sendable {
    /// Refuse the data.
    case required
    /// Return the bytes all the same and say so; readers of PDF have to.
    case reported
  }

  /// Expands the zlib stream at the start of `bytes` (RFC 1950).
  ///
  /// - Parameter limit: The most bytes the output may have.
  public static func inflateZlib(
    _ bytes: [UInt8], limit: Int, checksum rule: ChecksumRule = .required
  ) throws(InflateError) -> ZlibContent {
    try inflateZlib(bytes[...], limit: limit, checksum: rule)
  }

  /// Expands the zlib stream at the start of `bytes` (RFC 1950).
  ///
  /// - Parameter limit: The most bytes the output may have.
  public static func inflateZlib(
    _ bytes: ArraySlice<UInt8>, limit: Int, checksum rule: ChecksumRule = .required
  ) throws(InflateError) -> ZlibContent {
    try bytes.withUnsafeBufferPointer { bytes throws(InflateError) in
      try inflateZlib(UnsafeRawBufferPointer(bytes), limit: limit, checksum: rule)
    }
  }

  /// Expands the zlib stream at the start of `bytes` (RFC 1950), where they lie.
  ///
  /// - Parameter limit: The most bytes the output may have.
  public static func inflateZlib(
    _ bytes: UnsafeRawBufferPointer, limit: Int, checksum rule: ChecksumRule = .required
  ) throws(InflateError) -> ZlibContent {
    let content = try zlibContent(of: bytes, limit: limit)
    switch (rule, content.checksum) {
    case (.required, .missing): throw .checksumMissing
    case (.required, .differs): throw .checksumDiffers
    default: return content
    }
  }

  private static func zlibContent(
    of bytes: UnsafeRawBufferPointer, limit: Int
  ) throws(InflateError) -> ZlibContent {
    guard bytes.count >= 2 else { throw .truncated }
    let (method, flags) = (bytes[0], bytes[1])
    guard method & 15 == 8, method >> 4 <= 7, (Int(method) << 8 | Int(flags)) % 31 == 0 else {
      throw .notZlib
    }
    guard flags & 0x20 == 0 else { throw .presetDictionary }

    var inflater = Inflater(UnsafeRawBufferPointer(rebasing: bytes[2...]), limit: limit)
    var output: [UInt8] = []
    var adler = Adler32()
    while let place = try inflater.next() {
      output.append(contentsOf: inflater.window[place])
      adler.update(inflater.window[place])
    }
    let trailer = bytes[(2 + inflater.consumed)...].prefix(4)
    guard trailer.count == 4 else {
      return ZlibContent(bytes: output, checksum: .missing, streamCount: trailer.startIndex)
    }
    let expected = trailer.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return ZlibContent(
      bytes: output, checksum: expected == adler.value ? .matches : .differs,
      streamCount: trailer.endIndex)
  }
}
