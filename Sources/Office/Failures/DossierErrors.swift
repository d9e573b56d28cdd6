/// Why a dossier is not as it has to be.
public enum DossierError: ReportableError, Equatable {
  /// Not what a dossier is called by: `01.TCCB`.
  case badNotation(String)
  /// No body, year and notation with dots between them.
  case badCode(String)
  /// Everything that keeps it from being closed.
  case notClosable(dossier: String, [ClosingObstacle])

  public var code: String {
    switch self {
    case .badNotation: "dossier.bad-notation"
    case .badCode: "dossier.bad-code"
    case .notClosable: "dossier.not-closable"
    }
  }
}

/// Why a file plan was not taken.
public enum FilePlanError: ReportableError, Equatable {
  case badTable([TableProblem])
  /// A year no plan can be for, or the one it is for already.
  case badYear(Int)

  public var code: String {
    switch self {
    case .badTable: "file-plan.bad-table"
    case .badYear: "file-plan.bad-year"
    }
  }
}
