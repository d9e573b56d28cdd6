import Office
import Wording

extension Session {
  /// The whole table of moves: from where, what, where to, whose, after which article, and what must
  /// come first.
  mutating func printTable<Flow: Workflow>(_ words: FlowWords<Flow>) {
    line(words.heading)
    let rows = Flow.moves.filter { !Flow.asides.contains($0.action) }.map { move in
      [
        words.state(move.from), words.action(move.action), words.state(move.to),
        self.words.actor(move.who), self.words.article(move.article),
        move.conditions.map { self.words.demand(words.condition($0, "N").what) }
          .joined(separator: "; "),
      ]
    }
    for text in Table.lines(rows) { line("  " + text) }
    printAsides(words)
  }

  /// What can be done from many states and brings nothing on, a row an act.
  private mutating func printAsides<Flow: Workflow>(_ words: FlowWords<Flow>) {
    let moves = Flow.moves.filter { Flow.asides.contains($0.action) }
    if moves.isEmpty { return }
    let states = distinct(moves.map(\.from)).map(words.state)
    line(self.words.asides(from: states))
    let rows = distinct(moves.map(\.action)).compactMap { action in
      moves.first { $0.action == action }
    }.map { move in
      [
        words.action(move.action), move.to == move.from ? "·" : words.state(move.to),
        self.words.actor(move.who), self.words.article(move.article),
        move.conditions.map { self.words.demand(words.condition($0, "N").what) }
          .joined(separator: "; "),
      ]
    }
    for text in Table.lines(rows) { line("  " + text) }
  }

  /// The same answer for people or for a program.
  mutating func answer<Flow: Workflow>(
    _ prospects: [Prospect<Flow>], of document: String, state: Flow.State, _ words: FlowWords<Flow>
  ) {
    if options.isJSON {
      raw(JSON.array(prospects.map { JSON.prospect($0) }).text)
    } else {
      printProspects(prospects, of: document, state: state, words)
    }
  }

  /// What may be done now and by whom, and for every other act why not.
  mutating func printProspects<Flow: Workflow>(
    _ prospects: [Prospect<Flow>], of document: String, state: Flow.State,
    _ words: FlowWords<Flow>, title: String? = nil
  ) {
    line((title ?? document) + "  " + words.state(state))
    let sorted = prospects.filter(\.isOpen) + prospects.filter { !$0.isOpen }
    let rows = sorted.map { prospect in
      [
        words.action(prospect.action),
        prospect.isOpen
          ? self.words.openAct + ": " + words.command(prospect.action, document)
          : prospect.obstacles.map { self.words.obstacle($0, on: document, words) }
            .joined(separator: "; "),
        self.words.article(prospect.article),
      ]
    }
    for text in Table.lines(rows) { line("  " + text) }
  }
}

extension JSON {
  static func prospect<Flow: Workflow>(_ prospect: Prospect<Flow>) -> JSON {
    .object([
      ("action", .string(prospect.action.rawValue)), ("open", .bool(prospect.isOpen)),
      ("who", .array(prospect.who.map { .string($0.rawValue) })),
      ("article", .string(prospect.article)),
      (
        "obstacles",
        .array(
          prospect.obstacles.map { obstacle in
            switch obstacle {
            case .notNow(let states):
              .object([("notNow", .array(states.map { .string($0.rawValue) }))])
            case .notYours(let actors):
              .object([("notYours", .array(actors.map { .string($0.rawValue) }))])
            case .unmet(let condition): .object([("unmet", .string(condition.rawValue))])
            }
          })
      ),
    ])
  }
}
