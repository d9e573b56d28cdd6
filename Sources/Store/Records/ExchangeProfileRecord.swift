import Office

extension Transaction {
  /// How the body wants its messages; as the standard has them if nothing else was said.
  public func exchangeProfile(of body: ID<Body>) throws -> ExchangeProfile {
    try database.run(
      "SELECT identifier, dates, wraps, file_limit, prefix FROM exchange_profile WHERE body = ?",
      [.id(body)]
    ) { row in
      var profile = ExchangeProfile()
      guard let identifier = ExchangeProfile.Identifier(rawValue: row.text(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "exchange_profile")
      }
      profile.identifier = identifier
      profile.form = try form(row.text(1), row.int(2), row.text(4))
      profile.limit = row.optionalInt(3)
      return profile
    }.first ?? ExchangeProfile()
  }

  public func set(_ profile: ExchangeProfile, of body: ID<Body>) throws {
    try database.run(
      """
      INSERT INTO exchange_profile (body, identifier, dates, wraps, file_limit, prefix)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (body) DO UPDATE SET identifier = ?2, dates = ?3, wraps = ?4, file_limit = ?5,
        prefix = ?6
      """,
      [
        .id(body), .text(profile.identifier.rawValue), .text(profile.form.dates.rawValue),
        .bool(profile.form.wraps), profile.limit.map { .integer($0) } ?? .null,
        .text(profile.form.prefix),
      ])
  }

  private func form(
    _ dates: String, _ wraps: Int, _ prefix: String
  ) throws -> ExchangeProfile.Form {
    guard let dates = ExchangeProfile.Dates(rawValue: dates) else {
      throw StoreError.corrupt(path: database.path, detail: "exchange_profile")
    }
    var form = ExchangeProfile.Form()
    form.dates = dates
    form.wraps = wraps == 1
    form.prefix = prefix
    return form
  }

  /// The form a bundle's messages had when it was first made.
  func bundleForm(of bundle: Int) throws -> ExchangeProfile.Form {
    try database.run(
      "SELECT dates, wraps, prefix FROM bundle_form WHERE bundle = ?", [.integer(bundle)]
    ) { try form($0.text(0), $0.int(1), $0.text(2)) }.first ?? ExchangeProfile.Form()
  }

  func insert(_ form: ExchangeProfile.Form, ofBundle bundle: Int64) throws {
    if form == ExchangeProfile.Form() { return }
    try database.run(
      "INSERT INTO bundle_form (bundle, dates, wraps, prefix) VALUES (?, ?, ?, ?)",
      [
        .integer(bundle), .text(form.dates.rawValue), .bool(form.wraps), .text(form.prefix),
      ])
  }

  // MARK: Identifiers

  /// Other identifiers of a body, or of this office itself.
  public func formerIdentifiers(of body: ID<Body>?) throws -> [OrganIdentifier] {
    try database.run(
      "SELECT organ_id FROM former_identifier WHERE body IS ? ORDER BY organ_id", [.id(body)]
    ) { row in
      guard let identifier = OrganIdentifier(row.text(0)) else {
        throw StoreError.corrupt(path: database.path, detail: "former_identifier")
      }
      return identifier
    }
  }

  /// Gives a body these other identifiers and no more.
  public func setFormerIdentifiers(_ identifiers: [OrganIdentifier], of body: ID<Body>?) throws {
    try database.run("DELETE FROM former_identifier WHERE body IS ?", [.id(body)])
    for identifier in identifiers {
      try database.run(
        "INSERT INTO former_identifier (organ_id, body) VALUES (?, ?)",
        [.text(identifier.description), .id(body)])
    }
  }

  /// The body with this identifier, the one in the address book or another one.
  public func body(withIdentifier text: String) throws -> Body? {
    let found: [ID<Body>] = try database.run(
      """
      SELECT id FROM body WHERE organ_id = ?1
      UNION ALL SELECT body FROM former_identifier WHERE organ_id = ?1 AND body IS NOT NULL LIMIT 1
      """, [.text(text)]
    ) { $0.id(0) }
    return try found.first.flatMap { try body($0) }
  }

  /// Every identifier of a body, the one in the address book first.
  public func identifiers(of body: Body) throws -> [String] {
    try [body.organId.description] + formerIdentifiers(of: body.id).map(\.description)
  }

  /// Every identifier the body with `identifier` is known under; that alone if there is no such body.
  public func identifiers(ofWhoeverIs identifier: String) throws -> [String] {
    try body(withIdentifier: identifier).map { try identifiers(of: $0) } ?? [identifier]
  }
}
