import Office
import Store

extension OfficeDesk {
  // MARK: Rules

  /// Has documents go into a dossier by themselves, from now on and those already here since its
  /// beginning.
  ///
  /// - Returns: How many went in at once.
  /// - Throws: `DossierError.emptyRule`; `MoveRefusal`; `HoldError.held`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(3).
  public func addRule(_ rule: DossierRule, to dossier: Dossier) throws -> Int {
    var rule = rule
    rule.issuer = try enteredOptional(rule.issuer, field: "from", limit: 200)
    rule.kind = try enteredOptional(rule.kind, field: "type", limit: 100)
    rule.words = try enteredOptional(rule.words, field: "words", limit: 200)
    if !rule.saysSomething { throw DossierError.emptyRule }
    try require(.write)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      let id = try transaction.insert(rule, of: dossier.id, by: person.id, at: now)
      try transaction.record(
        "dossier.rule", on: "dossier/\(dossier.id.value)",
        detail: [
          ("rule", String(id.value)), ("register", rule.register?.rawValue ?? ""),
          ("from", rule.issuer), ("kind", rule.kind), ("words", rule.words),
          ("thread", rule.isThread ? "yes" : "no"),
        ], by: person.id, at: now)
      return try fill(dossier, by: rule, in: transaction, at: now)
    }
  }

  /// Ends a rule; what it brought stays.
  ///
  /// - Throws: `DossierError.unknownRule`.
  public func dropRule(_ number: Int, of dossier: Dossier) throws {
    try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      guard
        let found = try transaction.rules(of: dossier.id).first(where: { $0.id.value == number })
      else { throw DossierError.unknownRule(number, dossier: dossier.name) }
      try transaction.dropRule(found.id, at: now)
      try transaction.record(
        "dossier.drop-rule", on: "dossier/\(dossier.id.value)", detail: [("rule", String(number))],
        by: person.id, at: now)
    }
  }

  /// The rules of a dossier with their numbers.
  public func rules(of dossier: Dossier) throws -> [(number: Int, rule: DossierRule)] {
    try database.read { transaction in
      try transaction.rules(of: dossier.id).map { (Int($0.id.value), $0.rule) }
    }
  }

  /// Puts a document that has just become a record into the open dossiers whose rules take it.
  func fileByRules(
    _ document: DocumentKey, in transaction: Transaction, at now: Moment
  ) throws {
    let rules = try transaction.openRules()
    guard !rules.isEmpty, let facts = try transaction.ruleFacts(of: document) else { return }
    var threads: Set<ID<Dossier>>?
    for (dossier, rule) in rules {
      if rule.isThread {
        if threads == nil { threads = try dossiers(ofThread: document, in: transaction) }
        guard threads?.contains(dossier) == true else { continue }
      } else if !rule.takes(facts) {
        continue
      }
      try putByRule(document, into: dossier, in: transaction, at: now)
    }
  }

  private func dossiers(
    ofThread document: DocumentKey, in transaction: Transaction
  ) throws -> Set<ID<Dossier>> {
    Set(try transaction.thread(of: document).flatMap { try transaction.dossiers(holding: $0) })
  }

  /// Puts it in unless it lies there, or a hold lies on the dossier.
  ///
  /// - Returns: Whether it went in.
  @discardableResult
  private func putByRule(
    _ document: DocumentKey, into id: ID<Dossier>, in transaction: Transaction, at now: Moment
  ) throws -> Bool {
    let dossier = try found(transaction.dossier(id))
    guard dossier.state == .open, try transaction.holds(on: dossier).isEmpty,
      try transaction.item(.document(document), in: id) == nil
    else { return false }
    let (_, pages) = try record(document, in: transaction)
    try transaction.put(
      .document(document), into: id, pages: pages, note: "", by: person.id, at: now)
    try transaction.record(
      "dossier.put", on: "dossier/\(id.value)",
      detail: [("document", document.object), ("by", "rule")], by: person.id, at: now)
    return true
  }

  /// Puts what a new rule takes of the documents since the dossier began.
  private func fill(
    _ dossier: Dossier, by rule: DossierRule, in transaction: Transaction, at now: Moment
  ) throws -> Int {
    var documents: [DocumentKey] = []
    if rule.isThread {
      for item in try transaction.items(of: dossier.id, limit: .max) {
        guard case .document(let key) = item.key else { continue }
        documents += try transaction.thread(of: key)
      }
    } else {
      documents = try transaction.records(since: dossier.startedOn, in: rule.register).filter {
        try transaction.ruleFacts(of: $0).map(rule.takes) ?? false
      }
    }
    var count = 0
    for document in documents {
      try watch.check(.items(done: count, of: documents.count))
      guard try transaction.ruleFacts(of: document) != nil else { continue }
      if try putByRule(document, into: dossier.id, in: transaction, at: now) { count += 1 }
    }
    return count
  }

  // MARK: Suggestions

  /// Open dossiers a document may belong in, the likeliest first: of its thread, then with documents of
  /// the same issuer and kind in them or in last year's dossier of the same notation.
  public func suggestions(
    for document: DocumentKey, limit: Int = 5
  ) throws -> [DossierSuggestion] {
    try database.read { try suggestions(for: document, limit: limit, in: $0) }
  }

  private func suggestions(
    for document: DocumentKey, limit: Int, in transaction: Transaction
  ) throws -> [DossierSuggestion] {
    guard let facts = try transaction.ruleFacts(of: document) else { return [] }
    let there = Set(try transaction.dossiers(holding: document))
    var seen = there
    var found: [DossierSuggestion] = []
    for id in try dossiers(ofThread: document, in: transaction).sorted() {
      guard seen.insert(id).inserted, let dossier = try transaction.dossier(id),
        dossier.state == .open
      else { continue }
      found.append(DossierSuggestion(dossier: dossier, ground: .thread))
    }
    for (id, like) in try transaction.likelyDossiers(for: facts, limit: limit + seen.count) {
      guard seen.insert(id).inserted, let dossier = try transaction.dossier(id) else { continue }
      found.append(DossierSuggestion(dossier: dossier, ground: .alike(like)))
    }
    return Array(found.prefix(limit))
  }

  /// Documents done with that lie in no dossier, the newest first, with the likeliest dossier.
  ///
  /// What is looked at is bounded: the two thousand latest of each register.
  public func unfiled(
    limit: Int
  ) throws -> [(document: DocumentKey, name: String, subject: String, likely: DossierSuggestion?)] {
    try database.read { transaction in
      try transaction.unfiled(limit: limit).map { document in
        let name = try transaction.title(of: document) ?? ""
        let subject = try transaction.ruleFacts(of: document)?.subject ?? ""
        let likely = try suggestions(for: document, limit: 1, in: transaction).first
        return (document, name, subject, likely)
      }
    }
  }

  // MARK: Changing what it says

  /// Changes what an open dossier says of itself.
  ///
  /// - Throws: `MoveRefusal`, `HoldError.held`; `DossierError.nothingToAmend`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(2).
  public func amend(_ dossier: Dossier, _ change: DossierChange) throws -> Dossier {
    try act { transaction, now in
      let before = try self.dossier(dossier.id, for: .amend, in: transaction, at: now)
      let title = try change.title.map { try entered($0, field: "title", limit: 500) }
      let note = try change.note.map { try enteredOptional($0, field: "note", limit: 500) }
      if let code = change.classCode, !code.isEmpty {
        let one = try schedule(in: transaction).find(code)
        if let own = before.term {
          _ = try RetentionRule.own(
            own, reason: before.termBecause, over: [RetentionRule(one)])
        }
      }
      if let day = change.startedOn, day > now.date { throw DossierError.notYet(day) }
      let keeper = try change.keeper.map { try found(transaction.person($0)) }
      try keeper?.requireThere()
      let after = DossierFacts(
        title: title ?? before.title, classCode: change.classCode ?? before.classCode,
        startedOn: change.startedOn ?? before.startedOn, keeper: keeper?.id ?? before.keeper,
        note: note ?? before.note,
        isConstruction: change.isConstruction ?? before.archiving.isConstruction)
      if after == DossierFacts(before) { throw DossierError.nothingToAmend(before.name) }
      try transaction.amend(before.id, after)
      try transaction.record(
        "dossier.amend", on: "dossier/\(before.id.value)",
        detail: [
          ("title", after.title), ("class", after.classCode),
          ("started", after.startedOn.description), ("keeper", "person/\(after.keeper.value)"),
          ("note", after.note), ("construction", after.isConstruction ? "yes" : "no"),
        ], by: person.id, at: now)
      return try found(transaction.dossier(before.id))
    }
  }

  /// Notes the final settlement of construction work, from which its hand-over counts.
  ///
  /// - Parameter day: Nil to take it back.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 30(2).
  public func setSettlement(_ day: CivilDate?, of dossier: Dossier) throws -> Dossier {
    try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .lengthen, in: transaction, at: now)
      if let day, day > now.date { throw DossierError.notYet(day) }
      try transaction.setSettlement(day, of: dossier.id)
      try transaction.record(
        "dossier.event", on: "dossier/\(dossier.id.value)",
        detail: [("settled", day?.description ?? "")], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }
}
