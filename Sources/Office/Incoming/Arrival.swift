/// How something came to the door.
public enum ArrivalWay: String, CaseIterable, Sendable {
  case hand, post, email, exchange

  /// The word typed for it in Vietnamese, without marks.
  public var word: String {
    switch self {
    case .hand: "truc-tiep"
    case .post: "buu-dien"
    case .email: "thu-dien-tu"
    case .exchange: "lien-thong"
    }
  }

  /// The way called `text`, in either language, with or without marks.
  public init?(_ text: some StringProtocol) {
    let wanted = folded(text).split { $0 == " " || $0 == "-" }.joined(separator: "-")
    guard
      let way = ArrivalWay.allCases.first(where: { $0.rawValue == wanted || $0.word == wanted })
    else { return nil }
    self = way
  }
}

/// How far a document may go (phạm vi lưu hành), as its stamp says.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex I (box 11).
public enum Circulation: String, CaseIterable, Sendable {
  /// XEM XONG TRẢ LẠI: the original goes back once it is read.
  case giveBack = "return"
  /// LƯU HÀNH NỘI BỘ: it stays inside the office.
  case `internal`

  public init?(_ text: some StringProtocol) {
    switch folded(text).split(whereSeparator: { $0 == " " || $0 == "-" }).joined(separator: "-") {
    case "return", "xem-xong-tra-lai", "tra-lai": self = .giveBack
    case "internal", "luu-hanh-noi-bo", "noi-bo": self = .internal
    default: return nil
    }
  }
}

/// What is known of an arrival besides the document itself.
public struct ArrivalFacts: Equatable, Sendable {
  /// Nil where nobody said.
  public var via: ArrivalWay?
  /// Who brought or sent it, where that is not the issuer.
  public var sender: String
  public var circulation: Circulation?
  /// When the original is to be back where it came from.
  public var giveBackBy: CivilDate?
  /// Copies that came, 1 to 999 (Decree 30/2020/NĐ-CP, Annex VI Part II: three digits).
  public var copies: Int?
  /// Pages counted by hand, 1 to 999; those of a PDF are read from it.
  public var pages: Int?

  public init(
    via: ArrivalWay? = nil, sender: String = "", circulation: Circulation? = nil,
    giveBackBy: CivilDate? = nil, copies: Int? = nil, pages: Int? = nil
  ) {
    self.via = via
    self.sender = sender
    self.circulation = circulation
    self.giveBackBy = giveBackBy
    self.copies = copies
    self.pages = pages
  }

  /// Whether anything is marked or counted.
  public var hasMarks: Bool {
    circulation != nil || giveBackBy != nil || copies != nil || pages != nil
  }

  /// - Throws: `CirculationError` for a day to give back what need not be given back, or one that
  ///   has passed.
  public func check(today: CivilDate) throws(CirculationError) {
    guard let giveBackBy else { return }
    if circulation != .giveBack { throw .dueWithoutReturn }
    if giveBackBy < today { throw .dueBeforeToday(due: giveBackBy, today: today) }
  }
}

/// The number of a line in the receiving log of a year, written `L12/2026`.
public struct LogNumber: Hashable, Sendable, CustomStringConvertible {
  public let year: Int
  public let line: Int

  public init(year: Int, line: Int) {
    self.year = year
    self.line = line
  }

  /// Reads `L12/2026`, or `L12` for the year that `today` lies in.
  public init?(_ text: some StringProtocol, today: CivilDate) {
    guard text.first == "L" || text.first == "l",
      let number = ArrivalNumber(text.dropFirst(), today: today)
    else { return nil }
    self.init(year: number.year, line: number.number)
  }

  public var description: String { "L\(line)/\(year)" }
}

/// A line of the receiving log: what came, how, and what became of it.
public struct LoggedArrival: Equatable, Sendable {
  public enum What: String, Sendable {
    case document
    /// The paper of a document that was there electronically.
    case paper
  }

  public let number: LogNumber
  public let what: What
  public let at: Moment
  public let personName: String
  public let via: ArrivalWay?
  public let sender: String
  /// What the check at the door found, where it was sent back.
  public let reason: DoorReason?
  public let note: String
  public let document: IncomingDocument

  public init(
    number: LogNumber, what: What, at: Moment, personName: String, via: ArrivalWay?,
    sender: String, reason: DoorReason?, note: String, document: IncomingDocument
  ) {
    self.number = number
    self.what = what
    self.at = at
    self.personName = personName
    self.via = via
    self.sender = sender
    self.reason = reason
    self.note = note
    self.document = document
  }
}
