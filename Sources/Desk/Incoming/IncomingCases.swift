import Office
import Store

/// A piece of work, and what would come of each act on it now.
public struct WorkPage: Equatable, Sendable {
  public let work: Work
  let position: Position<WorkWorkflow>

  public var prospects: [Prospect<WorkWorkflow>] { position.prospects }

  /// What the reader may do with it now.
  public var actions: [WorkAction] { position.actions }
}

/// Everything the office knows about an incoming document.
public struct IncomingDossier: Equatable, Sendable {
  public let document: IncomingDocument
  public let files: [AttachedFile]
  /// The pieces of work, with what would come of each act on them now.
  public let works: [WorkPage]
  public let opinions: [Opinion]
  /// The outgoing document that answers it.
  public let answer: OutgoingDocument?
  public let history: [HistoryEntry]
  /// What has happened to the entry besides the work on it.
  public let facts: EntryFacts
  public let discussion: Discussion
  let position: Position<IncomingWorkflow>

  /// What would come of each act now.
  public var prospects: [Prospect<IncomingWorkflow>] { position.prospects }

  /// What the reader may do with it now.
  public var actions: [IncomingAction] { position.actions }

  public static func == (left: IncomingDossier, right: IncomingDossier) -> Bool {
    left.document == right.document && left.history == right.history && left.facts == right.facts
  }
}

extension OfficeDesk {
  /// The incoming document called `text`: `42/2026`, `42` in the current year, or `R7` in the line
  /// of those that wait for the clerk.
  ///
  /// - Throws: `IncomingError.unknown`; `SecretError.frozen`.
  public func incoming(named text: String) throws -> IncomingDocument {
    let document = try anyIncoming(named: text)
    if document.isFrozen { throw SecretError.frozen(document.title) }
    return document
  }

  /// The same, frozen or not.
  func anyIncoming(named text: String) throws -> IncomingDocument {
    try database.read { try incoming(named: text, in: $0) }
  }

  private func incoming(
    named text: String, in transaction: Transaction
  ) throws -> IncomingDocument {
    if text.hasPrefix("R"), let id = Int64(text.dropFirst()),
      let document = try transaction.incoming(ID(id))
    {
      return document
    }
    guard let number = ArrivalNumber(text, today: now().date),
      let document = try transaction.incoming(number)
    else { throw IncomingError.unknown(text) }
    return document
  }

  public func incomingDossier(_ id: ID<IncomingDocument>) throws -> IncomingDossier {
    try database.read { transaction in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      return try dossier(of: document, in: transaction)
    }
  }

  /// The same for the document called `text`.
  ///
  /// - Throws: `IncomingError.unknown`; `SecretError.frozen`.
  public func incomingDossier(named text: String) throws -> IncomingDossier {
    try database.read { transaction in
      try dossier(of: try incoming(named: text, in: transaction), in: transaction)
    }
  }

  private func dossier(
    of document: IncomingDocument, in transaction: Transaction
  ) throws -> IncomingDossier {
    if document.isFrozen { throw SecretError.frozen(document.title) }
    let id = document.id
    let traces = try transaction.traces(of: id)
    let works = try transaction.works(on: id)
    let history = try transaction.history(of: "incoming/\(id.value)")
    var facts = try transaction.facts(of: id, among: traces)
    facts.messageSignature = history.lazy.compactMap { XMLSignatureReport($0) }.first
    return IncomingDossier(
      document: document, files: try transaction.files(of: id),
      works: try works.map { work in
        WorkPage(work: work, position: try position(of: work, on: document, in: transaction))
      },
      opinions: try transaction.opinions(on: id),
      answer: try transaction.answer(of: id).flatMap { try transaction.outgoing($0) },
      history: history, facts: facts,
      discussion: Discussion(
        remarks: traces.contains(.remarks) ? try transaction.remarks(on: .incoming(id)) : [],
        sightings: traces.contains(.sightings) ? try transaction.sightings(of: .incoming(id)) : []),
      position: Position(
        document.state, as: try standing(.incoming, on: now().date, in: transaction),
        unmet: try unmet(
          document, hasOpenWork: works.contains { !$0.state.isEnded }, in: transaction)))
  }

  /// A page of a list of incoming documents.
  public func incoming(
    _ list: IncomingList, _ direction: ListDirection = .older, than place: IncomingDocument? = nil,
    limit: Int
  ) throws -> [IncomingDocument] {
    try database.read { try $0.incoming(list, direction, than: place, limit: limit) }
  }

  /// Submits a registered document to the leader.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 23(1).
  public func submitIncoming(_ id: ID<IncomingDocument>) throws -> IncomingDocument {
    try move(id, .submit)
  }

  /// Gives a document back to the clerk: its data are wrong, or it is not for the leader.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 23(1).
  public func handBackIncoming(
    _ id: ID<IncomingDocument>, note: String
  ) throws -> IncomingDocument {
    let note = try enteredNote(note)
    return try move(id, .handBack) { transaction, _, now in
      try say(note, on: id, with: IncomingAction.handBack.rawValue, in: transaction, at: now)
    }
  }

  /// Keeps a document for information: nothing is to be done.
  public func fileIncoming(
    _ id: ID<IncomingDocument>, note: String = ""
  ) throws -> IncomingDocument {
    let note = try enteredOptionalNote(note)
    return try move(id, .file) { transaction, _, now in
      try say(note, on: id, with: IncomingAction.file.rawValue, in: transaction, at: now)
    }
  }

  private func say(
    _ note: String, on id: ID<IncomingDocument>, with act: String, in transaction: Transaction,
    at now: Moment
  ) throws -> JournalDetail {
    if note.isEmpty { return [] }
    try transaction.addOpinion(note, on: id, work: nil, by: person.id, with: act, at: now)
    return [("note", note)]
  }

  /// Makes one move of the workflow: checks it against the table, lets `work` write what belongs
  /// to it, and journals the act with the detail `work` returns. `settling` comes after the state.
  func move(
    _ id: ID<IncomingDocument>, _ action: IncomingAction,
    work: (Transaction, IncomingDocument, Moment) throws -> JournalDetail = { _, _, _ in [] },
    settling: (Transaction, Moment) throws -> Void = { _, _ in }
  ) throws -> IncomingDocument {
    try act { transaction, now in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      if document.isFrozen { throw SecretError.frozen(document.title) }
      let state = try IncomingWorkflow.move(
        of: document.title, from: document.state, action,
        as: try standing(.incoming, on: now.date, in: transaction),
        unmet: try unmet(document, in: transaction))
      var detail = try work(transaction, document, now)
      try addPlaceTaken(
        to: &detail, IncomingWorkflow.self, action, from: document.state, on: now.date,
        in: transaction)
      try transaction.set(state, of: id)
      if state != document.state {
        try answerSender(of: id, reached: state, in: transaction, at: now)
      }
      try settling(transaction, now)
      try transaction.record(
        "incoming.\(action.rawValue)", on: "incoming/\(id.value)", detail: detail, by: person.id,
        at: now)
      return try found(transaction.incoming(id))
    }
  }
}

extension XMLSignatureReport {
  /// What was found when the message came, as its history has it; nil for other acts.
  fileprivate init?(_ entry: HistoryEntry) {
    guard entry.act == "incoming.receive", let text = entry.detail["xml-signature"] else {
      return nil
    }
    self.init(recorded: text, signer: entry.detail["xml-signer"])
  }
}
