import Office
import Store

extension OfficeDesk {
  /// Notes that the original of a document to be given back has gone back.
  ///
  /// - Parameters:
  ///   - day: When; today if nil.
  ///   - receiver: Who took it.
  /// - Throws: `CirculationError`: it need not go back, has gone, or an impossible day; `ValueError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex I (box 11, XEM XONG TRẢ LẠI).
  public func giveBackOriginal(
    of id: ID<IncomingDocument>, on day: CivilDate? = nil, to receiver: String
  ) throws -> IncomingDocument {
    let receiver = try entered(receiver, field: "to", limit: 200)
    return try act { transaction, now in
      try require(.keepDoor)
      let document = try found(transaction.incoming(id))
      let facts = try transaction.facts(of: id)
      if let before = facts.givenBack {
        throw CirculationError.alreadyReturned(document.title, on: before.on)
      }
      guard facts.isOut else { throw CirculationError.notToBeReturned(document.title) }
      let day = day ?? now.date
      guard (document.arrivedOn...max(document.arrivedOn, now.date)).contains(day) else {
        throw CirculationError.badReturnDay(day, arrived: document.arrivedOn, today: now.date)
      }
      try transaction.giveBack(id, on: day, to: receiver)
      try transaction.record(
        "incoming.give-back", on: "incoming/\(id.value)",
        detail: [
          ("given-back", day.description), ("given-back-to", receiver), ("note", receiver),
        ], by: person.id, at: now)
      return document
    }
  }

  /// Refuses to let a file of an internal document out of the office.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex I (box 11, LƯU HÀNH NỘI BỘ).
  func refuseInternal(_ document: OutgoingDocument, in transaction: Transaction) throws {
    let files = try transaction.files(of: document.id, version: document.version)
    if let found = try transaction.internalDocument(among: files) {
      throw CirculationError.internalOnly(
        outgoing: document.title, file: found.file.name, incoming: found.document.title)
    }
  }
}
