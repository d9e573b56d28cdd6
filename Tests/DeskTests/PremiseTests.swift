import Office
import Support
import Testing

@testable import Desk

@Suite struct `An act on what somebody has seen` {
  let office: SampleDesk
  let document: IncomingDocument

  init() throws {
    office = try SampleDesk()
    document = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
  }

  private func correct(_ desk: OfficeDesk, _ subject: String) throws -> IncomingDocument {
    try desk.correctIncoming(
      document.id, EntryCorrection(subject: subject), because: "Ghi sót")
  }

  @Test func `is refused when somebody has acted on the document since`() throws {
    let premise = try office.clerk.premise(on: .incoming(document.id))
    let other = try OfficeDesk.open(
      at: office.path, for: Visitor(account: "founder", moment: office.clerk.now()))
    _ = try correct(other, "Kế hoạch của người kia")
    let refusal = #expect(throws: PremiseError.self) {
      try office.clerk.holding(premise) { try correct(office.clerk, "Kế hoạch của tôi") }
    }
    guard case .changed(let act)? = refusal else { return }
    #expect(act.act == "incoming.correct")
    #expect(act.personName == "Nguyễn Thị Lan")
    #expect(
      try office.clerk.incoming(named: "1").subject == "Kế hoạch của người kia")
    // Who has looked again may.
    let now = try office.clerk.premise(on: .incoming(document.id))
    _ = try office.clerk.holding(now) { try correct(office.clerk, "Kế hoạch của tôi") }
    #expect(try office.clerk.incoming(named: "1").subject == "Kế hoạch của tôi")
  }

  @Test func `may be several acts, of which the later stand on the earlier`() throws {
    let premise = try office.clerk.premise(on: .incoming(document.id))
    _ = try office.clerk.holding(premise) {
      _ = try correct(office.clerk, "một")
      return try correct(office.clerk, "hai")
    }
    #expect(try office.clerk.incoming(named: "1").subject == "hai")
  }

  @Test func `is not refused for words that were added meanwhile, nor later without a premise`()
    throws
  {
    let premise = try office.clerk.premise(on: .incoming(document.id))
    try office.teacher.discuss(.incoming(document.id), text: "Tôi sẽ làm.")
    _ = try office.clerk.holding(premise) { try correct(office.clerk, "một") }
    _ = try correct(office.clerk, "hai")
    #expect(try office.clerk.incoming(named: "1").subject == "hai")
  }
}

@Suite struct `What forms offer` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `are the people who are here, with their open work and who stands in`() throws {
    let day = office.clerk.now().date
    let (hung, hoa) = (
      try office.clerk.person(named: "hung"), try office.clerk.person(named: "hoa")
    )
    _ = try office.principal.addStandIn(
      StandInPlan(scope: .all, from: day, until: day.adding(days: 3)!, basis: "GUQ 1"), of: hoa,
      for: hung)
    _ = try office.clerk.retirePerson(try office.clerk.person(named: "son"))
    let document = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id,
      AssignmentPlan(lead: office.teacher.person.id, informed: [hoa.id], note: "Làm"))
    let people = try office.clerk.availablePeople()
    func available(_ handle: String) -> Available? {
      people.first { $0.person.handle == handle }
    }
    #expect(available("son") == nil)
    #expect(available("minh")?.openWork == 1)
    #expect(available("hoa")?.openWork == 0)
    #expect(available("hung")?.standIn == "Lê Thị Hòa")
    #expect(available("minh")?.standIn == nil)
    for one in people {
      #expect(try office.clerk.database.read { try $0.openWork(of: one.person.id) } == one.openWork)
    }
  }

  @Test func `is what stood in the last entries, and no more however many there are`() throws {
    let draft = IncomingDraft.plan("1/KH-GDĐT")
    _ = try office.clerk.registerIncoming(draft, files: HandedInFiles())
    #expect(try office.clerk.earlierEntries().map(\.symbol) == ["KH-GDĐT"])
    try office.clerk.database.run(
      """
      WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
      INSERT INTO incoming_document (state, year, number, arrived_on, arrived_ms, issuer, issuer_key,
        reference, reference_key, kind, subject, urgency, medium)
      SELECT 'registered', 2026, i, '2026-11-24', 0, 'Sở Y tế', 'sở y tế', i || '/SYT', i || '/syt',
        'Công văn', 'Khám', 0, 'paper' FROM n
      """)
    let entries = try office.clerk.earlierEntries()
    #expect(entries.count == 500)
    #expect(entries.first?.reference == "2000/SYT")
  }

  @Test func `counts the working days that are left`() throws {
    func left(_ day: String) throws -> Int? {
      try office.clerk.workingDaysLeft(until: CivilDate(iso: day)!)?.value
    }
    #expect(try left("2026-12-01") == 5)
    #expect(try left("2026-11-25") == 1)
    #expect(try left("2026-11-24") == nil)
    #expect(try left("9999-12-31") == nil)
  }
}
