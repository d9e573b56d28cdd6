import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `An entry of the arrivals register` {
  @Test func `that was struck out keeps its number, and the next one follows it`() throws {
    let office = try SampleDesk()
    let first = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
    _ = try office.clerk.strikeIncoming(first.id, because: "vào sổ nhầm")
    let again = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
    #expect(again.title == "2/2026")
    #expect(try office.clerk.incoming(.register, limit: 5).map(\.state) == [.registered, .struck])
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test func `that is cancelled takes the work on it back, and it stays taken back`() throws {
    let office = try SampleDesk()
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    _ = try office.clerk.submitIncoming(id)
    let teacher = office.teacher.person.id
    _ = try office.principal.assignIncoming(id, AssignmentPlan(lead: teacher))
    _ = try office.principal.assignIncoming(id, AssignmentPlan(lead: teacher, task: "Báo cáo"))
    _ = try office.teacher.finishIncoming(id, work: 1, note: "Xong")
    _ = try office.clerk.agreeToRecall(of: id, by: "9/TB-UBND", note: "")
    let dossier = try office.principal.incomingDossier(id)
    #expect(dossier.document.state == .cancelled)
    #expect(dossier.works.map(\.work.state) == [.done, .withdrawn])
    #expect(dossier.works.allSatisfy { $0.actions.isEmpty })
    #expect(dossier.actions.isEmpty)
    #expect(try office.teacher.agenda().isEmpty)
    #expect(throws: (any Error).self) {
      try office.principal.handleIncoming(id, work: 1, .reopen, note: "làm lại")
    }
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test func `is found by its corrected words alone, and by its old ones no more`() throws {
    let office = try SampleDesk()
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    _ = try office.clerk.correctIncoming(
      id, EntryCorrection(subject: "Thi giáo viên"), because: "nhầm")
    #expect(try office.clerk.incoming(matching: "giao vien", limit: 5).map(\.id) == [id])
    #expect(try office.clerk.incoming(matching: "hoc sinh", limit: 5).isEmpty)
    let correction = try #require(try office.clerk.incomingDossier(id).facts.corrections.first)
    #expect(correction.changes.map(\.before) == ["Kế hoạch thi học sinh giỏi"])
  }

  @Test func `shows each value changed behind the program's back`() throws {
    for (change, field) in [
      ("UPDATE correction SET reason = 'x'", "note"),
      ("UPDATE correction_field SET before = 'x'", "before"),
      ("UPDATE receiving_log SET line = 7", "log"),
      ("UPDATE arrival_mark SET circulation = 'internal', return_due_on = NULL", "circulation"),
      ("UPDATE incoming_document SET urgency = 3", "urgency"),
      ("UPDATE recall_notice SET by_reference = 'x'", "recalled-by"),
      ("UPDATE extra_field SET value = 'x'", "value"),
      ("DELETE FROM recall_notice", "recalled-by"),
    ] {
      let office = try SampleDesk()
      var draft = IncomingDraft.plan()
      draft.arrival = ArrivalFacts(
        via: .hand, circulation: .giveBack, giveBackBy: CivilDate(iso: "2026-12-01"))
      let id = try office.clerk.registerIncoming(draft, files: HandedInFiles()).document.id
      _ = try office.clerk.correctIncoming(id, EntryCorrection(subject: "Thi"), because: "nhầm")
      _ = try office.clerk.refuseRecall(of: id, by: "9/TB-UBND", note: "đã dùng")
      _ = try office.clerk.setField("Hộp", to: "12", of: id)
      #expect(try office.clerk.check().faultCount == 0)
      try office.clerk.database.run(change)
      let fields = try office.clerk.check().findings.compactMap { finding -> String? in
        if case .differs(_, let field, _) = finding { field } else { nil }
      }
      #expect(fields.contains(field), "\(change): \(fields)")
    }
  }

  @Test func `binds files and metadata, and says when they part`() throws {
    let office = try SampleDesk()
    let id = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).document.id
    _ = try office.clerk.attachToIncoming(
      id, files: [try office.plain("b.pdf")], areScans: true)
    guard case .holds(let line, _) = try office.clerk.fullRecord(of: id).bond else {
      Issue.record("not bound")
      return
    }
    #expect(line == 3)
    try office.clerk.database.run("UPDATE incoming_file SET name = 'c.pdf' WHERE ordinal = 2")
    guard case .broken(3, _, _) = try office.clerk.fullRecord(of: id).bond else {
      Issue.record("a file of another name was not seen")
      return
    }
  }
}

@Suite struct `What goes back at the door` {
  @Test func `has no number, leaves none out, and stands in nobody's way`() throws {
    let office = try SampleDesk()
    let line = try office.clerk.returnAtDoor(
      DoorArrival(
        issuer: "UBND xã Đông Hòa", reference: DocumentReference("1034/KH-GDĐT"),
        issuedOn: CivilDate(iso: "2026-11-20")), files: [], because: .missingPages, note: "")
    #expect(line.document.number == nil)
    #expect(line.number.description == "L1/2026")
    let entry = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(entry.document.title == "1/2026")
    #expect(try office.clerk.receivingLog(limit: 5).map(\.number.line) == [2, 1])
    #expect(try office.clerk.incoming(.overdue(office.clerk.now()), limit: 5).isEmpty)
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test func `keeps no bytes of what no network may carry`() throws {
    let office = try SampleDesk()
    let line = try office.clerk.returnAtDoor(
      DoorArrival(issuer: "Công an xã", medium: .electronic),
      files: [try office.plain("mat.pdf")], because: .secret, note: "")
    let file = try #require(try office.clerk.incomingDossier(line.document.id).files.first)
    #expect(!file.isKept)
    #expect(!Folders.exists(office.clerk.shelf.path(of: file.digest)))
  }

  @Test func `is numbered anew in each year`() throws {
    let office = try SampleDesk(at: "2026-12-31T23:59")
    func sendBack(at moment: String) throws -> String {
      try office.clerk.at(Moment(iso: moment)!).returnAtDoor(
        DoorArrival(issuer: "Sở"), files: [], because: .wrongForm, note: ""
      ).number.description
    }
    #expect(try sendBack(at: "2026-12-31T23:59") == "L1/2026")
    #expect(try sendBack(at: "2027-01-01T00:00") == "L1/2027")
  }
}
