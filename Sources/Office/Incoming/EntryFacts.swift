/// What has happened to an entry of the arrivals register besides the work on it.
public struct EntryFacts: Equatable, Sendable {
  /// Its lines in the receiving log: the document, then paper that followed.
  public var arrivals: [LoggedArrival] = []
  public var marks = ArrivalFacts()
  /// When and to whom the original went back.
  public var givenBack: (on: CivilDate, to: String)?
  public var corrections: [Correction] = []
  public var struck: EntryEnd?
  public var recalls: [Recall] = []
  /// The day its paper came.
  public var paperOn: CivilDate?
  public var replacedBy: IncomingDocument?
  public var replaces: [IncomingDocument] = []
  public var extra: [ExtraField] = []
  /// What its sender wants of it, or by it of earlier ones.
  public var requests: [ExchangeRequest] = []

  /// What the signature in the XML of its message was worth when it came.
  public var messageSignature: XMLSignatureReport?

  public init() {}

  public static func == (left: EntryFacts, right: EntryFacts) -> Bool {
    left.arrivals == right.arrivals && left.corrections == right.corrections
      && left.struck == right.struck && left.recalls == right.recalls && left.extra == right.extra
  }

  /// Whether the original still has to go back.
  public var isOut: Bool { marks.circulation == .giveBack && givenBack == nil }

  /// The recall that was agreed to.
  public var agreedRecall: Recall? { recalls.first { $0.isAgreed } }
}

/// One act of correction: why, and what stood there before.
public struct Correction: Equatable, Sendable {
  public struct Change: Equatable, Sendable {
    /// The field's name in the journal: `subject`, `issuer`, `reference`, `issued`, `kind`,
    /// `urgency`, `due`, `hour`.
    public let field: String
    public let before: String
    public let after: String

    public init(field: String, before: String, after: String) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  public let at: Moment
  public let personName: String
  public let reason: String
  public let changes: [Change]

  public init(at: Moment, personName: String, reason: String, changes: [Change]) {
    self.at = at
    self.personName = personName
    self.reason = reason
    self.changes = changes
  }
}

/// What an entry is to say instead; nil leaves a field as it is.
public struct EntryCorrection: Equatable, Sendable {
  public var issuer: String?
  public var reference: DocumentReference?
  public var issuedOn: CivilDate?
  public var kindName: String?
  public var subject: String?
  public var urgency: Urgency?
  public var dueOn: CivilDate?
  /// The hour it is due by, of what is marked Hỏa tốc (Annex I.II.9.b); it says the day as well.
  public var dueAt: Moment?

  public init(
    issuer: String? = nil, reference: DocumentReference? = nil, issuedOn: CivilDate? = nil,
    kindName: String? = nil, subject: String? = nil, urgency: Urgency? = nil,
    dueOn: CivilDate? = nil, dueAt: Moment? = nil
  ) {
    self.issuer = issuer
    self.reference = reference
    self.issuedOn = issuedOn
    self.kindName = kindName
    self.subject = subject
    self.urgency = urgency
    self.dueOn = dueAt?.date ?? dueOn
    self.dueAt = dueAt
  }

  /// The hour the document is due by once it is corrected: another day or urgency leaves none.
  public func hour(of document: IncomingDocument, written: Moment?) -> Moment? {
    if let dueAt { return dueAt }
    let isExpress = (urgency ?? document.urgency) == .express
    let isSameDay = dueOn == nil || dueOn == written?.date
    return isExpress && isSameDay ? written : nil
  }

  /// What would change in `document`, in the order of the register's columns.
  ///
  /// - Parameter written: The hour written on it.
  public func changes(
    of document: IncomingDocument, written: Moment? = nil
  ) -> [Correction.Change] {
    let all: [(String, String, String?)] = [
      ("issuer", document.issuer, issuer),
      ("reference", document.reference, reference?.description),
      ("issued", document.issuedOn?.description ?? "", issuedOn?.description),
      ("kind", document.kindName, kindName), ("subject", document.subject, subject),
      ("urgency", document.urgency.word, urgency?.word),
      ("due", document.dueOn?.description ?? "", dueOn?.description),
      (
        "hour", written?.description ?? "",
        hour(of: document, written: written)?.description ?? ""
      ),
    ]
    return all.compactMap { field, before, after in
      guard let after, after != before else { return nil }
      return Correction.Change(field: field, before: before, after: after)
    }
  }
}

/// Who ended an entry, when and why.
public struct EntryEnd: Equatable, Sendable {
  public let at: Moment
  public let personName: String
  public let reason: String

  public init(at: Moment, personName: String, reason: String) {
    self.at = at
    self.personName = personName
    self.reason = reason
  }
}

/// The issuer wanted a document back, and what was answered.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 18(4)(b), Annex VI III.8; Decision 28/2018/QĐ-TTg,
/// Art. 9(2).
public struct Recall: Equatable, Sendable {
  /// The issuer's notice, as printed on it.
  public let byReference: String
  public let isAgreed: Bool
  public let note: String
  public let personName: String
  public let at: Moment
  /// Whether the issuer has been told.
  public let isAnswered: Bool

  public init(
    byReference: String, isAgreed: Bool, note: String, personName: String, at: Moment,
    isAnswered: Bool
  ) {
    self.byReference = byReference
    self.isAgreed = isAgreed
    self.note = note
    self.personName = personName
    self.at = at
    self.isAnswered = isAnswered
  }
}

/// A field somebody added to the metadata of a document.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.7.c.
public struct ExtraField: Equatable, Sendable {
  public let name: String
  public let value: String
  public let personName: String
  public let at: Moment

  public init(name: String, value: String, personName: String, at: Moment) {
    self.name = name
    self.value = value
    self.personName = personName
    self.at = at
  }
}
