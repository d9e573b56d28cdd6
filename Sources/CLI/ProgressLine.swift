import Office
import Platform
import Wording

/// A line on standard error that says how far long work is, where somebody sits before it. It goes
/// away with the work.
public final class ProgressLine {
  /// Milliseconds before the first word, and between two.
  private static let patience: Int64 = 500

  private let words: any Words
  private let begun: Int64
  private var saidAt: Int64
  private var length = 0

  /// The line of `watch`, if standard error is a terminal.
  public static func of(_ watch: WorkWatch, _ words: any Words) -> ProgressLine? {
    guard StandardOutput.errorsAreSeen else { return nil }
    let line = ProgressLine(words)
    watch.listener = { progress in
      line.say(progress)
      return true
    }
    return line
  }

  private init(_ words: any Words) {
    self.words = words
    begun = Machine.milliseconds()
    saidAt = begun
  }

  private func say(_ progress: WorkProgress) {
    let now = Machine.milliseconds()
    guard now - saidAt >= ProgressLine.patience else { return }
    saidAt = now
    let text = "vpdt: " + harmless(words.busy(progress)) + "  \((now - begun) / 1000) s, Ctrl-C"
    // No longer than a narrow terminal: a line that wraps could not be taken back.
    write(String(text.prefix(78)))
  }

  /// Takes the line away, before anything else is written.
  public func erase() {
    if length > 0 { write("") }
    length = 0
  }

  private func write(_ text: String) {
    var errors = StandardOutput.errors()
    errors.print("\r" + text + String(repeating: " ", count: max(0, length - text.count)))
    if text.isEmpty { errors.print("\r") }
    errors.flush()
    length = text.count
  }
}
