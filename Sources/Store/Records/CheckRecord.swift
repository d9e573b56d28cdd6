import Office

/// Where a row and the journal part.
public enum RecordFault: Equatable, Sendable {
  /// A record no line of the journal made.
  case withoutJournal(object: String)
  /// A line of the journal whose record is not there.
  case withoutRecord(object: String, line: Int64)
  /// A record that holds something else than the line that wrote it.
  case differs(object: String, field: String, line: Int64)
}

extension Transaction {
  /// Hands over what SQLite finds wrong with the file, its indexes and its references.
  /// - Parameter isQuick: Passes over whether each index holds what its table does.
  public func eachDamage(isQuick: Bool = false, _ body: (String) throws -> Void) throws {
    try database.each("PRAGMA \(isQuick ? "quick" : "integrity")_check(1000)") { row in
      let text = row.text(0)
      if text != "ok" { try body(text) }
    }
    try database.each("PRAGMA foreign_key_check") {
      try body("\($0.text(0)) \($0.int(1)) → \($0.text(2))")
    }
  }

  /// The kinds of records whose rows `eachFault(of:)` compares with the journal.
  public static var kindsOfRecords: [String] { WitnessedRecords.all.map(\.name) }

  /// Compares each record of a kind with the lines of the journal that speak of it, and each such
  /// line with the records. One record is in memory at a time.
  public func eachFault(
    of kind: String, _ body: (RecordFault) throws -> Void
  ) throws {
    guard let records = WitnessedRecords.all.first(where: { $0.name == kind }) else { return }
    try database.learnDigests()
    let hasImports = try hasImports(of: records)
    let columns = records.witnesses.map { ", " + $0.recorded }.joined()
    let state = records.state == nil ? "NULL" : records.recordedState
    try database.each(
      """
      SELECT '\(records.name)/' || r.\(records.key), \(records.founding), \(state)\(columns)
      FROM \(records.table) r WHERE NOT (\(records.declared)) ORDER BY r.rowid
      """
    ) { row in
      let object = row.text(0)
      let lines = try lines(on: object, records, hasImports)
      guard let last = lines.last else {
        if row.int(1) == 0 { try body(.withoutJournal(object: object)) }
        return
      }
      if let state = records.state, state(lines.map(\.witnessed)) != row.text(2) {
        try body(.differs(object: object, field: "state", line: last.sequence))
      }
      for (index, witness) in records.witnesses.enumerated() {
        let heard = lines.filter { witness.acts.contains($0.act) }
        guard let said = witness.said(by: heard) else { continue }
        let held = witness.held(row.optionalText(Int32(index) + 3))
        if said != held {
          let line = heard.last?.sequence ?? last.sequence
          try body(.differs(object: object, field: witness.field, line: line))
        }
      }
    }
    try eachLineWithoutRecord(records, body)
  }

  fileprivate struct WitnessLine {
    let sequence: Int64
    let at: Moment
    let act: String
    let detail: JournalDetail

    var witnessed: WitnessedAct {
      WitnessedAct(
        name: String(
          act[(act.firstIndex(of: ".").map { act.index(after: $0) } ?? act.startIndex)...]),
        work: detail["work"].flatMap { Int($0) } ?? 1)
    }
  }

  private func lines(
    on object: String, _ records: WitnessedRecords, _ hasImports: Bool
  ) throws -> [WitnessLine] {
    let first = hasImports ? try importLine(on: object, records.name) : nil
    return try (first.map { [$0] } ?? [])
      + database.run(
        """
        SELECT j.sequence, j.at_ms, j.act, d.text
        FROM journal j LEFT JOIN journal_detail d ON d.sequence = j.sequence
        WHERE j.object = ? AND \(records.beginning) ORDER BY j.sequence
        """, [.text(object)]
      ) { row in
        WitnessLine(
          sequence: Int64(row.int(0)), at: row.moment(1), act: row.text(2),
          detail: JournalDetail(text: row.text(3)))
      }
  }

  /// Whether a document of the register may come from an old one.
  private func hasImports(of records: WitnessedRecords) throws -> Bool {
    guard ["incoming", "outgoing"].contains(records.name) else { return false }
    return try database.run(
      "SELECT EXISTS (SELECT 1 FROM import_batch WHERE register = ?)", [.text(records.name)]
    ) { $0.int(0) == 1 }[0]
  }

  /// The line that took the whole file in speaks of each entry by what is kept beside it.
  private func importLine(on object: String, _ register: String) throws -> WitnessLine? {
    try database.run(
      """
      SELECT coalesce((SELECT min(j.sequence) FROM journal j WHERE j.object = 'import/' || b.id), 0),
        b.at_ms, i.text
      FROM imported_\(register) i JOIN import_batch b ON b.id = i.batch WHERE i.document = ?
      """, [.text(String(object.dropFirst(register.utf8.count + 1)))]
    ) { row in
      WitnessLine(
        sequence: Int64(row.int(0)), at: row.moment(1), act: register + ".import",
        detail: JournalDetail(text: row.text(2)))
    }.first
  }

  private func eachLineWithoutRecord(
    _ records: WitnessedRecords, _ body: (RecordFault) throws -> Void
  ) throws {
    // A slash is followed by a zero: between the two lie all objects of the kind.
    try database.each(
      """
      SELECT j.object, min(j.sequence) FROM journal j
      WHERE j.object >= '\(records.name)/' AND j.object < '\(records.name)0'
        AND \(records.beginning) AND NOT EXISTS (
          SELECT 1 FROM \(records.table) r
          WHERE r.\(records.key) = substr(j.object, \(records.name.count + 2)))
      GROUP BY j.object
      """
    ) { try body(.withoutRecord(object: $0.text(0), line: Int64($0.int(1)))) }
  }

  /// Numbers missing from a register; a number given twice the schema already refuses. What an old
  /// register has left out is its own: only behind a number of the office's own a gap counts.
  public func eachNumberGap(
    _ body: (_ register: String, _ year: Int, _ number: Int) throws -> Void
  ) throws {
    try database.each(
      """
      WITH given (register, year, number, is_imported) AS (
        SELECT 'incoming', year, number,
          EXISTS (SELECT 1 FROM imported_incoming i WHERE i.document = d.id)
        FROM incoming_document d WHERE number IS NOT NULL
        UNION ALL SELECT sequence, year, number,
          EXISTS (SELECT 1 FROM imported_outgoing i WHERE i.document = d.id)
        FROM outgoing_document d WHERE number IS NOT NULL
        UNION ALL SELECT sequence, year, number, 0 FROM struck_number
        UNION ALL SELECT 'copies', year, number, 0 FROM copy)
      SELECT register, year, number FROM (
        SELECT register, year, number, is_imported,
          lag(number, 1, 0) OVER (PARTITION BY register, year ORDER BY number) AS before
        FROM given)
      WHERE number <> before + 1 AND NOT is_imported
      """
    ) { try body($0.text(0), $0.int(1), $0.int(2)) }
  }
}

extension Witness {
  /// What the lines say; nil if there is nothing to compare.
  fileprivate func said(by lines: [Transaction.WitnessLine]) -> [String]? {
    let values = lines.flatMap { line in
      line.detail.fields.filter { $0.name == field }.map(\.value)
    }
    switch evidence {
    case .last: return values.last.map { $0.isEmpty ? [] : [$0] }
    case .every: return values.filter { !$0.isEmpty }
    case .together: return values.sorted()
    case .day: return lines.first.map { [$0.at.date.description] } ?? []
    }
  }

  fileprivate func held(_ text: String?) -> [String] {
    let values = (text ?? "").split(separator: Character(Witness.separator)).map(String.init)
    return evidence == .together ? values.sorted() : values
  }
}
