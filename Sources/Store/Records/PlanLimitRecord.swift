import Office

/// A part of the file plan that was limited, or was once.
public enum PlanLimit {}

extension Transaction {
  /// The row of a part of the plan; nil if it was never limited.
  public func planLimit(of part: PlanPart) throws -> ID<PlanLimit>? {
    try database.run(
      """
      SELECT id FROM plan_limit
      WHERE year = ? AND heading = ? AND through = ? AND coalesce(entry, 0) = coalesce(?, 0)
      """, try key(of: part)
    ) { $0.id(0) as ID<PlanLimit> }.first
  }

  public func insert(_ part: PlanPart) throws -> ID<PlanLimit> {
    try database.run(
      "INSERT INTO plan_limit (year, heading, through, entry, name) VALUES (?, ?, ?, ?, ?)",
      try key(of: part) + [.text(part.name)])
    return ID(database.lastInserted)
  }

  private func key(of part: PlanPart) throws -> [Value] {
    let entry: ID<FilePlan.Entry>? = try part.notation.flatMap {
      try plannedEntry($0, of: part.year)?.id
    }
    return [
      .integer(part.year), .integer(part.headings.lowerBound), .integer(part.headings.upperBound),
      .id(entry),
    ]
  }

  public func setReaders(_ people: [ID<Person>], of limit: ID<PlanLimit>) throws {
    try database.run("DELETE FROM plan_limit_reader WHERE plan_limit = ?", [.id(limit)])
    for person in people {
      try database.run(
        "INSERT INTO plan_limit_reader (plan_limit, person) VALUES (?, ?)",
        [.id(limit), .id(person)])
    }
  }

  /// Those named for a part of the plan; nobody where it is not limited.
  public func readers(of limit: ID<PlanLimit>) throws -> [Person] {
    let people = try database.run(
      "SELECT person FROM plan_limit_reader WHERE plan_limit = ? ORDER BY person", [.id(limit)]
    ) { $0.id(0) as ID<Person> }
    return try people.compactMap { try person($0) }
  }

  /// The parts of the plan of a year that are limited today, in their order, and those named.
  public func planLimits(of year: Int) throws -> [(name: String, readers: [Person])] {
    let limits = try database.run(
      """
      SELECT id, name FROM plan_limit l
      WHERE year = ? AND EXISTS (SELECT 1 FROM plan_limit_reader n WHERE n.plan_limit = l.id)
      ORDER BY heading, through DESC, entry IS NOT NULL, name
      """, [.integer(year)]
    ) { (id: $0.id(0) as ID<PlanLimit>, name: $0.text(1)) }
    return try limits.map { ($0.name, try readers(of: $0.id)) }
  }

  /// The part of the plan that limits a dossier to named people; nil for none. A limit of the dossier's
  /// own counts before it.
  public func planLimit(over dossier: ID<Dossier>) throws -> String? {
    try database.run(
      """
      SELECT l.name FROM dossier_plan_limit g JOIN plan_limit l ON l.id = g.plan_limit
      WHERE g.dossier = ?
      """, [.id(dossier)]
    ) { $0.text(0) }.first
  }
}

extension WitnessedRecords {
  static let planLimits = WitnessedRecords(
    name: "plan-limit", table: "plan_limit",
    witnesses: [
      Witness("part", ["plan.limit"], .last, "r.name"),
      Witness(
        "reader", ["plan.limit"], .last,
        """
        (SELECT coalesce(group_concat(handle, ' '), '') FROM (SELECT p.handle
          FROM plan_limit_reader n JOIN person p ON p.id = n.person
          WHERE n.plan_limit = r.id ORDER BY p.id))
        """),
    ])
}
