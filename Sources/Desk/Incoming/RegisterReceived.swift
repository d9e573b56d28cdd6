import Office
import Store

extension OfficeDesk {
  /// Gives numbers to documents that came by exchange, all of them or none.
  ///
  /// - Parameter completion: What they lack, where it is the same for all.
  /// - Throws: `RegistrationError`: not waiting, incomplete, or registered before; `SecretError` for
  ///   one with a file that bears a mark of secrecy; `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22(2).
  public func registerReceived(
    _ ids: [ID<IncomingDocument>], completing completion: IncomingCompletion = .init()
  ) throws -> [Registration] {
    var completion = completion
    if let subject = completion.subject {
      completion.subject = try entered(subject, field: "subject", limit: 500)
    }
    if let reason = completion.anotherBecause {
      completion.anotherBecause = try entered(reason, field: "another", limit: 500)
    }
    // One named twice is meant once.
    let once = ids.indices.filter { !ids[..<$0].contains(ids[$0]) }.map { ids[$0] }
    let scans = try refuseMarked(
      try database.read { transaction in
        try once.compactMap { id in
          try transaction.incoming(id).map { ($0.title, .incoming, try transaction.files(of: id)) }
        }
      })
    try refuseAltered(once)
    return try act { transaction, now in
      var registrations = try once.map {
        try registerReceived($0, completion, in: transaction, at: now)
      }
      for (index, scan) in scans.enumerated() { registrations[index].secretScan = scan }
      return registrations
    }
  }

  /// Checks the files of waiting documents, unless that was done today, and refuses the altered.
  private func refuseAltered(_ ids: [ID<IncomingDocument>]) throws {
    let files = try database.read { transaction in
      try ids.flatMap { try transaction.files(of: $0) }
    }
    let verdicts = try freshVerdicts(of: files)
    try refuseAltered(zip(files, verdicts).map { ($0.name, $1.report) })
  }

  func registerReceived(
    _ id: ID<IncomingDocument>, _ completion: IncomingCompletion, in transaction: Transaction,
    at now: Moment
  ) throws -> Registration {
    guard let waiting = try transaction.incoming(id) else {
      throw IncomingError.unknown("R\(id.value)")
    }
    guard waiting.state == .received else { throw RegistrationError.notWaiting(waiting.title) }
    _ = try IncomingWorkflow.move(
      of: waiting.title, from: waiting.state, .register, as: standing)
    try completion.marks.check(today: now.date)
    try (completion.urgency ?? waiting.urgency).allow(completion.dueAt)
    var completion = completion
    var deadline: Deadline?
    if waiting.dueOn == nil, completion.dueOn == nil {
      deadline = try transaction.handlingDeadline(
        kind: DocumentKind(named: completion.kindName ?? waiting.kindName),
        urgency: completion.urgency ?? waiting.urgency, at: now)
      completion.dueOn = deadline?.due.date
    }
    try transaction.complete(id, with: completion)
    try transaction.setDueHour(completion.dueAt, of: id)
    try transaction.mark(id, with: completion.marks)
    let document = try found(transaction.incoming(id))
    try transaction.index(document, insteadOf: waiting)
    let draft = try draft(of: document, completion)
    if draft.anotherBecause == nil,
      let first = try transaction.sameDocument(
        reference: draft.reference, issuer: draft.issuer, issuedOn: draft.issuedOn, besides: id)
    {
      throw RegistrationError.alreadyRegistered(
        reference: draft.reference.description, as: first.title)
    }
    let files = try transaction.files(of: id)
    let lookAlikes = try transaction.lookAlikes(
      reference: draft.reference, issuer: draft.issuer, documentId: document.documentId,
      mainFile: files.first { $0.part == .main }?.digest, besides: id)
    var register = try transaction.arrivals(of: now.date.year)
    let number = try register.enter(draft, on: now.date)
    try transaction.register(id, as: number, at: now)
    try answerSender(
      of: id, reached: .registered, note: "số đến \(number.description)", in: transaction, at: now)
    var detail: JournalDetail = [
      ("number", number.description), ("reference", draft.reference.description),
      ("issued", draft.issuedOn.description), ("kind", document.kindName),
      ("subject", draft.subject), ("urgency", draft.urgency.word),
    ]
    if let reason = draft.anotherBecause { detail.add("another", reason) }
    detail.add(due: document.dueOn, by: deadline)
    if let hour = document.dueAt { detail.add("hour", hour.description) }
    detail.add(completion.marks, log: nil)
    detail.add("bound", try binding(of: id, in: transaction).description)
    try transaction.record(
      "incoming.register", on: "incoming/\(id.value)", detail: detail, by: person.id, at: now)
    try fileByRules(.incoming(id), in: transaction, at: now)
    return Registration(
      document: try found(transaction.incoming(id)), files: files, lookAlikes: lookAlikes,
      deadline: deadline, verdicts: try verdicts(of: files, in: transaction), at: now)
  }

  private func draft(
    of document: IncomingDocument, _ completion: IncomingCompletion
  ) throws -> IncomingDraft {
    let reference = DocumentReference(document.reference)
    let kind = DocumentKind(named: document.kindName) ?? DocumentKind.officialLetter
    guard let reference, let issuedOn = document.issuedOn, !document.subject.isEmpty else {
      var missing: [String] = []
      if reference == nil { missing.append("--ref") }
      if document.issuedOn == nil { missing.append("--issued") }
      if document.subject.isEmpty { missing.append("--subject") }
      throw RegistrationError.incomplete(document: document.title, fields: missing)
    }
    return IncomingDraft(
      issuer: document.issuer, reference: reference, issuedOn: issuedOn, kind: kind,
      subject: document.subject, urgency: document.urgency, dueOn: document.dueOn,
      medium: document.medium, anotherBecause: completion.anotherBecause)
  }
}
