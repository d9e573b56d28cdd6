import Testing

@testable import Office

@Suite struct `A plan of numbering sequences` {
  func kind(_ word: String) -> DocumentKind { DocumentKind(word: word)! }

  let groups = [
    NumberingPlan.Group(name: "Quyết định", kinds: ["QĐ", "NQ"]),
    NumberingPlan.Group(name: "Thư", kinds: ["CV"]),
  ]

  @Test func `puts the kinds of a group together, and all others`() throws {
    let plan = try NumberingPlan(year: 2026, division: .groups, groups: groups)
    #expect(plan.sequence(of: kind("QĐ")) == plan.sequence(of: kind("NQ")))
    #expect(plan.sequence(of: kind("BC")) == plan.sequence(of: kind("KH")))
    #expect(plan.sequence(of: kind("QĐ")) != plan.sequence(of: kind("KH")))
    // Both print the same symbol.
    #expect(plan.sequence(of: kind("TCg")) == plan.sequence(of: kind("CV")))
  }

  @Test(arguments: [NumberSequence.Division.perKind, .oneForAll])
  func `keeps a council apart from the office, and one council from another`(
    division: NumberSequence.Division
  ) {
    let plan = NumberingPlan(year: 2026, division: division)
    func council(_ abbreviation: String) -> Council {
      Council(
        id: ID(1), abbreviation: abbreviation, name: "", headTitle: "", basis: "", closedOn: nil)
    }
    let names = [nil, council("HĐTr"), council("HĐTĐ")].map {
      plan.sequence(of: kind("QĐ"), council: $0).name
    }
    #expect(Set(names).count == 3)
  }

  @Test func `comes back from its text as it was`() throws {
    let plan = try NumberingPlan(year: 2026, division: .groups, groups: groups)
    #expect(
      NumberingPlan(year: 2026, division: "groups", groups: plan.groupsText) == plan)
    #expect(NumberingPlan(year: 2026, division: "groups", groups: "") == nil)
    #expect(NumberingPlan(year: 2026, division: "per-kind", groups: "A=QĐ") == nil)
  }

  @Test func `refuses a kind in two groups, and names a text could be read two ways with`() {
    #expect(throws: NumberingError.kindTwice("TCg")) {
      try NumberingPlan(
        year: 2026, division: .groups,
        groups: groups + [NumberingPlan.Group(name: "Khác", kinds: ["TCg"])])
    }
    for name in ["", "*", "a;b", "a=b", "quyet dinh"] {
      #expect(throws: NumberingError.self, "\(name)") {
        try NumberingPlan(
          year: 2026, division: .groups,
          groups: groups + [NumberingPlan.Group(name: name, kinds: ["BC"])])
      }
    }
  }
}

@Suite struct `An abbreviation in a symbol` {
  @Test(arguments: ["NBK", "HĐTr", "THCS.NBK", "1A", "VP"])
  func `may be`(text: String) throws { try OutgoingNumber.checkAbbreviation(text) }

  @Test(arguments: ["hb", "H B", "H-B", "", "Ж", "漢", "H/B", "H\u{200B}B"])
  func `may not be`(text: String) {
    #expect(throws: ValueError.badAbbreviation(text)) {
      try OutgoingNumber.checkAbbreviation(text)
    }
  }

  @Test(arguments: [("НВ", "HB"), ("Ð", "Đ"), ("ＨＢ", "HB"), ("ΗB", "HB")])
  func `is not made of letters that only look like it`(text: String, meant: String) {
    #expect(throws: ValueError.lookAlike(text, meant: meant)) {
      try OutgoingNumber.checkAbbreviation(text)
    }
  }
}

@Suite struct `The kinds of documents` {
  let day = CivilDate(iso: "2026-07-01")!

  @Test func `are those of the decree until something is said of one`() throws {
    let closed = KindEntry(
      kind: DocumentKind(word: "TC")!, isOwn: false, fromOn: nil, closedOn: day, source: "x")
    let book = KindBook(changed: [closed])
    #expect(book.entries.count == 29)
    #expect(try book.entry(called: "TC") == closed)
    #expect(throws: KindError.closed("TC", on: day)) {
      try book.entry(called: "TC").check(on: day)
    }
    #expect(try book.entry(called: "TC").isOpen(on: day.adding(days: -1)!))
  }

  @Test func `are typed letter by letter, and what was meant is named`() {
    let book = KindBook(changed: [])
    #expect(throws: ValueError.otherLetters("hd", meant: ["HD", "HĐ"])) {
      try book.entry(called: "hd")
    }
    #expect(throws: ValueError.lookAlike("\u{41A}H", meant: "KH")) {
      try book.entry(called: "\u{41A}H")
    }
    #expect(throws: ValueError.unknownKind("ABC")) { try book.entry(called: "ABC") }
  }

  @Test(arguments: [
    ("QĐ", "Khác"), ("QX", "Quyết định"), ("NĐ", "Khác"), ("SY", "Khác"), ("HB", "X"),
  ])
  func `of the office's own are not taken for others`(word: String, name: String) {
    #expect(throws: KindError.self) {
      try KindBook(changed: []).checkNew(word: word, name: name, bodies: ["HB"])
    }
  }
}
