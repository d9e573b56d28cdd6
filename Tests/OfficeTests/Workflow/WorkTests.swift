import Office
import Testing

@Suite struct `A document with several pieces of work` {
  @Test func `follows them: assigned, in progress, done`() {
    #expect(IncomingWorkflow.state(of: []) == nil)
    #expect(IncomingWorkflow.state(of: [.assigned, .assigned]) == .assigned)
    #expect(IncomingWorkflow.state(of: [.assigned, .accepted]) == .accepted)
    #expect(IncomingWorkflow.state(of: [.done, .assigned]) == .accepted)
    #expect(IncomingWorkflow.state(of: [.reported, .done]) == .accepted)
    #expect(IncomingWorkflow.state(of: [.done, .withdrawn]) == .resolved)
  }

  @Test func `goes back to the leader when all of them were given back`() {
    #expect(IncomingWorkflow.state(of: [.refused, .withdrawn]) == .submitted)
    #expect(IncomingWorkflow.state(of: [.withdrawn]) == .submitted)
  }

  @Test func `is not done while a piece that was refused is nobody's`() {
    #expect(IncomingWorkflow.state(of: [.done, .refused]) == .submitted)
    #expect(IncomingWorkflow.state(of: [.done, .refused, .assigned]) == .accepted)
  }

  @Test func `moves only along rows of its table`() {
    // Whatever one piece does, the document's table has a row from where it was.
    let others: [[WorkState]] = [[], [.assigned], [.accepted], [.done], [.refused], [.withdrawn]]
    for other in others {
      for move in WorkWorkflow.moves {
        guard let before = IncomingWorkflow.state(of: other + [move.from]),
          let after = IncomingWorkflow.state(of: other + [move.to]), before != after
        else { continue }
        #expect(
          IncomingWorkflow.moves.contains {
            $0.from == before && $0.to == after && IncomingWorkflow.automatic.contains($0.action)
          }, "\(other) \(move.from) → \(move.to): \(before) → \(after)")
      }
    }
  }
}

@Suite struct `A replay of what was done to an incoming document` {
  private func state(_ acts: (String, Int)...) -> String? {
    var replay = IncomingReplay()
    for (act, work) in acts where !replay.follow(act, work: work) { return nil }
    return replay.description
  }

  @Test func `ends where the acts lead`() {
    #expect(
      state(("register", 1), ("submit", 1), ("assign", 1), ("accept", 1), ("resolve", 1))
        == "resolved done")
    #expect(
      state(
        ("register", 1), ("submit", 1), ("assign", 1), ("assign", 2), ("accept", 2), ("refuse", 1))
        == "accepted refused accepted")
  }

  @Test func `finds an act no row allows`() {
    #expect(state(("register", 1), ("assign", 1)) != nil)
    #expect(state(("register", 1), ("accept", 1)) == nil)
    #expect(state(("register", 1), ("submit", 1), ("assign", 2)) == nil)
    #expect(state(("submit", 1)) == nil)
  }
}
