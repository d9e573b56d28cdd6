import Office

extension Transaction {
  public func insert(
    _ plan: StandInPlan, of standIn: ID<Person>, for leader: ID<Person>
  ) throws -> ID<StandingIn> {
    try database.run(
      """
      INSERT INTO standing_in (leader, stand_in, scope, from_on, until_on, basis, note)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(leader), .id(standIn), .text(plan.scope.rawValue), .date(plan.from),
        .date(plan.until), .text(plan.basis), .text(plan.note),
      ])
    return ID(database.lastInserted)
  }

  public func end(
    _ standing: ID<StandingIn>, on date: CivilDate, because reason: String
  ) throws {
    try database.run(
      "UPDATE standing_in SET ended_on = ?, ended_because = ? WHERE id = ?",
      [.date(date), .text(reason), .id(standing)])
  }

  public func standingIn(_ id: ID<StandingIn>) throws -> StandingIn? {
    try standingsIn("WHERE s.id = ?", [.id(id)]).first
  }

  /// All there ever were, the newest first.
  public func standingsIn() throws -> [StandingIn] {
    try standingsIn("ORDER BY s.id DESC", [])
  }

  /// Those that a person took part in, on either side, the newest first.
  public func standingsIn(with person: ID<Person>) throws -> [StandingIn] {
    try standingsIn("WHERE s.leader = ?1 OR s.stand_in = ?1 ORDER BY s.id DESC", [.id(person)])
  }

  /// Those that were not ended and whose last day is not before `day`, of people who have not left.
  public func standingsIn(from day: CivilDate) throws -> [StandingIn] {
    try standingsIn(
      """
      WHERE s.ended_on IS NULL AND s.until_on >= ?
        AND l.retired_on IS NULL AND p.retired_on IS NULL ORDER BY s.id
      """, [.date(day)])
  }

  /// Those by which `person` takes the place of somebody who still leads, on `day`: asked at every
  /// act and page, so that those who stand in for nobody cost one short walk along an index.
  public func placesTaken(by person: ID<Person>, on day: CivilDate) throws -> [StandingIn] {
    let takesAny = try !database.run(
      "SELECT 1 FROM standing_in WHERE stand_in = ? AND ended_on IS NULL AND until_on >= ? LIMIT 1",
      [.id(person), .date(day)]
    ) { $0.int(0) }.isEmpty
    guard takesAny else { return [] }
    return try standingsIn(
      """
      WHERE s.stand_in = ?1 AND s.ended_on IS NULL AND s.until_on >= ?2 AND s.from_on <= ?2
        AND l.retired_on IS NULL AND EXISTS (
          SELECT 1 FROM person_role r
          WHERE r.person = s.leader AND r.role IN ('principal', 'vice-principal'))
      ORDER BY s.id
      """, [.id(person), .date(day)])
  }

  /// Those by which somebody takes the place of `leader` on `day`.
  public func standIns(for leader: ID<Person>, on day: CivilDate) throws -> [StandingIn] {
    try standingsIn(
      """
      WHERE s.leader = ?1 AND s.ended_on IS NULL AND s.until_on >= ?2 AND s.from_on <= ?2
        AND p.retired_on IS NULL ORDER BY s.id
      """, [.id(leader), .date(day)])
  }

  private func standingsIn(_ condition: String, _ values: [Value]) throws -> [StandingIn] {
    try database.run(
      """
      SELECT s.id, s.leader, l.name, s.stand_in, p.name, s.scope, s.from_on, s.until_on, s.basis,
        s.note, s.ended_on, coalesce(s.ended_because, '')
      FROM standing_in s JOIN person l ON l.id = s.leader JOIN person p ON p.id = s.stand_in
      \(condition)
      """, values
    ) { row in
      guard let scope = StandInScope(rawValue: row.text(5)), let from = row.optionalDate(6),
        let until = row.optionalDate(7)
      else { throw StoreError.corrupt(path: database.path, detail: "standing_in \(row.int(0))") }
      return StandingIn(
        id: row.id(0), leader: row.id(1), leaderName: row.text(2), standIn: row.id(3),
        standInName: row.text(4), scope: scope, from: from, until: until, basis: row.text(8),
        note: row.text(9), endedOn: row.optionalDate(10), endedBecause: row.text(11))
    }
  }
}
