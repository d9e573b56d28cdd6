import Office
import Store

extension OfficeDesk {
  /// Limits a document or dossier to named people: for everybody else, but those who see all by their
  /// duty, it is not there. Whoever limits it, drafted it or works on it goes on seeing it.
  ///
  /// - Throws: `LimitError.nobody`; `PersonError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI IV.1.
  public func limit(
    _ thing: Limitable, to people: [Person], because reason: String
  ) throws -> [Person] {
    let reason = try enteredReason(reason)
    if people.isEmpty { throw LimitError.nobody }
    return try act { transaction, now in
      try require(.limit, over: try relation(to: thing, in: transaction))
      var named = Set(try people.map { try present($0, in: transaction).id })
      named.insert(person.id)
      try transaction.setReaders(named.sorted { $0.value < $1.value }, of: thing)
      let readers = try transaction.readers(of: thing)
      try transaction.record(
        "document.limit", on: thing.object,
        detail: [
          ("reader", readers.map(\.handle).joined(separator: " ")), ("reason", reason),
        ], by: person.id, at: now)
      return readers
    }
  }

  /// Lets everybody see it again; a dossier that stands in a limited part of the file plan is for those
  /// named there again.
  ///
  /// - Throws: `LimitError.open`, `throughPlan`; `PersonError`.
  public func liftLimit(of thing: Limitable, called name: String, because reason: String) throws {
    let reason = try enteredReason(reason)
    try act { transaction, now in
      try require(.limit, over: try relation(to: thing, in: transaction))
      guard try transaction.isLimitedItself(thing) else {
        if case .dossier(let id) = thing, let part = try transaction.planLimit(over: id) {
          throw LimitError.throughPlan(name, part: part)
        }
        throw LimitError.open(name)
      }
      try transaction.setReaders([], of: thing)
      try transaction.record(
        "document.limit", on: thing.object, detail: [("reader", ""), ("reason", reason)],
        by: person.id, at: now)
    }
  }

  /// Those named for it; nobody where it is not limited.
  public func readers(of thing: Limitable) throws -> [Person] {
    try database.read { try $0.readers(of: thing) }
  }

  /// Writes down that the person has opened what is limited (Annex VI III.6): it is in the journal who
  /// has read it.
  public func recordReading(of thing: Limitable) throws {
    guard try database.read({ try $0.isLimited(thing) }) else { return }
    try act { transaction, now in
      try transaction.record("document.read", on: thing.object, by: person.id, at: now)
    }
  }

  private func relation(to thing: Limitable, in transaction: Transaction) throws -> Relation {
    let isOwn =
      switch thing {
      case .document(.incoming(let id)):
        try transaction.incoming(id).map { _ in
          try transaction.readers(of: thing).contains { $0.id == person.id }
        } ?? false
      case .document(.outgoing(let id)): try transaction.outgoing(id)?.drafter == person.id
      case .dossier(let id):
        // Whoever limited the part of the plan has decided for what stands there.
        try transaction.dossier(id)?.keeper == person.id
          && transaction.planLimit(over: id) == nil
      }
    return isOwn ? .own : .any
  }

  // MARK: Changes of rights

  /// Changes of people's rights that nobody competent has confirmed, the oldest first.
  public func openRightsChanges() throws -> [RightsChange] {
    try database.read { try $0.openRightsChanges() }
  }

  /// Confirms what an administrator changed in the rights of `holder`: until then it is shown as a
  /// warning.
  ///
  /// - Throws: `LimitError.nothingToConfirm`; `PersonError.lacksRole`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI IV.1.
  public func confirmRights(of holder: Person) throws -> [RightsChange] {
    try act { transaction, now in
      try require(.confirmRights)
      let open = try transaction.openRightsChanges(of: holder.id)
      if open.isEmpty { throw LimitError.nothingToConfirm(holder.name) }
      try transaction.confirmRights(of: holder.id, by: person.id, at: now)
      try transaction.record(
        "person.confirm", on: "person/\(holder.id.value)",
        detail: [("confirmed", words(try found(transaction.person(holder.id)).roles))],
        by: person.id, at: now)
      return open
    }
  }
}
