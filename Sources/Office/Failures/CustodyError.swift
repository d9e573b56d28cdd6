/// Why a seal or key device stays where it is (Decree 30/2020/NĐ-CP, Art. 32).
public enum CustodyError: ReportableError, Equatable {
  case unknown(String)
  case unknownSort(String)
  case serialTaken(String, by: String)
  /// Handed over by somebody who does not hold it.
  case notHeld(String, by: String)
  case heldAlready(String, by: String)
  /// To somebody else than the clerk, without written permission.
  case withoutPermission(to: String)
  /// A key, a PIN or a password in a text.
  case secret(field: String)
  /// Somebody leaves with it in their hands.
  case stillHeld(String, items: [String])

  public var code: String {
    switch self {
    case .unknown: "custody.unknown"
    case .unknownSort: "custody.unknown-sort"
    case .serialTaken: "custody.serial-taken"
    case .notHeld: "custody.not-held"
    case .heldAlready: "custody.held-already"
    case .withoutPermission: "custody.without-permission"
    case .secret: "custody.secret"
    case .stillHeld: "custody.still-held"
    }
  }
}
