import Office

/// A search as the streams that find it, and what is left to be asked of each document.
struct SearchPlan {
  var streams: [any PlaceStream] = []
  /// Asked of what the streams have found.
  var filters: [(AnyDocument) throws -> Bool] = []
  var misspelled: [String] = []
  /// The words as the index of records is asked for them; nil without words.
  var recordExpression: String?
  /// The same for the index of records with the texts of their files; nil where there is no text.
  var textExpression: String?
}

/// The way from what somebody looks for to the streams that find it.
struct SearchPlanner {
  let transaction: Transaction
  let order: PlaceOrder
  let now: Moment
  /// The one register that is looked through; nil for both.
  private(set) var register: SecretEntry.Register?
  private var isForgiving = true
  private var database: Database { transaction.database }

  /// The most places that are gathered before they are read in order; a list of more is looked through.
  private static let gathered = 20_000
  /// The most words taken for a beginning, before the index is asked for all of them.
  private static let endings = 64

  init(
    _ transaction: Transaction, _ order: PlaceOrder, now: Moment, register: SecretEntry.Register?
  ) {
    self.transaction = transaction
    self.order = order
    self.now = now
    self.register = register
  }

  mutating func plan(_ query: SearchQuery) throws -> SearchPlan {
    var plan = SearchPlan()
    isForgiving = query.isForgiving
    for case .register(let only) in query.conditions {
      if let register, register != only {
        plan.streams.append(GatheredPlaces([], order))
        return plan
      }
      register = only
    }
    if !query.phrases.isEmpty { try addWords(query.phrases, to: &plan) }
    for condition in query.conditions { try add(condition, to: &plan) }
    if !plan.streams.contains(where: { !($0 is DaySpanOfPlaces) }) {
      plan.streams.append(stored("SELECT id FROM search_docsize WHERE ", [], "id"))
    }
    return plan
  }

  // MARK: Streams

  /// A stream over a statement that ends in `WHERE` or `AND`.
  private func stored(_ sql: String, _ values: [Value], _ column: String) -> StoredPlaces {
    let only =
      switch register {
      case .incoming: "\(column) & 1 = 0 AND "
      case .outgoing: "\(column) & 1 = 1 AND "
      case nil: ""
      }
    return StoredPlaces(database, sql + only + order.clause(column), values, order)
  }

  private func marked(_ mark: SearchMark) -> StoredPlaces {
    stored(
      "SELECT place FROM search_mark WHERE mark = ? AND ", [.integer(mark.value)], "place")
  }

  private func any(_ streams: [any PlaceStream]) -> any PlaceStream {
    streams.count == 1 ? streams[0] : AnyOfPlaces(streams, order)
  }

  /// The few places a statement finds; nil if they are not few.
  private func gather(_ sql: String, _ values: [Value]) throws -> GatheredPlaces? {
    let places = try database.run(
      sql + " LIMIT \(SearchPlanner.gathered + 1)", values
    ) { $0.int64(0) }
    return places.count > SearchPlanner.gathered ? nil : GatheredPlaces(places, order)
  }

  // MARK: Words

  /// A phrase as FTS5 is asked for it: any of its readings, each a row of words, the last of which may go
  /// on. Words are letters and digits alone, so that nothing in them is an operator.
  private func readings(of phrase: SearchPhrase, _ plan: inout SearchPlan) throws -> String {
    var readings: [String] = []
    for words in phrase.spellings {
      guard let last = words.last else { continue }
      let before = words.dropLast().map { $0 + " " }.joined()
      if phrase.isExact {
        readings.append("\"\(before)\(last)\"")
      } else {
        readings += try endings(of: last, isAlone: words.count == 1, phrase, &plan)
          .map { "\"\(before)\($0.word)\"" + ($0.isOpen ? "*" : "") }
      }
    }
    return "(" + distinct(readings).joined(separator: " OR ") + ")"
  }

  /// A number with the beginning of its symbol, which is a word of its own in records.
  private func symbolReading(of phrase: SearchPhrase) -> String? {
    guard !phrase.isExact else { return nil }
    let words = symbolWords(in: phrase.typed)
    return words.count == 1 ? "\"\(words[0])\"*" : nil
  }

  private func endings(
    of word: String, isAlone: Bool, _ phrase: SearchPhrase, _ plan: inout SearchPlan
  ) throws -> [(word: String, isOpen: Bool)] {
    // The beginnings of one and two letters are terms of the index.
    if word.unicodeScalars.count <= 2 { return [(word, true)] }
    let terms = try database.run(
      "SELECT term FROM search_term WHERE term >= ?1 AND term < ?2 LIMIT ?3",
      [
        .text(word), .text(word + "\u{10FFFF}"), .integer(SearchPlanner.endings + 1),
      ]
    ) { $0.text(0) }
    if terms.count > SearchPlanner.endings { return [(word, true)] }
    if !terms.isEmpty { return terms.map { ($0, false) } }
    let alike = isAlone && isForgiving ? try known(oneLetterOff(word)) : []
    if alike.isEmpty { return [(word, true)] }
    plan.misspelled.append(phrase.typed)
    return alike.map { ($0, false) }
  }

  private func known(_ words: [String]) throws -> [String] {
    if words.isEmpty { return [] }
    let marks = words.map { _ in "?" }.joined(separator: ", ")
    return try database.run(
      "SELECT term FROM search_term WHERE term IN (\(marks)) LIMIT \(SearchPlanner.endings)",
      words.map { .text($0) }
    ) { $0.text(0) }
  }

  private func addWords(_ phrases: [SearchPhrase], to plan: inout SearchPlan) throws {
    var inRecord: [String] = []
    var inText: [String] = []
    for phrase in phrases {
      let readings = try readings(of: phrase, &plan)
      let recordReadings = symbolReading(of: phrase) ?? readings
      switch phrase.field {
      case nil:
        inRecord.append(recordReadings)
        inText.append(readings)
      case .text?: inText.append("{text} : " + readings)
      case let field?:
        inRecord.append("{\(field.part?.rawValue ?? "subject")} : " + recordReadings)
        inText.append("{record} : " + readings)
      }
    }
    var ways: [any PlaceStream] = []
    if !phrases.contains(where: { $0.field == .text }) {
      let expression = inRecord.joined(separator: " AND ")
      plan.recordExpression = expression
      var streams: [any PlaceStream] = [matching("search", expression)]
      let marked = phrases.filter(\.isExact).flatMap { exactTokens($0.typed) }.filter(bearsMarks)
      if !marked.isEmpty {
        let words = distinct(marked).map { "\"\($0)\"" }.joined(separator: " AND ")
        streams.append(matching("search_exact", words))
      }
      ways.append(streams.count == 1 ? streams[0] : AllOfPlaces(streams, order))
    }
    if try hasTexts() {
      let expression = inText.joined(separator: " AND ")
      plan.textExpression = expression
      ways.append(matching("search_text", expression))
    }
    if ways.isEmpty { ways.append(GatheredPlaces([], order)) }
    plan.streams.append(any(ways))
    if phrases.contains(where: { $0.heedsMarks || $0.field != nil }) {
      let transaction = transaction
      plan.filters.append { document in
        try phrases.allSatisfy { try transaction.holds($0, of: document) }
      }
    }
  }

  private func matching(_ index: String, _ expression: String) -> StoredPlaces {
    stored("SELECT rowid FROM \(index) WHERE \(index) MATCH ? AND ", [.text(expression)], "rowid")
  }

  private func hasTexts() throws -> Bool {
    try !database.run("SELECT 1 FROM text_entry LIMIT 1") { $0.int(0) }.isEmpty
  }

  // MARK: Conditions

  private func add(_ condition: SearchCondition, to plan: inout SearchPlan) throws {
    switch condition {
    case .register: break
    case .dated(.arrived, let first, let last):
      plan.streams.append(
        SearchPlace.days(first, last).map { DaySpanOfPlaces($0, order) }
          ?? GatheredPlaces([], order))
      plan.filters.append { document in
        if case .incoming = document { true } else { false }
      }
    case .dated(let field, let first, let last):
      try addDates(field, first, last, to: &plan)
    case .states(let incoming, let outgoing): try addStates(incoming, outgoing, to: &plan)
    case .overdue:
      let now = now
      if let few = try gather(
        """
        SELECT p.place FROM incoming_document d JOIN incoming_place p ON p.document = d.id
        WHERE \(Transaction.isOpenIncoming) AND d.due_on <= ?
        """, [.date(now.date)])
      {
        plan.streams.append(few)
      }
      plan.filters.append { document in
        if case .incoming(let document) = document { document.isOverdue(at: now) } else { false }
      }
    case .handler(let name):
      let people = try database.run("SELECT id, handle, name FROM person") {
        (id: $0.id(0) as ID<Person>, handle: $0.text(1), name: $0.text(2))
      }
      let meant = people.filter { $0.handle == folded(name) || isMeant($0.name, by: name) }
      plan.streams.append(any(meant.map { marked(.handler($0.id)) }))
    case .recipient(let name):
      let bodies = try database.run("SELECT id, name FROM body") {
        (id: $0.id(0) as ID<Body>, name: $0.text(1))
      }
      plan.streams.append(
        any(bodies.filter { isMeant($0.name, by: name) }.map { marked(.recipient($0.id)) }))
    case .has(let trait): try add(trait, to: &plan)
    case .verdict(let verdict): try add(verdict, to: &plan)
    case .dossier(nil): plan.streams.append(marked(.inDossier))
    case .dossier(let name?): try addDossier(name, to: &plan)
    }
  }

  /// Whether each word typed begins a word of a name.
  private func isMeant(_ name: String, by typed: String) -> Bool {
    let words = searchTokens(name)
    return searchTokens(typed).allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }

  private func addDates(
    _ field: SearchField, _ first: CivilDate, _ last: CivilDate, to plan: inout SearchPlan
  ) throws {
    let mark = field == .due ? SearchMark.due : SearchMark.issued
    // Only months in which something is are asked for.
    let months = try database.run(
      """
      WITH RECURSIVE known (mark) AS (
        SELECT min(mark) FROM search_mark WHERE mark BETWEEN ?1 AND ?2
        UNION ALL
        SELECT (SELECT min(mark) FROM search_mark m WHERE m.mark > known.mark AND m.mark <= ?2)
        FROM known WHERE known.mark IS NOT NULL)
      SELECT mark FROM known WHERE mark IS NOT NULL
      """,
      [.integer(mark(first).value), .integer(mark(last).value)]
    ) { SearchMark(value: $0.int64(0)) }
    plan.streams.append(any(months.map { marked($0) }))
    plan.filters.append { document in
      let day = field == .due ? document.dueOn : document.issuedOn
      return day.map { first <= $0 && $0 <= last } ?? false
    }
  }

  private func addStates(
    _ incoming: Set<IncomingState>, _ outgoing: Set<OutgoingState>, to plan: inout SearchPlan
  ) throws {
    plan.filters.append { document in
      switch document {
      case .incoming(let document): incoming.contains(document.state)
      case .outgoing(let document): outgoing.contains(document.state)
      }
    }
    // What is settled in the usual way is nearly everything: it is looked through.
    guard !incoming.contains(.resolved), !outgoing.contains(.issued), !outgoing.contains(.filed)
    else { return }
    let names = (incoming.map(\.rawValue) + outgoing.map(\.rawValue)).sorted()
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let parts =
      ["d.state IN ('returned', 'struck', 'cancelled')", Transaction.isOpenIncoming].map {
        """
        SELECT p.place FROM incoming_document d JOIN incoming_place p ON p.document = d.id
        WHERE \($0) AND d.state IN (\(marks))
        """
      }
      + ["d.state IN ('recalled', 'cancelled')", Transaction.isOpenOutgoing].map {
        """
        SELECT p.place FROM outgoing_document d JOIN outgoing_place p ON p.document = d.id
        WHERE \($0) AND d.state IN (\(marks))
        """
      }
    let values = names.map { Value.text($0) }
    if let few = try gather(
      parts.joined(separator: " UNION ALL "), values + values + values + values)
    {
      plan.streams.append(few)
    }
  }

  private func add(_ trait: SearchCondition.Trait, to plan: inout SearchPlan) throws {
    let database = database
    switch trait {
    case .signature: plan.streams.append(marked(.signed))
    case .dossier: plan.streams.append(marked(.inDossier))
    case .text:
      plan.streams.append(stored("SELECT place FROM text_entry WHERE ", [], "place"))
      // Not those of which a program has recognised the letters.
      plan.filters.append { document in
        try database.has(
          "SELECT 1 FROM \(document.key.register.rawValue)_file f JOIN file_text t ON t.file = f.file "
            + "WHERE f.document = ? AND t.outcome = 'text'", document.key.value)
      }
    case .scan, .recognised:
      let scans =
        trait == .scan
        ? "SELECT file FROM file_text WHERE outcome = 'scan'"
        : "SELECT file FROM scan_text WHERE state <> 'begun' AND text <> ''"
      if let few = try gather(
        ["incoming", "outgoing"].map {
          """
          SELECT p.place FROM \($0)_file f JOIN \($0)_place p ON p.document = f.document
          WHERE f.file IN (\(scans))
          """
        }.joined(separator: " UNION "), [])
      {
        plan.streams.append(few)
      } else {
        plan.filters.append { document in
          try database.has(
            "SELECT 1 FROM \(document.key.register.rawValue)_file "
              + "WHERE document = ? AND file IN (\(scans))", document.key.value)
        }
      }
    case .file:
      plan.filters.append { document in
        try database.has(
          "SELECT 1 FROM \(document.key.register.rawValue)_file WHERE document = ?",
          document.key.value)
      }
    case .answer:
      plan.filters.append { document in
        switch document {
        case .incoming(let document):
          try database.has(
            "SELECT 1 FROM incoming_document WHERE id = ? AND answer IS NOT NULL",
            .id(document.id))
        case .outgoing(let document): document.answers != nil
        }
      }
    }
  }

  private func add(_ verdict: Verdict, to plan: inout SearchPlan) throws {
    let database = database
    if verdict != .valid, verdict != .unsigned {
      if let few = try gather(
        ["incoming", "outgoing"].map {
          """
          SELECT p.place FROM signature_check c JOIN \($0)_file f ON f.file = c.file
            JOIN \($0)_place p ON p.document = f.document
          WHERE c.verdict = ?1 AND c.verdict NOT IN ('VALID', 'UNSIGNED')
          """
        }.joined(separator: " UNION "), [.text(verdict.rawValue)])
      {
        plan.streams.append(few)
      }
    } else if verdict == .valid {
      plan.streams.append(marked(.signed))
    }
    plan.filters.append { document in
      try database.has(
        """
        SELECT 1 FROM \(document.key.register.rawValue)_file f WHERE f.document = ?1 AND ?2 = (
          SELECT c.verdict FROM signature_check c WHERE c.file = f.file ORDER BY c.id DESC LIMIT 1)
        """, document.key.value, .text(verdict.rawValue))
    }
  }

  private func addDossier(_ name: String, to plan: inout SearchPlan) throws {
    let dossiers: [ID<Dossier>] = try database.run("SELECT id, notation FROM dossier") {
      ($0.id(0), $0.text(1))
    }.filter { folded($0.1) == folded(name) }.map { $0.0 }
    let places = try dossiers.flatMap { dossier in
      try database.run(
        """
        SELECT p.place FROM dossier_item i JOIN incoming_place p ON p.document = i.incoming
        WHERE i.dossier = ?1 AND i.place IS NOT NULL
        UNION SELECT p.place FROM dossier_item i JOIN outgoing_place p ON p.document = i.outgoing
        WHERE i.dossier = ?1 AND i.place IS NOT NULL
        """, [.id(dossier)]
      ) { $0.int64(0) }
    }
    plan.streams.append(GatheredPlaces(places, order))
  }
}

/// Every place of some days, whether a document stands there or not: it bounds other streams.
final class DaySpanOfPlaces: PlaceStream {
  private let span: ClosedRange<Int64>
  private let order: PlaceOrder

  init(_ span: ClosedRange<Int64>, _ order: PlaceOrder) {
    self.span = span
    self.order = order
  }

  func first(from bound: Int64) -> Int64? {
    let (start, end) =
      order.isRising ? (span.lowerBound, span.upperBound) : (span.upperBound, span.lowerBound)
    if order.isBefore(bound, start) { return start }
    return order.isBefore(end, bound) ? nil : bound
  }
}

extension Database {
  /// Whether a statement finds anything.
  func has(_ sql: String, _ values: Value...) throws -> Bool {
    try !run(sql + " LIMIT 1", values) { $0.int(0) }.isEmpty
  }
}

extension Transaction {
  /// Whether a phrase stands in a document, where it is looked for.
  fileprivate func holds(_ phrase: SearchPhrase, of document: AnyDocument) throws -> Bool {
    if let part = phrase.field?.part { return phrase.occurs(in: document.text(part)) }
    if phrase.field == nil, phrase.heedsMarks {
      if SearchPart.allCases.contains(where: { phrase.occurs(in: document.text($0)) }) {
        return true
      }
    } else if phrase.field == nil {
      return true
    }
    return try texts(of: document).contains { phrase.occurs(in: $0.text) }
  }

  /// What the files of a document say: first what they say themselves, then what was recognised on scans.
  func texts(of document: AnyDocument) throws -> [SearchedText] {
    try database.run(
      """
      SELECT t.text, t.is_recognised FROM \(document.key.register.rawValue)_file f
      JOIN searched_text t ON t.file = f.file
      WHERE f.document = ? ORDER BY t.is_recognised
      """, [document.key.value]
    ) { SearchedText($0.text(0), isRecognised: $0.int(1) != 0) }
  }
}
