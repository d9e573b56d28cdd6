/// A permission to sign for the office, with its basis and its days.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 13; Annex I.II.7.b.
public struct SigningAuthority: Equatable, Sendable {
  /// Nil for the head, whose own it is without an entry.
  public let id: ID<SigningAuthority>?
  public let person: ID<Person>
  public let personName: String
  public let plan: AuthorityPlan
  /// Who gave it.
  public let grantorName: String
  public let endedOn: CivilDate?
  public let endedBecause: String

  public init(
    id: ID<SigningAuthority>?, person: ID<Person>, personName: String, plan: AuthorityPlan,
    grantorName: String, endedOn: CivilDate? = nil, endedBecause: String = ""
  ) {
    self.id = id
    self.person = person
    self.personName = personName
    self.plan = plan
    self.grantorName = grantorName
    self.endedOn = endedOn
    self.endedBecause = endedBecause
  }

  /// What the head has by the post.
  static func direct(of head: Person, on day: CivilDate) -> SigningAuthority {
    SigningAuthority(
      id: nil, person: head.id, personName: head.name,
      plan: AuthorityPlan(form: .direct, post: head.post, headPost: head.post, from: day),
      grantorName: "")
  }

  /// The lines above the name: `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`.
  public var block: [String] { plan.block }

  /// Why it does not serve for `kind` on `day`; nil if it does.
  func miss(for kind: DocumentKind, on day: CivilDate, by holder: Person) -> SigningMiss? {
    if let miss = miss(on: day, by: holder) { return miss }
    if !plan.kinds.isEmpty, !plan.kinds.contains(kind) {
      return .otherKinds(plan.form, plan.kinds.map(\.word))
    }
    return nil
  }

  /// Why it serves for no kind at all on `day`.
  private func miss(on day: CivilDate, by holder: Person) -> SigningMiss? {
    let form = plan.form
    if let endedOn, endedOn <= day { return .over(form, since: endedOn) }
    if day < plan.from { return .notYet(form, from: plan.from) }
    if let until = plan.until, until < day { return .over(form, since: until) }
    return form.rule.holder.fits(holder) ? nil : .postLost(form)
  }

  /// Whether `holder` may approve by it on `day` what they sign by it.
  public func decides(on day: CivilDate, by holder: Person) -> Bool {
    plan.form.rule.decides && miss(on: day, by: holder) == nil
  }

  /// Whether it serves for `kind` on `day`.
  public func serves(for kind: DocumentKind, on day: CivilDate, by holder: Person) -> Bool {
    miss(for: kind, on: day, by: holder) == nil
  }

  /// How `person` may sign a document of `kind` on `day`, the simplest form first.
  ///
  /// - Parameter entries: What was entered for the person, ended or not.
  /// - Throws: `AuthorityError.mayNotSign` with what each entry lacks.
  public static func serving(
    _ person: Person, for kind: DocumentKind, on day: CivilDate, among entries: [SigningAuthority]
  ) throws(AuthorityError) -> [SigningAuthority] {
    var serving = person.holds(.principal) ? [direct(of: person, on: day)] : []
    var misses: [SigningMiss] = []
    for entry in entries where entry.person == person.id {
      if let miss = entry.miss(for: kind, on: day, by: person) {
        misses.append(miss)
      } else {
        serving.append(entry)
      }
    }
    if serving.isEmpty {
      throw .mayNotSign(person.name, kind: kind.name, on: day, misses: misses)
    }
    return serving
  }
}

/// Why an entry does not serve.
public enum SigningMiss: Equatable, Sendable {
  case notYet(SigningForm, from: CivilDate)
  case over(SigningForm, since: CivilDate)
  case otherKinds(SigningForm, [String])
  /// The person is no longer what the form asks for.
  case postLost(SigningForm)
}

/// What a permission to sign says.
public struct AuthorityPlan: Equatable, Sendable {
  public var form: SigningForm
  /// The signer's own post, as printed on the last line.
  public var post: String
  /// The post of whom the mark stands for; where a body decides together, the post of its head if a
  /// deputy signs for that one.
  public var headPost: String
  /// The body that decides together, for `TM.`; else empty.
  public var collective: String
  /// Empty for all kinds.
  public var kinds: [DocumentKind]
  public var basis: String
  public var from: CivilDate
  public var until: CivilDate?

  public init(
    form: SigningForm, post: String, headPost: String = "", collective: String = "",
    kinds: [DocumentKind] = [], basis: String = "", from: CivilDate, until: CivilDate? = nil
  ) {
    self.form = form
    self.post = post
    self.headPost = headPost
    self.collective = collective
    self.kinds = kinds
    self.basis = basis
    self.from = from
    self.until = until
  }

  /// The words of its kinds between commas, as they are stored.
  public var kindWords: String { kinds.map(\.word).joined(separator: ",") }

  /// The lines above the name, in capitals (Annex I.II.7.b).
  public var block: [String] {
    marked + (form == .acting ? [] : [AuthorityPlan.printed(post)]).filter { !$0.isEmpty }
  }

  /// Those of them that name whom the signer stands for, each behind its mark.
  public var marked: [String] {
    let lines =
      switch form {
      case .direct: [String]()
      case .deputy, .byOrder, .underPower, .acting: [form.mark + " " + headPost]
      case .collective:
        [form.mark + " " + collective]
          + (headPost.isEmpty ? [] : [SigningForm.deputy.mark + " " + headPost])
      }
    return lines.map(AuthorityPlan.printed)
  }

  private static func printed(_ line: String) -> String { normalized(line.uppercased()) }

  /// Checks the permission `grantor` gives `holder`.
  ///
  /// - Parameter powers: What was entered for the grantor.
  /// - Throws: `AuthorityError` with the article it offends.
  public func check(
    for holder: Person, by grantor: Person, having powers: [SigningAuthority]
  ) throws(AuthorityError) {
    let rule = form.rule
    if form == .direct { throw .unknownForm("") }
    if !grantor.holds(.principal) {
      let isUnderPower = powers.contains {
        $0.plan.form == .underPower && $0.endedOn == nil
      }
      if isUnderPower { throw .passedOn(grantor.name, article: SigningRule.noPassingOn) }
      throw .notTheHead(grantor.name, article: SigningRule.givenByHead)
    }
    if !rule.holder.fits(holder) {
      throw .wrongHolder(holder.name, form, article: rule.article)
    }
    let missing = SigningNeed.allCases.filter { rule.needs.contains($0) && lacks($0) }
    if !missing.isEmpty { throw .incomplete(form, missing, article: rule.article) }
    if !collective.isEmpty, !rule.needs.contains(.collective) {
      throw .noCollective(form, article: SigningForm.collective.rule.article)
    }
    if let until, until < from { throw .endsBeforeStart(from: from, until: until) }
  }

  private func lacks(_ need: SigningNeed) -> Bool {
    switch need {
    case .basis: basis.isEmpty
    case .lastDay: until == nil
    case .kinds: kinds.isEmpty
    case .collective: collective.isEmpty
    }
  }
}
