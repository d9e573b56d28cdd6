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
    if let document {
      condition += " AND \(key) \(sign) ?"
      values.append(.integer(key == "d.id" ? document.id.value : document.id.value * 2 + 1))
    }
    let found = try outgoing(
      """
      SELECT \(outgoingColumns) FROM \(source) JOIN person p ON p.id = d.drafter
      WHERE \(condition) ORDER BY \(key) \(order) LIMIT ?
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
    case .matching(let words):
      return (
        "search JOIN outgoing_document d ON d.id = (search.rowid - 1) / 2",
        "search MATCH ? AND search.rowid % 2 = 1", [.text(matchExpression(words))]
      )
    }
  }

  /// How many documents `list` shows; for the short lists of the desk, never for the register.
  public func count(_ list: OutgoingList) throws -> Int {
    let (source, condition, values) = query(of: list)
    return try database.run("SELECT count(*) FROM \(source) WHERE \(condition)", values) {
      $0.int(0)
    }[0]
  }
}
