import Office

extension Transaction {
  /// The file in which openings wait, and how many of its bytes have been counted.
  public func openingFile() throws -> (number: Int, bytes: Int) {
    try database.run("SELECT number, bytes FROM opening_file") { ($0.int(0), $0.int(1)) }.first
      ?? (1, 0)
  }

  public func setOpeningFile(number: Int, bytes: Int) throws {
    try database.run(
      "UPDATE opening_file SET number = ?, bytes = ?", [.integer(number), .integer(bytes)])
  }

  /// Adds openings to the counts; those by nobody the office knows are left out.
  public func count(_ openings: [Opening]) throws {
    for opening in openings {
      try database.run(
        """
        INSERT INTO opening (what, person, day, count, last_ms)
        SELECT ?1, id, ?3, 1, ?4 FROM person WHERE id = ?2
        ON CONFLICT (what, person, day) DO UPDATE
        SET count = count + 1, last_ms = max(last_ms, ?4)
        """,
        [
          .text(opening.thing.object), .id(opening.person), .date(opening.at.date),
          .moment(opening.at),
        ])
    }
  }

  /// How often each thing was opened, by everybody or by one person.
  public func openings(by person: ID<Person>?) throws -> [OpeningCount] {
    let condition = person == nil ? "" : "WHERE person = ?"
    return try database.run(
      "SELECT what, sum(count), max(last_ms) FROM opening \(condition) GROUP BY what",
      person.map { [.id($0)] } ?? []
    ) { try openingCount($0.text(0), personName: nil, $0.int(1), $0.moment(2)) }
    .compactMap { $0 }
  }

  /// How often each person opened one thing.
  public func openings(of thing: OpenedThing) throws -> [(person: ID<Person>, OpeningCount)] {
    try database.run(
      """
      SELECT o.what, sum(o.count), max(o.last_ms), p.name, p.id
      FROM opening o JOIN person p ON p.id = o.person WHERE o.what = ? GROUP BY p.id
      """, [.text(thing.object)]
    ) { row in
      let count = try openingCount(
        row.text(0), personName: row.text(3), row.int(1), row.moment(2))
      return count.map { (person: row.id(4), $0) }
    }.compactMap { $0 }
  }

  private func openingCount(
    _ object: String, personName: String?, _ count: Int, _ last: Moment
  ) throws -> OpeningCount? {
    guard let thing = OpenedThing(object: object) else { return nil }
    return OpeningCount(
      thing: thing, title: try title(of: thing), personName: personName, count: count, last: last)
  }

  public func title(of thing: OpenedThing) throws -> String {
    thing == .system ? "" : try objectTitle(thing.object)
  }

  // MARK: Who was not let in

  /// Notes that an account came which nobody in the office has.
  ///
  /// - Returns: How often it has come since the journal told of it last, where that is a minute ago or
  ///   longer; nil where it need not be told again yet.
  public func refused(account: String, at: Moment) throws -> Int? {
    let known = try database.run(
      "SELECT told_ms, waiting FROM refused_visit WHERE account = ?", [.text(account)]
    ) { (told: $0.int64(0), waiting: $0.int(1)) }.first
    let isSoon = known.map { (0..<60_000).contains(at.milliseconds - $0.told) } ?? false
    if isSoon {
      try database.run(
        "UPDATE refused_visit SET waiting = waiting + 1 WHERE account = ?", [.text(account)])
      return nil
    }
    try database.run(
      """
      INSERT INTO refused_visit (account, told_ms, waiting) VALUES (?1, ?2, 0)
      ON CONFLICT (account) DO UPDATE SET told_ms = ?2, waiting = 0
      """, [.text(account), .moment(at)])
    return (known?.waiting ?? 0) + 1
  }
}
