import Office

/// What a workflow's states, acts and conditions are called, and how an act is typed.
public struct FlowWords<Flow: Workflow>: Sendable {
  public let heading: String
  public let state: @Sendable (Flow.State) -> String
  public let action: @Sendable (Flow.Action) -> String
  /// Said when a condition does not hold, with the article, and what to do then.
  public let condition: @Sendable (Flow.Condition, _ document: String) -> Problem
  /// What to type for an act on a document.
  public let command: @Sendable (Flow.Action, _ document: String) -> String
}

/// The words of every table of moves, and the refusals read off them.
public protocol WorkflowWords {
  var incomingFlow: FlowWords<IncomingWorkflow> { get }
  var outgoingFlow: FlowWords<OutgoingWorkflow> { get }
  /// Of a piece of work on an incoming document.
  var workFlow: FlowWords<WorkWorkflow> { get }
  /// Everything that stands in the way of a move.
  func refusal<Flow: Workflow>(
    _ error: MoveRefusal<Flow>, _ words: FlowWords<Flow>
  ) -> Problem
  /// Whose acts they are: `the clerk, the lead`.
  func actors(_ actors: [Actor]) -> String
  /// What stands in the way, one of several, in a few words.
  func obstacle<Flow: Workflow>(
    _ obstacle: Obstacle<Flow>, on document: String, _ words: FlowWords<Flow>
  ) -> String
  /// Said of an act that can be done now.
  var openAct: String { get }
  /// What must hold besides, in the table of moves.
  func demand(_ condition: String) -> String
}

/// The words to type for a move that a refusal offers.
func command(_ action: IncomingAction, _ document: String) -> String {
  let rest =
    switch action {
    case .register: "register --received \(document)"
    case .assign: "assign \(document) --lead …"
    case .handBack: "hand-back \(document) --note …"
    case .sendBack: "return --received \(document) --because …"
    case .correct: "correct \(document) … --reason …"
    case .attach: "attach \(document) …"
    case .strike: "strike \(document) --reason …"
    case .cancel: "recalled \(document) --by … --agree"
    case .refuseRecall: "recalled \(document) --by … --refuse --note …"
    case .submit, .file, .addPaper: "\(action.rawValue) \(document)"
    case .workWaits, .workBegins, .workEnds, .workReturns: "show \(document)"
    }
  return "vpdt incoming " + rest
}

/// The words to type for a move of a piece of work.
func command(_ action: WorkAction, _ document: String) -> String {
  let rest =
    switch action {
    case .reassign: " --lead … --note …"
    case .delegate: " --to …"
    case .extend: " --due … --note …"
    default: action.note == .required ? " --note …" : ""
    }
  return "vpdt incoming \(action.rawValue) \(document)" + rest
}

/// The words to type for a move that a refusal offers.
func command(_ action: OutgoingAction, _ document: String) -> String {
  let rest =
    switch action {
    case .issue: "issue \(document) --to …"
    case .issuePaper: "issue \(document) --to … --paper"
    case .revise: "revise \(document) --file …"
    case .sendBack: "return \(document) --note …"
    case .attachSigned: "attach-signed \(document) …"
    case .amendDraft: "amend-draft \(document) …"
    case .release: "release \(document) --reason …"
    case .edit: "edit \(document) --file … --note …"
    case .recipients: "recipients \(document) --to …"
    case .ask: "ask \(document) --of …"
    case .withdrawAsk: "ask-withdraw \(document) --of … --reason …"
    case .visa: "visa \(document) --agree"
    case .vouchContent: "vouch \(document) --for content"
    case .vouchForm: "vouch \(document) --for form"
    case .delivered: "delivered \(document) --to … --state …"
    case .inform: "inform \(document) --to …"
    case .replace, .amend, .correct: "\(action.rawValue) \(document) --by … --reason …"
    case .cancel, .orderRecall: "\(action.rawValue) \(document) --reason …"
    case .submit, .number, .approve, .acknowledge, .paperFiled, .file, .recall:
      "\(action.rawValue) \(document)"
    }
  return "vpdt outgoing " + rest
}
