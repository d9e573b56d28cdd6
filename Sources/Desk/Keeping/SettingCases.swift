import Office
import Store

extension OfficeDesk {
  /// Every setting with its value.
  public func settings() throws -> [(setting: Setting, value: String)] {
    try database.read { transaction in
      try Setting.allCases.map { ($0, try transaction.value(of: $0)) }
    }
  }

  /// Whether a setting of `yes` or `no` says yes.
  func holds(_ setting: Setting, in transaction: Transaction) throws -> Bool {
    try transaction.value(of: setting) == "yes"
  }

  /// The number a setting holds.
  func number(of setting: Setting) throws -> Int {
    Int(try database.read { try $0.value(of: setting) }) ?? Int(setting.initial) ?? 0
  }

  /// Gives a setting another value, from now on.
  ///
  /// - Throws: `ValueError.badSetting`; `PersonError.lacksRole` for whoever is no administrator.
  public func set(_ setting: Setting, to value: String) throws {
    try setting.check(value)
    // A program of the machine is named by who sits at it.
    if setting.isPath, !value.isEmpty { try requireOwnPath(value) }
    try act { transaction, now in
      try require(.keepSettings)
      // Whoever checks the form is one person; the role is the clerk's.
      if setting == .formChecker, value != setting.initial {
        _ = try transaction.person(named: value)
      }
      let before = try transaction.value(of: setting)
      try transaction.set(setting.rawValue, to: value)
      try transaction.record(
        "setting.set", on: "setting/\(setting.rawValue)",
        detail: [("before", before), ("after", value)], by: person.id, at: now)
    }
  }
}
