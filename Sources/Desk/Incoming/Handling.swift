import Office
import Store

extension OfficeDesk {
  // MARK: Assigning

  /// Assigns a piece of work on the document: a lead, those who cooperate and those who are to know,
  /// with a deadline and an instruction. A document may be split into several pieces.
  ///
  /// - Throws: `AssignmentError`, `PersonError`, `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 23(2).
  public func assignIncoming(
    _ id: ID<IncomingDocument>, _ plan: AssignmentPlan
  ) throws -> IncomingDocument {
    let plan = try cleaned(plan)
    return try move(id, .assign) { transaction, document, now in
      try check(plan, in: transaction, at: now)
      let asks = try plan.asksConfirmation ?? holds(.handlingConfirm, in: transaction)
      let (work, ordinal) = try transaction.insertWork(
        on: id, task: plan.task, asksConfirmation: asks,
        by: try assigner(on: now.date, in: transaction))
      let dueOn = plan.dueOn ?? document.dueOn
      if let dueOn {
        try transaction.addDeadline(dueOn, of: work, by: person.id, because: "", at: now)
      }
      try give(work, of: id, plan, dueOn: dueOn, in: transaction, at: now)
      var detail: JournalDetail = [("work", String(ordinal))]
      if !plan.task.isEmpty { detail.add("task", plan.task) }
      detail.add(plan, dueOn: dueOn)
      if asks { detail.add("confirm", "1") }
      if !plan.note.isEmpty {
        detail.add("note", plan.note)
        try transaction.addOpinion(
          plan.note, on: id, work: work, by: person.id, with: IncomingAction.assign.rawValue,
          at: now)
      }
      return detail
    } settling: {
      try settle(id, in: $0, at: $1)
    }
  }

  /// Gives a piece of work to others, with a reason; the earlier route stays on record.
  public func reassignIncoming(
    _ id: ID<IncomingDocument>, work ordinal: Int? = nil, _ plan: AssignmentPlan
  ) throws -> IncomingDocument {
    let plan = try cleaned(plan)
    return try handle(id, work: ordinal, .reassign, note: plan.note) { transaction, work, now in
      try check(plan, in: transaction, at: now)
      try transaction.endAssignments(of: work.id, because: .reassigned, at: now)
      try give(
        work.id, of: id, plan, dueOn: plan.dueOn ?? work.dueOn, in: transaction, at: now)
      if let dueOn = plan.dueOn, dueOn != work.dueOn {
        try transaction.addDeadline(
          dueOn, of: work.id, by: person.id, because: plan.note, at: now)
      }
      try transaction.setAssigner(try assigner(on: now.date, in: transaction), of: work.id)
      var detail: JournalDetail = []
      detail.add(plan, dueOn: plan.dueOn == work.dueOn ? nil : plan.dueOn)
      return detail
    }
  }

  private func cleaned(_ plan: AssignmentPlan) throws -> AssignmentPlan {
    var plan = plan
    plan.note = try enteredOptionalNote(plan.note)
    plan.task = try enteredOptional(plan.task, field: "task", limit: 500)
    return plan
  }

  private func check(
    _ plan: AssignmentPlan, in transaction: Transaction, at now: Moment
  ) throws {
    try plan.check(today: now.date)
    for id in plan.people { try found(transaction.person(id)).requireThere() }
  }

  private func give(
    _ work: ID<Work>, of id: ID<IncomingDocument>, _ plan: AssignmentPlan,
    dueOn: CivilDate?, in transaction: Transaction, at now: Moment
  ) throws {
    for (part, people) in [
      (Assignment.Part.lead, [plan.lead]), (.support, plan.support), (.informed, plan.informed),
    ] {
      for one in people {
        try transaction.assign(
          work, of: id, to: one, as: part, dueOn: dueOn, by: person.id, at: now)
      }
    }
  }

  /// Names who of the lead's unit does the work; an earlier one is relieved.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex IV VII, part 2.
  public func delegateIncoming(
    _ id: ID<IncomingDocument>, work ordinal: Int? = nil, to delegate: Person, note: String = ""
  ) throws -> IncomingDocument {
    try handle(id, work: ordinal, .delegate, note: note) { transaction, work, now in
      try found(transaction.person(delegate.id)).requireThere()
      if delegate.unit != person.unit || person.unit.isEmpty {
        throw AssignmentError.outsideUnit(delegate.name, unit: person.unit)
      }
      if delegate.id == person.id { throw AssignmentError.leadAmongSupport }
      try transaction.endAssignments(of: work.id, as: .delegate, because: .reassigned, at: now)
      try transaction.assign(
        work.id, of: id, to: delegate.id, as: .delegate, dueOn: work.dueOn, by: person.id, at: now)
      return [("delegate", "person/\(delegate.id.value)")]
    }
  }

  // MARK: Handling

  /// Makes a move of a piece of work that needs no more than words.
  ///
  /// - Parameter ordinal: Which piece; nil for the only one the move fits.
  public func handleIncoming(
    _ id: ID<IncomingDocument>, work ordinal: Int? = nil, _ action: WorkAction, note: String = ""
  ) throws -> IncomingDocument {
    try handle(id, work: ordinal, action, note: note) { transaction, work, now in
      switch action {
      case .accept: try transaction.accept(work.id, by: person.id, at: now)
      case .refuse: try transaction.endAssignments(of: work.id, because: .refused, at: now)
      case .withdraw: try transaction.endAssignments(of: work.id, because: .withdrawn, at: now)
      case .confirm: try transaction.endAssignments(of: work.id, because: .done, at: now)
      case .sendBack: try transaction.setResult(nil, answer: nil, of: work.id)
      case .reopen:
        try transaction.setResult(nil, answer: nil, of: work.id)
        try transaction.resumeAssignments(of: work.id)
      case .acknowledge:
        try transaction.endAssignments(
          of: work.id, as: .informed, of: person.id, because: .acknowledged, at: now)
      case .progress, .opine, .urge, .delegate, .report, .resolve, .reassign, .extend: break
      }
      return []
    }
  }

  /// Moves the deadline of a piece of work; those before it stay on record.
  ///
  /// - Throws: `AssignmentError.sameDeadline`, `dueBeforeToday`.
  public func extendIncoming(
    _ id: ID<IncomingDocument>, work ordinal: Int? = nil, to dueOn: CivilDate, note: String
  ) throws -> IncomingDocument {
    try handle(id, work: ordinal, .extend, note: note) { transaction, work, now in
      if dueOn < now.date { throw AssignmentError.dueBeforeToday(due: dueOn, today: now.date) }
      if dueOn == work.dueOn { throw AssignmentError.sameDeadline(dueOn) }
      try transaction.addDeadline(dueOn, of: work.id, by: person.id, because: note, at: now)
      return [("due", dueOn.description)]
    }
  }

  /// Ends a piece of work with its result, or puts the result before whoever assigned it.
  ///
  /// - Parameters:
  ///   - action: `.resolve` or `.report`.
  ///   - answer: The outgoing document that answers, which may still be a draft.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 24(2).
  public func finishIncoming(
    _ id: ID<IncomingDocument>, work ordinal: Int? = nil, _ action: WorkAction = .resolve,
    note: String, result: WorkResult? = nil, answer: ID<OutgoingDocument>? = nil
  ) throws -> IncomingDocument {
    let result = result ?? (answer == nil ? .carriedOut : .answered)
    if result == .answered, answer == nil { throw AssignmentError.answerMissing }
    return try handle(id, work: ordinal, action, note: note) { transaction, work, now in
      try transaction.setResult(result, answer: answer, of: work.id)
      if let answer { try transaction.setAnswer(answer, of: id) }
      if action == .resolve {
        try transaction.endAssignments(of: work.id, because: .done, at: now)
      }
      var detail: JournalDetail = [("result", result.rawValue)]
      if let answer { detail.add("answer", "outgoing/\(answer.value)") }
      return detail
    }
  }

  // MARK: Moves

  /// Where a piece of work stands for this person now.
  func position(
    of work: Work, on document: IncomingDocument, in transaction: Transaction
  ) throws -> Position<WorkWorkflow> {
    Position(
      work.state, as: try actors(for: work, on: now().date, in: transaction),
      unmet: try unmet(of: work, on: document, in: transaction))
  }

  private func unmet(
    of work: Work, on document: IncomingDocument, in transaction: Transaction
  ) throws -> Set<WorkCondition> {
    let lead =
      work.lead?.person == person.id
      ? person : try work.lead.flatMap { try transaction.person($0.person) }
    var unmet: Set<WorkCondition> = []
    if work.asksConfirmation { unmet.insert(.confirmationNotAsked) }
    if lead?.holds(.groupHead) != true { unmet.insert(.headOfUnit) }
    if document.state == .struck || document.state == .cancelled { unmet.insert(.entryStands) }
    return unmet
  }

  /// Makes one move of a piece of work: checks it against the table, lets `body` write what belongs
  /// to it, and journals the act. The document follows its pieces.
  private func handle(
    _ id: ID<IncomingDocument>, work ordinal: Int?, _ action: WorkAction, note: String,
    _ body: (Transaction, Work, Moment) throws -> JournalDetail
  ) throws -> IncomingDocument {
    let note =
      action.note == .required
      ? try enteredNote(note)
      : try enteredOptionalNote(note)
    return try act { transaction, now in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      let work = try piece(ordinal, of: document, for: action, in: transaction)
      let state = try WorkWorkflow.move(
        of: document.title, from: work.state, action,
        as: try actors(for: work, on: now.date, in: transaction),
        unmet: try unmet(of: work, on: document, in: transaction))
      var detail: JournalDetail = [("work", String(work.ordinal))]
      for field in try body(transaction, work, now).fields { detail.add(field.name, field.value) }
      if !note.isEmpty || action == .urge {
        try transaction.addOpinion(
          note, on: id, work: work.id, by: person.id, with: action.rawValue, at: now)
      }
      if !note.isEmpty { detail.add("note", note) }
      try addPlaceTaken(to: &detail, action, on: work, on: now.date, in: transaction)
      try transaction.set(state, of: work.id)
      try settle(id, in: transaction, at: now)
      try transaction.record(
        "incoming.\(action.rawValue)", on: "incoming/\(id.value)", detail: detail, by: person.id,
        at: now)
      return try found(transaction.incoming(id))
    }
  }

  /// The piece of work an act is meant for: the one named, the only one it fits, or the only one the
  /// person has a part in.
  ///
  /// - Throws: `AssignmentError.unknownWork`, `whichWork`; `MoveRefusal` where there is no work.
  private func piece(
    _ ordinal: Int?, of document: IncomingDocument, for action: WorkAction,
    in transaction: Transaction
  ) throws -> Work {
    let works = try transaction.works(on: document.id)
    if let ordinal {
      guard let work = works.first(where: { $0.ordinal == ordinal }) else {
        throw AssignmentError.unknownWork(document: document.title, work: ordinal)
      }
      return work
    }
    guard let only = works.first else {
      throw AssignmentError.noWork(document: document.title, state: document.state)
    }
    if works.count == 1 { return only }
    let fitting = try works.filter { work in
      try position(of: work, on: document, in: transaction).actions.contains(action)
    }
    let own = works.filter { work in work.assignments.contains { $0.person == person.id } }
    let candidates = !fitting.isEmpty ? fitting : !own.isEmpty ? own : works
    guard candidates.count == 1 else {
      throw AssignmentError.whichWork(
        document: document.title, works: candidates.map(\.ordinal))
    }
    return candidates[0]
  }

  /// Lets the document follow its pieces of work: its state, and the deadline its lists go by.
  private func settle(
    _ id: ID<IncomingDocument>, in transaction: Transaction, at now: Moment
  ) throws {
    let works = try transaction.works(on: id)
    if let state = IncomingWorkflow.state(of: works.map(\.state)) {
      try transaction.set(state, of: id)
      try answerSender(of: id, reached: state, in: transaction, at: now)
    }
    if let dueOn = works.filter(\.state.isOpen).compactMap(\.dueOn).min() {
      try transaction.setDue(dueOn, of: id)
    }
  }
}

extension JournalDetail {
  fileprivate mutating func add(_ plan: AssignmentPlan, dueOn: CivilDate?) {
    add("lead", "person/\(plan.lead.value)")
    for person in plan.support { add("support", "person/\(person.value)") }
    for person in plan.informed { add("informed", "person/\(person.value)") }
    if let dueOn { add("due", dueOn.description) }
  }
}
