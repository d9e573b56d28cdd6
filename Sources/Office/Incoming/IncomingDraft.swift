/// How a document came into the office.
public enum Medium: String, Sendable {
  /// An electronic document.
  case electronic
  /// On paper, with or without a scan.
  case paper
}

/// What the clerk read off an incoming document, before it has a number.
public struct IncomingDraft: Equatable, Sendable {
  /// The issuing body (tác giả), as printed or as in the address book.
  public var issuer: String
  public var reference: DocumentReference
  public var issuedOn: CivilDate
  public var kind: DocumentKind
  /// Trích yếu nội dung.
  public var subject: String
  public var urgency: Urgency
  /// The day an answer is due.
  public var dueOn: CivilDate?
  /// The hour it is due by, of what is marked Hỏa tốc (Annex I.II.9.b); it says the day as well.
  public var dueAt: Moment?
  public var medium: Medium
  /// Why the document is entered though it looks like one that was entered before.
  public var anotherBecause: String?
  public var arrival: ArrivalFacts

  public init(
    issuer: String, reference: DocumentReference, issuedOn: CivilDate, kind: DocumentKind,
    subject: String, urgency: Urgency = .normal, dueOn: CivilDate? = nil, dueAt: Moment? = nil,
    medium: Medium = .electronic, anotherBecause: String? = nil,
    arrival: ArrivalFacts = ArrivalFacts()
  ) {
    self.issuer = issuer
    self.reference = reference
    self.issuedOn = issuedOn
    self.kind = kind
    self.subject = subject
    self.urgency = urgency
    self.dueOn = dueAt?.date ?? dueOn
    self.dueAt = dueAt
    self.medium = medium
    self.anotherBecause = anotherBecause
    self.arrival = arrival
  }
}
