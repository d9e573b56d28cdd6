/// The journal is not what was written.
public enum JournalError: ReportableError, Equatable {
  /// The first line whose hash does not follow from the one before.
  case broken(line: Int)

  public var code: String { "journal.broken" }
}
