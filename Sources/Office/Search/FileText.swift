/// What reading the text of a file came to.
public enum FileTextOutcome: Equatable, Sendable {
  case text(String, isCut: Bool)
  /// It shows pictures of pages, no text.
  case scan
  /// It could not be read; the code says why.
  case failed(String)
}

/// What a file says, as far as it can be searched.
public struct SearchedText: Equatable, Sendable {
  public let text: String
  /// Whether a program took the letters for what they are from the picture of a page. It errs: what it
  /// says helps to find a document, and proves nothing.
  public let isRecognised: Bool

  public init(_ text: String, isRecognised: Bool) {
    self.text = text
    self.isRecognised = isRecognised
  }
}

/// How far the letters on the pictures of a scan are recognised.
public struct ScanReading: Equatable, Sendable {
  public enum State: String, Sendable {
    /// There are pages still to be read.
    case begun
    case done
    /// A page could not be read, and those after it were not tried.
    case failed
  }

  public var state = State.begun
  /// How many pages were read, from the first on.
  public var pages = 0
  /// What they say, with a form feed between pages.
  public var text = ""
  /// Whether the file says more than is kept.
  public var isCut = false
  /// Why a page could not be read; empty otherwise.
  public var reason = ""
  /// What recognised the letters, and in which languages.
  public var program = ""

  public init() {}
}

/// How far the reading of files has come.
public struct FileTextCounts: Equatable, Sendable {
  public var texts = 0
  public var scans = 0
  public var failed = 0
  public var waiting = 0
  /// Of the scans: whose letters were recognised, on which not all could be, and which wait for it.
  public var recognised = 0
  public var unrecognised = 0
  public var scansWaiting = 0

  public init() {}
}

/// What a round of reading files came to.
public struct TextRound: Equatable, Sendable {
  public var read = 0
  public var scans = 0
  public var failed = 0
  /// Scans whose letters were recognised, and on which they could not be.
  public var recognised = 0
  public var unrecognised = 0
  /// Why it ended before all were read; nil if none is left.
  public var ending: Ending?

  public init() {}

  public var files: Int { read + scans + failed + recognised + unrecognised }

  public enum Ending: String, CaseIterable, Sendable {
    /// The time it was given is over.
    case time
    case count
    /// Without `pdftotext` nothing can be read; nothing is marked as read.
    case programMissing = "program-missing"
    /// Without a program that recognises letters scans stay as they are, and wait.
    case recogniserMissing = "recogniser-missing"
    /// It has none of the languages it is to recognise.
    case languageMissing = "language-missing"
    /// Another program reads already: one file at a time.
    case elsewhere
  }
}
