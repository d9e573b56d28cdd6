/// Why a checkpoint of another office does not go with those it sent before, as stable codes of
/// warnings: without that office's journal nothing more can be seen.
public enum CheckpointDoubt: String, CaseIterable, Sendable {
  /// It cannot be read.
  case unreadable = "import.checkpoint-unreadable"
  /// It names another office than the one that sent the bundle.
  case otherOffice = "import.checkpoint-office"
  /// Its signature is not over these bytes.
  case forged = "import.checkpoint-signature"
  /// Nobody could check its signature here.
  case unchecked = "import.checkpoint-unchecked"
  /// Signed with another key than before, or no longer signed.
  case otherKey = "import.checkpoint-key"
  /// A later one with fewer lines.
  case shrunk = "import.checkpoint-shrunk"
  /// As many lines with another end, or another continuation of what was sent before.
  case rewritten = "import.checkpoint-rewritten"
  /// What it says was sent before has never come here.
  case gap = "import.checkpoint-gap"

  /// The doubts a checkpoint raises beside those that came before, in any order.
  ///
  /// Bundles may come in another order than they were made: what counts is the time each checkpoint
  /// says of itself.
  public static func doubts(
    about new: ReceivedCheckpoint, beside earlier: [ReceivedCheckpoint]
  ) -> [CheckpointDoubt] {
    var doubts: Set<CheckpointDoubt> = []
    if new.standing == "forged" { doubts.insert(.forged) }
    if new.standing == "unchecked" { doubts.insert(.unchecked) }
    if let last = latest(earlier), last.key != new.key { doubts.insert(.otherKey) }
    for old in earlier where old.place != new.place {
      if old.place.size == new.place.size { doubts.insert(.rewritten) }
      if let previous = new.previous, previous == old.previous { doubts.insert(.rewritten) }
      if let before = old.statedAt, let now = new.statedAt {
        if before < now, old.place.size > new.place.size { doubts.insert(.shrunk) }
        if now < before, new.place.size > old.place.size { doubts.insert(.shrunk) }
      } else if old.place.size > new.place.size {
        doubts.insert(.shrunk)
      }
    }
    if lacksPredecessor(new, among: earlier) { doubts.insert(.gap) }
    return allCases.filter(doubts.contains)
  }

  /// Whether something was sent before that is not here: what it names, or anything at all before
  /// one that names nothing.
  private static func lacksPredecessor(
    _ new: ReceivedCheckpoint, among earlier: [ReceivedCheckpoint]
  ) -> Bool {
    if let previous = new.previous { return !earlier.contains { $0.place == previous } }
    guard let now = new.statedAt else { return false }
    return earlier.contains { old in old.statedAt.map { $0 < now } ?? true }
  }

  private static func latest(_ checkpoints: [ReceivedCheckpoint]) -> ReceivedCheckpoint? {
    checkpoints.max { $0.receivedAt < $1.receivedAt }
  }
}
