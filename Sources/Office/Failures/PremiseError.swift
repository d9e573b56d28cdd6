/// What a person was deciding on is not so any more.
public enum PremiseError: ReportableError, Equatable {
  /// Somebody acted on the record after the person had seen it.
  case changed(LastAct)

  public var code: String {
    switch self {
    case .changed: "form.changed-meanwhile"
    }
  }
}
