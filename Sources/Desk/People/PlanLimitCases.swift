import Office
import Store

extension OfficeDesk {
  /// The part of a file plan called `text`: `2026/II`, `2026/II.1`, `2026/01.HCTH`; without a year that of
  /// today's.
  ///
  /// - Throws: `FilePlanError`: no such plan, no such part, or one that is not approved yet.
  public func planPart(named text: String) throws -> PlanPart {
    let (year, part) = planName(text)
    let kept = try plan(of: year)
    guard kept.state == .approved else { throw FilePlanError.wrongState(year: year, kept.state) }
    return try kept.plan.part(normalized(part))
  }

  private func planName(_ text: String) -> (year: Int, part: String) {
    let halves = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let year = halves.first.flatMap({ Int($0) }), (1900...9999).contains(year) else {
      return (now().date.year, text)
    }
    return (year, halves.count > 1 ? halves[1] : "")
  }

  /// Limits all dossiers that stand in a part of the plan to named people, those that are opened there
  /// later too. A limit of a dossier's own, and one of a smaller part, counts before it.
  ///
  /// - Throws: `LimitError.nobody`; `PersonError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI IV.1.
  public func limit(
    _ part: PlanPart, to people: [Person], because reason: String
  ) throws -> [Person] {
    if people.isEmpty { throw LimitError.nobody }
    return try setReaders(of: part, because: reason) { transaction in
      let named = Set(try people.map { try present($0, in: transaction).id })
      return named.union([person.id]).sorted { $0.value < $1.value }
    }
  }

  /// Lets everybody see its dossiers again, but those that are limited by themselves or by another part.
  ///
  /// - Throws: `LimitError.open`; `PersonError`.
  public func liftLimit(of part: PlanPart, because reason: String) throws {
    _ = try setReaders(of: part, because: reason) { transaction in
      guard let limit = try transaction.planLimit(of: part),
        try !transaction.readers(of: limit).isEmpty
      else { throw LimitError.open(part.name) }
      return []
    }
  }

  private func setReaders(
    of part: PlanPart, because reason: String,
    _ people: (Transaction) throws -> [ID<Person>]
  ) throws -> [Person] {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      try require(.limit)
      let named = try people(transaction)
      let limit = try transaction.planLimit(of: part) ?? transaction.insert(part)
      try transaction.setReaders(named, of: limit)
      let readers = try transaction.readers(of: limit)
      try transaction.record(
        "plan.limit", on: "plan-limit/\(limit.value)",
        detail: [
          ("part", part.name), ("title", part.title),
          ("reader", readers.map(\.handle).joined(separator: " ")), ("reason", reason),
        ], by: person.id, at: now)
      return readers
    }
  }

  /// Those named for it; nobody where it is not limited.
  public func readers(of part: PlanPart) throws -> [Person] {
    try database.read { transaction in
      try transaction.planLimit(of: part).map { try transaction.readers(of: $0) } ?? []
    }
  }

  /// The parts of the plan of a year that are limited, and those named for each.
  public func planLimits(of year: Int) throws -> [(name: String, readers: [Person])] {
    try database.read { try $0.planLimits(of: year) }
  }
}
