import Office
import Store

extension OfficeDesk {
  /// Issues a signed document to `recipients`, or to those it was planned for if none are given: dates
  /// it, gives it its document id and enters a delivery for each body.
  ///
  /// A body that cannot receive electronic documents gets a stamped paper copy (Art. 18(5)).
  ///
  /// - Parameters:
  ///   - people: Those of the office who are to know it; a document may go to nobody else.
  ///   - medium: `.paper` for what leaves the office as paper.
  ///   - outOfOrder: Why its date may run backwards against the numbers beside it.
  /// - Throws: `NumberingError.backwards` where that is not said; `MoveRefusal` naming everything that is still missing.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(1); Decision 28/2018/QĐ-TTg, Art. 6(2).
  public func issueOutgoing(
    _ id: ID<OutgoingDocument>, to given: [Body] = [], informing people: [ID<Person>] = [],
    medium: Medium = .electronic, outOfOrder: String? = nil
  ) throws -> OutgoingDocument {
    try check(given)
    func recipients(_ transaction: Transaction) throws -> [Body] {
      given.isEmpty ? try transaction.plannedRecipients(of: id) : given
    }
    // What else is missing is said by the move itself, all of it at once.
    if medium == .electronic, (try? checkMove(id, .issue)) != nil { try requireSigned(id) }
    return try move(
      id, medium == .paper ? .issuePaper : .issue,
      besides: { transaction, document in
        let recipients = try recipients(transaction)
        var unmet: Set<OutgoingCondition> = []
        if recipients.isEmpty, people.isEmpty { unmet.insert(.recipients) }
        if try !mayGoOnPaper(document, to: recipients, in: transaction) {
          unmet.insert(.paperAllowed)
        }
        return unmet
      }
    ) { transaction, document, now in
      let recipients = try recipients(transaction)
      // One that was planned may have been closed since.
      try check(recipients)
      // A document bears the day of its signature, though it may leave on the next working day
      // and so in the next year (Art. 15(2), 18(1)).
      let date = document.signedOn ?? now.date
      // What stays among the people of the office may be internal.
      if !recipients.isEmpty { try refuseInternal(document, in: transaction) }
      let disorder = try allowed(outOfOrder, for: document, dated: date, in: transaction)
      let reference = document.title
      let documentId = Issuing.documentId(
        office.organId, issuedOn: date, reference: reference)
      try transaction.setIssued(id, dated: date, at: now, medium: medium, documentId: documentId)
      for body in recipients {
        try transaction.addDelivery(
          of: id, to: body.id,
          way: medium == .paper || !body.isElectronic ? .paper : .electronic)
      }
      if !recipients.isEmpty {
        try checkMessage(of: try found(transaction.outgoing(id)), in: transaction, at: now)
      }
      if medium == .electronic, try !holds(.meetsAnnexVI, in: transaction) {
        // The office may do without paper copies where its system meets Annex VI (Art. 19(2)(b)).
        try transaction.requirePaperCopy(of: id, at: now)
      }
      var detail: JournalDetail = [("document", documentId), ("issued", date.description)]
      if let disorder { detail.add("out-of-order", disorder) }
      for body in recipients { detail.add("to", body.organId.description) }
      try inform(people, of: id, in: transaction, at: now, &detail)
      try fileByRules(.outgoing(id), in: transaction, at: now)
      detail.add("bound", try binding(of: id, in: transaction).description)
      return detail
    }
  }
}
