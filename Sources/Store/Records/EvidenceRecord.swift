import Office

extension Transaction {
  /// Hands over the digests of all files there were up to `last`, in the order they came, whether the
  /// files are still kept or not.
  public func eachStoredDigest(
    upTo last: Int64, _ body: (_ id: Int64, _ digest: FileDigest) throws -> Void
  ) throws {
    try database.each(
      "SELECT id, digest FROM stored_file WHERE id <= ? ORDER BY id", [.integer(last)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "stored_file")
      }
      try body(Int64(row.int(0)), digest)
    }
  }

  /// The newest file and the newest time stamp there are; 0 where there is none.
  public func newestLeaves() throws -> (file: Int64, token: Int64) {
    try database.run(
      """
      SELECT coalesce((SELECT max(id) FROM stored_file), 0),
        coalesce((SELECT max(id) FROM evidence_token), 0)
      """
    ) { (Int64($0.int(0)), Int64($0.int(1))) }[0]
  }

  public func insertRoot(
    _ root: FileDigest, leaves: Int, lastFile: Int64, lastToken: Int64, at: Moment
  ) throws -> ID<EvidenceRoot> {
    try database.run(
      """
      INSERT INTO evidence_root (at_ms, last_file, last_token, leaves, root) VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(at.milliseconds), .integer(lastFile), .integer(lastToken), .integer(leaves),
        .text(root.description),
      ])
    return ID(database.lastInserted)
  }

  /// All roots, the oldest first: a few in a year.
  public func evidenceRoots() throws -> [EvidenceRoot] {
    let tokens = try evidenceTokens()
    return try database.run(
      "SELECT id, at_ms, leaves, last_file, last_token, root FROM evidence_root ORDER BY id"
    ) { row in
      guard let root = FileDigest(row.text(5)) else {
        throw StoreError.corrupt(path: database.path, detail: "evidence_root")
      }
      let id: ID<EvidenceRoot> = row.id(0)
      return EvidenceRoot(
        id: id, at: row.moment(1), leaves: row.int(2), lastFile: Int64(row.int(3)),
        lastToken: Int64(row.int(4)), root: root,
        tokens: tokens.filter { $0.root == id }.map(\.token))
    }
  }

  /// All time stamps, the oldest first.
  public func evidenceTokens() throws -> [(root: ID<EvidenceRoot>, token: EvidenceToken)] {
    try database.run(
      "SELECT id, root, digest, at_ms, authority, standing FROM evidence_token ORDER BY id"
    ) { row in
      guard let digest = FileDigest(row.text(2)),
        let standing = EvidenceToken.Standing(rawValue: row.text(5))
      else { throw StoreError.corrupt(path: database.path, detail: "evidence_token") }
      return (
        row.id(1),
        EvidenceToken(
          id: row.id(0), digest: digest, at: row.moment(3), authority: row.text(4),
          standing: standing)
      )
    }
  }

  /// A time stamp as it came.
  public func bytes(of token: ID<EvidenceToken>) throws -> [UInt8] {
    try database.run("SELECT token FROM evidence_token WHERE id = ?", [.id(token)]) { $0.blob(0) }
      .first ?? []
  }

  public func insertToken(
    _ bytes: [UInt8], digest: FileDigest, of root: ID<EvidenceRoot>, at: Moment, authority: String,
    standing: EvidenceToken.Standing, attachedAt: Moment
  ) throws -> ID<EvidenceToken> {
    try database.run(
      """
      INSERT INTO evidence_token (root, token, digest, at_ms, authority, standing, attached_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(root), .blob(bytes), .text(digest.description), .integer(at.milliseconds),
        .text(authority), .text(standing.rawValue), .integer(attachedAt.milliseconds),
      ])
    return ID(database.lastInserted)
  }

  /// Whether the office knows a file of this digest, kept or not.
  public func knowsFile(_ digest: FileDigest) throws -> Bool {
    try !database.run("SELECT 1 FROM stored_file WHERE digest = ?", [.text(digest.description)]) {
      $0.int(0)
    }.isEmpty
  }

  /// The files of a document and of its earlier versions, each once.
  public func namedDigests(
    of document: DocumentKey
  ) throws -> [(name: String, digest: FileDigest)] {
    let order = document.register == .outgoing ? "f.version, f.ordinal" : "f.ordinal"
    var known: Set<FileDigest> = []
    return try database.run(
      """
      SELECT f.name, s.digest FROM \(document.register.rawValue)_file f
        JOIN stored_file s ON s.id = f.file
      WHERE f.document = ? ORDER BY \(order)
      """, [document.value]
    ) { ($0.text(0), FileDigest($0.text(1))) }.compactMap { name, digest in
      guard let digest, known.insert(digest).inserted else { return nil }
      return (name, digest)
    }
  }

  /// The first line of the journal on `object`; 0 without one.
  public func firstLine(on object: String) throws -> Int64 {
    try database.run(
      "SELECT min(sequence) FROM journal WHERE object = ?", [.text(object)]
    ) { Int64($0.int(0)) }.first ?? 0
  }
}

extension WitnessedRecords {
  static let evidence = WitnessedRecords(
    name: "evidence", table: "evidence_root",
    witnesses: [
      Witness("root", ["evidence.renew"], .last, "r.root"),
      Witness("leaves", ["evidence.renew"], .last, "r.leaves"),
      Witness("token", ["evidence.attach"], .every, tokens("digest")),
      Witness("time", ["evidence.attach"], .every, tokens(time)),
      Witness("authority", ["evidence.attach"], .every, tokens("authority")),
      Witness("standing", ["evidence.attach"], .every, tokens("standing")),
    ])

  private static let time = "strftime('%Y-%m-%dT%H:%M:%SZ', at_ms / 1000, 'unixepoch')"

  private static func tokens(_ column: String) -> String {
    Witness.listed("SELECT \(column) AS value FROM evidence_token WHERE root = r.id ORDER BY id")
  }
}
