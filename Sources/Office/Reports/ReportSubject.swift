/// What a report counts.
public enum ReportSubject: String, CaseIterable, Sendable {
  /// Entries of the arrivals register, by the day of arrival.
  case incoming
  /// Documents that were issued, by their date.
  case outgoing
  /// Pieces of work on incoming documents, by the day the document arrived.
  case work
  /// An issued document and one body it goes to, by the date of the document.
  case delivery
  /// Dossiers, by the day they were begun.
  case dossier
  /// What is wrong with the data of a record, by the day of the record.
  case quality

  /// What its rows and columns may be, and what can be asked of it in a filter.
  public var dimensions: [ReportDimension] {
    switch self {
    case .incoming:
      ReportDimension.times + [
        .kind, .issuer, .state, .urgency, .medium, .person, .unit, .timeliness, .signed, .answered,
      ]
    case .outgoing:
      ReportDimension.times + [
        .kind, .state, .urgency, .medium, .person, .unit, .signed, .sent, .answering,
      ]
    case .work: ReportDimension.times + [.kind, .issuer, .state, .person, .unit, .timeliness]
    case .delivery: ReportDimension.times + [.kind, .body, .way, .state, .signed]
    case .dossier: [.year, .state, .person, .unit, .standing, .held]
    case .quality: ReportDimension.times + [.criterion, .check, .register]
    }
  }

  /// The spans of time that can be asked of it.
  public var quantities: [ReportQuantity] {
    switch self {
    case .incoming: [.toRegistration, .toAssignment, .toEnd, .toAnswer]
    case .outgoing: [.toIssue]
    case .work: [.toAcceptance, .toEnd]
    case .delivery, .dossier, .quality: []
    }
  }
}

/// By what a report sorts what it counts. Each has exactly one value, which may be empty.
public enum ReportDimension: String, CaseIterable, Sendable {
  case month, quarter, year
  case schoolYear = "school-year"
  case kind, issuer, state, urgency, medium
  /// Who leads the work, drafted the document or keeps the dossier.
  case person
  /// The unit of that person today.
  case unit
  case timeliness
  /// Whether an electronic signature is in a file of it.
  case signed
  /// Whether an outgoing document that was issued answers it.
  case answered
  /// Whether it answers an incoming document.
  case answering
  /// How an issued document left.
  case sent
  case body, way
  /// The list of the archive a dossier stands in, the most pressing one.
  case standing
  /// Whether a dossier is on hold.
  case held
  case criterion, check, register

  static let times: [ReportDimension] = [.month, .quarter, .year, .schoolYear]

  public var isTime: Bool { ReportDimension.times.contains(self) }

  /// All values there can be, in their order; nil where any text may stand.
  public func values(of subject: ReportSubject) -> [String]? {
    switch self {
    case .month, .quarter, .year, .schoolYear, .kind, .issuer, .person, .unit, .body: nil
    case .state:
      switch subject {
      case .incoming: IncomingState.allCases.map(\.rawValue)
      case .outgoing: OutgoingState.allCases.map(\.rawValue)
      case .work: WorkState.allCases.map(\.rawValue)
      case .delivery: [ReportDimension.waiting] + DeliveryState.allCases.map(\.rawValue)
      case .dossier: DossierState.allCases.map(\.rawValue)
      case .quality: nil
      }
    case .urgency: Urgency.allCases.map { String($0.rawValue) }
    case .medium: [Medium.electronic.rawValue, Medium.paper.rawValue]
    case .timeliness: Timeliness.allCases.map(\.rawValue)
    case .signed, .answered, .answering, .held: ["yes", "no"]
    case .sent: SentWay.allCases.map(\.rawValue)
    case .way: ["electronic", "paper", "none"]
    case .standing: RetentionStanding.allCases.map(\.rawValue)
    case .criterion: QualityCriterion.allCases.map(\.rawValue)
    case .check: QualityCheck.allCases.map(\.rawValue)
    case .register: QualityRegister.allCases.map(\.rawValue)
    }
  }

  /// The state of a delivery that was not handed over yet.
  public static let waiting = "waiting"
}

/// How something stands to its deadline.
public enum Timeliness: String, CaseIterable, Sendable {
  /// Done before the deadline was over.
  case onTime = "on-time"
  /// Done after it.
  case late
  /// Done, and there was no deadline.
  case done
  /// Not done, and the deadline has not come, or there is none.
  case open
  /// Not done, and the deadline is over.
  case overdue
  /// Refused, withdrawn, struck out or recalled: nobody has to do it any more.
  case void
}

/// How an issued document left the office.
public enum SentWay: String, CaseIterable, Sendable {
  /// To every body by exchange.
  case electronic
  /// By exchange to some, on paper to others.
  case mixed
  case paper
  /// By exchange, and it was not handed over to some body yet.
  case waiting
  /// To nobody outside.
  case inside
}

/// A span of time a report measures, in milliseconds of the clock: nights and days off count.
public enum ReportQuantity: String, CaseIterable, Sendable {
  case toRegistration = "to-registration"
  /// From arrival to the first assignment (Art. 23).
  case toAssignment = "to-assignment"
  case toAcceptance = "to-acceptance"
  /// From arrival, or for a piece of work from its assignment, to its end (Art. 24).
  case toEnd = "to-end"
  /// From arrival to the issue of the document that answers.
  case toAnswer = "to-answer"
  /// From the first draft to the issue.
  case toIssue = "to-issue"
}

/// What good data are: right, complete, clean, living (đúng, đủ, sạch, sống).
public enum QualityCriterion: String, CaseIterable, Sendable {
  /// đúng: nothing in it contradicts the rest.
  case right
  /// đủ: nothing is missing.
  case complete
  /// sạch: nothing is there twice.
  case clean
  /// sống: nothing was forgotten.
  case living
}

/// One thing that is looked for in the data.
public enum QualityCheck: String, CaseIterable, Sendable {
  case issuedAfterArrival = "issued-after-arrival"
  case dueBeforeArrival = "due-before-arrival"
  case answeredByNothing = "answered-by-nothing"
  case issuedBeforeDrafted = "issued-before-drafted"
  case noReference = "no-reference"
  case noDate = "no-date"
  case noFile = "no-file"
  case noSignedFile = "no-signed-file"
  case noRecipient = "no-recipient"
  case noClass = "no-class"
  case emptyDossier = "empty-dossier"
  case noUnit = "no-unit"
  case sameReference = "same-reference"
  case sameFile = "same-file"
  case sameBody = "same-body"
  case samePerson = "same-person"
  case waitsAtDoor = "waits-at-door"
  case unassigned
  case longOverdue = "long-overdue"
  case oldDraft = "old-draft"
  case undelivered
  case leftOpen = "left-open"

  public var criterion: QualityCriterion {
    switch self {
    case .issuedAfterArrival, .dueBeforeArrival, .answeredByNothing, .issuedBeforeDrafted: .right
    case .noReference, .noDate, .noFile, .noSignedFile, .noRecipient, .noClass, .emptyDossier,
      .noUnit:
      .complete
    case .sameReference, .sameFile, .sameBody, .samePerson: .clean
    case .waitsAtDoor, .unassigned, .longOverdue, .oldDraft, .undelivered, .leftOpen: .living
    }
  }

  /// Days after which something counts as forgotten; nil where time does not matter.
  public var days: Int? {
    switch self {
    case .waitsAtDoor: 3
    case .unassigned: 10
    case .longOverdue: 30
    case .oldDraft: 60
    case .undelivered: 7
    default: nil
    }
  }
}

/// What kind of record is wrong.
public enum QualityRegister: String, CaseIterable, Sendable {
  case incoming, outgoing, dossier, body, person
}
