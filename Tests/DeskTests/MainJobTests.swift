import Office
import Support
import Testing

@testable import Desk

@Suite struct `The way of a document through the office` {
  @Test func `goes from the register to a signed answer, each step by whoever may take it`() throws
  {
    let office = try SampleDesk()
    let incoming = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    _ = try office.clerk.submitIncoming(incoming)
    _ = try office.principal.assignIncoming(
      incoming, AssignmentPlan(lead: office.teacher.person.id, note: "Lập đội tuyển"))
    #expect(try office.teacher.handleIncoming(incoming, .accept).state == .accepted)
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Trả lời", answers: incoming),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    #expect(try office.clerk.numberOutgoing(draft.id).title == "01/KH-HB")
    _ = try office.principal.approveOutgoing(draft.id, seen: 1)
    try office.trustSamples()
    _ = try office.clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: draft.id)
    let superior = try office.clerk.body(named: "H29.123")
    let issued = try office.clerk.issueOutgoing(draft.id, to: [superior])
    #expect(issued.documentId == "H29.123.7,2026/11/24,01/KH-HB")
    let resolved = try office.teacher.finishIncoming(
      incoming, note: "Đã trả lời", answer: draft.id)
    #expect(resolved.state == .resolved)
    #expect(try office.clerk.incomingDossier(incoming).answer?.title == "01/KH-HB")
    #expect(try office.clerk.check().findings.isEmpty)
  }

  func approved(_ office: SampleDesk) throws -> ID<OutgoingDocument> {
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: .officialLetter, subject: "Trả lời"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    _ = try office.clerk.numberOutgoing(draft.id)
    _ = try office.principal.approveOutgoing(draft.id)
    return draft.id
  }

  @Test func `refuses a signed file that does not begin with the approved bytes`() throws {
    let office = try SampleDesk()
    let id = try approved(office)
    #expect(throws: OutgoingError.self) {
      try office.clerk.attachSigned(
        SampleDesk.fixture("pdfsig/pdf/v06-xref-stream-objstm.pdf"), to: id)
    }
    #expect(throws: OutgoingError.notSigned(file: "n01-unsigned.pdf")) {
      try office.clerk.attachSigned(SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf"), to: id)
    }
    #expect(try office.clerk.outgoingDossier(id).document.state == .approved)
  }

  @Test func `loses its approval when a new version comes in`() throws {
    let office = try SampleDesk()
    let id = try approved(office)
    _ = try office.teacher.reviseOutgoing(
      id, files: HandedInFiles(main: [try office.plain("b.pdf")]), note: "sửa số liệu")
    #expect(try office.clerk.outgoingDossier(id).document.state == .draft)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.clerk.attachSigned(
        SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: id)
    }
  }

  @Test func `is not approved in a version the approver has not seen`() throws {
    let office = try SampleDesk()
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: .officialLetter, subject: "Trả lời"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    _ = try office.teacher.reviseOutgoing(
      draft.id, files: HandedInFiles(main: [try office.plain("b.pdf")]), note: "")
    _ = try office.teacher.submitOutgoing(draft.id)
    #expect(throws: OutgoingError.versionChanged(document: "D1", seen: 1, now: 2)) {
      try office.principal.approveOutgoing(draft.id, seen: 1)
    }
  }

  @Test func `takes a number of the new year when the old year has ended`() throws {
    let office = try SampleDesk(at: "2026-12-31T16:00")
    let id = try approved(office)
    let january = office.clerk.at(Moment(iso: "2027-01-04T08:00")!)
    let refusal = #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try january.attachSigned(
        SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: id)
    }
    #expect(refusal?.conditions == [.numberOfThisYear])
    // The approved bytes carry the old number: they are revised, and approved anew.
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) { try january.numberOutgoing(id) }
    _ = try january.reviseOutgoing(
      id, files: HandedInFiles(main: [try office.plain("moi.pdf")]), note: "số năm mới")
    _ = try january.submitOutgoing(id)
    #expect(try january.numberOutgoing(id).number?.sequence.year == 2027)
    #expect(try january.check().findings.isEmpty)
  }

  @Test func `is refused to whoever it does not belong to, and nothing changes`() throws {
    let office = try SampleDesk()
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    let lines = try office.clerk.verifyJournal().lines
    #expect(throws: MoveRefusal<IncomingWorkflow>.self) {
      try office.principal.submitIncoming(id)
    }
    #expect(throws: AssignmentError.noWork(document: "1/2026", state: .registered)) {
      try office.clerk.finishIncoming(id, note: "xong")
    }
    #expect(try office.clerk.verifyJournal().lines == lines)
  }

  @Test func `signed on the last day of the year leaves in January under its number and date`()
    throws
  {
    let office = try SampleDesk(at: "2026-12-31T16:00")
    let id = try approved(office)
    try office.trustSamples()
    _ = try office.clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: id)
    let january = office.clerk.at(Moment(iso: "2027-01-04T08:00")!)
    let issued = try january.issueOutgoing(id, to: [try january.body(named: "H29.123")])
    #expect(issued.documentId == "H29.123.7,2026/12/31,01/HB-TT")
    #expect(issued.issuedOn == CivilDate(iso: "2026-12-31"))
    #expect(try january.check().findings.isEmpty)
  }
}
