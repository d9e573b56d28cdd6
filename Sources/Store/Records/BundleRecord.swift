import Office

extension Transaction {
  /// The next running number among the bundles of a day.
  public func nextBundleNumber(on date: CivilDate) throws -> Int {
    try database.run(
      "SELECT coalesce(max(running), 0) + 1 FROM bundle WHERE dated_on = ?", [.date(date)]
    ) { $0.int(0) }[0]
  }

  /// Records a bundle with all it holds, and that its documents were handed over in it.
  ///
  /// - Parameter tagDigest: SHA-256 of its tag manifest, and so of everything in it.
  public func insert(_ bundle: Bundle, tagDigest: FileDigest, by person: ID<Person>) throws {
    try database.run(
      """
      INSERT INTO bundle (name, body, dated_on, running, at_ms, person, organization, contact_name,
        description, receiver_name, receiver_id, checkpoint, tag_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(bundle.name), .id(bundle.body), .date(bundle.at.date), .integer(bundle.running),
        .integer(bundle.at.milliseconds), .id(person), .text(bundle.organization),
        .text(bundle.contactName), .text(bundle.description), .text(bundle.receiverName),
        .text(bundle.receiverId), .text(bundle.checkpoint), .text(tagDigest.description),
      ])
    let id = database.lastInserted
    for (index, item) in bundle.items.enumerated() {
      try insert(item, at: index + 1, in: id)
      try database.run(
        """
        UPDATE delivery SET bundle = ?, state = coalesce(state, 'sent')
        WHERE document = ? AND body = ? AND bundle IS NULL
        """,
        [.integer(id), .id(item.document), .id(bundle.body)])
    }
    for (index, status) in bundle.statuses.enumerated() {
      try database.run(
        "INSERT INTO bundle_status (bundle, ordinal, status, message) VALUES (?, ?, ?, ?)",
        [.integer(id), .integer(index + 1), .integer(status.id), .text(status.message)])
      try database.run(
        "UPDATE owed_status SET bundle = ? WHERE id = ?", [.integer(id), .integer(status.id)])
    }
    try insert(bundle.form, ofBundle: id)
  }

  private func insert(_ item: BundledDocument, at ordinal: Int, in bundle: Int64) throws {
    try database.run(
      "INSERT INTO bundle_item (bundle, ordinal, document, message) VALUES (?, ?, ?, ?)",
      [.integer(bundle), .integer(ordinal), .id(item.document), .text(item.message)])
    for (index, file) in item.files.enumerated() {
      try database.run(
        """
        INSERT INTO bundle_file (bundle, ordinal, position, name, file)
        VALUES (?, ?, ?, ?, (SELECT id FROM stored_file WHERE digest = ?))
        """,
        [
          .integer(bundle), .integer(ordinal), .integer(index + 1), .text(file.name),
          .text(file.digest.description),
        ])
    }
  }

  public func bundle(named name: String) throws -> Bundle? {
    try database.run(
      """
      SELECT id, name, body, running, at_ms, organization, contact_name, description,
        receiver_name, receiver_id, checkpoint
      FROM bundle WHERE name = ?
      """, [.text(name)]
    ) { row in
      Bundle(
        name: row.text(1), body: row.id(2), running: row.int(3), at: row.moment(4),
        organization: row.text(5), contactName: row.text(6), description: row.text(7),
        receiverName: row.text(8), receiverId: row.text(9), checkpoint: row.text(10),
        items: try bundledDocuments(of: row.int(0)), statuses: try bundledStatuses(of: row.int(0)),
        form: try bundleForm(of: row.int(0)))
    }.first
  }

  private func bundledStatuses(of bundle: Int) throws -> [BundledStatus] {
    try database.run(
      "SELECT status, message FROM bundle_status WHERE bundle = ? ORDER BY ordinal",
      [.integer(bundle)]
    ) { BundledStatus(id: $0.int(0), message: $0.text(1)) }
  }

  private func bundledDocuments(of bundle: Int) throws -> [BundledDocument] {
    try database.run(
      "SELECT ordinal, document, message FROM bundle_item WHERE bundle = ? ORDER BY ordinal",
      [.integer(bundle)]
    ) { row in
      BundledDocument(
        document: row.id(1), message: row.text(2),
        files: try bundledFiles(of: bundle, ordinal: row.int(0)))
    }
  }

  private func bundledFiles(of bundle: Int, ordinal: Int) throws -> [BundledDocument.File] {
    try database.run(
      """
      SELECT f.name, s.digest, s.size FROM bundle_file f JOIN stored_file s ON s.id = f.file
      WHERE f.bundle = ? AND f.ordinal = ? ORDER BY f.position
      """, [.integer(bundle), .integer(ordinal)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "bundle_file")
      }
      return BundledDocument.File(name: row.text(0), digest: digest, size: row.int(2))
    }
  }

  /// The digest the tag manifest of the bundle had when it was first made.
  public func tagDigest(ofBundle name: String) throws -> FileDigest? {
    try database.run("SELECT tag_digest FROM bundle WHERE name = ?", [.text(name)]) {
      FileDigest($0.text(0))
    }.first ?? nil
  }

  /// Notes that the bundle lies whole where it was to go; the first time counts.
  public func finish(bundle name: String, at: Moment) throws {
    try database.run(
      "UPDATE bundle SET finished_ms = ? WHERE name = ? AND finished_ms IS NULL",
      [.integer(at.milliseconds), .text(name)])
  }

  /// The bundles made last, newest first.
  public func bundles(limit: Int) throws -> [BundleSummary] {
    try database.run(
      """
      SELECT name, at_ms, receiver_name,
        (SELECT count(*) FROM bundle_item i WHERE i.bundle = b.id),
        (SELECT count(*) FROM bundle_status s WHERE s.bundle = b.id), finished_ms
      FROM bundle b ORDER BY id DESC LIMIT ?
      """, [.integer(limit)]
    ) { row in
      BundleSummary(
        name: row.text(0), at: row.moment(1), receiverName: row.text(2), documents: row.int(3),
        statuses: row.int(4),
        finishedAt: row.optionalMoment(5))
    }
  }
}
