/// What a command has to say did not reach whoever asked; its work is done.
public enum OutputError: ReportableError, Equatable {
  case notWritten(reason: String)

  public var code: String { "output.not-written" }
}
