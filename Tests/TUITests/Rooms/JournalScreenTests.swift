import Desk
import Office
import Store
import Support
import Terminal
import Testing
import Wording

@testable import Desk
@testable import TUI

@Suite struct `The journal on the screen` {
  func office(entries: Int) throws -> SampleDesk {
    let office = try SampleDesk()
    for number in 1...entries { try office.register("\(number)/KH-A") }
    return office
  }

  /// The screen alone, which does little between two keys.
  func slowly(_ office: SampleDesk) -> Rehearsal {
    let place = Workplace(
      desk: office.clerk, words: Language.vietnamese.words, run: { _ in ([], 0) })
    return Rehearsal(
      JournalScreen(at: place, pace: JournalPace(checked: 2, looked: 3, most: 6, found: 4)))
  }

  @Test func `is read over any length, newest first, and tells of the selected line`() throws {
    let office = try office(entries: 40)
    var app = office.terminal(office.clerk)
    app.type("n")
    #expect(app.rows(0).hasPrefix(" Nhật ký  "))
    #expect(app.rows(0).hasSuffix("CHƯA KIỂM TRA chuỗi băm"))
    #expect(app.rows(3).hasPrefix(">   24/11 09:00:00"))
    #expect(app.rows(3).hasSuffix("VB đến 40/2026"))
    #expect(app.shows(" Dòng 41 · thứ ba 24/11/2026 09:00:00 · incoming.register · incoming/40"))
    app.press(.end)
    #expect(app.shows(" Dòng 1 · thứ ba 24/11/2026 09:00:00 · office.found · office/1"))
    app.press(.home, .down)
    #expect(app.rows(4).hasPrefix(">   24/11"))
    #expect(app.rows(4).hasSuffix("VB đến 39/2026"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" 39/2026 · 39/KH-A"))
    app.press(.escape)
    #expect(app.rows(4).hasPrefix(">   24/11"))
  }

  @Test func `shows more of each line where there is room, and speaks English`() throws {
    let office = try office(entries: 2)
    var app = office.terminal(office.clerk, .english, rows: 40, columns: 120)
    app.type(":journal\n")
    #expect(app.rows(0).hasPrefix(" Journal"))
    #expect(app.rows(0).hasSuffix("hash chain NOT CHECKED"))
    #expect(app.rows(1).contains("When               Who"))
    #expect(app.rows(1).contains("Line  About"))
    #expect(app.rows(3).contains("incoming 2/2026"))
    #expect(app.rows(3).contains("        3  "))
  }

  @Test func `says that the chain is whole only after reading all of it`() throws {
    let office = try office(entries: 5)
    var app = slowly(office)
    app.type("K")
    #expect(app.rows(0).hasSuffix("đang kiểm tra 2/6 dòng"))
    app.pause()
    #expect(app.rows(0).hasSuffix("đang kiểm tra 4/6 dòng"))
    app.pause()
    app.pause()
    #expect(app.rows(0).hasSuffix("chuỗi băm NGUYÊN VẸN đến dòng 6, lúc 09:00:00"))
  }

  @Test func `stops when told to, and does not call whole what it has not read`() throws {
    let office = try office(entries: 5)
    var app = slowly(office)
    app.type("K")
    app.pause()
    app.type("x")
    app.pause()
    #expect(app.rows(0).hasSuffix("CHƯA KIỂM TRA HẾT: 4/6 dòng"))
    #expect(app.shows("Đã dừng; chỗ chưa đọc thì chưa biết."))
  }

  @Test func `names the line where the chain breaks, and a text that was changed`() throws {
    let office = try office(entries: 5)
    try office.clerk.database.run(
      "UPDATE journal_detail SET text = text || 'x' WHERE sequence = 5")
    var app = office.terminal(office.clerk)
    app.type("nK")
    #expect(app.rows(0).hasSuffix("! 1 DÒNG BỊ SỬA NỘI DUNG, đầu tiên là 5"))
    try office.clerk.database.run("UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 3")
    app.type("K")
    #expect(app.rows(0).hasSuffix("! CHUỖI BĂM ĐỨT Ở DÒNG 3"))
  }

  @Test func `keeps what was checked while other screens are looked at`() throws {
    let office = try office(entries: 2)
    var app = office.terminal(office.clerk)
    app.type("nK")
    app.press(.escape)
    app.type("n")
    #expect(app.rows(0).hasSuffix("NGUYÊN VẸN đến dòng 3, lúc 09:00:00"))
  }

  @Test func `is narrowed by person, act and day while one types`() throws {
    let office = try office(entries: 30)
    let later = office.clerk.at(Moment(iso: "2026-11-25T08:00")!)
    _ = try later.submitIncoming(try office.clerk.incoming(named: "7").id)
    var app = office.terminal(later)
    app.type("n/trinh")
    #expect(app.rows(1) == " Tìm: trinh")
    #expect(app.rows(4).hasSuffix("VB đến 7/2026"))
    #expect(app.rows(5) == "")
    app.press(.control("u"))
    app.type("25/11 lan")
    #expect(app.rows(4).hasSuffix("VB đến 7/2026"))
    #expect(app.rows(5) == "")
    app.press(.control("u"))
    app.type("hung")
    #expect(app.shows("Không có dòng nào. Gõ tên người, việc hoặc ngày (24/11)"))
    app.press(.escape)
    #expect(app.rows(4).hasSuffix("VB đến 30/2026"))
  }

  @Test func `says how far it has looked, and looks on when asked`() throws {
    let office = try office(entries: 20)
    var app = slowly(office)
    app.type("/thiet lap van phong")
    #expect(app.shows("Đang tìm…"))
    app.press(.control("u"))
    app.type("lập văn phòng")
    app.pause()
    #expect(app.shows("Đã xem đến 24/11/2026; m để tìm tiếp những dòng cũ hơn"))
    app.press(.tab)
    for _ in 1...3 {
      app.type("m")
      for _ in 1...3 { app.pause() }
    }
    #expect(app.rows(4).hasSuffix("văn phòng 1"))
    #expect(!app.shows("tìm tiếp"))
  }

  @Test func `keeps no more of what it finds than can be read`() throws {
    let office = try office(entries: 20)
    var app = slowly(office)
    app.type("/lan")
    for _ in 1...3 { app.pause() }
    #expect(app.shows("4 dòng gần nhất; gõ thêm để thu hẹp"))
  }

  @Test func `shows nothing of a frozen document but who did something`() throws {
    let office = try SampleDesk()
    let document = try office.register("9/KH-A", subject: "Bí mật nhà nước")
    _ = try office.clerk.freeze(.incoming(document.id), as: .secret, note: "có dấu mật")
    var app = office.terminal(office.clerk, rows: 40, columns: 120)
    app.type("n")
    #expect(app.shows("(không còn nội dung)"))
    #expect(!app.shows("9/KH-A"))
    #expect(!app.shows("có dấu mật"))
    app.press(.down, .enter)
    #expect(app.shows("[secret.frozen]"))
  }

  @Test func `draws no control character that somebody has written into it`() throws {
    let office = try office(entries: 1)
    try office.clerk.database.run(
      "UPDATE journal SET act = ?1, object = ?1", [.text("\u{1B}[2J\u{9B}x\u{202E}")])
    var app = office.terminal(office.clerk)
    app.type("n")
    app.press(.enter)
    let harmful = app.text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(harmful.isEmpty)
    #expect(app.shows("␛[2J"))
  }
}
