import Office
import Store

/// Everything the office knows about an incoming document.
public struct IncomingDossier: Equatable, Sendable {
  public let document: IncomingDocument
  public let files: [AttachedFile]
  public let assignments: [Assignment]
  public let opinions: [Opinion]
  /// The outgoing document that answers it.
  public let answer: OutgoingDocument?
  public let history: [HistoryEntry]
  /// What would come of each act now.
  public let prospects: [Prospect<IncomingWorkflow>]

  /// What the reader may do with it now.
  public var actions: [IncomingAction] { prospects.filter(\.isOpen).map(\.action) }

  public static func == (left: IncomingDossier, right: IncomingDossier) -> Bool {
    left.document == right.document && left.history == right.history
  }
}

extension OfficeDesk {
  /// What the person is to every document, whatever it is about.
  var standing: Set<Actor> {
    var actors: Set<Actor> = []
    if person.holds(.clerk) { actors.insert(.clerk) }
    if person.leads { actors.insert(.leader) }
    return actors
  }

  /// What the person is to this document.
  func actors(
    for document: ID<IncomingDocument>, in transaction: Transaction
  ) throws -> Set<Actor> {
    let leads = try transaction.assignments(of: document).contains {
      $0.part == .lead && $0.person == person.id
    }
    return leads ? standing.union([.lead]) : standing
  }

  /// The incoming document called `text`: `42/2026`, `42` in the current year, or `R7` in the line
  /// of those that wait for the clerk.
  public func incoming(named text: String) throws -> IncomingDocument {
    try database.read { transaction in
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
  }

  public func incomingDossier(_ id: ID<IncomingDocument>) throws -> IncomingDossier {
    try database.read { transaction in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      return IncomingDossier(
        document: document, files: try transaction.files(of: id),
        assignments: try transaction.assignments(of: id),
        opinions: try transaction.opinions(on: id),
        answer: try transaction.answer(of: id).flatMap { try transaction.outgoing($0) },
        history: try transaction.history(of: "incoming/\(id.value)"),
        prospects: IncomingWorkflow.prospects(
          from: document.state, as: try actors(for: id, in: transaction)))
    }
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

  /// Assigns the document to a lead, to those who cooperate, with a deadline and an instruction.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 23(2).
  public func assignIncoming(
    _ id: ID<IncomingDocument>, _ plan: AssignmentPlan
  ) throws -> IncomingDocument {
    let note = try enteredOptional(plan.note, field: "note", limit: 2000)
    return try move(id, .assign) { transaction, document, now in
      try plan.check(today: now.date)
      for id in [plan.lead] + plan.support {
        let person = try found(transaction.person(id))
        if let day = person.retiredOn { throw PersonError.retired(person.name, on: day) }
      }
      let dueOn = plan.dueOn ?? document.dueOn
      try transaction.assign(id, to: plan.lead, as: .lead, dueOn: dueOn, at: now)
      for person in plan.support {
        try transaction.assign(id, to: person, as: .support, dueOn: dueOn, at: now)
      }
      if let dueOn = plan.dueOn { try transaction.setDue(dueOn, of: id) }
      if !note.isEmpty {
        try transaction.addOpinion(note, on: id, by: person.id, with: .assign, at: now)
      }
      var detail: JournalDetail = [("lead", "person/\(plan.lead.value)")]
      for person in plan.support { detail.add("support", "person/\(person.value)") }
      if let dueOn { detail.add("due", dueOn.description) }
      detail.add("note", note)
      return detail
    }
  }

  /// Takes the work on, which stands for the signature in the register (Art. 23(3)).
  public func acceptIncoming(_ id: ID<IncomingDocument>) throws -> IncomingDocument {
    try move(id, .accept) { transaction, _, now in
      try transaction.accept(id, by: person.id, at: now)
      return []
    }
  }

  /// Ends the work with its result, and with the draft that answers it, if there is one.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 24(2).
  public func resolveIncoming(
    _ id: ID<IncomingDocument>, note: String, answer: ID<OutgoingDocument>? = nil
  ) throws -> IncomingDocument {
    let note = try entered(note, field: "note", limit: 2000)
    return try move(id, .resolve) { transaction, _, now in
      if let answer { try transaction.setAnswer(answer, of: id) }
      try transaction.addOpinion(note, on: id, by: person.id, with: .resolve, at: now)
      try transaction.endAssignments(of: id, at: now)
      var detail: JournalDetail = [("note", note)]
      if let answer { detail.add("answer", "outgoing/\(answer.value)") }
      return detail
    }
  }

  /// Makes one move of the workflow: checks it against the table, lets `work` write what belongs
  /// to it, and journals the act with the detail `work` returns.
  private func move(
    _ id: ID<IncomingDocument>, _ action: IncomingAction,
    work: (Transaction, IncomingDocument, Moment) throws -> JournalDetail = { _, _, _ in [] }
  ) throws -> IncomingDocument {
    try act { transaction, now in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      let state = try IncomingWorkflow.move(
        of: document.title, from: document.state, action,
        as: try actors(for: id, in: transaction))
      let detail = try work(transaction, document, now)
      try transaction.set(state, of: id)
      try transaction.record(
        "incoming.\(action.rawValue)", on: "incoming/\(id.value)", detail: detail, by: person.id,
        at: now)
      return try found(transaction.incoming(id))
    }
  }
}
