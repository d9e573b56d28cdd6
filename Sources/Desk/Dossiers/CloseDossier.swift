import Office
import Store

extension OfficeDesk {
  /// Closes a dossier whose work is done: from then on nothing in it changes.
  ///
  /// - Parameter endedOn: When the work ended, from which its term counts; the day of its last document
  ///   if nil.
  /// - Throws: `DossierError.notClosable` with everything that stands in the way; `notYet`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(4).
  public func close(_ dossier: Dossier, endedOn: CivilDate? = nil) throws -> Dossier {
    try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .close, in: transaction, at: now)
      let facts = try closingFacts(of: dossier, endedOn: endedOn, in: transaction, at: now)
      let obstacles = facts.obstacles.filter { !$0.isWarning }
      guard obstacles.isEmpty, let ended = facts.end else {
        throw DossierError.notClosable(dossier: dossier.name, obstacles)
      }
      if ended > now.date { throw DossierError.notYet(ended) }
      try transaction.close(dossier.id, endedOn: ended, at: now)
      try transaction.record(
        "dossier.close", on: "dossier/\(dossier.id.value)",
        detail: [
          ("ended", ended.description), ("contents", try transaction.contents(of: dossier.id)),
        ], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  /// What stands in the way of closing a dossier now, all of it, and what to look at before.
  public func obstacles(to dossier: Dossier) throws -> [ClosingObstacle] {
    try database.read {
      try closingFacts(of: dossier, endedOn: nil, in: $0, at: now()).obstacles
    }
  }

  private func closingFacts(
    of dossier: Dossier, endedOn: CivilDate?, in transaction: Transaction, at now: Moment
  ) throws -> ClosingFacts {
    let latest = try transaction.latestDay(in: dossier.id)
    return ClosingFacts(
      notation: FileNotation(dossier.notation), title: dossier.title,
      term: dossier.term(in: try schedule(in: transaction)), start: dossier.startedOn,
      end: endedOn ?? max(latest ?? now.date, dossier.startedOn),
      documentCount: dossier.documents, latest: latest,
      openWork: try transaction.openWork(in: dossier.id, limit: 20),
      unanswered: try transaction.unanswered(in: dossier.id, limit: 20),
      unsigned: try transaction.unsigned(in: dossier.id, limit: 20),
      duplicates: try transaction.duplicates(in: dossier.id, limit: 20))
  }

  /// Opens a closed dossier again, saying why.
  ///
  /// - Throws: `DossierError.wrongState`, `notForYou`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(4).
  public func reopen(_ dossier: Dossier, because reason: String) throws -> Dossier {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .reopen, in: transaction, at: now)
      try transaction.reopen(dossier.id)
      try transaction.record(
        "dossier.reopen", on: "dossier/\(dossier.id.value)",
        detail: [("reason", reason), ("contents", "")], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  // MARK: Its term

  /// Gives a dossier a longer term than its class has.
  ///
  /// - Throws: `RetentionError`: it would be shorter, or nobody knows whether it would.
  ///
  /// Legal source: Luật Lưu trữ 33/2024/QH15, Art. 15.
  public func lengthen(
    _ dossier: Dossier, to term: RetentionTerm, because reason: String
  ) throws -> Dossier {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .lengthen, in: transaction, at: now)
      var least = try classRules(of: dossier, in: schedule(in: transaction))
      if let before = dossier.term {
        least.append(
          RetentionRule(
            origin: .own(reason: dossier.termBecause), term: before,
            source: RetentionRule.article, isConfirmed: true))
      }
      _ = try RetentionRule.own(term, reason: reason, over: least)
      try transaction.lengthen(dossier.id, to: term, because: reason)
      try transaction.record(
        "dossier.lengthen", on: "dossier/\(dossier.id.value)",
        detail: [("term", term.text), ("reason", reason)], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  /// Notes the day of the event that its term counts from.
  ///
  /// - Parameter day: Nil to take it back.
  public func setEvent(_ day: CivilDate?, of dossier: Dossier) throws -> Dossier {
    try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .lengthen, in: transaction, at: now)
      if let day, day > now.date { throw DossierError.notYet(day) }
      try transaction.setEvent(day, of: dossier.id)
      try transaction.record(
        "dossier.event", on: "dossier/\(dossier.id.value)",
        detail: [("event", day?.description ?? "")], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }
}
