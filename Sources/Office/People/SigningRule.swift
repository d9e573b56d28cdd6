/// How a signature stands for the office; the raw value is the mark before the post, without its
/// point.
public enum SigningForm: String, CaseIterable, Sendable {
  /// Ký thẳng: the head, without a mark.
  case direct = ""
  /// Ký thay: a deputy for the head.
  case deputy = "KT"
  /// Thay mặt: for a body that decides together.
  case collective = "TM"
  /// Thừa ủy quyền: under a written power, in a special case.
  case underPower = "TUQ"
  /// Thừa lệnh: by the head's standing order, for some kinds.
  case byOrder = "TL"
  /// Quyền: an acting head.
  case acting = "Q"

  /// The form whose mark is `text`, with its point or without.
  ///
  /// - Throws: `AuthorityError.unknownForm`.
  public init(mark text: String) throws(AuthorityError) {
    let word = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard !word.isEmpty, let form = SigningForm(rawValue: word) else {
      throw .unknownForm(text)
    }
    self = form
  }

  /// As printed: `KT.`
  public var mark: String { self == .direct ? "" : rawValue + "." }

  /// The row of this form.
  public var rule: SigningRule {
    SigningRule.all.first { $0.form == self }
      ?? SigningRule(self, .nobody, [], "Art. 13")
  }
}

/// What a permission to sign must say beside who has it.
public enum SigningNeed: String, CaseIterable, Sendable {
  /// The regulation, decision or power it comes from.
  case basis
  case lastDay
  case kinds
  /// The name of the body that decides together.
  case collective
}

/// One row of the law on who signs how.
public struct SigningRule: Sendable {
  public enum Holder: Sendable {
    case head, deputy, unitHead, anybody, nobody

    public func fits(_ person: Person) -> Bool {
      switch self {
      case .head: person.holds(.principal)
      case .deputy: person.holds(.vicePrincipal)
      case .unitHead: person.holds(.groupHead) && !person.unit.isEmpty
      case .anybody: true
      case .nobody: false
      }
    }
  }

  public let form: SigningForm
  public let holder: Holder
  public let needs: Set<SigningNeed>
  /// Where the row stands in Decree 30/2020/NĐ-CP.
  public let article: String

  init(_ form: SigningForm, _ holder: Holder, _ needs: Set<SigningNeed>, _ article: String) {
    self.form = form
    self.holder = holder
    self.needs = needs
    self.article = article
  }

  /// Every way to sign; what is not listed is refused.
  public static let all: [SigningRule] = [
    //          form         who        what it must say               Decree 30/2020/NĐ-CP
    SigningRule(.direct, .head, [], "Art. 13(1)"),
    SigningRule(.deputy, .deputy, [.basis], "Art. 13(1)"),
    SigningRule(.collective, .anybody, [.basis, .collective], "Art. 13(2)"),
    SigningRule(.underPower, .unitHead, [.basis, .lastDay, .kinds], "Art. 13(3)"),
    SigningRule(.byOrder, .unitHead, [.basis, .kinds], "Art. 13(4)"),
    SigningRule(.acting, .anybody, [.basis], "Annex I.II.7.b"),
  ]

  /// Whether it lets somebody who does not lead the office approve what they sign, or send it back.
  /// For a collective that would be everything: its documents are approved by a leader.
  public var decides: Bool { [SigningForm.underPower, .byOrder, .acting].contains(form) }

  /// Nobody passes on a power to sign that was given in writing.
  static let noPassingOn = "Art. 13(3)"
  /// Signing is the head's to give.
  static let givenByHead = "Art. 13(1)"
}
