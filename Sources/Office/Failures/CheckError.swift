/// Database, files and journal do not agree.
public enum CheckError: ReportableError, Equatable {
  case differences(count: Int)

  public var code: String { "check.differences" }
}
