/// Reads compressed data bit by bit, the lowest bit of each byte first (RFC 1951, 3.1.1).
struct BitReader {
  private var input: UnsafeRawBufferPointer
  /// Where more comes from once `input` is used up.
  private let feed: BitFeed?
  /// How many bytes there were before `input`.
  private var dropped = 0
  /// The offset in `input` of the first byte not yet in `bits`.
  private var position = 0
  /// The next bits, the very next one lowest. Above `count` there are either zeros or the bits
  /// that will be there once more is counted, so adding bytes again changes nothing.
  private(set) var bits: UInt64 = 0
  private var count = 0

  init(_ input: UnsafeRawBufferPointer) {
    self.input = input
    feed = nil
  }

  init(_ feed: BitFeed) {
    input = UnsafeRawBufferPointer(start: nil, count: 0)
    self.feed = feed
  }

  /// Bytes read, counting one of which only some bits were read.
  var consumed: Int { dropped + position - count / 8 }

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
      refillAtEnd()
    }
  }

  /// Refills byte by byte: near the end of what is there, and near that of all there is.
  private mutating func refillAtEnd() {
    while count <= 56 {
      if position == input.count { takeMore() }
      guard position < input.count else { return }
      bits |= UInt64(input[position]) &<< UInt64(count)
      position += 1
      count += 8
    }
  }

  /// Goes on to the next piece, keeping the bytes of which only bits were counted: alignment goes
  /// back to them.
  private mutating func takeMore() {
    let kept = min(position, 8)
    let rest = UnsafeRawBufferPointer(rebasing: input[(position - kept)...])
    guard let more = feed?.more(after: rest) else { return }
    dropped += position - kept
    input = more
    position = kept
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
    if position == input.count { takeMore() }
    let bytes = UnsafeRawBufferPointer(rebasing: input[position...].prefix(count))
    position += bytes.count
    return bytes
  }
}
