import Office
import Store

/// A dossier, how long it is kept and why, and in which lists of the archive it stands.
public struct DossierRetention: Sendable {
  public let dossier: Dossier
  public let explanation: RetentionExplanation
  public let standings: RetentionStandings
  /// The holds that lie on it, where that was asked.
  public var holds: [String] = []
}

extension OfficeDesk {
  // MARK: The schedule

  /// The retention schedule: the one that is shipped, with what the office has confirmed or changed.
  public func schedule() throws -> RetentionSchedule {
    try database.read { try schedule(in: $0) }
  }

  func schedule(in transaction: Transaction) throws -> RetentionSchedule {
    let own = try transaction.retentionClasses()
    if own.isEmpty { return .shipped }
    let codes = Dictionary(own.map { ($0.code, $0) }) { first, _ in first }
    let shipped = RetentionSchedule.shipped.classes
    let known = Set(shipped.map(\.code))
    return RetentionSchedule(
      shipped.map { codes[$0.code] ?? $0 } + own.filter { !known.contains($0.code) })
  }

  /// Confirms the term of a class after the text in force, or sets it, naming the source.
  ///
  /// - Throws: `RetentionError.unknownClass`; `PersonError.lacksRole`.
  ///
  /// Legal source: Luật Lưu trữ 33/2024/QH15, Art. 15: terms are set by the competent authority.
  public func confirmClass(
    _ code: String, term: RetentionTerm?, source: String
  ) throws -> RetentionClass {
    let source = try entered(source, field: "source", limit: 500)
    return try act { transaction, now in
      try require(.confirmRetention)
      let before = try schedule(in: transaction).find(code)
      let confirmed = RetentionClass(
        code: before.code, group: before.group, title: before.title, term: term ?? before.term,
        source: source, isConfirmed: true, confidence: "", note: before.note)
      try transaction.set(confirmed)
      try transaction.record(
        "retention.confirm", on: "retention/\(code)",
        detail: [
          ("term", confirmed.term.text), ("source", source), ("before", before.term.text),
          ("confirmed", "yes"),
        ],
        by: person.id, at: now)
      return confirmed
    }
  }

  // MARK: Dossiers

  /// How long a dossier is kept, why, and in which lists it stands on `day`.
  public func retention(of dossier: Dossier, on day: CivilDate? = nil) throws -> DossierRetention {
    try database.read { transaction in
      let retention = dossier.retention(in: try schedule(in: transaction))
      let holds = try transaction.holds(on: dossier)
      return DossierRetention(
        dossier: dossier, explanation: retention.explanation,
        standings: dossier.standings(
          under: retention, RetentionLimits(), on: day ?? now().date, isOnHold: !holds.isEmpty),
        holds: holds)
    }
  }

  /// The dossiers that stand in a list of the archive on `day`, in the order they were opened.
  ///
  /// The clocks of all are looked at, until there are `limit`; what is on hold is read from the holds.
  public func dossiers(
    standing: RetentionStanding, on day: CivilDate? = nil, limit: Int
  ) throws -> [DossierRetention] {
    let day = day ?? now().date
    return try database.read { transaction in
      let schedule = try schedule(in: transaction)
      let limits = RetentionLimits()
      return try listed(in: standing, on: day, limit: limit, transaction).map { dossier in
        let retention = dossier.retention(in: schedule)
        return DossierRetention(
          dossier: dossier, explanation: retention.explanation,
          standings: dossier.standings(
            under: retention, limits, on: day, isOnHold: standing == .onHold))
      }
    }
  }

  private func listed(
    in standing: RetentionStanding, on day: CivilDate, limit: Int, _ transaction: Transaction
  ) throws -> [Dossier] {
    if standing == .onHold { return try transaction.heldDossiers(limit: limit) }
    var found: [ID<Dossier>] = []
    try eachStanding(on: day, in: transaction) { clock, standings in
      if standings.contains(standing) { found.append(clock.id) }
      return found.count < limit
    }
    return try found.compactMap { try transaction.dossier($0) }
  }

  /// How many dossiers stand in each list of the archive on `day`.
  public func standingCounts(
    on day: CivilDate? = nil
  ) throws -> [(standing: RetentionStanding, count: Int)] {
    try database.read { transaction in
      var counts: [RetentionStanding: Int] = [:]
      try eachStanding(on: day ?? now().date, in: transaction) { _, standings in
        for standing in standings.all { counts[standing, default: 0] += 1 }
        return true
      }
      return RetentionStanding.allCases.map { ($0, counts[$0] ?? 0) }
    }
  }

  /// Looks at the clock of every dossier and the lists it stands in on `day`, the oldest first, until
  /// `look` says false.
  func eachStanding(
    on day: CivilDate, in transaction: Transaction,
    _ look: (DossierClock, RetentionStandings) throws -> Bool
  ) throws {
    let schedule = try schedule(in: transaction)
    let limits = RetentionLimits()
    let held = try transaction.heldDossiers()
    try transaction.eachClock { clock in
      let rules = clock.rules(in: schedule, because: "")
      let facts = clock.facts(
        under: clock.retention(under: rules), limits, isOnHold: held.contains(clock.id))
      return try look(clock, limits.standings(of: facts, on: day))
    }
  }

  func classRules(
    of dossier: Dossier, in schedule: RetentionSchedule
  ) throws -> [RetentionRule] {
    dossier.classCode.isEmpty ? [] : [RetentionRule(try schedule.find(dossier.classCode))]
  }
}

extension Dossier {
  /// In which lists of the archive it stands on `day`.
  func standings(
    under retention: Retention, _ limits: RetentionLimits, on day: CivilDate, isOnHold: Bool
  ) -> RetentionStandings {
    limits.standings(of: clock.facts(under: retention, limits, isOnHold: isOnHold), on: day)
  }

  /// Its own term, or that of its class; nil where neither says one.
  func term(in schedule: RetentionSchedule) -> RetentionTerm? {
    term ?? schedule[classCode]?.term
  }

  /// Everything that says how long it is kept.
  func retention(in schedule: RetentionSchedule) -> Retention {
    let clock = clock
    return clock.retention(under: clock.rules(in: schedule, because: termBecause))
  }
}
