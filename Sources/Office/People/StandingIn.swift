/// What of a leader's work a stand-in does.
public enum StandInScope: String, CaseIterable, Sendable {
  /// What is submitted of incoming documents: opinions, assignments.
  case incoming
  /// Approving drafts of outgoing documents, or sending them back.
  case approval
  case all

  /// Whether the two have work in common.
  public func meets(_ other: StandInScope) -> Bool {
    self == other || self == .all || other == .all
  }

  /// - Throws: `StandInError.unknownScope`.
  public init(named name: String) throws(StandInError) {
    guard let scope = StandInScope(rawValue: name) else { throw .unknownScope(name) }
    self = scope
  }
}

/// Somebody who takes a leader's place for a time (người được ủy quyền). It ends by itself.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 13(3): in writing, limited in time and content, not to
/// be passed on; the office holds all standing in to it, not only signing.
public struct StandingIn: Equatable, Sendable {
  public let id: ID<StandingIn>
  public let leader: ID<Person>
  public let leaderName: String
  public let standIn: ID<Person>
  public let standInName: String
  public let scope: StandInScope
  public let from: CivilDate
  /// The last day.
  public let until: CivilDate
  /// The document it was given by.
  public let basis: String
  public let note: String
  /// The day it was ended early; it has not held since.
  public let endedOn: CivilDate?
  public let endedBecause: String

  public init(
    id: ID<StandingIn>, leader: ID<Person>, leaderName: String, standIn: ID<Person>,
    standInName: String, scope: StandInScope, from: CivilDate, until: CivilDate, basis: String,
    note: String = "", endedOn: CivilDate? = nil, endedBecause: String = ""
  ) {
    self.id = id
    self.leader = leader
    self.leaderName = leaderName
    self.standIn = standIn
    self.standInName = standInName
    self.scope = scope
    self.from = from
    self.until = until
    self.basis = basis
    self.note = note
    self.endedOn = endedOn
    self.endedBecause = endedBecause
  }

  public var validity: Validity { Validity(from: from, until: until) }

  /// Whether it holds on `day`, for something in `scope`.
  public func holds(on day: CivilDate, for scope: StandInScope) -> Bool {
    endedOn == nil && validity.contains(day) && self.scope.meets(scope)
  }
}

/// What is known of a standing in before the office has entered it.
public struct StandInPlan: Equatable, Sendable {
  public var scope: StandInScope
  public var from: CivilDate
  public var until: CivilDate
  public var basis: String
  public var note: String

  public init(
    scope: StandInScope = .all, from: CivilDate, until: CivilDate, basis: String,
    note: String = ""
  ) {
    self.scope = scope
    self.from = from
    self.until = until
    self.basis = basis
    self.note = note
  }

  /// Checks that `standIn` can take the place of `leader`, beside the standings in that were entered
  /// before and not ended.
  ///
  /// - Throws: `StandInError` naming what stands in the way.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13(1), 13(3).
  public func check(
    of standIn: Person, for leader: Person, among others: [StandingIn], today: CivilDate
  ) throws(StandInError) {
    if standIn.id == leader.id { throw .oneself(leader.name) }
    if !leader.leads { throw .notALeader(leader.name) }
    if until < from { throw .endsBeforeStart(from: from, until: until) }
    if until < today { throw .over(until: until, today: today) }
    let validity = Validity(from: from, until: until)
    var ring: [String] = []
    if StandInPlan.leads(from: standIn.id, to: leader.id, in: validity, others, &ring) {
      throw .cycle([leader.name, standIn.name] + ring)
    }
    let meeting = others.filter {
      $0.endedOn == nil && $0.scope.meets(scope) && $0.validity.shared(with: validity) != nil
    }
    if let other = meeting.first(where: { $0.leader == leader.id }) {
      throw .overlaps(
        leader.name, by: other.standInName, from: other.from, until: other.until)
    }
    if let other = meeting.first(where: { $0.standIn == leader.id }) {
      throw .passedOn(leader.name, from: other.leaderName)
    }
    if let other = meeting.first(where: { $0.leader == standIn.id }) {
      throw .away(standIn.name, by: other.standInName)
    }
  }

  /// Whether places taken on one and the same day lead from `person` to `goal`; adds the names on
  /// the way.
  private static func leads(
    from person: ID<Person>, to goal: ID<Person>, in validity: Validity, _ others: [StandingIn],
    _ names: inout [String], beside seen: Set<ID<Person>> = []
  ) -> Bool {
    for other in others where other.leader == person && other.endedOn == nil {
      guard let shared = other.validity.shared(with: validity) else { continue }
      names.append(other.standInName)
      if other.standIn == goal { return true }
      if !seen.contains(other.standIn),
        leads(
          from: other.standIn, to: goal, in: shared, others, &names,
          beside: seen.union([person]))
      {
        return true
      }
      names.removeLast()
    }
    return false
  }
}
