import Terminal
import Wording

/// What a command printed, read out to its end.
struct OutputTalk: OfficeTalk {
  var shown: OutputScreen
  private var reading: LineReading

  init(_ screen: OutputScreen) {
    shown = screen
    reading = LineReading(screen.pager.paragraphs)
  }

  mutating func arrive() -> Reply { turn() }

  /// At the end there is nothing to ask.
  private mutating func turn() -> Reply {
    let lines = reading.turn(words)
    return Reply(lines, reading.isAtEnd ? .close : .stay)
  }

  mutating func answer(_ line: String) -> Reply { line.isEmpty ? turn() : Reply([], .ignored) }
  mutating func resume(after closed: any Screen) -> Reply { Reply() }
}
