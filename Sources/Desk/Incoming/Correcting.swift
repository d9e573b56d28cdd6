import Office
import Store

extension OfficeDesk {
  /// Corrects an entry; what stood there before is kept with the reason.
  ///
  /// - Throws: `EntryError.nothingToCorrect` where nothing would change, `dueIsAssigned` for the
  ///   deadline of work that was given out; `RegistrationError` where the entry would become the
  ///   double of another one, or dated after today; `ValueError`; `MoveRefusal`; `HoldError.held`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22(2).
  public func correctIncoming(
    _ id: ID<IncomingDocument>, _ correction: EntryCorrection, because reason: String
  ) throws -> IncomingDocument {
    var correction = correction
    correction.issuer = try correction.issuer.map { try entered($0, field: "from", limit: 200) }
    correction.subject = try correction.subject.map {
      try entered($0, field: "subject", limit: 500)
    }
    if let issuer = correction.issuer,
      let body = try database.read({ try $0.body(named: issuer) })
    {
      correction.issuer = body.name
    }
    let reason = try entered(reason, field: "reason", limit: 500)
    return try move(id, .correct) { transaction, document, now in
      try requireNotHeld(.incoming(id), document.title, in: transaction)
      try (correction.urgency ?? document.urgency).allow(correction.dueAt)
      let written = try transaction.dueHour(of: id)
      let changes = correction.changes(of: document, written: written)
      if changes.isEmpty { throw EntryError.nothingToCorrect(document.title) }
      if changes.contains(where: { $0.field == "due" }) || correction.dueAt != nil,
        try !transaction.works(on: id).isEmpty
      {
        throw EntryError.dueIsAssigned(document.title)
      }
      try transaction.correct(
        id, correction, changes: changes, because: reason, by: person.id, at: now)
      try transaction.setDueHour(correction.hour(of: document, written: written), of: id)
      let corrected = try found(transaction.incoming(id))
      try refuseDouble(corrected, in: transaction, today: now.date)
      try transaction.index(corrected, insteadOf: document)
      var detail: JournalDetail = [("note", reason)]
      for change in changes { detail.add(change.field, change.after) }
      for change in changes { detail.add("before", change.field + "=" + change.before) }
      detail.add("bound", try binding(of: id, in: transaction).description)
      return detail
    }
  }

  /// What registering would refuse, correcting refuses as well.
  private func refuseDouble(
    _ document: IncomingDocument, in transaction: Transaction, today: CivilDate
  ) throws {
    if let issuedOn = document.issuedOn, issuedOn > today {
      throw RegistrationError.issuedAfterToday(issued: issuedOn, today: today)
    }
    guard try transaction.stored(document.id)?.anotherBecause == nil,
      let reference = DocumentReference(document.reference), let issuedOn = document.issuedOn,
      let first = try transaction.sameDocument(
        reference: reference, issuer: document.issuer, issuedOn: issuedOn, besides: document.id)
    else { return }
    throw RegistrationError.alreadyRegistered(reference: document.reference, as: first.title)
  }

  /// Strikes an entry out. Its number stays in the register and is never given again.
  ///
  /// - Throws: `MoveRefusal` while somebody works on it, or its year is closed; `ValueError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22(2).
  public func strikeIncoming(
    _ id: ID<IncomingDocument>, because reason: String
  ) throws -> IncomingDocument {
    let reason = try entered(reason, field: "reason", limit: 500)
    return try move(id, .strike) { transaction, document, now in
      try requireNotHeld(.incoming(id), document.title, in: transaction)
      try transaction.strike(id, because: reason, by: person.id, at: now)
      return [("note", reason)]
    }
  }

  /// Adds files to an entry: electronic documents that came later, or scans of its paper.
  ///
  /// The first PDF of an entry without one is the document itself; all others go with it.
  ///
  /// - Throws: `FileError`, `ValueError`, `MoveRefusal`. Nothing is kept then.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22(2); Annex I, Part II for scans.
  public func attachToIncoming(
    _ id: ID<IncomingDocument>, files paths: [String], areScans: Bool
  ) throws -> (document: IncomingDocument, files: [AttachedFile]) {
    if paths.isEmpty { throw ValueError.empty(field: "file") }
    try checkMove(id, .attach)
    let limit = try fileLimit()
    let taken = try checked(
      paths.map { try copyIn($0, as: areScans ? .scan : .attachment, limit: limit) })
    try keep(taken)
    let document = try move(id, .attach) { transaction, document, now in
      var hasMain = try transaction.files(of: id).contains { $0.part == .main }
      var detail: JournalDetail = []
      for file in taken {
        var part = file.part
        if !areScans, !hasMain, file.structure != .other, document.medium == .electronic {
          (part, hasMain) = (.main, true)
        }
        try transaction.attach(
          try transaction.insert(file.stored()), to: id, as: part, named: file.name)
        detail.add("file", file.arrived.digest.description)
      }
      detail.add("bound", try binding(of: id, in: transaction).description)
      try enter(taken.compactMap(\.report), in: transaction, at: now)
      return detail
    }
    return (document, try database.read { try $0.files(of: id) })
  }

  /// Notes that the paper of an electronic document has come: it joins the same number.
  ///
  /// - Parameter day: When it came; today if nil.
  /// - Throws: `MoveRefusal`, also where there is paper already; `EntryError` for an impossible day.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22(2).
  public func addPaper(
    to id: ID<IncomingDocument>, on day: CivilDate? = nil, facts: ArrivalFacts = ArrivalFacts()
  ) throws -> IncomingDocument {
    var facts = facts
    facts.sender = try enteredOptional(facts.sender, field: "sender", limit: 200)
    return try move(id, .addPaper) { transaction, document, now in
      let day = day ?? now.date
      guard (document.arrivedOn...max(document.arrivedOn, now.date)).contains(day) else {
        throw EntryError.badPaperDay(day, arrived: document.arrivedOn, today: now.date)
      }
      try transaction.insertPaper(of: id, on: day, by: person.id, at: now)
      let log = try transaction.log(
        id, .paper, via: facts.via, sender: facts.sender, by: person.id, at: now)
      var detail: JournalDetail = [("paper", day.description)]
      detail.add(ArrivalFacts(via: facts.via, sender: facts.sender), log: log)
      detail.add("bound", try binding(of: id, in: transaction).description)
      return detail
    }
  }
}
