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
      "SELECT id, organ_id, name, is_superior FROM body ORDER BY is_superior DESC, id", [])
  }

  public func body(_ id: ID<Body>) throws -> Body? {
    try bodies("SELECT id, organ_id, name, is_superior FROM body WHERE id = ?", [.id(id)]).first
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
      SELECT id, organ_id, name, is_superior FROM body
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
        id: row.id(0), organId: organId, name: row.text(2), isSuperior: row.int(3) == 1)
    }
  }
}
