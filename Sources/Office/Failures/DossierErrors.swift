/// Why a dossier is not as it has to be.
public enum DossierError: ReportableError, Equatable {
  /// Not what a dossier is called by: `01.TCCB`.
  case badNotation(String)
  /// No body, year and notation with dots between them.
  case badCode(String)
  /// Everything that keeps it from being closed.
  case notClosable(dossier: String, [ClosingObstacle])
  case unknown(String)
  case taken(notation: String, year: Int)
  /// Neither the plan nor whoever opens it gives a title.
  case noTitle(notation: String)
  /// The table gives the act to somebody else.
  case notForYou(dossier: String, DossierActor, keeper: String, article: String)
  /// The table has no such act where the dossier stands.
  case wrongState(dossier: String, DossierState)
  case holdsAlready(dossier: String, document: String)
  case doesNotHold(dossier: String, document: String)
  /// What only waits to be registered or issued, or counts for nothing any more, is no record.
  case notARecord(document: String)
  case badPlace(Int, of: Int)
  /// A day is given that has not come.
  case notYet(CivilDate)

  public var code: String {
    switch self {
    case .badNotation: "dossier.bad-notation"
    case .badCode: "dossier.bad-code"
    case .notClosable: "dossier.not-closable"
    case .unknown: "dossier.unknown"
    case .taken: "dossier.taken"
    case .noTitle: "dossier.no-title"
    case .notForYou: "dossier.not-for-you"
    case .wrongState: "dossier.wrong-state"
    case .holdsAlready: "dossier.holds-already"
    case .doesNotHold: "dossier.does-not-hold"
    case .notARecord: "dossier.not-a-record"
    case .badPlace: "dossier.bad-place"
    case .notYet: "dossier.not-yet"
    }
  }
}

/// Why a file plan was not taken.
public enum FilePlanError: ReportableError, Equatable {
  case badTable([TableProblem])
  /// A year no plan can be for, or the one it is for already.
  case badYear(Int)
  case unknown(year: Int)
  /// It is approved: it changes entry by entry from then on.
  case approvedAlready(year: Int)
  /// Two or more sources for one plan, or none.
  case noSource

  public var code: String {
    switch self {
    case .badTable: "file-plan.bad-table"
    case .badYear: "file-plan.bad-year"
    case .unknown: "file-plan.unknown"
    case .approvedAlready: "file-plan.approved-already"
    case .noSource: "file-plan.no-source"
    }
  }
}
