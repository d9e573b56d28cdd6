/// Work that somebody waited for did not come to its end.
public enum WorkError: ReportableError, Equatable {
  /// Whoever waited has stopped it; nothing was changed.
  case stopped

  public var code: String { "work.stopped" }
}
