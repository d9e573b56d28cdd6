import Office
import Support
import Testing

@testable import Desk

extension SampleDesk {
  func draft(_ kind: String = "KH", by desk: OfficeDesk? = nil) throws -> ID<OutgoingDocument> {
    try (desk ?? teacher).draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: kind)!, subject: "Kế hoạch ôn tập"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")])
    ).id
  }

  func someone(_ handle: String) throws -> OfficeDesk {
    clerk.with(try clerk.person(named: handle))
  }

  /// A document that was signed electronically and waits to be issued.
  func signed(_ kind: String = "KH") throws -> ID<OutgoingDocument> {
    let id = try draft(kind)
    _ = try teacher.submitOutgoing(id)
    _ = try clerk.numberOutgoing(id)
    _ = try principal.approveOutgoing(id)
    try takeAnySignature()
    _ = try clerk.attachSigned(SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: id)
    return id
  }

  func waiting(_ desk: OfficeDesk) throws -> [AgendaLine: Int] {
    Dictionary(
      try desk.agenda().map { ($0.matter.line, $0.count) }, uniquingKeysWith: { $0 + $1 })
  }
}

@Suite struct `A draft that is asked about` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `is on the desk of whoever's turn it is, and of nobody else`() throws {
    let id = try office.draft()
    _ = try office.teacher.askOpinion(on: id, of: ["hoa", "XH"], inOrder: true)
    let (hoa, dung) = (try office.someone("hoa"), try office.someone("dung"))
    #expect(try office.waiting(hoa)[.toGiveOpinion] == 1)
    #expect(try office.waiting(dung)[.toGiveOpinion] == nil)
    _ = try hoa.giveOpinion(on: id, agreeing: true, text: "")
    #expect(try office.waiting(hoa)[.toGiveOpinion] == nil)
    #expect(try office.waiting(dung)[.toGiveOpinion] == 1)
    #expect(try office.waiting(office.principal)[.toGiveOpinion] == nil)
  }

  @Test func `is not approved while somebody asked by the approver has not answered`() throws {
    let id = try office.draft()
    _ = try office.teacher.submitOutgoing(id)
    _ = try office.principal.askOpinion(on: id, of: ["yen"])
    let refusal = #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.principal.approveOutgoing(id)
    }
    #expect(refusal?.conditions == [.visasAnswered])
    _ = try office.principal.withdrawOpinion(on: id, of: ["yen"], reason: "Đi công tác")
    #expect(try office.principal.approveOutgoing(id).state == .approved)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `can stop waiting for somebody who has left`() throws {
    let id = try office.draft()
    _ = try office.teacher.askOpinion(on: id, of: ["son"])
    _ = try office.clerk.retirePerson(try office.clerk.person(named: "son"))
    _ = try office.teacher.withdrawOpinion(on: id, of: ["Ngô Thanh Sơn"], reason: "Đã nghỉ")
    #expect(try office.teacher.submitOutgoing(id).state == .submitted)
  }

  @Test func `keeps opinions with the version they were given on`() throws {
    let id = try office.draft()
    _ = try office.teacher.askOpinion(on: id, of: ["hoa", "yen"])
    _ = try office.someone("hoa").giveOpinion(on: id, agreeing: false, text: "Trùng lịch", seen: 1)
    _ = try office.teacher.reviseOutgoing(
      id, files: HandedInFiles(main: [try office.plain("b.pdf")]), note: "")
    let yen = try office.someone("yen")
    #expect(throws: OutgoingError.versionChanged(document: "D1", seen: 1, now: 2)) {
      try yen.giveOpinion(on: id, agreeing: true, text: "", seen: 1)
    }
    _ = try yen.giveOpinion(on: id, agreeing: true, text: "", seen: 2)
    let answers = try office.clerk.outgoingDossier(id).visas.map(\.answer)
    #expect(answers.map { $0?.version } == [1, 2])
    #expect(answers.map { $0?.verdict } == [.disagree, .agree])
  }

  @Test func `needs both checks where the office asks for both, and an edit keeps them`() throws {
    try office.clerk.set(.approvalChecks, to: "both")
    let thao = try office.someone("thao")
    let id = try office.draft(by: thao)
    _ = try thao.submitOutgoing(id)
    let refusal = #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.principal.approveOutgoing(id)
    }
    #expect(refusal?.conditions == [.contentVouched, .formVouched])
    // Thảo's unit has a head; nobody else answers for its content.
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.principal.vouch(for: .content, of: id)
    }
    #expect(try office.waiting(office.teacher)[.toVouch] == 1)
    _ = try office.teacher.vouch(for: .content, of: id)
    _ = try office.clerk.vouch(for: .form, of: id)
    _ = try office.principal.editOutgoing(
      id, files: HandedInFiles(main: [try office.plain("b.pdf")]), note: "Sửa ngày")
    #expect(try office.principal.approveOutgoing(id, seen: 2).state == .approved)
    // A version of the drafter's own is answered for anew.
    _ = try thao.reviseOutgoing(
      id, files: HandedInFiles(main: [try office.plain("c.pdf")]), note: "")
    _ = try thao.submitOutgoing(id)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.principal.approveOutgoing(id)
    }
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `is answered for by a leader where the drafter's unit has no head`() throws {
    let hoa = try office.someone("hoa")
    let id = try office.draft(by: hoa)
    #expect(try office.principal.vouch(for: .content, of: id).state == .draft)
  }

  @Test func `cancelled leaves its number struck out, nobody waiting, and the next number free`()
    throws
  {
    let id = try office.draft()
    _ = try office.teacher.submitOutgoing(id)
    _ = try office.clerk.numberOutgoing(id)
    _ = try office.teacher.askOpinion(on: id, of: ["hoa"])
    #expect(try office.principal.cancelOutgoing(id, reason: "Không cần nữa").state == .cancelled)
    #expect(try office.waiting(office.someone("hoa"))[.toGiveOpinion] == nil)
    #expect(try office.clerk.outgoing(.state(.submitted), limit: 9).isEmpty)
    #expect(try office.clerk.outgoing(matching: "01/KH-HB", limit: 9).isEmpty)
    let next = try office.draft()
    _ = try office.teacher.submitOutgoing(next)
    #expect(try office.clerk.numberOutgoing(next).title == "02/KH-HB")
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `is given up by a leader once it is approved, not by its drafter`() throws {
    let id = try office.signed()
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.teacher.cancelOutgoing(id, reason: "Không cần nữa")
    }
    #expect(try office.principal.cancelOutgoing(id, reason: "Không cần nữa").state == .cancelled)
    #expect(try office.clerk.check().findings == [])
  }
}

@Suite struct `An issued document` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `goes where it was planned to go when nobody else is named`() throws {
    let id = try office.signed()
    _ = try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    _ = try office.clerk.setGroup(
      "Cấp trên",
      to: [try office.clerk.body(named: "H29.15"), try office.clerk.body(named: "H29.123")])
    _ = try office.clerk.planRecipients(try office.clerk.recipients(named: ["cấp trên"]), of: id)
    _ = try office.clerk.issueOutgoing(id)
    #expect(try office.clerk.outgoingDossier(id).deliveries.count == 2)
  }

  @Test func `does not go to a body closed since it was planned`() throws {
    let id = try office.signed()
    let body = try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    _ = try office.clerk.planRecipients([body], of: id)
    _ = try office.clerk.closeBody(body)
    #expect(throws: BodyError.closed("Sở GDĐT", on: CivilDate(iso: "2026-11-24")!)) {
      try office.clerk.issueOutgoing(id)
    }
    #expect(try office.clerk.outgoingDossier(id).document.state == .signed)
  }

  @Test func `goes to 10,000 recipients at once, and to one more it does not`() throws {
    let id = try office.signed()
    let bodies = try office.clerk.database.write { transaction in
      try (0...10_000).map { number -> Body in
        let organId = OrganIdentifier("H30.\(number / 1000).\(number % 1000)")!
        let id = try transaction.insertBody(
          organId: organId, name: "Trường \(number)", isSuperior: false)
        return Body(id: id, organId: organId, name: "Trường \(number)", isSuperior: false)
      }
    }
    #expect(throws: DeliveryError.tooMany(10_001, limit: 10_000)) {
      try office.clerk.issueOutgoing(id, to: bodies)
    }
    let start = ContinuousClock.now
    _ = try office.clerk.issueOutgoing(id, to: Array(bodies.dropLast()))
    #expect(try office.clerk.outgoingDossier(id).deliveries.count == 10_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `on paper after a digital signature goes only to whom nothing else reaches`() throws {
    let id = try office.signed()
    let superior = try office.clerk.body(named: "H29.123")
    let refusal = #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.clerk.issueOutgoing(id, to: [superior], medium: .paper)
    }
    #expect(refusal?.conditions == [.paperAllowed])
    try office.clerk.set(.paperKinds, to: "KH")
    _ = try office.clerk.issueOutgoing(id, to: [superior], medium: .paper)
    #expect(try office.clerk.waitingForDelivery(to: superior) == 0)
  }

  @Test func `needs no paper copy where the system meets Annex VI`() throws {
    let superior = try office.clerk.body(named: "H29.123")
    let kept = try office.signed()
    _ = try office.clerk.issueOutgoing(kept, to: [superior])
    #expect(try office.waiting(office.clerk)[.paperCopyDue] == 1)
    try office.clerk.set(.meetsAnnexVI, to: "yes")
    let free = try office.signed()
    _ = try office.clerk.issueOutgoing(free, to: [superior])
    #expect(try office.waiting(office.clerk)[.paperCopyDue] == 1)
    _ = try office.clerk.filePaperCopy(of: kept)
    #expect(try office.waiting(office.clerk)[.paperCopyDue] == nil)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.clerk.filePaperCopy(of: free)
    }
  }

  @Test func `is recalled from those who have it; whoever waits for it never gets it`() throws {
    let superior = try office.clerk.body(named: "H29.123")
    let other = try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    let id = try office.signed()
    _ = try office.clerk.issueOutgoing(id, to: [superior, other])
    _ = try office.clerk.exportBundle(to: superior, into: office.path + "/out", asArchive: false)
    _ = try office.principal.orderRecall(of: id, reason: "Sai danh sách")
    #expect(try office.waiting(office.clerk)[.toRecall] == 1)
    #expect(try office.clerk.recallOutgoing(id).state == .recalled)
    let deliveries = try office.clerk.outgoingDossier(id).deliveries
    #expect(deliveries.map(\.state) == [nil, .recallSent])
    #expect(try office.clerk.waitingForDelivery(to: other) == 0)
    let waiting = try office.waiting(office.clerk)
    #expect(waiting[.recallOpen] == 1)
    #expect(
      waiting[.toRecall] == nil && waiting[.toHandOver] == nil && waiting[.paperCopyDue] == nil)
    _ = try office.clerk.noteDelivery(of: id, to: superior, .recallAgreed)
    #expect(try office.waiting(office.clerk)[.recallOpen] == nil)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.clerk.inform([office.teacher.person.id], of: id)
    }
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `is on file when it has gone out and its copy is kept`() throws {
    let superior = try office.clerk.body(named: "H29.123")
    let id = try office.signed()
    _ = try office.clerk.issueOutgoing(id, to: [superior])
    let refusal = #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.clerk.fileOutgoing(id)
    }
    #expect(refusal?.conditions == [.handedOver, .paperCopyFiled])
    _ = try office.clerk.exportBundle(to: superior, into: office.path + "/out", asArchive: false)
    _ = try office.clerk.filePaperCopy(of: id)
    #expect(try office.clerk.fileOutgoing(id).state == .filed)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `of the office itself goes to its people alone, who take note of it`() throws {
    let id = try office.signed()
    _ = try office.clerk.issueOutgoing(
      id, informing: try office.clerk.people(named: ["TT", "minh"]))
    #expect(try office.clerk.outgoingDossier(id).informed.count == 2)
    #expect(try office.waiting(office.teacher)[.toAcknowledge] == 1)
    _ = try office.teacher.acknowledge(id)
    #expect(try office.waiting(office.teacher)[.toAcknowledge] == nil)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) { try office.teacher.acknowledge(id) }
    #expect(throws: DeliveryError.allInformed) {
      try office.clerk.inform([office.teacher.person.id], of: id)
    }
    #expect(try office.clerk.check().findings == [])
  }
}

@Suite struct `The discussion on a document` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `is on the desk of whoever it names until they have opened it`() throws {
    let id = try office.draft()
    try office.teacher.discuss(.outgoing(id), text: "Nhờ @hoa xem")
    let hoa = try office.someone("hoa")
    #expect(try office.waiting(hoa)[.mentioned] == 1)
    hoa.noteOpening(of: try hoa.outgoingDossier(id))
    #expect(try office.waiting(hoa)[.mentioned] == nil)
    // Named again on the same day: opened again.
    try office.teacher.discuss(.outgoing(id), text: "@hoa còn một việc")
    #expect(try office.waiting(hoa)[.mentioned] == 1)
    hoa.noteOpening(of: try hoa.outgoingDossier(id))
    let discussion = try office.clerk.discussion(on: .outgoing(id))
    #expect(discussion.remarks.flatMap(\.mentions).allSatisfy { $0.seenAt != nil })
    #expect(discussion.sightings.map(\.days) == [1])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `counts the days on which somebody had to do with it, in one row`() throws {
    let id = try office.draft()
    for moment in ["2026-11-24T23:30", "2026-11-25T00:10", "2026-11-25T09:00"] {
      let teacher = office.teacher.at(Moment(iso: moment)!)
      teacher.noteOpening(of: try teacher.outgoingDossier(id))
    }
    let son = try office.someone("son")
    son.noteOpening(of: try son.outgoingDossier(id))
    let sightings = try office.clerk.discussion(on: .outgoing(id)).sightings
    #expect(sightings.map(\.personName) == [office.teacher.person.name])
    #expect(sightings.map(\.days) == [2])
    // The second look on a day writes nothing.
    #expect(sightings.first?.lastAt == Moment(iso: "2026-11-25T00:10"))
  }

  @Test func `names no more people than somebody would call, and nobody who has left`() throws {
    let id = try office.draft()
    let crowd = (1...51).map { "@p\($0)" }.joined(separator: " ")
    #expect(throws: DiscussionError.tooManyMentions(51, limit: 50)) {
      try office.teacher.discuss(.outgoing(id), text: crowd)
    }
    _ = try office.clerk.retirePerson(try office.clerk.person(named: "son"))
    #expect(throws: PersonError.self) {
      try office.teacher.discuss(.outgoing(id), text: "@son xem")
    }
    #expect(try office.clerk.discussion(on: .outgoing(id)).remarks.isEmpty)
  }
}

@Suite struct `The address book` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `names one superior body at a time`() throws {
    let body = try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    var change = BodyChange()
    change.becomesSuperior = true
    _ = try office.clerk.editBody(body, change)
    #expect(try office.clerk.bodies().filter(\.isSuperior).map(\.name) == ["Sở GDĐT"])
    #expect(try office.clerk.closeBody(try office.clerk.body(named: "H29.123")).closedOn != nil)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `holds a body in several groups once among the recipients`() throws {
    let (one, two) = (
      try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Trường A"),
      try office.clerk.addBody(organId: OrganIdentifier("H29.16")!, name: "Trường B")
    )
    _ = try office.clerk.setGroup("Nhóm một", to: [one, two])
    _ = try office.clerk.setGroup("Nhóm hai", to: [two])
    let found = try office.clerk.recipients(named: ["H29.16", "nhom mot", "Nhóm hai"])
    #expect(Set(found.map(\.id)) == [one.id, two.id])
    #expect(found.count == 2)
    #expect(throws: OutgoingError.recipientTwice("Trường B")) {
      try office.clerk.recipients(named: ["H29.16", "Trường B"])
    }
    _ = try office.clerk.setGroup("Nhóm hai", to: [one])
    #expect(try office.clerk.groups().map(\.members.count) == [1, 2])
    #expect(try office.clerk.check().findings == [])
  }
}
