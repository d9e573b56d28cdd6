/// What decides how long a dossier is kept and in which lists of the archive it stands: the little of
/// it that is read where all have to be looked at.
public struct DossierClock: Equatable, Sendable {
  public let id: ID<Dossier>
  public let year: Int
  public let state: DossierState
  /// The class of the retention schedule; empty for none.
  public let classCode: String
  /// Its own term, longer than that of its class.
  public let term: RetentionTerm?
  public let endedOn: CivilDate?
  /// The event its term counts from, where it does not count from the end of the work.
  public let eventOn: CivilDate?
  public let archiving: Dossier.Archiving

  public init(
    id: ID<Dossier>, year: Int, state: DossierState, classCode: String, term: RetentionTerm?,
    endedOn: CivilDate?, eventOn: CivilDate?, archiving: Dossier.Archiving
  ) {
    self.id = id
    self.year = year
    self.state = state
    self.classCode = classCode
    self.term = term
    self.endedOn = endedOn
    self.eventOn = eventOn
    self.archiving = archiving
  }

  /// Everything that says how long the dossier is kept.
  ///
  /// - Parameter reason: Why its own term is longer.
  public func rules(in schedule: RetentionSchedule, because reason: String) -> [RetentionRule] {
    var rules = schedule[classCode].map { [RetentionRule($0)] } ?? []
    if let term {
      rules.append(
        RetentionRule(
          origin: .own(reason: reason), term: term, source: RetentionRule.article,
          isConfirmed: true))
    }
    return rules
  }

  public func retention(under rules: [RetentionRule]) -> Retention {
    var events: [String: CivilDate] = [:]
    if let eventOn {
      for rule in rules { if let name = rule.term.event { events[name] = eventOn } }
    }
    return Retention(rules: rules, end: endedOn.map { .day($0) }, events: events)
  }

  /// What the archive's lists look at in it.
  public func facts(
    under retention: Retention, _ limits: RetentionLimits, isOnHold: Bool
  ) -> RetentionFacts {
    RetentionFacts(
      state: state, expiry: retention.expiry, end: retention.end, isOnHold: isOnHold,
      matter: archiving.isConstruction
        ? .construction(settledOn: archiving.settledOn) : .ordinary,
      asksSubmission: limits.asksSubmission(of: retention.longestTerm),
      keptUntil: archiving.keptUntil, reviewedAgainOn: archiving.reviewOn)
  }
}
