import Office
import Store

extension OfficeDesk {
  /// Asks persons or units for their opinion on the draft.
  ///
  /// - Parameters:
  ///   - names: Persons, or abbreviations of units.
  ///   - inOrder: Each is asked when all before have answered; otherwise all at once.
  /// - Throws: `VisaError`; `PersonError` for whoever has left.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 10(3).
  public func askOpinion(
    on id: ID<OutgoingDocument>, of names: [String], inOrder: Bool = false,
    dueOn: CivilDate? = nil, note: String = ""
  ) throws -> OutgoingDocument {
    let note = try enteredOptionalNote(note)
    return try move(id, .ask) { transaction, document, now in
      if names.isEmpty { throw ValueError.empty(field: "of") }
      if let dueOn, dueOn < now.date {
        throw VisaError.dueBeforeToday(due: dueOn, today: now.date)
      }
      let wanted = try names.map { try asked($0, in: transaction) }
      try transaction.visas(on: id).check(asking: wanted)
      try transaction.ask(
        wanted.enumerated().map { ($0.element.asked, inOrder ? $0.offset + 1 : 1) }, on: id,
        version: document.version, dueOn: dueOn, note: note, by: person.id, at: now)
      var detail: JournalDetail = []
      for (asked, _) in wanted { detail.add("of", word(for: asked)) }
      if let dueOn { detail.add("due", dueOn.description) }
      detail.add("note", note)
      return detail
    }
  }

  /// Stops waiting for opinions, saying why.
  public func withdrawOpinion(
    on id: ID<OutgoingDocument>, of names: [String], reason: String
  ) throws -> OutgoingDocument {
    let reason = try entered(reason, field: "reason", limit: 2000)
    return try move(id, .withdrawAsk) { transaction, document, now in
      if names.isEmpty { throw ValueError.empty(field: "of") }
      let open = try transaction.visas(on: id).filter(\.isOpen)
      var detail: JournalDetail = [("note", reason)]
      for name in names {
        // Whoever has left meanwhile can be let go of by the name they were asked under.
        let visa =
          try open.first { nameKey($0.askedName) == nameKey(name) }
          ?? open.first { visa in try asked(name, in: transaction).asked == visa.asked }
        guard let visa else { throw VisaError.notAsked(name) }
        try close(visa, .withdrawn, reason, of: document, in: transaction, at: now, &detail)
      }
      return detail
    }
  }

  /// Gives the opinion that was asked of the person, or of their unit.
  ///
  /// - Parameter seen: The version it is about; another one having come in refuses it.
  /// - Throws: `VisaError.reasonMissing` for disagreeing without a word;
  ///   `OutgoingError.versionChanged`.
  public func giveOpinion(
    on id: ID<OutgoingDocument>, agreeing: Bool, text: String, seen: Int? = nil
  ) throws -> OutgoingDocument {
    let text = try enteredOptionalNote(text)
    if !agreeing, text.isEmpty { throw VisaError.reasonMissing }
    return try move(id, .visa) { transaction, document, now in
      if let seen, seen != document.version {
        throw OutgoingError.versionChanged(
          document: document.title, seen: seen, now: document.version)
      }
      let visas = try transaction.visas(on: id).waiting(for: person.id, of: person.unit)
      var detail: JournalDetail = [("note", text)]
      try close(
        try found(visas.first), agreeing ? .agree : .disagree, text, of: document,
        in: transaction, at: now, &detail)
      return detail
    }
  }

  /// Answers for the content, or for form and presentation, of the current version.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 12.
  public func vouch(
    for part: Vouching.Part, of id: ID<OutgoingDocument>, seen: Int? = nil, note: String = ""
  ) throws -> OutgoingDocument {
    let note = try enteredOptionalNote(note)
    return try move(id, part == .content ? .vouchContent : .vouchForm) {
      transaction, document, now in
      if let seen, seen != document.version {
        throw OutgoingError.versionChanged(
          document: document.title, seen: seen, now: document.version)
      }
      try transaction.insertVouching(
        part, of: id, version: document.version, note: note, by: person.id, at: now)
      return [("vouched", "\(part.rawValue) \(document.version)"), ("note", note)]
    }
  }

  /// Ends the wait for an opinion, and writes down how.
  func close(
    _ visa: Visa, _ verdict: Visa.Verdict, _ text: String, of document: OutgoingDocument,
    in transaction: Transaction, at now: Moment, _ detail: inout JournalDetail
  ) throws {
    try transaction.close(
      visa.id, verdict, text: text, version: document.version, by: person.id, at: now)
    detail.add(
      "visa", "\(visa.id.value) \(verdict.rawValue)" + (text.isEmpty ? "" : " " + text))
  }

  /// Whom `text` names: a unit with people in it, else a person.
  private func asked(
    _ text: String, in transaction: Transaction
  ) throws -> (asked: Asked, name: String) {
    if let unit = try transaction.unitsWithPeople().first(where: { $0 == normalized(text) }) {
      return (.unit(unit), unit)
    }
    do {
      let person = try transaction.person(named: text)
      return (.person(person.id), person.name)
    } catch PersonError.unknown {
      throw VisaError.nobody(text)
    }
  }

  private func word(for asked: Asked) -> String {
    switch asked {
    case .person(let id): "person/\(id.value)"
    case .unit(let unit): "unit/\(unit)"
    }
  }
}
