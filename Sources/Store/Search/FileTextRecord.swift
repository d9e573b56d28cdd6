import Office

extension Transaction {
  /// The text of a stored file, once it was read.
  func fileText(_ file: ID<StoredFile>) throws -> String? {
    try database.run(
      "SELECT text FROM file_text WHERE file = ? AND outcome = 'text'", [.id(file)]
    ) { $0.text(0) }.first
  }

  /// Files of documents that can be found, whose text nobody has tried to read: the newest first.
  ///
  /// - Parameter before: Those stored before this one.
  public func filesWithoutText(
    before file: ID<StoredFile>?, limit: Int
  ) throws -> [(id: ID<StoredFile>, digest: FileDigest)] {
    try database.run(
      """
      SELECT s.id, s.digest FROM stored_file s
      WHERE s.id < ? AND s.structure IN ('pdf', 'unreadable') AND s.is_kept = 1
        AND NOT EXISTS (SELECT 1 FROM file_text t WHERE t.file = s.id)
        AND (EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_document d ON d.id = f.document
            WHERE f.file = s.id AND d.frozen = 0)
          OR EXISTS (SELECT 1 FROM outgoing_file f JOIN outgoing_document d ON d.id = f.document
            WHERE f.file = s.id AND d.frozen = 0))
      ORDER BY s.id DESC LIMIT ?
      """, [.integer(file?.value ?? .max), .integer(limit)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else { return nil }
      return (row.id(0), digest)
    }.compactMap(\.self)
  }

  /// Keeps what a file says and makes its documents findable by it.
  public func setText(_ outcome: FileTextOutcome, of file: ID<StoredFile>, at: Moment) throws {
    let (word, reason, text, isCut) =
      switch outcome {
      case .text(let text, let isCut): ("text", "", text, isCut)
      case .scan: ("scan", "", "", false)
      case .failed(let code): ("failed", code, "", false)
      }
    try database.run(
      """
      INSERT INTO file_text (file, outcome, reason, text, is_cut, read_ms) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (file) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason,
        text = excluded.text, is_cut = excluded.is_cut, read_ms = excluded.read_ms
      """,
      [.id(file), .text(word), .text(reason), .text(text), .bool(isCut), .moment(at)])
    if word != "text" { return }
    for place in try places(holding: file) {
      if let document = try document(place.document) { try indexTexts(of: document) }
    }
  }

  /// Where the documents stand that have a file.
  func places(holding file: ID<StoredFile>) throws -> [SearchPlace] {
    try database.run(
      """
      SELECT p.place FROM incoming_file f JOIN incoming_place p ON p.document = f.document
      WHERE f.file = ?1
      UNION SELECT p.place FROM outgoing_file f JOIN outgoing_place p ON p.document = f.document
      WHERE f.file = ?1
      """, [.id(file)]
    ) { SearchPlace(value: $0.int64(0)) }
  }

  /// How many files have a text, are pictures, could not be read, and wait.
  public func textCounts() throws -> FileTextCounts {
    var counts = FileTextCounts()
    try database.each("SELECT outcome, count(*) FROM file_text GROUP BY outcome") { row in
      switch row.text(0) {
      case "text": counts.texts = row.int(1)
      case "scan": counts.scans = row.int(1)
      default: counts.failed = row.int(1)
      }
    }
    counts.waiting =
      try database.run(
        """
        SELECT count(*) FROM stored_file s WHERE s.structure IN ('pdf', 'unreadable') AND s.is_kept = 1
          AND NOT EXISTS (SELECT 1 FROM file_text t WHERE t.file = s.id)
        """
      ) { $0.int(0) }.first ?? 0
    return counts
  }

  /// Files that could not be read are tried again.
  public func forgetFailedTexts() throws {
    try database.run("DELETE FROM file_text WHERE outcome = 'failed'")
  }
}
