import Office

/// What is said of the line after `:`, of what is done with several documents, and of news that comes
/// while one works line by line.
public protocol ColonWords {
  /// Behind an option a command can't do without.
  var requiredOption: String { get }

  /// Names what is approved of several: each document, its version and its subject.
  func approveSeveralQuestion(_ documents: [OutgoingDocument], by name: String) -> String
  /// How one thing is done with several lines that were read out.
  func severalAtOnce(_ key: String, _ name: String) -> String
  /// Somebody has just acted on what concerns the person.
  func heard(_ entry: JournalEntry, subject: String) -> String
  func heardMore(_ count: Int) -> String
}

/// `text` no longer than `limit` letters.
func cut(_ text: String, _ limit: Int) -> String {
  text.count > limit ? text.prefix(limit - 1) + "…" : text
}
