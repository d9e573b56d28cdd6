/// Where an incoming document stands.
public enum IncomingState: String, CaseIterable, Sendable {
  /// It came by exchange and waits for the clerk; it has no number yet.
  case received
  case registered
  case submitted
  case assigned
  /// The lead has taken the work on.
  case accepted
  case resolved
}

public enum IncomingAction: String, CaseIterable, Sendable {
  case register, submit, assign, accept, resolve
}

/// What a move of an incoming document asks for besides.
public enum IncomingCondition: String, CaseIterable, Sendable {
  case none
}

/// Every move an incoming document can make; what is not listed is refused.
public enum IncomingWorkflow: Workflow {
  public typealias State = IncomingState
  public typealias Action = IncomingAction
  public typealias Condition = IncomingCondition

  public static let moves: [Move<IncomingWorkflow>] = [
    //   from         action      to           who      Decree 30/2020/NĐ-CP
    Move(.received, .register, .registered, .clerk, "Art. 22(2)"),
    Move(.registered, .submit, .submitted, .clerk, "Art. 23(1)"),
    Move(.submitted, .assign, .assigned, .leader, "Art. 23(2)"),
    Move(.assigned, .accept, .accepted, .lead, "Art. 23(3)"),
    Move(.assigned, .resolve, .resolved, .lead, "Art. 24(2)"),
    Move(.accepted, .resolve, .resolved, .lead, "Art. 24(2)"),
  ]
}
