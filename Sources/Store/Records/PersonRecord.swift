import Office

extension Transaction {
  static let personColumns = "id, handle, name, post, unit, account, retired_on"

  public func insert(_ draft: PersonDraft) throws -> ID<Person> {
    try database.run(
      """
      INSERT INTO person (handle, name, name_key, post, unit, account) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(draft.handle), .text(draft.name), .text(folded(nameKey(draft.name))),
        .text(draft.post),
        .text(draft.unit), .text(draft.account),
      ])
    let id = ID<Person>(database.lastInserted)
    try setRoles(draft.roles, of: id)
    return id
  }

  /// Gives a person these roles and no others.
  public func setRoles(_ roles: Set<Role>, of person: ID<Person>) throws {
    try database.run("DELETE FROM person_role WHERE person = ?", [.id(person)])
    for role in roles {
      try database.run(
        "INSERT INTO person_role (person, role) VALUES (?, ?)",
        [.id(person), .text(role.rawValue)])
    }
  }

  public func retire(_ person: ID<Person>, on date: CivilDate) throws {
    try database.run(
      "UPDATE person SET retired_on = ?, account = NULL WHERE id = ?", [.date(date), .id(person)])
  }

  /// Everybody, those who have left included, in the order they came.
  public func people() throws -> [Person] {
    try people("SELECT \(Transaction.personColumns) FROM person ORDER BY id", [])
  }

  public func person(_ id: ID<Person>) throws -> Person? {
    try people("SELECT \(Transaction.personColumns) FROM person WHERE id = ?", [.id(id)]).first
  }

  /// The day a person left; nil while they are there.
  public func dayOfLeaving(of person: ID<Person>) throws -> CivilDate? {
    try database.run("SELECT retired_on FROM person WHERE id = ?", [.id(person)]) {
      $0.optionalDate(0)
    }.first ?? nil
  }

  public func person(handle: String) throws -> Person? {
    try people(
      "SELECT \(Transaction.personColumns) FROM person WHERE handle = ?", [.text(handle)]
    ).first
  }

  public func person(account: String) throws -> Person? {
    try people(
      "SELECT \(Transaction.personColumns) FROM person WHERE account = ?", [.text(account)]
    ).first
  }

  /// Those called `text`, which may be typed without any marks.
  public func people(named text: String) throws -> [Person] {
    let found = try people(
      "SELECT \(Transaction.personColumns) FROM person WHERE name_key = ? ORDER BY id",
      [.text(folded(nameKey(text)))])
    return named(text, among: found, by: \.name)
  }

  /// Those who hold `role` today, in the order they came.
  public func holders(of role: Role) throws -> [Person] {
    try people(
      """
      SELECT \(Transaction.personColumns) FROM person WHERE retired_on IS NULL
        AND id IN (SELECT person FROM person_role WHERE role = ?) ORDER BY id
      """, [.text(role.rawValue)])
  }

  func people(_ sql: String, _ values: [Value]) throws -> [Person] {
    try database.run(sql, values) { row in
      let id: ID<Person> = row.id(0)
      return Person(
        id: id, handle: row.text(1), name: row.text(2), post: row.text(3), unit: row.text(4),
        roles: try roles(of: id), account: row.optionalText(5), retiredOn: row.optionalDate(6))
    }
  }

  private func roles(of person: ID<Person>) throws -> Set<Role> {
    let words = try database.run(
      "SELECT role FROM person_role WHERE person = ?", [.id(person)]
    ) { $0.text(0) }
    return Set(words.compactMap(Role.init(rawValue:)))
  }
}
