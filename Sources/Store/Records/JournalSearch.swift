import Office

// Looking for lines of the journal: each search walks one index, from the newest line on.

extension Transaction {
  /// Lines a filter lets through, newest first, with where they were done from and what they
  /// changed.
  ///
  /// - Parameters:
  ///   - line: Only lines before this one; nil for all.
  ///   - limit: At most so many.
  ///   - isWhole: Whether what the lines say is shown, or acts and records alone.
  ///   - isDated: Whether no line is older than those before it, so that days are found in a few
  ///     steps; in a rehearsal the clock may have been set back.
  public func journal(
    matching filter: JournalFilter, before line: Int64?, limit: Int, isWhole: Bool, isDated: Bool
  ) throws -> [ExaminedEntry] {
    let bounds = try bounds(of: filter, before: line, isDated: isDated)
    let lines: [Int64]
    if let acts = filter.acts {
      // An index for each act gives its newest lines; the newest of all of them are among those.
      let found = try Set(acts).flatMap {
        try journalLines(filter, act: $0, within: bounds, limit: limit)
      }
      lines = Array(found.sorted(by: >).prefix(limit))
    } else {
      lines = try journalLines(filter, act: nil, within: bounds, limit: limit)
    }
    return try lines.compactMap { try examined($0, isWhole: isWhole) }
  }

  /// The acts that stand in the journal, found by leaps through their index.
  public func journalActs() throws -> [String] {
    try database.run(
      """
      WITH RECURSIVE known (act) AS (
        SELECT min(act) FROM journal
        UNION ALL
        SELECT (SELECT min(act) FROM journal WHERE act > known.act) FROM known
        WHERE known.act IS NOT NULL)
      SELECT act FROM known WHERE act IS NOT NULL
      """
    ) { $0.text(0) }
  }

  private struct Bounds {
    /// The first line that counts, and the first behind it that does not.
    var lines: Range<Int64>
    /// Milliseconds, in the same way.
    var moments: Range<Int64>
  }

  private func bounds(
    of filter: JournalFilter, before line: Int64?, isDated: Bool
  ) throws -> Bounds {
    let begin = filter.since.flatMap { Moment($0) }
    let end = filter.until?.adding(days: 1).flatMap { Moment($0) }
    var first: Int64 = 0
    var behind = max(line ?? .max, 0)
    if isDated {
      if let begin { first = try firstJournalLine(since: begin) }
      if let end { behind = min(behind, try firstJournalLine(since: end)) }
    }
    let (from, to) = (begin?.milliseconds ?? .min, end?.milliseconds ?? .max)
    return Bounds(lines: first..<max(first, behind), moments: from..<max(from, to))
  }

  private func journalLines(
    _ filter: JournalFilter, act: String?, within bounds: Bounds, limit: Int
  ) throws -> [Int64] {
    var conditions = ["sequence >= ?", "sequence < ?", "at_ms >= ?", "at_ms < ?"]
    var values: [Value] = [
      .integer(bounds.lines.lowerBound), .integer(bounds.lines.upperBound),
      .integer(bounds.moments.lowerBound), .integer(bounds.moments.upperBound),
    ]
    func add(_ condition: String, _ value: Value?) {
      guard let value else { return }
      conditions.append(condition)
      values.append(value)
    }
    add("object = ?", filter.object.map { .text($0) })
    add("act = ?", act.map { .text($0) })
    add("person = ?", filter.person.map { .id($0) })
    let index =
      filter.object != nil
      ? "INDEXED BY journal_object"
      : act != nil
        ? "INDEXED BY journal_act" : filter.person != nil ? "INDEXED BY journal_person" : ""
    return try database.run(
      """
      SELECT sequence FROM journal \(index) WHERE \(conditions.joined(separator: " AND "))
      ORDER BY sequence DESC LIMIT ?
      """, values + [.integer(limit)]
    ) { $0.int64(0) }
  }

  private func examined(_ line: Int64, isWhole: Bool) throws -> ExaminedEntry? {
    guard let entry = try journalEntry(line) else { return nil }
    guard isWhole else {
      return ExaminedEntry(entry: entry.withoutDetail, origin: nil, changes: [])
    }
    let text = try database.run(
      "SELECT text FROM journal_detail WHERE sequence = ?", [.integer(line)]
    ) { $0.text(0) }.first
    let detail = text.map { JournalDetail(text: $0) }
    return ExaminedEntry(
      entry: entry, origin: detail?.origin,
      changes: entry.detail == nil ? [] : try changes(of: entry, detail ?? []))
  }

  /// What stood in the fields an act writes: as the line itself says, else as the last line before
  /// it that wrote the same field of the same record.
  private func changes(
    of entry: JournalEntry, _ detail: JournalDetail
  ) throws -> [JournalChange] {
    if let before = detail["before"], let after = detail["after"] {
      return [JournalChange(field: entry.key, before: before, after: after)]
    }
    let said = detail.fields.filter { $0.name == "before" }.compactMap { field in
      JournalChange.said(field.value, in: detail)
    }
    if !said.isEmpty { return said }
    return try WitnessedRecords.fields(writtenBy: entry.act, of: entry.sort).compactMap { field in
      guard let after = detail[field.name] else { return nil }
      let before = try lastValue(of: field.name, by: field.acts, on: entry)
      return before == after ? nil : JournalChange(field: field.name, before: before, after: after)
    }.filter { $0.before != nil }
  }

  private func lastValue(
    of field: String, by acts: [String], on entry: JournalEntry
  ) throws -> String? {
    let marks = acts.map { _ in "?" }.joined(separator: ", ")
    return try database.run(
      """
      SELECT d.text FROM journal j INDEXED BY journal_object
        JOIN journal_detail d ON d.sequence = j.sequence
      WHERE j.object = ? AND j.sequence < ? AND j.act IN (\(marks)) ORDER BY j.sequence DESC LIMIT 20
      """, [.text(entry.object), .integer(entry.sequence)] + acts.map { .text($0) }
    ) { JournalDetail(text: $0.text(0))[field] }.compactMap { $0 }.first
  }
}

extension JournalChange {
  /// Reads `subject=what stood there` beside the field that says what stands there now.
  fileprivate static func said(_ text: String, in detail: JournalDetail) -> JournalChange? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let field = String(text[..<sign])
    guard let after = detail[field] else { return nil }
    return JournalChange(
      field: field, before: String(text[text.index(after: sign)...]), after: after)
  }
}

extension WitnessedRecords {
  /// The fields of one value that an act gives a record of this sort, with all acts that give it.
  static func fields(
    writtenBy act: String, of sort: String
  ) -> [(name: String, acts: [String])] {
    guard let records = all.first(where: { $0.name == sort }) else { return [] }
    return records.witnesses.compactMap { witness in
      guard case .last = witness.evidence, witness.acts.count > 1 || act.hasSuffix(".set"),
        witness.acts.contains(act)
      else { return nil }
      return (witness.field, witness.acts)
    }
  }
}
