/// Where a disposal stands.
public enum DisposalState: String, CaseIterable, Sendable {
  /// The list is made: the council looks at it (xem xét hủy).
  case proposed
  case decided
  /// Begun, and not through with every file.
  case destroying
  case destroyed
  case withdrawn
}

public enum DisposalAction: String, CaseIterable, Sendable {
  /// Writes the explanatory note.
  case explain
  /// Sets the council up.
  case council
  case vote
  /// Notes what the competent body said.
  case opinion
  /// Takes a dossier off the list: it stays.
  case keep
  case decide
  case revoke
  case withdraw
  case destroy
}

/// What a step of a disposal asks for besides.
public enum DisposalCondition: String, CaseIterable, Sendable {
  /// The explanatory note is written.
  case explained
  /// A council is set up, everybody on it has voted, and most of them for it.
  case councilHeard = "council-heard"
  /// The opinion of the superior body, where the office's setting asks for it.
  case opinionGiven = "opinion-given"
  /// Each dossier on the list is still expired and on no hold.
  case stillExpired = "still-expired"
  /// Whoever destroys is not whoever decided.
  case secondPerson = "second-person"
  case somethingLeft = "something-left"
}

/// Every step of a disposal; what is not listed is refused.
public enum DisposalWorkflow: Workflow {
  public typealias State = DisposalState
  public typealias Action = DisposalAction
  public typealias Condition = DisposalCondition

  public static let moves: [Move<DisposalWorkflow>] = [
    //   from       action     to         who        TT 06/2025/TT-BNV, Luật Lưu trữ
    Move(.proposed, .explain, .proposed, .archiver, "TT 06/2025"),
    Move(.proposed, .council, .proposed, .leader, "TT 06/2025"),
    Move(.proposed, .vote, .proposed, .councillor, "TT 06/2025"),
    Move(.proposed, .opinion, .proposed, .archiver, "Law Art. 16(3)"),
    Move(.proposed, .keep, .proposed, .leader, "TT 06/2025"),
    Move(
      .proposed, .decide, .decided, .leader, "Law Art. 16(3)(b)", if: .explained, .councilHeard,
      .opinionGiven, .somethingLeft, .stillExpired),
    Move(.proposed, .withdraw, .withdrawn, .leader, "TT 06/2025"),
    Move(.decided, .revoke, .proposed, .leader, "Law Art. 16(3)(b)"),
    Move(
      .decided, .destroy, .destroyed, .destroyer, "TT 06/2025", if: .secondPerson, .stillExpired),
    Move(.destroying, .destroy, .destroyed, .destroyer, "TT 06/2025", if: .secondPerson),
  ]
}
