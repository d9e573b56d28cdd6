import Office

extension EnglishWords {
  public var incomingFlow: FlowWords<IncomingWorkflow> {
    FlowWords(
      heading: "Moves of incoming documents (Decree 30/2020/NĐ-CP)", state: { state($0) },
      action: { action($0) }, condition: { condition($0, $1) },
      command: { command($0, $1) })
  }

  public var outgoingFlow: FlowWords<OutgoingWorkflow> {
    FlowWords(
      heading: "Moves of outgoing documents (Decree 30/2020/NĐ-CP)", state: { state($0) },
      action: { action($0) }, condition: { condition($0, $1) }, command: { command($0, $1) })
  }

  private func condition(_ condition: OutgoingCondition, _ document: String) -> Problem {
    switch condition {
    case .unnumbered:
      Problem(
        "it has a number (Decree 30/2020, Art. 15(1))", try: "vpdt outgoing show \(document)")
    case .noNumber:
      Problem(
        "it has a number (Decree 30/2020, Art. 15(1))",
        try: "vpdt outgoing release \(document) --reason …")
    case .number:
      Problem("it has no number (Decree 30/2020, Art. 15)", try: "vpdt outgoing number \(document)")
    case .numberOfThisYear:
      Problem(
        "its number is of an earlier year (Decree 30/2020, Art. 15(1))",
        try: "vpdt outgoing revise \(document) --file …, then submit and number")
    case .recipients: Problem("it goes to nobody (Decree 30/2020, Art. 18)", try: "--to BODY,…")
    case .visasAnswered, .visaOpen, .contentUnvouched, .formUnvouched, .contentVouched,
      .formVouched, .paperAllowed, .handedOver, .paperCopyDue, .paperCopyFiled, .recallOrdered,
      .recallNotOrdered:
      circulation(condition, document)
    }
  }

  public func refusal<Flow: Workflow>(
    _ error: MoveRefusal<Flow>, _ words: FlowWords<Flow>
  ) -> Problem {
    let (law, action) = (article(error.article), words.action(error.action))
    let unmet = error.conditions.map { words.condition($0, error.document) }
    let lacking = unmet.map(\.what).joined(separator: "; ")
    if !error.needs.isEmpty {
      let who = actors(error.needs)
      return Problem(
        "to \(action) is for \(who) (\(law))" + (unmet.isEmpty ? "" : "; and " + lacking),
        try: "ask \(who)")
    }
    if !unmet.isEmpty {
      return Problem(
        "\(error.document) cannot be moved by “\(action)” (\(law)): \(lacking)",
        try: distinct(unmet.map(\.remedy)).joined(separator: "; "))
    }
    let possible = error.possible.map { words.command($0, error.document) }
    return Problem(
      "\(error.document) is “\(words.state(error.state))”; it cannot be moved by “\(action)”"
        + " (\(law))",
      try: possible.isEmpty ? "wait for somebody else's move" : possible.joined(separator: "; "))
  }

  public func actors(_ actors: [Actor]) -> String {
    actors.map { actor($0) }.joined(separator: ", ")
  }

  public func obstacle<Flow: Workflow>(
    _ obstacle: Obstacle<Flow>, on document: String, _ words: FlowWords<Flow>
  ) -> String {
    switch obstacle {
    case .notNow(let states):
      "only from " + states.map { "“\(words.state($0))”" }.joined(separator: ", ")
    case .notYours(let actors): "is for " + self.actors(actors)
    case .unmet(let condition): words.condition(condition, document).what
    }
  }

  public var openAct: String { "can be done" }

  public func demand(_ condition: String) -> String { "unless " + condition }
}
