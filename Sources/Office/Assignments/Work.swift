/// A piece of work on an incoming document (đầu việc): one lead, those who cooperate, a deadline.
///
/// A document that asks for several things is split into several pieces, each with a lead of its own.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 23(2).
public struct Work: Equatable, Sendable {
  public let id: ID<Work>
  public let document: ID<IncomingDocument>
  /// 1 for the first of its document.
  public let ordinal: Int
  public let state: WorkState
  /// What is to be done; empty where the document says it.
  public let task: String
  /// Who assigned it: the person who may move its deadline.
  public let assigner: ID<Person>
  public let assignerName: String
  /// Whether whoever assigned it has left; then it is the leaders'.
  public let hasAssignerLeft: Bool
  public let asksConfirmation: Bool
  /// Nil until it is reported or done.
  public let result: WorkResult?
  /// The outgoing document that answers.
  public let answer: ID<OutgoingDocument>?
  /// Every deadline it had, the one that holds last.
  public let deadlines: [WorkDeadline]
  /// Everybody it was given to, those it was taken from included, in the order they were named.
  public let assignments: [Assignment]
  /// The hour written on its document, nil for none.
  private let hour: Moment?

  public init(
    id: ID<Work>, document: ID<IncomingDocument>, ordinal: Int, state: WorkState, task: String,
    assigner: ID<Person>, assignerName: String, hasAssignerLeft: Bool, asksConfirmation: Bool,
    result: WorkResult?,
    answer: ID<OutgoingDocument>?, deadlines: [WorkDeadline], assignments: [Assignment],
    hour: Moment? = nil
  ) {
    self.id = id
    self.document = document
    self.ordinal = ordinal
    self.state = state
    self.task = task
    self.assigner = assigner
    self.assignerName = assignerName
    self.hasAssignerLeft = hasAssignerLeft
    self.asksConfirmation = asksConfirmation
    self.result = result
    self.answer = answer
    self.deadlines = deadlines
    self.assignments = assignments
    self.hour = hour
  }

  /// The day it is due.
  public var dueOn: CivilDate? { deadlines.last?.dueOn }

  /// The hour of its document (Annex I.II.9.b), while it is due on that day.
  public var dueAt: Moment? { hour?.date == dueOn ? hour : nil }

  /// Who leads it now, or led it last.
  public var lead: Assignment? {
    assignments.last { $0.part == .lead && $0.isOpen } ?? assignments.last { $0.part == .lead }
  }

  /// Those who hold `part` now.
  public func people(_ part: Assignment.Part) -> [Assignment] {
    assignments.filter { $0.part == part && $0.isOpen }
  }

  /// What a person is to this piece of work.
  ///
  /// - Parameter standing: What they are to every document.
  public func actors(for person: ID<Person>, standing: Set<Actor>) -> Set<Actor> {
    var actors = standing
    for assignment in assignments
    where assignment.person == person
      && (assignment.isOpen || (!state.isOpen && assignment.ending == .done))
    {
      switch assignment.part {
      case .lead: actors.insert(.lead)
      case .delegate: actors.insert(.delegate)
      case .support: actors.insert(.support)
      case .informed: actors.insert(.informed)
      }
    }
    if assigner == person || (hasAssignerLeft && standing.contains(.leader)) {
      actors.insert(.assigner)
    }
    if !actors.isDisjoint(with: [.clerk, .leader, .assigner]) { actors.insert(.monitor) }
    return actors
  }

  public func isOverdue(at now: Moment) -> Bool {
    guard state.isOpen, let dueOn else { return false }
    return dueOn < now.date || dueAt.map { $0 <= now } ?? false
  }
}

/// A deadline as it was set, with the reason of whoever moved it.
public struct WorkDeadline: Equatable, Sendable {
  public let dueOn: CivilDate
  public let personName: String
  public let at: Moment
  /// Empty for the first one.
  public let reason: String

  public init(dueOn: CivilDate, personName: String, at: Moment, reason: String) {
    self.dueOn = dueOn
    self.personName = personName
    self.at = at
    self.reason = reason
  }
}

/// How a piece of work ended.
///
/// Source: the progress and answer columns of the handling register (Decree 30/2020/NĐ-CP,
/// Annex IV VIII).
public enum WorkResult: String, CaseIterable, Sendable {
  /// By an outgoing document.
  case answered
  /// Done as asked; no answer was due.
  case carriedOut = "carried-out"
  /// Kept for information (lưu để biết).
  case filed
  case byTelephone = "by-telephone"
  case inMeeting = "in-meeting"
  case other
}

/// One person's part in a piece of work.
public struct Assignment: Equatable, Sendable {
  public enum Part: String, CaseIterable, Sendable {
    /// Chủ trì: exactly one (Art. 23(2)).
    case lead
    /// Whoever the lead, head of a unit, has named of the unit.
    case delegate
    /// Phối hợp.
    case support
    /// Để biết.
    case informed
  }

  /// Why a part ended.
  public enum Ending: String, Sendable {
    case done, reassigned, withdrawn, refused, acknowledged
    case handedOver = "handed-over"
    /// The document holds a state secret.
    case frozen
  }

  public let part: Part
  public let person: ID<Person>
  public let personName: String
  public let givenByName: String
  public let assignedAt: Moment
  public let acceptedAt: Moment?
  public let endedAt: Moment?
  public let ending: Ending?

  public init(
    part: Part, person: ID<Person>, personName: String, givenByName: String, assignedAt: Moment,
    acceptedAt: Moment?, endedAt: Moment?, ending: Ending?
  ) {
    self.part = part
    self.person = person
    self.personName = personName
    self.givenByName = givenByName
    self.assignedAt = assignedAt
    self.acceptedAt = acceptedAt
    self.endedAt = endedAt
    self.ending = ending
  }

  public var isOpen: Bool { endedAt == nil }
}

/// What the leader decides on an incoming document (ý kiến chỉ đạo), for one piece of work.
public struct AssignmentPlan: Equatable, Sendable {
  public var lead: ID<Person>
  public var support: [ID<Person>]
  public var informed: [ID<Person>]
  public var task: String
  public var dueOn: CivilDate?
  public var note: String
  /// Whether the result comes back to be confirmed; nil leaves it to the office's setting.
  public var asksConfirmation: Bool?

  public init(
    lead: ID<Person>, support: [ID<Person>] = [], informed: [ID<Person>] = [], task: String = "",
    dueOn: CivilDate? = nil, note: String = "", asksConfirmation: Bool? = nil
  ) {
    self.lead = lead
    self.support = support
    self.informed = informed
    self.task = task
    self.dueOn = dueOn
    self.note = note
    self.asksConfirmation = asksConfirmation
  }

  public var people: [ID<Person>] { [lead] + support + informed }

  /// Checks the plan against the day it is made.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 23(2): one lead, those who cooperate, the deadline.
  public func check(today: CivilDate) throws(AssignmentError) {
    if support.contains(lead) || informed.contains(lead) { throw .leadAmongSupport }
    if Set(people).count != people.count { throw .namedTwice }
    if people.count > AssignmentPlan.mostPeople {
      throw .tooMany(people.count, limit: AssignmentPlan.mostPeople)
    }
    if let dueOn, dueOn < today { throw .dueBeforeToday(due: dueOn, today: today) }
  }

  /// More than any school has; beyond it a list was pasted into the wrong field.
  public static let mostPeople = 500
}
