import Office

extension Transaction {
  public func filePlan(of year: Int) throws -> KeptFilePlan? {
    let found = try database.run(
      """
      SELECT f.state, p.name, f.decided_ms, f.issued_as FROM file_plan f
        LEFT JOIN person p ON p.id = f.decided_by
      WHERE f.year = ?
      """, [.integer(year)]
    ) { row in
      (
        state: row.text(0), by: row.optionalText(1), at: row.optionalMoment(2),
        issued: row.optionalId(3) as ID<OutgoingDocument>?
      )
    }
    guard let row = found.first else { return nil }
    guard let state = KeptFilePlan.State(rawValue: row.state) else {
      throw StoreError.corrupt(path: database.path, detail: "file_plan \(year)")
    }
    var decision: (by: String, at: Moment)?
    if let by = row.by, let at = row.at { decision = (by, at) }
    return KeptFilePlan(
      plan: FilePlan(year: year, headings: try headings(of: year)), state: state,
      decision: decision, issuedWith: try row.issued.flatMap { try outgoing($0)?.title })
  }

  public func setPlanState(_ state: KeptFilePlan.State, of year: Int) throws {
    try database.run(
      "UPDATE file_plan SET state = ? WHERE year = ?", [.text(state.rawValue), .integer(year)])
  }

  public func setIssued(planOf year: Int, as document: ID<OutgoingDocument>) throws {
    try database.run(
      "UPDATE file_plan SET issued_as = ? WHERE year = ?", [.id(document), .integer(year)])
  }

  // MARK: In the year

  /// Adds an entry behind the others of its heading.
  public func insert(_ entry: FilePlan.Entry, under heading: Int, year: Int) throws {
    let places = try database.run(
      "SELECT coalesce(max(place), 0) + 1 FROM plan_entry WHERE year = ?", [.integer(year)]
    ) { $0.int(0) }
    try insert(entry, at: places[0], under: heading, year: year)
  }

  private func insert(
    _ entry: FilePlan.Entry, at place: Int, under heading: Int, year: Int
  ) throws {
    try database.run(
      """
      INSERT INTO plan_entry (year, place, heading, notation, title, class, term, keeper, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(year), .integer(place), .integer(heading), .text(entry.notation.description),
        .text(entry.title), .text(entry.scheduleClass ?? ""), .text(entry.term.text),
        .text(entry.person), .text(entry.note),
      ])
  }

  public func update(_ entry: FilePlan.Entry, year: Int) throws {
    try database.run(
      """
      UPDATE plan_entry SET title = ?, class = ?, term = ?, keeper = ?, note = ?
      WHERE year = ? AND notation = ? AND dropped_because IS NULL
      """,
      [
        .text(entry.title), .text(entry.scheduleClass ?? ""), .text(entry.term.text),
        .text(entry.person), .text(entry.note), .integer(year),
        .text(entry.notation.description),
      ])
  }

  public func drop(_ notation: String, year: Int, because reason: String) throws {
    try database.run(
      """
      UPDATE plan_entry SET dropped_because = ?
      WHERE year = ? AND notation = ? AND dropped_because IS NULL
      """, [.text(reason), .integer(year), .text(notation)])
  }

  private func headings(of year: Int) throws -> [FilePlan.Heading] {
    let entries = try database.run(
      """
      SELECT heading, notation, title, term, class, keeper, note FROM plan_entry
      WHERE year = ? AND dropped_because IS NULL ORDER BY place
      """, [.integer(year)]
    ) { row in
      guard let notation = FileNotation(row.text(1)), let term = try? RetentionTerm(row.text(3))
      else { throw StoreError.corrupt(path: database.path, detail: "plan_entry \(year)") }
      let code = row.text(4)
      return (
        heading: row.int(0),
        entry: FilePlan.Entry(
          notation: notation, title: row.text(2), term: term,
          scheduleClass: code.isEmpty ? nil : code, person: row.text(5), note: row.text(6))
      )
    }
    return try database.run(
      "SELECT place, level, title FROM plan_heading WHERE year = ? ORDER BY place",
      [.integer(year)]
    ) { row in
      let place = row.int(0)
      return FilePlan.Heading(
        level: row.int(1) == 1 ? .major : .minor, title: row.text(2),
        entries: entries.filter { $0.heading == place }.map { $0.entry })
    }
  }

  /// Puts a plan in the place of the draft of its year.
  public func set(_ plan: FilePlan) throws {
    for table in ["plan_entry", "plan_heading", "file_plan"] {
      try database.run("DELETE FROM \(table) WHERE year = ?", [.integer(plan.year)])
    }
    try database.run(
      "INSERT INTO file_plan (year, state) VALUES (?, 'draft')", [.integer(plan.year)])
    var place = 0
    for (index, heading) in plan.headings.enumerated() {
      try database.run(
        "INSERT INTO plan_heading (year, place, level, title) VALUES (?, ?, ?, ?)",
        [
          .integer(plan.year), .integer(index + 1), .integer(heading.level.rawValue),
          .text(heading.title),
        ])
      for entry in heading.entries {
        place += 1
        try insert(entry, at: place, under: index + 1, year: plan.year)
      }
    }
  }

  public func approvePlan(of year: Int, by person: ID<Person>, at: Moment) throws {
    try database.run(
      "UPDATE file_plan SET state = 'approved', decided_by = ?, decided_ms = ? WHERE year = ?",
      [.id(person), .moment(at), .integer(year)])
  }

  /// The entry of an approved plan under this notation, and its row.
  public func plannedEntry(
    _ notation: String, of year: Int
  ) throws -> (id: ID<FilePlan.Entry>, entry: FilePlan.Entry)? {
    guard let plan = try filePlan(of: year), plan.state == .approved,
      let notation = FileNotation(notation), let entry = plan.plan.entry(notation)
    else { return nil }
    let ids: [ID<FilePlan.Entry>] = try database.run(
      "SELECT id FROM plan_entry WHERE year = ? AND notation = ? AND dropped_because IS NULL",
      [.integer(year), .text(entry.notation.description)]
    ) { $0.id(0) }
    return ids.first.map { ($0, entry) }
  }

  /// What stands in the plan of a year, as the journal keeps it.
  public func planText(of year: Int) throws -> String {
    try database.run(
      "SELECT \(FilePlanRecord.text) FROM file_plan r WHERE r.year = ?", [.integer(year)]
    ) { $0.optionalText(0) ?? "" }.first ?? ""
  }
}

enum FilePlanRecord {
  /// SQL for the entries of the plan `r`, a line each.
  static let text = """
    (SELECT coalesce(group_concat(value, char(10)), '') FROM (
      SELECT notation || ' ' || title || ' [' || term || ' ' || class || '] ' || keeper
        || iif(dropped_because IS NULL, '', ' -') AS value
      FROM plan_entry WHERE year = r.year ORDER BY place))
    """
}

extension WitnessedRecords {
  static let filePlans = WitnessedRecords(
    name: "plan", table: "file_plan", key: "year",
    witnesses: [
      Witness(
        "entries", ["plan.make", "plan.add", "plan.change", "plan.drop"], .last,
        FilePlanRecord.text),
      Witness(
        "approved", ["plan.make", "plan.submit", "plan.return", "plan.approve"], .last,
        "iif(r.state = 'approved', 'yes', 'no')"),
      Witness("with", ["plan.issue"], .last, "'outgoing/' || r.issued_as"),
    ])
}
