import Office
import Store

extension OfficeDesk {
  // MARK: On its way

  /// Puts the draft of a plan before the principal.
  ///
  /// - Throws: `FilePlanError.unknown`, `wrongState`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 28(2).
  public func submitPlan(of year: Int) throws -> KeptFilePlan {
    try require(.draftPlan)
    return try movePlan(of: year, "submit", from: [.draft], to: .submitted, [])
  }

  /// Gives a submitted plan back to be put right.
  public func returnPlan(of year: Int, because reason: String) throws -> KeptFilePlan {
    let reason = try enteredReason(reason)
    try require(.approvePlan)
    return try movePlan(
      of: year, "return", from: [.submitted], to: .draft, [("reason", reason)])
  }

  private func movePlan(
    of year: Int, _ act: String, from states: [KeptFilePlan.State], to state: KeptFilePlan.State,
    _ detail: JournalDetail
  ) throws -> KeptFilePlan {
    try self.act { transaction, now in
      let plan = try plan(of: year, in: states, transaction)
      try transaction.setPlanState(state, of: plan.plan.year)
      var detail = detail
      detail.add("approved", "no")
      try transaction.record(
        "plan.\(act)", on: "plan/\(year)", detail: detail, by: person.id, at: now)
      return try found(transaction.filePlan(of: year))
    }
  }

  /// Notes with which decision an approved plan went out.
  ///
  /// - Throws: `FilePlanError.notIssued` for a document that is not issued.
  public func issuePlan(of year: Int, with document: OutgoingDocument) throws -> KeptFilePlan {
    try require(.draftPlan)
    return try act { transaction, now in
      _ = try plan(of: year, in: [.approved], transaction)
      let document = try found(transaction.outgoing(document.id))
      guard document.issuedOn != nil, !document.isFrozen else {
        throw FilePlanError.notIssued(document.title)
      }
      try transaction.setIssued(planOf: year, as: document.id)
      try transaction.record(
        "plan.issue", on: "plan/\(year)", detail: [("with", "outgoing/\(document.id.value)")],
        by: person.id, at: now)
      return try found(transaction.filePlan(of: year))
    }
  }

  // MARK: In the year

  /// Adds a dossier to an approved plan, under one of its headings.
  ///
  /// - Parameter heading: Its place among the headings, from 1.
  /// - Throws: `FilePlanError`: no such heading, a notation there already; `RetentionError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 28, 29(2).
  public func addToPlan(
    of year: Int, _ entry: FilePlan.Entry, under heading: Int, because reason: String
  ) throws -> KeptFilePlan {
    try changePlan(of: year, "add", because: reason) { plan, transaction in
      guard plan.headings.indices.contains(heading - 1) else {
        throw FilePlanError.noHeading(heading, of: plan.headings.count)
      }
      if plan.entry(entry.notation) != nil {
        throw FilePlanError.taken(notation: entry.notation.description, year: year)
      }
      try transaction.insert(try checked(entry, in: transaction), under: heading, year: year)
      return [("notation", entry.notation.description)]
    }
  }

  /// Changes what an approved plan says of a dossier that was not opened yet.
  public func changeInPlan(
    of year: Int, _ notation: FileNotation, because reason: String,
    _ change: (inout FilePlan.Entry) throws -> Void
  ) throws -> KeptFilePlan {
    try changePlan(of: year, "change", because: reason) { plan, transaction in
      var entry = try unopened(notation, in: plan, transaction)
      try change(&entry)
      try transaction.update(try checked(entry, in: transaction), year: year)
      return [("notation", entry.notation.description)]
    }
  }

  /// Strikes a dossier out of an approved plan that was not opened.
  ///
  /// - Throws: `FilePlanError.opened` for one that was.
  public func dropFromPlan(
    of year: Int, _ notation: FileNotation, because reason: String
  ) throws -> KeptFilePlan {
    try changePlan(of: year, "drop", because: reason) { plan, transaction in
      let entry = try unopened(notation, in: plan, transaction)
      try transaction.drop(
        entry.notation.description, year: year, because: try enteredReason(reason))
      return [("notation", entry.notation.description)]
    }
  }

  private func unopened(
    _ notation: FileNotation, in plan: FilePlan, _ transaction: Transaction
  ) throws -> FilePlan.Entry {
    guard let entry = plan.entry(notation) else {
      throw FilePlanError.noEntry(notation.description, year: plan.year)
    }
    if try transaction.dossier(entry.notation.description, of: plan.year) != nil {
      throw FilePlanError.opened(notation.description, year: plan.year)
    }
    return entry
  }

  private func checked(
    _ entry: FilePlan.Entry, in transaction: Transaction
  ) throws -> FilePlan.Entry {
    var entry = entry
    entry.title = try entered(entry.title, field: "title", limit: 500)
    entry.person = try enteredOptional(entry.person, field: "keeper", limit: 100)
    entry.note = try enteredOptional(entry.note, field: "note", limit: 500)
    if let code = entry.scheduleClass {
      let one = try schedule(in: transaction).find(code)
      if entry.term == .unset { entry.term = one.term }
      if entry.term < one.term {
        throw RetentionError.shortens(
          own: entry.term, least: one.term, article: RetentionRule.article)
      }
    }
    return entry
  }

  private func changePlan(
    of year: Int, _ act: String, because reason: String,
    _ body: (FilePlan, Transaction) throws -> JournalDetail
  ) throws -> KeptFilePlan {
    let reason = try enteredReason(reason)
    return try self.act { transaction, now in
      try requireArchiver(on: now.date, in: transaction)
      let plan = try plan(of: year, in: [.approved], transaction)
      var detail = try body(plan.plan, transaction)
      detail.add("reason", reason)
      detail.add("entries", try transaction.planText(of: year))
      try transaction.record(
        "plan.\(act)", on: "plan/\(year)", detail: detail, by: person.id, at: now)
      return try found(transaction.filePlan(of: year))
    }
  }

  /// - Throws: `FilePlanError.unknown`, `wrongState`.
  private func plan(
    of year: Int, in states: [KeptFilePlan.State], _ transaction: Transaction
  ) throws -> KeptFilePlan {
    guard let plan = try transaction.filePlan(of: year) else {
      throw FilePlanError.unknown(year: year)
    }
    guard states.contains(plan.state) else {
      throw FilePlanError.wrongState(year: year, plan.state)
    }
    return plan
  }
}
