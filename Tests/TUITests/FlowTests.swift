import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The flow of a draft on the screen` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `goes from asking to answering by typing alone`() throws {
    let draft = try office.submitted()
    var app = office.terminal(office.teacher)
    app.type(":outgoing show D1\n")
    app.type("h")
    app.type("le thi\n")
    app.press(.control("s"))
    #expect(app.shows("Lê Thị Hòa          chờ ý kiến"))

    app = office.terminal(office.clerk.with(try office.clerk.person(named: "hoa")))
    #expect(app.shows("1  dự thảo chờ tôi góp ý"))
    app.type(":outgoing show D1\n")
    app.type("y")
    app.type("khong\n")
    app.press(.control("s"))
    #expect(app.shows("[visa.reason-missing]"))
    app.type("Trùng lịch")
    app.press(.control("s"))
    #expect(app.shows("KHÔNG ĐỒNG Ý, bản 1"))
    #expect(try office.clerk.outgoingDossier(draft.id).visas.map(\.answer?.text) == ["Trùng lịch"])
  }

  @Test func `names somebody in the discussion, who sees it on the desk until it is opened`() throws
  {
    _ = try office.submitted()
    var app = office.terminal(office.teacher)
    app.type(":outgoing show D1\n")
    app.type("B")
    app.type("Nhờ @hoa xem")
    app.press(.control("s"))
    #expect(app.shows("Đỗ Quang Minh: Nhờ @hoa xem"))
    app = office.terminal(office.clerk.with(try office.clerk.person(named: "hoa")))
    #expect(app.shows("1  văn bản có trao đổi nhắc đến tôi"))
    app.type(":outgoing show D1\n")
    app.press(.escape)
    #expect(!app.shows("trao đổi nhắc đến tôi"))
  }

  @Test func `says of a key that does not work now why not`() throws {
    _ = try office.submitted()
    var app = office.terminal(office.clerk)
    app.type(":outgoing show D1\n")
    app.type("T")
    app.type("O")
    #expect(app.shows("không thu hồi được (NĐ 30/2020 Điều 18(4))"))
  }
}
