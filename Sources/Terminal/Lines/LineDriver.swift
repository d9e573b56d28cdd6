/// What a conversation is led through: lines are said, and a line is asked for. A terminal, a pipe,
/// or a test.
public protocol LineDriver: AnyObject {
  /// Says lines; nothing in them can act on a terminal.
  func say(_ lines: [String])

  /// Asks for a line and waits as long as it takes.
  ///
  /// - Parameters:
  ///   - anew: Forgets what a person typed before the question was there to be answered. What comes
  ///     from a pipe was written in full knowledge and stays.
  ///   - news: What is to be said when something was written where the driver watches. It is said on
  ///     lines of its own, and the prompt with what was typed is shown again.
  func ask(_ prompt: String, anew: Bool, news: () -> [String]) -> LineEvent
}

/// What came of asking for a line.
public enum LineEvent: Equatable, Sendable {
  /// A line without its end, as it was typed.
  case line(String)
  /// More bytes than anybody types; nothing of it was taken.
  case tooLong
  /// Bytes that are no UTF-8; nothing of it was taken.
  case notText
  /// Ctrl-C.
  case interrupted
  case ended(Ending)
}
