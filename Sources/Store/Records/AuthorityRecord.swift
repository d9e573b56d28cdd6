import Office

extension Transaction {
  public func insert(
    _ plan: AuthorityPlan, for person: ID<Person>, by grantor: ID<Person>
  ) throws -> ID<SigningAuthority> {
    try database.run(
      """
      INSERT INTO signing_authority (person, form, post, head_post, collective, kinds, basis,
        from_on, until_on, granted_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(person), .text(plan.form.rawValue), .text(plan.post), .text(plan.headPost),
        .text(plan.collective), .text(plan.kindWords), .text(plan.basis), .date(plan.from),
        .date(plan.until), .id(grantor),
      ])
    return ID(database.lastInserted)
  }

  public func end(
    _ authority: ID<SigningAuthority>, on date: CivilDate, because reason: String
  ) throws {
    try database.run(
      "UPDATE signing_authority SET ended_on = ?, ended_because = ? WHERE id = ?",
      [.date(date), .text(reason), .id(authority)])
  }

  public func authority(_ id: ID<SigningAuthority>) throws -> SigningAuthority? {
    try authorities("WHERE a.id = ?", [.id(id)]).first
  }

  /// Everything that was entered, the newest first.
  public func authorities() throws -> [SigningAuthority] {
    try authorities("ORDER BY a.id DESC", [])
  }

  /// What was entered for a person, oldest first.
  public func authorities(of person: ID<Person>) throws -> [SigningAuthority] {
    try authorities("WHERE a.person = ? ORDER BY a.id", [.id(person)])
  }

  private func authorities(_ condition: String, _ values: [Value]) throws -> [SigningAuthority] {
    try database.run(
      """
      SELECT a.id, a.person, p.name, a.form, a.post, a.head_post, a.collective, a.kinds, a.basis,
        a.from_on, a.until_on, g.name, a.ended_on, coalesce(a.ended_because, '')
      FROM signing_authority a JOIN person p ON p.id = a.person JOIN person g ON g.id = a.granted_by
      \(condition)
      """, values
    ) { row in
      let kinds = row.text(7).split(separator: ",").map { DocumentKind(word: String($0)) }
      guard let form = SigningForm(rawValue: row.text(3)), let from = row.optionalDate(9),
        !kinds.contains(nil)
      else {
        throw StoreError.corrupt(path: database.path, detail: "signing_authority \(row.int(0))")
      }
      return SigningAuthority(
        id: row.id(0), person: row.id(1), personName: row.text(2),
        plan: AuthorityPlan(
          form: form, post: row.text(4), headPost: row.text(5), collective: row.text(6),
          kinds: kinds.compactMap { $0 }, basis: row.text(8), from: from,
          until: row.optionalDate(10)),
        grantorName: row.text(11), endedOn: row.optionalDate(12), endedBecause: row.text(13))
    }
  }
}
