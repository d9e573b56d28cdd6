import Bytes
import Office

extension Transaction {
  /// Kept files without a SHA-512, in the order they came; none at the end.
  public func filesWithoutSHA512(after file: ID<StoredFile>?, limit: Int) throws -> [FileToRead] {
    try database.run(
      """
      SELECT s.id, s.digest, NULL, r.result FROM stored_file s LEFT JOIN file_scrub r ON r.file = s.id
      WHERE s.id > ? AND s.is_kept = 1 AND NOT EXISTS (
        SELECT 1 FROM file_digest d WHERE d.file = s.id AND d.algorithm = 'sha512')
      ORDER BY s.id LIMIT ?
      """, [.integer(file?.value ?? 0), .integer(limit)]
    ) { try fileToRead($0) }
  }

  public func countWithoutSHA512() throws -> Int {
    try database.run(
      """
      SELECT count(*) FROM stored_file s WHERE s.is_kept = 1 AND NOT EXISTS (
        SELECT 1 FROM file_digest d WHERE d.file = s.id AND d.algorithm = 'sha512')
      """
    ) { $0.int(0) }[0]
  }

  /// The SHA-512 of a file, if that was added.
  public func sha512(of digest: FileDigest) throws -> String? {
    try database.run(
      """
      SELECT d.digest FROM stored_file s JOIN file_digest d ON d.file = s.id
      WHERE s.digest = ? AND d.algorithm = 'sha512'
      """, [.text(digest.description)]
    ) { $0.text(0) }.first
  }

  /// Adds SHA-512 digests as one batch.
  ///
  /// - Returns: The number of the batch, and a digest over its lines, `SHA-256 SHA-512`, in the order of
  ///   the files.
  public func addSHA512(
    _ digests: [(file: FileToRead, sha512: String)], at: Moment
  ) throws -> (batch: Int, proof: FileDigest) {
    let last = try database.run("SELECT max(batch) FROM file_digest") { $0.optionalInt(0) }
    let batch = ((last.first ?? nil) ?? 0) + 1
    var proof = BatchProof()
    for (file, digest) in digests.sorted(by: { $0.file.id < $1.file.id }) {
      try database.run(
        """
        INSERT INTO file_digest (file, algorithm, digest, batch, added_ms)
        VALUES (?, 'sha512', ?, ?, ?)
        """,
        [.id(file.id), .text(digest), .integer(batch), .integer(at.milliseconds)])
      proof.add(file.digest.description, digest)
    }
    return (batch, proof.digest)
  }

  /// Compares the batches of further digests with the lines of the journal that speak of them.
  public func eachDigestFault(_ body: (RecordFault) throws -> Void) throws {
    var open: (batch: Int, proof: BatchProof)?
    try database.each(
      """
      SELECT d.batch, s.digest, d.digest FROM file_digest d JOIN stored_file s ON s.id = d.file
      ORDER BY d.batch, d.file
      """
    ) { row in
      let batch = row.int(0)
      if let done = open, done.batch != batch {
        try compare(done.batch, done.proof, body)
        open = nil
      }
      var proof = open?.proof ?? BatchProof()
      proof.add(row.text(1), row.text(2))
      open = (batch, proof)
    }
    if let open { try compare(open.batch, open.proof, body) }
    try database.each(
      """
      SELECT j.object, j.sequence FROM journal j
      WHERE j.object >= 'digest/' AND j.object < 'digest0' AND NOT EXISTS (
        SELECT 1 FROM file_digest d WHERE d.batch = CAST(substr(j.object, 8) AS INTEGER))
      """
    ) { try body(.withoutRecord(object: $0.text(0), line: Int64($0.int(1)))) }
  }

  private func compare(
    _ batch: Int, _ proof: BatchProof, _ body: (RecordFault) throws -> Void
  ) throws {
    let object = "digest/\(batch)"
    let line = try database.run(
      """
      SELECT j.sequence, d.text FROM journal j LEFT JOIN journal_detail d ON d.sequence = j.sequence
      WHERE j.object = ? ORDER BY j.sequence LIMIT 1
      """, [.text(object)]
    ) { (sequence: Int64($0.int(0)), detail: JournalDetail(text: $0.text(1))) }.first
    guard let line else { return try body(.withoutJournal(object: object)) }
    if line.detail["digest"] != proof.digest.description {
      try body(.differs(object: object, field: "digest", line: line.sequence))
    }
  }
}

/// A digest over a batch of digests: the lines `SHA-256 SHA-512`.
private struct BatchProof {
  private var hash = SHA256()

  mutating func add(_ sha256: String, _ sha512: String) {
    hash.update("\(sha256) \(sha512)\n".utf8)
  }

  var digest: FileDigest { FileDigest(hash.finalize()) }
}
