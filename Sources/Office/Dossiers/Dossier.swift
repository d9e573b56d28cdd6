/// A dossier (hồ sơ): the documents of one matter, kept and disposed of as one.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 3(14), 28 to 31.
public struct Dossier: Equatable, Sendable {
  public let id: ID<Dossier>
  /// Of the file plan it stands in.
  public let year: Int
  /// Its number and symbol in that plan, `01.TCCB`.
  public let notation: String
  public let title: String
  /// Whether the plan of its year has it.
  public let isPlanned: Bool
  public let state: DossierState
  /// The class of the retention schedule; empty for none.
  public let classCode: String
  /// Its own term, longer than that of its class.
  public let term: RetentionTerm?
  public let termBecause: String
  /// Who makes it (người lập hồ sơ).
  public let keeper: ID<Person>
  public let keeperName: String
  public let startedOn: CivilDate
  /// When the work ended; known at the latest when it is closed.
  public let endedOn: CivilDate?
  /// The event its term counts from, where it does not count from the end of the work.
  public let eventOn: CivilDate?
  public let note: String
  public let openedAt: Moment
  public let closedAt: Moment?
  public let documents: Int
  /// Pages of the documents whose pages are known.
  public let pages: Int
  public let archiving: Archiving

  /// What decides when it goes to the archive and is looked at again.
  public struct Archiving: Equatable, Sendable {
    /// Until when it may be kept where it was made, by consent.
    public var keptUntil: CivilDate?
    /// When it is to be looked at again: it was decided to keep it beyond its term.
    public var reviewOn: CivilDate?
    public var isConstruction: Bool
    /// The final settlement of construction work.
    public var settledOn: CivilDate?

    public init(
      keptUntil: CivilDate? = nil, reviewOn: CivilDate? = nil, isConstruction: Bool = false,
      settledOn: CivilDate? = nil
    ) {
      self.keptUntil = keptUntil
      self.reviewOn = reviewOn
      self.isConstruction = isConstruction
      self.settledOn = settledOn
    }
  }

  public init(
    id: ID<Dossier>, year: Int, notation: String, title: String, isPlanned: Bool,
    state: DossierState, classCode: String, term: RetentionTerm?, termBecause: String,
    keeper: ID<Person>, keeperName: String, startedOn: CivilDate, endedOn: CivilDate?,
    eventOn: CivilDate?, note: String, openedAt: Moment, closedAt: Moment?, documents: Int,
    pages: Int, archiving: Archiving = Archiving()
  ) {
    self.id = id
    self.year = year
    self.notation = notation
    self.title = title
    self.isPlanned = isPlanned
    self.state = state
    self.classCode = classCode
    self.term = term
    self.termBecause = termBecause
    self.keeper = keeper
    self.keeperName = keeperName
    self.startedOn = startedOn
    self.endedOn = endedOn
    self.eventOn = eventOn
    self.note = note
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.documents = documents
    self.pages = pages
    self.archiving = archiving
  }

  /// What people call it beside others: `01.TCCB/2026`.
  public var name: String { "\(notation)/\(year)" }

  public var clock: DossierClock {
    DossierClock(
      id: id, year: year, state: state, classCode: classCode, term: term, endedOn: endedOn,
      eventOn: eventOn, archiving: archiving)
  }
}

/// One document in a dossier.
public struct DossierItem: Equatable, Sendable {
  public enum Key: Hashable, Sendable {
    case document(DocumentKey)
    /// In no register: it came straight into the dossier.
    case filed(ID<FiledDocument>)

    /// What the journal calls it.
    public var object: String {
      switch self {
      case .document(let key): key.object
      case .filed(let id): "filed/\(id.value)"
      }
    }
  }

  public let key: Key
  /// Its place among the documents of the dossier, from 1.
  public let place: Int
  /// What people call it in the office: `12/2026`, `03/BC-HB`, `F7`.
  public let name: String
  /// Number and symbol as printed.
  public let reference: String
  public let issuedOn: CivilDate?
  public let kindName: String
  public let subject: String
  public let author: String
  /// Nil where nobody has counted.
  public let pages: Int?
  public let note: String
  /// Whether it holds a state secret: then nothing of its content is here.
  public let isFrozen: Bool
  /// How what stands in no register came to be; nil for what does.
  public let making: Making?

  public struct Making: Equatable, Sendable {
    /// Where its paper lies; empty for what never was on paper.
    public let originalAt: String
    public let isScan: Bool
    /// Whether it bears the body's signature: until then a scan is no copy in law (Art. 25).
    public let isCertified: Bool
    /// The document of which it is a copy in another format.
    public let copyOf: Key?

    public init(originalAt: String, isScan: Bool, isCertified: Bool, copyOf: Key?) {
      self.originalAt = originalAt
      self.isScan = isScan
      self.isCertified = isCertified
      self.copyOf = copyOf
    }
  }

  public init(
    key: Key, place: Int, name: String, reference: String, issuedOn: CivilDate?, kindName: String,
    subject: String, author: String, pages: Int?, note: String, isFrozen: Bool,
    making: Making? = nil
  ) {
    self.key = key
    self.place = place
    self.name = name
    self.reference = reference
    self.issuedOn = issuedOn
    self.kindName = kindName
    self.subject = subject
    self.author = author
    self.pages = pages
    self.note = note
    self.isFrozen = isFrozen
    self.making = making
  }
}

/// A document that lies in dossiers and in no register.
public struct FiledDocument: Equatable, Sendable {
  public var title: String
  public var kind: String
  public var reference: String
  public var issuedOn: CivilDate?
  public var author: String
  /// Where its paper lies; empty for what never was on paper.
  public var originalAt: String

  public init(
    title: String, kind: String = "", reference: String = "", issuedOn: CivilDate? = nil,
    author: String = "", originalAt: String = ""
  ) {
    self.title = title
    self.kind = kind
    self.reference = reference
    self.issuedOn = issuedOn
    self.author = author
    self.originalAt = originalAt
  }
}

/// What a dossier is opened with.
public struct DossierDraft: Equatable, Sendable {
  public var year: Int
  public var notation: String
  /// Empty to take it from the plan.
  public var title: String
  /// Empty to take it from the plan.
  public var classCode: String
  public var startedOn: CivilDate?
  public var keeper: ID<Person>?
  public var note: String

  public init(
    year: Int, notation: String, title: String = "", classCode: String = "",
    startedOn: CivilDate? = nil, keeper: ID<Person>? = nil, note: String = ""
  ) {
    self.year = year
    self.notation = notation
    self.title = title
    self.classCode = classCode
    self.startedOn = startedOn
    self.keeper = keeper
    self.note = note
  }
}

/// Which dossiers a list shows.
public struct DossierList: Equatable, Sendable {
  public var year: Int?
  public var state: DossierState?
  public var keeper: ID<Person>?

  public init(year: Int? = nil, state: DossierState? = nil, keeper: ID<Person>? = nil) {
    self.year = year
    self.state = state
    self.keeper = keeper
  }
}

/// What of a dossier shall change; nil leaves it as it is.
public struct DossierChange: Equatable, Sendable {
  public var title: String?
  public var classCode: String?
  public var startedOn: CivilDate?
  public var keeper: ID<Person>?
  public var note: String?
  public var isConstruction: Bool?

  public init() {}
}

/// What a dossier says of itself and may change while it is open.
public struct DossierFacts: Equatable, Sendable {
  public let title: String
  public let classCode: String
  public let startedOn: CivilDate
  public let keeper: ID<Person>
  public let note: String
  public let isConstruction: Bool

  public init(
    title: String, classCode: String, startedOn: CivilDate, keeper: ID<Person>, note: String,
    isConstruction: Bool
  ) {
    self.title = title
    self.classCode = classCode
    self.startedOn = startedOn
    self.keeper = keeper
    self.note = note
    self.isConstruction = isConstruction
  }

  public init(_ dossier: Dossier) {
    self.init(
      title: dossier.title, classCode: dossier.classCode, startedOn: dossier.startedOn,
      keeper: dossier.keeper, note: dossier.note,
      isConstruction: dossier.archiving.isConstruction)
  }
}
