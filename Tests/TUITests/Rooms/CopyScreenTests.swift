import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The register of copies on the screen` {
  func office(copies: Int) throws -> SampleDesk {
    let office = try SampleDesk()
    let document = try office.register()
    for number in 0..<copies {
      _ = try office.clerk.addCopy(
        CopyDraft(
          source: .incoming(document.id), form: .certified, pages: 4, copies: number + 1,
          recipient: "Các tổ chuyên môn", signer: office.principal.person.id,
          decidedBy: office.principal.person.id, reason: "Gửi các tổ"))
    }
    return office
  }

  @Test func `says where secret documents go, and what to do while it is empty`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type("y")
    #expect(app.rows(0) == " Sổ sao y, sao lục, trích sao")
    #expect(
      app.rows(1)
        == " Văn bản có dấu mật không sao ở đây, chỉ vào sổ mật riêng (Điều 16(3), 22(4)).")
    #expect(app.shows("Chưa có bản sao nào. Mở văn bản cần sao rồi nhấn K."))
  }

  @Test func `pages through any number of copies and opens one, and its source`() throws {
    let office = try office(copies: 40)
    var app = office.terminal(office.clerk)
    app.type(":copy list\n")
    #expect(app.rows(4).hasPrefix(">   40/SY-HB"))
    #expect(app.rows(4).contains("1034/KH-GDĐT"))
    app.press(.end)
    #expect(app.shows(">   01/SY-HB"))
    app.press(.pageUp, .pageUp, .pageUp, .home)
    #expect(app.rows(4).hasPrefix(">   40/SY-HB"))
    app.press(.enter)
    #expect(app.rows(0) == " Bản sao 40/SY-HB")
    #expect(app.shows("SAO Y"))
    #expect(app.shows("- Các tổ chuyên môn;"))
    app.type("o")
    #expect(app.rows(0).hasPrefix(" 1/2026 · 1034/KH-GDĐT"))
    app.press(.escape, .escape)
    app.type("o")
    #expect(app.rows(0).hasPrefix(" 1/2026 · 1034/KH-GDĐT"))
  }

  @Test func `marks what was struck out, shows the signer where there is room, in English`() throws
  {
    let office = try office(copies: 2)
    _ = try office.clerk.strikeCopy(try office.clerk.copy(named: "2"), because: "In hỏng")
    var app = office.terminal(office.clerk, .english, rows: 40, columns: 120)
    app.type("y")
    #expect(app.rows(0) == " Register of copies")
    #expect(app.rows(2).contains("Signer"))
    #expect(app.rows(4).contains("Trần Văn Hùng"))
    #expect(app.shows("In hỏng"))
    app.press(.enter)
    #expect(app.rows(0).contains("! "))
  }
}
