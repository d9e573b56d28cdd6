import Office

extension VietnameseWords {
  public var incomingFlow: FlowWords<IncomingWorkflow> {
    FlowWords(
      heading: "Quy trình văn bản đến (NĐ 30/2020/NĐ-CP)", state: { state($0) },
      action: { action($0) }, condition: { condition($0, $1) },
      command: { command($0, $1) })
  }

  public var outgoingFlow: FlowWords<OutgoingWorkflow> {
    FlowWords(
      heading: "Quy trình văn bản đi (NĐ 30/2020/NĐ-CP)", state: { state($0) },
      action: { action($0) }, condition: { condition($0, $1) }, command: { command($0, $1) })
  }

  private func condition(_ condition: OutgoingCondition, _ document: String) -> Problem {
    switch condition {
    case .unnumbered:
      Problem("đã có số (NĐ 30/2020 Điều 15(1))", try: "vpdt outgoing show \(document)")
    case .noNumber:
      Problem(
        "đã có số (NĐ 30/2020 Điều 15(1))", try: "vpdt outgoing release \(document) --reason …")
    case .number:
      Problem("chưa có số (NĐ 30/2020 Điều 15)", try: "vpdt outgoing number \(document)")
    case .numberOfThisYear:
      Problem(
        "số thuộc năm trước (NĐ 30/2020 Điều 15(1)), phải trình lại với số mới",
        try: "vpdt outgoing revise \(document) --file …, rồi submit và number")
    case .recipients:
      Problem("chưa có nơi nhận (NĐ 30/2020 Điều 18)", try: "--to CƠ-QUAN,…")
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
        "\(action) là việc của \(who) (\(law))" + (unmet.isEmpty ? "" : "; và " + lacking),
        try: "nhờ \(who)")
    }
    if !unmet.isEmpty {
      return Problem(
        "\(error.document) không \(action) được (\(law)): \(lacking)",
        try: distinct(unmet.map(\.remedy)).joined(separator: "; "))
    }
    let possible = error.possible.map { words.command($0, error.document) }
    return Problem(
      "\(error.document) đang ở trạng thái “\(words.state(error.state))”, không \(action) được"
        + " (\(law))",
      try: possible.isEmpty ? "chờ người khác làm tiếp" : possible.joined(separator: "; "))
  }

  public func actors(_ actors: [Actor]) -> String {
    actors.map { actor($0) }.joined(separator: ", ")
  }

  public func obstacle<Flow: Workflow>(
    _ obstacle: Obstacle<Flow>, on document: String, _ words: FlowWords<Flow>
  ) -> String {
    switch obstacle {
    case .notNow(let states):
      "chỉ từ " + states.map { "“\(words.state($0))”" }.joined(separator: ", ")
    case .notYours(let actors): "là việc của " + self.actors(actors)
    case .unmet(let condition): words.condition(condition, document).what
    }
  }

  public var openAct: String { "làm được" }

  public func demand(_ condition: String) -> String { "trừ khi " + condition }
}
