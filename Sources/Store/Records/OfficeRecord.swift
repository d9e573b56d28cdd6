import Office

extension Transaction {
  public func insert(_ office: OfficeFacts) throws {
    try database.run(
      """
      INSERT INTO office (id, name, organ_id, abbreviation, place, is_rehearsal)
      VALUES (1, ?, ?, ?, ?, ?)
      """,
      [
        .text(office.name), .text(office.organId.description), .text(office.abbreviation),
        .text(office.place), .bool(office.isRehearsal),
      ])
  }

  /// Whose office this is.
  ///
  /// - Throws: `StoreError.corrupt` if the database does not say.
  public func officeFacts() throws -> OfficeFacts {
    let found = try database.run(
      """
      SELECT name, organ_id, abbreviation, place, is_rehearsal,
        (SELECT name FROM body WHERE is_superior = 1)
      FROM office WHERE id = 1
      """
    ) { row in
      OrganIdentifier(row.text(1)).map { organId in
        OfficeFacts(
          name: row.text(0), organId: organId, abbreviation: row.text(2), place: row.text(3),
          superiorName: row.text(5), isRehearsal: row.int(4) == 1)
      }
    }
    guard let facts = found.first ?? nil else {
      throw StoreError.corrupt(path: database.path, detail: "table office")
    }
    return facts
  }

  public func setting(_ name: String) throws -> String? {
    try database.run("SELECT value FROM setting WHERE name = ?", [.text(name)]) { $0.text(0) }.first
  }

  /// The value of a setting, or what an office starts with.
  public func value(of setting: Setting) throws -> String {
    try self.setting(setting.rawValue) ?? setting.initial
  }

  public func set(_ name: String, to value: String) throws {
    try database.run(
      """
      INSERT INTO setting (name, value) VALUES (?1, ?2)
      ON CONFLICT (name) DO UPDATE SET value = ?2
      """, [.text(name), .text(value)])
  }
}
