/// What closing a dossier looks at.
public struct ClosingFacts: Equatable, Sendable {
  public var notation: FileNotation?
  public var title: String
  /// Nil where none has been determined; a term that is not set in the schedule is one.
  public var term: RetentionTerm?
  public var start: CivilDate?
  public var end: CivilDate?
  public var documentCount: Int
  /// The earliest and the latest date of its documents.
  public var earliest: CivilDate?
  public var latest: CivilDate?
  /// How many leaves are numbered, for a dossier on paper; nil for none.
  public var leaves: Int?
  public var isOnPaper: Bool
  /// Documents in it that are still worked on, by what people call them; so are those that follow.
  public var openWork: [String]
  /// Documents that were to be answered and are not.
  public var unanswered: [String]
  /// Documents of the office without their signature.
  public var unsigned: [String]
  public var drafts: [String]
  public var duplicates: [String]

  public init(
    notation: FileNotation?, title: String, term: RetentionTerm?, start: CivilDate?,
    end: CivilDate?, documentCount: Int, earliest: CivilDate? = nil, latest: CivilDate? = nil,
    leaves: Int? = nil, isOnPaper: Bool = false, openWork: [String] = [],
    unanswered: [String] = [], unsigned: [String] = [], drafts: [String] = [],
    duplicates: [String] = []
  ) {
    self.notation = notation
    self.title = title
    self.term = term
    self.start = start
    self.end = end
    self.documentCount = documentCount
    self.earliest = earliest
    self.latest = latest
    self.leaves = leaves
    self.isOnPaper = isOnPaper
    self.openWork = openWork
    self.unanswered = unanswered
    self.unsigned = unsigned
    self.drafts = drafts
    self.duplicates = duplicates
  }
}

/// Something that keeps a dossier from being closed.
public enum ClosingObstacle: Hashable, Sendable {
  public enum Field: String, Sendable {
    case notation, title, term, start, end
  }

  case noDocuments
  case missing(Field)
  case endsBeforeStart(start: CivilDate, end: CivilDate)
  /// A document is older than the dossier.
  case documentBeforeStart(CivilDate, start: CivilDate)
  case documentAfterEnd(CivilDate, end: CivilDate)
  /// The leaves of a dossier on paper, of five years or more, are not numbered.
  case leavesNotNumbered
  case workOpen([String])
  case unanswered([String])
  case unsigned([String])
  case drafts([String])
  case duplicates([String])

  /// Of Decree 30/2020/NĐ-CP.
  public var article: String {
    switch self {
    case .noDocuments: "Art. 29(3)"
    case .workOpen, .unanswered: "Art. 29(4)(a)"
    case .leavesNotNumbered: "Art. 29(4)(c)"
    case .missing(.start), .missing(.end), .endsBeforeStart, .documentBeforeStart,
      .documentAfterEnd, .unsigned:
      "Art. 29(4)(d)"
    case .missing, .drafts, .duplicates: "Art. 29(4)(b)"
    }
  }

  /// Whether it is only to be looked at: an answer may have gone by other ways, and paper may bear the
  /// signature.
  public var isWarning: Bool {
    switch self {
    case .unanswered, .unsigned: true
    default: false
    }
  }

  /// A stable word for scripts.
  public var word: String {
    switch self {
    case .noDocuments: "no-documents"
    case .missing(let field): "missing-\(field.rawValue)"
    case .endsBeforeStart: "ends-before-start"
    case .documentBeforeStart: "document-before-start"
    case .documentAfterEnd: "document-after-end"
    case .leavesNotNumbered: "leaves-not-numbered"
    case .workOpen: "work-open"
    case .unanswered: "unanswered"
    case .unsigned: "unsigned"
    case .drafts: "drafts"
    case .duplicates: "duplicates"
    }
  }
}

extension ClosingFacts {
  /// Everything that stands in the way of closing, at once.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(4).
  public var obstacles: [ClosingObstacle] {
    var found: [ClosingObstacle] = []
    if documentCount == 0 { found.append(.noDocuments) }
    if notation == nil { found.append(.missing(.notation)) }
    if singleSpaced(title).isEmpty { found.append(.missing(.title)) }
    if term == nil { found.append(.missing(.term)) }
    if start == nil { found.append(.missing(.start)) }
    if end == nil { found.append(.missing(.end)) }
    found += contradictions
    if isOnPaper, documentCount > 0, leaves ?? 0 < 1, asksNumbering {
      found.append(.leavesNotNumbered)
    }
    let lists: [([String]) -> ClosingObstacle] = [
      ClosingObstacle.workOpen, ClosingObstacle.unanswered, ClosingObstacle.unsigned,
      ClosingObstacle.drafts, ClosingObstacle.duplicates,
    ]
    for (documents, obstacle) in zip([openWork, unanswered, unsigned, drafts, duplicates], lists)
    where !documents.isEmpty {
      found.append(obstacle(documents))
    }
    return found
  }

  private var contradictions: [ClosingObstacle] {
    var found: [ClosingObstacle] = []
    if let start, let end, end < start { found.append(.endsBeforeStart(start: start, end: end)) }
    if let start, let earliest, earliest < start {
      found.append(.documentBeforeStart(earliest, start: start))
    }
    if let end, let latest, end < latest { found.append(.documentAfterEnd(latest, end: end)) }
    return found
  }

  /// Leaves are numbered for terms of five years and more (Art. 29(4)(c)).
  private var asksNumbering: Bool {
    guard case .years(let years) = term else { return true }
    return years >= 5
  }
}
