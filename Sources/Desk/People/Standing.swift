import Office
import Store

extension OfficeDesk {
  /// What the person is to every document by their own roles, whatever it is about.
  var standing: Set<Actor> {
    var actors: Set<Actor> = []
    if person.holds(.clerk) { actors.insert(.clerk) }
    if person.leads { actors.insert(.leader) }
    return actors
  }

  /// The same, and a leader where the person takes a leader's place on `day`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13(1), 13(3).
  func standing(
    _ scope: StandInScope, on day: CivilDate, in transaction: Transaction
  ) throws -> Set<Actor> {
    if person.leads { return standing }
    return try placeTaken(scope, on: day, in: transaction) == nil
      ? standing : standing.union([.leader])
  }

  /// The leader whose place the person takes on `day` for something in `scope`; nil where they act
  /// for themselves. The principal acts for nobody.
  func placeTaken(
    _ scope: StandInScope, on day: CivilDate, in transaction: Transaction
  ) throws -> ID<Person>? {
    if person.holds(.principal) { return nil }
    return try transaction.placesTaken(by: person.id, on: day).first {
      $0.holds(on: day, for: scope)
    }?.leader
  }

  /// Adds for whom an act was done, `for`, where the table gives it to a leader and a stand-in does it.
  func addPlaceTaken<Flow: ScopedWorkflow>(
    to detail: inout JournalDetail, _ flow: Flow.Type, _ action: Flow.Action,
    from state: Flow.State, on day: CivilDate, in transaction: Transaction
  ) throws {
    let isLeaders = Flow.moves.contains {
      $0.from == state && $0.action == action && $0.who == .leader
    }
    if isLeaders, let leader = try placeTaken(Flow.scope, on: day, in: transaction) {
      detail.add("for", "person/\(leader.value)")
    }
  }

  // MARK: Pieces of work

  /// Who has assigned what the person assigns on `day`: the leader whose place they take, so that the
  /// leader, back again, can confirm it.
  func assigner(on day: CivilDate, in transaction: Transaction) throws -> ID<Person> {
    try placeTaken(.incoming, on: day, in: transaction) ?? person.id
  }

  /// What the person is to a piece of work on `day`; a stand-in is what the leader is who assigned it.
  func actors(
    for work: Work, on day: CivilDate, in transaction: Transaction
  ) throws -> Set<Actor> {
    let standing = try standing(.incoming, on: day, in: transaction)
    let actors = work.actors(for: person.id, standing: standing)
    guard let leader = try placeTaken(.incoming, on: day, in: transaction),
      work.assigner == leader
    else { return actors }
    return actors.union([.assigner, .monitor])
  }

  /// Adds for whom an act on a piece of work was done, `for`, where it was not the person's own to do.
  func addPlaceTaken(
    to detail: inout JournalDetail, _ action: WorkAction, on work: Work, on day: CivilDate,
    in transaction: Transaction
  ) throws {
    let own = work.actors(for: person.id, standing: standing)
    let isOwn = WorkWorkflow.moves.contains {
      $0.from == work.state && $0.action == action && own.contains($0.who)
    }
    if !isOwn, let leader = try placeTaken(.incoming, on: day, in: transaction) {
      detail.add("for", "person/\(leader.value)")
    }
  }

  /// Before whom things are put on `day`: the principal, or whoever takes the principal's place then;
  /// nil while nobody is principal.
  public func whoDecides(_ scope: StandInScope, on day: CivilDate) throws -> Person? {
    try database.read { try $0.whoDecides(scope, on: day) }
  }
}

extension Transaction {
  func whoDecides(_ scope: StandInScope, on day: CivilDate) throws -> Person? {
    guard let principal = try holders(of: .principal).first else { return nil }
    let standIn = try standIns(for: principal.id, on: day).first { $0.holds(on: day, for: scope) }
    return try standIn.flatMap { try person($0.standIn) } ?? principal
  }
}

/// A workflow whose leader's part somebody may stand in for.
protocol ScopedWorkflow: Workflow {
  static var scope: StandInScope { get }
}

extension IncomingWorkflow: ScopedWorkflow {
  static var scope: StandInScope { .incoming }
}

extension OutgoingWorkflow: ScopedWorkflow {
  static var scope: StandInScope { .approval }
}
