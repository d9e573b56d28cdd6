/// Who may make a move, seen from the document.
public enum Actor: String, Sendable {
  case clerk
  /// The principal or a deputy.
  case leader
  /// The person assigned as lead (chủ trì).
  case lead
  /// Whoever drafted the document.
  case drafter
}

/// One row of a workflow: what can be done from where, by whom, and after which article.
public struct Move<State: Hashable & Sendable, Action: Hashable & Sendable>: Sendable {
  public let from: State
  public let action: Action
  public let to: State
  public let who: Actor
  /// The article of Decree 30/2020/NĐ-CP the row comes from, such as `Art. 23(2)`.
  public let article: String

  public init(_ from: State, _ action: Action, _ to: State, _ who: Actor, _ article: String) {
    self.from = from
    self.action = action
    self.to = to
    self.who = who
    self.article = article
  }
}

/// Why a move was refused, with what can be done instead.
public struct MoveRefusal<State: Hashable & Sendable, Action: Hashable & Sendable>: ReportableError
{
  public enum Reason: Equatable, Sendable {
    /// The document is in a state the action does not start from; these actions do.
    case notNow(possible: [Action])
    /// The action belongs to somebody else.
    case notYours(needs: Actor)
  }

  /// The document as people call it, `42/2026`.
  public let document: String
  public let state: State
  public let action: Action
  public let reason: Reason
  /// The article the action comes from.
  public let article: String

  /// The actions that start from here, where the action does not.
  public var possible: [Action] {
    if case .notNow(let possible) = reason { possible } else { [] }
  }

  /// Whose the action is, where it is somebody else's.
  public var needs: Actor? {
    if case .notYours(let actor) = reason { actor } else { nil }
  }

  public var code: String {
    switch reason {
    case .notNow: "workflow.not-now"
    case .notYours: "workflow.not-yours"
    }
  }
}

extension Array {
  /// Finds the row for `action` from `state` and checks that one of `actors` may make it.
  ///
  /// - Throws: `MoveRefusal` naming the actions possible from `state`, or who may make the move.
  public func move<State, Action>(
    of document: String, from state: State, _ action: Action, as actors: Set<Actor>
  ) throws -> Move<State, Action> where Element == Move<State, Action> {
    let article = first { $0.action == action }?.article ?? ""
    let rows = filter { $0.from == state && $0.action == action }
    guard let row = rows.first else {
      let possible = filter { $0.from == state && actors.contains($0.who) }.map(\.action)
      throw MoveRefusal(
        document: document, state: state, action: action, reason: .notNow(possible: possible),
        article: article)
    }
    guard let allowed = rows.first(where: { actors.contains($0.who) }) else {
      throw MoveRefusal<State, Action>(
        document: document, state: state, action: action, reason: .notYours(needs: row.who),
        article: row.article)
    }
    return allowed
  }

  /// The actions open to `actors` from `state`, in the order of the table.
  public func actions<State, Action>(from state: State, as actors: Set<Actor>) -> [Action]
  where Element == Move<State, Action> {
    var found: [Action] = []
    for row in self where row.from == state && actors.contains(row.who) {
      if !found.contains(row.action) { found.append(row.action) }
    }
    return found
  }
}
