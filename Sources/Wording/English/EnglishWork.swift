import Office

extension EnglishWords {
  public var workFlow: FlowWords<WorkWorkflow> {
    FlowWords(
      heading: "Moves of each piece of work on an incoming document", state: { state($0) },
      action: { action($0) },
      condition: { condition, document in
        switch condition {
        case .confirmationNotAsked:
          Problem(
            "whoever assigned it asked to confirm the result (Decree 30/2020, Art. 24(1))",
            try: "vpdt incoming report \(document) --note …")
        case .headOfUnit:
          Problem(
            "the lead is not the head of a unit (Decree 30/2020, Annex IV VII.2)",
            try: "vpdt incoming refuse \(document) --note …, to have it assigned anew")
        case .entryStands:
          Problem(
            "its document was struck out or cancelled (Decree 30/2020, Art. 22(2))",
            try: "vpdt incoming show \(document)")
        }
      }, command: { command($0, $1) })
  }

  public func state(_ state: WorkState) -> String {
    switch state {
    case .assigned: "assigned"
    case .accepted: "in progress"
    case .reported: "to be confirmed"
    case .done: "done"
    case .refused: "refused"
    case .withdrawn: "taken back"
    }
  }

  public func action(_ action: WorkAction) -> String {
    switch action {
    case .accept: "accept"
    case .refuse: "refuse the work"
    case .delegate: "delegate within the unit"
    case .progress: "note progress"
    case .opine: "give an opinion"
    case .report: "report the result"
    case .resolve: "resolve"
    case .confirm: "confirm the result"
    case .sendBack: "send the result back"
    case .reopen: "reopen the work"
    case .reassign: "reassign"
    case .withdraw: "take the work back"
    case .extend: "move the deadline"
    case .urge: "urge"
    case .acknowledge: "acknowledge"
    }
  }

  public func result(_ result: WorkResult) -> String {
    switch result {
    case .answered: "answered in writing"
    case .carriedOut: "carried out"
    case .filed: "kept for information"
    case .byTelephone: "settled by telephone"
    case .inMeeting: "settled in a meeting"
    case .other: "other"
    }
  }

  public func ending(_ ending: Assignment.Ending) -> String {
    switch ending {
    case .done: "done"
    case .reassigned: "given to others"
    case .withdrawn: "taken back"
    case .refused: "refused"
    case .acknowledged: "read"
    case .handedOver: "handed over"
    case .frozen: "frozen"
    }
  }

  public func work(_ ordinal: Int) -> String { "work \(ordinal)" }

  public func said(at act: String) -> String {
    if act == IncomingAction.assign.rawValue { return "instruction" }
    if let action = WorkAction(rawValue: act) { return self.action(action) }
    return IncomingAction(rawValue: act).map { self.action($0) } ?? ""
  }
}
