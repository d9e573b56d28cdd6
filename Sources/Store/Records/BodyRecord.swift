import Office

extension Transaction {
  public func insertBody(
    organId: OrganIdentifier, name: String, isSuperior: Bool
  ) throws -> ID<Body> {
    try database.run(
      "INSERT INTO body (organ_id, name, name_key, is_superior) VALUES (?, ?, ?, ?)",
      [.text(organId.description), .text(name), .text(folded(nameKey(name))), .bool(isSuperior)])
    return ID(database.lastInserted)
  }

  /// The address book, the superior body first.
  public func bodies() throws -> [Body] {
    try bodies(
      "SELECT \(Transaction.bodyColumns) FROM body ORDER BY is_superior DESC, id", [])
  }

  public func body(_ id: ID<Body>) throws -> Body? {
    try bodies("SELECT \(Transaction.bodyColumns) FROM body WHERE id = ?", [.id(id)]).first
  }

  /// The body whose identifier is `text`, or whose name is and nobody else's.
  public func body(named text: String) throws -> Body? {
    let found = try bodies(named: text)
    return found.count == 1 ? found[0] : nil
  }

  /// The body whose identifier is `text`, else all of that name: two schools may well share one.
  public func bodies(named text: String) throws -> [Body] {
    let found = try bodies(
      """
      SELECT \(Transaction.bodyColumns) FROM body
      WHERE organ_id = ?1 OR name_key = ?2 ORDER BY organ_id = ?1 DESC, id
      """, [.text(text), .text(folded(nameKey(text)))])
    if let first = found.first, first.organId.description == text { return [first] }
    return named(text, among: found, by: \.name)
  }

  private func bodies(_ sql: String, _ values: [Value]) throws -> [Body] {
    try database.run(sql, values) { row in
      guard let organId = OrganIdentifier(row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "body \(row.int(0))")
      }
      return Body(
        id: row.id(0), organId: organId, name: row.text(2), isSuperior: row.int(3) == 1,
        superior: row.optionalId(4), address: row.text(5), isElectronic: row.int(6) == 1,
        closedOn: row.optionalDate(7))
    }
  }

  private static let bodyColumns =
    "id, organ_id, name, is_superior, superior, address, is_electronic, closed_on"

  /// Writes everything of a body that can change.
  public func update(_ body: Body) throws {
    // There is one superior body; the new one is made so before nobody is.
    if body.isSuperior {
      try database.run("UPDATE body SET is_superior = 0 WHERE is_superior = 1")
    }
    try database.run(
      """
      UPDATE body SET name = ?, name_key = ?, is_superior = ?, superior = ?, address = ?,
        is_electronic = ?, closed_on = ?
      WHERE id = ?
      """,
      [
        .text(body.name), .text(folded(nameKey(body.name))), .bool(body.isSuperior),
        .id(body.superior), .text(body.address), .bool(body.isElectronic), .date(body.closedOn),
        .id(body.id),
      ])
  }

  // MARK: Groups

  /// Gives a group these members and no others; makes it where there is none of the name.
  public func setGroup(_ name: String, to members: [ID<Body>]) throws -> ID<BodyGroup> {
    let key = folded(nameKey(name))
    try database.run(
      """
      INSERT INTO body_group (name, name_key) VALUES (?, ?) ON CONFLICT (name_key) DO NOTHING
      """, [.text(name), .text(key)])
    let id: ID<BodyGroup> = try database.run(
      "SELECT id FROM body_group WHERE name_key = ?", [.text(key)]
    ) { $0.id(0) }[0]
    try database.run("DELETE FROM body_group_member WHERE body_group = ?", [.id(id)])
    for body in members {
      try database.run(
        "INSERT INTO body_group_member (body_group, body) VALUES (?, ?)", [.id(id), .id(body)])
    }
    return id
  }

  public func groups() throws -> [BodyGroup] {
    try groups("SELECT id, name FROM body_group ORDER BY name_key", [])
  }

  public func group(named text: String) throws -> BodyGroup? {
    try groups(
      "SELECT id, name FROM body_group WHERE name_key = ?", [.text(folded(nameKey(text)))]
    ).first
  }

  private func groups(_ sql: String, _ values: [Value]) throws -> [BodyGroup] {
    try database.run(sql, values) { row in
      let id: ID<BodyGroup> = row.id(0)
      return BodyGroup(
        id: id, name: row.text(1),
        members: try bodies(
          """
          SELECT \(Transaction.bodyColumns) FROM body
          WHERE id IN (SELECT body FROM body_group_member WHERE body_group = ?) ORDER BY id
          """, [.id(id)]))
    }
  }
}
