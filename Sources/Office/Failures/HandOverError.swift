/// Why no work was handed over.
public enum HandOverError: ReportableError, Equatable {
  case toOneself(String)
  case nothingOpen(String)
  /// There was never a hand-over to print.
  case neverWas(String)

  public var code: String {
    switch self {
    case .toOneself: "hand-over.to-oneself"
    case .nothingOpen: "hand-over.nothing-open"
    case .neverWas: "hand-over.never-was"
    }
  }
}
