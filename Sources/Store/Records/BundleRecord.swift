import Office

extension Transaction {
  /// The next running number among the bundles of a day.
  public func nextBundleNumber(on date: CivilDate) throws -> Int {
    try database.run(
      "SELECT coalesce(max(running), 0) + 1 FROM bundle WHERE dated_on = ?", [.date(date)]
    ) { $0.int(0) }[0]
  }

  public func insertBundle(
    named name: String, running: Int, to body: ID<Body>, by person: ID<Person>, at: Moment
  ) throws -> ID<Bundle> {
    try database.run(
      "INSERT INTO bundle (name, body, dated_on, running, at_ms, person) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .text(name), .id(body), .date(at.date), .integer(running), .integer(at.milliseconds),
        .id(person),
      ])
    return ID(database.lastInserted)
  }

  public func insert(_ entry: BundleEntry, in bundle: ID<Bundle>) throws {
    let (text, digest): (String?, FileDigest?) =
      switch entry.content {
      case .text(let text): (text, nil)
      case .stored(let digest): (nil, digest)
      }
    try database.run(
      """
      INSERT INTO bundle_entry (bundle, path, content, file)
      VALUES (?, ?, ?, (SELECT id FROM stored_file WHERE digest = ?))
      """, [.id(bundle), .text(entry.path), .text(text), .text(digest?.description)])
  }

  public func bundle(named name: String) throws -> Bundle? {
    try database.run(
      "SELECT id, name, body, at_ms FROM bundle WHERE name = ?", [.text(name)]
    ) { Bundle(id: $0.id(0), name: $0.text(1), body: $0.id(2), at: $0.moment(3)) }.first
  }

  /// The bundles made last, newest first.
  public func bundles(limit: Int) throws -> [Bundle] {
    try database.run(
      "SELECT id, name, body, at_ms FROM bundle ORDER BY id DESC LIMIT ?", [.integer(limit)]
    ) { Bundle(id: $0.id(0), name: $0.text(1), body: $0.id(2), at: $0.moment(3)) }
  }

  /// The files of a bundle in the order of their paths as bytes.
  public func entries(of bundle: ID<Bundle>) throws -> [BundleEntry] {
    try database.run(
      """
      SELECT e.path, e.content, s.digest FROM bundle_entry e
        LEFT JOIN stored_file s ON s.id = e.file
      WHERE e.bundle = ? ORDER BY e.path
      """, [.id(bundle)]
    ) { row in
      if let text = row.optionalText(1) {
        return BundleEntry(path: row.text(0), content: .text(text))
      }
      guard let digest = FileDigest(row.text(2)) else {
        throw StoreError.corrupt(path: database.path, detail: "bundle_entry")
      }
      return BundleEntry(path: row.text(0), content: .stored(digest))
    }
  }
}
