/// Why a document or a dossier was not limited to named people, or opened again.
public enum LimitError: ReportableError, Equatable {
  /// Nobody was named.
  case nobody
  /// It is not limited.
  case open(String)
  /// A dossier is not limited by itself, but through a part of the file plan.
  case throughPlan(String, part: String)
  /// It was limited to others meanwhile.
  case notNamed
  /// No change of this person's rights waits to be confirmed.
  case nothingToConfirm(String)

  public var code: String {
    switch self {
    case .nobody: "limit.nobody"
    case .open: "limit.open"
    case .throughPlan: "limit.through-plan"
    case .notNamed: "limit.not-named"
    case .nothingToConfirm: "limit.nothing-to-confirm"
    }
  }
}
