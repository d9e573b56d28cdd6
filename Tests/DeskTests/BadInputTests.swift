import Office
import Store
import Support
import Testing

@testable import Desk

// Bad input, and the test that shows what comes of it:
//
//   cyclic units                      UnitTreeTests: lets a unit go where it does not lie below itself
//   a stand-in's own stand-in         StandingInTests: is refused for one's own stand-in
//   two leads                         here; AssignmentPlanTests: gives one person two parts
//   deadline before arrival           here; AssignmentPlanTests: is due before it is made
//   number beyond int32               NumberingTests: end at the greatest number
//   a kind abolished mid-year         here
//   lower-case, NFD, look-alikes      NumberingPlanTests: are typed letter by letter
//   10,000 recipients                 FlowTests: goes to 10,000 recipients at once
//   a subject of 100,000 characters   here; Dialogues/corrections.txt
//   31 December and 1 January         here (arrivals, copies); NumberingTests: begin at 01
//   clock set back an hour            here (moves); NumberingTests: go on in their order;
//                                     BadLuckTests: does nothing in a real office
@Suite struct `Bad input` {
  private func at(_ office: SampleDesk, _ moment: String) -> OfficeDesk {
    office.clerk.at(Moment(iso: moment)!)
  }

  private let files = HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")])

  @Test func `of a second lead is refused by the schema itself`() throws {
    let office = try SampleDesk()
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    _ = try office.clerk.submitIncoming(id)
    _ = try office.principal.assignIncoming(id, AssignmentPlan(lead: office.teacher.person.id))
    #expect(throws: (any Error).self) {
      try office.clerk.database.run(
        """
        INSERT INTO assignment (work, document, person, part, given_by, assigned_ms)
        SELECT work, document, ?, 'lead', given_by, assigned_ms FROM assignment
        """, [.integer(office.clerk.person.id.value)])
    }
    #expect(try office.clerk.database.run("SELECT count(*) FROM assignment") { $0.int(0) } == [1])
  }

  @Test func `of a deadline before the arrival is entered as printed, and warned of`() throws {
    let office = try SampleDesk()
    var draft = IncomingDraft.plan()
    draft.dueOn = CivilDate(iso: "2026-11-23")
    let late = try office.clerk.registerIncoming(draft, files: HandedInFiles())
    #expect(late.isLate)
    draft = IncomingDraft.plan("2/KH-A")
    draft.dueOn = CivilDate(iso: "2026-11-24")
    #expect(try !office.clerk.registerIncoming(draft, files: HandedInFiles()).isLate)
    _ = try office.clerk.submitIncoming(late.document.id)
    #expect(throws: AssignmentError.self) {
      try office.principal.assignIncoming(
        late.document.id,
        AssignmentPlan(
          lead: office.teacher.person.id, dueOn: CivilDate(iso: "2026-11-23")))
    }
  }

  @Test func `of 100,000 characters as a subject is refused wherever a subject is taken`() throws {
    let office = try SampleDesk()
    let clerk = office.clerk
    let long = String(repeating: "ạ", count: 100_000)
    var draft = IncomingDraft.plan()
    let entry = try clerk.registerIncoming(draft, files: HandedInFiles()).document.id
    let own = try clerk.draftOutgoing(
      OutgoingDraft(kind: .officialLetter, subject: "Thử"), files: files
    ).id
    let before = try OfficeState(of: clerk)
    draft = .plan("2/KH-A")
    draft.subject = long
    let acts: [() throws -> Void] = [
      { _ = try clerk.registerIncoming(draft, files: HandedInFiles()) },
      {
        _ = try clerk.registerReceived([entry], completing: IncomingCompletion(subject: long))
      },
      { _ = try clerk.correctIncoming(entry, EntryCorrection(subject: long), because: "Thử") },
      {
        _ = try clerk.draftOutgoing(
          OutgoingDraft(kind: .officialLetter, subject: long), files: files)
      },
      { _ = try clerk.amendOutgoing(own, DraftChange(subject: long)) },
    ]
    for act in acts {
      #expect(throws: ValueError.tooLong(field: "subject", limit: 500)) { try act() }
    }
    #expect(try OfficeState(of: clerk) == before)
  }

  @Test func `of a clock set back an hour between two moves keeps their order`() throws {
    let office = try SampleDesk(at: "2026-11-24T10:00", isRehearsal: false)
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    let submitted = try at(office, "2026-11-24T09:00").submitIncoming(id)
    #expect(submitted.state == .submitted)
    let history = try office.clerk.incomingDossier(id).history.map(\.act)
    #expect(history == ["incoming.register", "incoming.submit"])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `of a kind abolished in mid-year is refused; a draft of it goes on as another kind`()
    throws
  {
    let office = try SampleDesk()
    let kind = try office.clerk.addKind("HB1", named: "Học bạ", source: "TT 1").kind
    let draft = OutgoingDraft(kind: kind, subject: "Thử")
    let before = try office.clerk.draftOutgoing(draft, files: files)
    let day = CivilDate(iso: "2026-11-25")!
    _ = try office.clerk.closeKind("HB1", on: day, source: "TT 2")
    #expect(throws: KindError.closed("HB1", on: day)) {
      let later = at(office, "2026-11-25T00:00")
      _ = try later.draftOutgoing(
        OutgoingDraft(kind: try later.kind(called: "HB1"), subject: "Thử"), files: files)
    }
    _ = try at(office, "2026-11-25T08:00").submitOutgoing(before.id)
    let morning = at(office, "2026-11-25T09:00")
    #expect(throws: KindError.closed("HB1", on: day)) {
      _ = try morning.numberOutgoing(before.id)
    }
    _ = try morning.amendOutgoing(before.id, DraftChange(kind: DocumentKind(word: "KH")!))
    #expect(try morning.numberOutgoing(before.id).title == "01/KH-HB")
  }

  @Test func `at the last minute of the year and the first of the next is numbered in its year`()
    throws
  {
    let office = try SampleDesk(at: "2026-12-31T09:00")
    let (eve, midnight) = (at(office, "2026-12-31T23:59"), at(office, "2027-01-01T00:00"))
    let last = try eve.registerIncoming(.plan(), files: HandedInFiles()).document
    let first = try midnight.registerIncoming(.plan("2/KH-A"), files: HandedInFiles()).document
    #expect([last.title, first.title] == ["1/2026", "1/2027"])
    #expect(last.arrivedOn == CivilDate(iso: "2026-12-31"))
    let copy = CopyDraft(
      source: .incoming(last.id), form: .certified, pages: 1, copies: 1, recipient: "Tổ Toán",
      signer: office.principal.person.id, decidedBy: office.principal.person.id,
      reason: "Phổ biến")
    _ = try eve.addCopy(copy)
    _ = try midnight.addCopy(copy)
    #expect(
      try office.clerk.database.run("SELECT year || '/' || number FROM copy ORDER BY id") {
        $0.text(0)
      } == ["2026/1", "2027/1"])
    #expect(try midnight.check().findings == [])
  }
}
