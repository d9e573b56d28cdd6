/// What was done to a file after the revision that a signature covers.
///
/// Everything is forbidden that no rule allows: programs that look for what is suspicious miss what
/// they have not thought of.
public struct LaterChanges: Hashable, Sendable {
  /// What the law of the format allows, each kind and field once.
  public private(set) var allowed: [AllowedChange] = []
  /// What it does not allow; one is enough to say that what is shown is not what was signed, and
  /// after `most` of them nobody looks for more.
  public private(set) var forbidden: [ForbiddenChange] = []
  private var known: Set<AllowedChange> = []

  private static let most = 100

  init(allowed: [AllowedChange] = [], forbidden: [ForbiddenChange] = []) {
    self.allowed = allowed
    self.forbidden = forbidden
    known = Set(allowed)
  }

  public var isEmpty: Bool { allowed.isEmpty && forbidden.isEmpty }

  /// The fields that were filled in, in the order of the file.
  public var filledFields: [String] {
    allowed.compactMap { if case .fieldFilled(let name) = $0 { name } else { nil } }
  }

  /// Whether nothing else that is found could tell more.
  var isHopeless: Bool { forbidden.count >= LaterChanges.most }

  mutating func allow(_ change: AllowedChange) {
    if known.insert(change).inserted { allowed.append(change) }
  }

  mutating func forbid(_ kind: ForbiddenChange.Kind, _ object: Int) {
    if isHopeless { return }
    forbidden.append(ForbiddenChange(kind: kind, object: object))
  }
}

/// A change that leaves alone what was signed.
public enum AllowedChange: Hashable, Sendable {
  /// Somebody else signed, in the field of that name.
  case signature(String)
  /// A time stamp over the document.
  case timestamp(String)
  /// Certificates and revocation lists to check with later (`/DSS`).
  case evidence
  /// Title, author and such, which no page shows.
  case description
  /// A value was entered in a form field.
  case fieldFilled(String)
}

/// A change to what was signed.
public struct ForbiddenChange: Hashable, Sendable {
  public let kind: Kind
  /// The number of the object, 0 where it is the file as a whole.
  public let object: Int

  public enum Kind: Hashable, Sendable {
    /// The file has another catalog or another encryption than what was signed.
    case rootReplaced, encryptionChanged
    /// An entry of the catalog, the form or a page other than those that may grow.
    case catalog(String), form(String), page(String)
    /// A note, a picture or another thing was laid over a page.
    case annotation
    /// A field was added that nobody signed.
    case unsignedField
    /// More of a form field was changed than its value.
    case field(String, key: String)
    /// A signature that was there was changed.
    case signatureField(String)
    /// A signature locked the field.
    case fieldLocked(String)
    /// The author certified that nothing may be entered, or nothing be signed.
    case notCertified(level: Int)
    /// A page, a font, a picture or the text of a page.
    case pages, font, image, content
    /// Another object that was there before.
    case object
    /// An object was taken away.
    case removed
    /// An object that was signed names one which did not exist then and does now.
    case awakened
    /// Certificates or revocation lists were taken away or changed.
    case evidence

    /// What programs read, and what of the object was changed.
    public var code: (kind: String, detail: String) {
      switch self {
      case .rootReplaced: ("root", "")
      case .encryptionChanged: ("encryption", "")
      case .catalog(let key): ("catalog", key)
      case .form(let key): ("form", key)
      case .page(let key): ("page", key)
      case .annotation: ("annotation", "")
      case .unsignedField: ("unsigned-field", "")
      case .field(let name, let key): ("field", name + " /" + key)
      case .signatureField(let name): ("signature-field", name)
      case .fieldLocked(let name): ("field-locked", name)
      case .notCertified(let level): ("certified", String(level))
      case .pages: ("pages", "")
      case .font: ("font", "")
      case .image: ("image", "")
      case .content: ("content", "")
      case .object: ("object", "")
      case .removed: ("removed", "")
      case .awakened: ("awakened", "")
      case .evidence: ("evidence", "")
      }
    }
  }
}
