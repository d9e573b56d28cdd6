import Testing

@testable import Office

private func visa(
  _ id: Int64, round: Int = 1, step: Int = 1, _ asked: Asked, answered: Bool = false
) -> Visa {
  Visa(
    id: ID(id), round: round, step: step, asked: asked, askedName: "\(asked)", askedByName: "",
    askedVersion: 1, askedAt: Moment(milliseconds: 0)!, dueOn: nil, note: "",
    answer: answered
      ? Visa.Answer(
        verdict: .agree, personName: "", version: 1, at: Moment(milliseconds: 0)!, text: "")
      : nil)
}

@Suite struct `Opinions on a draft` {
  let hoa = Asked.person(ID(3))

  @Test func `asked in order wait for all before them, and no longer`() {
    let waiting = [
      visa(1, step: 1, hoa), visa(2, step: 2, .unit("XH")), visa(3, step: 3, .unit("TT")),
    ]
    #expect(waiting.current.map(\.id) == [ID(1)])
    let answered = [
      visa(1, step: 1, hoa, answered: true), visa(2, step: 2, .unit("XH")),
      visa(3, step: 3, .unit("TT")),
    ]
    #expect(answered.current.map(\.id) == [ID(2)])
  }

  @Test func `of one round do not wait for those of another`() {
    let visas = [
      visa(1, step: 1, hoa), visa(2, step: 2, .unit("XH")), visa(3, round: 2, .unit("TT")),
    ]
    #expect(visas.current.map(\.id) == [ID(1), ID(3)])
  }

  @Test func `wait for a person by name first, then for their unit; for nobody without one`() {
    let visas = [visa(1, .unit("XH")), visa(2, hoa), visa(3, .unit(""))]
    #expect(visas.waiting(for: ID(3), of: "XH").map(\.id) == [ID(2), ID(1)])
    #expect(visas.waiting(for: ID(4), of: "").isEmpty)
  }

  @Test func `are not asked twice at a time, nor of more than anybody waits for`() throws {
    #expect(throws: VisaError.askedAlready("Hòa")) {
      try [visa(1, hoa)].check(asking: [(hoa, "Hòa")])
    }
    #expect(throws: VisaError.askedAlready("XH")) {
      try [Visa]().check(asking: [(.unit("XH"), "XH"), (.unit("XH"), "XH")])
    }
    // Who has answered can be asked about a later version.
    try [visa(1, hoa, answered: true)].check(asking: [(hoa, "Hòa")])
    #expect(throws: VisaError.tooMany(101, limit: 100)) {
      try [Visa]().check(asking: (1...101).map { (.person(ID($0)), "") })
    }
  }
}

@Suite struct `What a document stands at` {
  @Test func `asks for the checks the office demands, and for those only`() {
    var standing = OutgoingStanding()
    #expect(!standing.unmet.contains(.contentVouched))
    standing.demand = .both
    #expect(standing.unmet.isSuperset(of: [.contentVouched, .formVouched]))
    standing.vouched = [.content]
    #expect(!standing.unmet.contains(.contentVouched))
    // What is answered for cannot be answered for again.
    #expect(standing.unmet.isSuperset(of: [.contentUnvouched, .formVouched]))
    standing.demand = .content
    #expect(standing.unmet.isDisjoint(with: [.contentVouched, .formVouched]))
  }

  @Test func `lets paper follow a signature of a listed kind, or to whom nothing else reaches`() {
    let invitation = DocumentKind(word: "GM")!
    func body(_ isElectronic: Bool) -> Body {
      Body(
        id: ID(1), organId: OrganIdentifier("H29.1")!, name: "", isSuperior: false,
        isElectronic: isElectronic)
    }
    #expect(Issuing.mayGoOnPaper(invitation, listed: "QĐ, GM", recipients: [body(true)]))
    #expect(!Issuing.mayGoOnPaper(invitation, listed: "QĐ", recipients: [body(true), body(false)]))
    #expect(Issuing.mayGoOnPaper(invitation, listed: "", recipients: [body(false)]))
    #expect(!Issuing.mayGoOnPaper(invitation, listed: "", recipients: []))
  }
}

@Suite struct `What is noted of a delivery` {
  let today = CivilDate(iso: "2026-03-09")!

  func check(
    _ state: DeliveryState, after before: DeliveryState? = .sent, recalled: Bool = false,
    on date: String = "2026-03-05", note: String = "vì"
  ) throws {
    try state.check(
      after: before, isRecalled: recalled, to: "Trường A", on: CivilDate(iso: date)!,
      issued: CivilDate(iso: "2026-03-02")!, today: today, note: note)
  }

  @Test func `is an answer to the recall where there is one, and never otherwise`() throws {
    for state in DeliveryState.allCases where state != .recallSent && !state.answersRecall {
      try check(state, after: state == .settled ? .refused : .sent)
      #expect(throws: DeliveryError.recalled) {
        try check(state, after: .recallSent, recalled: true)
      }
    }
    for state in [DeliveryState.recallAgreed, .recallRefused] {
      #expect(throws: DeliveryError.notRecalled("Trường A")) { try check(state) }
      // It never reached them, so nobody asked.
      #expect(throws: DeliveryError.notRecalled("Trường A")) {
        try check(state, after: nil, recalled: true)
      }
      try check(state, after: .recallSent, recalled: true)
      try check(state, after: .recallRefused, recalled: true)
    }
    #expect(throws: DeliveryError.byRecallOnly) { try check(.recallSent, recalled: true) }
  }

  @Test func `says why something was refused, on a day between the issue and today`() throws {
    #expect(throws: DeliveryError.noteMissing(.refused)) { try check(.refused, note: "") }
    try check(.received, note: "")
    try check(.received, on: "2026-03-02")
    #expect(
      throws: DeliveryError.beforeIssue(
        CivilDate(iso: "2026-03-01")!, issued: CivilDate(iso: "2026-03-02")!)
    ) {
      try check(.received, on: "2026-03-01")
    }
    #expect(throws: DeliveryError.afterToday(CivilDate(iso: "2026-03-10")!, today: today)) {
      try check(.received, on: "2026-03-10")
    }
  }
}

@Suite struct `A document that follows another` {
  func document(_ id: Int64, _ kind: String, _ state: OutgoingState = .issued) -> OutgoingDocument {
    OutgoingDocument(
      id: ID(id), state: state, kind: DocumentKind(word: kind)!, subject: "", urgency: .normal,
      drafter: ID(1), drafterName: "", number: nil, symbol: "", version: 1, issuedOn: nil,
      documentId: nil, answers: nil, draftedOn: CivilDate(iso: "2026-03-02")!)
  }

  @Test func `is of equivalent form for errors of content, a letter for errors of form`() throws {
    let decision = document(1, "QĐ")
    for succession in [Succession.replace, .amend] {
      try succession.check(document(2, "QĐ"), of: decision)
      #expect(throws: SuccessionError.otherForm("D2", kind: "Quyết định")) {
        try succession.check(document(2, "CV"), of: decision)
      }
    }
    try Succession.correct.check(document(2, "CV", .filed), of: decision)
    #expect(throws: SuccessionError.otherForm("D2", kind: "Công văn")) {
      try Succession.correct.check(document(2, "QĐ"), of: decision)
    }
    try Succession.recall.check(document(2, "TB"), of: decision)
  }

  @Test func `is issued, and another one`() {
    #expect(throws: SuccessionError.itself("D1")) {
      try Succession.replace.check(document(1, "QĐ"), of: document(1, "QĐ"))
    }
    for state in OutgoingState.allCases where state != .issued && state != .filed {
      #expect(throws: SuccessionError.notIssued("D2")) {
        try Succession.replace.check(document(2, "QĐ", state), of: document(1, "QĐ"))
      }
    }
  }

  @Test func `has a rule for each way of following`() {
    #expect(Succession.rules.map(\.succession) == Succession.allCases)
  }
}

@Suite struct `A remark` {
  @Test(arguments: [
    ("@minh xem giúp", ["minh"]), ("hỏi (@Hoa), @hoa và @lan.", ["hoa", "lan"]),
    ("thư a@b.vn", []), ("@ @. @-", []), ("@le.van-a: xong", ["le.van-a"]), ("\"@yen\"", ["yen"]),
  ])
  func `names those whose handle follows an @ at the beginning of a word`(
    text: String, handles: [String]
  ) {
    #expect(Remark.handles(in: text) == handles)
  }
}
