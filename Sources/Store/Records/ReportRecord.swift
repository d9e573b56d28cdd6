import Office

/// What a report asks of the records: what is counted, by what, and of which days.
public struct ReportQuestion {
  let definition: ReportDefinition
  let period: ReportPeriod
  let now: Moment
  /// The list of the archive each dossier stands in, `{"12":"expired"}`; `{}` where nobody asks.
  let standings: String

  /// - Parameter standings: The most pressing list of each dossier; those in none are not named.
  public init(
    _ definition: ReportDefinition, _ period: ReportPeriod, at now: Moment,
    standings: [(ID<Dossier>, RetentionStanding)] = []
  ) {
    self.definition = definition
    self.period = period
    self.now = now
    self.standings =
      "{" + standings.map { "\"\($0.0.value)\":\"\($0.1.rawValue)\"" }.joined(separator: ",") + "}"
  }
}

/// A statement of a report while it comes together: its text is our own, what a file names is bound.
private struct ReportStatement {
  let source: ReportSource
  private let definition: ReportDefinition
  private(set) var values: [Value]
  private(set) var conditions: [String]

  init(_ question: ReportQuestion) {
    definition = question.definition
    source = ReportSource.of(question.definition.subject)
    let days = question.period.days
    values = [
      .integer(question.now.milliseconds), .date(question.now.date), .date(days?.first),
      .date(days?.last), .text(question.standings),
    ]
    conditions = source.conditions
    if days != nil { conditions.append("\(source.day) BETWEEN ?3 AND ?4") }
    for condition in definition.conditions { conditions.append(text(of: condition)) }
  }

  /// SQL for the value of a dimension, never NULL.
  func expression(_ dimension: ReportDimension) -> String {
    "coalesce(\(source.dimensions[dimension] ?? "''"), '')"
  }

  /// SQL for a condition, whose values are bound.
  mutating func text(of condition: ReportCondition) -> String {
    let places = condition.values.map { bound(.text($0)) }.joined(separator: ", ")
    return expression(condition.dimension) + (condition.isNegated ? " NOT IN (" : " IN (")
      + places + ")"
  }

  mutating func bound(_ value: Value) -> String {
    values.append(value)
    return "?\(values.count)"
  }

  mutating func require(_ condition: String) { conditions.append(condition) }

  var row: String { expression(definition.rows) }
  var column: String { definition.columns.map { expression($0) } ?? "''" }

  /// `select` from what the report counts. Naming all five values keeps their places whatever is used.
  func sql(_ select: String, _ rest: String) -> String {
    """
    WITH given (now, today, first, last) AS (VALUES (?1, ?2, ?3, ?4)),
    standing (dossier, name) AS MATERIALIZED
      (SELECT CAST(key AS INTEGER), value FROM json_each(?5))
    SELECT \(select) FROM \(source.tables)
    \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")) \(rest)
    """
  }
}

/// The rows and columns that were met, each pair under a number of its own, told apart by their bytes.
private struct ReportPlaces {
  private var rows: [[UInt8]] = []
  private var columns: [[UInt8]] = []
  /// Numbers by hash, one after another where hashes meet; -1 where there is none.
  private var slots = [Int](repeating: -1, count: 64)
  private var last = -1

  /// The number of a pair, the next one for a new pair.
  mutating func index(of row: UnsafeRawBufferPointer, _ column: UnsafeRawBufferPointer) -> Int {
    // Rows come in the order of the register: neighbours often belong together.
    if last >= 0, isEqual(rows[last], row), isEqual(columns[last], column) { return last }
    var slot = ReportPlaces.hash(row, column) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = slots[slot]
      if isEqual(rows[known], row), isEqual(columns[known], column) {
        last = known
        return known
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    last = rows.count
    slots[slot] = last
    rows.append(Array(row))
    columns.append(Array(column))
    if rows.count * 2 > slots.count { grow() }
    return last
  }

  /// All of them in the order of their bytes.
  var inOrder: [(index: Int, row: String, column: String)] {
    rows.indices.sorted { left, right in
      if rows[left] == rows[right] {
        return columns[left].lexicographicallyPrecedes(columns[right])
      }
      return rows[left].lexicographicallyPrecedes(rows[right])
    }.map {
      ($0, String(decoding: rows[$0], as: UTF8.self), String(decoding: columns[$0], as: UTF8.self))
    }
  }

  private func isEqual(_ known: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    known.count == bytes.count && known.elementsEqual(bytes)
  }

  private mutating func grow() {
    slots = [Int](repeating: -1, count: slots.count * 2)
    for number in rows.indices {
      let hash = rows[number].withUnsafeBytes { row in
        columns[number].withUnsafeBytes { ReportPlaces.hash(row, $0) }
      }
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }

  private static func hash(_ row: UnsafeRawBufferPointer, _ column: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: row)
    hasher.combine(row.count)
    hasher.combine(bytes: column)
    return hasher.finalize()
  }
}

extension Transaction {
  /// How many there are of each row and column, and how many meet the condition of each measure.
  public func reportGroups(_ question: ReportQuestion) throws -> [ReportTally.Group] {
    var statement = ReportStatement(question)
    let conditions = question.definition.measures.map { measure in
      switch measure {
      case .count(let condition?), .share(let condition): statement.text(of: condition)
      case .count(nil), .quantile: "1"
      }
    }
    let columns = [statement.row, statement.column] + conditions
    // Counted here: SQLite would sort every row first.
    var places = ReportPlaces()
    var counts: [[Int]] = []
    try database.each(
      statement.sql(columns.joined(separator: ", "), ""), statement.values
    ) { found in
      let place = places.index(of: found.bytes(0), found.bytes(1))
      if place == counts.count { counts.append([Int](repeating: 0, count: conditions.count + 1)) }
      counts[place][0] += 1
      for index in conditions.indices { counts[place][index + 1] += found.int(Int32(index) + 2) }
    }
    return places.inOrder.map { place, row, column in
      ReportTally.Group(
        row: row, column: column, count: counts[place][0],
        counted: Array(counts[place].dropFirst()))
    }
  }

  /// What was measured of each row and column.
  public func reportSamples(
    _ question: ReportQuestion, _ quantity: ReportQuantity
  ) throws -> [ReportTally.Sample] {
    let statement = ReportStatement(question)
    guard let span = statement.source.quantities[quantity] else { return [] }
    var places = ReportPlaces()
    var spans: [[Int64]] = []
    try database.each(
      statement.sql("\(statement.row), \(statement.column), \(span)", ""), statement.values
    ) { found in
      if found.isNull(2) { return }
      let place = places.index(of: found.bytes(0), found.bytes(1))
      if place == spans.count { spans.append([]) }
      spans[place].append(found.int64(2))
    }
    return places.inOrder.map { place, row, column in
      ReportTally.Sample(row: row, column: column, spans: spans[place])
    }
  }

  /// What is behind a number of a report, by its keys; subjects and titles are for whoever shows them.
  ///
  /// - Parameters:
  ///   - isRest: What a share did not count, instead of what it did.
  ///   - key: Behind it the page begins, or, read backwards, before it it ends.
  public func reportReasons(
    _ question: ReportQuestion, at place: ReportPlace, isRest: Bool, backwards: Bool = false,
    from key: ReportReason.Key?, limit: Int
  ) throws -> [ReportReason] {
    var statement = ReportStatement(question)
    if let row = place.row {
      statement.require("\(statement.row) = \(statement.bound(.text(row)))")
    }
    if let column = place.column {
      statement.require("\(statement.column) = \(statement.bound(.text(column)))")
    }
    var span = "NULL"
    switch place.measure {
    case .count(let condition?), .share(let condition):
      let text = statement.text(of: condition)
      statement.require(isRest ? "NOT \(text)" : text)
    case .count(nil): break
    case .quantile(let quantity, _):
      span = statement.source.quantities[quantity] ?? "NULL"
      statement.require("\(span) IS \(isRest ? "" : "NOT ")NULL")
    }
    let source = statement.source
    let order = [source.register, source.id, source.part]
    if let key {
      let places = [.text(key.register), .integer(key.id), .integer(key.part)].map { value in
        statement.bound(value)
      }
      statement.require(
        "(\(order.joined(separator: ", "))) \(backwards ? "<" : ">") "
          + "(\(places.joined(separator: ", ")))")
    }
    let end = statement.bound(.integer(limit))
    let sorting = ["1", "2", "3"].map { $0 + (backwards ? " DESC" : "") }
    let found = try database.run(
      statement.sql(
        (order + [source.day, span, statement.row]).joined(separator: ", "),
        "ORDER BY " + sorting.joined(separator: ", ") + " LIMIT \(end)"), statement.values
    ) { row in
      ReportReason(
        key: ReportReason.Key(register: row.text(0), id: row.int64(1), part: row.int64(2)),
        title: "", subject: "", day: row.optionalDate(3),
        span: row.isNull(4) ? nil : row.int64(4), row: row.text(5))
    }
    return backwards ? found.reversed() : found
  }
}
