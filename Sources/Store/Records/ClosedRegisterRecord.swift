import Office

extension Transaction {
  // MARK: What a year's register holds

  /// The entries of a year's arrivals register in the order of their numbers.
  public func entries(ofArrivals year: Int, _ numbers: ClosedRange<Int>) throws
    -> [IncomingDocument]
  {
    try incoming(
      """
      SELECT \(incomingColumns) FROM incoming_document d
      WHERE d.year = ? AND d.number BETWEEN ? AND ? ORDER BY d.number
      """, [.integer(year), .integer(numbers.lowerBound), .integer(numbers.upperBound)])
  }

  /// The numbers of a year's outgoing register, sequence by sequence, struck ones included.
  public func entries(
    ofOutgoing year: Int, _ numbers: ClosedRange<Int>
  ) throws -> [OutgoingEntry] {
    let range: [Value] = [
      .integer(year), .integer(numbers.lowerBound), .integer(numbers.upperBound),
    ]
    let documents = try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE d.year = ? AND d.number BETWEEN ? AND ?
      """, range)
    let struck = try struck("s.year = ? AND s.number BETWEEN ? AND ?", range)
    let all = documents.map { OutgoingEntry.document($0) } + struck.map { .struck($0) }
    return all.sorted { left, right in
      guard let one = left.number, let other = right.number else { return false }
      return (one.sequence.name, one.number) < (other.sequence.name, other.number)
    }
  }

  /// Documents that came in `year` and wait for the clerk.
  public func waiting(since year: Int) throws -> [IncomingDocument] {
    try incoming(
      """
      SELECT \(incomingColumns) FROM incoming_document d
      WHERE d.state = 'received' AND d.arrived_on BETWEEN ? AND ? ORDER BY d.id
      """, [.text("\(padded(year, to: 4))-01-01"), .text("\(padded(year, to: 4))-12-31")])
  }

  /// Whether the year's register is closed.
  public func isClosed(_ kind: RegisterKind, _ year: Int) throws -> Bool {
    try !database.run(
      "SELECT 1 FROM closed_register WHERE register = ? AND year = ? AND opened_ms IS NULL",
      [.text(kind.rawValue), .integer(year)]
    ) { $0.int(0) }.isEmpty
  }

  // MARK: Closed registers

  public func close(
    _ kind: RegisterKind, of book: RegisterBook, digest: FileDigest, by person: ID<Person>,
    at: Moment
  ) throws -> ID<ClosedRegister> {
    try database.run(
      """
      INSERT INTO closed_register (register, year, entries, struck, first, last, digest, person,
        at_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(kind.rawValue), .integer(book.years.lowerBound), .integer(book.lines.count),
        .integer(book.struckCount), .text(book.first), .text(book.last),
        .text(digest.description), .id(person), .integer(at.milliseconds),
      ])
    return ID(database.lastInserted)
  }

  public func sign(
    _ register: ID<ClosedRegister>, by person: ID<Person>, on day: CivilDate
  ) throws {
    try database.run(
      "UPDATE closed_register SET signed_by = ?, signed_on = ? WHERE id = ?",
      [.id(person), .date(day), .id(register)])
  }

  public func reopen(
    _ register: ID<ClosedRegister>, because reason: String, by person: ID<Person>, at: Moment
  ) throws {
    try database.run(
      "UPDATE closed_register SET opened_because = ?, opened_by = ?, opened_ms = ? WHERE id = ?",
      [.text(reason), .id(person), .integer(at.milliseconds), .id(register)])
  }

  /// The year's register as it is closed now; nil while it is open.
  public func closed(_ kind: RegisterKind, _ year: Int) throws -> ClosedRegister? {
    try closedRegisters(
      "r.register = ? AND r.year = ? AND r.opened_ms IS NULL",
      [.text(kind.rawValue), .integer(year)]
    ).first
  }

  public func closedRegister(_ id: ID<ClosedRegister>) throws -> ClosedRegister? {
    try closedRegisters("r.id = ?", [.id(id)]).first
  }

  /// Every register that was closed, those opened again included, oldest first.
  public func closedRegisters() throws -> [ClosedRegister] {
    try closedRegisters("1 ORDER BY r.year, r.register, r.id", [])
  }

  private func closedRegisters(_ condition: String, _ values: [Value]) throws -> [ClosedRegister] {
    try database.run(
      """
      SELECT r.id, r.register, r.year, r.entries, r.struck, r.first, r.last, r.digest, p.name,
        r.at_ms, s.name, s.post, r.signed_on, r.opened_because, o.name, r.opened_ms
      FROM closed_register r JOIN person p ON p.id = r.person
        LEFT JOIN person s ON s.id = r.signed_by LEFT JOIN person o ON o.id = r.opened_by
      WHERE \(condition)
      """, values
    ) { row in
      guard let kind = RegisterKind(rawValue: row.text(1)), let digest = FileDigest(row.text(7))
      else { throw StoreError.corrupt(path: database.path, detail: "closed_register") }
      return ClosedRegister(
        id: row.id(0), kind: kind, year: row.int(2), entries: row.int(3), struck: row.int(4),
        first: row.text(5), last: row.text(6), digest: digest, personName: row.text(8),
        at: row.moment(9),
        signed: row.optionalDate(12).map { (row.text(10), row.text(11), $0) },
        opened: row.optionalMoment(15).map { (row.text(13), row.text(14), $0) })
    }
  }
}
