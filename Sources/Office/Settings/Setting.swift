/// What the law or custom leaves to the office.
public enum Setting: String, CaseIterable, Sendable {
  /// The most bytes a file may have that is kept.
  case fileLimit = "file.limit"
  /// How the head has divided the kinds among numbering sequences: `per-kind` or `one`
  /// (Decree 30/2020/NĐ-CP, Art. 15(1)(c)).
  case numberingDivision = "numbering.division"

  /// What a new office starts with.
  public var initial: String {
    switch self {
    case .fileLimit: "100000000"
    case .numberingDivision: NumberSequence.Division.perKind.rawValue
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
      }
    if !isFit { throw .badSetting(rawValue, value: value) }
  }
}
