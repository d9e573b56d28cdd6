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
  /// The hour it is due by on that day (hỏa tốc hẹn giờ, Annex I.II.9.b); nil once the day moved.
  public let dueAt: Moment?
  public let medium: Medium
  /// The day it reached the clerk's desk.
  public let arrivedOn: CivilDate
  /// The edXML DocumentId it came with, if it came by exchange.
  public let documentId: String?
  /// Whether it holds a state secret: then nothing of its content is here.
  public let isFrozen: Bool

  public init(
    id: ID<IncomingDocument>, number: ArrivalNumber?, state: IncomingState, issuer: String,
    reference: String, issuedOn: CivilDate?, kindName: String, subject: String, urgency: Urgency,
    dueOn: CivilDate?, medium: Medium, arrivedOn: CivilDate, documentId: String?,
    isFrozen: Bool = false, hour: Moment? = nil
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
    self.dueAt = hour?.date == dueOn ? hour : nil
    self.medium = medium
    self.arrivedOn = arrivedOn
    self.documentId = documentId
    self.isFrozen = isFrozen
  }

  /// What people call it: the arrival number, or the number of its place in the waiting line.
  public var title: String { number?.description ?? "R\(id.value)" }

  /// Whether somebody still has to do something and the deadline, by its hour where it has one, has
  /// passed.
  public func isOverdue(at now: Moment) -> Bool {
    guard let dueOn, !state.isSettled, !isFrozen else { return false }
    return dueOn < now.date || dueAt.map { $0 <= now } ?? false
  }
}
