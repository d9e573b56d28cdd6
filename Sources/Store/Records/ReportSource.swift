import Office

/// Where what a report counts stands in the database: SQL for each subject, and for each of its
/// dimensions and spans.
///
/// Everything here is text of our own. ?1 is now in milliseconds, ?2 today, ?3 and ?4 the first and the
/// last day of the period, ?5 the lists dossiers stand in, as JSON; what a report file names is bound
/// behind these.
struct ReportSource {
  /// What stands behind FROM.
  let tables: String
  /// What holds for everything that is counted.
  let conditions: [String]
  /// The register a row is of, its key there, and what tells rows of one record apart.
  let register: String
  let id: String
  let part: String
  /// The day that decides whether it is in the period.
  let day: String
  let dimensions: [ReportDimension: String]
  let quantities: [ReportQuantity: String]

  static func of(_ subject: ReportSubject) -> ReportSource {
    switch subject {
    case .incoming: incoming
    case .outgoing: outgoing
    case .work: work
    case .delivery: delivery
    case .dossier: dossier
    case .quality: quality
    }
  }

  // MARK: Parts

  private static func times(of day: String) -> [ReportDimension: String] {
    let year = "substr(\(day), 1, 4)"
    return [
      .month: "substr(\(day), 1, 7)",
      .quarter: "\(year) || '-Q' || ((substr(\(day), 6, 2) + 2) / 3)",
      .year: year,
      .schoolYear:
        """
      iif(substr(\(day), 6, 2) >= '\(padded(ReportPeriod.start, to: 2))',
        \(year) || '-' || (\(year) + 1), (\(year) - 1) || '-' || \(year))
      """,
    ]
  }

  private static func yesOrNo(_ condition: String) -> String {
    "iif(\(condition), 'yes', 'no')"
  }

  /// The first moment after the deadline `due`, by the hour of the document `id` where it has one on
  /// that day.
  private static func end(of due: String, _ id: String) -> String {
    """
    coalesce((SELECT h.due_ms FROM due_hour h WHERE h.incoming = \(id)
        AND date(h.due_ms / 1000 + 25200, 'unixepoch') = \(due)),
      CAST(julianday(\(due)) - 2440587.5 AS INTEGER) * 86400000 + 61200000)
    """
  }

  /// How what was done at `done`, NULL if it was not, stands to `due`.
  private static func timeliness(done: String, isDone: String, due: String, _ id: String) -> String
  {
    """
    CASE WHEN NOT (\(isDone))
        THEN iif(\(due) IS NULL OR ?1 < \(end(of: due, id)), 'open', 'overdue')
      WHEN \(due) IS NULL THEN 'done'
      ELSE CASE \(done) < \(end(of: due, id)) WHEN 1 THEN 'on-time' WHEN 0 THEN 'late' ELSE 'done' END
      END
    """
  }

  // MARK: Subjects

  /// Whoever leads work on an incoming document, or led it last.
  private static let leadOfDocument =
    """
    SELECT x.person FROM assignment x WHERE x.document = d.id AND x.part = 'lead'
    ORDER BY x.ended_ms IS NOT NULL, x.id DESC LIMIT 1
    """

  private static let endOfDocument =
    """
    (SELECT max(x.ended_ms) FROM assignment x WHERE x.document = d.id AND x.part = 'lead'
      AND x.ended_because = 'done')
    """

  static let incoming = ReportSource(
    tables: "incoming_document d", conditions: ["d.number IS NOT NULL", "d.frozen = 0"],
    register: "'incoming'", id: "d.id", part: "0", day: "d.arrived_on",
    dimensions: times(of: "d.arrived_on").merging([
      .kind: "d.kind", .issuer: "d.issuer", .state: "d.state", .urgency: "CAST(d.urgency AS TEXT)",
      .medium: "d.medium",
      .person: "(SELECT p.handle FROM person p WHERE p.id = (\(leadOfDocument)))",
      .unit: "(SELECT p.unit FROM person p WHERE p.id = (\(leadOfDocument)))",
      .timeliness:
        """
      CASE WHEN d.state IN ('struck', 'cancelled') THEN 'void' ELSE
      \(timeliness(done: endOfDocument, isDone: "d.state = 'resolved'", due: "d.due_on", "d.id"))
      END
      """,
      .signed: yesOrNo(
        """
        EXISTS (SELECT 1 FROM incoming_file f JOIN stored_file s ON s.id = f.file
          WHERE f.document = d.id AND s.signatures > 0)
        """),
      .answered: yesOrNo(
        """
        EXISTS (SELECT 1 FROM outgoing_document o WHERE o.id = d.answer
          AND o.issued_ms IS NOT NULL)
        """),
    ]) { $1 },
    quantities: [
      .toRegistration: "d.registered_ms - d.arrived_ms",
      .toAssignment:
        """
      (SELECT min(x.assigned_ms) FROM assignment x WHERE x.document = d.id AND x.part = 'lead')
        - d.arrived_ms
      """,
      .toEnd: "iif(d.state = 'resolved', \(endOfDocument), NULL) - d.arrived_ms",
      .toAnswer:
        "(SELECT o.issued_ms FROM outgoing_document o WHERE o.id = d.answer) - d.arrived_ms",
    ])

  /// The lead is the one that was given last: a part ends when the next is given, and only those that
  /// were the last are resumed. What is looked for behind the row found costs one step in its index, where
  /// the last by a sorting costs three times as much.
  static let work = ReportSource(
    tables: """
      incoming_document d JOIN work w ON w.document = d.id
      LEFT JOIN assignment a ON a.document = d.id AND a.work = w.id AND a.part = 'lead'
        AND NOT EXISTS (SELECT 1 FROM assignment x
          WHERE x.document = d.id AND x.id > a.id AND x.work = w.id AND x.part = 'lead')
      LEFT JOIN deadline l ON l.work = w.id
        AND NOT EXISTS (SELECT 1 FROM deadline x WHERE x.work = w.id AND x.id > l.id)
      LEFT JOIN person p ON p.id = a.person
      """, conditions: ["d.frozen = 0"], register: "'incoming'", id: "d.id", part: "w.ordinal",
    day: "d.arrived_on",
    dimensions: times(of: "d.arrived_on").merging([
      .kind: "d.kind", .issuer: "d.issuer", .state: "w.state", .person: "p.handle",
      .unit: "p.unit",
      .timeliness:
        """
      CASE WHEN w.state IN ('refused', 'withdrawn') THEN 'void' ELSE
      \(timeliness(done: "a.ended_ms", isDone: "w.state = 'done'", due: "l.due_on", "d.id"))
      END
      """,
    ]) { $1 },
    quantities: [
      .toAcceptance: "a.accepted_ms - a.assigned_ms",
      .toEnd: "iif(w.state = 'done', a.ended_ms, NULL) - a.assigned_ms",
    ])

  /// Whether a signed file is at the version that was issued.
  private static let isSigned = yesOrNo(
    """
    EXISTS (SELECT 1 FROM outgoing_file f WHERE f.document = d.id AND f.part = 'signed')
    """)

  static let outgoing = ReportSource(
    tables: "outgoing_document d JOIN person p ON p.id = d.drafter",
    conditions: ["d.issued_on IS NOT NULL", "d.frozen = 0"], register: "'outgoing'", id: "d.id",
    part: "0", day: "d.issued_on",
    dimensions: times(of: "d.issued_on").merging([
      .kind: "d.kind", .state: "d.state", .urgency: "CAST(d.urgency AS TEXT)", .medium: "d.medium",
      .person: "p.handle", .unit: "p.unit", .signed: isSigned,
      .answering: yesOrNo("d.answers IS NOT NULL"),
      .sent:
        """
      coalesce((SELECT CASE
          WHEN sum(v.way = 'electronic' AND v.bundle IS NULL AND v.state IS NULL) > 0 THEN 'waiting'
          WHEN sum(v.way = 'electronic') = count(*) THEN 'electronic'
          WHEN sum(v.way = 'electronic') > 0 THEN 'mixed'
          WHEN count(*) > 0 THEN 'paper' END
        FROM delivery v WHERE v.document = d.id), 'inside')
      """,
    ]) { $1 },
    quantities: [
      .toIssue:
        """
      d.issued_ms - (SELECT min(x.at_ms) FROM outgoing_version x WHERE x.document = d.id)
      """
    ])

  static let delivery = ReportSource(
    tables: """
      outgoing_document d JOIN delivery v ON v.document = d.id JOIN body b ON b.id = v.body
      """, conditions: ["d.issued_on IS NOT NULL", "d.frozen = 0"], register: "'outgoing'",
    id: "d.id", part: "v.body", day: "d.issued_on",
    dimensions: times(of: "d.issued_on").merging([
      .kind: "d.kind", .body: "b.organ_id", .way: "v.way",
      .state: "coalesce(v.state, iif(v.bundle IS NULL, 'waiting', 'sent'))", .signed: isSigned,
    ]) { $1 }, quantities: [:])

  /// Which dossiers are on hold: those named, and those of a class that is.
  private static let isHeld =
    """
    EXISTS (SELECT 1 FROM hold_item i JOIN hold h ON h.id = i.hold
      WHERE h.lifted_ms IS NULL AND (i.dossier = d.id OR (i.class = d.class AND d.class <> '')))
    """

  static let dossier = ReportSource(
    tables: """
      dossier d JOIN person p ON p.id = d.keeper LEFT JOIN standing s ON s.dossier = d.id
      """, conditions: [], register: "'dossier'", id: "d.id", part: "0", day: "d.started_on",
    dimensions: [
      .year: "CAST(d.year AS TEXT)", .state: "d.state", .person: "p.handle", .unit: "p.unit",
      .standing: "s.name", .held: yesOrNo(isHeld),
    ], quantities: [:])

  static let quality = ReportSource(
    tables: "(\(findings)) q", conditions: [], register: "q.register", id: "q.id", part: "q.part",
    day: "q.day",
    dimensions: times(of: "q.day").merging([
      .check: "q.name", .register: "q.register",
      .criterion: "q.criterion",
    ]) { $1 }, quantities: [:])
}

// What is looked for in the data, all of it together one list: what can be seen on a row itself in one
// reading of the register for all such checks, the rest in a statement for each.
extension ReportSource {
  /// Where what is wrong is found.
  private enum Look {
    /// On a row of a register that is read from end to end.
    case reading(Reading, String)
    case own(QualityRegister, day: String, String)
  }

  private enum Reading: CaseIterable {
    case incoming, issued, dossiers

    var register: QualityRegister {
      switch self {
      case .incoming: .incoming
      case .issued: .outgoing
      case .dossiers: .dossier
      }
    }

    var day: String {
      switch self {
      case .incoming: "r.arrived_on"
      case .issued: "r.issued_on"
      case .dossiers: "r.started_on"
      }
    }

    var rows: String {
      switch self {
      case .incoming: "incoming_document r"
      case .issued: "outgoing_document r"
      case .dossiers: "dossier r"
      }
    }

    /// Ends where another condition can stand behind it.
    var condition: String {
      switch self {
      case .incoming: "r.frozen = 0 AND r.state NOT IN ('returned', 'struck', 'cancelled') AND"
      case .issued: "r.frozen = 0 AND r.issued_on IS NOT NULL AND"
      case .dossiers: ""
      }
    }
  }

  fileprivate static let findings: String = {
    var statements: [String] = []
    var seen: [(reading: Reading, check: QualityCheck, number: Int, condition: String)] = []
    for (number, check) in QualityCheck.allCases.enumerated() {
      switch look(for: check) {
      case .reading(let reading, let condition): seen.append((reading, check, number, condition))
      case .own(let register, let day, let rest):
        statements.append(
          """
          SELECT '\(check.rawValue)' AS name, '\(check.criterion.rawValue)' AS criterion,
            '\(register.rawValue)' AS register, r.id AS id, \(number) AS part, \(day) AS day
          FROM \(rest)
          """)
      }
    }
    for reading in Reading.allCases {
      let checks = seen.filter { $0.reading == reading }
      let conditions = checks.map { "(\($0.condition))" }
      let cases = zip(checks, conditions).map { "WHEN \($0.number) THEN \($1)" }
      let names = checks.map {
        "('\($0.check.rawValue)', '\($0.check.criterion.rawValue)', \($0.number))"
      }
      // Few rows have anything wrong: only those meet the names.
      statements.append(
        """
        SELECT k.name AS name, k.criterion AS criterion, '\(reading.register.rawValue)' AS register,
          r.id AS id, k.number AS part, \(reading.day) AS day
        FROM \(reading.rows) CROSS JOIN (
          SELECT column1 AS name, column2 AS criterion, column3 AS number FROM (VALUES \(names.joined(separator: ", ")))) k
        WHERE \(reading.condition) (\(conditions.joined(separator: " OR ")))
          AND CASE k.number \(cases.joined(separator: " ")) END
        """)
    }
    return statements.joined(separator: " UNION ALL ")
  }()

  /// In the words of the indexes over what is open: it is looked for there, not in the archive.
  private static let isOpen = "r.state NOT IN ('cancelled', 'resolved', 'returned', 'struck')"
  private static let isOpenOutgoing =
    "r.state NOT IN ('issued', 'filed', 'recalled', 'cancelled')"

  /// A day so long ago that what has waited since counts as forgotten.
  private static func before(_ check: QualityCheck) -> String {
    "date(?2, '-\(check.days ?? 0) days')"
  }

  private static func look(for check: QualityCheck) -> Look {
    func incoming(_ condition: String) -> Look { .reading(.incoming, condition) }
    func issued(_ condition: String) -> Look { .reading(.issued, condition) }
    func dossier(_ condition: String) -> Look { .reading(.dossiers, condition) }
    /// By an index of its own.
    func found(
      _ condition: String, in reading: Reading = .incoming, day: String? = nil
    ) -> Look {
      .own(
        reading.register, day: day ?? reading.day,
        "\(reading.rows) WHERE \(reading.condition) \(condition)")
    }
    switch check {
    case .issuedAfterArrival: return incoming("r.issued_on > r.arrived_on")
    case .dueBeforeArrival: return incoming("r.due_on < r.arrived_on")
    case .answeredByNothing:
      return incoming(
        """
        r.answer IS NOT NULL AND r.state = 'resolved' AND NOT EXISTS (
          SELECT 1 FROM main.outgoing_document o WHERE o.id = r.answer AND o.issued_ms IS NOT NULL)
        """)
    case .issuedBeforeDrafted: return issued("r.issued_on < r.drafted_on")
    case .noReference: return incoming("r.reference = ''")
    case .noDate: return incoming("r.issued_on IS NULL")
    case .noFile:
      return incoming(
        """
        r.medium = 'electronic' AND NOT EXISTS (
          SELECT 1 FROM incoming_file f WHERE f.document = r.id)
        """)
    case .noSignedFile:
      return issued(
        """
        r.medium = 'electronic' AND NOT EXISTS (
          SELECT 1 FROM outgoing_file f WHERE f.document = r.id AND f.part = 'signed')
        """)
    case .noRecipient:
      // In a school that has sent on paper for years this is true of everything.
      return found(
        """
        NOT EXISTS (SELECT 1 FROM delivery v WHERE v.document = r.id)
          AND NOT EXISTS (SELECT 1 FROM informed i WHERE i.document = r.id)
        """, in: .issued)
    case .noClass: return dossier("r.class = '' AND r.term = ''")
    case .emptyDossier: return dossier("r.state <> 'open' AND r.documents = 0")
    case .noUnit:
      return .own(.person, day: "NULL", "person r WHERE r.retired_on IS NULL AND r.unit = ''")
    case .sameReference:
      // Of a period each is looked up; of everything those are, whose key stands there twice.
      return found(
        """
        r.reference_key <> '' AND (?3 IS NOT NULL OR (r.reference_key, r.issuer_key) IN (
            SELECT t.reference_key, t.issuer_key FROM incoming_document t
            WHERE t.reference_key <> '' GROUP BY 1, 2 HAVING count(*) > 1))
          AND EXISTS (SELECT 1 FROM incoming_document o WHERE o.reference_key = r.reference_key
            AND o.issuer_key = r.issuer_key AND o.id <> r.id AND o.issued_on IS r.issued_on
            AND o.state NOT IN ('returned', 'struck', 'cancelled') AND o.frozen = 0)
        """)
    case .sameFile:
      return found(
        """
        r.id IN (SELECT t.document FROM incoming_file t WHERE t.part = 'main' AND t.file IN (
            SELECT file FROM incoming_file WHERE part = 'main' GROUP BY file HAVING count(*) > 1))
          AND EXISTS (SELECT 1 FROM incoming_file f JOIN incoming_file g
            ON g.file = f.file AND g.part = 'main' AND g.document <> f.document
          JOIN incoming_document o ON o.id = g.document
          WHERE f.document = r.id AND f.part = 'main' AND o.frozen = 0
            AND o.state NOT IN ('returned', 'struck', 'cancelled'))
        """)
    case .sameBody:
      return .own(
        .body, day: "NULL",
        """
        body r WHERE r.closed_on IS NULL AND EXISTS (SELECT 1 FROM body o
          WHERE o.name_key = r.name_key AND o.id <> r.id AND o.closed_on IS NULL)
        """)
    case .samePerson:
      return .own(
        .person, day: "NULL",
        """
        person r WHERE r.retired_on IS NULL AND EXISTS (SELECT 1 FROM person o
          WHERE o.name_key = r.name_key AND o.id <> r.id AND o.retired_on IS NULL)
        """)
    case .waitsAtDoor:
      return found("r.state = 'received' AND r.arrived_on < \(before(check))")
    // Of a period, too, among what is open: with `+` its day is no reason to read the period.
    case .unassigned:
      return found(
        """
        \(isOpen) AND r.state IN ('registered', 'submitted') AND r.arrived_on < \(before(check))
        """, day: "+r.arrived_on")
    case .longOverdue:
      return found(
        """
        \(isOpen) AND r.state <> 'received' AND r.due_on < \(before(check))
        """, day: "+r.arrived_on")
    case .oldDraft:
      return .own(
        .outgoing, day: "+r.drafted_on",
        """
        outgoing_document r WHERE r.frozen = 0 AND \(isOpenOutgoing)
          AND r.state IN ('draft', 'submitted', 'returned', 'approved', 'signed')
          AND r.drafted_on < \(before(check))
        """)
    case .undelivered:
      return issued(
        """
        r.state IN ('issued', 'filed') AND r.issued_on < \(before(check)) AND EXISTS (
          SELECT 1 FROM delivery v WHERE v.document = r.id AND v.way = 'electronic'
            AND v.bundle IS NULL AND v.state IS NULL)
        """)
    case .leftOpen: return dossier("r.state = 'open' AND r.year < substr(?2, 1, 4) - 1")
    }
  }
}
