import Testing

@testable import Office

private func rule(_ term: RetentionTerm, isConfirmed: Bool = true) -> RetentionRule {
  RetentionRule(
    RetentionClass(
      code: "A-1", group: "G", title: "T", term: term, source: "S", isConfirmed: isConfirmed))
}

private func expiry(
  _ terms: RetentionTerm..., end: EndOfWork? = .year(2026), events: [String: CivilDate] = [:]
) -> Expiry {
  Retention(rules: terms.map { rule($0) }, end: end, events: events).expiry
}

@Suite struct `The expiry of a dossier` {
  @Test func `is counted in whole years after the one in which the work ended`() {
    #expect(expiry(.years(10)) == .ends(lastYear: 2036))
    #expect(expiry(.years(10)).proposableFrom == day("2037-01-01"))
    for end in ["2026-01-01", "2026-12-31"] {
      #expect(expiry(.years(10), end: .day(day(end))) == .ends(lastYear: 2036))
    }
    #expect(expiry(.years(10), end: .day(day("2027-01-01"))).lastYear == 2037)
  }

  @Test func `never comes for what is permanent, not set, not confirmed, or has no end`() {
    #expect(expiry(.permanent) == .never)
    #expect(expiry(.unset) == .unset)
    #expect(expiry() == .unset)
    #expect(expiry(.years(5), end: nil) == .notStarted(missing: .endOfWork))
    #expect(
      Retention(rules: [rule(.years(5), isConfirmed: false)], end: .year(1990)).expiry
        == .unconfirmed)
    for never in [Expiry.never, .unset, .unconfirmed, .notStarted(missing: .endOfWork)] {
      #expect(never.proposableFrom == nil)
    }
  }

  @Test func `is that of the longest term, and of one that may turn out to be the longest`() {
    #expect(expiry(.years(5), .years(20), .years(10)) == .ends(lastYear: 2046))
    #expect(expiry(.years(70), .permanent) == .never)
    #expect(expiry(.years(70), .unset) == .unset)
    #expect(
      Retention(rules: [rule(.years(70)), rule(.years(5), isConfirmed: false)], end: .year(2026))
        .expiry == .unconfirmed)
    // Nobody knows yet how long the contract runs.
    #expect(
      expiry(.years(70), .event("contract_end", years: 5))
        == .notStarted(missing: .event("contract_end")))
  }

  @Test func `of an event is counted from its year, or from the end of the work if that is later`()
  {
    let term = RetentionTerm.event("contract_end", years: 5)
    #expect(
      expiry(term, events: ["contract_end": day("2028-02-29")]) == .ends(lastYear: 2033))
    #expect(
      expiry(term, events: ["contract_end": day("2020-06-30")]) == .ends(lastYear: 2031))
    #expect(
      expiry(term, end: nil, events: ["contract_end": day("2028-02-29")])
        == .notStarted(missing: .endOfWork))
    #expect(
      expiry(term, events: ["superseded": day("2028-01-01")])
        == .notStarted(missing: .event("contract_end")))
    #expect(
      expiry(.untilSuperseded, events: ["superseded": day("2028-02-29")]).proposableFrom
        == day("2029-01-01"))
    #expect(expiry(.lifeOfAsset, events: ["asset_end": day("2030-12-31")]).lastYear == 2030)
  }

  @Test func `at the end of the calendar leaves no day to propose it from`() {
    #expect(expiry(.years(70), end: .year(9999)).proposableFrom == nil)
    #expect(expiry(.years(1), end: .year(9998)).proposableFrom == nil)
  }

  /// Every term against every other, with every clock started or not.
  @Test func `is never made earlier by one more term, in whatever order terms come`() {
    var numbers = Numbers(seed: 15)
    func term() -> RetentionTerm {
      switch numbers.below(12) {
      case 0: .permanent
      case 1: .unset
      case 2: .untilSuperseded
      case 3: .lifeOfAsset
      case 4, 5: .event("contract_end", years: 1 + numbers.below(70))
      default: .years(1 + numbers.below(70))
      }
    }
    for _ in 0..<5000 {
      let rules = (0..<(1 + numbers.below(4))).map { _ in
        rule(term(), isConfirmed: numbers.below(8) > 0)
      }
      let end: EndOfWork? = numbers.below(6) == 0 ? nil : .year(1990 + numbers.below(60))
      var events: [String: CivilDate] = [:]
      for name in ["contract_end", "superseded", "asset_end"] where numbers.below(3) > 0 {
        events[name] = CivilDate(year: 1990 + numbers.below(60), month: 2, day: 28)
      }
      func expiry(_ rules: [RetentionRule]) -> Expiry {
        Retention(rules: rules, end: end, events: events).expiry
      }
      let more = rule(term(), isConfirmed: numbers.below(8) > 0)
      #expect(expiry(rules + [more]) >= expiry(rules))
      #expect(expiry(rules.shuffled()) == expiry(rules))
      // In any two parts: the later of both is that of the whole.
      let split = numbers.below(rules.count + 1)
      let parts = [rules[..<split], rules[split...]].filter { !$0.isEmpty }
      #expect(parts.map { expiry(Array($0)) }.max() == expiry(rules))
      // What is not sure is never to be proposed.
      if rules.contains(where: { $0.term == .unset || !$0.isConfirmed }) {
        #expect(expiry(rules).proposableFrom == nil)
      }
      // Longer years never end earlier.
      if case .years(let years) = more.term, years < 70 {
        #expect(expiry(rules + [rule(.years(years + 1))]) >= expiry(rules + [rule(.years(years))]))
      }
    }
  }
}

@Suite struct `A dossier's own term` {
  @Test func `may lengthen what its class gives, with a reason`() throws {
    let own = try RetentionRule.own(
      .years(20), reason: " Vụ việc\tkéo dài ", over: [rule(.years(10))])
    #expect(own.origin == .own(reason: "Vụ việc kéo dài"))
    #expect(
      Retention(rules: [rule(.years(10)), own], end: .year(2026)).expiry == .ends(lastYear: 2046))
    #expect(try RetentionRule.own(.years(10), reason: "x", over: [rule(.years(10))]).isConfirmed)
    #expect(try RetentionRule.own(.permanent, reason: "x", over: [rule(.unset)]).term == .permanent)
    #expect(throws: RetentionError.reasonMissing) {
      try RetentionRule.own(.years(20), reason: " \n", over: [])
    }
  }

  @Test func `never shortens it, and the article is named`() {
    #expect(
      throws: RetentionError.shortens(
        own: .years(5), least: .years(10), article: "Luật Lưu trữ 33/2024/QH15 Điều 15")
    ) {
      try RetentionRule.own(.years(5), reason: "x", over: [rule(.years(3)), rule(.years(10))])
    }
    #expect(throws: RetentionError.self) {
      try RetentionRule.own(.years(70), reason: "x", over: [rule(.permanent)])
    }
    #expect(throws: RetentionError.self) {
      try RetentionRule.own(
        .years(70), reason: "x", over: [rule(.event("contract_end", years: 5))])
    }
    #expect(throws: RetentionError.termUnset(source: "S")) {
      try RetentionRule.own(.years(70), reason: "x", over: [rule(.unset)])
    }
  }
}

@Suite struct `The explanation of an expiry` {
  @Test func `gives each rule with its sum, the deciding one first`() throws {
    let own = try RetentionRule.own(.years(15), reason: "R", over: [rule(.years(10))])
    let document = RetentionRule(
      document: "12/QĐ",
      RetentionClass(
        code: "B", group: "G", title: "T", term: .event("contract_end", years: 5), source: "S",
        isConfirmed: true))
    let retention = Retention(
      rules: [rule(.years(10)), own, document], end: .day(day("2026-05-31")),
      events: ["contract_end": day("2028-02-29")])
    let explanation = retention.explanation
    #expect(
      explanation.lines.map(\.rule)
        == [own, rule(.years(10)), document].sorted {
          (retention.sumYear(of: $0) ?? 0) > (retention.sumYear(of: $1) ?? 0)
        })
    #expect(explanation.deciding?.rule == own)
    #expect(
      explanation.deciding?.sum
        == RetentionSum(
          start: .endOfWork(.day(day("2026-05-31"))), years: 15, lastYear: 2041))
    #expect(explanation.deciding?.sum?.proposableFrom == day("2042-01-01"))
    #expect(explanation.expiry == .ends(lastYear: 2041))
    let last = try #require(explanation.lines.last)
    #expect(
      last.sum
        == RetentionSum(
          start: .event("contract_end", day("2028-02-29")), years: 5, lastYear: 2033))
    #expect(explanation.missing == [])
    #expect(explanation.article == "Luật Lưu trữ 33/2024/QH15 Điều 15")
  }

  @Test func `holds sums that add up`() {
    for (end, event) in [(2026, 2030), (2030, 2026), (2026, 2026)] {
      let retention = Retention(
        rules: [rule(.event("contract_end", years: 5)), rule(.years(7), isConfirmed: false)],
        end: .year(end), events: ["contract_end": CivilDate(year: event, month: 3, day: 1)!])
      for line in retention.explanation.lines {
        let sum = line.sum!
        #expect(sum.start.year + sum.years == sum.lastYear)
      }
    }
  }

  @Test func `shows what an unconfirmed term would come to, and which days are missing`() {
    let retention = Retention(
      rules: [
        rule(.years(10), isConfirmed: false), rule(.event("contract_end", years: 5)),
        rule(.untilSuperseded), rule(.permanent, isConfirmed: false),
      ], end: .year(2026))
    let explanation = retention.explanation
    #expect(explanation.expiry == .never)
    #expect(
      explanation.lines.first { $0.rule.term == .years(10) }?.sum?.lastYear == 2036)
    #expect(explanation.missing == [.event("superseded"), .event("contract_end")])
    #expect(Retention(rules: [], end: nil).explanation.deciding == nil)
    #expect(Retention(rules: [rule(.years(5))], end: nil).explanation.missing == [.endOfWork])
  }
}

extension Retention {
  fileprivate func sumYear(of rule: RetentionRule) -> Int? {
    Retention(rules: [rule], end: end, events: events).expiry.lastYear
  }
}
