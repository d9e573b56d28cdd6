/// The work that reading one file may take, in bytes looked at, counting each time.
///
/// Hostile files make small inputs expensive: streams that inflate without end, objects inside one
/// another. An honest file needs its own size a few times over; this ends the others within about
/// a second, as an error instead of a hang.
final class Budget {
  private var left: Int

  /// What a file of `byteCount` bytes may cost.
  convenience init(forFileOf byteCount: Int) {
    self.init(48_000_000 + 8 * min(byteCount, 1 << 40))
  }

  init(_ amount: Int) { left = amount }

  func spend(_ amount: Int) throws(UnreadablePDF) {
    guard amount <= left else {
      left = 0
      throw .beyondLimits(.work)
    }
    left -= max(0, amount)
  }

  /// The most bytes a stream may still inflate to.
  var largestStream: Int { min(left, 64_000_000) }
}
