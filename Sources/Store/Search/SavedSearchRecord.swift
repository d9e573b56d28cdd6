import Office

extension Transaction {
  /// The searches a person can use: their own, then everybody's, by name.
  public func savedSearches(of person: ID<Person>) throws -> [SavedSearch] {
    try savedSearches(
      "s.owner = ?1 OR s.owner IS NULL ORDER BY s.owner IS NULL, s.name_key", person)
  }

  /// The search a person means by a name: their own before everybody's.
  public func savedSearch(named name: String, for person: ID<Person>) throws -> SavedSearch? {
    let key = folded(name)
    return try savedSearches(of: person).first { folded($0.name) == key }
  }

  private func savedSearches(_ condition: String, _ person: ID<Person>) throws -> [SavedSearch] {
    try database.run(
      """
      SELECT s.id, s.name, s.owner, s.line, s.columns, s.ranking, s.saved_by, p.name
      FROM saved_search s JOIN person p ON p.id = s.saved_by WHERE \(condition)
      """, [.id(person)]
    ) { row in
      SavedSearch(
        id: row.id(0), name: row.text(1), owner: row.optionalId(2), line: row.text(3),
        view: SearchView(
          columns: row.text(4).split(separator: ",").compactMap {
            SearchColumn(rawValue: String($0))
          }, ranking: SearchRanking(rawValue: row.text(5)) ?? .newest),
        savedBy: row.id(6), savedByName: row.text(7))
    }
  }

  public func save(
    _ line: String, as name: String, owner: ID<Person>?, shown view: SearchView,
    by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO saved_search (name, name_key, owner, line, columns, ranking, saved_by, saved_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(name), .text(folded(name)), .id(owner), .text(line),
        .text(view.columns.map(\.rawValue).joined(separator: ",")),
        .text(view.ranking.rawValue), .id(person), .moment(at),
      ])
  }

  public func dropSearch(_ id: ID<SavedSearch>) throws {
    try database.run("DELETE FROM saved_search WHERE id = ?", [.id(id)])
  }
}
