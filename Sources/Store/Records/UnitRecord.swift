import Office

extension Transaction {
  public func units() throws -> UnitTree {
    UnitTree(
      try database.run("SELECT id, abbreviation, name, parent, closed_on FROM unit ORDER BY id") {
        Unit(
          id: $0.id(0), abbreviation: $0.text(1), name: $0.text(2), parent: $0.optionalId(3),
          closedOn: $0.optionalDate(4))
      })
  }

  /// - Parameter isFounding: Whether it comes with the office itself.
  public func insertUnit(
    _ abbreviation: String, name: String, under parent: ID<Unit>?, isFounding: Bool = false
  ) throws -> ID<Unit> {
    try database.run(
      "INSERT INTO unit (abbreviation, name, parent, is_founding) VALUES (?, ?, ?, ?)",
      [.text(abbreviation), .text(name), .id(parent), .bool(isFounding)])
    return ID(database.lastInserted)
  }

  public func put(_ unit: ID<Unit>, under parent: ID<Unit>?) throws {
    try database.run("UPDATE unit SET parent = ? WHERE id = ?", [.id(parent), .id(unit)])
  }

  public func rename(_ unit: ID<Unit>, to name: String) throws {
    try database.run("UPDATE unit SET name = ? WHERE id = ?", [.text(name), .id(unit)])
  }

  public func close(_ unit: ID<Unit>, on date: CivilDate) throws {
    try database.run("UPDATE unit SET closed_on = ? WHERE id = ?", [.date(date), .id(unit)])
  }

  /// Those who belong to a unit or to a unit below it, in the order they came; nobody who has left.
  public func people(of unit: ID<Unit>) throws -> [Person] {
    try people(
      """
      WITH RECURSIVE part (id) AS (
        SELECT id FROM unit WHERE id = ?
        UNION SELECT u.id FROM unit u JOIN part ON u.parent = part.id)
      SELECT \(Transaction.personColumns) FROM person
      WHERE retired_on IS NULL AND unit <> '' AND unit IN (
        SELECT abbreviation FROM unit WHERE id IN (SELECT id FROM part))
      ORDER BY id
      """, [.id(unit)])
  }

  /// How many belong to the unit itself and have not left.
  public func memberCount(of unit: Unit) throws -> Int {
    try database.run(
      "SELECT count(*) FROM person WHERE unit = ? AND unit <> '' AND retired_on IS NULL",
      [.text(unit.abbreviation)]
    ) { $0.int(0) }[0]
  }

  /// Those who head the unit: group heads who belong to it.
  public func heads(of unit: Unit) throws -> [Person] {
    try people(
      """
      SELECT \(Transaction.personColumns) FROM person
      WHERE unit = ? AND unit <> '' AND retired_on IS NULL
        AND id IN (SELECT person FROM person_role WHERE role = ?) ORDER BY id
      """, [.text(unit.abbreviation), .text(Role.groupHead.rawValue)])
  }

  public func setUnit(_ abbreviation: String, of person: ID<Person>) throws {
    try database.run(
      "UPDATE person SET unit = ? WHERE id = ?", [.text(abbreviation), .id(person)])
  }

  // MARK: Posts

  /// Gives a person another post and keeps the one before.
  public func setPost(
    _ post: String, of person: Person, on date: CivilDate, because reason: String
  ) throws {
    try database.run(
      """
      INSERT INTO post_change (person, before, post, changed_on, reason) VALUES (?, ?, ?, ?, ?)
      """, [.id(person.id), .text(person.post), .text(post), .date(date), .text(reason)])
    try database.run(
      "UPDATE person SET post = ? WHERE id = ?", [.text(post), .id(person.id)])
  }

  /// The posts a person had, oldest first.
  public func postChanges(of person: ID<Person>) throws -> [PostChange] {
    try database.run(
      """
      SELECT before, post, changed_on, reason FROM post_change WHERE person = ? ORDER BY id
      """, [.id(person)]
    ) { row in
      guard let day = row.optionalDate(2) else {
        throw StoreError.corrupt(path: database.path, detail: "post_change of \(person.value)")
      }
      return PostChange(before: row.text(0), post: row.text(1), on: day, reason: row.text(3))
    }
  }
}
