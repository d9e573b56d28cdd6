import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The way of a document on the screen` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `goes from the clerk to the principal to the teacher by typing alone`() throws {
    let id = try office.register().id
    var app = office.terminal(office.clerk)
    app.press(.enter, .enter)
    app.type("t")
    #expect(app.shows(" 1/2026  chờ ý kiến  Kế hoạch thi học sinh giỏi"))

    app = office.terminal(office.principal)
    app.press(.enter, .enter)
    #expect(app.rows(23).hasPrefix(" g giao xử lý"))
    app.type("g")
    app.type("minh")
    app.press(.tab)
    app.type("hoa\n")
    app.press(.tab)
    app.type("+5")
    app.press(.tab)
    app.type("Lập đội tuyển\nbáo cáo")
    #expect(app.shows("29/11/2026  chủ nhật"))
    app.press(.control("s"))
    #expect(app.rows(0).hasSuffix("ĐÃ GIAO"))
    #expect(app.shows("VIỆC 1 · đã giao · hạn 29/11/2026"))
    #expect(app.shows("chủ trì             Đỗ Quang Minh"))

    app = office.terminal(office.teacher)
    app.press(.enter, .enter)
    app.type("n")
    #expect(app.rows(0).hasSuffix("ĐANG XỬ LÝ"))
    app.type("x")
    app.press(.control("s"))
    #expect(app.shows("Kết quả còn trống"))
    app.type("Đã lập đội tuyển")
    app.press(.control("s"))
    #expect(app.rows(0).hasSuffix("ĐÃ XONG"))
    let dossier = try office.clerk.incomingDossier(id)
    #expect(dossier.opinions.map(\.text) == ["Lập đội tuyển\nbáo cáo", "Đã lập đội tuyển"])
  }

  @Test func `refuses a plan that does not stand, at the field, and keeps it`() throws {
    let id = try office.register().id
    _ = try office.clerk.submitIncoming(id)
    var app = office.terminal(office.principal)
    app.type(":incoming assign 1\n")
    app.type("minh")
    app.press(.tab)
    app.type("minh\n")
    app.press(.control("s"))
    #expect(app.shows(" > Phối hợp"))
    #expect(app.shows("[assignment.lead-among-support]"))
    #expect(app.shows("Chủ trì *       Đỗ Quang Minh"))
  }

  @Test func `corrects an entry from what stands there, and strikes it out with a reason`() throws {
    let id = try office.register().id
    var app = office.terminal(office.clerk)
    app.press(.enter, .enter)
    app.type("S")
    #expect(app.shows("Trích yếu *         Kế hoạch thi học sinh giỏi"))
    for _ in 0..<4 { app.press(.tab) }
    app.type(" cấp xã")
    app.press(.control("s"))
    #expect(app.shows("Lý do còn trống"))
    app.type("Thiếu chữ")
    app.press(.control("s"))
    #expect(app.shows("Thiếu chữ"))
    app.type("X")
    app.type("Vào sổ nhầm")
    app.press(.control("s"))
    #expect(app.rows(0).hasSuffix("GẠCH BỎ"))
    #expect(try office.clerk.incomingDossier(id).document.state == .struck)
    app.type("S")
    #expect(app.shows("[workflow.not-now]"))
    app.type("d")
    #expect(app.shows("gạch bỏ, không có gì để trả lời"))
    app.type("B")
    #expect(app.rows(0).hasPrefix(" Trao đổi"))
  }

  @Test func `shows the move that cannot be made with its reason`() throws {
    try office.register()
    var app = office.terminal(office.teacher)
    app.type("d\nt")
    #expect(app.shows("! trình là việc của văn thư (NĐ 30/2020 Điều 23(1))"))
    #expect(app.shows("[workflow.not-yours]"))
  }
}

@Suite struct `The way of an answer on the screen` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `goes from the draft to the issue by typing alone`() throws {
    try office.register()
    var app = office.terminal(office.teacher)
    app.type("d\nd")
    app.type("kh")
    app.press(.tab)
    app.type("Trả lời kế hoạch thi")
    app.press(.tab)
    app.type(SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf"))
    app.press(.control("s"))
    #expect(app.shows(" D1  dự thảo  Trả lời kế hoạch thi"))
    app.type(":outgoing show D1\n")
    #expect(app.shows("Trả lời cho         1/2026"))
    app.type("t")
    #expect(app.rows(0).hasSuffix("CHỜ DUYỆT"))

    app = office.terminal(office.clerk)
    app.type("i\n")
    app.type("c")
    #expect(app.shows("? Cấp số cho D1: Kế hoạch “Trả lời kế hoạch thi”?"))
    #expect(app.shows("Số đã cấp không bao giờ dùng lại"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" 01/KH-HB · Kế hoạch · bản 1"))
    #expect(!app.rows(23).contains("cấp số"))

    app = office.terminal(office.principal)
    app.press(.enter, .enter)
    app.type("a")
    let digest = try office.clerk.outgoingDossier(ID(1)).files[0].digest
    #expect(app.shows("? Duyệt 01/KH-HB, bản 1, do Đỗ Quang Minh soạn thảo:"))
    #expect(app.shows("SHA-256 \(digest)"))
    app.press(.enter)
    #expect(app.rows(0).hasSuffix("ĐÃ DUYỆT"))

    try office.trustSamples()
    app = office.terminal(office.clerk)
    app.press(.down, .enter, .enter)
    app.type("b")
    app.type(SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf"))
    app.press(.control("s"))
    #expect(app.shows("[outgoing.not-signed]"))
    app.press(.control("u"))
    app.type(SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf") + "\n")
    #expect(app.rows(0).hasSuffix("ĐÃ KÝ"))
    app.type("p")
    app.type("ubnd\n")
    app.press(.control("s"))
    #expect(app.shows("? Phát hành 01/KH-HB (điện tử) đến 1 nơi:"))
    #expect(app.shows("  UBND xã Đông Hòa  H29.123"))
    app.press(.enter)
    #expect(app.rows(0).hasSuffix("ĐÃ PHÁT HÀNH"))
    #expect(try office.clerk.outgoingDossier(ID(1)).document.state == .issued)
  }

  @Test func `is sent back with a note, and the drafter sees it on the desk`() throws {
    _ = try office.submitted()
    var app = office.terminal(office.principal)
    app.press(.enter, .enter)
    app.type("r")
    app.type("Ghi rõ kinh phí")
    app.press(.control("s"))
    #expect(app.rows(0).hasSuffix("TRẢ LẠI"))
    #expect(app.shows("“Ghi rõ kinh phí”"))
    app = office.terminal(office.teacher)
    #expect(app.shows("1  dự thảo bị trả lại"))
  }

  @Test func `is approved only after the question was seen`() throws {
    let draft = try office.submitted()
    var app = office.terminal(office.principal)
    app.press(.enter, .enter, .text("a"), .enter)
    #expect(app.shows("? Duyệt D1"))
    #expect(app.shows("Ký: HIỆU TRƯỞNG Trần Văn Hùng"))
    #expect(app.driver.discards == 1)
    #expect(try office.clerk.outgoingDossier(draft.id).document.state == .submitted)
    app.press(.escape)
    #expect(try office.clerk.outgoingDossier(draft.id).document.state == .submitted)
  }

  @Test func `names the signature block before a deputy approves, and asks for one of several`()
    throws
  {
    let draft = try office.submitted()
    let deputy = office.clerk.with(try office.clerk.person(named: "hoa"))
    var app = office.terminal(deputy)
    app.press(.enter, .enter, .text("a"))
    #expect(app.shows("Ký: KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG Lê Thị Hòa"))
    app.press(.escape)
    for form in [SigningForm.deputy, .acting] {
      _ = try office.clerk.addAuthority(
        AuthorityPlan(
          form: form, post: "", basis: "03/QĐ-HB", from: CivilDate(iso: "2026-01-01")!),
        for: deputy.person)
    }
    app.type("a")
    #expect(app.shows("[authority.which]"))
    #expect(app.shows("outgoing approve D1 --form KT|Q"))
    let id = draft.id
    #expect(try office.clerk.outgoingDossier(id).document.state == .submitted)
    _ = try office.clerk.endAuthority(ID(2), because: "Hết việc")
    app.type("a")
    app.press(.enter)
    #expect(try office.clerk.outgoingDossier(id).decisions.last?.signing?.entry == ID(1))
  }

  @Test func `is not approved in a version that came in meanwhile`() throws {
    let draft = try office.submitted()
    var app = office.terminal(office.principal)
    app.press(.enter, .enter)
    let other = try office.elsewhere("minh")
    func revise(_ name: String) throws {
      _ = try other.reviseOutgoing(
        draft.id, files: HandedInFiles(main: [try office.plain(name)]), note: "")
      _ = try other.submitOutgoing(draft.id)
    }
    // Before the question: the page shows the new version and the key is not carried out.
    try revise("b.pdf")
    app.type("a")
    #expect(app.shows("Người khác vừa thay đổi văn bản này."))
    #expect(app.shows("b.pdf"))
    // While the question stands: the desk refuses the version that was named.
    app.type("a")
    #expect(app.shows("? Duyệt D1, bản 2"))
    try revise("c.pdf")
    app.press(.enter)
    #expect(app.shows("[outgoing.version-changed]"))
    #expect(try office.clerk.outgoingDossier(draft.id).document.state == .submitted)
  }

  @Test func `keeps the draft of the form that cancels a recalled entry under its own name`() throws
  {
    _ = try office.register()
    var app = office.terminal(office.clerk)
    app.type(":incoming cancel 1\n")
    app.fill("15/TB-UBND\tGiấy báo")
    app.press(.escape)
    #expect(try office.clerk.formDraft("cancel-entry/1") != nil)
    #expect(try office.clerk.formDraft("recall/1") == nil)
    app.seek("1/2026")
    app.press(.enter)
    #expect(app.shows("15/TB-UBND"))
  }
}
