import Office
import Store

/// The files a clerk registers a document with.
public struct HandedInFiles: Equatable, Sendable {
  /// Paths of the document itself; each must be a PDF.
  public var main: [String]
  /// Paths of what came with it, of any type.
  public var attachments: [String]
  /// Keep the hashes alone; the files stay where they lie.
  public var hashOnly: Bool

  public init(main: [String] = [], attachments: [String] = [], hashOnly: Bool = false) {
    self.main = main
    self.attachments = attachments
    self.hashOnly = hashOnly
  }
}

/// A document that was entered, and what the clerk should look at.
public struct Registration: Equatable, Sendable {
  public let document: IncomingDocument
  public let files: [AttachedFile]
  public let lookAlikes: [LookAlike]
  /// The deadline the table gave it; nil where somebody said one, or there is none.
  public var deadline: Deadline?
  /// Whether the first pages of its files were read for a mark of secrecy.
  public var secretScan = SecretScan.clear
  /// What is known of the signatures in each of its files.
  public var verdicts: [FileVerdict] = []

  /// When it was entered.
  public let at: Moment

  /// Whether its deadline had passed before it was entered.
  public var isLate: Bool {
    document.isOverdue(at: Moment(document.arrivedOn) ?? at)
      || document.dueAt.map { $0 <= at } ?? false
  }

  /// Whether anything was warned of.
  public var hasWarnings: Bool {
    !lookAlikes.isEmpty || isLate
      || files.contains { if case .unreadable = $0.structure { true } else { false } }
      || verdicts.contains { $0.verdict.map { $0.isBad || $0 == .unchecked } ?? false }
  }
}

extension OfficeDesk {
  /// Registers an incoming document and returns it with its arrival number.
  ///
  /// - Throws: `RegistrationError`, `FileError`, `ValueError`; `SecretError` for a file that bears a
  ///   mark of secrecy; `MoveRefusal` if the person is not the clerk. Nothing is registered then.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 22.
  public func registerIncoming(
    _ draft: IncomingDraft, files: HandedInFiles
  ) throws -> Registration {
    let draft = try checked(draft, files: files)
    try checkRegistering()
    let taken = try takeIn(files)
    if !taken.isEmpty { try database.read { try refuseRepeated(draft, in: $0) } }
    try refuseAltered(taken.map { ($0.name, $0.report) })
    if !files.hashOnly { try keep(taken) }
    return try act { transaction, now in
      try refuseRepeated(draft, in: transaction)
      let lookAlikes = try transaction.lookAlikes(
        reference: draft.reference, issuer: draft.issuer, documentId: nil,
        mainFile: taken.first { $0.part == .main }?.arrived.digest)
      var draft = draft
      let deadline =
        draft.dueOn == nil
        ? try transaction.handlingDeadline(kind: draft.kind, urgency: draft.urgency, at: now) : nil
      draft.dueOn = draft.dueOn ?? deadline?.due.date
      var register = try transaction.arrivals(of: now.date.year)
      let number = try register.enter(draft, on: now.date)
      let id = try transaction.insert(IncomingEntry(draft, number: number, at: now))
      try transaction.setDueHour(draft.dueAt, of: id)
      for file in taken {
        try transaction.attach(
          try transaction.insert(file.stored(isKept: !files.hashOnly)), to: id, as: file.part,
          named: file.name)
      }
      let document = try found(transaction.incoming(id))
      try transaction.index(document)
      try transaction.mark(id, with: draft.arrival)
      let log = try transaction.log(
        id, via: draft.arrival.via, sender: draft.arrival.sender, by: person.id, at: now)
      var detail = detail(draft, number, taken, deadline)
      detail.add(draft.arrival, log: log)
      detail.add("bound", try binding(of: id, in: transaction).description)
      try enter(taken.compactMap(\.report), in: transaction, at: now)
      try transaction.record(
        "incoming.register", on: "incoming/\(id.value)", detail: detail, by: person.id, at: now)
      try fileByRules(.incoming(id), in: transaction, at: now)
      let attached = try transaction.files(of: id)
      return Registration(
        document: document, files: attached, lookAlikes: lookAlikes, deadline: deadline,
        secretScan: taken.map(\.finding).scan,
        verdicts: try verdicts(of: attached, in: transaction), at: now)
    }
  }

  private func checked(_ draft: IncomingDraft, files: HandedInFiles) throws -> IncomingDraft {
    var draft = draft
    draft.issuer = try entered(draft.issuer, field: "from", limit: 200)
    draft.subject = try entered(draft.subject, field: "subject", limit: 500)
    draft.arrival.sender = try enteredOptional(
      draft.arrival.sender, field: "sender", limit: 200)
    try draft.arrival.check(today: now().date)
    try draft.urgency.allow(draft.dueAt)
    if let body = try database.read({ try $0.body(named: draft.issuer) }) {
      draft.issuer = body.name
    }
    if let reason = draft.anotherBecause {
      draft.anotherBecause = try entered(reason, field: "another", limit: 500)
    }
    if files.main.isEmpty {
      if files.hashOnly { throw RegistrationError.hashOfNothing }
      if draft.medium == .electronic { throw RegistrationError.nothingToRegister }
    }
    return draft
  }

  /// The move every register entry begins with.
  func checkRegistering() throws {
    _ = try IncomingWorkflow.move(
      of: "", from: .received, .register, as: standing)
  }

  private func refuseRepeated(_ draft: IncomingDraft, in transaction: Transaction) throws {
    guard draft.anotherBecause == nil else { return }
    if let first = try transaction.sameDocument(
      reference: draft.reference, issuer: draft.issuer, issuedOn: draft.issuedOn)
    {
      let isNews = first.medium == .electronic && first.number != nil
      if draft.medium == .paper, isNews, try transaction.paperDay(of: first.id) == nil {
        throw RegistrationError.alreadyElectronic(
          reference: draft.reference.description, as: first.title)
      }
      throw RegistrationError.alreadyRegistered(
        reference: draft.reference.description, as: first.title)
    }
  }

  private func detail(
    _ draft: IncomingDraft, _ number: ArrivalNumber, _ files: [TakenFile], _ deadline: Deadline?
  ) -> JournalDetail {
    var detail: JournalDetail = [
      ("number", number.description), ("reference", draft.reference.description),
      ("issuer", draft.issuer), ("issued", draft.issuedOn.description),
      ("kind", draft.kind.name), ("subject", draft.subject), ("urgency", draft.urgency.word),
    ]
    if let reason = draft.anotherBecause { detail.add("another", reason) }
    detail.add(due: draft.dueOn, by: deadline)
    if let hour = draft.dueAt { detail.add("hour", hour.description) }
    for file in files { detail.add("file", file.arrived.digest.description) }
    return detail
  }
}

extension JournalDetail {
  /// The deadline, and the source of the term it was reckoned by.
  mutating func add(due: CivilDate?, by deadline: Deadline?) {
    if let due { add("due", due.description) }
    if let deadline { add("term", "\(deadline.row.term.text), \(deadline.row.source)") }
  }
}
