/// What reading the text of a file came to.
public enum FileTextOutcome: Equatable, Sendable {
  case text(String, isCut: Bool)
  /// It shows pictures of pages, no text.
  case scan
  /// It could not be read; the code says why.
  case failed(String)
}

/// How far the reading of files has come.
public struct FileTextCounts: Equatable, Sendable {
  public var texts = 0
  public var scans = 0
  public var failed = 0
  public var waiting = 0

  public init() {}
}

/// What a round of reading files came to.
public struct TextRound: Equatable, Sendable {
  public var read = 0
  public var scans = 0
  public var failed = 0
  /// Why it ended before all were read; nil if none is left.
  public var ending: Ending?

  public init() {}

  public enum Ending: String, Sendable {
    /// The time it was given is over.
    case time
    case count
    /// Without `pdftotext` nothing can be read; nothing is marked as read.
    case programMissing = "program-missing"
  }
}
