/// An outgoing document: everything the office itself issues.
public struct OutgoingDocument: Equatable, Sendable {
  public let id: ID<OutgoingDocument>
  public let state: OutgoingState
  public let kind: DocumentKind
  public let subject: String
  public let urgency: Urgency
  public let drafter: ID<Person>
  public let drafterName: String
  /// Reserved from submission on, confirmed by issuing.
  public let number: OutgoingNumber?
  public let symbol: String
  /// The version that was put in last, 1 for the first.
  public let version: Int
  public let issuedOn: CivilDate?
  /// The edXML DocumentId, given at issue.
  public let documentId: String?
  /// The incoming document it answers.
  public let answers: ID<IncomingDocument>?
  /// When it was drafted.
  public let draftedOn: CivilDate
  /// The day the signed file came, which is the date of the document; nil before, or on paper.
  public let signedOn: CivilDate?
  /// The council that issues it; nil for the office itself.
  public let council: ID<Council>?
  /// The unit or field in the symbol of an official letter; an empty string for none.
  public let unit: String
  /// Why its date runs backwards against the numbers beside it; nil where it does not.
  public let outOfOrder: String?
  /// Whether it holds a state secret: then nothing of its content is here.
  public let isFrozen: Bool
  /// The hour its recipients are to act by (hỏa tốc hẹn giờ, Annex I.II.9.b); nil for none.
  public let dueAt: Moment?

  public init(
    id: ID<OutgoingDocument>, state: OutgoingState, kind: DocumentKind, subject: String,
    urgency: Urgency, drafter: ID<Person>, drafterName: String, number: OutgoingNumber?,
    symbol: String, version: Int, issuedOn: CivilDate?, documentId: String?,
    answers: ID<IncomingDocument>?, draftedOn: CivilDate, signedOn: CivilDate? = nil,
    council: ID<Council>? = nil, unit: String = "", outOfOrder: String? = nil,
    isFrozen: Bool = false, dueAt: Moment? = nil
  ) {
    self.id = id
    self.state = state
    self.kind = kind
    self.subject = subject
    self.urgency = urgency
    self.drafter = drafter
    self.drafterName = drafterName
    self.number = number
    self.symbol = symbol
    self.version = version
    self.issuedOn = issuedOn
    self.documentId = documentId
    self.answers = answers
    self.draftedOn = draftedOn
    self.signedOn = signedOn
    self.council = council
    self.unit = unit
    self.outOfOrder = outOfOrder
    self.isFrozen = isFrozen
    self.dueAt = dueAt
  }

  /// `113/KH-NBK`; nil without a number.
  public var reference: String? { number.map { "\($0.printed)/\(symbol)" } }

  /// What people call it: number and symbol, or the number of the draft.
  public var title: String { reference ?? draftTitle }

  public var draftTitle: String { "D\(id.value)" }

  /// Whether its number is reserved and not yet confirmed by issuing.
  public var holdsNumber: Bool { number != nil && issuedOn == nil }

  /// An official letter whose symbol says nothing about who wrote it (Annex I.II.3.b).
  public var lacksUnit: Bool { kind.abbreviation == nil && council == nil && unit.isEmpty }
}

/// What a drafter puts in.
public struct OutgoingDraft: Equatable, Sendable {
  public var kind: DocumentKind
  public var subject: String
  public var urgency: Urgency
  public var answers: ID<IncomingDocument>?
  /// The council that is to issue it; nil for the office itself.
  public var council: ID<Council>?
  /// The unit or field for the symbol of an official letter; nil for the unit of who drafts it.
  public var unit: String?
  /// The hour its recipients are to act by, of what is marked Hỏa tốc (Annex I.II.9.b).
  public var dueAt: Moment?

  public init(
    kind: DocumentKind, subject: String, urgency: Urgency = .normal,
    answers: ID<IncomingDocument>? = nil, council: ID<Council>? = nil, unit: String? = nil,
    dueAt: Moment? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.urgency = urgency
    self.answers = answers
    self.council = council
    self.unit = unit
    self.dueAt = dueAt
  }
}

/// What is to change of a draft's data; nil leaves it as it is.
public struct DraftChange: Equatable, Sendable {
  public var kind: DocumentKind?
  public var subject: String?
  public var urgency: Urgency?
  public var unit: String?
  /// The abbreviation of a council, an empty string for the office itself.
  public var council: String?

  public init(
    kind: DocumentKind? = nil, subject: String? = nil, urgency: Urgency? = nil,
    unit: String? = nil, council: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.urgency = urgency
    self.unit = unit
    self.council = council
  }

  public var isEmpty: Bool { self == DraftChange() }
}

/// A decision of the person who signs on one version of a draft.
public struct Decision: Equatable, Sendable {
  public enum Verdict: String, Sendable { case approved, returned }

  public let verdict: Verdict
  public let personName: String
  public let version: Int
  public let at: Moment
  public let note: String
  /// As what whoever approved signs; nil where it was sent back, and for approvals of before the form
  /// was named.
  public let signing: Signing?
  /// The fingerprint of the SSH key the person has signed the decision with; nil if they have not.
  public let signedWith: String?

  public init(
    verdict: Verdict, personName: String, version: Int, at: Moment, note: String,
    signing: Signing? = nil, signedWith: String? = nil
  ) {
    self.verdict = verdict
    self.personName = personName
    self.version = version
    self.at = at
    self.note = note
    self.signing = signing
    self.signedWith = signedWith
  }
}

/// One body an issued document goes to.
public struct Delivery: Equatable, Sendable {
  public let body: Body
  /// When the bundle that carries it was first exported; nil while it waits.
  public let handedOverAt: Moment?
  public let way: DeliveryWay
  /// What is known of it there; nil while nothing is.
  public let state: DeliveryState?

  public init(
    body: Body, handedOverAt: Moment?, way: DeliveryWay = .electronic,
    state: DeliveryState? = nil
  ) {
    self.body = body
    self.handedOverAt = handedOverAt
    self.way = way
    self.state = state
  }
}
