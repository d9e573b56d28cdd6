/// Why a step of a disposal was not taken.
public enum DisposalError: ReportableError, Equatable {
  case unknown(String)
  /// None of the dossiers named may be proposed.
  case nothingExpired
  /// One that may not be proposed, and the list of the archive it stands in.
  case notProposable(dossier: String, RetentionStanding)
  case notOnIt(dossier: String, disposal: String)
  /// The destruction is kept in a dossier that is open, and not on the list itself.
  case badKeeping(dossier: String)
  /// A council has one chair, one secretary and enough members.
  case councilTooSmall(found: Int, least: Int)
  case twiceOnCouncil(String)
  case notOnCouncil(String, disposal: String)
  case againstWithoutOpinion
  /// A decision is named that is not the one that was taken.
  case wrongDecision(given: String, disposal: String)
  /// The law's days for carrying a decision out are over.
  case tooLate(decided: CivilDate, last: CivilDate)

  public var code: String {
    switch self {
    case .unknown: "disposal.unknown"
    case .nothingExpired: "disposal.nothing-expired"
    case .notProposable: "disposal.not-proposable"
    case .notOnIt: "disposal.not-on-it"
    case .badKeeping: "disposal.bad-keeping"
    case .councilTooSmall: "disposal.council-too-small"
    case .twiceOnCouncil: "disposal.twice-on-council"
    case .notOnCouncil: "disposal.not-on-council"
    case .againstWithoutOpinion: "disposal.against-without-opinion"
    case .wrongDecision: "disposal.wrong-decision"
    case .tooLate: "disposal.too-late"
    }
  }
}
