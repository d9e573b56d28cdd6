import Office

extension Transaction {
  /// A page of what a search finds, the newest first; what the person of this connection may not see is
  /// left out before anything is counted or ranked.
  ///
  /// - Parameters:
  ///   - found: From where on, itself left out; nil for the first page.
  ///   - register: The only register that is looked through; nil for both.
  ///   - now: What is overdue is so at this moment.
  public func search(
    _ query: SearchQuery, _ direction: ListDirection = .older, than found: FoundDocument? = nil,
    in register: SecretEntry.Register? = nil, limit: Int, now: Moment
  ) throws -> FoundDocuments {
    if query.isEmpty { return FoundDocuments() }
    let order = PlaceOrder(isRising: direction == .newer)
    var planner = SearchPlanner(self, order, now: now, register: register)
    let plan = try planner.plan(query)
    let named = try named(by: query, in: planner.register)
    var result = FoundDocuments()
    result.misspelled = plan.misspelled
    if direction == .older {
      let start = found.map { found in
        found.isNamed ? (named.firstIndex { $0.key == found.document.key } ?? -1) + 1 : named.count
      }
      result.documents = named.dropFirst(start ?? 0).prefix(limit).map {
        FoundDocument($0, isNamed: true)
      }
      try gather(
        plan, order, from: found.flatMap { $0.isNamed ? nil : $0.document.place },
        besides: named, query, into: &result.documents, limit: limit)
      return result
    }
    if found?.isNamed != true {
      try gather(
        plan, order, from: found?.document.place, besides: named, query, into: &result.documents,
        limit: limit)
    }
    let above = found.map { found in
      found.isNamed ? named.firstIndex { $0.key == found.document.key } ?? 0 : named.count
    }
    let rest = named.prefix(above ?? named.count).suffix(limit - result.documents.count)
    result.documents =
      rest.map { FoundDocument($0, isNamed: true) } + result.documents.reversed()
    return result
  }

  /// The documents that have the best of what is looked for first; of those that are alike, the newest. What
  /// only files say comes after all that stands in records.
  ///
  /// The whole index has to be weighed for it, and no more than a thousand documents of each kind come of it.
  public func searchByRelevance(
    _ query: SearchQuery, in register: SecretEntry.Register? = nil, limit: Int, now: Moment
  ) throws -> FoundDocuments {
    let order = PlaceOrder(isRising: false)
    var planner = SearchPlanner(self, order, now: now, register: register)
    let plan = try planner.plan(query)
    if plan.recordExpression == nil, plan.textExpression == nil {
      return try search(query, in: register, limit: limit, now: now)
    }
    // A symbol says most, a kind least; beside the words of a file those of the record say more.
    var ranked = try ranked(in: "search", plan.recordExpression, weights: "8.0, 1.0, 2.0, 4.0")
    let inRecords = Set(ranked)
    ranked += try self.ranked(in: "search_text", plan.textExpression, weights: "4.0, 1.0")
      .filter { !inRecords.contains($0) }
    var kept: Set<Int64> = []
    let all = AllOfPlaces(plan.streams + [GatheredPlaces(ranked, order)], order)
    var bound = order.start
    while let place = try all.first(from: bound) {
      kept.insert(place)
      bound = order.after(place)
    }
    var result = FoundDocuments()
    result.misspelled = plan.misspelled
    for place in ranked where kept.contains(place) && result.documents.count < limit {
      if let document = try document(at: SearchPlace(value: place), plan) {
        result.documents.append(
          FoundDocument(document, context: try context(of: query, plan, in: document)))
      }
    }
    return result
  }

  private func ranked(in index: String, _ expression: String?, weights: String) throws -> [Int64] {
    guard let expression else { return [] }
    return try database.run(
      """
      SELECT rowid FROM \(index) WHERE \(index) MATCH ?
      ORDER BY bm25(\(index), \(weights)), rowid DESC LIMIT 1000
      """, [.text(expression)]
    ) { $0.int64(0) }
  }

  private func gather(
    _ plan: SearchPlan, _ order: PlaceOrder, from place: SearchPlace?, besides named: [AnyDocument],
    _ query: SearchQuery, into found: inout [FoundDocument], limit: Int
  ) throws {
    let stream = plan.streams.count == 1 ? plan.streams[0] : AllOfPlaces(plan.streams, order)
    let known = Set(named.map(\.place.value))
    var bound = place.map { order.after($0.value) } ?? order.start
    while found.count < limit, let next = try stream.first(from: bound) {
      bound = order.after(next)
      if known.contains(next) { continue }
      if let document = try document(at: SearchPlace(value: next), plan) {
        found.append(
          FoundDocument(document, context: try context(of: query, plan, in: document)))
      }
    }
  }

  /// The document at a place, if the person may see it and all is true of it.
  private func document(at place: SearchPlace, _ plan: SearchPlan) throws -> AnyDocument? {
    guard let document = try document(place.document) else { return nil }
    return try plan.filters.allSatisfy { try $0(document) } ? document : nil
  }

  /// What the files say round the words that the record has not.
  private func context(
    of query: SearchQuery, _ plan: SearchPlan, in document: AnyDocument
  ) throws -> SearchedText? {
    guard plan.textExpression != nil,
      try database.has("SELECT 1 FROM text_entry WHERE place = ?", .integer(document.place.value))
    else { return nil }
    let lacking = query.phrases.filter { phrase in
      phrase.field == .text
        || phrase.field == nil
          && !SearchPart.allCases.contains { phrase.occurs(in: document.text($0)) }
    }
    if lacking.isEmpty { return nil }
    for text in try texts(of: document) {
      if let context = Office.context(of: lacking, in: text.text) {
        return SearchedText(context, isRecognised: text.isRecognised)
      }
    }
    return nil
  }

  /// The documents whose number and symbol was typed, the newest first.
  private func named(
    by query: SearchQuery, in register: SecretEntry.Register?
  ) throws -> [AnyDocument] {
    guard let reference = query.reference else { return [] }
    return try documents(called: reference, limit: 100).filter {
      register == nil || $0.key.register == register
    }
  }
}
