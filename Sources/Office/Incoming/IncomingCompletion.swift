/// What the clerk adds to a document that came by exchange without it.
public struct IncomingCompletion: Equatable, Sendable {
  public var reference: DocumentReference?
  public var issuedOn: CivilDate?
  public var kindName: String?
  public var subject: String?
  public var urgency: Urgency?
  public var dueOn: CivilDate?
  /// The hour it is due by, of what is marked Hỏa tốc (Annex I.II.9.b); it says the day as well.
  public var dueAt: Moment?
  public var anotherBecause: String?
  /// What is marked on it; how it came is known.
  public var marks: ArrivalFacts

  public init(
    reference: DocumentReference? = nil, issuedOn: CivilDate? = nil, kindName: String? = nil,
    subject: String? = nil, urgency: Urgency? = nil, dueOn: CivilDate? = nil, dueAt: Moment? = nil,
    anotherBecause: String? = nil, marks: ArrivalFacts = ArrivalFacts()
  ) {
    self.reference = reference
    self.issuedOn = issuedOn
    self.kindName = kindName
    self.subject = subject
    self.urgency = urgency
    self.dueOn = dueAt?.date ?? dueOn
    self.dueAt = dueAt
    self.anotherBecause = anotherBecause
    self.marks = marks
  }
}
