import Office
import Store

extension OfficeDesk {
  /// Hands dossiers over to the current archive, on one list with minutes of its own.
  ///
  /// - Throws: `MoveRefusal` for one that is not closed, or not the person's; `HoldError.held`. Then
  ///   none is handed over.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 30(3); Annex V.
  public func submit(_ dossiers: [Dossier], note: String = "") throws -> Submission {
    let note = try enteredOptional(note, field: "note", limit: 500)
    let wanted = distinct(dossiers.map(\.id))
    return try act { transaction, now in
      for id in wanted { _ = try dossier(id, for: .submit, in: transaction, at: now) }
      let id = try transaction.insertSubmission(
        of: wanted, by: person.id, note: note, year: now.date.year, at: now)
      let submission = try found(transaction.submission(id))
      var detail: JournalDetail = [
        ("number", submission.name), ("giver", "person/\(person.id.value)"), ("note", note),
      ]
      for dossier in wanted { detail.add("dossier", "dossier/\(dossier.value)") }
      try transaction.record(
        "submission.make", on: "submission/\(id.value)", detail: detail, by: person.id, at: now)
      for dossier in wanted {
        try transaction.record(
          "dossier.submit", on: "dossier/\(dossier.value)",
          detail: [("submission", "submission/\(id.value)")], by: person.id, at: now)
      }
      return submission
    }
  }

  /// The archive takes dossiers of a hand-over.
  ///
  /// - Parameters:
  ///   - dossiers: Those it takes; nil for every one that waits.
  ///   - place: Where their paper lies.
  /// - Throws: `SubmissionError`; `MoveRefusal` for whoever is not the archiver.
  public func accept(
    _ dossiers: [Dossier]? = nil, of submission: Submission, place: String = ""
  ) throws -> Submission {
    try decide(
      dossiers, of: submission, .accepted,
      note: try enteredOptional(place, field: "place", limit: 200))
  }

  /// The archive gives dossiers of a hand-over back, saying why.
  public func sendBack(
    _ dossiers: [Dossier], of submission: Submission, because reason: String
  ) throws -> Submission {
    try decide(dossiers, of: submission, .sentBack, note: try enteredReason(reason))
  }

  private func decide(
    _ dossiers: [Dossier]?, of submission: Submission, _ outcome: SubmissionLine.Outcome,
    note: String
  ) throws -> Submission {
    try act { transaction, now in
      let waiting = try transaction.lines(of: submission.id, limit: .max)
        .filter { $0.outcome == nil }.map(\.dossier)
      if waiting.isEmpty { throw SubmissionError.nothingWaits(submission.name) }
      let chosen = dossiers ?? waiting
      let isTaken = outcome == .accepted
      var detail: JournalDetail = [(isTaken ? "place" : "reason", note)]
      for dossier in chosen {
        guard waiting.contains(where: { $0.id == dossier.id }) else {
          throw SubmissionError.notOnIt(dossier: dossier.name, submission: submission.name)
        }
        _ = try self.dossier(
          dossier.id, for: isTaken ? .accept : .sendBack, in: transaction, at: now)
        try transaction.decide(
          dossier.id, on: submission.id, outcome, note: note, by: person.id, at: now)
        detail.add(outcome.rawValue, "dossier/\(dossier.id.value)")
        try transaction.record(
          isTaken ? "dossier.accept" : "dossier.send-back", on: "dossier/\(dossier.id.value)",
          detail: [("submission", "submission/\(submission.id.value)"), ("note", note)],
          by: person.id, at: now)
      }
      try transaction.record(
        isTaken ? "submission.accept" : "submission.send-back",
        on: "submission/\(submission.id.value)", detail: detail, by: person.id, at: now)
      return try found(transaction.submission(submission.id))
    }
  }

  /// Lets whoever made a dossier keep it beyond the day it is due, with the leader's consent.
  ///
  /// - Throws: `SubmissionError.keptTooLong` beyond what the law allows.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 31(3)(d).
  public func keep(
    _ dossier: Dossier, until day: CivilDate, because reason: String
  ) throws -> Dossier {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .keep, in: transaction, at: now)
      let limits = RetentionLimits()
      var facts = dossier.clock.facts(
        under: dossier.retention(in: try schedule(in: transaction)), limits, isOnHold: false)
      facts.keptUntil = nil
      if let due = limits.submissionDue(of: facts), let most = limits.longestKeeping(after: due),
        day > most
      {
        throw SubmissionError.keptTooLong(dossier: dossier.name, until: day, most: most)
      }
      try transaction.keep(dossier.id, until: day)
      try transaction.record(
        "dossier.keep", on: "dossier/\(dossier.id.value)",
        detail: [("until", day.description), ("reason", reason)], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  /// Hands permanent dossiers on to the historical archive; what remains is their record.
  ///
  /// - Parameter reference: The minutes or the registration it went with.
  ///
  /// Legal source: Luật Lưu trữ 33/2024/QH15, Art. 17.
  public func transfer(_ dossier: Dossier, by reference: String) throws -> Dossier {
    let reference = try entered(reference, field: "by", limit: 200)
    return try act { transaction, now in
      let current = try found(transaction.dossier(dossier.id))
      let term = current.retention(in: try schedule(in: transaction)).longestTerm
      let isFor = try submitsToHistory(in: transaction) && term == .permanent
      let dossier = try self.dossier(
        dossier.id, for: .transfer, besides: isFor ? [] : [.forHistoricalArchive],
        in: transaction, at: now)
      try transaction.setState(.transferred, of: dossier.id)
      try transaction.record(
        "dossier.transfer", on: "dossier/\(dossier.id.value)", detail: [("by", reference)],
        by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  // MARK: Reading

  /// The hand-over called `text`, `3/2026`; `3` means this year's.
  ///
  /// - Throws: `SubmissionError.unknown`.
  public func submission(named text: String) throws -> Submission {
    guard let (number, year) = numbered(text),
      let submission = try database.read({ try $0.submission(number, of: year) })
    else { throw SubmissionError.unknown(text) }
    return submission
  }

  /// The key in `P3`, `p3` or `3`, where records go by `mark`.
  func marked<Record>(_ text: String, by mark: String) -> ID<Record>? {
    let isMarked = text.hasPrefix(mark) || text.hasPrefix(mark.lowercased())
    return Int64(isMarked ? text.dropFirst() : text[...]).map { ID($0) }
  }

  /// `3/2026`, or `3` of this year.
  func numbered(_ text: String) -> (number: Int, year: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let number = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    if parts.count == 1 { return (number, now().date.year) }
    return Int(parts[1]).map { (number, $0) }
  }

  /// A page of hand-overs, the newest first: all, or those the archive has not answered in full.
  public func submissions(
    waiting: Bool = false, before submission: Submission? = nil, limit: Int
  ) throws -> [Submission] {
    try database.read {
      try $0.submissions(waiting: waiting, before: submission, limit: limit)
    }
  }

  /// A page of the list of a hand-over, from behind `place` on.
  public func lines(
    of submission: Submission, after place: Int = 0, limit: Int
  ) throws -> [SubmissionLine] {
    try database.read { try $0.lines(of: submission.id, after: place, limit: limit) }
  }
}
