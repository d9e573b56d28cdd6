import Office
import Store

extension OfficeDesk {
  /// Lets `standIn` take the place of `leader` for a time. Entered by the leader, the head or an
  /// administrator, after the written document it is based on.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13(3).
  public func addStandIn(
    _ plan: StandInPlan, of standIn: Person, for leader: Person
  ) throws -> StandingIn {
    var plan = plan
    plan.basis = try entered(plan.basis, field: "basis", limit: 500)
    plan.note = try enteredOptionalNote(plan.note)
    return try act { transaction, now in
      if person.id != leader.id { try require(.keepPeople) }
      let standIn = try present(standIn, in: transaction)
      let leader = try present(leader, in: transaction)
      try plan.check(
        of: standIn, for: leader, among: try transaction.standingsIn(from: plan.from),
        today: now.date)
      let id = try transaction.insert(plan, of: standIn.id, for: leader.id)
      try transaction.record(
        "stand-in.add", on: "stand-in/\(id.value)",
        detail: [
          ("leader", "person/\(leader.id.value)"), ("stand-in", "person/\(standIn.id.value)"),
          ("scope", plan.scope.rawValue), ("from", plan.from.description),
          ("until", plan.until.description), ("basis", plan.basis), ("note", plan.note),
        ], by: person.id, at: now)
      return try found(transaction.standingIn(id))
    }
  }

  /// Ends a standing in before its last day.
  public func endStandIn(_ id: ID<StandingIn>, because reason: String) throws -> StandingIn {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      guard let standing = try transaction.standingIn(id) else {
        throw StandInError.unknown(String(id.value))
      }
      if person.id != standing.leader { try require(.keepPeople) }
      if let day = standing.endedOn { throw StandInError.alreadyEnded(on: day) }
      if standing.until < now.date { throw StandInError.alreadyEnded(on: standing.until) }
      try transaction.end(id, on: now.date, because: reason)
      try transaction.record(
        "stand-in.end", on: "stand-in/\(id.value)", detail: [("reason", reason)], by: person.id,
        at: now)
      return try found(transaction.standingIn(id))
    }
  }

  /// All there ever were, the newest first.
  public func standingsIn() throws -> [StandingIn] {
    try database.read { try $0.standingsIn() }
  }
}
