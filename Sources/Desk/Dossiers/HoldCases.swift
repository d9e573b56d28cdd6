import Office
import Store

extension OfficeDesk {
  /// Places a hold: from now on nothing it lies on is moved, changed or destroyed.
  ///
  /// - Parameter basis: The request or decision it rests on; may be empty.
  /// - Throws: `HoldError`; `RetentionError.unknownClass`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI IV.1.g.
  public func hold(
    _ items: [Hold.Item], because reason: String, basis: String = ""
  ) throws -> Hold {
    let reason = try enteredReason(reason)
    let basis = try enteredOptional(basis, field: "basis", limit: 200)
    let items = distinct(items)
    if items.isEmpty { throw HoldError.nothingNamed }
    return try act { transaction, now in
      try requireHolder(on: now.date, in: transaction)
      for case .retentionClass(let code) in items {
        _ = try schedule(in: transaction).find(code)
      }
      let id = try transaction.insertHold(
        on: items, because: reason, basis: basis, by: person.id, at: now)
      var detail: JournalDetail = [("reason", reason), ("basis", basis)]
      for item in items { detail.add("item", item.object) }
      try transaction.record(
        "hold.place", on: "hold/\(id.value)", detail: detail, by: person.id, at: now)
      for case .dossier(let dossier) in items {
        _ = try self.dossier(dossier, for: .hold, in: transaction, at: now)
        try transaction.record(
          "dossier.hold", on: "dossier/\(dossier.value)", detail: [("hold", "hold/\(id.value)")],
          by: person.id, at: now)
      }
      return try found(transaction.hold(id))
    }
  }

  /// Lifts a hold. What other holds lie on stays held.
  public func lift(_ hold: Hold, because reason: String) throws -> Hold {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      try requireHolder(on: now.date, in: transaction)
      let hold = try found(transaction.hold(hold.id))
      if hold.lifting != nil { throw HoldError.liftedAlready(hold.name) }
      try transaction.lift(hold.id, because: reason, by: person.id, at: now)
      try transaction.record(
        "hold.lift", on: "hold/\(hold.id.value)", detail: [("lifted", reason)], by: person.id,
        at: now)
      for thing in try transaction.items(of: hold.id, limit: .max) {
        guard case .dossier(let dossier) = thing.item else { continue }
        try transaction.record(
          "dossier.lift-hold", on: "dossier/\(dossier.value)",
          detail: [("hold", "hold/\(hold.id.value)")], by: person.id, at: now)
      }
      return try found(transaction.hold(hold.id))
    }
  }

  /// The hold called `text`, `P3` or `3`.
  ///
  /// - Throws: `HoldError.unknown`.
  public func hold(named text: String) throws -> Hold {
    guard let id: ID<Hold> = marked(text, by: "P"),
      let hold = try database.read({ try $0.hold(id) })
    else {
      throw HoldError.unknown(text)
    }
    return hold
  }

  /// A page of holds, the newest first: those that stand, or all.
  public func holds(
    standing: Bool = true, before hold: Hold? = nil, limit: Int
  ) throws -> [Hold] {
    try database.read { try $0.holds(standing: standing, before: hold, limit: limit) }
  }

  /// What a hold lies on.
  public func items(of hold: Hold, limit: Int) throws -> [HeldThing] {
    try database.read { try $0.items(of: hold.id, limit: limit) }
  }

  /// Refuses to change or remove a document on which a hold lies, or which lies in a held dossier.
  ///
  /// - Throws: `HoldError.held`.
  func requireNotHeld(
    _ document: DocumentKey, _ title: String, in transaction: Transaction
  ) throws {
    let holds = try transaction.holds(on: document)
    if !holds.isEmpty { throw HoldError.held(title, by: holds) }
  }

  private func requireHolder(on day: CivilDate, in transaction: Transaction) throws {
    guard try standing(.incoming, on: day, in: transaction).contains(.leader) else {
      throw HoldError.notForYou
    }
  }
}
