import Office
import Store

/// Everything the office knows about an outgoing document.
public struct OutgoingDossier: Equatable, Sendable {
  public let document: OutgoingDocument
  /// The files of the current version, the signed one last.
  public let files: [AttachedFile]
  public let decisions: [Decision]
  public let deliveries: [Delivery]
  /// Numbers it had that were struck out.
  public let struck: [StruckNumber]
  /// The incoming document it answers.
  public let answers: IncomingDocument?
  public let history: [HistoryEntry]
  /// The opinions that were asked, in order.
  public let visas: [Visa]
  public let vouchings: [Vouching]
  /// The checks nobody answers for in this version, while it is not approved.
  public let unvouched: [Vouching.Part]
  public let versions: [DraftVersion]
  /// To whom it will go, before it is issued.
  public let planned: [Body]
  /// What became of it at the recipients, in the order it was noted.
  public let events: [DeliveryEvent]
  public let informed: [Informed]
  /// When the stamped paper copy was filed: nil where none is wanted, an empty value while it is.
  public let paperCopy: Moment??
  public let recall: RecallOrder?
  public let links: [SuccessionLink]
  /// Where the copy for the file stays: the last line of the recipients.
  public let filing: String
  public let discussion: Discussion
  let position: Position<OutgoingWorkflow>

  /// What would come of each act now.
  public var prospects: [Prospect<OutgoingWorkflow>] { position.prospects }

  /// What the reader may do with it now.
  public var actions: [OutgoingAction] { position.actions }

  public static func == (left: OutgoingDossier, right: OutgoingDossier) -> Bool {
    left.document == right.document && left.history == right.history
  }
}

extension OfficeDesk {
  func actors(
    for document: OutgoingDocument, on day: CivilDate, in transaction: Transaction
  ) throws -> Set<Actor> {
    var actors = try standing(.approval, on: day, in: transaction)
    // The clerk puts in what a drafter hands over on paper or a stick.
    if document.drafter == person.id || person.holds(.clerk) { actors.insert(.drafter) }
    if document.state == .submitted, !actors.contains(.leader),
      try isSigner(of: document, on: day, in: transaction)
    {
      actors.insert(.signer)
    }
    switch document.state {
    case .draft, .submitted, .returned:
      let visas = try transaction.visas(on: document.id)
      if !visas.waiting(for: person.id, of: person.unit).isEmpty { actors.insert(.asked) }
      if try isUnitHead(of: document, in: transaction) { actors.insert(.unitHead) }
      if try isFormChecker(in: transaction) { actors.insert(.formChecker) }
    case .issued, .filed:
      if try transaction.mustAcknowledge(document.id, person.id) { actors.insert(.informed) }
    case .approved, .signed, .recalled, .cancelled: break
    }
    return actors
  }

  /// Whether the person heads the unit that drafts; where it has no head, whoever leads the office
  /// answers for the content (Art. 12(1)).
  private func isUnitHead(
    of document: OutgoingDocument, in transaction: Transaction
  ) throws -> Bool {
    let unit = try transaction.person(document.drafter)?.unit ?? ""
    let heads = try transaction.heads(of: unit)
    return heads.isEmpty ? person.leads : heads.contains(person.id)
  }

  /// Whether the person is given the check of form; the clerk, where nobody else is or they have left
  /// (Art. 12(2)).
  func isFormChecker(in transaction: Transaction) throws -> Bool {
    let handle = try transaction.value(of: .formChecker)
    guard let checker = try transaction.person(handle: handle), checker.retiredOn == nil else {
      return person.holds(.clerk)
    }
    return checker.id == person.id
  }

  /// What does not hold now of what moves ask for, but for what comes with the act.
  func unmet(
    _ document: OutgoingDocument, on today: CivilDate, in transaction: Transaction
  ) throws -> Set<OutgoingCondition> {
    Issuing.unmet(document, on: today).union(try transaction.standing(of: document).unmet)
  }

  /// Whether the kind is listed for paper, or nobody of `recipients` can receive it otherwise.
  func mayGoOnPaper(
    _ document: OutgoingDocument, to recipients: [Body], in transaction: Transaction
  ) throws -> Bool {
    Issuing.mayGoOnPaper(
      document.kind, listed: try transaction.value(of: .paperKinds),
      recipients: recipients)
  }

  /// The outgoing document called `text`: `113/KH-NBK`, or `D12` or `12` for the draft.
  ///
  /// - Throws: `OutgoingError.unknown`; `SecretError.frozen`.
  public func outgoing(named text: String) throws -> OutgoingDocument {
    let document = try anyOutgoing(named: text)
    if document.isFrozen { throw SecretError.frozen(document.title) }
    return document
  }

  /// The same, frozen or not.
  func anyOutgoing(named text: String) throws -> OutgoingDocument {
    try database.read { transaction in
      let digits = text.hasPrefix("D") ? text.dropFirst() : text[...]
      if let id = Int64(digits), let document = try transaction.outgoing(ID(id)) {
        return document
      }
      guard let reference = try typedReference(text),
        let document = try transaction.outgoing(reference)
      else { throw OutgoingError.unknown(text) }
      return document
    }
  }

  public func outgoingDossier(_ id: ID<OutgoingDocument>) throws -> OutgoingDossier {
    try database.read { transaction in
      guard let document = try transaction.outgoing(id) else {
        throw OutgoingError.unknown("D\(id.value)")
      }
      if document.isFrozen { throw SecretError.frozen(document.title) }
      let planned = try transaction.plannedRecipients(of: id)
      var unmet = try unmet(document, on: now().date, in: transaction)
      if document.state == .signed, try !mayGoOnPaper(document, to: planned, in: transaction) {
        unmet.insert(.paperAllowed)
      }
      let vouched = try transaction.vouched(of: id)
      return OutgoingDossier(
        document: document, files: try transaction.files(of: id, version: document.version),
        decisions: try transaction.decisions(on: id),
        deliveries: try transaction.deliveries(of: id).inVietnameseOrder(by: \.body.name),
        struck: try transaction.struckNumbers(of: id),
        answers: try document.answers.flatMap { try transaction.incoming($0) },
        history: try transaction.history(of: "outgoing/\(id.value)"),
        visas: try transaction.visas(on: id), vouchings: try transaction.vouchings(of: id),
        unvouched: [.draft, .submitted, .returned].contains(document.state)
          ? Vouching.Part.allCases.filter { !vouched.contains($0) } : [],
        versions: try transaction.versions(of: id),
        planned: planned.inVietnameseOrder(by: \.name),
        events: try transaction.events(of: id),
        informed: try transaction.informed(of: id).inOrderOfPersons(by: \.personName),
        paperCopy: try transaction.paperCopy(of: id),
        recall: try transaction.recallOrder(of: id), links: try transaction.links(of: id),
        filing: Issuing.filing(unit: document.unit),
        discussion: Discussion(
          remarks: try transaction.remarks(on: .outgoing(id)),
          sightings: try transaction.sightings(of: .outgoing(id))),
        position: Position(
          document.state,
          as: try actors(for: document, on: now().date, in: transaction), unmet: unmet))
    }
  }

  /// A page of a list of outgoing documents.
  public func outgoing(
    _ list: OutgoingList, _ direction: ListDirection = .older, than place: OutgoingDocument? = nil,
    limit: Int
  ) throws -> [OutgoingDocument] {
    try database.read { try $0.outgoing(list, direction, than: place, limit: limit) }
  }

  /// Takes in a draft with its files; the first main file is the document itself.
  ///
  /// - Throws: `IncomingError.nothingToAnswer`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 10(2).
  public func draftOutgoing(
    _ draft: OutgoingDraft, files: HandedInFiles
  ) throws -> OutgoingDocument {
    var draft = draft
    draft.subject = try entered(draft.subject, field: "subject", limit: 500)
    draft.unit = try enteredUnit(draft.unit) ?? person.unit
    try draft.urgency.allow(draft.dueAt)
    try require(.write)
    // Refused before anything is copied, and again when it is certain.
    try database.read { try requireAnswerable(draft.answers, in: $0) }
    let taken = try takeIn(try draftFiles(files))
    try keep(taken)
    return try act { transaction, now in
      try requireAnswerable(draft.answers, in: transaction)
      let council = try council(of: draft, on: now.date, in: transaction)
      let symbol = symbol(of: draft.kind, unit: draft.unit ?? "", council: council)
      let id = try transaction.insert(draft, symbol: symbol, by: person.id, on: now.date)
      try transaction.setDueHour(draft.dueAt, of: id)
      try transaction.insertVersion(1, of: id, by: person.id, note: "", at: now)
      try attach(taken, to: id, version: 1, in: transaction, at: now)
      var detail: JournalDetail = [("kind", draft.kind.name), ("subject", draft.subject)]
      if let answers = draft.answers { detail.add("answers", "incoming/\(answers.value)") }
      if let hour = draft.dueAt { detail.add("hour", hour.description) }
      if let council { detail.add("council", council.abbreviation) }
      for file in taken { detail.add("file", file.arrived.digest.description) }
      try transaction.record(
        "outgoing.draft", on: "outgoing/\(id.value)", detail: detail, by: person.id, at: now)
      let document = try found(transaction.outgoing(id))
      try transaction.index(document)
      return document
    }
  }

  private func requireAnswerable(
    _ id: ID<IncomingDocument>?, in transaction: Transaction
  ) throws {
    guard let document = try id.flatMap({ try transaction.incoming($0) }), document.state.isVoid
    else { return }
    throw IncomingError.nothingToAnswer(document: document.title, state: document.state)
  }

  /// Puts in a new version of the files. An approval of an earlier version ends with it (Art. 11(2)).
  public func reviseOutgoing(
    _ id: ID<OutgoingDocument>, files: HandedInFiles, note: String
  ) throws -> OutgoingDocument {
    try putIn(
      .revise, id, files, note: try enteredOptionalNote(note), seen: nil)
  }

  /// Puts in a version of the approver's own, saying what was changed; it stays submitted, and what
  /// others answer for stands.
  ///
  /// - Parameter seen: The version it takes the place of; another one having come in refuses it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.1.n.
  public func editOutgoing(
    _ id: ID<OutgoingDocument>, files: HandedInFiles, note: String, seen: Int? = nil
  ) throws -> OutgoingDocument {
    try putIn(
      .edit, id, files, note: try enteredNote(note), seen: seen)
  }

  private func putIn(
    _ action: OutgoingAction, _ id: ID<OutgoingDocument>, _ files: HandedInFiles, note: String,
    seen: Int?
  ) throws -> OutgoingDocument {
    let files = try draftFiles(files)
    try checkMove(id, action)
    let taken = try takeIn(files)
    try keep(taken)
    return try move(id, action) { transaction, document, now in
      if let seen, seen != document.version {
        throw OutgoingError.versionChanged(
          document: document.title, seen: seen, now: document.version)
      }
      let version = document.version + 1
      try transaction.insertVersion(version, of: id, by: person.id, note: note, at: now)
      if action == .edit { try transaction.markEdit(id, version: version) }
      try attach(taken, to: id, version: version, in: transaction, at: now)
      var detail: JournalDetail = [("version", String(version)), ("note", note)]
      for file in taken { detail.add("file", file.arrived.digest.description) }
      return detail
    }
  }

  /// The first file is the document, all others go with it.
  private func draftFiles(_ files: HandedInFiles) throws -> HandedInFiles {
    guard let first = files.main.first else { throw ValueError.empty(field: "file") }
    return HandedInFiles(
      main: [first], attachments: Array(files.main.dropFirst()) + files.attachments)
  }

  private func attach(
    _ files: [TakenFile], to id: ID<OutgoingDocument>, version: Int, in transaction: Transaction,
    at now: Moment
  ) throws {
    for file in files {
      try transaction.attach(
        try transaction.insert(file.stored()), to: id, version: version, as: file.part,
        named: file.name)
    }
    try enter(files.compactMap(\.report), in: transaction, at: now)
  }

  /// Submits the draft to the person who will sign.
  public func submitOutgoing(_ id: ID<OutgoingDocument>) throws -> OutgoingDocument {
    try move(id, .submit)
  }

  // MARK: Moves

  /// Refuses at once what `move` would refuse, before anything is copied.
  func checkMove(_ id: ID<OutgoingDocument>, _ action: OutgoingAction) throws {
    let today = now().date
    _ = try database.read { transaction in
      try destination(id, action, besides: { _, _ in [] }, on: today, in: transaction)
    }
  }

  private func destination(
    _ id: ID<OutgoingDocument>, _ action: OutgoingAction,
    besides: (Transaction, OutgoingDocument) throws -> Set<OutgoingCondition>,
    on today: CivilDate, in transaction: Transaction
  ) throws -> (OutgoingDocument, OutgoingState) {
    guard let document = try transaction.outgoing(id) else {
      throw OutgoingError.unknown("D\(id.value)")
    }
    if document.isFrozen { throw SecretError.frozen(document.title) }
    let state = try OutgoingWorkflow.move(
      of: document.title, from: document.state, action,
      as: try actors(for: document, on: today, in: transaction),
      unmet: try unmet(document, on: today, in: transaction)
        .union(besides(transaction, document)))
    return (document, state)
  }

  /// Makes one move of the workflow: checks it against the table, lets `work` write what belongs
  /// to it, and journals the act with the detail `work` returns.
  ///
  /// - Parameter besides: The conditions that what came with the act does not meet.
  func move(
    _ id: ID<OutgoingDocument>, _ action: OutgoingAction,
    besides: (Transaction, OutgoingDocument) throws -> Set<OutgoingCondition>,
    work: (Transaction, OutgoingDocument, Moment) throws -> JournalDetail
  ) throws -> OutgoingDocument {
    try act { transaction, now in
      let (document, state) = try destination(
        id, action, besides: besides, on: now.date, in: transaction)
      var detail = try work(transaction, document, now)
      try addPlaceTaken(
        to: &detail, OutgoingWorkflow.self, action, from: document.state, on: now.date,
        in: transaction)
      try transaction.set(state, of: id)
      try transaction.record(
        "outgoing.\(action.rawValue)", on: "outgoing/\(id.value)", detail: detail, by: person.id,
        at: now)
      return try found(transaction.outgoing(id))
    }
  }

  /// The same, where nothing comes with the act that a condition asks for.
  func move(
    _ id: ID<OutgoingDocument>, _ action: OutgoingAction,
    work: (Transaction, OutgoingDocument, Moment) throws -> JournalDetail = { _, _, _ in [] }
  ) throws -> OutgoingDocument {
    try move(id, action, besides: { _, _ in [] }, work: work)
  }
}
