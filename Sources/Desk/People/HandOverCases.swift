import Office
import Store

extension OfficeDesk {
  /// Gives all open work of `leaver` to `receiver`: assignments, drafts that are not issued, and
  /// dossiers that are not with the archive.
  /// Done by an administrator or a leader, in one act.
  ///
  /// - Throws: `HandOverError`; `PersonError.retired`.
  public func handOver(
    _ leaver: Person, to receiver: Person, because reason: String
  ) throws -> HandOver {
    let reason = try entered(reason, field: "reason", limit: 500)
    if leaver.id == receiver.id { throw HandOverError.toOneself(leaver.name) }
    return try act { transaction, now in
      try require(.handOver)
      let leaver = try present(leaver, in: transaction)
      let receiver = try present(receiver, in: transaction)
      let items =
        try handOverAssignments(of: leaver, to: receiver, reason, in: transaction, at: now)
        + handOverDrafts(of: leaver, to: receiver, reason, in: transaction, at: now)
        + handOverDossiers(of: leaver, to: receiver, reason, in: transaction, at: now)
      if items.isEmpty { throw HandOverError.nothingOpen(leaver.name) }
      let id = try transaction.insertHandOver(
        from: leaver, to: receiver, on: now.date, reason: reason)
      var detail: JournalDetail = [
        ("leaver", "person/\(leaver.id.value)"), ("receiver", "person/\(receiver.id.value)"),
        ("reason", reason),
      ]
      for (index, item) in items.enumerated() {
        try transaction.insertHandOverItem(item, index + 1, of: id)
        detail.add("item", word(item))
      }
      try transaction.record(
        "person.hand-over", on: "hand-over/\(id.value)", detail: detail, by: person.id, at: now)
      return try found(transaction.lastHandOver(of: leaver.id))
    }
  }

  /// What a person handed over last, to be printed again.
  public func lastHandOver(of leaver: Person) throws -> HandOver {
    try database.read { transaction in
      guard let handOver = try transaction.lastHandOver(of: leaver.id) else {
        throw HandOverError.neverWas(leaver.name)
      }
      return handOver
    }
  }

  private func handOverAssignments(
    of leaver: Person, to receiver: Person, _ reason: String, in transaction: Transaction,
    at now: Moment
  ) throws -> [HandedOverItem] {
    try transaction.handOverAssignments(
      of: leaver.id, to: receiver.id, by: person.id, at: now
    ).map { work in
      var detail: JournalDetail = [
        ("from", "person/\(leaver.id.value)"), ("to", "person/\(receiver.id.value)"),
      ]
      if work.isNew { detail.add(work.part.rawValue, "person/\(receiver.id.value)") }
      detail.add("note", reason)
      try transaction.record(
        "incoming.hand-over", on: "incoming/\(work.document.value)", detail: detail,
        by: person.id, at: now)
      return .work(try found(transaction.incoming(work.document)), work.part)
    }
  }

  private func handOverDrafts(
    of leaver: Person, to receiver: Person, _ reason: String, in transaction: Transaction,
    at now: Moment
  ) throws -> [HandedOverItem] {
    try transaction.openDrafts(of: leaver.id).map { draft in
      try transaction.setDrafter(receiver.id, of: draft.id)
      try transaction.record(
        "outgoing.hand-over", on: "outgoing/\(draft.id.value)",
        detail: [
          ("from", "person/\(leaver.id.value)"), ("drafter", "person/\(receiver.id.value)"),
          ("note", reason),
        ], by: person.id, at: now)
      return .draft(draft)
    }
  }

  /// Legal source: Decree 30/2020/NĐ-CP, Art. 31(3)(đ).
  private func handOverDossiers(
    of leaver: Person, to receiver: Person, _ reason: String, in transaction: Transaction,
    at now: Moment
  ) throws -> [HandedOverItem] {
    try transaction.dossiersAtHand(of: leaver.id).map { dossier in
      try transaction.setKeeper(receiver.id, of: dossier.id)
      try transaction.record(
        "dossier.hand-over", on: "dossier/\(dossier.id.value)",
        detail: [
          ("from", "person/\(leaver.id.value)"), ("keeper", "person/\(receiver.id.value)"),
          ("note", reason),
        ], by: person.id, at: now)
      return .dossier(try found(transaction.dossier(dossier.id)))
    }
  }

  private func word(_ item: HandedOverItem) -> String {
    switch item {
    case .work(let document, let part): "incoming/\(document.id.value) \(part.rawValue)"
    case .draft(let document): "outgoing/\(document.id.value)"
    case .dossier(let dossier): "dossier/\(dossier.id.value)"
    }
  }
}
