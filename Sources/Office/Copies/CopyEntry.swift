/// What the clerk says of a copy that is to be made.
public struct CopyDraft: Equatable, Sendable {
  public var source: DocumentKey
  public var form: CopyForm
  public var way: CopyWay
  public var pages: Int
  public var copies: Int
  /// To whom they go.
  public var recipient: String
  /// Who signs, and on whose decision (Art. 27).
  public var signer: ID<Person>
  public var decidedBy: ID<Person>
  /// The number and symbol of the certified copy a copy of a copy is made from.
  public var fromCopy: String?
  public var reason: String

  public init(
    source: DocumentKey, form: CopyForm, way: CopyWay = .paperToPaper, pages: Int, copies: Int,
    recipient: String, signer: ID<Person>, decidedBy: ID<Person>, fromCopy: String? = nil,
    reason: String
  ) {
    self.source = source
    self.form = form
    self.way = way
    self.pages = pages
    self.copies = copies
    self.recipient = recipient
    self.signer = signer
    self.decidedBy = decidedBy
    self.fromCopy = fromCopy
    self.reason = reason
  }

  /// The most pages and copies that are believed.
  public static let pageLimit = 100_000
  public static let copyLimit = 100_000
}

/// A row of the register of copies. All forms share one sequence, from 01 on 1 January
/// (Decree 30/2020/NĐ-CP, Annex I, Part II.II.1.c).
public struct CopyEntry: Equatable, Sendable {
  /// Why it was struck out, when and by whom.
  public struct Strike: Equatable, Sendable {
    public let reason: String
    public let personName: String
    public let at: Moment

    public init(reason: String, personName: String, at: Moment) {
      self.reason = reason
      self.personName = personName
      self.at = at
    }
  }

  public let id: ID<CopyEntry>
  public let year: Int
  public let number: Int
  /// `SY-HB`.
  public let symbol: String
  public let form: CopyForm
  public let way: CopyWay
  public let source: DocumentKey
  /// The number and symbol of what was copied, as printed.
  public let sourceReference: String
  public let pages: Int
  public let copies: Int
  public let recipient: String
  public let signer: ID<Person>
  public let signerName: String
  public let decidedByName: String
  public let fromCopy: String?
  public let reason: String
  public let at: Moment
  public let strike: Strike?

  public init(
    id: ID<CopyEntry>, year: Int, number: Int, symbol: String, form: CopyForm, way: CopyWay,
    source: DocumentKey, sourceReference: String, pages: Int, copies: Int, recipient: String,
    signer: ID<Person>, signerName: String, decidedByName: String, fromCopy: String?,
    reason: String, at: Moment, strike: Strike?
  ) {
    self.id = id
    self.year = year
    self.number = number
    self.symbol = symbol
    self.form = form
    self.way = way
    self.source = source
    self.sourceReference = sourceReference
    self.pages = pages
    self.copies = copies
    self.recipient = recipient
    self.signer = signer
    self.signerName = signerName
    self.decidedByName = decidedByName
    self.fromCopy = fromCopy
    self.reason = reason
    self.at = at
    self.strike = strike
  }

  public var reference: String { "\(padded(number, to: 2))/\(symbol)" }
}

/// The words that are put on a copy.
public struct CopyBlock: Equatable, Sendable {
  /// The lines of its left and its right half, level with each other.
  public let left: [String]
  public let right: [String]

  /// - Parameters:
  ///   - signer: Who signs; the head signs as such, a deputy in the head's place, anybody else by the
  ///     head's order (Art. 13).
  ///   - headPost: The post of the head, `Hiệu trưởng`.
  ///
  /// An electronic copy bears one line and no number; a paper one the form, the body, number, place
  /// and date, signer, and who receives it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex I, Part II; Annex III, samples 3.1 and 3.2.
  public init(_ copy: CopyEntry, office: OfficeFacts, signer: Person, headPost: String) {
    let body = office.name.uppercased()
    let day = copy.at.date
    guard copy.way.to == .paper else {
      let date = "\(padded(day.day, to: 2))/\(padded(day.month, to: 2))/\(day.year)"
      left = []
      right = ["\(copy.form.printed); \(body); \(date); \(copy.at.time)"]
      return
    }
    let post = signer.post.uppercased()
    let head = headPost.uppercased()
    let mark: [String] =
      signer.holds(.principal)
      ? [post] : [(signer.holds(.vicePrincipal) ? "KT. " : "TL. ") + head, post]
    let place = office.place.isEmpty ? "" : office.place + ", "
    // Days below ten and the first two months have a zero, the other months have none.
    let month = padded(day.month, to: day.month < 3 ? 2 : 1)
    left = [
      body, "Số: " + copy.reference, "", "Nơi nhận:", "- \(copy.recipient);", "- Lưu: VT.",
    ]
    right =
      [
        copy.form.printed,
        "\(place)ngày \(padded(day.day, to: 2)) tháng \(month) năm \(day.year)", "",
      ] + mark + ["", signer.name]
  }
}
