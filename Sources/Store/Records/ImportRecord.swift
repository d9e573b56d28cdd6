import Bytes
import Office
import Platform

/// Takes the entries of one old register in, one after another, within a transaction.
public struct ImportWriter {
  private let transaction: Transaction
  private let batch: ID<ImportBatch>
  private let register: RegisterKind
  private let person: ID<Person>
  private var hash = SHA256()
  private var salts: ArraySlice<UInt8> = []
  public private(set) var documents = 0
  /// What was put away, as SQL that brings it back.
  private let upkeep: [String]

  init(
    _ transaction: Transaction, _ batch: ID<ImportBatch>, _ register: RegisterKind,
    by person: ID<Person>, rows: Int
  ) throws {
    (self.transaction, self.batch, self.register) = (transaction, batch, register)
    self.person = person
    upkeep = try ImportWriter.putUpkeepAway(transaction, register, rows: rows)
  }

  /// Puts away what keeps up with a register row by row.
  ///
  /// A statement with triggers can be taken back alone, for which SQLite copies every page it touches; an
  /// index whose keys come in no order is read and written again and again. Marks are written here
  /// instead, and an index over many new rows is made anew in one go. All of it happens within the
  /// transaction: nobody sees the register without them.
  private static func putUpkeepAway(
    _ transaction: Transaction, _ register: RegisterKind, rows: Int
  ) throws -> [String] {
    let table = "\(register.rawValue)_document"
    let documents = try transaction.database.run("SELECT coalesce(max(id), 0) FROM \(table)") {
      $0.int(0)
    }[0]
    // Partial indexes hold few rows, unique ones are asked.
    let found = try transaction.database.run(
      """
      SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ?1 AND (type = 'trigger'
        OR type = 'index' AND ?2 AND sql LIKE 'CREATE INDEX%' AND sql NOT LIKE '%WHERE%')
      ORDER BY rowid
      """, [.text(table), .integer(rows > documents / worthRemaking ? 1 : 0)]
    ) { (type: $0.text(0), name: $0.text(1), sql: $0.text(2)) }
    for (type, name, _) in found { try transaction.database.execute("DROP \(type) \(name)") }
    return found.map(\.sql)
  }

  /// A row costs so many times as much to bring into an index by itself as in one go.
  private static let worthRemaking = 16

  /// Brings back what was put away.
  func end() throws {
    if !upkeep.isEmpty { try transaction.database.sparePages() }
    for sql in upkeep { try transaction.database.execute(sql) }
  }

  private func mark(_ mark: SearchMark, at place: SearchPlace) throws {
    try transaction.database.run(
      "INSERT OR IGNORE INTO search_mark (mark, place) VALUES (?, ?)",
      [.integer(mark.value), .integer(place.value)])
  }

  /// Enters one entry in a settled state, marked with where it came from, and makes it findable.
  ///
  /// - Parameter sequence: Where its number counts; of the office's own documents alone.
  public mutating func add(_ entry: ImportedEntry, in sequence: NumberSequence?) throws {
    let id = try insert(entry, sequence)
    if salts.count < 16 { salts = Machine.randomBytes(4096)[...] }
    let salt = Array(salts.prefix(16))
    salts = salts.dropFirst(16)
    let digest = SHA256.digest(of: salt + Array(entry.text.utf8))
    hash.update(digest.bytes)
    try transaction.database.run(
      register == .outgoing ? ImportWriter.outgoingMark : ImportWriter.incomingMark,
      [
        .integer(id), .id(batch), .integer(entry.line), .blob(digest.bytes), .blob(salt),
        .text(entry.text),
      ])
    documents += 1
  }

  /// SHA-256 of the digests of all entries, in their order.
  public func entries() -> FileDigest {
    FileDigest(hash.finalize())
  }

  private func insert(_ entry: ImportedEntry, _ sequence: NumberSequence?) throws -> Int64 {
    let database = transaction.database
    if register == .outgoing, let sequence {
      try database.run(
        ImportWriter.outgoing,
        [
          .text(entry.kind.word), .text(entry.subject), .id(person), .text(entry.day.description),
          .text(entry.symbol), .integer(entry.year), .text(sequence.name), .integer(entry.number),
          .text(entry.referenceKey),
        ])
      let id = ID<OutgoingDocument>(database.lastInserted)
      let place = SearchPlace(.outgoing(id), on: entry.day)
      try transaction.index(entry.words, at: place)
      try mark(.handler(person), at: place)
      if let day = entry.issuedOn { try mark(.issued(day), at: place) }
      return id.value
    }
    let at = Moment(entry.day, hour: 8)?.milliseconds ?? 0
    try database.run(
      ImportWriter.incoming,
      [
        .integer(entry.year), .integer(entry.number), .text(entry.day.description), .integer(at),
        .text(entry.issuer), .text(entry.issuerKey), .text(entry.reference),
        .text(entry.referenceKey), .date(entry.issuedOn), .text(entry.kind.name),
        .text(entry.subject),
      ])
    let id = ID<IncomingDocument>(database.lastInserted)
    let place = SearchPlace(.incoming(id), on: entry.day)
    try transaction.index(entry.words, at: place)
    if let day = entry.issuedOn { try mark(.issued(day), at: place) }
    return id.value
  }

  private static let incoming = """
    INSERT INTO incoming_document (state, year, number, arrived_on, arrived_ms, registered_ms, issuer,
      issuer_key, reference, reference_key, issued_on, kind, subject, urgency, medium)
    VALUES ('resolved', ?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
      \(Urgency.normal.rawValue), 'paper')
    """

  private static let outgoing = """
    INSERT INTO outgoing_document (state, kind, subject, urgency, drafter, drafted_on, version, symbol,
      year, sequence, number, reference_key, issued_on, medium)
    VALUES ('filed', ?1, ?2, \(Urgency.normal.rawValue), ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?4, 'paper')
    """

  private static let incomingMark = """
    INSERT INTO imported_incoming (document, batch, line, digest, salt, text) VALUES (?, ?, ?, ?, ?, ?)
    """
  private static let outgoingMark = """
    INSERT INTO imported_outgoing (document, batch, line, digest, salt, text) VALUES (?, ?, ?, ?, ?, ?)
    """
}

/// What stands in a register under the number of an entry somebody wants to take in.
public enum ImportPlace: Equatable, Sendable {
  case free
  /// The same document.
  case same
  case other
}

extension Transaction {
  // MARK: Taking in

  /// When a file was taken in as a whole; nil where it never was, or rows were left out.
  public func wholeImport(of digest: FileDigest, as register: RegisterKind) throws -> ImportBatch? {
    try database.run(
      """
      SELECT id, at_ms, documents, file_name FROM import_batch
      WHERE file_digest = ? AND register = ? AND left_out = 0 ORDER BY id DESC LIMIT 1
      """, [.text(digest.description), .text(register.rawValue)]
    ) { ImportBatch(id: $0.id(0), at: $0.moment(1), documents: $0.int(2), file: $0.text(3)) }
    .first
  }

  /// Begins to take a file in.
  ///
  /// - Parameter rows: About how many it has.
  public func beginImport(
    of register: RegisterKind, from file: String, _ digest: FileDigest, by person: ID<Person>,
    at: Moment, rows: Int
  ) throws -> (id: ID<ImportBatch>, writer: ImportWriter) {
    try database.run(
      """
      INSERT INTO import_batch (register, file_name, file_digest, documents, left_out, entries, person,
        at_ms)
      VALUES (?, ?, ?, 0, 0, '', ?, ?)
      """,
      [
        .text(register.rawValue), .text(file), .text(digest.description), .id(person),
        .integer(at.milliseconds),
      ])
    let id = ID<ImportBatch>(database.lastInserted)
    return (id, try ImportWriter(self, id, register, by: person, rows: rows))
  }

  public func endImport(_ id: ID<ImportBatch>, _ writer: ImportWriter, leftOut: Int) throws {
    try writer.end()
    try database.run(
      "UPDATE import_batch SET documents = ?, left_out = ?, entries = ? WHERE id = ?",
      [
        .integer(writer.documents), .integer(leftOut), .text(writer.entries().description), .id(id),
      ])
  }

  /// Whether the office has given a number of that year itself.
  public func hasOwnNumbers(_ register: RegisterKind, of year: Int) throws -> Bool {
    let sql =
      register == .outgoing
      ? """
      SELECT EXISTS (SELECT 1 FROM outgoing_document d WHERE d.year = ?1 AND NOT EXISTS (
          SELECT 1 FROM imported_outgoing i WHERE i.document = d.id))
        OR EXISTS (SELECT 1 FROM struck_number WHERE year = ?1)
      """
      : """
      SELECT EXISTS (SELECT 1 FROM incoming_document d WHERE d.year = ?1 AND NOT EXISTS (
        SELECT 1 FROM imported_incoming i WHERE i.document = d.id))
      """
    return try database.run(sql, [.integer(year)]) { $0.int(0) == 1 }[0]
  }

  /// What has the number of an entry.
  public func place(of entry: ImportedEntry, in sequence: NumberSequence?) throws -> ImportPlace {
    let found: [Bool]
    if let sequence {
      // Its symbol makes a number the office's own only once a year, in whichever sequence it counts.
      found = try database.run(
        """
        SELECT (reference_key = ?4 AND issued_on IS ?5) OR EXISTS (
          SELECT 1 FROM imported_outgoing i WHERE i.document = d.id AND i.text = ?6)
        FROM outgoing_document d
        WHERE (year = ?1 AND sequence = ?2 AND number = ?3)
          OR (year = ?1 AND reference_key = ?4 AND number IS NOT NULL)
        """,
        [
          .integer(entry.year), .text(sequence.name), .integer(entry.number),
          .text(entry.referenceKey), .date(entry.issuedOn), .text(entry.text),
        ]
      ) { $0.int(0) == 1 }
    } else {
      found = try database.run(
        """
        SELECT (reference = ?3 AND issuer_key = ?4 AND issued_on IS ?5) OR EXISTS (
          SELECT 1 FROM imported_incoming i WHERE i.document = d.id AND i.text = ?6)
        FROM incoming_document d
        WHERE year = ?1 AND number = ?2
        """,
        [
          .integer(entry.year), .integer(entry.number), .text(entry.reference),
          .text(entry.issuerKey), .date(entry.issuedOn), .text(entry.text),
        ]
      ) { $0.int(0) == 1 }
    }
    return found.isEmpty ? .free : found.contains(false) ? .other : .same
  }

  /// The line of the file being taken in that has given a number already.
  public func line(
    of entry: ImportedEntry, in sequence: NumberSequence?, taking batch: ID<ImportBatch>
  ) throws -> Int? {
    let sql =
      sequence == nil
      ? """
      SELECT i.line FROM incoming_document d JOIN imported_incoming i ON i.document = d.id
      WHERE d.year = ?1 AND d.number = ?2 AND i.batch = ?3
      """
      : """
      SELECT i.line FROM outgoing_document d JOIN imported_outgoing i ON i.document = d.id
      WHERE ((d.year = ?1 AND d.number = ?2 AND d.sequence = ?4)
        OR (d.year = ?1 AND d.reference_key = ?5 AND d.number IS NOT NULL)) AND i.batch = ?3
      """
    var values: [Value] = [.integer(entry.year), .integer(entry.number), .id(batch)]
    if let sequence { values += [.text(sequence.name), .text(entry.referenceKey)] }
    return try database.run(sql, values) { $0.int(0) }.first
  }

  // MARK: Mappings

  /// How the columns of known titles are read.
  public func importMappings(of register: RegisterKind) throws -> [String: String] {
    let rows = try database.run(
      "SELECT header, mapping FROM import_mapping WHERE register = ?", [.text(register.rawValue)]
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { $1 })
  }

  /// Keeps a mapping for the next file of the same titles.
  public func keepMapping(of layout: ImportLayout) throws -> Int64 {
    try database.run(
      """
      INSERT INTO import_mapping (register, header, mapping) VALUES (?1, ?2, ?3)
      ON CONFLICT (register, header) DO UPDATE SET mapping = ?3 RETURNING id
      """, [.text(layout.register.rawValue), .text(layout.header), .text(layout.mapping)]
    ) { Int64($0.int(0)) }[0]
  }

  // MARK: Reading

  /// What an old register said of a document; nil for one the office has entered itself.
  public func imported(_ document: DocumentKey) throws -> JournalDetail? {
    try database.run(
      """
      SELECT i.text FROM imported_\(document.register.rawValue) i
        JOIN \(document.table) d ON d.id = i.document
      WHERE i.document = ? AND d.frozen = 0 AND i.text IS NOT NULL
      """, [document.value]
    ) { JournalDetail(text: $0.text(0)) }.first
  }

  /// The line of the history that says from where a document was taken in.
  func importHistory(of object: String) throws -> HistoryEntry? {
    guard let document = DocumentKey(object: object), let detail = try imported(document) else {
      return nil
    }
    let register = document.register.rawValue
    return try database.run(
      """
      SELECT b.at_ms, coalesce(p.name, ''), b.file_name, i.line
      FROM imported_\(register) i JOIN import_batch b ON b.id = i.batch
        LEFT JOIN person p ON p.id = b.person
      WHERE i.document = ?
      """, [document.value]
    ) { row in
      let rest = detail.fields.filter { Transaction.shownOfImports.contains($0.name) }.map(\.value)
      return HistoryEntry(
        at: row.moment(0), personName: row.text(1), act: "\(register).import",
        detail: [("note", (["\(row.text(2)):\(row.int(3))"] + rest).joined(separator: " · "))])
    }.first
  }

  /// What is shown of an old entry beside the columns every document has.
  private static let shownOfImports: Set<String> = [
    "receiver", "forwarded", "receipt", "signer", "recipients", "file-copy", "copies", "note",
  ]

  // MARK: Against the journal

  /// Compares what was taken in with the digests in the journal: an entry with its own, and all of a
  /// file with the one in the line that took it in.
  public func eachImportFault(_ body: (RecordFault) throws -> Void) throws {
    let batches = try database.run(
      """
      SELECT b.id, b.register, b.documents, b.entries, coalesce((
        SELECT max(j.sequence) FROM journal j WHERE j.object = 'import/' || b.id), 0)
      FROM import_batch b ORDER BY b.id
      """
    ) { (Int64($0.int(0)), $0.text(1), $0.int(2), $0.text(3), Int64($0.int(4))) }
    for (id, register, documents, entries, line) in batches {
      var hash = SHA256()
      var count = 0
      try database.each(
        """
        SELECT i.digest, i.salt, i.text, i.document FROM imported_\(register) i
        WHERE i.batch = ? ORDER BY i.document
        """, [.integer(id)]
      ) { row in
        let digest = row.blob(0)
        count += 1
        hash.update(digest)
        guard let text = row.optionalText(2) else { return }
        if SHA256.digest(of: row.blob(1) + Array(text.utf8)).bytes != digest {
          try body(.differs(object: "\(register)/\(row.int(3))", field: "import", line: line))
        }
      }
      if count != documents {
        try body(.differs(object: "import/\(id)", field: "documents", line: line))
      } else if FileDigest(hash.finalize()).description != entries {
        try body(.differs(object: "import/\(id)", field: "entries", line: line))
      }
    }
  }
}

extension WitnessedRecords {
  static let imports = WitnessedRecords(
    name: "import", table: "import_batch",
    witnesses: [
      Witness("register", ["import.register"], .last, "r.register"),
      Witness("file", ["import.register"], .last, "r.file_name"),
      Witness("digest", ["import.register"], .last, "r.file_digest"),
      Witness("documents", ["import.register"], .last, "r.documents"),
      Witness("left-out", ["import.register"], .last, "r.left_out"),
      Witness("entries", ["import.register"], .last, "r.entries"),
    ])

  static let importMappings = WitnessedRecords(
    name: "import-map", table: "import_mapping",
    witnesses: [
      Witness("header", ["import.map"], .last, "r.header"),
      Witness("map", ["import.map"], .last, "r.mapping"),
    ])

  /// SQL: a document of an old register.
  static func isImported(_ register: String) -> String {
    "EXISTS (SELECT 1 FROM imported_\(register) i WHERE i.document = r.id)"
  }
}
