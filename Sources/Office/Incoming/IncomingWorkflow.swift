/// Where an incoming document stands.
public enum IncomingState: String, CaseIterable, Sendable {
  /// It came by exchange and waits for the clerk; it has no number yet.
  case received
  case registered
  case submitted
  /// Work on it is assigned; nobody has taken it on yet.
  case assigned
  /// A lead has taken work on.
  case accepted
  case resolved
  /// Sent back at the door; it never had a number.
  case returned
  /// The entry was struck out; its number stays and is never given again.
  case struck
  /// The issuer recalled it (hủy); nothing of it is erased.
  case cancelled

  /// Whether nothing more is to be done with it.
  public var isSettled: Bool { [.resolved, .returned, .struck, .cancelled].contains(self) }

  /// Whether the entry counts for nothing any more: an answer to it would be one to nobody.
  public var isVoid: Bool { [.returned, .struck, .cancelled].contains(self) }
}

public enum IncomingAction: String, CaseIterable, Sendable {
  case register
  /// Sends it back at the door.
  case sendBack = "return"
  case submit
  /// Assigns a piece of work, the first or a further one.
  case assign
  /// The leader gives it back to the clerk.
  case handBack = "hand-back"
  /// Nothing is to be done: it is kept for information.
  case file
  case correct
  case attach
  case addPaper = "add-paper"
  case strike
  /// To agree to a recall.
  case cancel
  case refuseRecall = "refuse-recall"
  /// Follows from the pieces of work; nobody does it.
  case workWaits = "work-waits"
  case workBegins = "work-begins"
  case workEnds = "work-ends"
  case workReturns = "work-returns"
}

/// What a move of an incoming document asks for besides.
public enum IncomingCondition: String, CaseIterable, Sendable {
  /// The regulation lets the clerk pass documents straight to their handlers.
  case directRoute = "direct-route"
  /// Nobody has open work on it.
  case workEnded = "work-ended"
  /// The register of its year is not closed.
  case registerOpen = "register-open"
  /// It came electronically, and its paper has not come yet.
  case paperMissing = "paper-missing"
}

/// Every move an incoming document can make; what is not listed is refused. The last rows follow
/// from the pieces of work, whose moves are in `WorkWorkflow`.
public enum IncomingWorkflow: Workflow {
  public typealias State = IncomingState
  public typealias Action = IncomingAction
  public typealias Condition = IncomingCondition

  public static let moves = path + entries

  private static let path: [Move<IncomingWorkflow>] = [
    //   from         action      to           who      Decree 30/2020/NĐ-CP
    Move(.received, .register, .registered, .clerk, "Art. 22(2)"),
    Move(.received, .sendBack, .returned, .clerk, "Art. 21(2)(b)"),
    Move(.registered, .submit, .submitted, .clerk, "Art. 23(1)"),
    Move(.registered, .assign, .assigned, .clerk, "Art. 23(1)", if: .directRoute),
    Move(.submitted, .assign, .assigned, .leader, "Art. 23(2)"),
    Move(.assigned, .assign, .assigned, .leader, "Art. 23(2)"),
    Move(.accepted, .assign, .accepted, .leader, "Art. 23(2)"),
    Move(.submitted, .handBack, .registered, .leader, "Art. 23(1)"),
    Move(.submitted, .file, .resolved, .leader, "Art. 23(2)"),
    Move(.assigned, .workBegins, .accepted, .work, "Art. 23(3)"),
    Move(.accepted, .workWaits, .assigned, .work, "Art. 23(2)"),
    Move(.assigned, .workEnds, .resolved, .work, "Art. 24(2)"),
    Move(.accepted, .workEnds, .resolved, .work, "Art. 24(2)"),
    Move(.resolved, .workBegins, .accepted, .work, "Art. 24(1)"),
    Move(.submitted, .workWaits, .assigned, .work, "Art. 23(2)"),
    Move(.submitted, .workBegins, .accepted, .work, "Art. 23(2)"),
    Move(.submitted, .workEnds, .resolved, .work, "Art. 24(2)"),
    Move(.assigned, .workReturns, .submitted, .work, "Art. 23(2)"),
    Move(.accepted, .workReturns, .submitted, .work, "Art. 23(2)"),
  ]

  /// Where pieces of work in these states leave their document; nil without any.
  public static func state(of works: some Sequence<WorkState>) -> IncomingState? {
    let works = Array(works)
    if works.isEmpty { return nil }
    if works.contains(where: \.isOpen) {
      return works.contains { $0 == .accepted || $0 == .reported || $0 == .done }
        ? .accepted : .assigned
    }
    // What was given back waits for whoever assigns, whatever else is done.
    return works.contains(.done) && !works.contains(.refused) ? .resolved : .submitted
  }

  /// The rows that follow from the pieces of work.
  public static let automatic: Set<IncomingAction> = [
    .workWaits, .workBegins, .workEnds, .workReturns,
  ]

  public static let asides: Set<IncomingAction> = [
    .correct, .attach, .addPaper, .strike, .cancel, .refuseRecall,
  ]

  /// The states of an entry that stands in the register.
  static let standing: [IncomingState] = [
    .registered, .submitted, .assigned, .accepted, .resolved,
  ]

  /// What the clerk may do with an entry wherever the work on it stands.
  private static let entries: [Move<IncomingWorkflow>] =
    standing.map { Move($0, .correct, $0, .clerk, "Art. 22(2)", if: .registerOpen) }
    + standing.map { Move($0, .attach, $0, .clerk, "Art. 22(2)") }
    + standing.map {
      Move($0, .addPaper, $0, .clerk, "Art. 22(2)", if: .paperMissing, .registerOpen)
    }
    + standing.map {
      Move($0, .strike, .struck, .clerk, "Art. 22(2)", if: .workEnded, .registerOpen)
    }
    + standing.map { Move($0, .cancel, .cancelled, .clerk, "Art. 18(4)(b)", if: .registerOpen) }
    + standing.map { Move($0, .refuseRecall, $0, .clerk, "QĐ 28 Art. 9(2)") }
}
