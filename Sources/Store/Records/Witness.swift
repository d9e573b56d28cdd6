import Office

/// A value that a row holds and lines of the journal hold too: whoever changes the row behind the
/// program's back makes the two differ.
struct Witness: Sendable {
  /// Which lines are compared, and with what of them.
  enum Evidence: Sendable {
    /// The last line that has the field; nothing is compared if none has.
    case last
    /// The field of every line, in the order of the lines.
    case every
    /// The same where the order does not matter.
    case together
    /// The day of the first line.
    case day
  }

  /// The field's name in the lines; also what a difference is called.
  let field: String
  let acts: [String]
  let evidence: Evidence
  /// SQL for what the row `r` holds: one value, or several by `listed`.
  let recorded: String

  init(_ field: String, _ acts: [String], _ evidence: Evidence, _ recorded: String) {
    self.field = field
    self.acts = acts
    self.evidence = evidence
    self.recorded = recorded
  }

  /// Stands between several values of one column; no text of ours holds it.
  static let separator = "\u{1F}"

  /// SQL for all values of a query of one column named `value`, in its order.
  static func listed(_ query: String) -> String {
    "(SELECT group_concat(value, char(31)) FROM (\(query)))"
  }
}

/// An act of a journal line, without the kind of record: `assign`.
struct WitnessedAct: Sendable {
  let name: String
  /// The piece of work it was done to; lines of before there were several mean the first.
  let work: Int
}

/// A kind of record, and everything the journal knows about it.
struct WitnessedRecords: Sendable {
  /// What stands before the slash in the journal: `incoming/12`.
  let name: String
  let table: String
  /// The column that stands after the slash.
  var key = "id"
  /// The line every record begins with, by the condition on a journal line `j`.
  var beginning = "1"
  /// SQL for rows of `r` that came with the office itself and have no line of their own.
  var founding = "0"
  /// SQL for rows of `r` whose content is gone as was declared: nothing is left to compare.
  var declared = "0"
  /// The state a row must be in after these acts; nil where no such way leads through the workflow.
  var state: (@Sendable ([WitnessedAct]) -> String?)?
  /// SQL for the state the row `r` is in, in the same form.
  var recordedState = "r.state"
  let witnesses: [Witness]
}

extension WitnessedRecords {
  static let all =
    [
      office, people, bodies, bodyGroups, incoming, outgoing, bundles, statuses, requests,
      calendarDays, calendarYears, deadlineTerms, registers, plans, kindEntries, councils,
      struckNumbers, copies, dossiers, filePlans, planLimits, retentionClasses, holds, submissions,
      loans,
      disposals, secrets, trust, checks,
      evidence, backups, backupDrills, journalKeys, checkpoints, receivedCheckpoints, imports,
      importMappings,
    ] + peopleAround

  static let office = WitnessedRecords(
    name: "office", table: "office",
    witnesses: [
      Witness("name", ["office.found"], .last, "r.name"),
      Witness("organ", ["office.found"], .last, "r.organ_id"),
    ])

  static let people = WitnessedRecords(
    name: "person", table: "person",
    founding: "r.id <= (SELECT min(person) FROM journal WHERE act = 'office.found')",
    witnesses: [
      Witness("handle", ["person.add"], .last, "r.handle"),
      Witness("name", ["person.add"], .last, "r.name"),
      Witness("post", ["person.add", "person.post"], .last, "r.post"),
      Witness("before", ["person.post"], .every, postsBefore),
      Witness("reason", ["person.post"], .every, postReasons),
      Witness("unit", ["person.add", "person.move"], .last, "r.unit"),
      Witness("account", ["person.add", "person.retire"], .last, "r.account"),
      Witness("roles", ["person.add", "person.role"], .last, roles),
      Witness("retired", ["person.retire"], .day, "r.retired_on"),
    ] + keyWitnesses)

  static let bodies = WitnessedRecords(
    // The superior body, where one was named, comes with the office as the first.
    name: "body", table: "body", founding: "r.id = 1",
    witnesses: [
      Witness("organ", ["body.add"], .last, "r.organ_id"),
      Witness("name", ["body.add", "body.edit"], .last, "r.name"),
    ] + bodyWitnesses + correspondenceWitnesses)

  static let incoming = WitnessedRecords(
    name: "incoming", table: "incoming_document", declared: takenOut("incoming", "r.id"),
    state: { acts in
      var replay = IncomingReplay()
      for act in acts where !replay.follow(act.name, work: act.work) { return nil }
      return replay.description
    },
    recordedState: "r.state || coalesce((\(workStates)), '')",
    //      field        lines it stands in       which   where the register holds it
    witnesses: [
      Witness(
        "number", ["incoming.register", "incoming.import"], .every, "r.number || '/' || r.year"),
      Witness("reference", writing, .last, "r.reference"),
      Witness("issuer", writing, .last, "r.issuer"),
      Witness("issued", writing, .last, "r.issued_on"),
      Witness("kind", writing, .last, "r.kind"),
      Witness("subject", writing, .last, "r.subject"),
      Witness("urgency", writing, .last, urgencies),
      Witness("another", entering, .every, "r.another_because"),
      Witness("arrived", entering, .day, "iif(\(isImported("incoming")), NULL, r.arrived_on)"),
      Witness("arrived", ["incoming.import"], .last, "r.arrived_on"),
      Witness("file", entering + ["incoming.attach"], .every, incomingFiles),
      Witness("document", ["incoming.receive"], .every, message("document_id")),
      Witness("sender", ["incoming.receive"], .every, message("sender")),
      Witness("lead", assigning + handingOver, .every, assigned("lead")),
      Witness("support", assigning + handingOver, .every, assigned("support")),
      Witness("informed", assigning + handingOver, .every, assigned("informed")),
      Witness("delegate", ["incoming.delegate"] + handingOver, .every, assigned("delegate")),
      Witness("task", ["incoming.assign"], .every, works("task")),
      Witness("confirm", ["incoming.assign"], .every, works("nullif(asks_confirmation, 0)")),
      Witness("due", ["incoming.register", "incoming.correct"], .last, askedOn),
      Witness("due", assigning + ["incoming.extend"], .every, deadlines),
      Witness.hour("incoming", ["incoming.register", "incoming.correct"]),
      Witness("note", speaking, .every, opinions),
      Witness("answer", ["incoming.resolve", "incoming.report"], .last, "'outgoing/' || r.answer"),
      ReaderRecord.witness("incoming"), remarks(on: "incoming"),
    ] + door)

  private static let entering = ["incoming.receive", "incoming.register"]
  private static let writing = entering + ["incoming.import", "incoming.correct"]
  private static let assigning = ["incoming.assign", "incoming.reassign"]
  private static let handingOver = ["incoming.hand-over"]
  private static let speaking =
    ["incoming.assign", "incoming.hand-back", "incoming.file"]
    + WorkAction.allCases.map { "incoming." + $0.rawValue }

  static let outgoing = WitnessedRecords(
    name: "outgoing", table: "outgoing_document", declared: takenOut("outgoing", "r.id"),
    state: { acts in
      // What an old register says was issued and filed when it was taken in.
      acts.first?.name == "import"
        ? replay(Array(acts.dropFirst()), from: .filed, in: OutgoingWorkflow.self)?.rawValue
        : replay(acts, from: .draft, in: OutgoingWorkflow.self)?.rawValue
    },
    witnesses: [
      Witness("kind", describing, .last, kinds),
      Witness("subject", describing, .last, "r.subject"),
      Witness("urgency", describing, .last, urgencies),
      Witness.hour("outgoing", describing),
      Witness("symbol", describing, .last, "r.symbol"),
      Witness("council", describing, .last, issuingCouncil),
      Witness("drafter", ["outgoing.hand-over"], .last, "'person/' || r.drafter"),
      Witness("answers", ["outgoing.draft"], .every, "'incoming/' || r.answers"),
      Witness("version", ["outgoing.revise", "outgoing.edit"], .every, versions),
      Witness(
        "file", ["outgoing.draft", "outgoing.revise", "outgoing.edit"], .every,
        files("f.part <> 'signed'")),
      Witness("file", ["outgoing.attach-signed"], .every, files("f.part = 'signed'")),
      Witness(
        "reference", numbering, .every,
        numbers("printf('%02d%s/%s', number, \(letter), symbol)")),
      Witness("year", numbering, .every, numbers("year")),
      Witness("out-of-order", ["outgoing.number"] + issuing, .last, "r.out_of_order"),
      Witness("reason", ["outgoing.release"], .every, releases),
      Witness("version", deciding, .every, decided("version")),
      Witness("note", deciding, .every, decided("note")),
      Witness("file", deciding, .every, decided("replace(digests, char(10), char(31))")),
      Witness("file", deciding, .every, decidedFiles),
      Witness("form", ["outgoing.approve"], .every, decided("form")),
      Witness("block", ["outgoing.approve"], .every, decided("replace(block, char(10), ' / ')")),
      Witness("post", ["outgoing.approve"], .every, decided("post")),
      Witness("basis", ["outgoing.approve"], .every, decided("basis")),
      Witness("authority", ["outgoing.approve"], .every, decided("'authority/' || authority")),
      Witness("decision", ["outgoing.approve"], .day, firstApproval),
      Witness("document", issuing, .every, "r.document_id"),
      Witness("issued", issuing, .last, "r.issued_on"),
      Witness("to", issuing, .together, recipients),
      Witness("value", ["outgoing.field"], .every, extra("outgoing")),
      Witness("open", ["data.open", "data.close"], .last, openBasis),
      ReaderRecord.witness("outgoing"),
    ] + flowWitnesses + approvalWitnesses)

  private static let numbering = ["outgoing.number", "outgoing.import"]
  private static let describing = ["outgoing.draft", "outgoing.amend-draft", "outgoing.import"]
  private static let deciding = ["outgoing.approve", "outgoing.return"]
  private static let issuing = ["outgoing.issue", "outgoing.issue-paper", "outgoing.import"]

  static let bundles = WitnessedRecords(
    name: "bundle", table: "bundle", key: "name", beginning: "j.act = 'exchange.export'",
    witnesses: [
      Witness("to", ["exchange.export"], .every, "r.receiver_id"),
      Witness("document", ["exchange.export"], .every, bundled),
      Witness("status", ["exchange.export"], .every, bundledStatuses),
      Witness("checkpoint", ["exchange.export"], .last, "sha256(r.checkpoint)"),
    ])

  static let calendarDays = WitnessedRecords(
    name: "calendar", table: "calendar_day", key: "day",
    witnesses: [
      Witness("kind", changingDays, .last, "r.kind"),
      Witness("title", changingDays, .last, "r.title"),
      Witness("source", changingDays, .last, "r.source"),
      Witness("confirmed", changingDays, .last, "iif(r.is_confirmed, 'yes', 'no')"),
    ])

  private static let changingDays = ["calendar.set", "calendar.drop"]

  static let calendarYears = WitnessedRecords(
    name: "calendar-year", table: "calendar_year", key: "year",
    witnesses: [Witness("source", ["calendar.confirm"], .last, "r.source")])

  static let deadlineTerms = WitnessedRecords(
    name: "deadline", table: "deadline_term",
    witnesses: [
      Witness("duty", changingTerms, .last, "r.duty"),
      Witness("kind", changingTerms, .last, "r.kind"),
      Witness("urgency", changingTerms, .last, "r.urgency"),
      Witness("term", changingTerms, .last, "iif(r.is_dropped, 'dropped', r.term)"),
      Witness("source", changingTerms, .last, "r.source"),
    ])

  private static let changingTerms = ["deadline.set", "deadline.drop"]

  /// Goes through the workflow as the lines say; an act that is no move, such as the first one,
  /// leads nowhere.
  private static func replay<Flow: Workflow>(
    _ acts: [WitnessedAct], from start: Flow.State, in flow: Flow.Type
  ) -> Flow.State? {
    var state = start
    for act in acts {
      guard let action = Flow.Action(rawValue: act.name) else { continue }
      guard let next = Flow.destination(of: action, from: state) else { return nil }
      state = next
    }
    return state
  }
}

// MARK: Values that lie in several rows

extension WitnessedRecords {
  /// In the form of the journal, `archiver,clerk`.
  private static let roles = """
    (SELECT group_concat(role, ',')
      FROM (SELECT role FROM person_role WHERE person = r.id ORDER BY role))
    """

  private static let incomingFiles = Witness.listed(
    """
    SELECT s.digest AS value FROM incoming_file f JOIN stored_file s ON s.id = f.file
    WHERE f.document = r.id ORDER BY f.ordinal
    """)

  private static func message(_ column: String) -> String {
    Witness.listed(
      "SELECT \(column) AS value FROM received_message WHERE document = r.id ORDER BY id")
  }

  private static func assigned(_ part: String) -> String {
    Witness.listed(
      """
      SELECT 'person/' || person AS value FROM assignment
      WHERE document = r.id AND part = '\(part)' ORDER BY id
      """)
  }

  private static let workStates = """
    SELECT group_concat(' ' || state, '') FROM (
      SELECT state FROM work WHERE document = r.id ORDER BY ordinal)
    """

  private static func works(_ value: String) -> String {
    Witness.listed("SELECT \(value) AS value FROM work WHERE document = r.id ORDER BY ordinal")
  }

  /// The deadline it came with; what its lists go by is that one or one of its works, or it shows here.
  private static let askedOn = """
    CASE WHEN r.due_on = r.asked_on OR r.due_on IN (
      SELECT d.due_on FROM deadline d JOIN work w ON w.id = d.work WHERE w.document = r.id)
    THEN r.asked_on ELSE r.due_on END
    """

  private static let deadlines = Witness.listed(
    """
    SELECT d.due_on AS value FROM deadline d JOIN work w ON w.id = d.work
    WHERE w.document = r.id ORDER BY d.id
    """)

  private static let opinions = Witness.listed(
    "SELECT text AS value FROM opinion WHERE document = r.id ORDER BY id")

  /// The journal has the name of a kind, the register its word.
  private static let kinds =
    "CASE r.kind"
    + DocumentKind.all.map { " WHEN '\($0.word)' THEN '\($0.name)'" }.joined()
    + " ELSE coalesce((SELECT name FROM document_kind WHERE word = r.kind), r.kind) END"

  private static let versions = Witness.listed(
    """
    SELECT version AS value FROM outgoing_version
    WHERE document = r.id AND version > 1 ORDER BY version
    """)

  private static func files(_ condition: String) -> String {
    Witness.listed(
      """
      SELECT s.digest AS value FROM outgoing_file f JOIN stored_file s ON s.id = f.file
      WHERE f.document = r.id AND \(condition) ORDER BY f.version, f.ordinal
      """)
  }

  /// The numbers that were struck out, then the one the document has.
  private static func numbers(_ value: String) -> String {
    Witness.listed(
      """
      SELECT \(value) AS value FROM (
        SELECT id AS place, year, sequence, number, symbol FROM struck_number WHERE document = r.id
        UNION ALL SELECT NULL, r.year, r.sequence, r.number, r.symbol WHERE r.number IS NOT NULL)
      ORDER BY place IS NULL, place
      """)
  }

  private static let openBasis = "(SELECT basis FROM open_document WHERE document = r.id)"

  /// SQL for the letter behind a number: see `NumberSequence.letter`.
  private static let letter =
    "iif(instr(sequence, '+'), substr(sequence, instr(sequence, '+') + 1), '')"

  private static func decided(_ value: String) -> String {
    Witness.listed("SELECT \(value) AS value FROM decision WHERE document = r.id ORDER BY id")
  }

  /// The files of the versions that were decided upon, as they are now.
  private static let decidedFiles = Witness.listed(
    """
    SELECT s.digest AS value FROM decision d
      JOIN outgoing_file f ON f.document = d.document AND f.version = d.version
        AND f.part <> 'signed'
      JOIN stored_file s ON s.id = f.file
    WHERE d.document = r.id ORDER BY d.id, f.ordinal
    """)

  /// The first approval's day, by the office's clock.
  private static let firstApproval = """
    (SELECT date(at_ms / 1000 + 25200, 'unixepoch') FROM decision
      WHERE document = r.id AND verdict = 'approved' ORDER BY id LIMIT 1)
    """

  private static let recipients = Witness.listed(
    """
    SELECT b.organ_id AS value FROM delivery d JOIN body b ON b.id = d.body
    WHERE d.document = r.id
    """)

  private static let bundledStatuses = Witness.listed(
    "SELECT status AS value FROM bundle_status WHERE bundle = r.id ORDER BY ordinal")

  private static let bundled = Witness.listed(
    """
    SELECT 'outgoing/' || document AS value FROM bundle_item WHERE bundle = r.id ORDER BY ordinal
    """)
}
