/// A line of a conversation that could not be taken.
public enum LineError: ReportableError, Equatable {
  /// Longer than so many bytes; a longer note is typed in several lines.
  case tooLong(limit: Int)
  case notText
  /// Characters no keyboard sends.
  case hiddenCharacter

  public var code: String {
    switch self {
    case .tooLong: "line.too-long"
    case .notText: "line.not-text"
    case .hiddenCharacter: "line.hidden-character"
    }
  }
}
