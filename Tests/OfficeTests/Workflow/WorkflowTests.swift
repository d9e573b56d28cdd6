import Office
import Testing

@Suite struct `A table of moves` {
  /// The states that can be reached from `first`.
  private func reached<Flow: Workflow>(from first: Flow.State, in flow: Flow.Type) -> Set<
    Flow.State
  > {
    var reached: Set<Flow.State> = [first]
    while true {
      let next = reached.union(flow.moves.filter { reached.contains($0.from) }.map(\.to))
      if next == reached { return reached }
      reached = next
    }
  }

  @Test func `reaches every state from the first, and names an article on each row`() {
    #expect(reached(from: .received, in: IncomingWorkflow.self) == Set(IncomingState.allCases))
    #expect(reached(from: .assigned, in: WorkWorkflow.self) == Set(WorkState.allCases))
    #expect(reached(from: .draft, in: OutgoingWorkflow.self) == Set(OutgoingState.allCases))
    let articles = IncomingWorkflow.moves.map(\.article) + OutgoingWorkflow.moves.map(\.article)
    #expect(
      articles.allSatisfy { article in
        ["Art. ", "QĐ 28 Art. ", "Annex "].contains { article.hasPrefix($0) }
      })
  }

  @Test func `has a row for each action, and a way out of each state but the last`() {
    #expect(Set(IncomingWorkflow.actions) == Set(IncomingAction.allCases))
    #expect(Set(OutgoingWorkflow.actions) == Set(OutgoingAction.allCases))
    #expect(Set(WorkWorkflow.actions) == Set(WorkAction.allCases))
    #expect(
      IncomingState.allCases.filter { IncomingWorkflow.isFinal($0) }
        == [.returned, .struck, .cancelled])
    #expect(WorkState.allCases.filter { WorkWorkflow.isFinal($0) } == [.withdrawn])
    #expect(
      OutgoingState.allCases.filter { OutgoingWorkflow.isFinal($0) } == [.recalled, .cancelled])
  }

  @Test func `names everything that stands in the way of a move at once`() {
    let prospect = OutgoingWorkflow.prospect(
      of: .issue, from: .signed, as: [.drafter], unmet: [.number, .recipients])
    #expect(
      prospect.obstacles == [.notYours(needs: [.clerk]), .unmet(.number), .unmet(.recipients)])
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try OutgoingWorkflow.move(of: "D1", from: .signed, .issue, as: [.clerk], unmet: [.number])
    }
  }

  @Test func `ignores conditions its row does not ask for`() throws {
    let state = try OutgoingWorkflow.move(
      of: "D1", from: .draft, .submit, as: [.drafter], unmet: [.number, .recipients])
    #expect(state == .submitted)
  }

  @Test func `leads from each state to one place, whoever makes the move`() {
    for move in OutgoingWorkflow.moves {
      let places = OutgoingWorkflow.moves.filter {
        $0.from == move.from && $0.action == move.action
      }
      #expect(Set(places.map(\.to)).count == 1, "\(move.from) \(move.action)")
    }
  }

  @Test func `offers the next step on the shortest way to what was refused, and no other`() {
    func steps(_ action: OutgoingAction, _ state: OutgoingState, _ open: OutgoingAction...)
      -> [OutgoingAction]
    {
      OutgoingWorkflow.steps(towards: action, from: state, among: open)
    }
    #expect(steps(.approve, .draft, .ask, .submit, .revise, .cancel) == [.submit])
    #expect(steps(.issue, .approved, .attachSigned, .revise, .issuePaper) == [.attachSigned])
    #expect(steps(.approve, .signed, .revise, .issue) == [.revise])
    #expect(steps(.issue, .issued, .file, .delivered).isEmpty)
    #expect(steps(.submit, .cancelled).isEmpty)
  }

  @Test func `notes nothing but answers to the recall once a document is recalled`() {
    #expect(OutgoingWorkflow.moves.filter { $0.from == .recalled }.map(\.action) == [.delivered])
    #expect(OutgoingWorkflow.moves.filter { $0.from == .cancelled }.isEmpty)
  }

  @Test func `says from where an action starts that does not start here`() {
    let prospect = WorkWorkflow.prospect(of: .accept, from: .done, as: [.lead])
    #expect(prospect.obstacles == [.notNow(from: [.assigned])])
    #expect(prospect.who == [.lead, .delegate])
  }
}
