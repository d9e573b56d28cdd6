/// Why a text is not base64.
///
/// Offsets count the bytes given to the decoder from the first one, white space included.
public enum Base64Error: Error, Hashable, Sendable {
  /// A byte that is neither a character of the alphabet, nor padding in its place, nor white space.
  case unexpectedByte(UInt8, offset: Int)
  /// The bits before the padding at `offset` that stand for nothing are not zero (RFC 4648, 3.5).
  case strayBits(offset: Int)
  /// The text ends within a group of four characters.
  case incomplete
}

/// A strict decoder for base64 that arrives in pieces of any size (RFC 4648, section 4).
///
/// White space (space, tab, CR, LF) may stand anywhere, as in XML. Padding is required and nothing
/// but white space may follow it, so that apart from white space each file has exactly one form: a
/// placeholder or a text cut short is refused, not turned into a shorter file.
///
/// After an error the decoder is of no further use.
public struct Base64Decoder: Sendable {
  /// The bits of the characters in the current group, six each.
  private var bits: UInt32 = 0
  /// Characters in the current group, padding included; it stays at 4 once padding ended the text.
  private var filled = 0
  /// How many characters of the current group are padding.
  private var paddingCount = 0
  /// Bytes of text seen so far.
  private var offset = 0

  public init() {}

  /// Decodes the next piece of the text and appends the bytes of all complete groups to `output`.
  public mutating func decode(
    _ text: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) throws(Base64Error) {
    try inWindows(of: text) { output.append(contentsOf: $0) }
  }

  /// Decodes the next piece of the text and appends the bytes of all complete groups to `output`.
  public mutating func decode(
    _ text: [UInt8], into output: inout [UInt8]
  ) throws(Base64Error) {
    try text.withUnsafeBufferPointer { text throws(Base64Error) in
      try decode(UnsafeRawBufferPointer(text), into: &output)
    }
  }

  /// Decodes the next piece of the text and returns the bytes of all complete groups.
  public mutating func decode(_ text: [UInt8]) throws(Base64Error) -> [UInt8] {
    var failure: Base64Error?
    let bytes = text.withUnsafeBytes { text in
      // Room for the group left from before, and for a store of a whole word at the end.
      [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 8) { output, count in
        do throws(Base64Error) {
          count = try decode(text, toStartOf: UnsafeMutableRawBufferPointer(output))
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Decodes the next piece of the text and hands the bytes of all complete groups to `sink`, in
  /// windows of at most 48 KiB that are valid only during the call.
  ///
  /// - Throws: `Base64Error`, or what `sink` throws.
  public mutating func decode(
    _ text: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var failure: (any Error)?
    try inWindows(of: text) { window in
      guard failure == nil else { return }
      do { try sink(window) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Ends the text.
  ///
  /// - Throws: `incomplete` if a group is not.
  public func finish() throws(Base64Error) {
    guard filled == 0 || filled == 4 else { throw .incomplete }
  }

  private mutating func inWindows(
    of text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(Base64Error) {
    // Small enough to stay in the processor's cache; four bytes over for stores of whole words.
    let step = min(text.count, 64 << 10)
    let window = UnsafeMutableRawBufferPointer.allocate(byteCount: step / 4 * 3 + 8, alignment: 8)
    defer { window.deallocate() }
    var rest = text[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(step))
      rest = rest.dropFirst(step)
      let count = try decode(piece, toStartOf: window)
      body(UnsafeRawBufferPointer(rebasing: window[..<count]))
    }
  }
}

extension Base64Decoder {
  /// Decodes `text` to the start of `output` and returns how many bytes it wrote.
  ///
  /// `output` holds 3 bytes for each 4 of `text`, 3 for the group left from before, and 1 more.
  private mutating func decode(
    _ text: UnsafeRawBufferPointer, toStartOf output: UnsafeMutableRawBufferPointer
  ) throws(Base64Error) -> Int {
    var read = 0
    var written = 0
    while read < text.count {
      if filled == 0 {
        let groups = Base64Decoder.wholeGroups(
          of: UnsafeRawBufferPointer(rebasing: text[read...]),
          to: UnsafeMutableRawBufferPointer(rebasing: output[written...]))
        read += groups * 4
        written += groups * 3
        offset += groups * 4
        guard read < text.count else { break }
      }
      for byte in try accept(text[read]) {
        output[written] = byte
        written += 1
      }
      read += 1
      offset += 1
    }
    return written
  }

  /// Takes one byte of text and returns the bytes of the group it completes, if any.
  private mutating func accept(_ byte: UInt8) throws(Base64Error) -> Group {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      return Group(bits: 0, count: 0)
    case Base64.padding:
      guard filled == 2 && paddingCount == 0 || filled == 3 else {
        throw .unexpectedByte(byte, offset: offset)
      }
      let stray: UInt32 = filled == 2 ? 0b1111 : filled == 3 && paddingCount == 0 ? 0b11 : 0
      guard bits & stray == 0 else { throw .strayBits(offset: offset) }
      paddingCount += 1
    default:
      let value = Base64.values[Int(byte)]
      guard value < 64, filled < 4, paddingCount == 0 else {
        throw .unexpectedByte(byte, offset: offset)
      }
      bits = bits << 6 | value
    }
    filled += 1
    guard filled == 4 else { return Group(bits: 0, count: 0) }
    let group = Group(bits: bits << (8 + 6 * UInt32(paddingCount)), count: 3 - paddingCount)
    if paddingCount == 0 {
      bits = 0
      filled = 0
    }
    return group
  }

  /// Up to three bytes, the first one on top of `bits`.
  private struct Group: Sequence, IteratorProtocol {
    var bits: UInt32
    var count: Int

    mutating func next() -> UInt8? {
      guard count > 0 else { return nil }
      defer {
        bits <<= 8
        count -= 1
      }
      return UInt8(truncatingIfNeeded: bits >> 24)
    }
  }

  /// Decodes groups of four characters of the alphabet up to the first group that is anything
  /// else, and returns how many it decoded; it may write one byte more than they need.
  private static func wholeGroups(
    of text: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer
  ) -> Int {
    guard let input = text.baseAddress, let start = output.baseAddress else { return 0 }
    let most = min(text.count / 4, (output.count - 1) / 3)
    return Base64.shiftedValues.withUnsafeBufferPointer { values in
      var group = 0
      while group < most {
        let four = UInt32(
          littleEndian: (input + group * 4).loadUnaligned(as: UInt32.self))
        let bytes =
          values[Int(four & 255)] | values[Int(four >> 8 & 255) + 256]
          | values[Int(four >> 16 & 255) + 512] | values[Int(four >> 24) + 768]
        guard bytes < 1 << 24 else { break }
        (start + group * 3).storeBytes(of: bytes.littleEndian, as: UInt32.self)
        group += 1
      }
      return group
    }
  }
}

extension Base64 {
  /// The value of each character, 64 for bytes outside the alphabet.
  fileprivate static let values: [UInt32] = (0...255).map { byte in
    alphabet.firstIndex(of: UInt8(byte)).map { UInt32($0) } ?? 64
  }

  /// The values once for each of the four places in a group, with every bit where it belongs when
  /// three bytes are written as a little-endian number; bit 24 is set for a byte outside the alphabet.
  fileprivate static let shiftedValues: [UInt32] = (0..<4).flatMap { place in
    values.map { value in
      guard value < 64 else { return 1 << 24 }
      let bytes = value << UInt32(18 - 6 * place)
      return bytes >> 16 | bytes & 0xff00 | (bytes & 0xff) << 16
    }
  }
}
