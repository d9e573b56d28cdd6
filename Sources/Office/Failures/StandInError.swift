/// Why somebody cannot stand in for a leader (Decree 30/2020/NĐ-CP, Art. 13(3)).
public enum StandInError: ReportableError, Equatable {
  case unknown(String)
  case unknownScope(String)
  case oneself(String)
  /// Only a principal or a deputy has somebody stand in.
  case notALeader(String)
  case endsBeforeStart(from: CivilDate, until: CivilDate)
  case over(until: CivilDate, today: CivilDate)
  /// Places taken in a ring: the names from the leader back to the leader.
  case cycle([String])
  /// Somebody else has the leader's place in these days already.
  case overlaps(String, by: String, from: CivilDate, until: CivilDate)
  /// A stand-in passes on what they were given.
  case passedOn(String, from: String)
  /// The stand-in has somebody else stand in for themselves.
  case away(String, by: String)
  case alreadyEnded(on: CivilDate)

  public var code: String {
    switch self {
    case .unknown: "stand-in.unknown"
    case .unknownScope: "stand-in.unknown-scope"
    case .oneself: "stand-in.oneself"
    case .notALeader: "stand-in.not-a-leader"
    case .endsBeforeStart: "stand-in.ends-before-start"
    case .over: "stand-in.over"
    case .cycle: "stand-in.cycle"
    case .overlaps: "stand-in.overlaps"
    case .passedOn: "stand-in.passed-on"
    case .away: "stand-in.away"
    case .alreadyEnded: "stand-in.already-ended"
    }
  }
}
