import Office
import Support
import Testing

@testable import Desk

@Suite struct `Who approves a document signs it` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  func submitted(_ kind: String, by handle: String = "thao") throws -> ID<OutgoingDocument> {
    let drafter = try office.someone(handle)
    return try drafter.submitOutgoing(try office.draft(kind, by: drafter)).id
  }

  func give(
    _ form: SigningForm, to handle: String, kinds: [String] = [], until: String? = nil
  ) throws -> SigningAuthority {
    try office.principal.addAuthority(
      AuthorityPlan(
        form: form, post: "", kinds: kinds.map { DocumentKind(word: $0)! },
        basis: "Quy chế công tác văn thư", from: CivilDate(iso: "2026-11-01")!,
        until: until.flatMap { CivilDate(iso: $0) }),
      for: try office.clerk.person(named: handle))
  }

  @Test func `by order of the head, for the kinds of the order and no others`() throws {
    let entry = try give(.byOrder, to: "minh", kinds: ["TB"])
    let (notice, plan) = (try submitted("TB"), try submitted("KH"))
    #expect(try office.waiting(office.teacher)[.toApprove] == 1)
    #expect(try office.teacher.outgoingDossier(notice).actions.contains(.approve))
    #expect(try !office.teacher.outgoingDossier(plan).actions.contains(.approve))
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.teacher.approveOutgoing(plan)
    }
    // To give a document up stays with whoever leads the office.
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.teacher.cancelOutgoing(notice, reason: "Thôi")
    }
    _ = try office.teacher.approveOutgoing(notice)
    let signing = try office.clerk.outgoingDossier(notice).decisions.last?.signing
    #expect(signing?.block == ["TL. HIỆU TRƯỞNG", "TỔ TRƯỞNG TỔ TOÁN - TIN"])
    #expect(signing?.entry == entry.id)
    let line = try office.clerk.outgoingDossier(notice).history.last
    #expect(line?.detail["form"] == "TL")
    #expect(line?.detail["block"] == "TL. HIỆU TRƯỞNG / TỔ TRƯỞNG TỔ TOÁN - TIN")
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `or sends it back, until the order ends`() throws {
    let entry = try give(.byOrder, to: "minh", kinds: ["TB"])
    let (first, second) = (try submitted("TB"), try submitted("TB"))
    #expect(try office.teacher.returnOutgoing(first, note: "Viết lại").state == .returned)
    _ = try office.principal.endAuthority(entry.id!, because: "Hết việc")
    #expect(try office.waiting(office.teacher)[.toApprove] == nil)
    #expect(throws: MoveRefusal<OutgoingWorkflow>.self) {
      try office.teacher.returnOutgoing(second, note: "Viết lại")
    }
  }

  @Test func `in the form that was chosen then, whatever is given or ended later`() throws {
    let entry = try give(.deputy, to: "hoa")
    let deputy = try office.someone("hoa")
    let id = try submitted("KH")
    _ = try office.clerk.numberOutgoing(id)
    _ = try deputy.approveOutgoing(id, as: .form(.deputy))
    _ = try give(.acting, to: "hoa")
    _ = try office.principal.endAuthority(entry.id!, because: "Hết việc")
    try office.takeAnySignature()
    _ = try office.clerk.attachSigned(SampleDesk.fixture("pdfsig/pdf/v01-bb-pkcs7.pdf"), to: id)
    let superior = try office.clerk.body(named: "H29.123")
    _ = try office.clerk.issueOutgoing(id, to: [superior])
    _ = try office.clerk.exportBundle(
      to: superior, into: office.path + "/stick", asArchive: false)
    let message = try office.clerk.database.run("SELECT message FROM bundle_item") { $0.text(0) }
    #expect(message.first?.contains("KT. HIỆU TRƯỞNG") == true)
    #expect(message.first?.contains("Q. HIỆU TRƯỞNG") == false)
  }

  @Test func `is refused before anything is written where several ways are open`() throws {
    _ = try give(.deputy, to: "hoa")
    _ = try give(.acting, to: "hoa")
    let id = try submitted("KH")
    let deputy = try office.someone("hoa")
    let before = try office.clerk.outgoingDossier(id).history.count
    let refusal = #expect(throws: AuthorityError.self) { try deputy.approveOutgoing(id) }
    #expect(refusal?.code == "authority.which")
    #expect(try office.clerk.outgoingDossier(id).history.count == before)
    _ = try deputy.approveOutgoing(id, as: .form(.acting))
    #expect(try office.clerk.outgoingDossier(id).decisions.last?.signing?.form == .acting)
  }

  @Test(arguments: [
    ("form", "'TL'"), ("block", "'HIỆU TRƯỞNG'"), ("post", "'Hiệu trưởng'"), ("basis", "'khác'"),
    ("authority", "NULL"),
  ])
  func `is found out by check when the row is changed behind the program's back`(
    column: String, value: String
  ) throws {
    _ = try give(.deputy, to: "hoa")
    _ = try office.someone("hoa").approveOutgoing(try submitted("KH"))
    #expect(try office.clerk.check().findings.isEmpty)
    try office.clerk.database.run("UPDATE decision SET \(column) = \(value)")
    #expect(try office.clerk.check().findings.count == 1)
  }
}
