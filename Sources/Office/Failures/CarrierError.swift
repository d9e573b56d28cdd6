/// Why bundles are not carried as somebody wanted.
public enum CarrierError: ReportableError, Equatable {
  /// A program whose path begins in the current folder.
  case relativeProgram(String)
  /// A word with control characters, none at all, or too many.
  case badWord(String)
  /// Nothing brings what comes from this body.
  case nothingReceives(from: String)

  public var code: String {
    switch self {
    case .relativeProgram: "carrier.relative-program"
    case .badWord: "carrier.bad-word"
    case .nothingReceives: "carrier.nothing-receives"
    }
  }
}
