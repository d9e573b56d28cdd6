/// A body the address book does not hold, or holds already.
public enum BodyError: ReportableError, Equatable {
  case unknown(String)
  case ambiguous(String, organIds: [String])
  case taken(organId: String, by: String)
  /// The office itself cannot be its own correspondent.
  case ownOffice(organId: String)

  public var code: String {
    switch self {
    case .unknown: "body.unknown"
    case .ambiguous: "body.ambiguous"
    case .taken: "body.taken"
    case .ownOffice: "body.own-office"
    }
  }
}
