/// The last incomplete block of a message that is hashed as it arrives (FIPS 180-4, 5.2).
///
/// Whole blocks are hashed where they lie; only what is left of a piece is kept.
struct PendingBlock<let size: Int>: Sendable {
  private var bytes = [size of UInt8](repeating: 0)
  /// How many bytes wait; less than a block.
  private(set) var count = 0

  init() {}

  /// Takes the next piece of the message and hands over every block that is whole.
  ///
  /// - Parameter compress: Given where blocks lie and how many.
  @inline(__always)
  mutating func take(
    _ piece: UnsafeRawBufferPointer, _ compress: (UnsafePointer<UInt8>, Int) -> Void
  ) {
    var rest = piece[...]
    if count > 0 {
      rest = rest.dropFirst(fill(from: rest))
      guard count == size else { return }
      withUnsafeBytes(of: bytes) { block in
        if let start = block.baseAddress { compress(start.assumingMemoryBound(to: UInt8.self), 1) }
      }
      count = 0
    }
    let blocks = rest.count / size
    if blocks > 0, let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress {
      compress(start.assumingMemoryBound(to: UInt8.self), blocks)
      rest = rest.dropFirst(blocks * size)
    }
    _ = fill(from: rest)
  }

  /// Moves bytes into the block and returns how many found room.
  private mutating func fill(from piece: Slice<UnsafeRawBufferPointer>) -> Int {
    let taken = min(size - count, piece.count)
    let start = count
    withUnsafeMutableBytes(of: &bytes) { block in
      UnsafeMutableRawBufferPointer(rebasing: block[start..<start + taken])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: piece.prefix(taken)))
    }
    count += taken
    return taken
  }
}
