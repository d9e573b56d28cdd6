import Office

extension EnglishWords {
  // MARK: Tables

  public var dossierFlow: FlowWords<DossierWorkflow> {
    FlowWords(
      heading: "The life of a dossier (Decree 30/2020, Law on Archives 2024, Circular 06/2025)",
      state: { state($0) }, action: { action($0) }, condition: { condition($0, $1) },
      command: { command($0, $1) })
  }

  public var disposalFlow: FlowWords<DisposalWorkflow> {
    FlowWords(
      heading: "Disposal of expired dossiers (Law on Archives 2024, Circular 06/2025)",
      state: { state($0) }, action: { action($0) }, condition: { condition($0, $1) },
      command: { command($0, $1) })
  }

  private func action(_ action: DossierAction) -> String {
    switch action {
    case .open: "open"
    case .drop: "drop from the plan"
    case .file: "put in, take out"
    case .amend: "amend"
    case .lengthen: "lengthen its term"
    case .close: "close"
    case .reopen: "reopen"
    case .keep: "let it be kept"
    case .submit: "submit to the archive"
    case .accept: "accept into the archive"
    case .sendBack: "send back"
    case .lend: "lend"
    case .propose: "propose for disposal"
    case .retain: "retain"
    case .decide: "decide on destruction"
    case .revoke: "take the decision back"
    case .destroy: "destroy"
    case .transfer: "hand to the historical archive"
    case .hold: "hold"
    case .liftHold: "lift a hold"
    }
  }

  private func condition(_ condition: DossierCondition, _ dossier: String) -> Problem {
    switch condition {
    case .planApproved: Problem("the plan is not approved", try: "vpdt plan approve YEAR")
    case .closable: Problem("it cannot be closed yet", try: "vpdt dossier show \(dossier)")
    case .reasonGiven: Problem("no reason is given", try: "--reason")
    case .noHold: Problem("it is on hold (Decree 30/2020, Annex VI IV.1.g)", try: "vpdt hold list")
    case .onHold: Problem("no hold lies on it", try: "vpdt dossier show \(dossier)")
    case .expired: Problem("its term has not ended", try: "vpdt retention due expired")
    case .needsNoArchive:
      Problem(
        "it has to go to the archive (Decree 30/2020, Art. 31(3)(c))",
        try: "vpdt dossier submit \(dossier)")
    case .councilHeard: Problem("the council was not heard", try: "vpdt disposal next …")
    case .opinionGiven:
      Problem("the superior body was not heard", try: "vpdt disposal opinion …")
    case .listed: Problem("it is not on the decided list", try: "vpdt disposal show …")
    case .secondPerson:
      Problem("whoever decided does not destroy", try: "somebody else carries it out")
    case .forHistoricalArchive:
      Problem(
        "it is not for the historical archive (Law on Archives 2024, Art. 17)",
        try: "vpdt setting set archive.historical yes; permanent dossiers only")
    }
  }

  public func state(_ state: DisposalState) -> String {
    switch state {
    case .proposed: "under review"
    case .decided: "decided"
    case .destroying: "being destroyed, not finished"
    case .destroyed: "destroyed"
    case .withdrawn: "withdrawn"
    }
  }

  private func action(_ action: DisposalAction) -> String {
    switch action {
    case .explain: "write the explanatory note"
    case .council: "set up the council"
    case .vote: "vote"
    case .opinion: "note the opinion"
    case .keep: "keep a dossier"
    case .decide: "decide"
    case .revoke: "take the decision back"
    case .withdraw: "withdraw the list"
    case .destroy: "destroy"
    }
  }

  private func condition(_ condition: DisposalCondition, _ disposal: String) -> Problem {
    switch condition {
    case .explained:
      Problem(
        "the explanatory note is missing (Circular 06/2025, Annex III)",
        try: "vpdt disposal explain \(disposal) --origin … --appraisal …")
    case .councilHeard:
      Problem(
        "not everybody on the council has voted, or most are against it",
        try: "vpdt disposal vote \(disposal) for|against")
    case .opinionGiven:
      Problem(
        "the competent body was not heard (Law on Archives 2024, Art. 16(3))",
        try: "vpdt disposal opinion \(disposal) --of … --reference … --text …")
    case .stillExpired:
      Problem("a dossier may not be destroyed any more", try: "vpdt disposal show \(disposal)")
    case .secondPerson:
      Problem("whoever decided does not destroy", try: "somebody else carries it out")
    case .somethingLeft:
      Problem(
        "nothing is left to destroy", try: "vpdt disposal withdraw \(disposal) --reason …")
    }
  }

  // MARK: Lines

  public func line(_ hold: Hold) -> String {
    let basis = hold.basis.isEmpty ? "" : " (\(hold.basis))"
    let lifting = hold.lifting.map {
      "  LIFTED \(date($0.at.date)), \($0.by): \($0.reason)"
    }
    return "\(hold.name)  \(date(hold.placedAt.date))  \(hold.placedBy)  \(hold.itemCount) items  "
      + hold.reason + basis + (lifting ?? "")
  }

  public func line(_ thing: HeldThing) -> String {
    switch thing.item {
    case .dossier: "dossier \(thing.name)  \(thing.title)"
    case .document(.incoming): "incoming \(thing.name)  \(thing.title)"
    case .document(.outgoing): "outgoing \(thing.name)  \(thing.title)"
    case .retentionClass(let code): "every dossier of class \(code)"
    }
  }

  public func line(_ submission: Submission) -> String {
    let counts = submission.counts
    var parts = [EnglishRecords.count(counts.dossiers, "dossier")]
    if counts.accepted > 0 { parts.append("\(counts.accepted) accepted") }
    if counts.sentBack > 0 { parts.append("\(counts.sentBack) sent back") }
    if counts.waiting > 0 { parts.append("\(counts.waiting) waiting") }
    let note = submission.note.isEmpty ? "" : "  \(submission.note)"
    return "\(submission.name)  \(date(submission.at.date))  \(submission.giverName)  "
      + parts.joined(separator: ", ") + note
  }

  public func line(_ line: SubmissionLine) -> String {
    let outcome =
      switch line.outcome {
      case nil: "waiting"
      case .accepted: "accepted"
      case .sentBack: "sent back"
      }
    let note = line.note.isEmpty ? "" : "  (\(line.note))"
    return "\(line.place)  \(line.dossier.name)  \(outcome)  \(line.dossier.title)\(note)"
  }

  public func line(_ loan: Loan, on today: CivilDate) -> String {
    return "\(loan.name)  \(loan.dossierName)  \(loan.borrowerName)  until \(date(loan.dueOn))  "
      + "\(loanState(loan, on: today))  \(loan.purpose)"
  }

  public func loanState(_ loan: Loan, on today: CivilDate) -> String {
    switch loan.state {
    case .asked: "asked for"
    case .refused: "refused: \(loan.note)"
    case .lent: loan.isOverdue(on: today) ? "OVERDUE" : "lent"
    case .returned: "returned"
    }
  }

  public func register(_ register: SecretEntry.Register) -> String {
    switch register {
    case .incoming: "incoming"
    case .outgoing: "outgoing"
    }
  }

  public func line(_ disposal: Disposal) -> String {
    let counts = disposal.counts
    var parts = [EnglishRecords.count(counts.dossiers, "dossier")]
    if counts.kept > 0 { parts.append("\(counts.kept) kept") }
    if counts.destroyed > 0 { parts.append("\(counts.destroyed) destroyed") }
    return "\(disposal.name)  \(state(disposal.state))  \(parts.joined(separator: ", "))"
  }

  public func line(_ line: DisposalLine) -> String {
    let outcome =
      switch line.outcome {
      case nil: "expired"
      case .destroy: line.dossier.state == .destroyed ? "destroyed" : "to be destroyed"
      case .keep: "kept: \(line.because)"
      }
    return "\(line.place)  \(line.dossier.name)  \(outcome)  \(line.dossier.title)  [\(line.rule)]"
  }

  public func line(_ member: CouncilMember) -> String {
    let part =
      switch member.part {
      case .chair: "chair"
      case .secretary: "secretary"
      case .member: "member"
      }
    return "\(part)  \(member.name)  \(vote(member.vote))"
      + (member.opinion.isEmpty ? "" : ": \(member.opinion)")
  }

  public func vote(_ vote: CouncilMember.Vote?) -> String {
    switch vote {
    case nil: "has not voted"
    case .yes: "for"
    case .no: "AGAINST"
    }
  }

  public func line(_ file: DestroyedFile) -> String {
    let fate =
      file.keptFor.isEmpty
      ? file.removedAt.map { "removed \(moment($0))" } ?? "TO BE REMOVED"
      : "kept for \(file.keptFor)"
    return "\(file.digest)  \(file.size)  \(file.document)  \(fate)"
  }

  public func facts(_ disposal: Disposal) -> [(String, String)] {
    var facts = [
      ("Made", "\(disposal.madeBy), \(date(disposal.madeAt.date))"),
      ("Kept in", disposal.keptInName),
    ]
    if !disposal.origin.isEmpty { facts.append(("Origin", disposal.origin)) }
    if !disposal.appraisal.isEmpty { facts.append(("Appraisal", disposal.appraisal)) }
    if !disposal.councilBy.isEmpty {
      facts.append(
        ("Council", disposal.councilBy + (disposal.metOn.map { ", met \(date($0))" } ?? "")))
    }
    if let opinion = disposal.opinion {
      facts.append(("Opinion", "\(opinion.of), \(opinion.reference): \(opinion.text)"))
    }
    if let decision = disposal.decision {
      facts.append(
        ("Decision", "\(decision.reference), \(decision.byName), \(date(decision.at.date))"))
    }
    if let done = disposal.destruction {
      facts.append(("Destroyed", "\(done.byName), \(moment(done.at))"))
    }
    return facts
  }

  public var erasingNote: String {
    "Files are overwritten with zeros and removed. SSDs, file system snapshots, backups and bundles "
      + "that were sent may still hold the content: remove it there too."
  }

  public var nothingListed: String { "Nothing yet." }

  public func line(_ change: ScheduleChange) -> String {
    let before = change.before.map { term($0.term) }
    let after = change.after.map { term($0.term) }
    let text =
      switch change.kind {
      case .added: "added: \(after ?? "")"
      case .gone: "gone"
      case .term: "\(before ?? "") → \(after ?? "")"
      case .confirmation: confirmation(change.after?.isConfirmed ?? false) + ": \(after ?? "")"
      case .wording: "words only"
      }
    return "\(change.code)  \(text)  \((change.after ?? change.before)?.title ?? "")"
  }

  public func moved(_ dossier: Dossier, from before: Expiry, to after: Expiry) -> String {
    "\(dossier.name)  \(expiry(before)) → \(expiry(after))  \(dossier.title)"
  }

  public func preview(classes: Int, dossiers: Int, isAccepted: Bool) -> String {
    "\(EnglishRecords.count(classes, "class", "classes")) changed, "
      + "\(EnglishRecords.count(dossiers, "dossier")) kept for another time. "
      + (isAccepted ? "Taken over." : "NOT taken over.")
  }

  public func line(_ task: YearTask, on today: CivilDate) -> [String] {
    let name =
      switch task.kind {
      case .filePlan: "make and approve the file plan"
      case .planIssued: "issue the file plan"
      case .registersClosed: "close last year's registers"
      case .dossiersClosed: "close dossiers of earlier years"
      case .unfiled: "documents done with and in no dossier"
      case .submission: "submit dossiers that are due"
      case .submissionAnswers: "the archive answers hand-overs"
      case .loans: "get overdue loans back"
      case .schedule: "confirm the terms of classes in use"
      case .expired: "review expired dossiers"
      case .destruction: "carry out decisions on destruction"
      case .scrub: "read every stored file within 365 days"
      case .backup: "back up, and try to restore"
      }
    let progress =
      switch task.progress {
      case .done: "done"
      case .left(let count): "\(count) left"
      case .backups(_, let isCurrent): isCurrent ? "done" : "NOT DONE"
      }
    let day = task.dueOn.map { date($0) } ?? "always"
    var title = name
    if case .backups(let standing, _) = task.progress { title = self.standing(standing) }
    return [task.isLate(on: today) ? "!" : "", day, progress, title, task.source]
  }

  public func line(_ rule: DossierRule, number: Int) -> String {
    var parts: [String] = []
    if rule.isThread { parts.append("what answers or is answered") }
    if let register = rule.register { parts.append(register.rawValue) }
    if !rule.issuer.isEmpty { parts.append("from \(rule.issuer)") }
    if !rule.kind.isEmpty { parts.append("of kind \(rule.kind)") }
    if !rule.words.isEmpty { parts.append("“\(rule.words)” in the subject") }
    return "rule \(number): " + parts.joined(separator: ", ")
  }

  public func filled(_ count: Int) -> String {
    count == 0 ? "Nothing fits yet." : "\(EnglishRecords.count(count, "document")) put in."
  }

  public func ground(_ ground: DossierSuggestion.Ground) -> String {
    switch ground {
    case .thread: "same matter"
    case .alike(let count): "like \(EnglishRecords.count(count, "document"))"
    }
  }

  public var nothingToSuggest: String { "No suggestion: nothing like it yet." }

  public func making(_ making: DossierItem.Making) -> String {
    var parts: [String] = []
    if making.isScan {
      parts.append(
        making.isCertified
          ? "scan, signed by the body" : "scan, NO copy in law yet (Decree 30/2020, Art. 25)")
    }
    if !making.originalAt.isEmpty { parts.append("paper: \(making.originalAt)") }
    if let original = making.copyOf { parts.append("other format of \(original.object)") }
    return parts.joined(separator: "; ")
  }

  public func exported(to path: String) -> String { "Exported: \(path)" }

  public func held(by holds: [String]) -> String { "on hold: " + holds.joined(separator: ", ") }

  // MARK: Failures

  public func problem(_ error: HoldError) -> Problem {
    switch error {
    case .nothingNamed:
      Problem("hold what?", try: "--dossier, --incoming, --outgoing, --class or --find")
    case .unknown(let text): Problem("there is no hold “\(text)”", try: "vpdt hold list --all")
    case .liftedAlready(let name): Problem("\(name) was lifted", try: "vpdt hold list")
    case .notForYou:
      Problem(
        "placing and lifting holds is a leader's (Decree 30/2020, Annex VI IV.1.g)",
        try: "ask a leader")
    case .held(let name, let holds):
      Problem(
        "\(name) is held by \(holds.joined(separator: ", ")) (Decree 30/2020, Annex VI IV.1.g)",
        try: "a leader lifts it first: vpdt hold lift \(holds.first ?? "") --reason …")
    }
  }

  public func problem(_ error: SubmissionError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("there is no submission “\(text)”", try: "vpdt submission list")
    case .notOnIt(let dossier, let submission):
      Problem(
        "dossier \(dossier) does not wait in submission \(submission)",
        try: "vpdt submission show \(submission)")
    case .nothingWaits(let name):
      Problem("submission \(name) is answered", try: "vpdt submission list --waiting")
    case .keptTooLong(let dossier, _, let most):
      Problem(
        "dossier \(dossier) may be kept until \(date(most)) (Decree 30/2020, Art. 31(3)(d))",
        try: "--until \(date(most)) or earlier")
    }
  }

  public func problem(_ error: LoanError) -> Problem {
    switch error {
    case .unknown(let text): Problem("there is no loan “\(text)”", try: "vpdt loan list --all")
    case .dueInThePast(let day): Problem("\(date(day)) is over", try: "--until a later day")
    case .settled(let name, _): Problem("\(name) is settled", try: "vpdt loan list")
    case .lentAlready(let dossier, let to, let day):
      Problem(
        "\(to) has dossier \(dossier) until \(date(day))",
        try: "take it back first: vpdt loan return")
    case .notArchivers:
      Problem(
        "lending and taking back is the archiver's (Decree 30/2020, Annex VI III.6.c)",
        try: "ask the archiver")
    }
  }

  public func problem(_ error: DisposalError) -> Problem {
    switch error {
    case .unknown(let text): Problem("there is no disposal “\(text)”", try: "vpdt disposal list")
    case .nothingExpired:
      Problem("no dossier has expired", try: "vpdt retention due expired")
    case .notProposable(let dossier, let standing):
      Problem(
        "dossier \(dossier) cannot be proposed: \(self.standing(standing)) "
          + "(Law on Archives 2024, Art. 15, 16)",
        try: "vpdt dossier show \(dossier)")
    case .notOnIt(let dossier, let disposal):
      Problem(
        "dossier \(dossier) is not on disposal \(disposal) any more",
        try: "vpdt disposal show \(disposal)")
    case .badKeeping(let dossier):
      Problem(
        "dossier \(dossier) cannot keep the papers of the disposal: it must be open and not on the list",
        try: "open one for it: vpdt dossier open …")
    case .councilTooSmall(let found, let least):
      Problem(
        "the council has \(found) people and needs \(least)",
        try: "--members, or vpdt setting set disposal.council-least …")
    case .twiceOnCouncil(let name):
      Problem("\(name) is on the council twice", try: "name them once")
    case .notOnCouncil(let name, let disposal):
      Problem(
        "\(name) has no vote on disposal \(disposal)",
        try: "members vote themselves, or the secretary enters it: --for PERSON")
    case .againstWithoutOpinion:
      Problem("whoever is against says why (Circular 06/2025)", try: "--opinion")
    case .wrongDecision(let given, let disposal):
      Problem(
        "“\(given)” is not the decision on disposal \(disposal)",
        try: "give its number and symbol again: --decision")
    case .tooLate(let decided, let last):
      Problem(
        "the decision of \(date(decided)) was to be carried out by \(date(last)) (Circular 06/2025)",
        try: "take it back and decide again: vpdt disposal revoke … --reason …")
    }
  }
}

/// `1 dossier`, `2 dossiers`.
private enum EnglishRecords {
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) " + (number == 1 ? one : many ?? one + "s")
  }
}
