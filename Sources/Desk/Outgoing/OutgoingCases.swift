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
  /// What would come of each act now.
  public let prospects: [Prospect<OutgoingWorkflow>]

  /// What the reader may do with it now.
  public var actions: [OutgoingAction] { prospects.filter(\.isOpen).map(\.action) }

  public static func == (left: OutgoingDossier, right: OutgoingDossier) -> Bool {
    left.document == right.document && left.history == right.history
  }
}

extension OfficeDesk {
  func actors(
    for document: OutgoingDocument, on day: CivilDate, in transaction: Transaction
  ) throws -> Set<Actor> {
    let standing = try standing(.approval, on: day, in: transaction)
    // The clerk puts in what a drafter hands over on paper or a stick.
    let drafts = document.drafter == person.id || person.holds(.clerk)
    return drafts ? standing.union([.drafter]) : standing
  }

  /// The outgoing document called `text`: `113/KH-NBK`, or `D12` or `12` for the draft.
  public func outgoing(named text: String) throws -> OutgoingDocument {
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
      return OutgoingDossier(
        document: document, files: try transaction.files(of: id, version: document.version),
        decisions: try transaction.decisions(on: id),
        deliveries: try transaction.deliveries(of: id),
        struck: try transaction.struckNumbers(of: id),
        answers: try document.answers.flatMap { try transaction.incoming($0) },
        history: try transaction.history(of: "outgoing/\(id.value)"),
        prospects: OutgoingWorkflow.prospects(
          from: document.state,
          as: try actors(for: document, on: now().date, in: transaction),
          unmet: Issuing.unmet(document, on: now().date)))
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
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 10(2).
  public func draftOutgoing(
    _ draft: OutgoingDraft, files: HandedInFiles
  ) throws -> OutgoingDocument {
    var draft = draft
    draft.subject = try entered(draft.subject, field: "subject", limit: 500)
    draft.unit = try enteredUnit(draft.unit) ?? person.unit
    try requireDrafting()
    let taken = try takeIn(try draftFiles(files))
    try keep(taken)
    return try act { transaction, now in
      let council = try council(of: draft, on: now.date, in: transaction)
      let symbol = symbol(of: draft.kind, unit: draft.unit ?? "", council: council)
      let id = try transaction.insert(draft, symbol: symbol, by: person.id, on: now.date)
      try transaction.insertVersion(1, of: id, by: person.id, note: "", at: now)
      try attach(taken, to: id, version: 1, in: transaction)
      var detail: JournalDetail = [("kind", draft.kind.name), ("subject", draft.subject)]
      if let answers = draft.answers { detail.add("answers", "incoming/\(answers.value)") }
      if let council { detail.add("council", council.abbreviation) }
      for file in taken { detail.add("file", file.arrived.digest.description) }
      try transaction.record(
        "outgoing.draft", on: "outgoing/\(id.value)", detail: detail, by: person.id, at: now)
      let document = try found(transaction.outgoing(id))
      try transaction.index(document)
      return document
    }
  }

  /// Puts in a new version of the files. An approval of an earlier version ends with it (Art. 11(2)).
  public func reviseOutgoing(
    _ id: ID<OutgoingDocument>, files: HandedInFiles, note: String
  ) throws -> OutgoingDocument {
    let note = try enteredOptional(note, field: "note", limit: 2000)
    let files = try draftFiles(files)
    try checkMove(id, .revise)
    let taken = try takeIn(files)
    try keep(taken)
    return try move(id, .revise) { transaction, document, now in
      let version = document.version + 1
      try transaction.insertVersion(version, of: id, by: person.id, note: note, at: now)
      try attach(taken, to: id, version: version, in: transaction)
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

  /// An auditor reads everything and changes nothing.
  private func requireDrafting() throws {
    if person.roles == [.auditor] { throw PersonError.lacksRole(.handler) }
  }

  private func attach(
    _ files: [TakenFile], to id: ID<OutgoingDocument>, version: Int, in transaction: Transaction
  ) throws {
    for file in files {
      try transaction.attach(
        try transaction.insert(file.stored()), to: id, version: version, as: file.part,
        named: file.name)
    }
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
      try destination(id, action, besides: [], on: today, in: transaction)
    }
  }

  private func destination(
    _ id: ID<OutgoingDocument>, _ action: OutgoingAction, besides unmet: Set<OutgoingCondition>,
    on today: CivilDate, in transaction: Transaction
  ) throws -> (OutgoingDocument, OutgoingState) {
    guard let document = try transaction.outgoing(id) else {
      throw OutgoingError.unknown("D\(id.value)")
    }
    let state = try OutgoingWorkflow.move(
      of: document.title, from: document.state, action,
      as: try actors(for: document, on: today, in: transaction),
      unmet: Issuing.unmet(document, on: today).union(unmet))
    return (document, state)
  }

  /// Makes one move of the workflow: checks it against the table, lets `work` write what belongs
  /// to it, and journals the act with the detail `work` returns.
  ///
  /// - Parameter unmet: Conditions that what came with the act does not meet.
  func move(
    _ id: ID<OutgoingDocument>, _ action: OutgoingAction,
    besides unmet: Set<OutgoingCondition> = [],
    work: (Transaction, OutgoingDocument, Moment) throws -> JournalDetail = { _, _, _ in [] }
  ) throws -> OutgoingDocument {
    try act { transaction, now in
      let (document, state) = try destination(
        id, action, besides: unmet, on: now.date, in: transaction)
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
}
