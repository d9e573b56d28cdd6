/// What the office knows of a document whose form is checked; what it does not know is nil and never
/// counts for or against.
public struct FormFacts: Equatable, Sendable {
  /// What the text is to its document.
  public enum Part: String, Sendable {
    case document
    /// Issued by another document and attached to it (văn bản kèm theo): no number line of its own.
    case attached
    case appendix
  }

  /// Who signs, and by what right.
  public struct Signer: Equatable, Sendable {
    public var form: SigningForm
    /// The post the mark stands before.
    public var headPost: String
    /// The signer's own post.
    public var post: String
    public var name: String
    /// Whether the basis of the mark holds on the day of issue; nil if nobody has entered one.
    public var basisHolds: Bool?

    public init(
      form: SigningForm, headPost: String, post: String, name: String, basisHolds: Bool? = nil
    ) {
      self.form = form
      self.headPost = headPost
      self.post = post
      self.name = name
      self.basisHolds = basisHolds
    }
  }

  public var part: Part
  /// The name of the kind, `Kế hoạch`.
  public var kindName: String
  /// Names of specialised kinds the office has entered besides the 29 (Art. 3(3), 7).
  public var specialisedKinds: [String]
  public var subject: String
  public var number: Int?
  /// `KH-NBK`.
  public var symbol: String
  /// The date the document bears.
  public var date: CivilDate?
  /// The official name of the office.
  public var office: String
  /// The superior body; empty if there is none.
  public var superior: String
  public var abbreviation: String
  /// The place name of the date line; empty if none is set.
  public var place: String
  public var signer: Signer?
  /// Whether titles may stand before the signer's name (Annex I.II.7.c).
  public var allowsTitles: Bool
  /// Names of the bodies it goes to; nil while they are not known.
  public var recipients: [String]?
  /// Whether it goes to the superior body; nil while that is not known.
  public var goesUpwards: Bool?
  /// How many copies are to be made, if somebody has said so.
  public var copies: Int?
  public var urgency: Urgency
  /// Appendices in files of their own.
  public var appendices: Int
  /// The pages of the data, which the exchange message carries as PageAmount.
  public var pages: Int?
  public var signedOn: CivilDate?
  public var issuedOn: CivilDate?
  /// The next working day after the day of signature.
  public var lastDayToIssue: CivilDate?

  public init(
    part: Part = .document, kindName: String, specialisedKinds: [String] = [], subject: String,
    number: Int? = nil, symbol: String, date: CivilDate? = nil, office: String,
    superior: String = "", abbreviation: String, place: String = "", signer: Signer? = nil,
    allowsTitles: Bool = false, recipients: [String]? = nil, goesUpwards: Bool? = nil,
    copies: Int? = nil, urgency: Urgency = .normal, appendices: Int = 0, pages: Int? = nil,
    signedOn: CivilDate? = nil, issuedOn: CivilDate? = nil, lastDayToIssue: CivilDate? = nil
  ) {
    self.part = part
    self.kindName = kindName
    self.specialisedKinds = specialisedKinds
    self.subject = subject
    self.number = number
    self.symbol = symbol
    self.date = date
    self.office = office
    self.superior = superior
    self.abbreviation = abbreviation
    self.place = place
    self.signer = signer
    self.allowsTitles = allowsTitles
    self.recipients = recipients
    self.goesUpwards = goesUpwards
    self.copies = copies
    self.urgency = urgency
    self.appendices = appendices
    self.pages = pages
    self.signedOn = signedOn
    self.issuedOn = issuedOn
    self.lastDayToIssue = lastDayToIssue
  }

  /// The kind of the decree; nil for a specialised or unknown one.
  var kind: DocumentKind? {
    DocumentKind.all.first { printedKey($0.name) == printedKey(kindName) }
  }

  /// A public letter: no name of a kind, no abbreviation in its symbol.
  var isLetter: Bool { kind == .officialLetter }
  var isMinutes: Bool { kind?.word == "BB" }
}
