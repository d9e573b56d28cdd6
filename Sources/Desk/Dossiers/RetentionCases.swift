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
      if !person.holds(.principal) { try require(.archiver) }
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
  /// Every dossier is looked at; what is kept is at most `limit`.
  public func dossiers(
    standing: RetentionStanding, on day: CivilDate? = nil, limit: Int
  ) throws -> [DossierRetention] {
    try database.read { transaction in
      var found: [DossierRetention] = []
      try eachStanding(on: day ?? now().date, in: transaction) { dossier, retention, standings in
        guard standings.contains(standing) else { return true }
        found.append(
          DossierRetention(
            dossier: dossier, explanation: retention.explanation, standings: standings))
        return found.count < limit
      }
      return found
    }
  }

  /// How many dossiers stand in each list of the archive on `day`.
  public func standingCounts(
    on day: CivilDate? = nil
  ) throws -> [(standing: RetentionStanding, count: Int)] {
    try database.read { transaction in
      var counts: [RetentionStanding: Int] = [:]
      try eachStanding(on: day ?? now().date, in: transaction) { _, _, standings in
        for standing in standings.all { counts[standing, default: 0] += 1 }
        return true
      }
      return RetentionStanding.allCases.map { ($0, counts[$0] ?? 0) }
    }
  }

  /// Looks at every dossier with how long it is kept and the lists it stands in on `day`, the oldest
  /// first, until `look` says false.
  func eachStanding(
    on day: CivilDate, in transaction: Transaction,
    _ look: (Dossier, Retention, RetentionStandings) throws -> Bool
  ) throws {
    let schedule = try schedule(in: transaction)
    let limits = RetentionLimits()
    let held = try transaction.heldDossiers()
    try transaction.eachDossier { dossier in
      let retention = dossier.retention(in: schedule)
      return try look(
        dossier, retention,
        dossier.standings(
          under: retention, limits, on: day, isOnHold: held.contains(dossier.id)))
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
    limits.standings(of: facts(under: retention, limits, isOnHold: isOnHold), on: day)
  }

  /// Its own term, or that of its class; nil where neither says one.
  func term(in schedule: RetentionSchedule) -> RetentionTerm? {
    term ?? schedule[classCode]?.term
  }

  /// What the archive's lists look at in it.
  func facts(
    under retention: Retention, _ limits: RetentionLimits, isOnHold: Bool
  ) -> RetentionFacts {
    RetentionFacts(
      state: state, expiry: retention.expiry, end: retention.end, isOnHold: isOnHold,
      matter: archiving.isConstruction
        ? .construction(settledOn: archiving.settledOn) : .ordinary,
      asksSubmission: limits.asksSubmission(of: retention.longestTerm),
      keptUntil: archiving.keptUntil, reviewedAgainOn: archiving.reviewOn)
  }

  /// Everything that says how long it is kept.
  func retention(in schedule: RetentionSchedule) -> Retention {
    var rules = schedule[classCode].map { [RetentionRule($0)] } ?? []
    if let term {
      rules.append(
        RetentionRule(
          origin: .own(reason: termBecause), term: term, source: RetentionRule.article,
          isConfirmed: true))
    }
    var events: [String: CivilDate] = [:]
    if let eventOn {
      for rule in rules { if let name = rule.term.event { events[name] = eventOn } }
    }
    return Retention(
      rules: rules, end: endedOn.map { .day($0) }, events: events)
  }
}
