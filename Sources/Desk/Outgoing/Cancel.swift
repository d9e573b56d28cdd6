import Office
import Store

extension OfficeDesk {
  /// Gives a draft up for good. Its number, if it had one, is struck out with the reason and never
  /// given again; nobody's opinion is wanted any more.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1).
  public func cancelOutgoing(
    _ id: ID<OutgoingDocument>, reason: String
  ) throws -> OutgoingDocument {
    let reason = try entered(reason, field: "reason", limit: 2000)
    return try move(id, .cancel) { transaction, document, now in
      var detail: JournalDetail = [("note", reason)]
      for visa in try transaction.visas(on: id) where visa.isOpen {
        try close(visa, .withdrawn, reason, of: document, in: transaction, at: now, &detail)
      }
      if let number = document.number {
        detail.add("struck", document.title)
        try transaction.strike(
          number, document.symbol, of: id, by: person.id, at: now, with: .cancel, because: reason)
        try transaction.takeNumber(from: id)
        try transaction.index(try found(transaction.outgoing(id)), insteadOf: document)
      }
      return detail
    }
  }
}
