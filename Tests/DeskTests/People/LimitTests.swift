import Office
import Store
import Support
import Testing

@testable import Desk

@Suite struct `What is limited to named people` {
  private let office = Result { try SampleDesk() }

  private func desk(_ name: String) throws -> OfficeDesk {
    let office = try office.get()
    return try OfficeDesk.open(
      at: office.path,
      for: Visitor(account: "founder", actingAs: name, moment: office.clerk.now()))
  }

  private func registered(_ subject: String = "Đơn tố cáo") throws -> ID<IncomingDocument> {
    var draft = IncomingDraft.plan("\(subject.utf8.count)/KH-UBND")
    draft.subject = subject
    return try office.get().clerk.registerIncoming(draft, files: HandedInFiles()).document.id
  }

  private func limited() throws -> ID<IncomingDocument> {
    let id = try registered()
    let clerk = try office.get().clerk
    _ = try clerk.limit(
      .document(.incoming(id)), to: [try clerk.person(named: "hoa")], because: "Đơn thư")
    return id
  }

  @Test func `is not there for anybody else: no list, count, search, page or journal tells of it`()
    throws
  {
    let id = try limited()
    let open = try registered("Kế hoạch thi")
    let minh = try desk("minh")
    #expect(throws: IncomingError.unknown("R\(id.value)")) { try minh.incomingDossier(id) }
    #expect(throws: IncomingError.self) { try minh.incoming(named: "1") }
    #expect(try minh.incoming(.register, limit: 10).map(\.id) == [open])
    #expect(try minh.incoming(matching: "to cao", limit: 10).isEmpty)
    #expect(try minh.incoming(.state(.registered), limit: 10).map(\.id) == [open])
    let entries = try minh.database.read { try $0.journal(.older, than: nil, limit: 50) }
    let hidden = entries.filter { $0.object == "incoming/\(id.value)" }
    #expect(!hidden.isEmpty && hidden.allSatisfy { $0.detail == nil && $0.objectTitle == "" })
  }

  @Test func `leaves nothing of its copies and dossiers in the journal either`() throws {
    let id = try limited()
    let office = try office.get()
    let hung = office.principal.person.id
    let copy = try office.clerk.addCopy(
      CopyDraft(
        source: .incoming(id), form: .certified, pages: 1, copies: 1, recipient: "Công an xã",
        signer: hung, decidedBy: hung, reason: "Theo yêu cầu"))
    let dossier = try office.principal.openDossier(
      DossierDraft(year: 2026, notation: "99.TC", title: "Đơn thư tố cáo"))
    let hoa = try office.clerk.person(named: "hoa")
    _ = try office.principal.limit(.dossier(dossier.id), to: [hoa], because: "Đơn thư")
    #expect(try desk("minh").copies(limit: 5).isEmpty)
    #expect(try desk("hoa").copies(limit: 5).map(\.id) == [copy.id])
    let objects = ["copy/\(copy.id.value)", "dossier/\(dossier.id.value)"]
    for (name, isSeen) in [("minh", false), ("hoa", true)] {
      let lines = try desk(name).database.read { try $0.journal(.older, than: nil, limit: 50) }
      for object in objects {
        let told = lines.filter { $0.object == object }
        #expect(!told.isEmpty)
        #expect(
          told.allSatisfy { ($0.detail != nil) == isSeen && ($0.objectTitle != "") == isSeen },
          "\(name) \(object)")
      }
    }
  }

  @Test(arguments: ["hoa", "lan", "hung", "mai"])
  func `is there for who is named, and for who sees all by their duty`(name: String) throws {
    let id = try limited()
    #expect(try desk(name).incomingDossier(id).document.subject == "Đơn tố cáo")
    #expect(try desk(name).incoming(matching: "to cao", limit: 10).map(\.id) == [id])
  }

  @Test func `is there for whoever works on it`() throws {
    let id = try limited()
    let office = try office.get()
    let minh = try office.clerk.person(named: "minh")
    _ = try office.clerk.submitIncoming(id)
    _ = try office.principal.assignIncoming(id, AssignmentPlan(lead: minh.id))
    #expect(try desk("minh").incomingDossier(id).document.id == id)
    #expect(throws: IncomingError.self) { try desk("thao").incomingDossier(id) }
  }

  @Test func `cannot be acted on by who had it open when it was limited`() throws {
    let id = try registered()
    let minh = try desk("minh")
    #expect(try minh.incomingDossier(id).document.id == id)
    let clerk = try office.get().clerk
    _ = try clerk.limit(
      .document(.incoming(id)), to: [try clerk.person(named: "hoa")], because: "Đơn thư")
    #expect(throws: LimitError.notNamed) {
      try minh.discuss(.incoming(id), text: "Xem giúp")
    }
  }

  @Test func `is in the journal with everybody who reads it, and is open to all when it is lifted`()
    throws
  {
    let id = try limited()
    let clerk = try office.get().clerk
    _ = try desk("hoa").openIncoming(id)
    let last = try clerk.database.read { try $0.journal(.older, than: nil, limit: 1) }[0]
    #expect(last.act == "document.read" && last.personName == "Lê Thị Hòa")
    try clerk.liftLimit(of: .document(.incoming(id)), called: "1/2026", because: "Đã giải quyết")
    #expect(throws: LimitError.open("1/2026")) {
      try clerk.liftLimit(of: .document(.incoming(id)), called: "1/2026", because: "Lần nữa")
    }
    let lines = try clerk.verifyJournal().lines
    _ = try desk("minh").openIncoming(id)
    #expect(try clerk.verifyJournal().lines == lines)
    #expect(try clerk.check().findings == [])
  }

  @Test func `is checked whole by anybody, whatever they may see`() throws {
    _ = try limited()
    #expect(try desk("minh").check().findings == [])
  }

  @Test func `may be what one drafted oneself, not what others did`() throws {
    let office = try office.get()
    let id = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kỷ luật"),
      files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).id
    let thing = Limitable.document(.outgoing(id))
    #expect(throws: PersonError.lacksRole(.principal)) {
      try desk("thao").limit(thing, to: [office.teacher.person], because: "thử")
    }
    let readers = try office.teacher.limit(
      thing, to: [try office.clerk.person(named: "yen")], because: "Nhân sự")
    #expect(Set(readers.map(\.handle)) == ["minh", "yen"])
    #expect(throws: OutgoingError.self) { try desk("thao").outgoingDossier(id) }
    #expect(try desk("yen").outgoingDossier(id).document.subject == "Kỷ luật")
    #expect(throws: LimitError.nobody) { try office.teacher.limit(thing, to: [], because: "x") }
  }

  @Test func `leaves an administrator no content at all that is not their own`() throws {
    let id = try registered()
    let clerk = try office.get().clerk
    _ = try clerk.addPerson(
      PersonDraft(handle: "it", name: "Phạm Văn Tin", roles: [.administrator]))
    let administrator = try desk("it")
    #expect(throws: IncomingError.self) { try administrator.incomingDossier(id) }
    #expect(try administrator.incoming(.register, limit: 10).isEmpty)
    #expect(try administrator.agenda().isEmpty)
    #expect(try administrator.check().findings == [])
  }

  @Test func `warns of rights an administrator has changed, until the principal confirms them`()
    throws
  {
    let office = try office.get()
    let dung = try office.clerk.person(named: "dung")
    _ = try office.clerk.setRoles([.handler, .archiver], of: dung)
    let open = try office.clerk.openRightsChanges()
    #expect(open.map(\.personName) == ["Bùi Tiến Dũng"])
    #expect(open[0].after == [.handler, .archiver])
    #expect(throws: PersonError.lacksRole(.principal)) {
      try office.clerk.confirmRights(of: dung)
    }
    _ = try office.principal.confirmRights(of: dung)
    #expect(try office.clerk.openRightsChanges().isEmpty)
    #expect(throws: LimitError.nothingToConfirm("Bùi Tiến Dũng")) {
      try office.principal.confirmRights(of: dung)
    }
    #expect(try office.clerk.check().findings == [])
  }
}
