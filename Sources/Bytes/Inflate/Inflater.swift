/// Expands data compressed with DEFLATE (RFC 1951), a window at a time.
///
/// Meant for data from strangers: the output is counted against a limit before it is produced, the
/// memory used is 64 KiB whatever the data say, and no input makes it trap.
public struct Inflater {
  private static let historySize = 32 << 10
  private static let windowSize = 64 << 10
  private static let longestMatch = 258

  private enum State {
    case betweenBlocks
    case stored(remaining: Int)
    case coded
    case finished
  }

  private var reader: BitReader
  private var state = State.betweenBlocks
  private var isLastBlock = false
  private var literals: PrefixCode
  private var distances: PrefixCode

  /// The last 32 KiB handed out, or all there was, followed by the new output.
  private(set) var window = [UInt8](repeating: 0, count: windowSize + longestMatch)
  private var filled = 0
  private var remaining: Int
  private let limit: Int

  /// Starts on data that stay in place until the last window.
  init(_ bytes: UnsafeRawBufferPointer, limit: Int) {
    self.init(BitReader(bytes), limit: limit)
  }

  /// Starts on data that come in pieces.
  init(_ feed: BitFeed, limit: Int) {
    self.init(BitReader(feed), limit: limit)
  }

  private init(_ reader: BitReader, limit: Int) {
    (literals, distances) = PrefixCode.fixed
    self.reader = reader
    remaining = max(0, limit)
    self.limit = limit
  }

  /// Bytes of compressed data read so far, exact once there is no next window.
  var consumed: Int { reader.consumed }

  /// Produces more output and returns its place in `window`; nil at the end.
  mutating func next() throws(InflateError) -> Range<Int>? {
    keepHistory()
    let start = filled
    while filled < Inflater.windowSize {
      switch state {
      case .betweenBlocks: try beginBlock()
      case .stored(let remaining): try copyStored(remaining)
      case .coded: try expand()
      case .finished: return start < filled ? start..<filled : nil
      }
    }
    return start..<filled
  }

  private mutating func keepHistory() {
    let superfluous = filled - Inflater.historySize
    guard superfluous > 0 else { return }
    window.withUnsafeMutableBytes {
      let history = UnsafeRawBufferPointer(rebasing: $0[superfluous..<filled])
      $0.copyMemory(from: history)
    }
    filled = Inflater.historySize
  }

  private mutating func beginBlock() throws(InflateError) {
    guard !isLastBlock else {
      reader.alignToByte()
      state = .finished
      return
    }
    isLastBlock = try reader.read(1) == 1
    switch try reader.read(2) {
    case 0:
      reader.alignToByte()
      let length = try reader.read(16)
      guard try reader.read(16) == ~length & 0xffff else { throw .storedLengthDiffers }
      reader.alignToByte()
      try count(length)
      state = .stored(remaining: length)
    case 1:
      (literals, distances) = PrefixCode.fixed
      state = .coded
    case 2:
      (literals, distances) = try reader.readCodes()
      state = .coded
    default:
      throw .reservedBlockType
    }
  }

  private mutating func copyStored(_ length: Int) throws(InflateError) {
    guard length > 0 else {
      state = .betweenBlocks
      return
    }
    let bytes = reader.bytes(atMost: min(length, Inflater.windowSize - filled))
    guard !bytes.isEmpty else { throw .truncated }
    window.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[filled...]).copyMemory(from: bytes)
    }
    filled += bytes.count
    state = .stored(remaining: length - bytes.count)
  }

  /// Counts output that is about to be produced.
  @inline(__always)
  private mutating func count(_ length: Int) throws(InflateError) {
    guard length <= remaining else { throw .limitExceeded(limit: limit) }
    remaining -= length
  }

  /// Expands literals and matches until the window is full or the block ends (RFC 1951, 3.2.5).
  private mutating func expand() throws(InflateError) {
    while filled < Inflater.windowSize {
      // 56 bits are more than the 15 + 5 + 15 + 13 of the longest match.
      reader.refill()
      let symbol = try literals.symbol(from: &reader)
      if symbol < 256 {
        try count(1)
        window[filled] = UInt8(truncatingIfNeeded: symbol)
        filled += 1
      } else if symbol == 256 {
        state = .betweenBlocks
        return
      } else {
        guard symbol - 257 < Inflater.lengths.count else { throw .badSymbol }
        let (lengthBase, lengthBits) = Inflater.lengths[symbol - 257]
        let length = try lengthBase + reader.take(lengthBits)
        let distanceSymbol = try distances.symbol(from: &reader)
        guard distanceSymbol < Inflater.distances.count else { throw .badSymbol }
        let (distanceBase, distanceBits) = Inflater.distances[distanceSymbol]
        let distance = try distanceBase + reader.take(distanceBits)
        guard distance <= filled else { throw .distanceTooFar }
        try count(length)
        repeatBytes(from: distance, count: length)
      }
    }
  }

  /// Appends `count` bytes from `distance` back; the two stretches may overlap, which repeats.
  @inline(__always)
  private mutating func repeatBytes(from distance: Int, count: Int) {
    let start = filled
    window.withUnsafeMutableBufferPointer { window in
      precondition(distance <= start && start + count <= window.count)
      for index in start..<start + count { window[index] = window[index - distance] }
    }
    filled += count
  }

  /// Base and extra bits of the length symbols 257…285.
  private static let lengths: [(Int, Int)] = {
    let extras = [0, 0, 0, 0] + (0...5).flatMap { [$0, $0, $0, $0] }
    var base = 3
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    } + [(longestMatch, 0)]
  }()

  /// Base and extra bits of the distance symbols 0…29.
  private static let distances: [(Int, Int)] = {
    let extras = [0, 0] + (0...13).flatMap { [$0, $0] }
    var base = 1
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    }
  }()
}
