/// Reads compressed data bit by bit, the lowest bit of each byte first (RFC 1951, 3.1.1).
struct BitReader {
  private let input: UnsafeRawBufferPointer
  /// The offset of the first byte not yet in `bits`.
  private var position = 0
  /// The next bits, the very next one lowest. Above `count` there are either zeros or the bits
  /// that will be there once more is counted, so adding bytes again changes nothing.
  private(set) var bits: UInt64 = 0
  private var count = 0

  init(_ input: UnsafeRawBufferPointer) {
    self.input = input
  }

  /// Bytes read, counting one of which only some bits were read.
  var consumed: Int { position - count / 8 }

  /// Makes at least 56 bits available, or all that are left.
  @inline(__always)
  mutating func refill() {
    if input.count - position >= 8 {
      let next = input.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      bits |= UInt64(littleEndian: next) &<< UInt64(count)
      let bytes = (63 - count) / 8
      position += bytes
      count += bytes * 8
    } else {
      while count <= 56, position < input.count {
        bits |= UInt64(input[position]) &<< UInt64(count)
        position += 1
        count += 8
      }
    }
  }

  /// Skips bits of which `refill` made sure, as far as there are any.
  @inline(__always)
  mutating func skip(_ length: Int) throws(InflateError) {
    guard length <= count else { throw .truncated }
    bits &>>= UInt64(length)
    count -= length
  }

  /// The next `length` bits, of which `refill` made sure as far as there are any.
  @inline(__always)
  mutating func take(_ length: Int) throws(InflateError) -> Int {
    let value = bits & (1 &<< UInt64(length) &- 1)
    try skip(length)
    return Int(value)
  }

  /// The next `length` bits, at most 32.
  mutating func read(_ length: Int) throws(InflateError) -> Int {
    refill()
    return try take(length)
  }

  /// Forgets the rest of a byte that was read in part.
  mutating func alignToByte() {
    position -= count / 8
    bits = 0
    count = 0
  }

  /// Up to `count` of the next whole bytes, fewer if fewer are left; only after `alignToByte`.
  mutating func bytes(atMost count: Int) -> UnsafeRawBufferPointer {
    let bytes = UnsafeRawBufferPointer(rebasing: input[position...].prefix(count))
    position += bytes.count
    return bytes
  }
}
