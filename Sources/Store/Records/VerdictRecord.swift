import Office

extension Transaction {
  /// Opens a batch for checks that were made together.
  public func insertBatch(
    of means: CheckMeans, at moment: Moment, by person: ID<Person>
  ) throws -> ID<KeptCheck.Batch> {
    try database.run(
      "INSERT INTO check_batch (at_ms, person, openssl, rules, trust) VALUES (?, ?, ?, ?, ?)",
      [
        .moment(moment), .id(person), .text(means.openssl), .text(means.rules), .text(means.trust),
      ])
    return ID(database.lastInserted)
  }

  /// Enters what was found in a stored file.
  ///
  /// - Returns: False if the office has no such file.
  public func insert(_ report: SignedFileReport, in batch: ID<KeptCheck.Batch>) throws -> Bool {
    let files = try database.run(
      "SELECT id FROM stored_file WHERE digest = ?", [.text(report.evidence.digest.description)]
    ) { $0.int(0) }
    guard let file = files.first else { return false }
    try database.run(
      """
      INSERT INTO signature_check (batch, file, verdict, unreadable, empty_fields, orphans)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .id(batch), .integer(file), .text(report.verdict.rawValue), .text(report.unreadable?.code),
        .integer(report.emptyFields), .integer(report.orphans),
      ])
    let check = database.lastInserted
    for (position, signature) in report.signatures.enumerated() {
      try insert(signature, at: position, of: check)
    }
    return true
  }

  private func insert(
    _ signature: SignatureReport, at position: Int, of check: Int64
  ) throws {
    let signer = signature.signer
    try database.run(
      """
      INSERT INTO checked_signature (signature_check, position, field, kind, sub_filter, coverage,
        aftermath, intact, trusted, time_stamp, signed_ms, digest, algorithm, signer, body, issuer,
        serial, valid_from_ms, valid_until_ms, fingerprint, is_seal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(check), .integer(position), .text(signature.field),
        .text(signature.kind.rawValue), .text(signature.subFilter),
        .text(signature.coverage?.rawValue), .text(signature.aftermath?.rawValue),
        .text(signature.isIntact.rawValue), .text(signature.isTrusted.rawValue),
        .text(signature.timeStamp.rawValue), .moment(signature.signedAt), .text(signature.digest),
        .text(signature.algorithm), .text(signer?.name), .text(signer?.body),
        .text(signer?.issuer), .text(signer?.serial), .moment(signer?.validFrom),
        .moment(signer?.validUntil), .text(signer?.fingerprint),
        signer.map { .bool($0.isSeal) } ?? .null,
      ])
    for (number, finding) in signature.findings.enumerated() {
      try database.run(
        """
        INSERT INTO check_finding (signature_check, position, number, code, detail, amount)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(check), .integer(position), .integer(number), .text(finding.code),
          .text(finding.detail), finding.amount.map { .integer($0) } ?? .null,
        ])
    }
  }

  // MARK: Reading

  /// The newest check of a file.
  public func lastCheck(of file: FileDigest) throws -> KeptCheck? {
    try checks(of: file, limit: 1).first
  }

  /// The checks of a file, the newest first.
  public func checks(of file: FileDigest, limit: Int) throws -> [KeptCheck] {
    try database.run(
      """
      SELECT c.id, p.name, c.verdict, c.unreadable, c.empty_fields, c.orphans, s.size, b.at_ms,
        b.openssl, b.rules, b.trust
      FROM stored_file s JOIN signature_check c ON c.file = s.id JOIN check_batch b ON b.id = c.batch
        JOIN person p ON p.id = b.person
      WHERE s.digest = ? ORDER BY c.id DESC LIMIT ?
      """, [.text(file.description), .integer(limit)]
    ) { row in
      let id: ID<KeptCheck> = row.id(0)
      guard let verdict = Verdict(rawValue: row.text(2)) else { throw corrupt(id) }
      return KeptCheck(
        id: id, personName: row.text(1), verdict: verdict,
        report: SignedFileReport(
          unreadable: row.optionalText(3).map { SignedFileReport.Unreadable(code: $0) },
          signatures: try signatures(of: id), emptyFields: row.int(4), orphans: row.int(5),
          evidence: CheckEvidence(
            digest: file, size: Int64(row.int(6)), at: row.moment(7), openssl: row.text(8),
            rules: row.text(9), trust: row.text(10))))
    }
  }

  private func signatures(of check: ID<KeptCheck>) throws -> [SignatureReport] {
    try database.run(
      """
      SELECT position, field, kind, sub_filter, coverage, aftermath, intact, trusted, time_stamp,
        signed_ms, digest, algorithm, signer, body, issuer, serial, valid_from_ms, valid_until_ms,
        fingerprint, is_seal
      FROM checked_signature WHERE signature_check = ? ORDER BY position
      """, [.id(check)]
    ) { row in
      guard let kind = SignatureReport.Kind(rawValue: row.text(2)),
        let intact = SignatureReport.Answer(rawValue: row.text(6)),
        let trusted = SignatureReport.Answer(rawValue: row.text(7)),
        let stamp = SignatureReport.TimeStamp(rawValue: row.text(8))
      else { throw corrupt(check) }
      return SignatureReport(
        field: row.text(1), kind: kind, subFilter: row.text(3),
        coverage: row.optionalText(4).flatMap { .init(rawValue: $0) },
        aftermath: row.optionalText(5).flatMap { .init(rawValue: $0) }, isIntact: intact,
        isTrusted: trusted, timeStamp: stamp,
        signer: row.optionalText(12).map { name in
          SignerFacts(
            name: name, body: row.text(13), issuer: row.text(14), serial: row.text(15),
            validFrom: row.optionalMoment(16), validUntil: row.optionalMoment(17),
            fingerprint: row.text(18), isSeal: row.int(19) == 1)
        },
        signedAt: row.optionalMoment(9), digest: row.text(10), algorithm: row.text(11),
        findings: try findings(of: check, at: row.int(0)))
    }
  }

  private func findings(
    of check: ID<KeptCheck>, at position: Int
  ) throws -> [SignatureFinding] {
    try database.run(
      """
      SELECT code, detail, amount FROM check_finding
      WHERE signature_check = ? AND position = ? ORDER BY number
      """, [.id(check), .integer(position)]
    ) { row in
      let amount = row.optionalInt(2).map { Int64($0) }
      guard
        let finding = SignatureFinding(code: row.text(0), detail: row.text(1), amount: amount)
      else { throw corrupt(check) }
      return finding
    }
  }

  private func corrupt(_ check: ID<KeptCheck>) -> StoreError {
    .corrupt(path: database.path, detail: "signature_check \(check.value)")
  }

  // MARK: All files

  /// The next kept files with signatures after one, by their keys, that have no check by these means
  /// since `moment`.
  public func filesToCheck(
    after last: ID<StoredFile>, means: CheckMeans, since moment: Moment, limit: Int
  ) throws -> [(id: ID<StoredFile>, digest: FileDigest)] {
    try database.run(
      """
      SELECT s.id, s.digest FROM stored_file s
      WHERE s.id > ? AND s.is_kept = 1 AND s.signatures > 0 AND NOT EXISTS (
        SELECT 1 FROM signature_check c JOIN check_batch b ON b.id = c.batch
        WHERE c.file = s.id AND b.at_ms >= ? AND b.openssl = ? AND b.rules = ? AND b.trust = ?)
      ORDER BY s.id LIMIT ?
      """,
      [
        .id(last), .moment(moment), .text(means.openssl), .text(means.rules), .text(means.trust),
        .integer(limit),
      ]
    ) { row in
      guard let digest = FileDigest(row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "stored_file \(row.int(0))")
      }
      return (row.id(0), digest)
    }
  }

  /// How many kept files have each verdict, by their newest checks.
  public func countsOfVerdicts() throws -> [Verdict: Int] {
    var counts: [Verdict: Int] = [:]
    try database.each(
      """
      SELECT c.verdict, count(*) FROM signature_check c
        JOIN (SELECT max(id) AS id FROM signature_check GROUP BY file) newest ON newest.id = c.id
        JOIN stored_file s ON s.id = c.file AND s.is_kept = 1
      GROUP BY c.verdict
      """
    ) { row in
      if let verdict = Verdict(rawValue: row.text(0)) { counts[verdict] = row.int(1) }
    }
    return counts
  }

  /// How many kept files have signatures.
  public func countOfSignedFiles() throws -> Int {
    try database.run(
      "SELECT count(*) FROM stored_file WHERE is_kept = 1 AND signatures > 0"
    ) { $0.int(0) }[0]
  }
}

extension Transaction {
  /// What people call the documents a file belongs to; frozen ones are nobody's to name. At most
  /// twenty.
  public func titlesOfDocuments(with file: FileDigest) throws -> [String] {
    let objects = try database.run(
      """
      SELECT 'incoming/' || d.id FROM stored_file s JOIN incoming_file f ON f.file = s.id
        JOIN incoming_document d ON d.id = f.document AND d.frozen = 0
      WHERE s.digest = ?1
      UNION SELECT 'outgoing/' || d.id FROM stored_file s JOIN outgoing_file f ON f.file = s.id
        JOIN outgoing_document d ON d.id = f.document AND d.frozen = 0
      WHERE s.digest = ?1
      LIMIT 20
      """, [.text(file.description)]
    ) { $0.text(0) }
    return try objects.compactMap { try DocumentKey(object: $0).flatMap { try title(of: $0) } }
  }

  /// Empties what checks have read out of files: names of people and of fields. The verdicts stay.
  func forgetFindings(of files: [FileDigest]) throws {
    for file in files {
      for table in ["check_finding", "checked_signature"] {
        try database.run(
          """
          DELETE FROM \(table) WHERE signature_check IN (
            SELECT c.id FROM signature_check c JOIN stored_file s ON s.id = c.file
            WHERE s.digest = ?)
          """, [.text(file.description)])
      }
    }
  }
}

/// The verdict of the newest check of the stored file `s`, and the names of its signers.
let lastCheckColumns = """
  (SELECT c.verdict FROM signature_check c WHERE c.file = s.id ORDER BY c.id DESC LIMIT 1),
  (SELECT group_concat(g.signer, char(31)) FROM checked_signature g
    WHERE g.kind = 'signature' AND g.signature_check = (
      SELECT max(c.id) FROM signature_check c WHERE c.file = s.id))
  """
