/// Why a unit cannot be what is asked of it.
public enum UnitError: ReportableError, Equatable {
  case unknown(String)
  case taken(String, by: String)
  case closed(String, on: CivilDate)
  /// Under itself, or under one of its own parts.
  case cycle(String, under: String)
  case hasPeople(String, count: Int)
  case hasUnits(String, parts: [String])

  public var code: String {
    switch self {
    case .unknown: "unit.unknown"
    case .taken: "unit.taken"
    case .closed: "unit.closed"
    case .cycle: "unit.cycle"
    case .hasPeople: "unit.has-people"
    case .hasUnits: "unit.has-units"
    }
  }
}
