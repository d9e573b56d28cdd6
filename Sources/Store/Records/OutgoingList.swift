import Office

extension Transaction {
  /// A page of `list` from the place of `document`, itself left out; from the end without one.
  public func outgoing(
    _ list: OutgoingList, _ direction: ListDirection = .older, than document: OutgoingDocument?,
    limit: Int
  ) throws -> [OutgoingDocument] {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    var (source, condition, values) = query(of: list)
    var key = "d.id"
    if case .matching = list { key = "search.rowid" }
    let isUrgentFirst = list.isOfOpenDocuments
    if isUrgentFirst, let document {
      condition += " AND (d.urgency, d.id) \(sign) (?, ?)"
      values += [.integer(document.urgency.rawValue), .id(document.id)]
    } else if let document {
      condition += " AND \(key) \(sign) ?"
      values.append(.integer(key == "d.id" ? document.id.value : document.id.value * 2 + 1))
    }
    let found = try outgoing(
      """
      SELECT \(outgoingColumns) FROM \(source) JOIN person p ON p.id = d.drafter
      WHERE \(condition) ORDER BY \(isUrgentFirst ? "d.urgency \(order), " : "")\(key) \(order)
      LIMIT ?
      """, values + [.integer(limit)])
    return direction == .older ? found : found.reversed()
  }

  private func query(of list: OutgoingList) -> (source: String, condition: String, [Value]) {
    let source = "outgoing_document d"
    // Said besides, so that the index over open documents is known to hold them all.
    let open = " AND d.state <> 'issued'"
    switch list {
    case .register: return (source, "d.id > 0", [])
    case .state(let state):
      return (source, "d.state = ?" + (state == .issued ? "" : open), [.text(state.rawValue)])
    case .returned(let person):
      return (source, "d.state = 'returned' AND d.drafter = ?" + open, [.id(person)])
    case .withoutNumber:
      return (source, "d.state IN ('submitted', 'approved') AND d.number IS NULL" + open, [])
    case .late(let cutoffs):
      let late = cutoffs.condition(on: "d.signed_ms", kind: \.word)
      return (source, "d.state = 'signed'\(open) AND \(late.sql)", late.1)
    case .matching(let words):
      return (
        "search JOIN outgoing_document d ON d.id = (search.rowid - 1) / 2",
        "search MATCH ? AND search.rowid % 2 = 1", [.text(matchExpression(words))]
      )
    }
  }

  /// How many documents `list` shows; for the short lists of the desk, never for the register.
  public func count(_ list: OutgoingList) throws -> Int {
    let (sql, values) = counting(list)
    return try database.run(sql, values) { $0.int(0) }[0]
  }

  func counting(_ list: OutgoingList) -> (sql: String, [Value]) {
    let (source, condition, values) = query(of: list)
    return ("SELECT count(*) FROM \(source) WHERE \(condition)", values)
  }
}

extension OutgoingList {
  /// Whether it is a list of the desk, read from the most urgent down.
  fileprivate var isOfOpenDocuments: Bool {
    switch self {
    case .state(let state): state != .issued
    case .returned, .withoutNumber, .late: true
    case .register, .matching: false
    }
  }
}
