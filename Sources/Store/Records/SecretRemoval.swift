import Office

// Taking out what may not lie here. What is left is what the registers and the journal need to stay
// whole: numbers, days, people, digests.

extension Transaction {
  /// A document that is not frozen and has one of the files of a frozen one. What went back at the door
  /// for its secrecy has nothing but the digest.
  public func sharer(of files: [FileDigest]) throws -> DocumentKey? {
    for digest in files {
      let found = try database.run(
        """
        SELECT 'incoming/' || d.id FROM stored_file s JOIN incoming_file f ON f.file = s.id
          JOIN incoming_document d ON d.id = f.document AND d.frozen = 0
        WHERE s.digest = ?1 AND NOT EXISTS (
          SELECT 1 FROM receiving_log l WHERE l.document = d.id AND l.reason = 'secret')
        UNION ALL
        SELECT 'outgoing/' || d.id FROM stored_file s JOIN outgoing_file f ON f.file = s.id
          JOIN outgoing_document d ON d.id = f.document AND d.frozen = 0
        WHERE s.digest = ?1
        LIMIT 1
        """, [.text(digest.description)]
      ) { DocumentKey(object: $0.text(0)) }
      if let document = found.first { return document }
    }
    return nil
  }

  /// A dossier in which one of the files lies by itself.
  public func dossier(holding files: [FileDigest]) throws -> Dossier? {
    for digest in files {
      let found: [ID<Dossier>] = try database.run(
        """
        SELECT i.dossier FROM stored_file s JOIN filed_document f ON f.file = s.id
          JOIN dossier_item i ON i.filed = f.id AND i.place IS NOT NULL
        WHERE s.digest = ? LIMIT 1
        """, [.text(digest.description)]
      ) { $0.id(0) }
      if let id = found.first { return try dossier(id) }
    }
    return nil
  }

  /// Empties everything written of a frozen document, and the texts of its journal lines; of its
  /// files the digests stay.
  ///
  /// - Returns: The lines that have no text any more.
  public func takeOut(
    _ entry: SecretEntry, files: [FileDigest], to bookEntry: String, by person: ID<Person>,
    at: Moment
  ) throws -> [Int64] {
    let document = entry.document
    let texts =
      document.register == .incoming ? Transaction.incomingTexts : Transaction.outgoingTexts
    for sql in texts { try database.run(sql, [document.value]) }
    let register = document.register.rawValue
    try database.run(
      "UPDATE copy SET reference = '', reason = '', recipient = '' WHERE \(register) = ?",
      [document.value])
    try database.run("UPDATE remark SET text = '-' WHERE \(register) = ?", [document.value])
    try database.run(
      "DELETE FROM extra_field WHERE register = ? AND document = ?",
      [.text(register), document.value])
    try forgetFindings(of: files)
    try forgetTexts(of: files)
    for digest in files {
      try database.run(
        "UPDATE stored_file SET is_kept = 0 WHERE digest = ?", [.text(digest.description)])
    }
    try database.run(
      """
      INSERT INTO secret_gap (sequence, freeze)
      SELECT j.sequence, ?1 FROM journal j JOIN journal_detail t ON t.sequence = j.sequence
      WHERE j.object = ?2
        OR j.object IN (SELECT 'copy/' || id FROM copy WHERE \(register) = ?3)
      """, [.id(entry.id), .text(document.object), document.value])
    try database.run(
      "DELETE FROM journal_detail WHERE sequence IN (SELECT sequence FROM secret_gap WHERE freeze = ?)",
      [.id(entry.id)])
    try database.run(
      "UPDATE secret_freeze SET taken_out_ms = ?, taken_out_by = ?, book_entry = ? WHERE id = ?",
      [.integer(at.milliseconds), .id(person), .text(bookEntry), .id(entry.id)])
    try mergeSearch()
    return try database.run(
      "SELECT sequence FROM secret_gap WHERE freeze = ? ORDER BY sequence", [.id(entry.id)]
    ) { Int64($0.int(0)) }
  }

  // `-` stands where the schema wants a text.
  private static let incomingTexts = [
    """
    UPDATE incoming_document SET issuer = '', issuer_key = '', reference = '', reference_key = '',
      subject = '', another_because = NULL
    WHERE id = ?1
    """,
    "UPDATE incoming_file SET name = '' WHERE document = ?1",
    "UPDATE imported_incoming SET salt = NULL, text = NULL WHERE document = ?1",
    "UPDATE opinion SET text = '' WHERE document = ?1",
    "UPDATE work SET task = '' WHERE document = ?1",
    "UPDATE deadline SET reason = '' WHERE work IN (SELECT id FROM work WHERE document = ?1)",
    "UPDATE receiving_log SET sender = '', note = '' WHERE document = ?1",
    "UPDATE correction SET reason = '-' WHERE document = ?1",
    """
    UPDATE correction_field SET before = '', after = ''
    WHERE correction IN (SELECT id FROM correction WHERE document = ?1)
    """,
    "UPDATE struck_entry SET reason = '-' WHERE document = ?1",
    "UPDATE recall_notice SET by_reference = '', note = '' WHERE document = ?1",
  ]

  private static let outgoingTexts = [
    "UPDATE outgoing_document SET subject = '', out_of_order = NULL WHERE id = ?1",
    "UPDATE outgoing_version SET note = '' WHERE document = ?1",
    "UPDATE imported_outgoing SET salt = NULL, text = NULL WHERE document = ?1",
    "UPDATE outgoing_file SET name = '' WHERE document = ?1",
    "UPDATE decision SET note = '' WHERE document = ?1",
    "DELETE FROM approval_statement WHERE document = ?1",
    """
    DELETE FROM decision_signature
    WHERE decision IN (SELECT id FROM decision WHERE document = ?1)
    """,
    "UPDATE visa SET note = '', answer = iif(answer = '', '', '-') WHERE document = ?1",
    "UPDATE vouching SET note = '' WHERE document = ?1",
    "UPDATE delivery_event SET note = '' WHERE document = ?1",
    "UPDATE recall_order SET reason = '-' WHERE document = ?1",
    "UPDATE outgoing_link SET reason = '-' WHERE document = ?1",
    "UPDATE bundle_item SET message = '' WHERE document = ?1",
    """
    UPDATE bundle_file SET name = '' WHERE (bundle, ordinal) IN (
      SELECT bundle, ordinal FROM bundle_item WHERE document = ?1)
    """,
  ]

  /// Hands over each document that was taken out, and how many lines lost their text with it.
  public func eachTakenOut(
    _ body: (_ object: String, _ lines: Int, _ at: Moment) throws -> Void
  ) throws {
    try database.each(
      """
      SELECT register || '/' || document, (SELECT count(*) FROM secret_gap g WHERE g.freeze = s.id),
        taken_out_ms
      FROM secret_freeze s WHERE taken_out_ms IS NOT NULL ORDER BY id
      """
    ) { try body($0.text(0), $0.int(1), $0.moment(2)) }
  }

  /// Whether a line of the journal has no text because its document was taken out.
  public func isDeclaredGap(_ line: Int64) throws -> Bool {
    try !database.run("SELECT 1 FROM secret_gap WHERE sequence = ?", [.integer(line)]) {
      $0.int(0)
    }.isEmpty
  }
}

extension Database {
  /// Runs `body` in one transaction that overwrites whatever it deletes, and then empties the
  /// write-ahead log, which may still hold it; while somebody reads, the log is emptied later.
  public func writeForgetting<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try execute("PRAGMA secure_delete = ON")
    defer { try? execute("PRAGMA secure_delete = OFF") }
    let result = try write(body)
    try? execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return result
  }
}
