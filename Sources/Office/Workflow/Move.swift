/// A table of moves, and what its words mean.
///
/// Refusals, the keys a screen offers, `vpdt help workflow`, `next` and the tests are all read off
/// the table.
public protocol Workflow: Sendable {
  /// Where the thing that moves stands.
  associatedtype State: Hashable, Sendable, RawRepresentable<String>
  associatedtype Action: Hashable, Sendable, RawRepresentable<String>
  /// What must be true besides state and person.
  associatedtype Condition: Hashable, Sendable, RawRepresentable<String>

  /// Every move there is; what is not listed is refused.
  static var moves: [Move<Self>] { get }
  /// The actions nobody does: their rows follow from other tables.
  static var automatic: Set<Action> { get }
  /// Actions that are always at hand and bring nothing on: a refusal does not offer them instead.
  static var asides: Set<Action> { get }
}

extension Workflow {
  public static var asides: Set<Action> { [] }
}

/// Who may make a move, seen from the document.
public enum Actor: String, Sendable {
  case clerk
  /// The principal, a deputy, or whoever stands in for them today.
  case leader
  /// Whoever signs the document by an entry: by order, under a power, or as acting head (Art. 13).
  case signer
  /// The person assigned as lead (chủ trì).
  case lead
  /// Whoever the lead, head of a unit, has named of the unit.
  case delegate
  /// Somebody who cooperates (phối hợp).
  case support
  /// Whoever assigned the work.
  case assigner
  /// Whoever follows the work of others: the clerk, the leader, whoever assigned it (Art. 24(1)).
  case monitor
  /// Nobody: the row follows from the pieces of work.
  case work
  /// Whoever drafted the document.
  case drafter
  /// Whose opinion on the draft is wanted now, in person or for their unit.
  case asked
  /// The head of the unit that drafts, who answers for the content (Art. 12(1)); a leader where the
  /// unit has no head.
  case unitHead = "unit-head"
  /// Whoever answers for form and presentation (Art. 12(2)).
  case formChecker = "form-checker"
  /// Who is to know the document, for information or to act on, and has not said so yet.
  case informed
  /// Whoever is in charge of the dossier (người lập hồ sơ).
  case holder
  case archiver
  /// Whoever destroys, with the decision in hand.
  case destroyer
  /// Whoever sits on the council that reviews a disposal.
  case councillor
}

/// One row of a workflow: what can be done from where, by whom, under which conditions, and after
/// which article.
public struct Move<Flow: Workflow>: Sendable {
  public let from: Flow.State
  public let action: Flow.Action
  public let to: Flow.State
  public let who: Actor
  /// Where the row comes from: `Art. 23(2)` of Decree 30/2020/NĐ-CP, `Annex VI III.8.a` of the
  /// same, `QĐ 28 Art. 9(2)` of Decision 28/2018/QĐ-TTg, `Law Art. 15` of Luật Lưu trữ 33/2024/QH15,
  /// `TT 06/2025` of the Ministry of Home Affairs.
  public let article: String
  public let conditions: [Flow.Condition]

  public init(
    _ from: Flow.State, _ action: Flow.Action, _ to: Flow.State, _ who: Actor, _ article: String,
    if conditions: Flow.Condition...
  ) {
    self.from = from
    self.action = action
    self.to = to
    self.who = who
    self.article = article
    self.conditions = conditions
  }
}

extension Workflow {
  public static var automatic: Set<Action> { [] }

  /// The actions of the table, each once, in its order.
  public static var actions: [Action] { distinct(moves.map(\.action)) }

  /// Whether no move leads out of `state`; something may still be noted in it.
  public static func isFinal(_ state: State) -> Bool {
    !moves.contains { $0.from == state && $0.to != state }
  }

  /// Where `action` leads from `state`; nil if it does not start there.
  public static func destination(of action: Action, from state: State) -> State? {
    moves.first { $0.from == state && $0.action == action }?.to
  }
}

/// The elements, each once, in their order.
public func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
