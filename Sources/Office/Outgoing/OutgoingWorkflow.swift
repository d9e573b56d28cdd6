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
}

/// Every move an outgoing document can make; what is not listed is refused.
public enum OutgoingWorkflow {
  public static let moves: [Move<OutgoingState, OutgoingAction>] = [
    //   from         action         to          who       Decree 30/2020/NĐ-CP
    Move(.draft, .revise, .draft, .drafter, "Art. 10(2)"),
    Move(.draft, .submit, .submitted, .drafter, "Art. 11(1)"),
    Move(.submitted, .number, .submitted, .clerk, "Art. 15(3)"),
    Move(.submitted, .approve, .approved, .leader, "Art. 11(1)"),
    Move(.submitted, .sendBack, .returned, .leader, "Art. 10(3)"),
    Move(.submitted, .revise, .draft, .drafter, "Art. 10(3)"),
    Move(.returned, .revise, .draft, .drafter, "Art. 10(3)"),
    Move(.returned, .submit, .submitted, .drafter, "Art. 11(1)"),
    Move(.approved, .number, .approved, .clerk, "Art. 15(3)"),
    Move(.approved, .revise, .draft, .drafter, "Art. 11(2)"),
    Move(.approved, .attachSigned, .signed, .clerk, "Art. 13(7)"),
    Move(.approved, .issuePaper, .issued, .clerk, "Art. 18(1)"),
    Move(.signed, .attachSigned, .signed, .clerk, "Art. 17(2)"),
    Move(.signed, .revise, .draft, .drafter, "Art. 11(2)"),
    Move(.signed, .issue, .issued, .clerk, "Art. 18(1)"),
  ]
}
