import Office

/// One column of what an office hands over as data.
public struct ExportColumn: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case integer, text
    /// A day of the office's calendar, `2026-11-27`.
    case date
    /// A moment in UTC, `2026-11-27T06:14:22.123Z`.
    case instant
    /// True or false.
    case flag
  }

  public let name: String
  public let kind: Kind
  /// Whether a row is known by it, with the other such columns of its table.
  public let isKey: Bool
  public let meaning: String
  /// SQL for its value.
  let sql: String

  init(_ name: String, _ kind: Kind, key: Bool = false, sql: String? = nil, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.isKey = key
    self.meaning = meaning
    self.sql = sql ?? "x." + name
  }
}

/// One table of what an office hands over as data.
public struct ExportTable: Equatable, Sendable {
  public let name: String
  public let meaning: String
  public let columns: [ExportColumn]
  /// SQL behind `FROM`: what is frozen is left out here, and what the person may not see is hidden in
  /// the names of the registers themselves.
  let source: String

  /// The version of the tables below; it moves on when a column changes its meaning or goes away.
  public static let version = 1

  private static let incoming = "JOIN incoming_document i ON i.id = x.document AND i.frozen = 0"
  private static let outgoing = "JOIN outgoing_document o ON o.id = x.document AND o.frozen = 0"
  private static let urgency =
    "CASE x.urgency"
    + Urgency.allCases.map { " WHEN \($0.rawValue) THEN '\($0.word)'" }.joined() + " END"

  private static let id = ExportColumn("id", .integer, key: true, "key of the row")
  private static let incomingId = ExportColumn("document", .integer, "incoming.id")
  private static let outgoingId = ExportColumn("document", .integer, "outgoing.id")
  private static func person(_ name: String, _ meaning: String) -> ExportColumn {
    ExportColumn(name, .integer, "person.id: " + meaning)
  }
  private static func moment(_ name: String, _ column: String, _ meaning: String) -> ExportColumn {
    ExportColumn(name, .instant, sql: "x." + column, meaning)
  }

  /// Every table, in the order in which one speaks of another.
  public static let all: [ExportTable] = registers + work + fate + archive + keeping

  private static let registers: [ExportTable] = [
    ExportTable(
      name: "office", meaning: "the office itself, one row",
      columns: [
        ExportColumn("organ_id", .text, key: true, "organ identifier (Decision 20/2020/QĐ-TTg)"),
        ExportColumn("name", .text, "name"),
        ExportColumn("abbreviation", .text, "in symbols"),
        ExportColumn("place", .text, "place of issue"),
        ExportColumn("is_rehearsal", .flag, "an office for practice"),
        ExportColumn("schema_version", .integer, sql: String(version), "version of these tables"),
      ], source: "office x"),
    ExportTable(
      name: "person", meaning: "people of the office; no accounts, keys or passphrases",
      columns: [
        id, ExportColumn("handle", .text, "short name"), ExportColumn("name", .text, "full name"),
        ExportColumn("post", .text, "post"),
        ExportColumn("unit", .text, "abbreviation of the unit"),
        ExportColumn(
          "roles", .text,
          sql: """
            (SELECT group_concat(role, ',') FROM (
              SELECT role FROM person_role WHERE person = x.id ORDER BY role))
            """, "roles, commas between them"),
        ExportColumn("retired_on", .date, "day of leaving"),
      ], source: "person x"),
    ExportTable(
      name: "body", meaning: "other bodies: senders and recipients",
      columns: [
        id, ExportColumn("organ_id", .text, "organ identifier"),
        ExportColumn("name", .text, "name"),
        ExportColumn("is_superior", .flag, "the superior body"),
        ExportColumn("is_electronic", .flag, "receives electronic documents"),
        ExportColumn("closed_on", .date, "since when it is no more"),
      ], source: "body x"),
    ExportTable(
      name: "incoming", meaning: "the arrivals register and what waits for it",
      columns: [
        id,
        ExportColumn(
          "state", .text,
          "received, registered, submitted, assigned, accepted, resolved, returned, struck, cancelled"
        ),
        ExportColumn("year", .integer, "year of the register"),
        ExportColumn("number", .integer, "arrival number"),
        ExportColumn("arrived_on", .date, "day of arrival"),
        moment("registered_at", "registered_ms", "when it was registered"),
        ExportColumn("issuer", .text, "issuing body"),
        ExportColumn("reference", .text, "number and symbol"),
        ExportColumn("issued_on", .date, "date of the document"),
        ExportColumn("kind", .text, "name of the kind"), ExportColumn("subject", .text, "subject"),
        ExportColumn("urgency", .text, sql: urgency, "word of the urgency"),
        ExportColumn("due_on", .date, "deadline"),
        ExportColumn("medium", .text, "electronic or paper"),
        ExportColumn("document_id", .text, "edXML DocumentId"),
        ExportColumn(
          "answer", .integer,
          sql: "(SELECT a.id FROM outgoing_document a WHERE a.id = x.answer AND a.frozen = 0)",
          "outgoing.id of the answer"),
        ExportColumn(
          "is_imported", .flag,
          sql: "EXISTS (SELECT 1 FROM imported_incoming m WHERE m.document = x.id)",
          "taken in from an old register"),
      ], source: "incoming_document x WHERE x.frozen = 0"),
    ExportTable(
      name: "outgoing", meaning: "drafts and the register of outgoing documents",
      columns: [
        id,
        ExportColumn(
          "state", .text,
          "draft, submitted, returned, approved, signed, issued, filed, recalled, cancelled"),
        ExportColumn("kind", .text, "word of the kind (Decree 30/2020, Annex III)"),
        ExportColumn("subject", .text, "subject"),
        ExportColumn("urgency", .text, sql: urgency, "word of the urgency"),
        person("drafter", "who drafted it"), ExportColumn("drafted_on", .date, "day of the draft"),
        ExportColumn("version", .integer, "last version"),
        ExportColumn(
          "answers", .integer,
          sql: "(SELECT a.id FROM incoming_document a WHERE a.id = x.answers AND a.frozen = 0)",
          "incoming.id it answers"),
        ExportColumn("year", .integer, "year of the register"),
        ExportColumn("sequence", .text, "numbering sequence"),
        ExportColumn("number", .integer, "number"), ExportColumn("symbol", .text, "symbol"),
        ExportColumn("issued_on", .date, "date of the document"),
        moment("issued_at", "issued_ms", "when it was issued"),
        ExportColumn("medium", .text, "electronic or paper"),
        ExportColumn("document_id", .text, "edXML DocumentId"),
        ExportColumn(
          "council", .text, sql: "(SELECT c.abbreviation FROM council c WHERE c.id = x.council)",
          "abbreviation of the issuing council"),
        ExportColumn(
          "is_imported", .flag,
          sql: "EXISTS (SELECT 1 FROM imported_outgoing m WHERE m.document = x.id)",
          "taken in from an old register"),
        ExportColumn(
          "is_open", .flag, sql: "EXISTS (SELECT 1 FROM open_document p WHERE p.document = x.id)",
          "marked as open to the public"),
      ], source: "outgoing_document x WHERE x.frozen = 0"),
    ExportTable(
      name: "struck_number", meaning: "outgoing numbers that will not be issued",
      columns: [
        id, ExportColumn("year", .integer, "year"), ExportColumn("sequence", .text, "sequence"),
        ExportColumn("number", .integer, "number"), ExportColumn("symbol", .text, "symbol"),
        ExportColumn("act", .text, "what struck it out"), moment("at", "at_ms", "when"),
      ], source: "struck_number x"),
    ExportTable(
      name: "incoming_file", meaning: "files of incoming documents; the bytes stay in the office",
      columns: [
        ExportColumn("document", .integer, key: true, "incoming.id"),
        ExportColumn("ordinal", .integer, key: true, "place"),
        ExportColumn("part", .text, "main, attachment, message or scan"),
        ExportColumn("name", .text, "label"),
        ExportColumn("sha256", .text, sql: "f.digest", "SHA-256 of the bytes"),
        ExportColumn("size", .integer, sql: "f.size", "bytes"),
      ], source: "incoming_file x \(incoming) JOIN stored_file f ON f.id = x.file"),
    ExportTable(
      name: "outgoing_file", meaning: "files of outgoing documents, version by version",
      columns: [
        ExportColumn("document", .integer, key: true, "outgoing.id"),
        ExportColumn("version", .integer, key: true, "version"),
        ExportColumn("ordinal", .integer, key: true, "place"),
        ExportColumn("part", .text, "main, attachment or signed"),
        ExportColumn("name", .text, "label"),
        ExportColumn("sha256", .text, sql: "f.digest", "SHA-256 of the bytes"),
        ExportColumn("size", .integer, sql: "f.size", "bytes"),
      ], source: "outgoing_file x \(outgoing) JOIN stored_file f ON f.id = x.file"),
  ]

  private static let work: [ExportTable] = [
    ExportTable(
      name: "work", meaning: "pieces of work on incoming documents",
      columns: [
        id, incomingId, ExportColumn("ordinal", .integer, "which of the document"),
        ExportColumn("state", .text, "assigned, accepted, reported, done, refused, withdrawn"),
        ExportColumn("task", .text, "what is to be done; empty: the document says it"),
        person("assigner", "who assigned it"), ExportColumn("result", .text, "how it ended"),
        ExportColumn(
          "due_on", .date,
          sql: "(SELECT e.due_on FROM deadline e WHERE e.work = x.id ORDER BY e.id DESC LIMIT 1)",
          "deadline that holds"),
      ], source: "work x \(incoming)"),
    ExportTable(
      name: "assignment", meaning: "who has, or had, a part in a piece of work",
      columns: [
        id, ExportColumn("work", .integer, "work.id"), incomingId,
        person("person", "who"), ExportColumn("part", .text, "lead, delegate, support, informed"),
        person("given_by", "who gave it"),
        ExportColumn("due_on", .date, "deadline it was given with"),
        moment("assigned_at", "assigned_ms", "when it was given"),
        moment("accepted_at", "accepted_ms", "when it was taken on"),
        moment("ended_at", "ended_ms", "when it ended"),
        ExportColumn("ended_because", .text, "why it ended"),
      ], source: "assignment x \(incoming)"),
    ExportTable(
      name: "deadline", meaning: "every deadline a piece of work had",
      columns: [
        id, ExportColumn("work", .integer, "work.id"), ExportColumn("due_on", .date, "deadline"),
        person("person", "who set it"), moment("at", "at_ms", "when"),
        ExportColumn("reason", .text, "why it moved; empty for the first"),
      ],
      source: """
        deadline x JOIN work w ON w.id = x.work
          JOIN incoming_document i ON i.id = w.document AND i.frozen = 0
        """),
    ExportTable(
      name: "opinion", meaning: "what was said with acts on incoming documents",
      columns: [
        id, incomingId, person("person", "who"), moment("at", "at_ms", "when"),
        ExportColumn("act", .text, "with which act"), ExportColumn("text", .text, "words"),
      ], source: "opinion x \(incoming)"),
    ExportTable(
      name: "visa", meaning: "opinions asked for on drafts",
      columns: [
        id, outgoingId, ExportColumn("round", .integer, "round"), person("person", "who was asked"),
        ExportColumn("unit", .text, "unit that was asked"), moment("asked_at", "asked_ms", "when"),
        ExportColumn("due_on", .date, "deadline"),
        moment("closed_at", "closed_ms", "when it was answered"),
        ExportColumn("verdict", .text, "agree, disagree, withdrawn"),
        ExportColumn("answer", .text, "words"),
      ], source: "visa x \(outgoing)"),
    ExportTable(
      name: "decision", meaning: "approvals and returns of drafts",
      columns: [
        id, outgoingId, ExportColumn("version", .integer, "version decided upon"),
        ExportColumn("verdict", .text, "approved or returned"), person("person", "who"),
        moment("at", "at_ms", "when"), ExportColumn("note", .text, "words"),
      ], source: "decision x \(outgoing)"),
    ExportTable(
      name: "outgoing_link", meaning: "what later documents do to an issued one",
      columns: [
        id, outgoingId, ExportColumn("successor", .integer, "outgoing.id of the later one"),
        ExportColumn("kind", .text, "replace, amend, correct, recall"),
        moment("at", "at_ms", "when"),
      ],
      source: """
        outgoing_link x \(outgoing)
          JOIN outgoing_document s ON s.id = x.successor AND s.frozen = 0
        """),
  ]

  private static let fate: [ExportTable] = [
    ExportTable(
      name: "delivery", meaning: "to whom issued documents went",
      columns: [
        ExportColumn("document", .integer, key: true, "outgoing.id"),
        ExportColumn("body", .integer, key: true, "body.id"),
        ExportColumn("way", .text, "electronic, paper, none"),
        ExportColumn("state", .text, "what is known of it there"),
        ExportColumn("bundle", .text, sql: "b.name", "the bundle that carried it first"),
        ExportColumn("handed_over_at", .instant, sql: "b.at_ms", "when that bundle was made"),
      ], source: "delivery x \(outgoing) LEFT JOIN bundle b ON b.id = x.bundle"),
    ExportTable(
      name: "delivery_event", meaning: "what became of a document at a recipient",
      columns: [
        id, outgoingId, ExportColumn("body", .integer, "body.id"),
        ExportColumn("state", .text, "state"),
        ExportColumn("on_date", .date, "the day it happened there"),
        moment("at", "at_ms", "when it was noted"),
      ], source: "delivery_event x \(outgoing)"),
    ExportTable(
      name: "owed_status", meaning: "statuses the office sends to other bodies (QCVN 102:2016)",
      columns: [
        id, ExportColumn("receiver", .text, "organ identifier"),
        ExportColumn("code", .text, "01 to 06, 13, 15, 16"), moment("at", "at_ms", "its time"),
        ExportColumn("incoming", .integer, "incoming.id"),
        ExportColumn("outgoing", .integer, "outgoing.id"),
        ExportColumn("is_sent", .flag, sql: "x.bundle IS NOT NULL", "a bundle has carried it"),
      ],
      source: """
        owed_status x WHERE (x.incoming IS NULL
            OR x.incoming IN (SELECT id FROM incoming_document WHERE frozen = 0))
          AND (x.outgoing IS NULL OR x.outgoing IN (SELECT id FROM outgoing_document WHERE frozen = 0))
        """),
    ExportTable(
      name: "received_status", meaning: "statuses that came from other bodies",
      columns: [
        id, ExportColumn("sender", .text, "organ identifier"), ExportColumn("code", .text, "code"),
        ExportColumn("stamped", .text, "its time, as it was written"),
        moment("received_at", "received_ms", "when it came"),
        ExportColumn("outgoing", .integer, "outgoing.id"),
        ExportColumn("body", .integer, "body.id"),
      ],
      source: """
        received_status x WHERE (x.incoming IS NULL
            OR x.incoming IN (SELECT id FROM incoming_document WHERE frozen = 0))
          AND (x.outgoing IS NULL OR x.outgoing IN (SELECT id FROM outgoing_document WHERE frozen = 0))
        """),
    ExportTable(
      name: "copy", meaning: "the register of certified copies",
      columns: [
        id, ExportColumn("year", .integer, "year"), ExportColumn("number", .integer, "number"),
        ExportColumn("symbol", .text, "symbol"), ExportColumn("form", .text, "SY, SL, TrS"),
        ExportColumn("incoming", .integer, "incoming.id"),
        ExportColumn("outgoing", .integer, "outgoing.id"),
        ExportColumn("copies", .integer, "how many"), ExportColumn("pages", .integer, "pages"),
        moment("at", "at_ms", "when"),
        ExportColumn("is_struck", .flag, sql: "x.struck_ms IS NOT NULL", "struck out"),
      ],
      source: """
        copy x WHERE (x.incoming IS NULL
            OR x.incoming IN (SELECT id FROM incoming_document WHERE frozen = 0))
          AND (x.outgoing IS NULL OR x.outgoing IN (SELECT id FROM outgoing_document WHERE frozen = 0))
        """),
  ]

  private static let archive: [ExportTable] = [
    ExportTable(
      name: "dossier", meaning: "dossiers and where they stand",
      columns: [
        id, ExportColumn("year", .integer, "year"),
        ExportColumn("notation", .text, "number and symbol"),
        ExportColumn("title", .text, "title"),
        ExportColumn(
          "state", .text,
          "open, closed, submitted, sent-back, archived, under-review, to-destroy, destroyed, transferred"
        ),
        ExportColumn("class", .text, "class of the retention schedule"),
        ExportColumn("term", .text, "term of its own"), person("keeper", "who makes it"),
        ExportColumn("started_on", .date, "beginning"),
        ExportColumn("ended_on", .date, "end of the work"),
        moment("opened_at", "opened_ms", "when it was opened"),
        moment("closed_at", "closed_ms", "when it was closed"),
        ExportColumn("documents", .integer, "how many lie in it"),
        ExportColumn("pages", .integer, "pages"),
      ], source: "dossier x"),
    ExportTable(
      name: "dossier_item", meaning: "what lies in dossiers",
      columns: [
        id, ExportColumn("dossier", .integer, "dossier.id"),
        ExportColumn("place", .integer, "place from 1; none once taken out"),
        ExportColumn("incoming", .integer, "incoming.id"),
        ExportColumn("outgoing", .integer, "outgoing.id"),
        ExportColumn(
          "title", .text, sql: "(SELECT f.title FROM filed_document f WHERE f.id = x.filed)",
          "of what stands in no register"),
        ExportColumn("pages", .integer, "pages"),
        moment("added_at", "added_ms", "when it was put in"),
      ],
      source: """
        dossier_item x JOIN dossier d ON d.id = x.dossier WHERE (x.incoming IS NULL
            OR x.incoming IN (SELECT id FROM incoming_document WHERE frozen = 0))
          AND (x.outgoing IS NULL OR x.outgoing IN (SELECT id FROM outgoing_document WHERE frozen = 0))
        """),
    ExportTable(
      name: "retention_class",
      meaning: "classes of the retention schedule the office has confirmed or set",
      columns: [
        ExportColumn("code", .text, key: true, "code"), ExportColumn("heading", .text, "group"),
        ExportColumn("title", .text, "title"), ExportColumn("term", .text, "term"),
        ExportColumn("source", .text, "legal source"),
        ExportColumn("is_confirmed", .flag, "confirmed"),
      ], source: "retention_class x"),
    ExportTable(
      name: "submission_line", meaning: "hand-overs to the current archive, dossier by dossier",
      columns: [
        ExportColumn("submission", .integer, key: true, "number of the hand-over"),
        ExportColumn("place", .integer, key: true, "place"),
        ExportColumn("dossier", .integer, "dossier.id"),
        moment("at", "at_ms", "day of the minutes").of("s"),
        ExportColumn("outcome", .text, "accepted or sent-back"),
      ],
      source:
        "submission_line x JOIN submission s ON s.id = x.submission JOIN dossier d ON d.id = x.dossier"
    ),
    ExportTable(
      name: "loan", meaning: "dossiers lent",
      columns: [
        id, ExportColumn("dossier", .integer, "dossier.id"), person("borrower", "who"),
        moment("asked_at", "asked_ms", "when it was asked for"),
        ExportColumn("due_on", .date, "due back"),
        ExportColumn("outcome", .text, "granted or refused"),
        moment("returned_at", "returned_ms", "when it came back"),
      ], source: "loan x JOIN dossier d ON d.id = x.dossier"),
    ExportTable(
      name: "disposal_line", meaning: "lists of disposal, dossier by dossier",
      columns: [
        ExportColumn("disposal", .integer, key: true, "number of the list"),
        ExportColumn("place", .integer, key: true, "place"),
        ExportColumn("dossier", .integer, "dossier.id"),
        ExportColumn(
          "state", .text, sql: "s.state", "proposed, decided, destroying, destroyed, withdrawn"),
        ExportColumn("decision", .text, sql: "s.decision", "number and symbol of the decision"),
        ExportColumn("last_year", .integer, "last year of its term"),
        ExportColumn("outcome", .text, "destroy or keep"),
      ],
      source:
        "disposal_line x JOIN disposal s ON s.id = x.disposal JOIN dossier d ON d.id = x.dossier"),
  ]

  private static let keeping: [ExportTable] = [
    ExportTable(
      name: "closed_register", meaning: "registers that were closed",
      columns: [
        id, ExportColumn("register", .text, "incoming or outgoing"),
        ExportColumn("year", .integer, "year"),
        ExportColumn("entries", .integer, "entries"),
        ExportColumn("struck", .integer, "struck out"),
        ExportColumn("digest", .text, "SHA-256 of the printed register"),
        moment("at", "at_ms", "when"),
        moment("opened_at", "opened_ms", "when it was opened again"),
      ], source: "closed_register x"),
    ExportTable(
      name: "import_batch", meaning: "old registers that were taken in",
      columns: [
        id, ExportColumn("register", .text, "incoming or outgoing"),
        ExportColumn("file_name", .text, "label"),
        ExportColumn("file_digest", .text, "SHA-256 of the file"),
        ExportColumn("documents", .integer, "entries taken in"),
        ExportColumn("left_out", .integer, "rows with problems"), moment("at", "at_ms", "when"),
      ], source: "import_batch x"),
    ExportTable(
      name: "journal",
      meaning: "the journal, line by line as it is chained; the texts beside it stay",
      columns: [
        ExportColumn("sequence", .integer, key: true, "number of the line"),
        moment("at", "at_ms", "when"),
        person("person", "who"), ExportColumn("act", .text, "stable word of the act"),
        ExportColumn("object", .text, "what it was done to"),
        ExportColumn("digest", .text, "SHA-256 of the text beside the line"),
        ExportColumn("hash", .text, "SHA-256 that chains the line to the one before"),
      ], source: "journal x"),
  ]
}

extension ExportColumn {
  /// The same column of another table of the query.
  fileprivate func of(_ table: String) -> ExportColumn {
    ExportColumn(name, kind, key: isKey, sql: table + sql.dropFirst(), meaning)
  }
}

/// One value of a row that is handed over.
public enum ExportValue: Equatable, Sendable {
  case nothing
  case integer(Int64)
  case text(String)
  case flag(Bool)
}

extension Transaction {
  /// Hands over the rows of a table in the order of their keys; one is in memory at a time.
  ///
  /// The same state of the office gives the same rows.
  public func eachRow(
    of table: ExportTable, _ body: ([ExportValue]) throws -> Void
  ) throws {
    let keys = table.columns.filter(\.isKey).map(\.sql).joined(separator: ", ")
    try database.each(
      """
      SELECT \(table.columns.map(\.sql).joined(separator: ", ")) FROM \(table.source) ORDER BY \(keys)
      """
    ) { row in
      try body(
        table.columns.indices.map { row.exported(Int32($0), table.columns[$0].kind) })
    }
  }
}

extension Row {
  fileprivate func exported(_ column: Int32, _ kind: ExportColumn.Kind) -> ExportValue {
    if isNull(column) { return .nothing }
    switch kind {
    case .integer: return .integer(int64(column))
    case .flag: return .flag(int(column) != 0)
    case .text, .date: return .text(text(column))
    case .instant:
      let at = moment(column)
      let rest = ((at.milliseconds % 1000) + 1000) % 1000
      return .text(at.utc.dropLast() + "." + padded(Int(rest), to: 3) + "Z")
    }
  }
}
