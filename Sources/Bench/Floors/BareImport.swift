import Office

/// The rows of an old register written into the same schema in one transaction: nothing is read,
/// checked or hashed, and what is derived from a row was made beforehand.
struct BareImport {
  struct Row {
    let document: [BareDatabase.Value]
    let day: CivilDate
    let text: String
    let words: [BareDatabase.Value]
    let exact: String

    init(_ entry: ImportedEntry) {
      let at = Moment(entry.day, hour: 8)?.milliseconds ?? 0
      document = [
        .integer(Int64(entry.year)), .integer(Int64(entry.number)), .text(entry.day.description),
        .integer(at), .text(entry.issuer), .text(entry.issuerKey), .text(entry.reference),
        .text(entry.referenceKey), entry.issuedOn.map { .text($0.description) } ?? .null,
        .text(entry.kind.name), .text(entry.subject),
      ]
      day = entry.day
      text = entry.text
      words = entry.words.parts.map { .text($0) }
      exact = entry.words.exact
    }
  }

  private let database: BareDatabase

  init(at path: String) throws { database = try BareDatabase(path + "/office.db") }

  func run(_ rows: [Row]) throws {
    let document = try database.prepare(
      """
      INSERT INTO incoming_document (state, year, number, arrived_on, arrived_ms, registered_ms, issuer,
        issuer_key, reference, reference_key, issued_on, kind, subject, urgency, medium)
      VALUES ('resolved', ?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, 'paper')
      """)
    let mark = try database.prepare(
      """
      INSERT INTO imported_incoming (document, batch, line, digest, salt, text)
      VALUES (?, 1, 1, zeroblob(32), randomblob(16), ?)
      """)
    let words = try database.prepare(
      "INSERT INTO search (rowid, symbol, kind, party, subject) VALUES (?, ?, ?, ?, ?)")
    let exact = try database.prepare("INSERT INTO search_exact (rowid, text) VALUES (?, ?)")
    // As much memory as the import takes.
    try database.execute("PRAGMA cache_size = -24576")
    try database.execute("BEGIN IMMEDIATE")
    try database.execute(
      """
      INSERT INTO import_batch (register, file_name, file_digest, documents, left_out, entries, person,
        at_ms)
      VALUES ('incoming', '', printf('%064d', 0), 0, 0, '', 1, 0)
      """)
    // Rows and words in turns would cost twice as much: see `Transaction.change`.
    for stretch in stride(from: 0, to: rows.count, by: 4096) {
      let rows = rows[stretch..<min(stretch + 4096, rows.count)]
      var places: [BareDatabase.Value] = []
      for row in rows {
        try database.run(document, row.document)
        let id = database.lastInserted
        places.append(.integer(SearchPlace(.incoming(ID(id)), on: row.day).value))
        try database.run(mark, [.integer(id), .text(row.text)])
      }
      for (row, place) in zip(rows, places) {
        try database.run(words, [place] + row.words)
        try database.run(exact, [place, .text(row.exact)])
      }
    }
    try database.execute("COMMIT")
  }
}
