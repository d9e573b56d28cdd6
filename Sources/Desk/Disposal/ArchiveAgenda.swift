import Office
import Store

extension OfficeDesk {
  /// The lines of the archive's work that may stand on the desk of this person.
  func archiveLines(leads: Bool) -> [AgendaLine] {
    var lines: [AgendaLine] = [.dossiersDue, .toVote]
    if person.holds(.archiver) { lines += [.dossiersHandedOver, .loansAsked, .loansOverdue] }
    if leads { lines.append(.toDecide) }
    if person.holds(.archiver) || person.holds(.clerk) { lines.append(.toDestroy) }
    return lines
  }

  /// How much of it waits. Every count walks an index over what is open: nothing grows with the archive.
  func count(
    of line: AgendaLine, on day: CivilDate, in transaction: Transaction
  ) throws -> Int {
    switch line {
    case .dossiersDue: return try dueDossiers(on: day, in: transaction).count
    case .dossiersHandedOver: return try transaction.submittedCount()
    case .loansAsked: return try transaction.loanCounts(on: day).asked
    case .loansOverdue: return try transaction.loanCounts(on: day).overdue
    case .toVote: return try transaction.votesWanted(of: person.id)
    case .toDecide:
      return try transaction.openDisposals([.proposed]).count { disposal in
        try DisposalWorkflow.prospect(
          of: .decide, from: .proposed, as: [.leader],
          unmet: position(of: disposal, on: day, in: transaction).unmet
        ).isOpen
      }
    case .toDestroy:
      return try transaction.openDisposals([.decided, .destroying]).count {
        $0.decision?.by != person.id
      }
    default: return 0
    }
  }

  /// The person's closed dossiers that are due for the archive, or soon will be
  /// (Annex VI III.5.b: thirty days ahead).
  private func dueDossiers(
    on day: CivilDate, in transaction: Transaction
  ) throws -> [Dossier] {
    let waiting = try transaction.closedDossiers(of: person.id, limit: 200)
    if waiting.isEmpty { return [] }
    let schedule = try schedule(in: transaction)
    let limits = RetentionLimits()
    return waiting.filter { dossier in
      let standings = dossier.standings(
        under: dossier.retention(in: schedule), limits, on: day, isOnHold: false)
      return standings.contains(.dueForSubmission) || standings.contains(.submissionOverdue)
    }
  }
}
