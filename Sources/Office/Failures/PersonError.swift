/// Nobody, the wrong one, or more than one.
public enum PersonError: ReportableError, Equatable {
  case unknown(String)
  case ambiguous(String, handles: [String])
  case retired(String, on: CivilDate)
  case handleTaken(String)
  case accountTaken(String, by: String)
  /// Nobody in the office works under this operating-system account.
  case noneForAccount(String)
  case noHolder(Role)
  /// `--as` and `VPDT_PERSON` in an office that is no rehearsal.
  case actingForAnother
  /// `--now` in an office that is no rehearsal.
  case movingTheClock
  case lacksRole(Role)
  case lastAdministrator(String)
  /// Open work would be left without anybody.
  case hasOpenWork(String, count: Int)

  public var code: String {
    switch self {
    case .unknown: "person.unknown"
    case .ambiguous: "person.ambiguous"
    case .retired: "person.retired"
    case .handleTaken: "person.handle-taken"
    case .accountTaken: "person.account-taken"
    case .noneForAccount: "person.none-for-account"
    case .noHolder: "person.no-holder"
    case .actingForAnother: "person.acting-for-another"
    case .movingTheClock: "person.moving-the-clock"
    case .lacksRole: "person.lacks-role"
    case .lastAdministrator: "person.last-administrator"
    case .hasOpenWork: "person.has-open-work"
    }
  }
}
