import Testing

@testable import Office

@Suite struct `Who signs for the office` {
  let today = day("2026-03-02")

  func plan(
    _ form: SigningForm, kinds: [String] = [], basis: String = "03/QĐ-HB", until: String? = nil,
    collective: String = "", headPost: String = "Hiệu trưởng", post: String = "Tổ trưởng"
  ) -> AuthorityPlan {
    AuthorityPlan(
      form: form, post: post, headPost: headPost, collective: collective,
      kinds: kinds.map { DocumentKind(word: $0)! }, basis: basis, from: today,
      until: until.map(day))
  }

  func entry(_ plan: AuthorityPlan, of person: Person, endedOn: CivilDate? = nil)
    -> SigningAuthority
  {
    SigningAuthority(
      id: ID(1), person: person.id, personName: person.name, plan: plan, grantorName: "Hùng",
      endedOn: endedOn)
  }

  @Test func `is printed with the mark before the head's post and the own post below`() {
    #expect(
      plan(.deputy, post: "Phó Hiệu trưởng").block == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"])
    #expect(plan(.byOrder).block == ["TL. HIỆU TRƯỞNG", "TỔ TRƯỞNG"])
    #expect(plan(.underPower).block == ["TUQ. HIỆU TRƯỞNG", "TỔ TRƯỞNG"])
    #expect(plan(.acting).block == ["Q. HIỆU TRƯỞNG"])
    #expect(
      plan(.collective, collective: "Hội đồng trường", headPost: "", post: "Chủ tịch").block
        == ["TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"])
    #expect(
      plan(
        .collective, collective: "Hội đồng trường", headPost: "Chủ tịch", post: "Phó Chủ tịch"
      ).block == ["TM. HỘI ĐỒNG TRƯỜNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
  }

  @Test func `is ruled by one row for each form, with its source`() {
    #expect(Set(SigningRule.all.map(\.form)) == Set(SigningForm.allCases))
    #expect(SigningRule.all.count == SigningForm.allCases.count)
    #expect(SigningRule.all.allSatisfy { $0.article.contains("13") || $0.article.contains("7.b") })
  }

  @Test func `needs under a power a basis, a last day and the kinds, all named at once`() {
    #expect(
      throws: AuthorityError.incomplete(
        .underPower, [.basis, .lastDay, .kinds], article: "Art. 13(3)")
    ) { try plan(.underPower, basis: "").check(for: Someone.minh, by: Someone.hung, having: []) }
  }

  @Test(arguments: [SigningForm.deputy, .byOrder, .acting, .collective, .underPower])
  func `needs a written basis for every form but the head's own`(form: SigningForm) {
    let holder = form == .deputy ? Someone.hoa : Someone.minh
    #expect(
      throws: AuthorityError.incomplete(form, [.basis], article: form.rule.article)
    ) {
      try plan(
        form, kinds: ["TB"], basis: "", until: "2026-03-31",
        collective: form == .collective ? "Hội đồng trường" : ""
      ).check(for: holder, by: Someone.hung, having: [])
    }
  }

  @Test(arguments: [
    (SigningForm.deputy, Someone.minh), (.byOrder, Someone.thao), (.byOrder, Someone.hoa),
    (.underPower, Someone.hoa), (.underPower, Someone.lan),
  ])
  func `is refused to whoever the decree does not name`(form: SigningForm, holder: Person) {
    #expect(
      throws: AuthorityError.wrongHolder(holder.name, form, article: form.rule.article)
    ) {
      try plan(form, kinds: ["TB"], until: "2026-03-31").check(
        for: holder, by: Someone.hung, having: [])
    }
  }

  @Test func `is the head's to give, and a power is not passed on`() {
    let power = entry(plan(.underPower, kinds: ["HĐ"], until: "2026-03-31"), of: Someone.minh)
    #expect(throws: AuthorityError.passedOn("Minh", article: "Art. 13(3)")) {
      try plan(.underPower, kinds: ["HĐ"], until: "2026-03-31").check(
        for: Someone.minh, by: Someone.minh, having: [power])
    }
    #expect(throws: AuthorityError.notTheHead("Hòa", article: "Art. 13(1)")) {
      try plan(.byOrder, kinds: ["TB"]).check(for: Someone.minh, by: Someone.hoa, having: [])
    }
  }

  @Test func `serves for its kinds and its days alone, and says what is missing`() throws {
    let notice = DocumentKind(word: "TB")!
    let order = entry(plan(.byOrder, kinds: ["TB"], until: "2026-03-31"), of: Someone.minh)
    func serving(_ person: Person, _ kind: DocumentKind, _ on: String, _ row: SigningAuthority)
      throws -> [[String]]
    {
      try SigningAuthority.serving(person, for: kind, on: day(on), among: [row]).map(\.block)
    }
    #expect(
      try serving(Someone.minh, notice, "2026-03-31", order) == [["TL. HIỆU TRƯỞNG", "TỔ TRƯỞNG"]])
    func refused(_ misses: SigningMiss, _ kind: DocumentKind, _ on: String) -> AuthorityError {
      .mayNotSign("Minh", kind: kind.name, on: day(on), misses: [misses])
    }
    #expect(
      throws: refused(.over(.byOrder, since: day("2026-03-31")), notice, "2026-04-01")
    ) { try serving(Someone.minh, notice, "2026-04-01", order) }
    #expect(throws: refused(.notYet(.byOrder, from: today), notice, "2026-03-01")) {
      try serving(Someone.minh, notice, "2026-03-01", order)
    }
    let plan = DocumentKind(word: "KH")!
    #expect(throws: refused(.otherKinds(.byOrder, ["TB"]), plan, "2026-03-02")) {
      try serving(Someone.minh, plan, "2026-03-02", order)
    }
    let ended = entry(self.plan(.byOrder, kinds: ["TB"]), of: Someone.minh, endedOn: today)
    #expect(throws: refused(.over(.byOrder, since: today), notice, "2026-03-02")) {
      try serving(Someone.minh, notice, "2026-03-02", ended)
    }
    let noLongerHead = Someone.person(4, "Minh", [.handler], post: "Giáo viên", unit: "TT")
    #expect(throws: refused(.postLost(.byOrder), notice, "2026-03-02")) {
      try serving(noLongerHead, notice, "2026-03-02", order)
    }
  }

  @Test func `is the head without an entry, and nobody else`() throws {
    let notice = DocumentKind(word: "TB")!
    #expect(
      try SigningAuthority.serving(Someone.hung, for: notice, on: today, among: []).map(\.block)
        == [["HIỆU TRƯỞNG"]])
    #expect(throws: AuthorityError.self) {
      try SigningAuthority.serving(Someone.hoa, for: notice, on: today, among: [])
    }
  }
}
