import Office

extension Transaction {
  // MARK: Plans

  /// The plan of `year`; nil while nobody has made one and no number has fixed one.
  public func plan(of year: Int) throws -> NumberingPlan? {
    try database.run(
      "SELECT division, groups FROM numbering_plan WHERE year = ?", [.integer(year)]
    ) { row in
      guard
        let plan = NumberingPlan(year: year, division: row.text(0), groups: row.text(1))
      else { throw StoreError.corrupt(path: database.path, detail: "numbering \(year)") }
      return plan
    }.first
  }

  /// Enters the plan of a year, in the place of one that no number has fixed.
  ///
  /// - Parameter isDefault: Whether nobody has decided on it: then it never takes another's place.
  public func set(_ plan: NumberingPlan, isDefault: Bool) throws {
    let conflict =
      isDefault
      ? "DO NOTHING" : "(year) DO UPDATE SET division = ?2, groups = ?3, is_default = 0"
    try database.run(
      """
      INSERT INTO numbering_plan (year, division, groups, is_default) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT \(conflict)
      """,
      [
        .integer(plan.year), .text(plan.division.rawValue), .text(plan.groupsText),
        .bool(isDefault),
      ])
  }

  /// Whether a number of `year` was given, to whatever.
  public func hasNumbers(of year: Int) throws -> Bool {
    try database.run(
      """
      SELECT EXISTS (SELECT 1 FROM outgoing_document WHERE year = ?1)
        OR EXISTS (SELECT 1 FROM struck_number WHERE year = ?1)
      """, [.integer(year)]
    ) { $0.int(0) == 1 }[0]
  }

  /// The sequences of `year` that have begun, by name.
  public func sequences(of year: Int) throws -> [SequenceStanding] {
    try database.run(
      """
      SELECT sequence, max(number) FROM (
        SELECT sequence, max(number) AS number FROM outgoing_document WHERE year = ?1
          GROUP BY sequence
        UNION ALL SELECT sequence, max(number) FROM struck_number WHERE year = ?1
          GROUP BY sequence)
      GROUP BY sequence ORDER BY sequence
      """, [.integer(year)]
    ) {
      SequenceStanding(
        sequence: NumberSequence(year: year, name: $0.text(0)), last: $0.int(1))
    }
  }

  // MARK: Numbers

  /// The number given last in `sequence`; 0 in a new one.
  public func lastNumber(of sequence: NumberSequence) throws -> Int {
    try database.run(
      """
      SELECT max(
        (SELECT coalesce(max(number), 0) FROM outgoing_document WHERE year = ?1 AND sequence = ?2),
        (SELECT coalesce(max(number), 0) FROM struck_number WHERE year = ?1 AND sequence = ?2))
      """, [.integer(sequence.year), .text(sequence.name)]
    ) { $0.int(0) }[0]
  }

  /// The number after the last one of `sequence`.
  ///
  /// - Throws: `NumberingError.exhausted` behind the greatest one that can be stored.
  public func nextNumber(of sequence: NumberSequence) throws -> OutgoingNumber {
    let last = try lastNumber(of: sequence)
    guard last < OutgoingNumber.greatest else { throw NumberingError.exhausted(sequence.name) }
    return OutgoingNumber(sequence: sequence, number: last + 1)
  }

  /// Takes the number of `document` away from it.
  public func takeNumber(from document: ID<OutgoingDocument>) throws {
    try database.run(
      """
      UPDATE outgoing_document SET year = NULL, sequence = NULL, number = NULL,
        reference_key = NULL, out_of_order = NULL
      WHERE id = ?
      """, [.id(document)])
  }

  /// Strikes out a number that will not be issued.
  ///
  /// - Parameter document: Whose it was; nil for one wasted without a document.
  @discardableResult public func strike(
    _ number: OutgoingNumber, _ symbol: String, of document: ID<OutgoingDocument>?,
    by person: ID<Person>, at: Moment, with act: StruckNumber.Act, because reason: String
  ) throws -> ID<StruckNumber> {
    try database.run(
      """
      INSERT INTO struck_number (year, sequence, number, symbol, document, place, act, reason,
        person, at_ms)
      VALUES (?1, ?2, ?3, ?4, ?5,
        coalesce(?5, (SELECT coalesce(max(id), 0) FROM outgoing_document)), ?6, ?7, ?8, ?9)
      """,
      [
        .integer(number.sequence.year), .text(number.sequence.name), .integer(number.number),
        .text(symbol), .id(document), .text(act.rawValue), .text(reason), .id(person),
        .integer(at.milliseconds),
      ])
    return ID(database.lastInserted)
  }

  /// An issued document of the sequence of `number` whose date and number are the other way round
  /// than those of a document that bears `number` and `date`.
  public func againstOrder(
    of number: OutgoingNumber, on date: CivilDate
  ) throws -> OutgoingDocument? {
    // Behind a date or a number that has just been given there is next to nothing to read.
    for (place, rest) in [
      ("d.issued_on > ?3", "d.number < ?4"), ("d.number > ?4", "d.issued_on < ?3"),
    ] {
      let found = try outgoing(
        """
        SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
        WHERE d.year = ?1 AND d.sequence = ?2 AND \(place) AND \(rest)
          AND d.issued_on IS NOT NULL
        LIMIT 1
        """,
        [
          .integer(number.sequence.year), .text(number.sequence.name), .date(date),
          .integer(number.number),
        ])
      if let document = found.first { return document }
    }
    return nil
  }

  /// Says why the date of `document` runs backwards against the numbers beside it.
  public func setOutOfOrder(_ reason: String, of document: ID<OutgoingDocument>) throws {
    try database.run(
      "UPDATE outgoing_document SET out_of_order = ? WHERE id = ?", [.text(reason), .id(document)])
  }

  // MARK: The register with its struck numbers

  /// The numbers of `document` that were struck out, in the order of that.
  public func struckNumbers(of document: ID<OutgoingDocument>) throws -> [StruckNumber] {
    try struck("s.document = ? ORDER BY s.id", [.id(document)])
  }

  public func struckNumber(_ id: ID<StruckNumber>) throws -> StruckNumber? {
    try struck("s.id = ?", [.id(id)]).first
  }

  /// A page of the outgoing register with the struck numbers in their places: those of a document
  /// above it, those without one above the last draft of their day.
  public func outgoingEntries(
    _ direction: ListDirection, than entry: OutgoingEntry?, limit: Int
  ) throws -> [OutgoingEntry] {
    let (sign, order) = direction == .older ? ("<", "DESC") : (">", "ASC")
    let end: (Int64, Int64) = direction == .older ? (.max, .max) : (-1, -1)
    let (place, id) = entry?.place ?? end
    let documents = try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE (d.id, 0) \(sign) (?1, ?2) AND d.id \(sign)= ?1 ORDER BY d.id \(order) LIMIT ?3
      """, [.integer(place), .integer(id), .integer(limit)])
    let struck = try struck(
      "(s.place, s.id) \(sign) (?, ?) ORDER BY s.place \(order), s.id \(order) LIMIT ?",
      [.integer(place), .integer(id), .integer(limit)])
    let all = (documents.map { OutgoingEntry.document($0) } + struck.map { .struck($0) })
      .sorted { direction == .older ? $0.place > $1.place : $0.place < $1.place }
    let page = Array(all.prefix(limit))
    return direction == .older ? page : page.reversed()
  }

  /// A page of one sequence of one year in the order of its numbers, documents and struck numbers
  /// together: every number from 1 on, as the printed register shows them.
  ///
  /// - Parameter number: The number to go on behind; 0 from the beginning.
  public func entries(
    of sequence: NumberSequence, after number: Int, limit: Int
  ) throws -> [OutgoingEntry] {
    let place: [Value] = [
      .integer(sequence.year), .text(sequence.name), .integer(number), .integer(limit),
    ]
    let documents = try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE d.year = ? AND d.sequence = ? AND d.number > ? ORDER BY d.number LIMIT ?
      """, place)
    let struck = try struck(
      "s.year = ? AND s.sequence = ? AND s.number > ? ORDER BY s.number LIMIT ?", place)
    let all = documents.map { OutgoingEntry.document($0) } + struck.map { .struck($0) }
    return Array(
      all.sorted { ($0.number?.number ?? 0) < ($1.number?.number ?? 0) }.prefix(limit))
  }

  /// Hands over every number of a sequence in order, a page in memory at a time.
  public func eachEntry(
    of sequence: NumberSequence, _ body: (OutgoingEntry) throws -> Void
  ) throws {
    var number = 0
    while true {
      let page = try entries(of: sequence, after: number, limit: 500)
      guard let last = page.last?.number?.number else { return }
      for entry in page { try body(entry) }
      number = last
    }
  }

  func struck(_ condition: String, _ values: [Value]) throws -> [StruckNumber] {
    try database.run(
      """
      SELECT s.id, s.year, s.sequence, s.number, s.symbol, s.document, s.place, s.reason, p.name,
        s.at_ms
      FROM struck_number s LEFT JOIN person p ON p.id = s.person WHERE \(condition)
      """, values
    ) { row in
      StruckNumber(
        id: row.id(0),
        number: OutgoingNumber(
          sequence: NumberSequence(year: row.int(1), name: row.text(2)), number: row.int(3)),
        symbol: row.text(4), document: row.optionalId(5), place: Int64(row.int(6)),
        reason: row.text(7), personName: row.optionalText(8), at: row.optionalMoment(9))
    }
  }

  // MARK: Drafts

  /// Gives a draft other data.
  public func amend(
    _ document: ID<OutgoingDocument>, kind: DocumentKind, subject: String, urgency: Urgency,
    symbol: String, council: ID<Council>?, unit: String
  ) throws {
    try database.run(
      """
      UPDATE outgoing_document SET kind = ?, subject = ?, urgency = ?, symbol = ?, council = ?,
        unit = ?
      WHERE id = ?
      """,
      [
        .text(kind.word), .text(subject), .integer(urgency.rawValue), .text(symbol),
        .id(council), .text(unit), .id(document),
      ])
  }
}

extension OutgoingEntry {
  /// Where the row stands in the register, the newest greatest.
  fileprivate var place: (Int64, Int64) {
    switch self {
    case .document(let document): (document.id.value, 0)
    case .struck(let struck): (struck.place, struck.id.value)
    }
  }
}
