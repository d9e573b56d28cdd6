import Office
import Store

extension OfficeDesk {
  /// Issues a signed document to `recipients`: dates it, gives it its document id and enters a
  /// delivery for each body.
  ///
  /// - Parameter medium: `.paper` for what was signed on paper and leaves the office as paper.
  /// - Parameter outOfOrder: Why its date may run backwards against the numbers beside it.
  /// - Throws: `NumberingError.backwards` where that is not said; `MoveRefusal` naming everything that is still missing.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(1); Decision 28/2018/QĐ-TTg, Art. 6(2).
  public func issueOutgoing(
    _ id: ID<OutgoingDocument>, to recipients: [Body], medium: Medium = .electronic,
    outOfOrder: String? = nil
  ) throws -> OutgoingDocument {
    for (index, body) in recipients.enumerated()
    where recipients[..<index].contains(where: { $0.id == body.id }) {
      throw OutgoingError.recipientTwice(body.name)
    }
    let action: OutgoingAction = medium == .paper ? .issuePaper : .issue
    return try move(id, action, besides: recipients.isEmpty ? [.recipients] : []) {
      transaction, document, now in
      // A document bears the day of its signature, though it may leave on the next working day
      // and so in the next year (Art. 15(2), 18(1)).
      let date = document.signedOn ?? now.date
      try refuseInternal(document, in: transaction)
      let disorder = try allowed(outOfOrder, for: document, dated: date, in: transaction)
      let reference = document.title
      let documentId = Issuing.documentId(
        office.organId, issuedOn: date, reference: reference)
      try transaction.setIssued(id, dated: date, at: now, medium: medium, documentId: documentId)
      for body in recipients { try transaction.addDelivery(of: id, to: body.id) }
      try checkMessage(of: try found(transaction.outgoing(id)), in: transaction, at: now)
      var detail: JournalDetail = [("document", documentId), ("issued", date.description)]
      if let disorder { detail.add("out-of-order", disorder) }
      for body in recipients { detail.add("to", body.organId.description) }
      detail.add("bound", try binding(of: id, in: transaction).description)
      return detail
    }
  }
}
