import Office
import Store

extension OfficeDesk {
  /// Sets by when a duty is done, for documents of a kind or an urgency or for all, over the term
  /// the law or the office had given before.
  ///
  /// - Throws: `ValueError`; `PersonError.lacksRole` for whoever is neither clerk nor administrator.
  public func setDeadline(_ row: DeadlineTerm) throws -> DeadlineTerm {
    let source = try entered(row.source, field: "source", limit: 500)
    let row = DeadlineTerm(
      duty: row.duty, kind: row.kind, urgency: row.urgency, term: row.term, source: source)
    try act { transaction, now in
      try require(.keepBooks)
      try write(row, "deadline.set", in: transaction, at: now)
    }
    return row
  }

  /// Drops a term the office has set; what the law gives for it holds again.
  ///
  /// - Throws: `DeadlineError.notSet` if the office has set none for exactly these documents.
  public func dropDeadline(
    of duty: Duty, kind: String?, urgency: Urgency?, reason: String
  ) throws -> DeadlineTerm {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      try require(.keepBooks)
      let known = try transaction.deadlineTerms(of: duty).first {
        $0.kind == kind && $0.urgency == urgency
      }
      guard let known else {
        throw DeadlineError.notSet(duty: duty, kind: kind, urgency: urgency)
      }
      let row = DeadlineTerm(
        duty: duty, kind: kind, urgency: urgency, term: known.term, source: reason)
      try write(row, "deadline.drop", isDropped: true, in: transaction, at: now)
      return known
    }
  }

  private func write(
    _ row: DeadlineTerm, _ act: String, isDropped: Bool = false, in transaction: Transaction,
    at now: Moment
  ) throws {
    let id = try transaction.set(row, isDropped: isDropped, by: person.id, at: now)
    try transaction.record(
      act, on: "deadline/\(id)",
      detail: [
        ("duty", row.duty.rawValue), ("kind", row.kind ?? "*"),
        ("urgency", row.urgency?.word ?? "*"), ("term", isDropped ? "dropped" : row.term.text),
        ("source", row.source),
      ], by: person.id, at: now)
  }
}
