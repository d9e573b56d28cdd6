/// A body the address book does not hold, or holds already.
public enum BodyError: ReportableError, Equatable {
  case unknown(String)
  case ambiguous(String, organIds: [String])
  case taken(organId: String, by: String)
  /// The office itself cannot be its own correspondent.
  case ownOffice(organId: String)
  /// Nothing goes to it any more.
  case closed(String, on: CivilDate)
  /// It would belong to itself, over however many others.
  case cycle(String, under: String)
  /// A group cannot have the name of a body, nor a body that of a group.
  case groupTaken(String)
  /// The superior body of the office stays in its address book.
  case superiorStays(String)

  public var code: String {
    switch self {
    case .unknown: "body.unknown"
    case .ambiguous: "body.ambiguous"
    case .taken: "body.taken"
    case .ownOffice: "body.own-office"
    case .closed: "body.closed"
    case .cycle: "body.cycle"
    case .groupTaken: "body.group-taken"
    case .superiorStays: "body.superior-stays"
    }
  }
}
