/// Where a piece of work stands.
public enum WorkState: String, CaseIterable, Sendable {
  case assigned
  /// The lead has taken it on.
  case accepted
  /// Its result lies before whoever assigned it.
  case reported
  case done
  /// The lead has given it back, saying why; it waits for whoever assigned it.
  case refused
  /// Whoever assigned it has taken it back.
  case withdrawn

  /// Whether somebody works on it.
  public var isOpen: Bool { self == .assigned || self == .accepted || self == .reported }

  /// Whether nobody has anything to do for it any more; one that was refused waits for its assigner.
  public var isEnded: Bool { self == .done || self == .withdrawn }
}

public enum WorkAction: String, CaseIterable, Sendable {
  case accept
  /// Gives the work back to whoever assigned it.
  case refuse
  /// The head of a unit names who of it does the work.
  case delegate
  /// A note on how far the work is.
  case progress
  /// What somebody who cooperates has to say.
  case opine
  /// Puts the result before whoever assigned the work.
  case report
  /// Ends the work with its result.
  case resolve
  case confirm
  /// The result is not enough: the work goes on.
  case sendBack = "send-back"
  /// Work that was done goes on.
  case reopen
  /// Gives the work to others; the earlier route stays on record.
  case reassign
  case withdraw
  /// Moves the deadline.
  case extend
  /// Đôn đốc.
  case urge
  /// Has read what was sent for information.
  case acknowledge
}

/// What a move of a piece of work asks for besides.
public enum WorkCondition: String, CaseIterable, Sendable {
  /// Whoever assigned the work did not ask to confirm its result.
  case confirmationNotAsked = "confirmation-not-asked"
  /// The lead is the head of a unit.
  case headOfUnit = "head-of-unit"
  /// Its document was neither struck out nor cancelled.
  case entryStands = "entry-stands"
}

/// Every move of a piece of work on an incoming document; what is not listed is refused.
public enum WorkWorkflow: Workflow {
  public typealias State = WorkState
  public typealias Action = WorkAction
  public typealias Condition = WorkCondition

  public static let moves: [Move<WorkWorkflow>] = [
    //   from       action        to           who        Decree 30/2020/NĐ-CP
    Move(.assigned, .accept, .accepted, .lead, "Art. 23(3)"),
    Move(.assigned, .accept, .accepted, .delegate, "Art. 23(3)"),
    Move(.assigned, .refuse, .refused, .lead, "Art. 24(2)"),
    Move(.assigned, .delegate, .assigned, .lead, "Annex IV VII.2", if: .headOfUnit),
    Move(.accepted, .delegate, .accepted, .lead, "Annex IV VII.2", if: .headOfUnit),
    Move(.accepted, .progress, .accepted, .lead, "Art. 24(2)"),
    Move(.accepted, .progress, .accepted, .delegate, "Art. 24(2)"),
    Move(.assigned, .opine, .assigned, .support, "Art. 23(2)"),
    Move(.accepted, .opine, .accepted, .support, "Art. 23(2)"),
    Move(.assigned, .report, .reported, .lead, "Art. 24(2)"),
    Move(.accepted, .report, .reported, .lead, "Art. 24(2)"),
    Move(.accepted, .report, .reported, .delegate, "Art. 24(2)"),
    Move(.assigned, .resolve, .done, .lead, "Art. 24(2)", if: .confirmationNotAsked),
    Move(.accepted, .resolve, .done, .lead, "Art. 24(2)", if: .confirmationNotAsked),
    Move(.reported, .confirm, .done, .assigner, "Art. 24(1)"),
    Move(.reported, .sendBack, .accepted, .assigner, "Art. 24(1)"),
    Move(.done, .reopen, .accepted, .assigner, "Art. 24(1)", if: .entryStands),
    Move(.assigned, .reassign, .assigned, .assigner, "Art. 23(2)"),
    Move(.accepted, .reassign, .assigned, .assigner, "Art. 23(2)"),
    Move(.refused, .reassign, .assigned, .assigner, "Art. 23(2)"),
    Move(.assigned, .withdraw, .withdrawn, .assigner, "Art. 23(2)"),
    Move(.accepted, .withdraw, .withdrawn, .assigner, "Art. 23(2)"),
    Move(.reported, .withdraw, .withdrawn, .assigner, "Art. 23(2)"),
    Move(.refused, .withdraw, .withdrawn, .assigner, "Art. 23(2)"),
    Move(.assigned, .extend, .assigned, .assigner, "Art. 23(2)"),
    Move(.accepted, .extend, .accepted, .assigner, "Art. 23(2)"),
    Move(.assigned, .urge, .assigned, .monitor, "Art. 24(1)"),
    Move(.accepted, .urge, .accepted, .monitor, "Art. 24(1)"),
    Move(.assigned, .acknowledge, .assigned, .informed, "Art. 23(2)"),
    Move(.accepted, .acknowledge, .accepted, .informed, "Art. 23(2)"),
    Move(.reported, .acknowledge, .reported, .informed, "Art. 23(2)"),
    Move(.done, .acknowledge, .done, .informed, "Art. 23(2)"),
  ]
}

extension WorkAction {
  /// Whether the act comes with words.
  public enum Note: Sendable {
    case none, optional, required
  }

  /// A deadline is moved, work given back or taken back only with a reason; a result says what came
  /// of the work.
  public var note: Note {
    switch self {
    case .accept, .acknowledge: .none
    case .confirm, .urge, .delegate: .optional
    case .refuse, .progress, .opine, .report, .resolve, .sendBack, .reopen, .reassign, .withdraw,
      .extend:
      .required
    }
  }
}
