import Office
import Store

extension OfficeDesk {
  /// Closes a year's register: from then on it stays as it was printed, which its digest proves.
  ///
  /// - Throws: `RegisterError`: not a register that is closed, its year has not ended, closed
  ///   already, or documents of the year still need it, all of them named; `PersonError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 16, 22(2).
  public func closeRegister(_ kind: RegisterKind, of year: Int) throws -> ClosedRegister {
    guard kind.isClosed else { throw RegisterError.neverClosed(kind) }
    return try act { transaction, now in
      try require(.closeRegister)
      guard now.date.year > year else {
        throw RegisterError.yearNotEnded(year, today: now.date)
      }
      if try transaction.isClosed(kind, year) {
        throw RegisterError.alreadyClosed(kind, year: year)
      }
      let open = try documentsInNeed(of: kind, year, in: transaction)
      if !open.isEmpty { throw RegisterError.stillOpen(kind, year: year, documents: open) }
      let book = try book(kind, of: year, in: transaction)
      let digest = digest(of: book)
      let id = try transaction.close(kind, of: book, digest: digest, by: person.id, at: now)
      try transaction.record(
        "register.close", on: "register/\(id.value)",
        detail: [
          ("register", kind.rawValue), ("year", String(year)),
          ("entries", String(book.lines.count)), ("digest", digest.description),
        ], by: person.id, at: now)
      return try found(transaction.closedRegister(id))
    }
  }

  /// The documents a register of a year cannot be closed for.
  private func documentsInNeed(
    of kind: RegisterKind, _ year: Int, in transaction: Transaction
  ) throws -> [String] {
    let all = 1...Int(Int32.max)
    if kind == .incoming {
      return try transaction.waiting(since: year).filter { !$0.isFrozen }.map(\.title)
        + transaction.entries(ofArrivals: year, all)
        .filter { !$0.state.isSettled && !$0.isFrozen }.map(\.title)
    }
    return try transaction.entries(ofOutgoing: year, all).compactMap(\.document).filter {
      document in
      if document.isFrozen { return false }
      if document.issuedOn == nil { return true }
      guard try transaction.stored(document.id)?.medium == .electronic else { return false }
      return try transaction.deliveries(of: document.id).contains { $0.handedOverAt == nil }
    }.map(\.title)
  }

  /// Notes who signed for the printed register.
  ///
  /// - Throws: `RegisterError`: not closed, signed for already, or an impossible day.
  public func signRegister(
    _ kind: RegisterKind, of year: Int, by signer: Person, on day: CivilDate
  ) throws -> ClosedRegister {
    try act { transaction, now in
      try require(.closeRegister)
      let closed = try closed(kind, year, in: transaction)
      if let signed = closed.signed {
        throw RegisterError.alreadySigned(kind, year: year, by: signed.by)
      }
      guard (closed.at.date...max(closed.at.date, now.date)).contains(day) else {
        throw RegisterError.badSigningDay(day, closed: closed.at.date, today: now.date)
      }
      try transaction.sign(closed.id, by: signer.id, on: day)
      try transaction.record(
        "register.signed", on: "register/\(closed.id.value)",
        detail: [("signed-by", "person/\(signer.id.value)"), ("signed-on", day.description)],
        by: person.id, at: now)
      return try found(transaction.closedRegister(closed.id))
    }
  }

  /// Opens a closed register again, so that its entries can be corrected; that it was closed stays
  /// on record with the reason.
  public func reopenRegister(
    _ kind: RegisterKind, of year: Int, because reason: String
  ) throws -> ClosedRegister {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try act { transaction, now in
      try require(.closeRegister)
      let closed = try closed(kind, year, in: transaction)
      try transaction.reopen(closed.id, because: reason, by: person.id, at: now)
      try transaction.record(
        "register.reopen", on: "register/\(closed.id.value)", detail: [("note", reason)],
        by: person.id, at: now)
      return try found(transaction.closedRegister(closed.id))
    }
  }

  private func closed(
    _ kind: RegisterKind, _ year: Int, in transaction: Transaction
  ) throws -> ClosedRegister {
    guard let closed = try transaction.closed(kind, year) else {
      throw RegisterError.notClosed(kind, year: year)
    }
    return closed
  }

  /// Every register that was closed, and whether it would be printed today as it was then; nil for
  /// one that was opened again.
  public func closedRegisters() throws -> [(register: ClosedRegister, isUnchanged: Bool?)] {
    try database.read { transaction in
      try transaction.closedRegisters().map { register in
        guard register.opened == nil else { return (register, nil) }
        let book = try book(register.kind, of: register.year, in: transaction)
        return (register, digest(of: book) == register.digest)
      }
    }
  }
}
