/// An incoming document as the register holds it.
public struct IncomingDocument: Equatable, Sendable {
  public let id: ID<IncomingDocument>
  /// Nil while it waits for the clerk.
  public let number: ArrivalNumber?
  public let state: IncomingState
  public let issuer: String
  /// As printed; empty where an exchange message lacked it and the clerk has not added it yet.
  public let reference: String
  public let issuedOn: CivilDate?
  public let kindName: String
  public let subject: String
  public let urgency: Urgency
  public let dueOn: CivilDate?
  public let medium: Medium
  /// The day it reached the clerk's desk.
  public let arrivedOn: CivilDate
  /// The edXML DocumentId it came with, if it came by exchange.
  public let documentId: String?

  public init(
    id: ID<IncomingDocument>, number: ArrivalNumber?, state: IncomingState, issuer: String,
    reference: String, issuedOn: CivilDate?, kindName: String, subject: String, urgency: Urgency,
    dueOn: CivilDate?, medium: Medium, arrivedOn: CivilDate, documentId: String?
  ) {
    self.id = id
    self.number = number
    self.state = state
    self.issuer = issuer
    self.reference = reference
    self.issuedOn = issuedOn
    self.kindName = kindName
    self.subject = subject
    self.urgency = urgency
    self.dueOn = dueOn
    self.medium = medium
    self.arrivedOn = arrivedOn
    self.documentId = documentId
  }

  /// What people call it: the arrival number, or the number of its place in the waiting line.
  public var title: String { number?.description ?? "R\(id.value)" }

  /// Whether somebody still has to do something before `today` has passed the deadline.
  public func isOverdue(on today: CivilDate) -> Bool {
    guard let dueOn, state != .resolved else { return false }
    return dueOn < today
  }
}

/// One person's part in handling an incoming document.
public struct Assignment: Equatable, Sendable {
  public enum Part: String, Sendable {
    /// Chủ trì: exactly one (Art. 23(2)).
    case lead
    /// Phối hợp.
    case support
  }

  public let part: Part
  public let person: ID<Person>
  public let personName: String
  public let dueOn: CivilDate?
  public let assignedAt: Moment
  public let acceptedAt: Moment?

  public init(
    part: Part, person: ID<Person>, personName: String, dueOn: CivilDate?, assignedAt: Moment,
    acceptedAt: Moment?
  ) {
    self.part = part
    self.person = person
    self.personName = personName
    self.dueOn = dueOn
    self.assignedAt = assignedAt
    self.acceptedAt = acceptedAt
  }
}

/// What the leader decides on an incoming document (ý kiến chỉ đạo).
public struct AssignmentPlan: Equatable, Sendable {
  public var lead: ID<Person>
  public var support: [ID<Person>]
  public var dueOn: CivilDate?
  public var note: String

  public init(
    lead: ID<Person>, support: [ID<Person>] = [], dueOn: CivilDate? = nil, note: String = ""
  ) {
    self.lead = lead
    self.support = support
    self.dueOn = dueOn
    self.note = note
  }

  /// Checks the plan against the day it is made.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 23(2): one lead, those who cooperate, the deadline.
  public func check(today: CivilDate) throws(AssignmentError) {
    if support.contains(lead) { throw .leadAmongSupport }
    if Set(support).count != support.count { throw .namedTwice }
    if let dueOn, dueOn < today { throw .dueBeforeToday(due: dueOn, today: today) }
  }
}
