/// What goes into a dossier by itself: documents that look so, or that belong to a thread in it.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 29(3).
public struct DossierRule: Equatable, Sendable {
  /// Nil for both.
  public var register: SecretEntry.Register?
  /// The issuer's name; empty for anybody.
  public var issuer: String
  /// The kind's name; empty for any.
  public var kind: String
  /// Words that all stand in the subject; empty for any.
  public var words: String
  /// Whether what answers a document of the dossier, or is answered by one, comes in too.
  public var isThread: Bool

  public init(
    register: SecretEntry.Register? = nil, issuer: String = "", kind: String = "",
    words: String = "",
    isThread: Bool = false
  ) {
    self.register = register
    self.issuer = issuer
    self.kind = kind
    self.words = words
    self.isThread = isThread
  }

  /// Whether it asks for anything: a rule that asks for nothing would take in everything.
  public var saysSomething: Bool { isThread || !(issuer + kind + words).isEmpty }

  /// Whether a document looks as the rule says. Capitals and marks don't count.
  public func takes(_ document: RuleFacts) -> Bool {
    guard !isThread, register == nil || register == document.register else { return false }
    if !issuer.isEmpty, folded(issuer) != folded(document.issuer) { return false }
    if !kind.isEmpty, folded(kind) != folded(document.kind) { return false }
    if words.isEmpty { return saysSomething }
    let subject = Set(folded(document.subject).split(whereSeparator: DossierRule.isBetween))
    return folded(words).split(whereSeparator: DossierRule.isBetween).allSatisfy(subject.contains)
  }

  private static func isBetween(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber
  }
}

/// What rules look at in a document.
public struct RuleFacts: Equatable, Sendable {
  public let register: SecretEntry.Register
  /// Empty for what the office issued itself.
  public let issuer: String
  /// The kind's name.
  public let kind: String
  /// As the register holds it.
  public let kindKey: String
  public let subject: String

  public init(
    register: SecretEntry.Register, issuer: String, kind: String, kindKey: String, subject: String
  ) {
    self.register = register
    self.issuer = issuer
    self.kind = kind
    self.kindKey = kindKey
    self.subject = subject
  }
}

/// A dossier a document may belong in, and why.
public struct DossierSuggestion: Equatable, Sendable {
  public enum Ground: Equatable, Sendable {
    /// One of its thread lies there.
    case thread
    /// So many of the same issuer and kind lie there, or lay in last year's of this notation.
    case alike(Int)
  }

  public let dossier: Dossier
  public let ground: Ground

  public init(dossier: Dossier, ground: Ground) {
    (self.dossier, self.ground) = (dossier, ground)
  }
}
