import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `People around the work` {
  func submitted(_ office: SampleDesk, _ reference: String = "1034/KH-GDĐT") throws
    -> ID<IncomingDocument>
  {
    let id = try office.clerk.registerIncoming(.plan(reference), files: HandedInFiles())
      .document.id
    return try office.clerk.submitIncoming(id).id
  }

  func draft(_ office: SampleDesk) throws -> ID<OutgoingDocument> {
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "TB")!, subject: "Nghỉ lễ"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    return try office.teacher.submitOutgoing(draft.id).id
  }

  func plan(_ scope: StandInScope = .all) -> StandInPlan {
    StandInPlan(
      scope: scope, from: CivilDate(iso: "2026-11-24")!, until: CivilDate(iso: "2026-11-27")!,
      basis: "01/GUQ-HB")
  }

  func matters(_ desk: OfficeDesk) throws -> [AgendaLine] {
    try desk.agenda().map(\.matter.line)
  }

  @Test func `finds a stand-in at the leader's desk, for what was given and no longer`() throws {
    let office = try SampleDesk()
    let incoming = try submitted(office)
    let draft = try draft(office)
    let standIn = office.clerk.with(try office.clerk.person(named: "thao"))
    #expect(throws: MoveRefusal<IncomingWorkflow>.self) {
      try standIn.assignIncoming(incoming, AssignmentPlan(lead: office.teacher.person.id))
    }
    _ = try office.principal.addStandIn(
      plan(.incoming), of: standIn.person, for: office.principal.person)
    #expect(try matters(standIn) == [.toOpine])
    #expect(try standIn.incomingDossier(incoming).actions.contains(.assign))
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) { try standIn.approveOutgoing(draft) }
    let today = CivilDate(iso: "2026-11-24")!
    #expect(try office.clerk.whoDecides(.incoming, on: today)?.handle == "thao")
    #expect(try office.clerk.whoDecides(.approval, on: today)?.handle == "hung")
    let later = standIn.at(Moment(iso: "2026-11-28T00:00")!)
    #expect(try matters(later) == [])
    #expect(throws: MoveRefusal<IncomingWorkflow>.self) {
      try later.assignIncoming(incoming, AssignmentPlan(lead: office.teacher.person.id))
    }
    let lastMinute = standIn.at(Moment(iso: "2026-11-27T23:59")!)
    _ = try lastMinute.assignIncoming(incoming, AssignmentPlan(lead: office.teacher.person.id))
    // The leader, back again, is the one to confirm it.
    let work = try office.clerk.incomingDossier(incoming).works.first?.work
    #expect(work?.assigner == office.principal.person.id)
    let entry = try office.clerk.incomingDossier(incoming).history.last
    #expect(entry?.detail["for"] == "person/\(office.principal.person.id.value)")
    #expect(entry?.leaderName == "Trần Văn Hùng")
    #expect(entry?.personName == "Vũ Phương Thảo")
  }

  @Test func `keeps a stand-in from a leader who leads no more`() throws {
    let office = try SampleDesk()
    let incoming = try submitted(office)
    let deputy = try office.clerk.person(named: "hoa")
    _ = try office.principal.addStandIn(plan(), of: office.teacher.person, for: deputy)
    #expect(try matters(office.teacher).contains(.toOpine))
    _ = try office.clerk.setRoles([.handler], of: deputy)
    #expect(try !matters(office.teacher).contains(.toOpine))
    #expect(throws: MoveRefusal<IncomingWorkflow>.self) {
      try office.teacher.assignIncoming(incoming, AssignmentPlan(lead: deputy.id))
    }
  }

  @Test func `lets nobody give themselves a leader's place in a real office`() throws {
    let office = try SampleDesk(isRehearsal: false)
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try office.teacher.addStandIn(
        plan(), of: office.teacher.person, for: office.principal.person)
    }
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try office.teacher.addAuthority(
        AuthorityPlan(
          form: .acting, post: "", basis: "1/QĐ", from: CivilDate(iso: "2026-11-24")!),
        for: office.teacher.person)
    }
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try office.teacher.handOver(
        office.clerk.person, to: office.teacher.person, because: "Chuyển trường")
    }
    let deputy = office.clerk.with(try office.clerk.person(named: "hoa"))
    try deputy.setPassphrase(Secret("Trường-2026"), over: nil)
    try deputy.confirm(Secret("Trường-2026"))
    _ = try deputy.addStandIn(plan(), of: office.teacher.person, for: deputy.person)
  }

  @Test func `hands a leaver's work over as a whole, so that they can go`() throws {
    let office = try SampleDesk()
    let incoming = try submitted(office)
    _ = try office.principal.assignIncoming(
      incoming, AssignmentPlan(lead: office.teacher.person.id, dueOn: CivilDate(iso: "2026-12-01")))
    let draft = try draft(office)
    _ = try office.principal.returnOutgoing(draft, note: "Viết lại")
    #expect(throws: PersonError.hasOpenWork("Đỗ Quang Minh", count: 2)) {
      try office.clerk.retirePerson(office.teacher.person)
    }
    let receiver = office.clerk.with(try office.clerk.person(named: "thao"))
    let handOver = try office.principal.handOver(
      office.teacher.person, to: receiver.person, because: "Chuyển trường")
    #expect(handOver.items.count == 2)
    _ = try office.clerk.retirePerson(office.teacher.person)
    #expect(try matters(receiver) == [.work, .returned])
    let work = try #require(try office.clerk.incomingDossier(incoming).works.first?.work)
    #expect(work.dueOn == CivilDate(iso: "2026-12-01"))
    #expect(work.assignments.map(\.ending) == [.handedOver, nil])
    _ = try receiver.handleIncoming(incoming, .accept)
    _ = try receiver.submitOutgoing(draft)
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `lets a seal not go out of the door with its keeper`() throws {
    let office = try SampleDesk()
    let seal = try office.clerk.addCustody(.seal, label: "Dấu tròn", serial: "")
    let lan = office.clerk.with(try office.clerk.person(named: "lan"))
    _ = try office.principal.handOverCustody(seal.id, to: lan.person, permission: "", note: "")
    #expect(
      throws: CustodyError.stillHeld("Nguyễn Thị Lan", items: ["C1 Dấu tròn"])
    ) { try office.clerk.retirePerson(lan.person) }
    _ = try lan.handOverCustody(seal.id, to: office.principal.person, permission: "", note: "")
    #expect(try office.clerk.retirePerson(lan.person).retiredOn != nil)
    // The minutes keep the post somebody had on the day.
    let events = try office.clerk.custodyDossier(seal.id).events
    #expect(events.last?.from == PostHolder(name: "Nguyễn Thị Lan", post: "Nhân viên văn thư"))
  }

  @Test func `counts the people of a unit with those of the units below it`() throws {
    let office = try SampleDesk()
    _ = try office.clerk.addUnit("CM", name: "Chuyên môn", under: nil)
    _ = try office.clerk.moveUnit("TT", under: "CM")
    _ = try office.clerk.moveUnit("XH", under: "TT")
    #expect(
      try office.clerk.people(ofUnit: "CM").map(\.handle) == ["dung", "minh", "thao", "yen"])
    _ = try office.clerk.retirePerson(try office.clerk.person(named: "dung"))
    #expect(try office.clerk.people(ofUnit: "XH").map(\.handle) == ["yen"])
    // The table refuses what the domain refuses.
    #expect(throws: StoreError.self) {
      try office.clerk.database.run("UPDATE unit SET parent = 3 WHERE abbreviation = 'CM'")
    }
  }

  @Test func `prints the signer's authority in the message of a document`() throws {
    let office = try SampleDesk()
    let deputy = office.clerk.with(try office.clerk.person(named: "hoa"))
    _ = try office.principal.addAuthority(
      AuthorityPlan(
        form: .collective, post: "Phó Chủ tịch", headPost: "Chủ tịch",
        collective: "Hội đồng trường", basis: "1/QĐ", from: CivilDate(iso: "2026-11-01")!),
      for: deputy.person)
    let draft = try draft(office)
    _ = try office.clerk.numberOutgoing(draft)
    _ = try deputy.approveOutgoing(draft)
    try office.takeAnySignature()
    _ = try office.clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v01-bb-pkcs7.pdf"), to: draft)
    let superior = try office.clerk.body(named: "H29.123")
    _ = try office.clerk.issueOutgoing(draft, to: [superior])
    _ = try office.clerk.exportBundle(
      to: superior, into: office.path + "/stick", asArchive: false)
    let message = try office.clerk.database.run("SELECT message FROM bundle_item") { $0.text(0) }
    #expect(message.first?.contains("TM. HỘI ĐỒNG TRƯỜNG KT. CHỦ TỊCH") == true)
    #expect(message.first?.contains("<edXML:Position>Phó Chủ tịch</edXML:Position>") == true)
  }

  @Test(arguments: [
    ("UPDATE unit SET name = 'Khác' WHERE abbreviation = 'CM'", "unit/5 name"),
    ("UPDATE unit SET parent = 1 WHERE abbreviation = 'CM'", "unit/5 under"),
    ("UPDATE unit SET closed_on = '2026-11-24' WHERE abbreviation = 'CM'", "unit/5 closed"),
    ("UPDATE person SET post = 'Khác' WHERE handle = 'thao'", "person/6 post"),
    ("UPDATE person SET unit = 'VP' WHERE handle = 'thao'", "person/6 unit"),
    ("UPDATE post_change SET reason = 'Khác'", "person/6 reason"),
    ("UPDATE post_change SET before = 'Khác'", "person/6 before"),
    ("UPDATE person SET account = 'thu' WHERE handle = 'thu'", "person/12 account"),
    ("UPDATE standing_in SET until_on = '2027-11-24'", "stand-in/1 until"),
    ("UPDATE standing_in SET stand_in = 7", "stand-in/1 stand-in"),
    ("UPDATE standing_in SET scope = 'all'", "stand-in/1 scope"),
    ("UPDATE standing_in SET basis = 'Khác'", "stand-in/1 basis"),
    ("UPDATE standing_in SET ended_on = '2026-11-25'", "stand-in/1 ended"),
    ("UPDATE signing_authority SET person = 7", "authority/1 person"),
    ("UPDATE signing_authority SET kinds = 'QĐ'", "authority/1 kinds"),
    ("UPDATE signing_authority SET form = 'Q'", "authority/1 form"),
    ("UPDATE signing_authority SET until_on = '2027-01-01'", "authority/1 until"),
    ("UPDATE custody_item SET holder = 5", "custody/1 to"),
    ("UPDATE custody_event SET permission = 'Khác'", "custody/1 permission"),
    ("UPDATE custody_event SET handed_on = '2026-11-01'", "custody/1 on"),
    ("UPDATE hand_over SET receiver = 7", "hand-over/1 receiver"),
    ("DELETE FROM hand_over_item", "hand-over/1 item"),
    ("UPDATE assignment SET person = 7 WHERE ended_ms IS NULL", "incoming/1 lead"),
    ("UPDATE outgoing_document SET drafter = 7", "outgoing/1 drafter"),
  ])
  func `are compared with the journal by check`(sql: String, finding: String) throws {
    let office = try SampleDesk()
    let clerk = office.clerk
    let thao = try clerk.person(named: "thao")
    _ = try clerk.addUnit("CM", name: "Chuyên môn", under: nil)
    _ = try clerk.move(thao, toUnit: "CM")
    _ = try clerk.setPost("Tổ phó", of: thao, because: "12/QĐ-HB")
    _ = try clerk.addPerson(
      PersonDraft(handle: "thu", name: "Trần Thị Thu", roles: [.archiver]))
    let standing = try clerk.addStandIn(
      plan(.incoming), of: thao, for: office.principal.person)
    _ = try clerk.endStandIn(standing.id, because: "Về sớm")
    _ = try clerk.addAuthority(
      AuthorityPlan(
        form: .byOrder, post: "", kinds: [DocumentKind(word: "TB")!], basis: "Quy chế",
        from: CivilDate(iso: "2026-11-24")!), for: office.teacher.person)
    let seal = try clerk.addCustody(.seal, label: "Dấu tròn", serial: "")
    _ = try office.principal.handOverCustody(seal.id, to: thao, permission: "5/HB", note: "")
    let incoming = try submitted(office)
    _ = try office.principal.assignIncoming(
      incoming, AssignmentPlan(lead: office.teacher.person.id))
    _ = try draft(office)
    _ = try clerk.handOver(office.teacher.person, to: thao, because: "Chuyển trường")
    #expect(try clerk.check().findings == [])
    try clerk.database.run(sql)
    let found = try clerk.check().findings.compactMap { finding -> String? in
      guard case .differs(let object, let field, _) = finding else { return nil }
      return object + " " + field
    }
    #expect(Set(found) == [finding])
  }
}
