import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `The numbers of outgoing documents` {
  private func draft(
    _ office: SampleDesk, _ kind: String = "KH", council: ID<Council>? = nil
  ) throws -> ID<OutgoingDocument> {
    let draft = try office.clerk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: kind)!, subject: "Thử", council: council),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    return try office.clerk.submitOutgoing(draft.id).id
  }

  @Test func `begin at 01 with the first minute of 1 January in Vietnam`() throws {
    let office = try SampleDesk(at: "2026-12-31T09:00")
    let (first, second) = (try draft(office), try draft(office))
    let eve = office.clerk.at(Moment(iso: "2026-12-31T23:59")!)
    let midnight = office.clerk.at(Moment(iso: "2027-01-01T00:00")!)
    #expect(try eve.numberOutgoing(first).number?.sequence.year == 2026)
    let number = try midnight.numberOutgoing(second).number
    #expect(number?.sequence.year == 2027)
    #expect(number?.printed == "01")
    #expect(try midnight.check().findings == [])
  }

  @Test func `go on in their order when the clock is set back an hour`() throws {
    let office = try SampleDesk(at: "2026-11-24T10:00", isRehearsal: false)
    let clerk = office.clerk
    try clerk.setPassphrase(Secret("Trường-2026"), over: nil)
    clerk.confirmation.ask = { _ in Secret("Trường-2026") }
    let ids = [try draft(office), try draft(office)]
    #expect(try clerk.numberOutgoing(ids[0]).title == "01/KH-HB")
    let before = clerk.at(Moment(iso: "2026-11-24T09:00")!)
    #expect(try before.numberOutgoing(ids[1]).title == "02/KH-HB")
    #expect(try before.check().findings == [])
  }

  @Test func `end at the greatest number other systems can store`() throws {
    let office = try SampleDesk()
    let id = try draft(office)
    let greatest = Int64(Int32.max)
    try office.clerk.database.run(
      """
      INSERT INTO struck_number (year, sequence, number, symbol, place, act, reason)
      VALUES (2026, 'KH', ?, 'KH-HB', 0, 'waste', 'thử')
      """, [.integer(greatest)])
    #expect(throws: NumberingError.exhausted("KH")) { try office.clerk.numberOutgoing(id) }
    #expect(throws: NumberingError.exhausted("KH")) {
      try office.clerk.wasteNumber(of: DocumentKind(word: "KH")!, because: "thử")
    }
    #expect(try office.clerk.outgoingDossier(id).document.number == nil)
  }

  @Test func `that were approved with the bytes end that approval when they are given up`() throws {
    let office = try SampleDesk()
    let id = try draft(office)
    _ = try office.clerk.numberOutgoing(id)
    _ = try office.principal.approveOutgoing(id)
    #expect(try office.clerk.releaseOutgoing(id, because: "Không ký").state == .submitted)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.clerk.issueOutgoing(
        id, to: [try office.clerk.body(named: "H29.123")], medium: .paper)
    }
    // What was found by its number is found by that no longer.
    #expect(try office.clerk.outgoing(matching: "01/KH-HB", limit: 5).isEmpty)
    #expect(try office.clerk.numberOutgoing(id).title == "02/KH-HB")
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `stay with what the setting said when the first of the year was given`() throws {
    let office = try SampleDesk()
    _ = try office.clerk.numberOutgoing(try draft(office, "KH"))
    try office.clerk.set(.numberingDivision, to: "one")
    #expect(try office.clerk.numberOutgoing(try draft(office, "BC")).title == "01/BC-HB")
    let january = office.clerk.at(Moment(iso: "2027-01-04T08:00")!)
    #expect(try january.numberOutgoing(try draft(office, "KH")).title == "01/KH-HB")
    #expect(try january.numberOutgoing(try draft(office, "BC")).title == "02/BC-HB")
  }

  @Test func `and their changes behind the program's back are found`() throws {
    let office = try SampleDesk()
    _ = try office.clerk.wasteNumber(of: DocumentKind(word: "KH")!, because: "Hỏng")
    _ = try office.clerk.setNumbering(of: 2027, .oneForAll)
    _ = try office.clerk.addKind("HB1", named: "Học bạ", source: "TT 1")
    _ = try office.clerk.addCouncil(
      CouncilDraft(abbreviation: "HĐTr", name: "Hội đồng", headTitle: "Chủ tịch", basis: "12/QĐ"))
    let id = try draft(office)
    _ = try office.clerk.amendOutgoing(id, DraftChange(subject: "Khác", council: "HĐTr"))
    _ = try office.clerk.numberOutgoing(id)
    _ = try office.clerk.releaseOutgoing(id, because: "Không ký")
    let incoming = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    _ = try office.clerk.addCopy(
      CopyDraft(
        source: .incoming(incoming.document.id), form: .certified, pages: 1, copies: 1,
        recipient: "Tổ Toán", signer: office.principal.person.id,
        decidedBy: office.principal.person.id, reason: "Phổ biến"))
    #expect(try office.clerk.check().findings == [])
    for (sql, object, field) in [
      ("UPDATE struck_number SET reason = 'x' WHERE document IS NULL", "struck/1", "reason"),
      ("UPDATE struck_number SET reason = 'x' WHERE document = 1", "outgoing/1", "reason"),
      (
        "UPDATE numbering_plan SET division = 'per-kind' WHERE year = 2027", "numbering/2027",
        "plan"
      ),
      ("UPDATE document_kind SET name = 'x'", "kind/HB1", "name"),
      ("UPDATE council SET name = 'x'", "council/1", "name"),
      ("UPDATE outgoing_document SET council = NULL", "outgoing/1", "council"),
      ("UPDATE outgoing_document SET subject = 'x'", "outgoing/1", "subject"),
      ("UPDATE copy SET copies = 2", "copy/1", "copies"),
    ] {
      let found = try faults(after: sql, in: office.clerk).filter {
        if case .differs(object, field, _) = $0 { true } else { false }
      }
      #expect(!found.isEmpty, "\(sql)")
    }
  }

  @Test func `stay unique and without gaps whatever is done in whatever order`() throws {
    let office = try SampleDesk(at: "2026-12-30T08:00")
    let council = try office.clerk.addCouncil(
      CouncilDraft(abbreviation: "HĐTr", name: "Hội đồng", headTitle: "Chủ tịch", basis: "12/QĐ"))
    _ = try office.clerk.setNumbering(
      of: 2026, .groups, groups: [NumberingPlan.Group(name: "A", kinds: ["QĐ", "NQ"])])
    let kinds = ["QĐ", "NQ", "KH", "CV", "TCg"]
    var dice = SystemDice(seed: 2020)
    var documents: [ID<OutgoingDocument>] = []
    /// The rule told a second time: every number ever given, by year and symbol.
    var given: Set<String> = []
    var wasted = 0
    for step in 0..<240 {
      // From the last days of one year into the first of the next.
      let moment = Moment(
        milliseconds: Moment(iso: "2026-12-30T08:00")!.milliseconds + Int64(step) * 1_200_000)!
      let clerk = office.clerk.at(moment)
      let principal = office.principal.at(moment)
      let kind = kinds[dice.below(kinds.count)]
      let id = documents.isEmpty ? nil : documents[dice.below(documents.count)]
      switch dice.below(7) {
      case 0, 1:
        let draft = try clerk.draftOutgoing(
          OutgoingDraft(
            kind: DocumentKind(word: kind)!, subject: "Thử \(step)",
            council: dice.below(4) == 0 ? council.id : nil),
          files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
        documents.append(try clerk.submitOutgoing(draft.id).id)
      case 2, 3:
        if let id, let document = try? clerk.numberOutgoing(id), let number = document.number {
          let key = "\(number.sequence.year) \(document.title)"
          #expect(given.insert(key).inserted, "\(key) was given twice")
        }
      case 4:
        if let id, let before = try? clerk.outgoingDossier(id).document,
          (try? clerk.releaseOutgoing(id, because: "thử")) != nil
        {
          #expect(before.number != nil && before.issuedOn == nil)
        }
      case 5:
        let struck = try clerk.wasteNumber(
          of: DocumentKind(word: kind)!, council: dice.below(4) == 0 ? council : nil,
          because: "hỏng")
        #expect(given.insert("\(struck.number.sequence.year) \(struck.reference)").inserted)
        wasted += 1
      default:
        guard let id else { continue }
        _ = try? principal.approveOutgoing(id)
        _ = try? clerk.issueOutgoing(
          id, to: [try clerk.body(named: "H29.123")], medium: .paper, outOfOrder: "thử")
      }
    }
    let last = office.clerk.at(Moment(iso: "2027-01-31T08:00")!)
    #expect(try last.check().findings == [])
    #expect(wasted > 10 && given.count > 60)
    // Each sequence, walked in pages of three, shows every number from 1 on.
    var seen = 0
    for year in [2026, 2027] {
      for standing in try last.numbering(of: year).sequences {
        var numbers: [Int] = []
        while true {
          let page = try last.outgoingEntries(
            of: standing.sequence, after: numbers.last ?? 0, limit: 3)
          if page.isEmpty { break }
          numbers += page.compactMap(\.number?.number)
        }
        #expect(numbers == Array(1...standing.last), "\(standing.sequence)")
        seen += numbers.count
      }
    }
    #expect(seen == given.count)
    try expectWholeRegister(last, rows: seen)
  }

  /// The register is the same read down and up, each row once.
  private func expectWholeRegister(_ desk: OfficeDesk, rows numbers: Int) throws {
    var down: [OutgoingEntry] = []
    while true {
      let page = try desk.outgoingEntries(.older, than: down.last, limit: 7)
      if page.isEmpty { break }
      down += page
    }
    var up: [OutgoingEntry] = []
    while true {
      let page = try desk.outgoingEntries(.newer, than: up.first, limit: 5)
      if page.isEmpty { break }
      up = page + up
    }
    #expect(down == up)
    #expect(down.count { $0.number != nil } == numbers)
  }
}

/// What the rows do not share with the journal once `sql` has run, which is undone again.
private func faults(after sql: String, in desk: OfficeDesk) throws -> [RecordFault] {
  struct Undone: Error {}
  var faults: [RecordFault] = []
  do {
    try desk.database.write { transaction in
      try desk.database.run(sql)
      for kind in Transaction.kindsOfRecords {
        try transaction.eachFault(of: kind) { faults.append($0) }
      }
      throw Undone()
    }
  } catch is Undone {}
  return faults
}

/// Numbers that look thrown and are the same every time (SplitMix64).
private struct SystemDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
