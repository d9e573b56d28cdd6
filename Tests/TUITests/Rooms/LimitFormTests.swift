import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `A limit on the screen` {
  private let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func sees(_ handle: String, _ id: ID<IncomingDocument>) throws -> Bool {
    let desk = try OfficeDesk.open(
      at: office.path,
      for: Visitor(account: "founder", actingAs: handle, moment: office.clerk.now()))
    return (try? desk.incomingDossier(id)) != nil
  }

  @Test func `is set for people who are picked on a document's page, and lifted there`() throws {
    let document = try office.register()
    var app = office.terminal(office.clerk)
    app.type(":incoming show 1\nW")
    #expect(app.rows(0).hasPrefix(" hạn chế 1/2026"))
    app.press(.control("s"))
    #expect(app.shows("còn trống"))
    app.type("le thi hoa")
    app.press(.enter, .tab)
    app.type("Đơn thư")
    app.press(.control("s"))
    #expect(app.shows("1/2026 chỉ dành cho: Nguyễn Thị Lan, Lê Thị Hòa"))
    #expect(try !sees("minh", document.id))
    #expect(try sees("hoa", document.id))
    app.type("J")
    #expect(app.rows(0).hasPrefix(" bỏ hạn chế 1/2026"))
    app.type("Đã giải quyết")
    app.press(.control("s"))
    #expect(app.shows("1/2026 không hạn chế"))
    #expect(try sees("minh", document.id))
  }

  @Test func `is set on a heading of the plan in the room of dossiers, and by its name`() throws {
    _ = try office.clerk.makePlan(for: 2026, from: .template)
    _ = try office.principal.approvePlan(of: 2026)
    var app = office.terminal(office.principal)
    app.type("hz")
    #expect(app.rows(0).hasPrefix(" hạn chế đề mục"))
    app.type("nhan su")
    app.press(.enter)
    app.type("hoang yen")
    app.press(.enter, .tab)
    app.type("Nhân sự")
    app.press(.control("s"))
    #expect(app.shows("2026/II chỉ dành cho: "))
    #expect(try office.clerk.planLimits(of: 2026).map(\.name) == ["2026/II"])
    app.press(.escape)
    app.type(":limit set plan 2026/I.2\n")
    #expect(app.rows(0).hasPrefix(" hạn chế 2026/I.2"))
    app.press(.escape)
    app.type(":limit lift plan 2026/II\n")
    #expect(app.rows(0).hasPrefix(" bỏ hạn chế 2026/II"))
    app.type("Xong")
    app.press(.control("s"))
    #expect(try office.clerk.planLimits(of: 2026).isEmpty)
  }

  @Test func `shows who is named when it is opened again, and opens by its name`() throws {
    let document = try office.register()
    let hoa = try office.clerk.person(named: "hoa")
    _ = try office.clerk.limit(
      .document(.incoming(document.id)), to: [hoa], because: "Đơn thư")
    var app = office.terminal(office.clerk)
    app.type(":limit set incoming 1\n")
    #expect(app.shows("Lê Thị Hòa"))
    app.press(.escape, .escape)
    app.type(":limit lift incoming 1\n")
    #expect(app.rows(0).hasPrefix(" bỏ hạn chế 1/2026"))
  }

  @Test func `is set on a draft by whoever drafts it, and on a dossier in the room of dossiers`()
    throws
  {
    _ = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kỷ luật"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    var own = office.terminal(office.teacher, .english)
    own.type(":outgoing show D1\nW")
    #expect(own.rows(0).hasPrefix(" limit D1"))
    own.type("hoang yen")
    own.press(.enter, .tab)
    own.type("Staff")
    own.press(.control("s"))
    #expect(own.shows("D1 is limited to: "))
    let dossier = try office.principal.openDossier(
      DossierDraft(year: 2026, notation: "99.TC", title: "Đơn thư"))
    var app = office.terminal(office.principal)
    app.type("hs")
    #expect(app.rows(0).hasPrefix(" hạn chế 99.TC/2026"))
    app.type("le thi hoa")
    app.press(.enter, .tab)
    app.type("Đơn thư")
    app.press(.control("s"))
    #expect(app.shows("99.TC/2026 chỉ dành cho: "))
    #expect(try office.clerk.readers(of: .dossier(dossier.id)).map(\.handle).contains("hoa"))
    app.type("x")
    app.type("Xong")
    app.press(.control("s"))
    #expect(try office.clerk.readers(of: .dossier(dossier.id)).isEmpty)
  }
}
