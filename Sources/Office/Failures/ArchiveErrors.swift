/// Why a hold was not placed, lifted or stepped over.
public enum HoldError: ReportableError, Equatable {
  /// Nothing is named for it to lie on.
  case nothingNamed
  case unknown(String)
  case liftedAlready(String)
  /// Whoever may not hold or lift: it takes a leader.
  case notForYou
  /// A hold lies on it; every one that does.
  case held(String, by: [String])

  public var code: String {
    switch self {
    case .nothingNamed: "hold.nothing-named"
    case .unknown: "hold.unknown"
    case .liftedAlready: "hold.lifted-already"
    case .notForYou: "hold.not-for-you"
    case .held: "hold.held"
    }
  }
}

/// Why a hand-over to the archive did not take place.
public enum SubmissionError: ReportableError, Equatable {
  case unknown(String)
  /// It is on a list the archive has not answered.
  case notOnIt(dossier: String, submission: String)
  case nothingWaits(String)
  /// Longer than the law lets anybody keep what is due (Art. 31(3)(d)).
  case keptTooLong(dossier: String, until: CivilDate, most: CivilDate)

  public var code: String {
    switch self {
    case .unknown: "submission.unknown"
    case .notOnIt: "submission.not-on-it"
    case .nothingWaits: "submission.nothing-waits"
    case .keptTooLong: "submission.kept-too-long"
    }
  }
}

/// Why a dossier was not lent or taken back.
public enum LoanError: ReportableError, Equatable {
  case unknown(String)
  /// A day on which nothing can come back any more.
  case dueInThePast(CivilDate)
  /// It was decided on, or has come back.
  case settled(String, Loan.State)
  /// Somebody has it already.
  case lentAlready(dossier: String, to: String, until: CivilDate)
  case notArchivers

  public var code: String {
    switch self {
    case .unknown: "loan.unknown"
    case .dueInThePast: "loan.due-in-the-past"
    case .settled: "loan.settled"
    case .lentAlready: "loan.lent-already"
    case .notArchivers: "loan.not-archivers"
    }
  }
}
