/// A form the office prints on paper: the registers, slips and lists the law prescribes, and the kinds
/// of documents a draft is begun from. Its template is flat ODF, `forms/WORD.fodt`, which an office
/// may replace by its own copy.
///
/// The raw value is the word typed for it, and the name of its template.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annexes I, III, IV and V; Circular 06/2025/TT-BNV,
/// Appendices II and III.
public enum PrintedForm: String, CaseIterable, Sendable {
  // Registers and slips.
  case arrivalsRegister = "arrivals-register"
  case departuresRegister = "departures-register"
  case followUpBook = "follow-up-book"
  case postBook = "post-book"
  case copiesBook = "copies-book"
  case registerCover = "register-cover"
  case registerClosing = "register-closing"
  case handlingSlip = "handling-slip"
  case arrivalStamp = "arrival-stamp"
  case envelope
  // Dossiers.
  case filePlan = "file-plan"
  case dossierList = "dossier-list"
  case contentsList = "contents-list"
  case handOverMinutes = "hand-over-minutes"
  case scanHandOverList = "scan-hand-over-list"
  // Disposal.
  case disposalList = "disposal-list"
  case explanatoryNote = "explanatory-note"
  case councilMinutes = "council-minutes"
  case destructionMinutes = "destruction-minutes"
  // The office itself.
  case securityReview = "security-review"
  // Outgoing documents to begin a draft from.
  case resolution, decision
  /// A decision that issues or approves what is attached to it.
  case attachingDecision = "attaching-decision"
  case plan, proposal, announcement, report
  /// Any other kind that has a name: directive, instruction, programme …
  case namedDocument = "named-document"
  case letter, telegram, invitation, introduction, minutes
  case leavePermit = "leave-permit"

  /// - Throws: `FormTemplateError.unknownForm`.
  public init(named word: String) throws(FormTemplateError) {
    guard let form = PrintedForm(rawValue: word) else { throw .unknownForm(word) }
    self = form
  }

  public var word: String { rawValue }

  /// Rows that a form repeats: `{{entries.subject}}` stands for a column of `entries`.
  public struct List: Equatable, Sendable {
    public let name: String
    /// In the order of the printed form.
    public let columns: [String]

    /// The row of these cells, which stand in the order of the columns.
    public func row(_ cells: [String], _ manner: Row.Manner = .plain) -> Row {
      Row(Dictionary(zip(columns, cells)) { first, _ in first }, manner)
    }
  }

  /// What a form is filled from.
  public struct Values: Sendable {
    /// By the name of the field. A field without a text here is printed as dots to write on, unless it
    /// is optional; one with an empty text as nothing.
    public var texts: [String: String]
    /// By the name of the list. A list without rows leaves one empty row to write in.
    public var lists: [String: Rows]

    public init(_ texts: [String: String] = [:], lists: [String: Rows] = [:]) {
      self.texts = texts
      self.lists = lists
    }
  }

  public struct Row: Equatable, Sendable {
    public enum Manner: Sendable {
      case plain
      /// A heading among the rows, printed bold.
      case heading
      /// An entry struck out: a line goes through all of it but its notes, which say why.
      case struck
    }

    /// By the name of the column.
    public var texts: [String: String]
    public var manner: Manner

    public init(_ texts: [String: String] = [:], _ manner: Manner = .plain) {
      self.texts = texts
      self.manner = manner
    }
  }

  /// The rows of a list, handed over one after the other, as often as a template asks for them: a
  /// register of a year is never in memory as a whole.
  public struct Rows: Sendable {
    public let each: @Sendable (_ take: (Row) throws -> Void) throws -> Void

    public init(each: @escaping @Sendable (_ take: (Row) throws -> Void) throws -> Void) {
      self.each = each
    }

    public init(_ rows: [Row]) {
      each = { take in for row in rows { try take(row) } }
    }
  }

  /// What stands where no text is known, to be written on.
  public static let blank = "……………………"
  /// The column of a struck entry that no line goes through.
  public static let notes = "notes"
}

extension PrintedForm {
  /// The form a draft of this kind of document is begun from.
  public init(draftOf kind: DocumentKind) {
    self =
      switch kind.word {
      case "NQ": .resolution
      case "QĐ": .decision
      case "KH": .plan
      case "TTr": .proposal
      case "TB": .announcement
      case "BC": .report
      case "BB": .minutes
      case "CĐ": .telegram
      case "GM": .invitation
      case "GGT": .introduction
      case "GNP": .leavePermit
      case DocumentKind.officialLetter.word: .letter
      default: .namedDocument
      }
  }

  /// Whether a draft of an outgoing document is begun from it.
  public var isDraft: Bool {
    switch self {
    case .resolution, .decision, .attachingDecision, .plan, .proposal, .announcement, .report,
      .namedDocument, .letter, .telegram, .invitation, .introduction, .minutes, .leavePermit:
      true
    default: false
    }
  }
}
