import Desk
import Office
import Terminal
import Wording

/// What the rooms of the archive show.
extension Workplace {
  func archiveRows(_ room: FurtherRoom) throws -> [KeptRow] {
    switch room {
    case .dossiers: try desk.dossiers(limit: KeptScreen.latest).map { row($0) }
    case .retention:
      try desk.standingCounts().map { standing, count in
        KeptRow(
          key: standing.rawValue, cells: [String(count), words.standing(standing)],
          detail: [words.standing(standing)])
      }
    case .submissions: try desk.submissions(limit: KeptScreen.latest).map { row($0) }
    case .loans: try desk.loans(limit: KeptScreen.latest).map { row($0) }
    case .holds: try desk.holds(standing: false, limit: KeptScreen.latest).map { row($0) }
    case .disposals: try desk.disposals(limit: KeptScreen.latest).map { row($0) }
    default: []
    }
  }

  private func row(_ dossier: Dossier) -> KeptRow {
    KeptRow(
      key: dossier.name,
      cells: [
        dossier.name, words.state(dossier.state), String(dossier.documents), dossier.keeperName,
        dossier.title,
      ],
      detail: [dossier.title, dossier.note])
  }

  private func row(_ submission: Submission) -> KeptRow {
    let counts = submission.counts
    return KeptRow(
      key: submission.name,
      cells: [
        submission.name, words.date(submission.at.date), submission.giverName,
        String(counts.dossiers), String(counts.waiting),
      ], detail: [words.line(submission)])
  }

  private func row(_ loan: Loan) -> KeptRow {
    KeptRow(
      key: loan.name,
      cells: [
        loan.name, loan.dossierName, loan.borrowerName, words.date(loan.dueOn),
        words.loanState(loan, on: today),
      ], detail: [loan.purpose, loan.note])
  }

  private func row(_ hold: Hold) -> KeptRow {
    KeptRow(
      key: hold.name,
      cells: [
        hold.name, words.date(hold.placedAt.date), hold.placedBy, String(hold.itemCount),
        hold.lifting.map { words.date($0.at.date) } ?? "·", hold.reason,
      ], detail: [words.line(hold)])
  }

  private func row(_ disposal: Disposal) -> KeptRow {
    KeptRow(
      key: disposal.name,
      cells: [
        disposal.name, words.state(disposal.state), String(disposal.counts.dossiers),
        String(disposal.counts.kept), disposal.decision?.reference ?? "·",
      ], detail: [words.line(disposal)])
  }
}

extension KeptScreen {
  /// The keys of the archive's rooms.
  static func archiveActs(in room: FurtherRoom) -> [(String, Act)] {
    switch room {
    case .dossiers:
      [
        ("t", .form(.dossierOpen)), ("v", .form(.dossierPut)), ("c", .form(.dossierClose)),
        ("n", .form(.dossierSubmit)), ("m", .form(.dossierReopen)), ("b", .form(.loanAsk)),
        ("p", .form(.holdPlace)), ("s", .form(.limitSet)),
        ("x", .form(.limitLift)), ("z", .form(.planLimit)), ("l", .room(.retention)),
        ("y", .room(.submissions)),
        ("w", .room(.loans)), ("f", .room(.holds)), ("h", .room(.disposals)),
      ]
    case .retention: [("h", .room(.disposals)), ("t", .form(.disposalPropose))]
    case .submissions: [("c", .form(.submissionAccept)), ("x", .form(.submissionSendBack))]
    case .loans:
      [("c", .form(.loanGrant)), ("x", .form(.loanRefuse)), ("m", .form(.loanReturn))]
    case .holds: [("x", .form(.holdLift))]
    case .disposals:
      [
        ("t", .form(.disposalPropose)), ("v", .form(.disposalVote)), ("l", .form(.disposalKeep)),
        ("d", .form(.disposalDecide)), ("x", .form(.disposalDestroy)),
      ]
    default: []
    }
  }

  /// The command that says more of a row of the archive's rooms.
  static func archiveCommand(_ room: FurtherRoom, _ key: String) -> [String]? {
    switch room {
    case .dossiers: ["dossier", "show", key]
    case .retention: ["retention", "due", key]
    case .submissions: ["submission", "show", key]
    case .holds: ["hold", "show", key]
    case .disposals: ["disposal", "show", key]
    default: nil
    }
  }
}
