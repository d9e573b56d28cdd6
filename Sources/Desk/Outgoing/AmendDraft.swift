import Office
import Store

extension OfficeDesk {
  /// Changes the data of a draft that has no number yet. Another kind, unit or council makes another
  /// symbol. What it was before stays in the journal.
  ///
  /// - Throws: `NumberingError.nothingToAmend`; `MoveRefusal` from the moment a number was given.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 10(2); Annex I.II.3.
  public func amendOutgoing(
    _ id: ID<OutgoingDocument>, _ change: DraftChange
  ) throws -> OutgoingDocument {
    if change.isEmpty { throw NumberingError.nothingToAmend }
    let subject = try change.subject.map { try entered($0, field: "subject", limit: 500) }
    let unit = try enteredUnit(change.unit)
    return try move(id, .amendDraft) { transaction, document, now in
      var draft = OutgoingDraft(
        kind: change.kind ?? document.kind, subject: subject ?? document.subject,
        urgency: change.urgency ?? document.urgency, council: document.council,
        unit: unit ?? document.unit)
      if let text = change.council {
        draft.council = text.isEmpty ? nil : try transaction.council(called: text).id
      }
      let council = try council(of: draft, on: now.date, in: transaction)
      let symbol = symbol(of: draft.kind, unit: draft.unit ?? "", council: council)
      try transaction.amend(
        id, kind: draft.kind, subject: draft.subject, urgency: draft.urgency, symbol: symbol,
        council: draft.council, unit: draft.unit ?? "")
      // The hour goes with the mark Hỏa tốc (Annex I.II.9.b).
      let hour = draft.urgency == .express ? document.dueAt : nil
      try transaction.setDueHour(hour, of: id)
      let amended = try found(transaction.outgoing(id))
      try transaction.index(amended, insteadOf: document)
      let before = try document.council.flatMap { try transaction.council($0)?.abbreviation }
      var detail: JournalDetail = []
      for (name, old, new) in [
        ("kind", document.kind.name, draft.kind.name),
        ("subject", document.subject, draft.subject),
        ("urgency", document.urgency.word, draft.urgency.word),
        ("hour", document.dueAt?.description ?? "", hour?.description ?? ""),
        ("council", before ?? "", council?.abbreviation ?? ""),
        ("symbol", document.symbol, symbol),
      ] where old != new {
        detail.add(name + "-before", old)
        detail.add(name, new)
      }
      return detail
    }
  }
}
