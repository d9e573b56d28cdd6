import Office
import Store

/// How numbers are given in a year.
public struct NumberingState: Equatable, Sendable {
  public let plan: NumberingPlan
  /// Whether a number of the year was given, so that the plan stands.
  public let isFixed: Bool
  /// The sequences that have begun.
  public let sequences: [SequenceStanding]
  /// The last number of the copies, which have a sequence of their own whatever the plan.
  public let lastCopy: Int
}

extension OfficeDesk {
  /// The plan of `year`: what was decided for it, else what the setting says.
  func plan(of year: Int, in transaction: Transaction) throws -> NumberingPlan {
    if let plan = try transaction.plan(of: year) { return plan }
    let division = try transaction.setting(Setting.numberingDivision.rawValue)
      .flatMap(NumberSequence.Division.init)
    return NumberingPlan(year: year, division: division ?? .perKind)
  }

  public func numbering(of year: Int) throws -> NumberingState {
    try database.read { transaction in
      NumberingState(
        plan: try plan(of: year, in: transaction),
        isFixed: try transaction.hasNumbers(of: year),
        // What an old register squeezed in counts in no sequence that goes on.
        sequences: try transaction.sequences(of: year).filter(\.sequence.letter.isEmpty),
        lastCopy: try transaction.lastCopyNumber(of: year))
    }
  }

  /// Divides the kinds among sequences in a year of which no number was given yet.
  ///
  /// - Throws: `NumberingError`: `planFixed` from the first number on and for years that have passed.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1)(c).
  public func setNumbering(
    of year: Int, _ division: NumberingPlan.Division, groups: [NumberingPlan.Group] = []
  ) throws -> NumberingState {
    try act { transaction, now in
      try require(.keepNumbering)
      let kinds = try transaction.kinds()
      let groups = try groups.map { group in
        NumberingPlan.Group(
          name: try enteredOptional(group.name, field: "group", limit: 40),
          kinds: try group.kinds.map { try kinds.entry(called: $0).kind.word })
      }
      let plan = try NumberingPlan(year: year, division: division, groups: groups)
      let hasNumbers = try transaction.hasNumbers(of: year)
      if hasNumbers || year < now.date.year {
        throw NumberingError.planFixed(year: year, next: max(year, now.date.year) + 1)
      }
      try transaction.set(plan, isDefault: false)
      try transaction.record(
        "numbering.set", on: "numbering/\(year)",
        detail: [("plan", division.rawValue), ("groups", plan.groupsText)], by: person.id, at: now)
    }
    return try numbering(of: year)
  }

  // MARK: The register

  /// A page of the outgoing register, with the numbers that were struck out in their places.
  public func outgoingEntries(
    _ direction: ListDirection = .older, than entry: OutgoingEntry? = nil, limit: Int
  ) throws -> [OutgoingEntry] {
    try database.read { try $0.outgoingEntries(direction, than: entry, limit: limit) }
  }

  /// A page of one sequence in the order of its numbers: every number from 1 on.
  public func outgoingEntries(
    of sequence: NumberSequence, after number: Int = 0, limit: Int
  ) throws -> [OutgoingEntry] {
    try database.read { try $0.entries(of: sequence, after: number, limit: limit) }
  }
}
