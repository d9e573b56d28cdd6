import Office
import Store

extension OfficeDesk {
  /// Reserves the next number of the document's sequence, so that the bytes that are approved and
  /// signed can carry it. A number of a year that has ended is struck out and replaced.
  ///
  /// - Parameter outOfOrder: Why a document of a later date may already bear a lower number.
  /// - Throws: `KindError` or `CouncilError` for what issues nothing any more; `NumberingError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15; Annex I.II.3.
  public func numberOutgoing(
    _ id: ID<OutgoingDocument>, outOfOrder: String? = nil
  ) throws -> OutgoingDocument {
    try move(id, .number) { transaction, document, now in
      if let number = document.number {
        try transaction.strike(
          number, document.symbol, of: id, by: person.id, at: now, with: .number,
          because: StruckNumber.yearEnded)
      }
      let council = try document.council.flatMap { try transaction.council($0) }
      let number = try nextNumber(
        for: document.kind, of: council, on: now.date, in: transaction)
      let printed = "\(number.printed)/\(document.symbol)"
      try transaction.reserve(
        number, referenceKey: DocumentReference(printed)?.key ?? folded(printed), for: id)
      let numbered = try found(transaction.outgoing(id))
      try transaction.index(numbered, insteadOf: document)
      var detail: JournalDetail = [
        ("reference", printed), ("year", String(number.sequence.year)),
      ]
      if let disorder = try allowed(outOfOrder, for: numbered, dated: now.date, in: transaction) {
        detail.add("out-of-order", disorder)
      }
      return detail
    }
  }

  /// Gives up the number reserved for a document: it stays in the register, struck out, and the
  /// document has none. What was approved carries the number, so that the approval ends with it.
  ///
  /// - Throws: `NumberingError.reasonMissing`; `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1), 11(2).
  public func releaseOutgoing(
    _ id: ID<OutgoingDocument>, because reason: String
  ) throws -> OutgoingDocument {
    let reason = try enteredReason(reason)
    return try move(id, .release) { transaction, document, now in
      let number = try found(document.number)
      try transaction.strike(
        number, document.symbol, of: id, by: person.id, at: now, with: .release, because: reason)
      try transaction.takeNumber(from: id)
      try transaction.setApprovedVersion(nil, of: id)
      try transaction.index(try found(transaction.outgoing(id)), insteadOf: document)
      return [
        ("reference", document.title), ("year", String(number.sequence.year)),
        ("reason", reason),
      ]
    }
  }

  /// Strikes out the next number of a sequence, which was used up without a document: a spoilt sheet,
  /// a number given by telephone.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1).
  public func wasteNumber(
    of kind: DocumentKind, council: Council? = nil, unit: String? = nil, because reason: String
  ) throws -> StruckNumber {
    let reason = try enteredReason(reason)
    let unit = try enteredUnit(unit) ?? person.unit
    return try act { transaction, now in
      try require(.keepDoor)
      let number = try nextNumber(for: kind, of: council, on: now.date, in: transaction)
      let symbol = symbol(of: kind, unit: unit, council: council)
      let id = try transaction.strike(
        number, symbol, of: nil, by: person.id, at: now, with: .waste, because: reason)
      try transaction.record(
        "number.waste", on: "struck/\(id.value)",
        detail: [
          ("reference", "\(number.printed)/\(symbol)"), ("sequence", number.sequence.name),
          ("year", String(number.sequence.year)), ("reason", reason),
        ], by: person.id, at: now)
      return try found(transaction.struckNumber(id))
    }
  }

  /// The next number for a document of `kind`; the plan of the year stands from now on.
  private func nextNumber(
    for kind: DocumentKind, of council: Council?, on day: CivilDate, in transaction: Transaction
  ) throws -> OutgoingNumber {
    try transaction.kinds().entry(called: kind.word).check(on: day)
    try council?.check(on: day)
    let plan = try plan(of: day.year, in: transaction)
    let number = try transaction.nextNumber(of: plan.sequence(of: kind, council: council))
    try transaction.set(plan, isDefault: true)
    return number
  }

  // MARK: Order of dates

  /// The reason why the date of `document` may run backwards against the numbers of its sequence, kept
  /// with it; nil where it does not.
  ///
  /// - Throws: `NumberingError.backwards` where it does and nobody says why.
  func allowed(
    _ reason: String?, for document: OutgoingDocument, dated date: CivilDate,
    in transaction: Transaction
  ) throws -> String? {
    guard let number = document.number,
      let other = try transaction.againstOrder(of: number, on: date)
    else { return nil }
    guard let reason = try reason.map({ try enteredReason($0) }) else {
      throw NumberingError.backwards(
        document.title, on: date, other: other.title, otherOn: other.issuedOn ?? date)
    }
    try transaction.setOutOfOrder(reason, of: document.id)
    return reason
  }

  // MARK: Symbols

  /// The symbol by rule: a council in the place of the office, which has no units.
  func symbol(of kind: DocumentKind, unit: String, council: Council?) -> String {
    OutgoingNumber.symbol(
      kind: kind, abbreviation: council?.abbreviation ?? office.abbreviation,
      unit: council == nil ? unit : "")
  }

  /// A unit or field for a symbol as it was typed; nil for none typed.
  func enteredUnit(_ text: String?) throws -> String? {
    guard let text else { return nil }
    let unit = try enteredOptional(text, field: "unit", limit: 20)
    if !unit.isEmpty { try OutgoingNumber.checkAbbreviation(unit) }
    return unit
  }

  func enteredReason(_ text: String) throws -> String {
    let reason = try enteredOptional(text, field: "reason", limit: 500)
    if reason.isEmpty { throw NumberingError.reasonMissing }
    return reason
  }

  /// The reference typed as `text`; nil if it is none.
  ///
  /// - Throws: `NumberingError.suffixed` for `15a/…`: the numbers of the office are plain ones;
  ///   `ValueError.lookAlike`.
  func typedReference(_ text: String) throws -> DocumentReference? {
    guard latinTwin(of: text) != nil || DocumentReference(text) != nil else { return nil }
    let reference = try DocumentReference(entered: text)
    if reference.number.last?.isLetter == true {
      throw NumberingError.suffixed(reference.description)
    }
    return reference
  }

  /// The council of a draft, its kind and the council being such as issue something on `day`.
  func council(
    of draft: OutgoingDraft, on day: CivilDate, in transaction: Transaction
  ) throws -> Council? {
    try transaction.kinds().entry(called: draft.kind.word).check(on: day)
    let council = try draft.council.map { try found(transaction.council($0)) }
    try council?.check(on: day)
    return council
  }
}
