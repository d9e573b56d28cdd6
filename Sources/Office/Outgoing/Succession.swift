/// What a later document does to one that was issued.
public enum Succession: String, CaseIterable, Sendable {
  /// Takes its place (thay thế).
  case replace
  /// Changes a part of it (sửa đổi, bổ sung).
  case amend
  /// Puts form, presentation or procedure right (đính chính).
  case correct
  /// Announces that it is taken back (thông báo thu hồi).
  case recall

  /// Of what kind the later document must be.
  public struct Rule: Sendable {
    public enum Form: Sendable {
      /// A document of equivalent form: of the same kind.
      case equivalent
      case officialLetter
      case any
    }

    public let succession: Succession
    public let form: Form
    public let article: String
  }

  /// Errors of content are put right by a document of equivalent form, errors of form by an official
  /// letter; the notice of a recall has no form prescribed.
  public static let rules: [Rule] = [
    //                                            Decree 30/2020/NĐ-CP
    Rule(succession: .replace, form: .equivalent, article: "Art. 18(3)"),
    Rule(succession: .amend, form: .equivalent, article: "Art. 18(3)"),
    Rule(succession: .correct, form: .officialLetter, article: "Art. 18(3)"),
    Rule(succession: .recall, form: .any, article: "Art. 18(4)"),
  ]

  public var rule: Rule { Succession.rules.first { $0.succession == self }! }

  /// Refuses a document that cannot do this to `document`.
  ///
  /// - Throws: `SuccessionError`.
  public func check(
    _ successor: OutgoingDocument, of document: OutgoingDocument
  ) throws(SuccessionError) {
    if successor.id == document.id { throw .itself(document.title) }
    guard successor.state == .issued || successor.state == .filed else {
      throw .notIssued(successor.title)
    }
    switch rule.form {
    case .equivalent where successor.kind != document.kind:
      throw .otherForm(successor.title, kind: document.kind.name)
    case .officialLetter where successor.kind != .officialLetter:
      throw .otherForm(successor.title, kind: DocumentKind.officialLetter.name)
    default: return
    }
  }
}

/// What a document does to another, seen from one of the two.
public struct SuccessionLink: Equatable, Sendable {
  public let succession: Succession
  /// Whether the other one is the later.
  public let isByOther: Bool
  public let other: OutgoingDocument
  public let reason: String
  public let at: Moment

  public init(
    succession: Succession, isByOther: Bool, other: OutgoingDocument, reason: String, at: Moment
  ) {
    self.succession = succession
    self.isByOther = isByOther
    self.other = other
    self.reason = reason
    self.at = at
  }
}
