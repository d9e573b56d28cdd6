/// What stands in the way of a move.
public enum Obstacle<Flow: Workflow>: Hashable, Sendable {
  /// The action does not start from where the document stands; it starts from these states.
  case notNow(from: [Flow.State])
  /// The action belongs to others.
  case notYours(needs: [Actor])
  /// Something must come first.
  case unmet(Flow.Condition)
}

/// What would come of an action now: whose it is, and everything that stands in its way.
public struct Prospect<Flow: Workflow>: Hashable, Sendable {
  public let action: Flow.Action
  /// Whose the action is, from this state if it starts there, else from any.
  public let who: [Actor]
  public let article: String
  public let obstacles: [Obstacle<Flow>]

  /// Whether the reader may do it now.
  public var isOpen: Bool { obstacles.isEmpty }
}

extension Workflow {
  /// Judges `action` from `state` for somebody who is `actors` to the document.
  ///
  /// - Parameter unmet: The conditions that do not hold now. All that the row asks for are named at
  ///   once.
  public static func prospect(
    of action: Action, from state: State, as actors: Set<Actor>, unmet: Set<Condition> = []
  ) -> Prospect<Self> {
    let all = moves.filter { $0.action == action }
    let rows = all.filter { $0.from == state }
    let own = rows.filter { actors.contains($0.who) }
    // Of several rows the one that asks for least now is the person's.
    let row = (own.isEmpty ? rows : own).min {
      $0.conditions.count(where: unmet.contains) < $1.conditions.count(where: unmet.contains)
    }
    guard let row else {
      return Prospect(
        action: action, who: distinct(all.map(\.who)), article: all.first?.article ?? "",
        obstacles: [.notNow(from: distinct(all.map(\.from)))])
    }
    let who = distinct(rows.map(\.who))
    let conditions = row.conditions.filter(unmet.contains).map { Obstacle<Self>.unmet($0) }
    return Prospect(
      action: action, who: who, article: row.article,
      obstacles: (own.isEmpty ? [.notYours(needs: who)] : []) + conditions)
  }

  /// All actions somebody can do, as they stand for these actors now.
  public static func prospects(
    from state: State, as actors: Set<Actor>, unmet: Set<Condition> = []
  ) -> [Prospect<Self>] {
    actions.filter { !automatic.contains($0) }
      .map { prospect(of: $0, from: state, as: actors, unmet: unmet) }
  }

  /// The actions open to `actors` from `state`, in the order of the table.
  public static func actions(
    from state: State, as actors: Set<Actor>, unmet: Set<Condition> = []
  ) -> [Action] {
    // One look at each row: pages and lists ask this often, and for nothing else.
    var open: Set<Action> = []
    for row in moves where row.from == state && actors.contains(row.who) {
      if unmet.isDisjoint(with: row.conditions) { open.insert(row.action) }
    }
    return moves.compactMap { open.remove($0.action) }
  }

  /// Where `action` leads from `state`, if `actors` may make the move.
  ///
  /// - Parameter document: What the refusal calls the document.
  /// - Throws: `MoveRefusal` naming everything that stands in the way.
  public static func move(
    of document: String, from state: State, _ action: Action, as actors: Set<Actor>,
    unmet: Set<Condition> = []
  ) throws(MoveRefusal<Self>) -> State {
    let prospect = prospect(of: action, from: state, as: actors, unmet: unmet)
    guard prospect.isOpen, let to = destination(of: action, from: state) else {
      throw MoveRefusal(
        document: document, state: state, prospect: prospect,
        possible: steps(
          towards: action, from: state, among: actions(from: state, as: actors, unmet: unmet)))
    }
    return to
  }

  /// Those of the `open` actions that lead the shortest way from `state` to where `action` starts;
  /// none where no way leads there.
  public static func steps(
    towards action: Action, from state: State, among open: [Action]
  ) -> [Action] {
    // How many moves are left to make from each state before the action can be.
    var left: [State: Int] = [:]
    var reached = distinct(moves.filter { $0.action == action }.map(\.from))
    var count = 0
    while !reached.isEmpty {
      for state in reached { left[state] = count }
      count += 1
      reached = distinct(
        moves.filter { left[$0.to] == count - 1 && left[$0.from] == nil }.map(\.from))
    }
    let ways = open.compactMap { step -> (action: Action, left: Int)? in
      guard let to = destination(of: step, from: state), to != state else { return nil }
      return left[to].map { (step, $0) }
    }
    let shortest = ways.map(\.left).min()
    return ways.filter { $0.left == shortest }.map(\.action)
  }
}

/// Where something stands, and what somebody is to it: all that its table is asked with.
public struct Position<Flow: Workflow>: Equatable, Sendable {
  public let state: Flow.State
  public let actors: Set<Actor>
  /// The conditions that do not hold now.
  public let unmet: Set<Flow.Condition>

  public init(_ state: Flow.State, as actors: Set<Actor>, unmet: Set<Flow.Condition>) {
    (self.state, self.actors, self.unmet) = (state, actors, unmet)
  }

  /// What would come of each act now.
  public var prospects: [Prospect<Flow>] {
    Flow.prospects(from: state, as: actors, unmet: unmet)
  }

  /// What can be done now.
  public var actions: [Flow.Action] { Flow.actions(from: state, as: actors, unmet: unmet) }
}

/// Why a move was refused, with what can be done instead.
public struct MoveRefusal<Flow: Workflow>: ReportableError, Equatable {
  /// The document as people call it, `42/2026`.
  public let document: String
  public let state: Flow.State
  public let prospect: Prospect<Flow>
  /// What the person can do from here.
  public let possible: [Flow.Action]

  public init(
    document: String, state: Flow.State, prospect: Prospect<Flow>, possible: [Flow.Action]
  ) {
    self.document = document
    self.state = state
    self.prospect = prospect
    self.possible = possible
  }

  public var action: Flow.Action { prospect.action }
  public var article: String { prospect.article }

  /// What must come first.
  public var conditions: [Flow.Condition] {
    prospect.obstacles.compactMap { if case .unmet(let condition) = $0 { condition } else { nil } }
  }

  /// Whose the action is, where it is others'.
  public var needs: [Actor] {
    for case .notYours(let actors) in prospect.obstacles { return actors }
    return []
  }

  public var code: String {
    switch prospect.obstacles.first {
    case .notYours: "workflow.not-yours"
    case .unmet: "workflow.unmet"
    case .notNow, nil: "workflow.not-now"
    }
  }
}
