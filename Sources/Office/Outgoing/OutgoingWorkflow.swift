/// Where an outgoing document stands.
public enum OutgoingState: String, CaseIterable, Sendable {
  case draft
  /// Before the person who will sign.
  case submitted
  /// Sent back to the drafter with a note.
  case returned
  case approved
  /// The signed file is attached.
  case signed
  case issued
}

public enum OutgoingAction: String, CaseIterable, Sendable {
  /// Puts in a new version of the files.
  case revise
  case submit
  /// Reserves the number, so that the approved bytes can carry it.
  case number
  case approve
  case sendBack = "return"
  case attachSigned = "attach-signed"
  case issue
  /// Issues what was signed on paper.
  case issuePaper = "issue-paper"
  /// Changes kind, subject, urgency or issuing body of a draft.
  case amendDraft = "amend-draft"
  /// Gives a reserved number up; it stays in the register, struck out.
  case release
}

/// What a move of an outgoing document asks for besides.
public enum OutgoingCondition: String, CaseIterable, Sendable {
  /// It has no number of this year yet (Decree 30/2020/NĐ-CP, Art. 15(1): one number each).
  case unnumbered
  /// It has no number at all: its data may change, since no number was given for them.
  case noNumber = "no-number"
  /// It has a number and symbol (Art. 15).
  case number
  /// Its number is of the year it is dated in (Art. 15(1): sequences run from 1 January to
  /// 31 December).
  case numberOfThisYear = "number-of-this-year"
  /// It names somebody to send it to (Art. 18).
  case recipients
}

/// Every move an outgoing document can make; what is not listed is refused.
public enum OutgoingWorkflow: Workflow {
  public typealias State = OutgoingState
  public typealias Action = OutgoingAction
  public typealias Condition = OutgoingCondition

  public static let moves: [Move<OutgoingWorkflow>] = [
    //   from         action         to          who       Decree 30/2020/NĐ-CP
    Move(.draft, .revise, .draft, .drafter, "Art. 10(2)"),
    Move(.draft, .submit, .submitted, .drafter, "Art. 11(1)"),
    Move(.submitted, .number, .submitted, .clerk, "Art. 15(3)", if: .unnumbered),
    Move(.submitted, .approve, .approved, .leader, "Art. 11(1)"),
    Move(.submitted, .sendBack, .returned, .leader, "Art. 10(3)"),
    Move(.submitted, .revise, .draft, .drafter, "Art. 10(3)"),
    Move(.returned, .revise, .draft, .drafter, "Art. 10(3)"),
    Move(.returned, .submit, .submitted, .drafter, "Art. 11(1)"),
    Move(
      .approved, .number, .approved, .clerk, "Art. 15(3)", if: .unnumbered, .numberOfThisYear),
    Move(.approved, .revise, .draft, .drafter, "Art. 11(2)"),
    Move(.approved, .attachSigned, .signed, .clerk, "Art. 13(7)", if: .number, .numberOfThisYear),
    Move(
      .approved, .issuePaper, .issued, .clerk, "Art. 18(1)", if: .number, .numberOfThisYear,
      .recipients),
    Move(.signed, .attachSigned, .signed, .clerk, "Art. 17(2)", if: .number, .numberOfThisYear),
    Move(.signed, .revise, .draft, .drafter, "Art. 11(2)"),
    Move(
      .signed, .issue, .issued, .clerk, "Art. 18(1)", if: .number, .numberOfThisYear, .recipients),
    // The data of a draft are the drafter's until a number was given for them.
    Move(.draft, .amendDraft, .draft, .drafter, "Art. 10(2)", if: .noNumber),
    Move(.returned, .amendDraft, .returned, .drafter, "Art. 10(2)", if: .noNumber),
    Move(.submitted, .amendDraft, .submitted, .drafter, "Art. 10(3)", if: .noNumber),
    // A number that will not be issued is given up; the bytes that carry it are approved no longer.
    Move(.draft, .release, .draft, .clerk, "Art. 15(1)", if: .number),
    Move(.returned, .release, .returned, .clerk, "Art. 15(1)", if: .number),
    Move(.submitted, .release, .submitted, .clerk, "Art. 15(1)", if: .number),
    Move(.approved, .release, .submitted, .clerk, "Art. 15(1)", if: .number),
  ]
}
