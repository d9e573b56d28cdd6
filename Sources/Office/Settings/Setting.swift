/// What the law or custom leaves to the office.
public enum Setting: String, CaseIterable, Sendable {
  /// The most bytes a file may have that is kept.
  case fileLimit = "file.limit"
  /// How the head has divided the kinds among numbering sequences: `per-kind` or `one`
  /// (Decree 30/2020/NĐ-CP, Art. 15(1)(c)).
  case numberingDivision = "numbering.division"

  /// Whether the result of work comes back to whoever assigned it, where they do not say: `yes` or
  /// `no`. The decree leaves it to the working regulation (Art. 24).
  case handlingConfirm = "handling.confirm"
  /// Whether the clerk passes documents whose handler is clear straight to them: `yes` or `no`
  /// (Art. 23(1), under the records regulation).
  case incomingDirect = "incoming.direct"

  /// What a new office starts with.
  public var initial: String {
    switch self {
    case .fileLimit: "100000000"
    case .numberingDivision: NumberSequence.Division.perKind.rawValue
    case .handlingConfirm, .incomingDirect: "no"
    }
  }

  /// The setting called `name`.
  ///
  /// - Throws: `ValueError.unknownSetting`.
  public init(named name: String) throws(ValueError) {
    guard let setting = Setting(rawValue: name) else { throw .unknownSetting(name) }
    self = setting
  }

  /// Refuses a value the setting cannot have.
  ///
  /// - Throws: `ValueError.badSetting`.
  public func check(_ value: String) throws(ValueError) {
    let isFit =
      switch self {
      case .fileLimit: Int(value).map { (1...1 << 40).contains($0) } ?? false
      case .numberingDivision: NumberSequence.Division(rawValue: value) != nil
      case .handlingConfirm, .incomingDirect: ["yes", "no"].contains(value)
      }
    if !isFit { throw .badSetting(rawValue, value: value) }
  }
}
