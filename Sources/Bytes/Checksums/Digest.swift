/// A SHA-256 digest: 32 bytes, kept inline so that a set of a million is one block of memory.
///
/// Digests are ordered as their bytes are, which is also the order of their hexadecimal forms.
public struct Digest: Hashable, Sendable {
  /// The first eight bytes as a big-endian number, and so on.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// The digest made of exactly these 32 bytes; nil for any other number of bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init(words: bytes, bitsPerElement: 8) { $0 }
  }

  /// Reads 64 hexadecimal digits of either case; nil for anything else, white space included.
  public init?(hex: some StringProtocol) {
    self.init(hex: hex.utf8)
  }

  /// Reads 64 hexadecimal digits of either case given as ASCII bytes; nil for anything else.
  public init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    self.init(words: hex, bitsPerElement: 4, value: hexDigit)
  }

  /// Joins elements of `bitsPerElement` bits, most significant first; nil if one has no value.
  private init?(
    words elements: some Collection<UInt8>, bitsPerElement: Int, value: (UInt8) -> UInt8?
  ) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for element in elements {
      guard let value = value(element) else { return nil }
      words.0 = words.0 << bitsPerElement | words.1 >> (64 - bitsPerElement)
      words.1 = words.1 << bitsPerElement | words.2 >> (64 - bitsPerElement)
      words.2 = words.2 << bitsPerElement | words.3 >> (64 - bitsPerElement)
      words.3 = words.3 << bitsPerElement | UInt64(value)
    }
    self.init(words.0, words.1, words.2, words.3)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }
}

extension Digest: Comparable {
  public static func < (left: Digest, right: Digest) -> Bool {
    (left.first, left.second, left.third, left.fourth)
      < (right.first, right.second, right.third, right.fourth)
  }
}

extension Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
  public var description: String {
    String(unsafeUninitializedCapacity: 64) { text in
      write(to: UnsafeMutableRawBufferPointer(text))
      return 64
    }
  }

  /// Writes the same 64 digits to where there is room for them.
  public func write(to text: UnsafeMutableRawBufferPointer) {
    precondition(text.count >= 64)
    Digest.write(first, to: text, at: 0)
    Digest.write(second, to: text, at: 16)
    Digest.write(third, to: text, at: 32)
    Digest.write(fourth, to: text, at: 48)
  }

  /// Whether these 64 bytes are the same digits.
  public func isWritten(as text: UnsafeRawBufferPointer) -> Bool {
    guard text.count == 64 else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { digits in
      write(to: digits)
      for place in stride(from: 0, to: 64, by: 8)
      where digits.load(fromByteOffset: place, as: UInt64.self)
        != text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      return true
    }
  }

  private static func write(
    _ word: UInt64, to text: UnsafeMutableRawBufferPointer, at start: Int
  ) {
    for place in 0..<16 {
      let value = UInt8(truncatingIfNeeded: word >> (60 - 4 * place)) & 15
      text[start + place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
  }
}

/// The value of an ASCII hexadecimal digit of either case, 0…15; nil for any other byte.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
