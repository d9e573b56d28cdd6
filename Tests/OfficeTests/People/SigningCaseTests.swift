import Testing

@testable import Office

@Suite struct `As what somebody signs a document` {
  let today = day("2026-03-02")

  func entry(
    _ id: Int64, _ form: SigningForm, of person: Person, kinds: [String] = [],
    collective: String = "", post: String? = nil
  ) -> SigningAuthority {
    SigningAuthority(
      id: ID(id), person: person.id, personName: person.name,
      plan: AuthorityPlan(
        form: form, post: post ?? person.post,
        headPost: form == .collective ? "" : "Hiệu trưởng", collective: collective,
        kinds: kinds.map { DocumentKind(word: $0)! }, basis: "03/QĐ-HB", from: today),
      grantorName: "Hùng")
  }

  func standing(for leader: Person, of person: Person) -> StandingIn {
    StandingIn(
      id: ID(1), leader: leader.id, leaderName: leader.name, standIn: person.id,
      standInName: person.name, scope: .approval, from: today, until: day("2026-03-06"),
      basis: "01/GUQ-HB")
  }

  func signs(
    _ person: Person, _ entries: [SigningAuthority] = [], kind: String = "TB",
    as choice: String? = nil, standingIn: StandingIn? = nil
  ) throws -> Signing {
    try SigningCase(
      signer: person, kind: DocumentKind(word: kind)!, day: today, entries: entries,
      standingIn: standingIn, headPost: "Hiệu trưởng"
    ).signing(try choice.map { try SigningChoice(named: $0) }, of: "D1")
  }

  @Test func `is the head's own without a word, whatever else the head may sign as`() throws {
    let council = entry(
      1, .collective, of: Someone.hung, collective: "Hội đồng trường", post: "Chủ tịch")
    let own = try signs(Someone.hung, [council])
    #expect(own.form == .direct)
    #expect(own.block == ["HIỆU TRƯỞNG"])
    #expect(own.marked == [])
    #expect(!own.lacksBasis)
    #expect(try signs(Someone.hung, [council], as: "none") == own)
    let chosen = try signs(Someone.hung, [council], as: "TM.")
    #expect(chosen.printed == "TM. HỘI ĐỒNG TRƯỜNG / CHỦ TỊCH")
    #expect(chosen.marked == ["TM. HỘI ĐỒNG TRƯỜNG"])
    #expect(chosen.entry == ID(1))
  }

  @Test func `is a deputy's KT., with its basis if one is entered`() throws {
    let bare = try signs(Someone.hoa)
    #expect(bare.block == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"])
    #expect(bare.lacksBasis)
    let entered = try signs(Someone.hoa, [entry(1, .deputy, of: Someone.hoa)])
    #expect(entered.block == bare.block)
    #expect(!entered.lacksBasis)
    #expect(entered.headPost == "HIỆU TRƯỞNG")
  }

  @Test func `is no deputy's for a kind of somebody else's field`() throws {
    let notices = [entry(1, .deputy, of: Someone.hoa, kinds: ["TB"])]
    let refused = AuthorityError.mayNotSign(
      "Hòa", kind: "Kế hoạch", on: today, misses: [.otherKinds(.deputy, ["TB"])])
    #expect(throws: refused) { try signs(Someone.hoa, notices, kind: "KH") }
    #expect(throws: refused) { try signs(Someone.hoa, notices, kind: "KH", as: "KT") }
    #expect(throws: refused) { try signs(Someone.hoa, notices, kind: "KH", as: "1") }
  }

  @Test func `must be named where several ways are open, by its number if need be`() throws {
    let ways = [
      entry(1, .deputy, of: Someone.hoa),
      entry(2, .collective, of: Someone.hoa, collective: "Hội đồng thi đua", post: "Chủ tịch"),
      entry(3, .collective, of: Someone.hoa, collective: "Hội đồng trường", post: "Chủ tịch"),
    ]
    let refusal = #expect(throws: AuthorityError.self) { try signs(Someone.hoa, ways) }
    guard case .which("Hòa", "D1", let open) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(open.map { $0.choice(among: open) } == ["KT", "2", "3"])
    #expect(throws: AuthorityError.self) { try signs(Someone.hoa, ways, as: "TM") }
    #expect(try signs(Someone.hoa, ways, as: "3").block == ["TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"])
    #expect(try signs(Someone.hoa, ways, as: "KT").entry == ID(1))
    #expect(throws: AuthorityError.unknown("9")) { try signs(Someone.hoa, ways, as: "9") }
    #expect(throws: AuthorityError.unknownForm("PP")) { try signs(Someone.hoa, ways, as: "PP") }
    // Two entries that are printed alike are one way.
    #expect(try signs(Someone.hoa, [ways[0], entry(4, .deputy, of: Someone.hoa)]).entry == ID(1))
  }

  @Test(arguments: [
    ("TL", SigningForm.byOrder, "Art. 13(4)"), ("TUQ", .underPower, "Art. 13(3)"),
    ("none", .direct, "Art. 13(1)"),
  ])
  func `is refused by the article if the form is for others`(
    mark: String, form: SigningForm, article: String
  ) {
    #expect(throws: AuthorityError.wrongHolder("Hòa", form, article: article)) {
      try signs(Someone.hoa, as: mark)
    }
  }

  @Test func `is the stand-in's own kind of place`() throws {
    let deputy = try signs(
      Someone.hoa, standingIn: standing(for: Someone.hung, of: Someone.hoa))
    #expect(deputy.form == .deputy)
    #expect(deputy.basis == "01/GUQ-HB")
    let head = try signs(
      Someone.minh, standingIn: standing(for: Someone.hung, of: Someone.minh))
    #expect(head.block == ["TUQ. HIỆU TRƯỞNG", "TỔ TRƯỞNG"])
    #expect(!head.lacksBasis)
    // The decree lets nobody else sign for the head; it is done, and said.
    let teacher = try signs(
      Someone.thao, standingIn: standing(for: Someone.hung, of: Someone.thao))
    #expect(teacher.form == .deputy)
    #expect(teacher.lacksBasis)
  }

  @Test(arguments: [
    (SigningForm.byOrder, true), (.underPower, true), (.acting, true), (.collective, false),
  ])
  func `makes somebody who does not lead the office decide, but not for a collective`(
    form: SigningForm, decides: Bool
  ) {
    let row = entry(1, form, of: Someone.minh, kinds: ["TB"], collective: "Hội đồng thi đua")
    func isSigner(_ kind: String) -> Bool {
      SigningCase(
        signer: Someone.minh, kind: DocumentKind(word: kind)!, day: today, entries: [row],
        headPost: "Hiệu trưởng"
      ).isSigner
    }
    #expect(isSigner("TB") == decides)
    #expect(!isSigner("KH"))
  }
}
