import Office
import Store

extension OfficeDesk {
  /// Registers a copy under the next number of the copies of the year.
  ///
  /// - Throws: `CopyError` for what the decree does not let be copied this way, or nobody has decided
  ///   who may.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 25 to 27; Annex I, Part II.
  public func addCopy(_ draft: CopyDraft) throws -> CopyEntry {
    var draft = draft
    draft.recipient = try entered(draft.recipient, field: "to", limit: 200)
    draft.reason = try enteredReason(draft.reason)
    for (count, limit) in [
      (draft.pages, CopyDraft.pageLimit), (draft.copies, CopyDraft.copyLimit),
    ] where !(1...limit).contains(count) { throw CopyError.badCount(count, limit: limit) }
    try CopyRule.check(draft.form, draft.way)
    draft.fromCopy = try certifiedCopy(draft)
    return try act { transaction, now in
      try require(.makeCopies)
      let reference = try sourceReference(draft, in: transaction)
      if let text = draft.fromCopy { try checkOwnCopy(text, of: draft.source, in: transaction) }
      let leader = try found(transaction.person(draft.decidedBy))
      if !leader.leads { throw CopyError.notALeader(leader.name) }
      for person in [leader, try found(transaction.person(draft.signer))] {
        try person.requireThere()
      }
      let year = now.date.year
      let last = try transaction.lastCopyNumber(of: year)
      if last >= OutgoingNumber.greatest { throw NumberingError.exhausted("SY, SL, TrS") }
      let symbol = draft.form.rawValue + "-" + office.abbreviation
      let id = try transaction.insert(
        draft, year: year, number: last + 1, symbol: symbol, sourceReference: reference, at: now)
      let copy = try found(transaction.copy(id))
      var detail: JournalDetail = [
        ("reference", copy.reference), ("year", String(year)), ("form", draft.form.rawValue),
        ("way", draft.way.rawValue), ("source", draft.source.object),
        ("pages", String(draft.pages)), ("copies", String(draft.copies)),
        ("to", draft.recipient), ("signer", "person/\(draft.signer.value)"),
        ("decided", "person/\(draft.decidedBy.value)"), ("reason", draft.reason),
      ]
      if let from = draft.fromCopy { detail.add("from-copy", from) }
      try transaction.record(
        "copy.add", on: "copy/\(id.value)", detail: detail, by: person.id, at: now)
      return copy
    }
  }

  /// The certified copy that a copy of a copy is made from, as it is printed on it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 25(2).
  private func certifiedCopy(_ draft: CopyDraft) throws -> String? {
    guard draft.form == .ofCopy else {
      if draft.fromCopy != nil { throw CopyError.namesCopy(draft.form) }
      return nil
    }
    guard let text = draft.fromCopy else { throw CopyError.needsCopy }
    let reference = try DocumentReference(entered: text)
    guard reference.symbol.hasPrefix(CopyForm.certified.rawValue + "-") else {
      throw CopyError.notACopy(reference.description)
    }
    return reference.description
  }

  /// Refuses a certified copy of the office's own that its register does not hold for this document.
  private func checkOwnCopy(
    _ text: String, of source: DocumentKey, in transaction: Transaction
  ) throws {
    let symbol = CopyForm.certified.rawValue + "-" + office.abbreviation
    guard let reference = DocumentReference(text), reference.symbol == symbol else { return }
    let isThere = try Int(reference.number).map { number in
      try transaction.hasCopy(number, symbol, of: source)
    }
    if isThere != true { throw CopyError.notACopy(text) }
  }

  /// The number and symbol of what is copied: an original or an authentic copy.
  private func sourceReference(
    _ draft: CopyDraft, in transaction: Transaction
  ) throws -> String {
    switch draft.source {
    case .incoming(let id):
      let document = try found(transaction.incoming(id))
      guard document.number != nil else { throw CopyError.notOriginal(document.title) }
      if document.medium == .paper, draft.way.from == .electronic {
        throw CopyError.sourceOnPaper(document.title)
      }
      return document.reference
    case .outgoing(let id):
      let document = try found(transaction.outgoing(id))
      guard document.issuedOn != nil else { throw CopyError.notOriginal(document.title) }
      return document.title
    }
  }

  /// Strikes a copy out: the number stays, and is never given again.
  public func strikeCopy(_ copy: CopyEntry, because reason: String) throws -> CopyEntry {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      try require(.makeCopies)
      let copy = try found(transaction.copy(copy.id))
      if copy.strike != nil { throw CopyError.struckAlready(copy.reference) }
      try transaction.strike(copy.id, because: reason, by: person.id, at: now)
      try transaction.record(
        "copy.strike", on: "copy/\(copy.id.value)",
        detail: [("reference", copy.reference), ("struck", reason)], by: person.id, at: now)
      return try found(transaction.copy(copy.id))
    }
  }

  /// A page of the register of copies, newest first, from the place of `entry` on and without it.
  public func copies(
    _ direction: ListDirection = .older, than entry: CopyEntry? = nil, limit: Int
  ) throws -> [CopyEntry] {
    try database.read { try $0.copies(direction, than: entry, limit: limit) }
  }

  /// - Throws: `CopyError.unknown`.
  public func copy(_ id: ID<CopyEntry>) throws -> CopyEntry {
    guard let copy = try database.read({ try $0.copy(id) }) else {
      throw CopyError.unknown(String(id.value))
    }
    return copy
  }

  /// The copy called `text`: `3`, `3/2026` or `03/SY-HB`.
  ///
  /// - Throws: `CopyError.unknown`.
  public func copy(named text: String) throws -> CopyEntry {
    let today = now().date
    return try database.read { transaction in
      if let number = ArrivalNumber(text, today: today),
        let copy = try transaction.copy(number.number, of: number.year)
      {
        return copy
      }
      // Of equal references the one of this year is meant, else that of the last year.
      let reference = DocumentReference(text)
      let number = reference.flatMap { Int($0.number) } ?? 0
      let copies = try [today.year, today.year - 1].compactMap {
        try transaction.copy(number, of: $0)
      }
      guard let copy = copies.first(where: { $0.symbol == reference?.symbol }) else {
        throw CopyError.unknown(text)
      }
      return copy
    }
  }

  /// What is to be put on a copy.
  public func block(of copy: CopyEntry) throws -> CopyBlock {
    try database.read { transaction in
      let head = try transaction.holders(of: .principal).first
      return CopyBlock(
        copy, office: office, signer: try found(transaction.person(copy.signer)),
        headPost: head?.post ?? "")
    }
  }
}
