/// Why compressed data could not be expanded.
public enum InflateError: Error, Hashable, Sendable {
  /// The data end before their last block does.
  case truncated
  /// A block of the reserved type 3 (RFC 1951, 3.2.3).
  case reservedBlockType
  /// The length of a stored block and its complement contradict each other (RFC 1951, 3.2.4).
  case storedLengthDiffers
  /// The lengths in the head of a block describe no prefix code (RFC 1951, 3.2.7).
  case badCodeLengths
  /// Bits that stand for no symbol, or a symbol that stands for nothing.
  case badSymbol
  /// A repetition of bytes from before the beginning of the output.
  case distanceTooFar
  /// The output would be longer than the caller allows.
  case limitExceeded(limit: Int)
  /// Bytes follow the last block.
  case trailingBytes
  /// The data do not start with the header of a zlib stream (RFC 1950, 2.2).
  case notZlib
  /// The stream needs a dictionary that only its writer has.
  case presetDictionary
  /// The stream ends before its Adler-32 checksum.
  case checksumMissing
  /// The Adler-32 checksum of the output is not the one in the stream.
  case checksumDiffers
}
