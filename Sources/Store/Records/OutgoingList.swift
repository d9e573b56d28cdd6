import Office

extension Transaction {
  /// A page of `list` from the place of `document`, itself left out; from the end without one.
  public func outgoing(
    _ list: OutgoingList, _ direction: ListDirection = .older, than document: OutgoingDocument?,
    limit: Int
  ) throws -> [OutgoingDocument] {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    var (source, condition, values) = shownQuery(of: list)
    let isUrgentFirst = list.isOfOpenDocuments
    if isUrgentFirst, let document {
      condition += " AND (d.urgency, d.id) \(sign) (?, ?)"
      values += [.integer(document.urgency.rawValue), .id(document.id)]
    } else if let document {
      condition += " AND d.id \(sign) ?"
      values.append(.id(document.id))
    }
    let found = try outgoing(
      """
      SELECT \(outgoingColumns) FROM \(source) JOIN person p ON p.id = d.drafter
      WHERE \(condition) ORDER BY \(isUrgentFirst ? "d.urgency \(order), " : "")d.id \(order)
      LIMIT ?
      """, values + [.integer(limit)])
    return direction == .older ? found : found.reversed()
  }

  /// The query of `list`; frozen documents stand in the register alone.
  private func shownQuery(
    of list: OutgoingList
  ) -> (source: String, condition: String, [Value]) {
    let (source, condition, values) = query(of: list)
    return (
      source, list == .register ? condition : "(\(condition)) AND d.frozen = 0", values
    )
  }

  private func query(of list: OutgoingList) -> (source: String, condition: String, [Value]) {
    let source = "outgoing_document d"
    // Said besides, so that the index over open documents is known to hold them all.
    let open = " AND \(Transaction.isOpenOutgoing)"
    switch list {
    case .register: return (source, "d.id > 0", [])
    case .state(let state):
      return (source, "d.state = ?" + (!state.isSettled ? open : ""), [.text(state.rawValue)])
    case .toApprove(let kinds):
      let marks = kinds.map { _ in "?" }.joined(separator: ", ")
      return (
        source, "d.state = 'submitted'\(open) AND d.kind IN (\(marks))",
        kinds.map { .text($0.word) }
      )
    case .returned(let person):
      return (source, "d.state = 'returned' AND d.drafter = ?" + open, [.id(person)])
    case .withoutNumber:
      return (source, "d.state IN ('submitted', 'approved') AND d.number IS NULL" + open, [])
    case .late(let cutoffs):
      let late = cutoffs.condition(on: "d.signed_ms", kind: \.word)
      return (source, "d.state = 'signed'\(open) AND \(late.sql)", late.1)
    case .returnedInUnit(let unit, let person):
      return (
        source,
        "d.state = 'returned' AND d.drafter <> ?"
          + " AND d.drafter IN (SELECT id FROM person WHERE unit = ?)" + open,
        [.id(person), .text(unit)]
      )
    case .asked(let person, let unit):
      return (source, "d.id IN (\(Transaction.visasWaiting))", [.id(person), .text(unit)])
    case .unvouched(let part, let unit):
      return (
        source,
        """
        d.state = 'submitted'\(open) AND (?1 IS NULL OR d.drafter IN (
          SELECT id FROM person WHERE unit = ?1)) AND NOT EXISTS (
          SELECT 1 FROM vouching v WHERE v.document = d.id AND v.part = ?2 AND v.version >= (
            SELECT max(version) FROM outgoing_version WHERE document = d.id AND is_edit = 0))
        """, [.text(unit), .text(part.rawValue)]
      )
    case .toAcknowledge(let person):
      return (
        source,
        """
        d.id IN (SELECT document FROM informed WHERE person = ? AND acknowledged_ms IS NULL)
          AND d.state IN ('issued', 'filed')
        """, [.id(person)]
      )
    case .mentions(let person):
      return (
        source,
        """
        d.id IN (SELECT r.outgoing FROM mention m JOIN remark r ON r.id = m.remark
          WHERE m.person = ? AND m.seen_ms IS NULL)
        """, [.id(person)]
      )
    case .toRecall:
      return (source, "d.id IN (SELECT document FROM recall_order WHERE sent_ms IS NULL)", [])
    case .refused:
      return (source, "d.id IN (SELECT document FROM delivery WHERE state = 'refused')", [])
    case .recallOpen:
      return (
        source,
        """
        d.id IN (SELECT document FROM delivery WHERE state IN ('recall-sent', 'recall-refused'))
        """, []
      )
    case .paperCopyDue:
      return (source, "d.id IN (SELECT document FROM file_copy WHERE is_over = 0)", [])
    }
  }

  /// How many documents `list` shows; for the short lists of the desk, never for the register.
  public func count(_ list: OutgoingList) throws -> Int {
    let (sql, values) = counting(list)
    return try database.run(sql, values) { $0.int(0) }[0]
  }

  func counting(_ list: OutgoingList) -> (sql: String, [Value]) {
    let (source, condition, values) = shownQuery(of: list)
    return ("SELECT count(*) FROM \(source) WHERE \(condition)", values)
  }
}

extension OutgoingList {
  /// Whether it is a list of the desk, read from the most urgent down.
  fileprivate var isOfOpenDocuments: Bool {
    switch self {
    case .state(let state): !state.isSettled
    case .toApprove, .returned, .returnedInUnit, .withoutNumber, .late, .asked, .unvouched: true
    case .toAcknowledge, .mentions, .toRecall, .refused, .recallOpen, .paperCopyDue: false
    case .register: false
    }
  }
}

extension Transaction {
  /// Said as the index over open documents says it.
  static let isOpenOutgoing = "d.state NOT IN ('issued', 'filed', 'recalled', 'cancelled')"

  /// The documents on which the opinion of a person, or of their unit, is wanted now.
  private static let visasWaiting = ["v.person = ?1", "v.unit = ?2"].map { whose in
    """
    SELECT v.document FROM visa v WHERE \(whose) AND v.closed_ms IS NULL AND NOT EXISTS (
      SELECT 1 FROM visa e WHERE e.document = v.document AND e.round = v.round
        AND e.step < v.step AND e.closed_ms IS NULL)
    """
  }.joined(separator: " UNION ")
}
