import Office

extension Transaction {
  /// A page of `list` from the place of `document`, itself left out; from the end without one.
  /// Costs the same anywhere in a list of any length.
  public func incoming(
    _ list: IncomingList, _ direction: ListDirection = .older, than document: IncomingDocument?,
    limit: Int
  ) throws -> [IncomingDocument] {
    let query = query(of: list, direction, than: document)
    let found = try incoming(
      """
      SELECT \(incomingColumns) FROM incoming_document d WHERE \(query.condition)
      ORDER BY \(query.order) LIMIT ?
      """, query.values + [.integer(limit)])
    return direction == .older ? found : found.reversed()
  }

  /// Whether something is left to be done with document `d`, in the words of the index over those.
  static let isOpenIncoming = "d.state NOT IN ('cancelled', 'resolved', 'returned', 'struck')"

  private struct ListQuery {
    var condition: String
    var order: String
    var values: [Value]
    /// A list of open documents, read from the most urgent down.
    var isUrgentFirst = false
  }

  private func query(
    of list: IncomingList, _ direction: ListDirection, than document: IncomingDocument?
  ) -> ListQuery {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    if list == .register {
      var query = ListQuery(
        condition: "d.year IS NOT NULL", order: "d.year \(order), d.number \(order)", values: [])
      if let number = document?.number {
        query.condition = "(d.year, d.number) \(sign) (?, ?)"
        query.values = [.integer(number.year), .integer(number.number)]
      }
      return query
    }
    var query = ListQuery(condition: "", order: "d.id \(order)", values: [])
    switch list {
    case .register: break
    case .state(let state):
      // Said twice, so that the index over open documents is known to hold them all.
      query.condition =
        "d.state = ?" + (state.isSettled ? "" : " AND " + Transaction.isOpenIncoming)
      query.values = [.text(state.rawValue)]
      query.isUrgentFirst = !state.isSettled
    case .overdue(let now):
      query.condition =
        Transaction.isOpenIncoming + " AND d.due_on <= ? AND (d.due_on < ? OR "
        + Transaction.hourHasCome + ")"
      query.values = [.date(now.date), .date(now.date)] + Transaction.hourValues(now)
      query.isUrgentFirst = true
    case .dueSoon(let now, let last):
      query.condition =
        Transaction.isOpenIncoming + " AND d.due_on BETWEEN ? AND ? AND NOT (d.due_on = ? AND "
        + Transaction.hourHasCome + ")"
      query.values =
        [.date(now.date), .date(last.value), .date(now.date)] + Transaction.hourValues(now)
      query.isUrgentFirst = true
    case .late(let cutoffs):
      let state: IncomingState = cutoffs.duty == .register ? .received : .registered
      let late = cutoffs.condition(on: "d.arrived_ms", kind: \.name)
      query.condition = "d.state = ? AND \(Transaction.isOpenIncoming) AND \(late.sql)"
      query.values = [.text(state.rawValue)] + late.1
      query.isUrgentFirst = true
    case .work(let person):
      query.condition =
        """
        d.id IN (SELECT document FROM assignment
          WHERE person = ? AND ended_ms IS NULL AND part <> 'informed')
        """
      query.values = [.id(person)]
      query.isUrgentFirst = true
    case .toKnow(let person):
      query.condition =
        """
        d.id IN (SELECT document FROM assignment
          WHERE person = ? AND ended_ms IS NULL AND part = 'informed')
        """
      query.values = [.id(person)]
      query.isUrgentFirst = true
    case .toConfirm(let person):
      query.condition =
        """
        d.id IN (SELECT document FROM work
          WHERE assigner = ? AND state IN ('reported', 'refused'))
        """
      query.values = [.id(person)]
      query.isUrgentFirst = true
    case .toGiveBack:
      query.condition =
        """
        d.id IN (SELECT document FROM arrival_mark
          WHERE circulation = 'return' AND given_back_on IS NULL)
        """
    case .mentions(let person):
      query.condition = """
        d.id IN (SELECT r.incoming FROM mention m JOIN remark r ON r.id = m.remark
          WHERE m.person = ? AND m.seen_ms IS NULL)
        """
      query.values = [.id(person)]
      query.isUrgentFirst = true
    }
    query.condition = "(\(query.condition)) AND d.frozen = 0"
    if query.isUrgentFirst {
      query.order = "d.urgency \(order), d.id \(order)"
      if let document {
        query.condition += " AND (d.urgency, d.id) \(sign) (?, ?)"
        query.values += [.integer(document.urgency.rawValue), .id(document.id)]
      }
    } else if let document {
      query.condition += " AND d.id \(sign) ?"
      query.values.append(.id(document.id))
    }
    return query
  }

  /// How many documents `list` shows; for the short lists of the desk, never for the register.
  public func count(_ list: IncomingList) throws -> Int {
    let (sql, values) = counting(list)
    return try database.run(sql, values) { $0.int(0) }[0]
  }

  func counting(_ list: IncomingList) -> (sql: String, [Value]) {
    let query = query(of: list, .older, than: nil)
    return ("SELECT count(*) FROM incoming_document d WHERE \(query.condition)", query.values)
  }
}
