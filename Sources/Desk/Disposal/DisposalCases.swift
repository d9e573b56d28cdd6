import Office
import Store

extension OfficeDesk {
  // MARK: The list

  /// Proposes dossiers whose term has ended for disposal.
  ///
  /// - Parameters:
  ///   - dossiers: Which; nil for every one that has expired, at most a thousand.
  ///   - keptIn: The open dossier in which the papers of the destruction are kept.
  /// - Throws: `DisposalError`: one is on hold, permanent, without a confirmed term or not yet over;
  ///   then none is proposed.
  ///
  /// Legal source: TT 06/2025/TT-BNV.
  public func proposeDisposal(of dossiers: [Dossier]?, keptIn: Dossier) throws -> Disposal {
    try act { transaction, now in
      let schedule = try schedule(in: transaction)
      let chosen =
        try dossiers.map { try $0.map { try found(transaction.dossier($0.id)) } }
        ?? expired(on: now.date, in: transaction)
      if chosen.isEmpty { throw DisposalError.nothingExpired }
      let keeping = try found(transaction.dossier(keptIn.id))
      if keeping.state != .open || chosen.contains(where: { $0.id == keeping.id }) {
        throw DisposalError.badKeeping(dossier: keeping.name)
      }
      var lines: [(dossier: ID<Dossier>, rule: String, lastYear: Int)] = []
      for dossier in chosen {
        let explanation = try expiredExplanation(
          of: dossier, under: schedule, on: now.date, in: transaction)
        _ = try self.dossier(dossier.id, for: .propose, in: transaction, at: now)
        lines.append(
          (dossier.id, explanation.sentence, explanation.expiry.lastYear ?? now.date.year))
      }
      let id = try transaction.insertDisposal(
        of: lines, keptIn: keeping.id, year: now.date.year, by: person.id, at: now)
      let disposal = try found(transaction.disposal(id))
      var detail: JournalDetail = [
        ("number", disposal.name), ("kept-in", "dossier/\(keeping.id.value)"),
      ]
      for line in lines { detail.add("dossier", "dossier/\(line.dossier.value)") }
      try transaction.record(
        "disposal.propose", on: object(id), detail: detail, by: person.id, at: now)
      for line in lines {
        try record("propose", of: line.dossier, [("rule", line.rule)], id, transaction, now)
      }
      return disposal
    }
  }

  /// The dossiers that have expired, the oldest first; at most a thousand on one list.
  private func expired(on day: CivilDate, in transaction: Transaction) throws -> [Dossier] {
    var found: [ID<Dossier>] = []
    try eachStanding(on: day, in: transaction) { dossier, standings in
      if dossier.state == .archived || dossier.state == .closed, standings.contains(.expired) {
        found.append(dossier.id)
      }
      return found.count < 1000
    }
    return try found.compactMap { try transaction.dossier($0) }
  }

  /// Why a dossier may be proposed on `day`.
  ///
  /// - Throws: `DisposalError.notProposable`; `HoldError.held`.
  func expiredExplanation(
    of dossier: Dossier, under schedule: RetentionSchedule, on day: CivilDate,
    in transaction: Transaction
  ) throws -> RetentionExplanation {
    let holds = try transaction.holds(on: dossier)
    if !holds.isEmpty { throw HoldError.held(dossier.name, by: holds) }
    let retention = dossier.retention(in: schedule)
    let standings = dossier.standings(
      under: retention, RetentionLimits(), on: day, isOnHold: false)
    guard standings.contains(.expired) else {
      throw DisposalError.notProposable(
        dossier: dossier.name, standings.first ?? .current)
    }
    return retention.explanation
  }

  /// Takes a list back: everything on it stays.
  public func withdraw(_ disposal: Disposal, because reason: String) throws -> Disposal {
    let reason = try enteredReason(reason)
    return try step(.withdraw, of: disposal) { disposal, transaction, now in
      try transaction.setState(.withdrawn, of: disposal.id)
      for line in try transaction.lines(of: disposal.id, limit: .max) where line.outcome == nil {
        try transaction.keepLine(
          line.dossier.id, of: disposal.id, because: reason, reviewOn: nil)
        try record(
          "retain", of: line.dossier.id, [("reason", reason), ("review", "")], disposal.id,
          transaction, now)
      }
      return [("reason", reason)]
    }
  }

  /// Writes the explanatory note (bản thuyết minh) to a list.
  ///
  /// - Parameters:
  ///   - origin: Where the block comes from: who made it, for what, in which years.
  ///   - appraisal: Why its term has ended, and what was looked at before.
  public func explain(
    _ disposal: Disposal, origin: String, appraisal: String
  ) throws -> Disposal {
    let origin = try entered(origin, field: "origin", limit: 2000)
    let appraisal = try entered(appraisal, field: "appraisal", limit: 2000)
    return try step(.explain, of: disposal) { disposal, transaction, _ in
      try transaction.explain(disposal.id, origin: origin, appraisal: appraisal)
      return [("origin", origin), ("appraisal", appraisal)]
    }
  }

  // MARK: Hearing

  /// Sets up the council that reviews a list (Hội đồng xét hủy tài liệu). Setting it up anew takes
  /// back the votes.
  ///
  /// - Throws: `DisposalError.councilTooSmall`, `twiceOnCouncil`.
  public func setCouncil(
    of disposal: Disposal, chair: Person, secretary: Person, members: [Person],
    by decision: String, metOn: CivilDate? = nil
  ) throws -> Disposal {
    let decision = try entered(decision, field: "decision", limit: 100)
    let all =
      [(CouncilMember.Part.chair, chair), (.secretary, secretary)]
      + members.map { (CouncilMember.Part.member, $0) }
    return try step(.council, of: disposal) { disposal, transaction, now in
      let least = Int(try transaction.value(of: .disposalCouncil)) ?? 3
      if all.count < least {
        throw DisposalError.councilTooSmall(found: all.count, least: least)
      }
      var seen: Set<ID<Person>> = []
      for (_, member) in all {
        try member.requireThere()
        if !seen.insert(member.id).inserted {
          throw DisposalError.twiceOnCouncil(member.name)
        }
      }
      if let metOn, metOn > now.date { throw DossierError.notYet(metOn) }
      try transaction.setCouncil(
        all.map { (part: $0.0, person: $0.1.id) }, by: decision, metOn: metOn, of: disposal.id)
      var detail: JournalDetail = [("council", decision), ("met", metOn?.description ?? "")]
      for (part, member) in all { detail.add(part.rawValue, "person/\(member.id.value)") }
      return detail
    }
  }

  /// Votes on a list; whoever is against says why.
  ///
  /// - Parameter member: For whom; the secretary enters what others said at the meeting.
  public func vote(
    _ vote: CouncilMember.Vote, on disposal: Disposal, for member: Person? = nil,
    opinion: String = ""
  ) throws -> Disposal {
    let opinion = try enteredOptional(opinion, field: "opinion", limit: 1000)
    if vote == .no, opinion.isEmpty { throw DisposalError.againstWithoutOpinion }
    return try step(.vote, of: disposal) { disposal, transaction, now in
      let council = try transaction.council(of: disposal.id)
      let voter = member?.id ?? person.id
      guard let found = council.first(where: { $0.person == voter }) else {
        throw DisposalError.notOnCouncil(
          member?.name ?? person.name, disposal: disposal.name)
      }
      let isSecretary = council.contains { $0.person == person.id && $0.part == .secretary }
      if voter != person.id, !isSecretary {
        throw DisposalError.notOnCouncil(person.name, disposal: disposal.name)
      }
      try transaction.vote(vote, opinion: opinion, of: voter, on: disposal.id, at: now)
      return [
        ("member", "person/\(found.person.value)"), ("vote", vote.rawValue),
        ("said", opinion),
      ]
    }
  }

  /// Notes what the competent body said to a list.
  public func noteOpinion(
    _ opinion: Disposal.Opinion, on disposal: Disposal
  ) throws -> Disposal {
    let opinion = Disposal.Opinion(
      of: try entered(opinion.of, field: "of", limit: 200),
      reference: try entered(opinion.reference, field: "reference", limit: 100),
      text: try entered(opinion.text, field: "text", limit: 2000))
    return try step(.opinion, of: disposal) { disposal, transaction, _ in
      try transaction.setOpinion(opinion, on: disposal.id)
      return [
        ("of", opinion.of), ("reference", opinion.reference), ("opinion", opinion.text),
      ]
    }
  }

  /// Takes a dossier off a list: it is found worth keeping.
  ///
  /// - Parameter day: When it is looked at again.
  public func keep(
    _ dossier: Dossier, on disposal: Disposal, until day: CivilDate?, because reason: String
  ) throws -> Disposal {
    let reason = try enteredReason(reason)
    return try step(.keep, of: disposal) { disposal, transaction, now in
      let lines = try transaction.lines(of: disposal.id, limit: .max)
      guard lines.contains(where: { $0.dossier.id == dossier.id && $0.outcome == nil }) else {
        throw DisposalError.notOnIt(dossier: dossier.name, disposal: disposal.name)
      }
      try transaction.keepLine(
        dossier.id, of: disposal.id, because: reason, reviewOn: day)
      let review = day?.description ?? ""
      try record(
        "retain", of: dossier.id, [("reason", reason), ("review", review)], disposal.id,
        transaction, now)
      return [("kept", "dossier/\(dossier.id.value)"), ("reason", reason), ("review", review)]
    }
  }

  // MARK: Deciding

  /// Decides that what is left on a list is destroyed.
  ///
  /// - Parameter reference: Number and symbol of the decision.
  /// - Throws: `MoveRefusal` naming what is still missing; `HoldError.held`;
  ///   `DisposalError.notProposable` for a dossier whose standing has changed since.
  ///
  /// Legal source: Luật Lưu trữ 33/2024/QH15, Art. 16(3)(b).
  public func decide(_ disposal: Disposal, reference: String) throws -> Disposal {
    let reference = try entered(reference, field: "decision", limit: 100)
    return try step(.decide, of: disposal) { disposal, transaction, now in
      let left = try self.left(of: disposal, on: now.date, in: transaction)
      try transaction.decide(disposal.id, reference, by: person.id, at: now)
      for dossier in left {
        try record(
          "decide", of: dossier.id, [("decision", reference)], disposal.id, transaction, now)
      }
      return [("decision", reference)]
    }
  }

  /// The dossiers a list would destroy, each of them still expired and on no hold.
  func left(
    of disposal: Disposal, on day: CivilDate, in transaction: Transaction
  ) throws -> [Dossier] {
    let schedule = try schedule(in: transaction)
    let lines = try transaction.lines(of: disposal.id, limit: .max).filter { line in
      line.outcome != .keep && line.dossier.state != .destroyed
    }
    for line in lines {
      _ = try expiredExplanation(of: line.dossier, under: schedule, on: day, in: transaction)
    }
    return lines.map(\.dossier)
  }

  /// Takes a decision back that was not carried out.
  public func revoke(_ disposal: Disposal, because reason: String) throws -> Disposal {
    let reason = try enteredReason(reason)
    return try step(.revoke, of: disposal) { disposal, transaction, now in
      let lines = try transaction.lines(of: disposal.id, limit: .max)
      try transaction.revoke(disposal.id)
      for line in lines where line.outcome == .destroy {
        try record(
          "revoke", of: line.dossier.id, [("reason", reason)], disposal.id, transaction, now)
      }
      return [("reason", reason), ("decision", "")]
    }
  }

  // MARK: Steps

  /// Takes one step of a disposal, where its table lets the person.
  private func step(
    _ action: DisposalAction, of disposal: Disposal,
    _ body: (Disposal, Transaction, Moment) throws -> JournalDetail
  ) throws -> Disposal {
    try act { transaction, now in
      let disposal = try self.disposal(disposal.id, for: action, in: transaction, at: now)
      let detail = try body(disposal, transaction, now)
      try transaction.record(
        "disposal.\(action.rawValue)", on: object(disposal.id), detail: detail, by: person.id,
        at: now)
      return try found(transaction.disposal(disposal.id))
    }
  }

  /// The disposal as it is now, where its table lets the person do `action`.
  func disposal(
    _ id: ID<Disposal>, for action: DisposalAction, in transaction: Transaction, at now: Moment
  ) throws -> Disposal {
    let disposal = try found(transaction.disposal(id))
    let position = try position(of: disposal, on: now.date, in: transaction)
    _ = try DisposalWorkflow.move(
      of: disposal.name, from: disposal.state, action, as: position.actors, unmet: position.unmet)
    return disposal
  }

  /// Where a disposal stands, and what the person is to it.
  func position(
    of disposal: Disposal, on day: CivilDate, in transaction: Transaction
  ) throws -> Position<DisposalWorkflow> {
    let council = try transaction.council(of: disposal.id)
    var actors = try standing(.incoming, on: day, in: transaction)
    if person.holds(.archiver) { actors.formUnion([.archiver, .destroyer]) }
    if person.holds(.clerk) { actors.insert(.destroyer) }
    if council.contains(where: { $0.person == person.id }) { actors.insert(.councillor) }
    var unmet: Set<DisposalCondition> = []
    if disposal.origin.isEmpty || disposal.appraisal.isEmpty { unmet.insert(.explained) }
    let approving = council.count { $0.vote == .yes }
    if council.isEmpty || council.contains(where: { $0.vote == nil })
      || approving * 2 <= council.count
    {
      unmet.insert(.councilHeard)
    }
    if disposal.opinion == nil, try transaction.value(of: .disposalOpinion) == "yes" {
      unmet.insert(.opinionGiven)
    }
    if disposal.counts.kept == disposal.counts.dossiers { unmet.insert(.somethingLeft) }
    if disposal.decision?.by == person.id { unmet.insert(.secondPerson) }
    return Position(disposal.state, as: actors, unmet: unmet)
  }

  func object(_ id: ID<Disposal>) -> String { "disposal/\(id.value)" }

  func record(
    _ act: String, of dossier: ID<Dossier>, _ detail: JournalDetail, _ disposal: ID<Disposal>,
    _ transaction: Transaction, _ now: Moment
  ) throws {
    var detail = detail
    detail.add("disposal", object(disposal))
    try transaction.record(
      "dossier.\(act)", on: "dossier/\(dossier.value)", detail: detail, by: person.id, at: now)
  }

  // MARK: Reading

  /// The disposal called `text`, `1/2037`; `1` means this year's.
  ///
  /// - Throws: `DisposalError.unknown`.
  public func disposal(named text: String) throws -> Disposal {
    guard let (number, year) = numbered(text),
      let disposal = try database.read({ try $0.disposal(number, of: year) })
    else { throw DisposalError.unknown(text) }
    return disposal
  }

  /// A page of disposals, the newest first.
  public func disposals(before disposal: Disposal? = nil, limit: Int) throws -> [Disposal] {
    try database.read { try $0.disposals(before: disposal, limit: limit) }
  }

  /// A page of a list, from behind `place` on.
  public func lines(
    of disposal: Disposal, after place: Int = 0, limit: Int
  ) throws -> [DisposalLine] {
    try database.read { try $0.lines(of: disposal.id, after: place, limit: limit) }
  }

  /// The council of a disposal: its chair first, then its secretary.
  public func council(of disposal: Disposal) throws -> [CouncilMember] {
    try database.read { try $0.council(of: disposal.id) }
  }

  /// What remains of the files of a disposal that was carried out.
  public func destroyedFiles(of disposal: Disposal, limit: Int) throws -> [DestroyedFile] {
    try database.read { try $0.destroyedFiles(of: disposal.id, limit: limit) }
  }

  /// What can be done with a disposal now, and what stands in the way.
  public func prospects(of disposal: Disposal) throws -> [Prospect<DisposalWorkflow>] {
    try database.read { transaction in
      try position(
        of: found(transaction.disposal(disposal.id)), on: now().date, in: transaction
      ).prospects
    }
  }
}

extension RetentionExplanation {
  /// Term, source and sum of the rule that decides, as a list of disposal keeps them.
  fileprivate var sentence: String {
    guard let deciding else { return "" }
    let sum = deciding.sum.map { ", \($0.start.year) + \($0.years) = \($0.lastYear)" } ?? ""
    return "\(deciding.rule.term.text)\(sum) (\(deciding.rule.source))"
  }
}
