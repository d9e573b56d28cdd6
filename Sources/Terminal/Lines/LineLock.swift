/// The lock of a conversation whose person went away: nothing is said and no line is taken until the
/// right words are typed, where nobody sees them. The line that was begun stays.
///
/// What was said before stays on the terminal: nothing is drawn here that could be taken away.
final class LineLock {
  enum Step: Equatable {
    /// The words were wrong, and why.
    case refused(String)
    case opened
  }

  private let lock: GuardedDriver.Lock
  private var quietSince: Int
  private(set) var isShut = false
  private let input = SecretInput()
  private var reader = KeyReader()

  init(_ lock: GuardedDriver.Lock, now: Int) {
    self.lock = lock
    quietSince = now
  }

  /// Asks for the words.
  var prompt: String { lock.prompt + ": " }

  /// How many milliseconds nothing need be done; nil for ever.
  func patience(now: Int) -> Int? {
    let limit = isShut ? lock.end : [lock.after, lock.end].compactMap { $0 }.min()
    let own = limit.map { max(0, $0 - (now - quietSince)) }
    return [own, isShut ? reader.patience : nil].compactMap { $0 }.min()
  }

  /// A key came: the person is there.
  func stir(now: Int) { if !isShut { quietSince = now } }

  /// Whether nobody has come for so long that the program ends.
  func isOver(now: Int) -> Bool { lock.end.map { now - quietSince >= $0 } ?? false }

  /// Shuts, if nothing was typed for long.
  ///
  /// - Returns: What to say; nil while it stays as it is.
  func shut(now: Int) -> String? {
    guard !isShut, let after = lock.after, now - quietSince >= after else { return nil }
    isShut = true
    reader = KeyReader()
    return lock.title
  }

  /// Takes what was typed while it is shut; nothing of it is echoed.
  func hear(_ bytes: ArraySlice<UInt8>, now: Int) -> [Step] { take(reader.read(bytes), now: now) }

  func giveUp(now: Int) -> [Step] { take(reader.giveUp(), now: now) }

  private func take(_ keys: [Key], now: Int) -> [Step] {
    var steps: [Step] = []
    for key in keys {
      switch key {
      case .enter:
        let fault = input.withBytes { lock.open($0) }
        input.clear()
        guard let fault else {
          isShut = false
          quietSince = now
          // What stands behind the words was not typed for a line.
          return steps + [.opened]
        }
        steps.append(.refused(fault))
      case .escape: input.clear()
      default: _ = input.handle(key)
      }
    }
    return steps
  }

  /// Forgets what was typed of the words.
  func clear() { input.clear() }
}
