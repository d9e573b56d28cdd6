import Testing

@testable import Office

@Suite struct `The table of a dossier's moves` {
  @Test func `reaches every state, has a row for each act, and names an article on each`() {
    var reached: Set<DossierState> = [.planned]
    while true {
      let next = reached.union(
        DossierWorkflow.moves.filter { reached.contains($0.from) }.map(\.to))
      if next == reached { break }
      reached = next
    }
    #expect(reached == Set(DossierState.allCases))
    #expect(Set(DossierWorkflow.moves.map(\.action)) == Set(DossierAction.allCases))
    #expect(
      Set(DossierWorkflow.moves.flatMap(\.conditions)) == Set(DossierCondition.allCases))
    #expect(
      DossierWorkflow.moves.allSatisfy { move in
        ["Art. ", "Annex VI ", "Law Art. ", "TT 06/2025"].contains { move.article.hasPrefix($0) }
      })
  }

  @Test func `leads from each state to one place, and nowhere from the last`() {
    for state in DossierState.allCases {
      for action in DossierAction.allCases {
        let places = DossierWorkflow.moves.filter { $0.from == state && $0.action == action }.map(
          \.to)
        #expect(Set(places).count <= 1)
        #expect(DossierWorkflow.destination(of: action, from: state) == places.first)
      }
    }
    #expect(
      DossierState.allCases.filter { DossierWorkflow.isFinal($0) }
        == [.destroyed, .transferred, .dropped])
  }

  @Test func `changes nothing in a closed dossier, and asks for a reason to open it again`() {
    for move in DossierWorkflow.moves where [.file, .amend].contains(move.action) {
      #expect([.open, .planned].contains(move.from))
    }
    for move in DossierWorkflow.moves where move.action == .reopen {
      #expect(move.conditions.contains(.reasonGiven))
    }
  }

  @Test func `looks for a hold before every step that leads to destruction or away`() {
    for move in DossierWorkflow.moves
    where [.propose, .decide, .destroy, .transfer].contains(move.action) {
      #expect(move.conditions.contains(.noHold), "\(move.action)")
      #expect(move.action == .transfer || move.conditions.contains(.expired))
    }
    let last = DossierWorkflow.moves.filter { $0.to == .destroyed }
    #expect(last.map(\.from) == [.toDestroy])
    #expect(last.allSatisfy { $0.conditions.contains(.secondPerson) })
  }
}

@Suite struct `Closing a dossier` {
  private func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

  private var ready: ClosingFacts {
    ClosingFacts(
      notation: FileNotation("01.TCCB"), title: "Nâng lương năm 2026", term: .years(20),
      start: day("2026-01-05"), end: day("2026-12-20"), documentCount: 3,
      earliest: day("2026-01-05"), latest: day("2026-12-20"))
  }

  @Test func `meets nothing in its way when all is in order, a term that is not set included`() {
    #expect(ready.obstacles == [])
    var facts = ready
    facts.term = .unset
    #expect(facts.obstacles == [])
  }

  @Test func `names everything that is missing at once`() {
    let facts = ClosingFacts(
      notation: nil, title: " \t", term: nil, start: nil, end: nil, documentCount: 0,
      openWork: ["42/2026"], unanswered: ["42/2026", "43/2026"], unsigned: ["5/QĐ-A"],
      drafts: ["D7"], duplicates: ["42/2026"])
    #expect(
      facts.obstacles == [
        .noDocuments, .missing(.notation), .missing(.title), .missing(.term), .missing(.start),
        .missing(.end), .workOpen(["42/2026"]), .unanswered(["42/2026", "43/2026"]),
        .unsigned(["5/QĐ-A"]), .drafts(["D7"]), .duplicates(["42/2026"]),
      ])
    #expect(Set(facts.obstacles.map(\.word)).count == facts.obstacles.count)
    #expect(facts.obstacles.allSatisfy { $0.article.hasPrefix("Art. 29") })
  }

  @Test func `sees dates that contradict one another`() {
    var facts = ready
    facts.end = day("2026-01-04")
    #expect(
      facts.obstacles == [
        .endsBeforeStart(start: day("2026-01-05"), end: day("2026-01-04")),
        .documentAfterEnd(day("2026-12-20"), end: day("2026-01-04")),
      ])
    facts = ready
    facts.earliest = day("2025-12-31")
    #expect(
      facts.obstacles == [.documentBeforeStart(day("2025-12-31"), start: day("2026-01-05"))])
  }

  @Test func `asks for numbered leaves on paper from five years on`() {
    var facts = ready
    facts.isOnPaper = true
    for term: RetentionTerm in [.years(5), .permanent, .unset] {
      facts.term = term
      #expect(facts.obstacles == [.leavesNotNumbered])
    }
    facts.term = .years(4)
    #expect(facts.obstacles == [])
    facts.term = .permanent
    facts.leaves = 12
    #expect(facts.obstacles == [])
  }
}
