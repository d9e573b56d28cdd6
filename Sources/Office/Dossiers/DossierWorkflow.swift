/// Where a dossier stands.
public enum DossierState: String, CaseIterable, Sendable {
  /// A line of the file plan.
  case planned
  case open
  /// The work has ended: nothing in it changes any more.
  case closed
  /// Handed over; the archive has not looked at it yet.
  case submitted
  /// The archive gave it back to be put right.
  case sentBack = "sent-back"
  case archived
  /// Proposed for disposal (xem xét hủy): the council looks at it.
  case underReview = "under-review"
  /// Its destruction is decided.
  case toDestroy = "to-destroy"
  /// Its code, title, dates, rule, decision and digests remain.
  case destroyed
  /// With the historical archive.
  case transferred
  /// It was in the plan and never opened.
  case dropped

  /// Whether it can stand in a list of the archive: the dossier is there, and still here.
  public var isListed: Bool {
    switch self {
    case .planned, .dropped, .transferred, .destroyed: false
    case .open, .closed, .submitted, .sentBack, .archived, .underReview, .toDestroy: true
    }
  }
}

public enum DossierAction: String, CaseIterable, Sendable {
  case open
  /// Takes a line out of the plan.
  case drop
  /// Puts a document in, or takes one out.
  case file
  /// Changes title, dates, person in charge.
  case amend
  /// Gives it a longer term than its class has.
  case lengthen
  case close
  case reopen
  /// Lets whoever made it keep it for a while.
  case keep
  case submit
  case accept
  case sendBack = "send-back"
  case lend
  case propose
  /// The council finds that it stays.
  case retain
  case decide
  /// Takes the decision back.
  case revoke
  case destroy
  case transfer
  /// Freezes it against moving, changing and destroying; lifting the last hold ends that.
  case hold
  case liftHold = "lift-hold"
}

/// What a move of a dossier asks for besides.
public enum DossierCondition: String, CaseIterable, Sendable {
  /// The plan of its year is approved.
  case planApproved = "plan-approved"
  /// Nothing of `ClosingFacts` stands in the way.
  case closable
  case reasonGiven = "reason-given"
  case noHold = "no-hold"
  case onHold = "on-hold"
  /// Its term has ended (`RetentionStanding.expired`).
  case expired
  /// Its term is too short for the archive (Art. 31(3)(c)): it is disposed of where it was made.
  case needsNoArchive = "needs-no-archive"
  /// The minutes of the council are there.
  case councilHeard = "council-heard"
  /// The opinion of the superior body, where the office's setting asks for it.
  case opinionGiven = "opinion-given"
  /// It is on the list that was decided on.
  case listed
  /// Whoever destroys is not whoever decided.
  case secondPerson = "second-person"
  /// The office hands permanent dossiers to a historical archive, and this is one.
  case forHistoricalArchive = "for-historical-archive"
}

/// Every move a dossier can make; what is not listed is refused.
public enum DossierWorkflow: Workflow {
  public typealias State = DossierState
  public typealias Action = DossierAction
  public typealias Condition = DossierCondition

  public static let moves = making + archive + disposal + holds

  private static let making: [Move<DossierWorkflow>] = [
    //          from      action    to        who       Decree 30/2020/NĐ-CP
    Move(.open, .file, .open, .holder, "Art. 29(3)", if: .noHold),
    Move(.open, .amend, .open, .holder, "Art. 29(2)", if: .noHold),
    Move(.open, .lengthen, .open, .holder, "Art. 29(4)(b)", if: .reasonGiven),
    Move(.open, .close, .closed, .holder, "Art. 29(4)", if: .closable),
    Move(.closed, .reopen, .open, .leader, "Art. 29(4)", if: .reasonGiven, .noHold),
    Move(.closed, .lengthen, .closed, .archiver, "Law Art. 15", if: .reasonGiven),
    Move(.planned, .open, .open, .holder, "Art. 29(2)", if: .planApproved),
    Move(.planned, .drop, .dropped, .archiver, "Art. 28", if: .reasonGiven),
    Move(.planned, .amend, .planned, .archiver, "Art. 28"),
  ]

  private static let archive: [Move<DossierWorkflow>] = [
    Move(.closed, .submit, .submitted, .holder, "Art. 30", if: .noHold),
    Move(.closed, .keep, .closed, .leader, "Art. 31(3)(d)", if: .reasonGiven),
    Move(.submitted, .accept, .archived, .archiver, "Art. 30(3)"),
    Move(
      .submitted, .sendBack, .sentBack, .archiver, "Art. 30(3)", if: .reasonGiven, .noHold),
    Move(.sentBack, .submit, .submitted, .holder, "Art. 30", if: .noHold),
    Move(.sentBack, .reopen, .open, .holder, "Art. 29(4)", if: .reasonGiven, .noHold),
    Move(.sentBack, .keep, .sentBack, .leader, "Art. 31(3)(d)", if: .reasonGiven),
    Move(.archived, .lend, .archived, .archiver, "Annex VI III.6.c"),
    Move(.archived, .lengthen, .archived, .archiver, "Law Art. 15", if: .reasonGiven),
    Move(
      .archived, .transfer, .transferred, .archiver, "Law Art. 17", if: .noHold,
      .forHistoricalArchive),
  ]

  /// A hold is looked at before every step of it.
  private static let disposal: [Move<DossierWorkflow>] = [
    Move(.archived, .propose, .underReview, .archiver, "TT 06/2025", if: .expired, .noHold),
    Move(
      .closed, .propose, .underReview, .archiver, "TT 06/2025", if: .needsNoArchive, .expired,
      .noHold),
    // What came from whoever made it stays with the archive once it was found worth keeping.
    Move(.underReview, .retain, .archived, .leader, "TT 06/2025", if: .reasonGiven),
    Move(
      .underReview, .decide, .toDestroy, .leader, "Law Art. 16(3)(b)", if: .councilHeard,
      .opinionGiven, .expired, .noHold),
    Move(.toDestroy, .revoke, .underReview, .leader, "Law Art. 16(3)(b)", if: .reasonGiven),
    Move(
      .toDestroy, .destroy, .destroyed, .destroyer, "TT 06/2025", if: .listed, .secondPerson,
      .expired, .noHold),
  ]

  /// The states in which there is something to freeze.
  private static let standing: [DossierState] = [
    .open, .closed, .submitted, .sentBack, .archived, .underReview, .toDestroy,
  ]

  private static let holds: [Move<DossierWorkflow>] =
    standing.map { Move($0, .hold, $0, .leader, "Annex VI IV.1.g", if: .reasonGiven) }
    + standing.map {
      Move($0, .liftHold, $0, .leader, "Annex VI IV.1.g", if: .onHold, .reasonGiven)
    }

  /// What can be done wherever the dossier stands, and brings nothing on.
  public static let asides: Set<DossierAction> = [
    .amend, .lengthen, .keep, .lend, .hold, .liftHold,
  ]
}
