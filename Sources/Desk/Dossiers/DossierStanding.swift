import Office
import Store

extension OfficeDesk {
  /// The dossier as it is now, where its table lets the person do `action`.
  ///
  /// - Parameter besides: Conditions that do not hold and only the caller knows of.
  /// - Throws: `MoveRefusal`; `HoldError.held` where the act asks for no hold and one lies on it.
  func dossier(
    _ id: ID<Dossier>, for action: DossierAction, besides: Set<DossierCondition> = [],
    in transaction: Transaction, at now: Moment
  ) throws -> Dossier {
    let dossier = try found(transaction.dossier(id))
    let asksNoHold = DossierWorkflow.moves.contains {
      $0.from == dossier.state && $0.action == action && $0.conditions.contains(.noHold)
    }
    _ = try DossierWorkflow.move(
      of: dossier.name, from: dossier.state, action,
      as: try actors(for: dossier, on: now.date, in: transaction), unmet: besides)
    if asksNoHold {
      let holds = try transaction.holds(on: dossier)
      if !holds.isEmpty { throw HoldError.held(dossier.name, by: holds) }
    }
    return dossier
  }

  /// What the person is to a dossier on `day`.
  ///
  /// The archiver is at home in every dossier: what its holder may do, the archiver does for them
  /// (Art. 31(2)).
  func actors(
    for dossier: Dossier, on day: CivilDate, in transaction: Transaction
  ) throws -> Set<Actor> {
    var actors = try standing(.incoming, on: day, in: transaction)
    if dossier.keeper == person.id { actors.insert(.holder) }
    if person.holds(.archiver) { actors.formUnion([.holder, .archiver, .destroyer]) }
    if person.holds(.clerk) { actors.insert(.destroyer) }
    return actors
  }

  /// Everything that can be done with a dossier, and what stands in the way of it.
  public func prospects(of dossier: Dossier) throws -> [Prospect<DossierWorkflow>] {
    let now = now()
    return try database.read { transaction in
      let dossier = try found(transaction.dossier(dossier.id))
      var unmet: Set<DossierCondition> =
        try transaction.holds(on: dossier).isEmpty
        ? [.onHold] : [.noHold]
      let retention = dossier.retention(in: try schedule(in: transaction))
      let limits = RetentionLimits()
      let facts = dossier.clock.facts(under: retention, limits, isOnHold: false)
      if !limits.standings(of: facts, on: now.date).contains(.expired) { unmet.insert(.expired) }
      if facts.asksSubmission { unmet.insert(.needsNoArchive) }
      let submits = try submitsToHistory(in: transaction)
      if retention.longestTerm != .permanent || !submits {
        unmet.insert(.forHistoricalArchive)
      }
      return DossierWorkflow.prospects(
        from: dossier.state, as: try actors(for: dossier, on: now.date, in: transaction),
        unmet: unmet
      ).filter { ![.open, .drop].contains($0.action) }
    }
  }

  /// Whether the office hands permanent dossiers to a historical archive: its own setting, since a
  /// school may not be one of its sources.
  func submitsToHistory(in transaction: Transaction) throws -> Bool {
    try transaction.value(of: .archiveHistorical) == "yes"
  }

  /// The archiver, a leader, or whoever takes a leader's place.
  func requireArchiver(on day: CivilDate, in transaction: Transaction) throws {
    if try placeTaken(.incoming, on: day, in: transaction) != nil { return }
    try require(.keepArchive)
  }
}
