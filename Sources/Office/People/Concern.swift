/// Why something that happened to a document concerns a person.
public enum Concern: Int, Comparable, Sendable {
  /// They are named in a discussion and have not opened it since.
  case mentioned
  /// They work on it.
  case assigned
  /// They have drafted it.
  case drafted
  /// Their opinion is asked.
  case asked
  /// They are to know it.
  case informed

  /// The word scripts see.
  public var word: String {
    switch self {
    case .mentioned: "mentioned"
    case .assigned: "assigned"
    case .drafted: "drafted"
    case .asked: "asked"
    case .informed: "informed"
    }
  }

  public static func < (left: Concern, right: Concern) -> Bool { left.rawValue < right.rawValue }
}

/// One thing that happened to what concerns a person.
public struct News: Equatable, Sendable {
  public let entry: JournalEntry
  public let concern: Concern
  /// What the document is about.
  public let subject: String

  public init(entry: JournalEntry, concern: Concern, subject: String) {
    self.entry = entry
    self.concern = concern
    self.subject = subject
  }
}
