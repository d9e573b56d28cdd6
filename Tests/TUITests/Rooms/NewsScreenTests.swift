import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The news on the screen` {
  @Test func `tell of what others did to my work, once`() throws {
    let office = try SampleDesk()
    let document = try office.register()
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.at(Moment(iso: "2026-11-24T09:30")!).assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    let later = office.teacher.at(Moment(iso: "2026-11-24T10:00")!)
    var app = office.terminal(later)
    #expect(app.shows("    1  tin mới về việc của tôi"))
    app.type("t")
    #expect(app.rows(0).hasPrefix(" Tin mới"))
    #expect(app.rows(0).hasSuffix("từ 00:00 17/11/2026"))
    #expect(app.rows(3).hasPrefix(">   24/11 09:30"))
    #expect(app.rows(3).contains("giao"))
    #expect(app.rows(3).contains("VB đến 1/2026"))
    #expect(app.rows(3).contains("việc của tôi"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" 1/2026 · "))
    app.press(.escape, .escape)
    #expect(!app.shows("tin mới về việc của tôi"))
    app.type("t")
    #expect(app.shows("Không có tin mới. Nhấn w để xem cả bảy ngày qua."))
    app.type("w")
    #expect(app.rows(3).contains("VB đến 1/2026"))
  }

  @Test func `tell a drafter that a draft came back, and somebody named that they are`() throws {
    let office = try SampleDesk()
    let draft = try office.submitted()
    _ = try office.principal.returnOutgoing(draft.id, note: "Ghi rõ kinh phí")
    try office.principal.discuss(.outgoing(draft.id), text: "@thao xem giúp")
    let later = Moment(iso: "2026-11-24T10:00")!
    var app = office.terminal(office.teacher.at(later), .english, rows: 40, columns: 120)
    app.type(":news\n")
    #expect(app.rows(0).hasPrefix(" News"))
    #expect(app.shows("my draft"))
    #expect(app.shows("return"))
    #expect(app.shows("Trả lời kế hoạch thi"))
    let thao = office.clerk.with(try office.clerk.person(named: "thao")).at(later)
    app = office.terminal(thao)
    app.type("t")
    #expect(app.rows(3).contains("nhắc đến tôi"))
    #expect(try office.clerk.at(later).news(since: office.clerk.weekAgo).news.isEmpty)
  }

  @Test func `keep silent about what I did myself, and about what was frozen`() throws {
    let office = try SampleDesk()
    let draft = try office.submitted()
    #expect(try office.teacher.newsCount().count == 0)
    _ = try office.principal.returnOutgoing(draft.id, note: "Sửa")
    #expect(try office.teacher.newsCount().count == 1)
    _ = try office.clerk.freeze(.outgoing(draft.id), as: .secret, note: "có dấu mật")
    #expect(try office.teacher.newsCount().count == 0)
    #expect(try office.teacher.news(since: office.teacher.weekAgo).news.isEmpty)
  }
}
