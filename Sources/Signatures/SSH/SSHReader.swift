/// Numbers and strings as SSH writes them: big-endian, each string behind its length (RFC 4251, 5).
struct SSHReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) { rest = ArraySlice(Array(bytes)) }

  struct Damaged: Error {}

  var isAtEnd: Bool { rest.isEmpty }

  mutating func bytes(_ count: Int) throws(Damaged) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw Damaged() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func byte() throws(Damaged) -> UInt8 { try bytes(1).first ?? 0 }

  mutating func number() throws(Damaged) -> UInt32 {
    try bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func string() throws(Damaged) -> ArraySlice<UInt8> { try bytes(Int(number())) }

  /// A string of ordinary ASCII characters.
  mutating func word() throws(Damaged) -> String {
    let bytes = try string()
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw Damaged() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A string of exactly `count` bytes.
  mutating func string(of count: Int) throws(Damaged) -> ArraySlice<UInt8> {
    let bytes = try string()
    guard bytes.count == count else { throw Damaged() }
    return bytes
  }

  /// A positive number in the one form it has: no more bytes than it takes.
  mutating func positive() throws(Damaged) -> ArraySlice<UInt8> {
    let bytes = try string()
    guard let first = bytes.first, first < 0x80 else { throw Damaged() }
    if first > 0 { return bytes }
    let digits = bytes.dropFirst()
    guard let second = digits.first, second >= 0x80 else { throw Damaged() }
    return digits
  }
}

/// How many bits a positive number has.
func bitCount(_ number: ArraySlice<UInt8>) -> Int {
  guard let first = number.first else { return 0 }
  return number.count * 8 - first.leadingZeroBitCount
}
