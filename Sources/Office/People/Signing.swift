/// As what somebody signs one document: the form, and the lines printed above the name.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 13; Annex I.II.7.b.
public struct Signing: Equatable, Sendable {
  public let form: SigningForm
  /// `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`.
  public let block: [String]
  /// The signer's own post, as it is written and not as it is printed.
  public let post: String
  /// The regulation, decision or power it rests on; empty where nobody has entered one.
  public let basis: String
  /// The entry it rests on; nil for the head, for a stand-in, and where there is none.
  public let entry: ID<SigningAuthority>?

  public init(
    form: SigningForm, block: [String], post: String, basis: String,
    entry: ID<SigningAuthority>? = nil
  ) {
    self.form = form
    self.block = block
    self.post = post
    self.basis = basis
    self.entry = entry
  }

  init(_ plan: AuthorityPlan, entry: ID<SigningAuthority>? = nil) {
    self.init(
      form: plan.form, block: plan.block, post: plan.post, basis: plan.basis, entry: entry)
  }

  /// `KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG`.
  public var printed: String { block.joined(separator: " / ") }

  /// Those of the lines that name whom the signer stands for, each behind its mark.
  public var marked: [String] {
    form == .acting || post.isEmpty ? block : Array(block.dropLast())
  }

  /// Whom the first mark stands before, as printed; empty for the head.
  public var headPost: String {
    form == .direct ? "" : String((block.first ?? "").dropFirst(form.mark.count + 1))
  }

  /// Whether the form asks for a written basis and nobody has entered one.
  public var lacksBasis: Bool { form.rule.needs.contains(.basis) && basis.isEmpty }

  /// What is typed to choose this among `others`: the mark, or the number of the entry where the
  /// mark does not tell them apart.
  public func choice(among others: [Signing]) -> String {
    if others.count(where: { $0.form == form }) > 1, let entry { return String(entry.value) }
    return form == .direct ? SigningChoice.direct : form.rawValue
  }
}

/// How somebody says as what they sign.
public enum SigningChoice: Equatable, Sendable {
  case form(SigningForm)
  case entry(ID<SigningAuthority>)

  /// What stands for the head's own form, which has no mark.
  static let direct = "none"

  /// - Parameter text: A mark, `none`, or the number of an entry.
  /// - Throws: `AuthorityError.unknownForm`.
  public init(named text: String) throws(AuthorityError) {
    if let number = Int64(text) {
      self = .entry(ID(number))
    } else if text == SigningChoice.direct {
      self = .form(.direct)
    } else {
      self = .form(try SigningForm(mark: text))
    }
  }
}

/// What decides as what somebody signs a document of a kind on a day.
public struct SigningCase: Sendable {
  public let signer: Person
  public let kind: DocumentKind
  public let day: CivilDate
  /// What was entered for the signer, ended or not.
  public let entries: [SigningAuthority]
  /// The principal's place the signer takes that day, if any.
  public let standingIn: StandingIn?
  /// Whether the signer takes another leader's place that day.
  public let standsInForDeputy: Bool
  public let headPost: String

  public init(
    signer: Person, kind: DocumentKind, day: CivilDate, entries: [SigningAuthority],
    standingIn: StandingIn? = nil, standsInForDeputy: Bool = false, headPost: String
  ) {
    self.signer = signer
    self.kind = kind
    self.day = day
    self.entries = entries
    self.standingIn = standingIn
    self.standsInForDeputy = standsInForDeputy
    self.headPost = headPost
  }

  /// Whether an entry lets the signer decide on the document without leading the office: by order,
  /// under a power, or as acting head.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13(3), 13(4); Annex I.II.7.b.
  public var isSigner: Bool {
    serving.contains { $0.plan.form.rule.decides }
  }

  private var serving: [SigningAuthority] {
    entries.filter { $0.miss(for: kind, on: day, by: signer) == nil }
  }

  private func misses(_ form: SigningForm? = nil) -> [SigningMiss] {
    entries.filter { form == nil || $0.plan.form == form }
      .compactMap { $0.miss(for: kind, on: day, by: signer) }
  }

  /// Every way to sign that holds, each block once, the simplest first.
  private var held: [Signing] {
    var held =
      signer.holds(.principal) ? [Signing(SigningAuthority.direct(of: signer, on: day).plan)] : []
    for entry in serving {
      let signing = Signing(entry.plan, entry: entry.id)
      if !held.contains(where: { $0.block == signing.block }) { held.append(signing) }
    }
    if let standingIn {
      let form = SigningCase.form(ofStandIn: signer)
      // Whoever may not sign that way has no basis for it either.
      let signing = standing(
        form, basis: form.rule.holder.fits(signer) ? standingIn.basis : "")
      if !held.contains(where: { $0.form == form }) { held.append(signing) }
    }
    return held
  }

  /// A deputy stands in as a deputy (Art. 13(1)), the head of a unit under the written power that
  /// standing in is (Art. 13(3)).
  private static func form(ofStandIn person: Person) -> SigningForm {
    [SigningForm.deputy, .underPower].first { $0.rule.holder.fits(person) } ?? .deputy
  }

  /// As a deputy nobody has entered a basis for: still the usual way until one is.
  private var assumed: Signing? {
    let isDeputy = signer.holds(.vicePrincipal) || standsInForDeputy
    if !isDeputy || entries.contains(where: { $0.plan.form == .deputy }) { return nil }
    return standing(.deputy, basis: "")
  }

  private func standing(_ form: SigningForm, basis: String) -> Signing {
    Signing(
      AuthorityPlan(form: form, post: signer.post, headPost: headPost, basis: basis, from: day))
  }

  /// As what the signer signs: as chosen, else the only way there is, else as the head.
  ///
  /// - Parameter document: What a refusal calls the document.
  /// - Throws: `AuthorityError` with the article: `which` where several ways are open.
  public func signing(
    _ choice: SigningChoice?, of document: String
  ) throws(AuthorityError) -> Signing {
    let held = held
    switch choice {
    case nil:
      if signer.holds(.principal), let own = held.first { return own }
      return try only(held, else: assumed, of: document, misses: misses())
    case .form(let form):
      let fitting = held.filter { $0.form == form }
      let other = form == .deputy ? assumed : nil
      if fitting.isEmpty, other == nil, !form.rule.holder.fits(signer) {
        throw .wrongHolder(signer.name, form, article: form.rule.article)
      }
      return try only(fitting, else: other, of: document, misses: misses(form))
    case .entry(let id):
      guard let entry = entries.first(where: { $0.id == id }) else {
        throw .unknown(String(id.value))
      }
      if let miss = entry.miss(for: kind, on: day, by: signer) {
        throw .mayNotSign(signer.name, kind: kind.name, on: day, misses: [miss])
      }
      return Signing(entry.plan, entry: id)
    }
  }

  private func only(
    _ ways: [Signing], else other: Signing?, of document: String, misses: [SigningMiss]
  ) throws(AuthorityError) -> Signing {
    if ways.count > 1 { throw .which(signer.name, document: document, ways) }
    if let way = ways.first ?? other { return way }
    throw .mayNotSign(signer.name, kind: kind.name, on: day, misses: misses)
  }
}
