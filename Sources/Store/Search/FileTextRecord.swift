import Office

extension Transaction {
  /// The text of a stored file, once it was read.
  func fileText(_ file: ID<StoredFile>) throws -> String? {
    try database.run(
      "SELECT text FROM searched_text WHERE file = ?", [.id(file)]
    ) { $0.text(0) }.first
  }

  /// Files of documents that can be found, whose text nobody has tried to read: the newest first.
  ///
  /// - Parameters:
  ///   - before: Those stored before this one.
  ///   - known: Those stored after this one.
  public func filesWithoutText(
    before file: ID<StoredFile>?, after known: ID<StoredFile>? = nil, limit: Int
  ) throws -> [(id: ID<StoredFile>, digest: FileDigest)] {
    try database.run(
      """
      SELECT s.id, s.digest FROM stored_file s
      WHERE s.id < ? AND s.id > ? AND s.structure IN ('pdf', 'unreadable') AND s.is_kept = 1
        AND NOT EXISTS (SELECT 1 FROM file_text t WHERE t.file = s.id)
        AND \(Transaction.belongsToFindable)
      ORDER BY s.id DESC LIMIT ?
      """, [.integer(file?.value ?? .max), .integer(known?.value ?? 0), .integer(limit)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else { return nil }
      return (row.id(0), digest)
    }.compactMap(\.self)
  }

  /// That a document has the stored file `s` and can be found.
  private static let belongsToFindable = """
    (EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_document d ON d.id = f.document
        WHERE f.file = s.id AND d.frozen = 0)
      OR EXISTS (SELECT 1 FROM outgoing_file f JOIN outgoing_document d ON d.id = f.document
        WHERE f.file = s.id AND d.frozen = 0))
    """

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
    if word == "text" { try indexDocuments(holding: file) }
  }

  private func indexDocuments(holding file: ID<StoredFile>) throws {
    for place in try places(holding: file) {
      if let document = try document(place.document) { try indexTexts(of: document) }
    }
  }

  // MARK: Scans

  /// Scans of documents that can be found, on which letters are still to be recognised: the newest first.
  ///
  /// - Parameter before: Those stored before this one.
  public func scansToRead(
    before file: ID<StoredFile>?, limit: Int
  ) throws -> [(id: ID<StoredFile>, digest: FileDigest, pages: Int?)] {
    try database.run(
      """
      SELECT s.id, s.digest, s.pages FROM file_text t JOIN stored_file s ON s.id = t.file
      WHERE t.outcome = 'scan' AND t.file < ? AND s.is_kept = 1
        AND NOT EXISTS (SELECT 1 FROM scan_text c WHERE c.file = s.id AND c.state <> 'begun')
        AND \(Transaction.belongsToFindable)
      ORDER BY t.file DESC LIMIT ?
      """, [.integer(file?.value ?? .max), .integer(limit)]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else { return nil }
      return (row.id(0), digest, row.optionalInt(2))
    }.compactMap(\.self)
  }

  /// How far a scan is read; nothing of it if nobody has begun.
  public func scanReading(of file: ID<StoredFile>) throws -> ScanReading {
    try database.run(
      "SELECT state, pages, text, is_cut, reason, program FROM scan_text WHERE file = ?",
      [.id(file)]
    ) { row in
      var reading = ScanReading()
      reading.state = ScanReading.State(rawValue: row.text(0)) ?? .failed
      reading.pages = row.int(1)
      reading.text = row.text(2)
      reading.isCut = row.int(3) != 0
      reading.reason = row.text(4)
      reading.program = row.text(5)
      return reading
    }.first ?? ScanReading()
  }

  /// Keeps how far a scan is read; once it is, its documents are found by it.
  public func setScan(_ reading: ScanReading, of file: ID<StoredFile>, at: Moment) throws {
    try database.run(
      """
      INSERT INTO scan_text (file, state, pages, text, is_cut, reason, program, read_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (file) DO UPDATE SET state = excluded.state, pages = excluded.pages,
        text = excluded.text, is_cut = excluded.is_cut, reason = excluded.reason,
        program = excluded.program, read_ms = excluded.read_ms
      """,
      [
        .id(file), .text(reading.state.rawValue), .integer(reading.pages), .text(reading.text),
        .bool(reading.isCut), .text(reading.reason), .text(reading.program), .moment(at),
      ])
    if reading.state != .begun, !reading.text.isEmpty { try indexDocuments(holding: file) }
  }

  /// Scans on which not every page could be read are read again, from the first page.
  public func forgetFailedScans() throws {
    let files: [ID<StoredFile>] = try database.run(
      "SELECT file FROM scan_text WHERE state = 'failed'"
    ) { $0.id(0) }
    for file in files {
      // Out of the index while what went in is still known.
      let places = try places(holding: file)
      for place in places { _ = try takeText(at: place) }
      try database.run("DELETE FROM scan_text WHERE file = ?", [.id(file)])
      for place in places {
        if let document = try document(place.document) { try indexTexts(of: document) }
      }
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

  /// The file that was stored last.
  public func lastFile() throws -> ID<StoredFile>? {
    let last: [ID<StoredFile>?] = try database.run("SELECT max(id) FROM stored_file") {
      $0.optionalId(0)
    }
    return last.first ?? nil
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
    try database.each("SELECT state, count(*) FROM scan_text GROUP BY state") { row in
      switch row.text(0) {
      case "done": counts.recognised = row.int(1)
      case "failed": counts.unrecognised = row.int(1)
      default: break
      }
    }
    counts.scansWaiting = counts.scans - counts.recognised - counts.unrecognised
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
