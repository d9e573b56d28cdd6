/// A word that cannot be the value it stands for.
public enum ValueError: ReportableError, Equatable {
  case impossibleDate(String, because: DayFault? = nil)
  case impossibleMoment(String)
  case unknownKind(String)
  case unknownUrgency(String)
  case unknownRole(String)
  case unknownResult(String)
  case badReference(String)
  case badOrganId(String)
  case badNumber(String)
  /// Not what can stand in a symbol between hyphens.
  case badAbbreviation(String)
  /// Letters of another script that look like those that were meant.
  case lookAlike(String, meant: String)
  /// Marks or capitals left out that count.
  case otherLetters(String, meant: [String])
  case badHandle(String)
  case unknownSetting(String)
  case badSetting(String, value: String)
  case empty(field: String)
  /// A control, an invisible or a direction-changing character.
  case controlCharacter(field: String)
  /// Longer than the exchange format carries (Decree 30/2020/NĐ-CP, Annex VI Part II).
  case tooLong(field: String, limit: Int)

  public var code: String {
    switch self {
    case .impossibleDate: "value.impossible-date"
    case .impossibleMoment: "value.impossible-moment"
    case .unknownKind: "value.unknown-kind"
    case .unknownUrgency: "value.unknown-urgency"
    case .unknownRole: "value.unknown-role"
    case .unknownResult: "value.unknown-result"
    case .badReference: "value.bad-reference"
    case .badOrganId: "value.bad-organ-id"
    case .badNumber: "value.bad-number"
    case .badAbbreviation: "value.bad-abbreviation"
    case .lookAlike: "value.look-alike"
    case .otherLetters: "value.other-letters"
    case .badHandle: "value.bad-handle"
    case .unknownSetting: "value.unknown-setting"
    case .badSetting: "value.bad-setting"
    case .empty: "value.empty"
    case .controlCharacter: "value.control-character"
    case .tooLong: "value.too-long"
    }
  }
}
