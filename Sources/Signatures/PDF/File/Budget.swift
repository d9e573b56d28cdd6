/// What reading one file may cost: work, in bytes looked at, counting each time, and memory.
///
/// Hostile files make small inputs expensive: streams that inflate without end, objects inside one
/// another, a million entries of two bytes each. An honest file needs its own size a few times over
/// and a small part of it at once; this ends the others within about a second, as an error instead of
/// a hang.
final class Budget {
  private var left: Int
  /// Bytes of memory that what was read takes up, about.
  private(set) var held = 0

  /// The most that is kept of one file, beside the one object or stream being read: half a million
  /// entries of cross-references, ten thousand signature fields.
  static let mostHeld = 24 << 20

  /// What a file of `byteCount` bytes may cost.
  convenience init(forFileOf byteCount: Int) {
    self.init(192_000_000 + 16 * min(byteCount, 64 << 20) + min(byteCount, 1 << 40))
  }

  init(_ amount: Int) { left = amount }

  func spend(_ amount: Int) throws(UnreadablePDF) {
    guard amount <= left else {
      left = 0
      throw .beyondLimits(.work)
    }
    left -= max(0, amount)
  }

  /// Counts memory that stays in use, until `release`.
  func hold(_ byteCount: Int) throws(UnreadablePDF) {
    held += byteCount
    guard held <= Budget.mostHeld else { throw .beyondLimits(.size) }
  }

  /// Gives back what was held since `held` was `mark`.
  func release(to mark: Int) { held = min(held, mark) }

  /// Gives back what is in use no longer.
  func release(_ byteCount: Int) { held = max(0, held - byteCount) }

  /// The most bytes a stream may still inflate to.
  var largestStream: Int { min(left, 8_000_000) }
}
