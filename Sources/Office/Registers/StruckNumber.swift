/// A number that was given and will never be issued: it stays in the register, struck out with the
/// reason, and is never given again.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1).
public struct StruckNumber: Equatable, Sendable {
  public let id: ID<StruckNumber>
  public let number: OutgoingNumber
  /// The symbol it had, or would have had.
  public let symbol: String
  /// Whose number it was; nil for one that was wasted without a document.
  public let document: ID<OutgoingDocument>?
  /// The last draft there was when it was struck out: its place in the register.
  public let place: Int64
  public let reason: String
  /// Who struck it out and when; nil where that is older than the record of it.
  public let personName: String?
  public let at: Moment?

  public init(
    id: ID<StruckNumber>, number: OutgoingNumber, symbol: String, document: ID<OutgoingDocument>?,
    place: Int64, reason: String, personName: String?, at: Moment?
  ) {
    self.id = id
    self.number = number
    self.symbol = symbol
    self.document = document
    self.place = place
    self.reason = reason
    self.personName = personName
    self.at = at
  }

  /// The reason of a number of a year that ended before its document was issued.
  public static let yearEnded = "year-ended"

  public var reference: String { "\(number.printed)/\(symbol)" }

  /// What called for the line through it; a word of the journal.
  public enum Act: String, Sendable {
    case number, release, cancel, waste
  }
}

/// A row of the outgoing register: a document, or a number that was struck out.
public enum OutgoingEntry: Equatable, Sendable {
  case document(OutgoingDocument)
  case struck(StruckNumber)

  public var document: OutgoingDocument? {
    if case .document(let document) = self { document } else { nil }
  }

  /// The day it stands under: the date of the document, else when it was drafted or struck out.
  public var day: CivilDate? {
    switch self {
    case .document(let document): document.issuedOn ?? document.draftedOn
    case .struck(let struck): struck.at?.date
    }
  }

  /// The number the row is about; nil for a draft without one.
  public var number: OutgoingNumber? {
    switch self {
    case .document(let document): document.number
    case .struck(let struck): struck.number
    }
  }
}
