import Office
import Store
import Support
import Terminal
import Testing
import Wording

@testable import Desk
@testable import TUI

@Suite struct `The panel beside a list` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func wide(_ desk: OfficeDesk, columns: Int = 120) -> Rehearsal {
    office.terminal(desk, rows: 30, columns: columns)
  }

  /// What stands behind the list.
  private func panel(_ app: Rehearsal) -> String {
    app.text.split(separator: "\n").compactMap { line in
      line.split(separator: "│", maxSplits: 1).dropFirst().first.map(String.init)
    }.joined(separator: "\n")
  }

  @Test func `shows of the row under the cursor what the list has no room for`() throws {
    let document = try office.register(
      subject: "Kế hoạch thi chọn học sinh giỏi cấp tỉnh năm học 2026-2027", due: "2026-11-30")
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id, task: "Lập đội tuyển"))
    var app = wide(office.clerk)
    app.type("đ")
    app.pause()
    let text = panel(app)
    for part in [
      "1/2026 · 1034/KH-GDĐT", "Kế hoạch thi chọn học sinh giỏi cấp", "tỉnh năm học 2026-2027",
      "Đang giữ    Đỗ Quang Minh", "VIỆC 1 · đã giao", "Lập đội tuyển", "24/11 09:00 Trần Văn Hùng",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    // The list is as it is on a terminal of eighty columns.
    #expect(app.shows("Số đến") && app.shows("Trạng thái"))
  }

  @Test func `follows the cursor when it rests, and reads nothing while keys come`() throws {
    for number in 1...3 { try office.register("\(number)/KH-A", subject: "Việc số \(number)") }
    var app = wide(office.clerk)
    app.type("đ")
    app.pause()
    #expect(panel(app).contains("Việc số 3"))
    app.press(.down)
    #expect(panel(app).contains("Việc số 3") && !panel(app).contains("Việc số 2"))
    app.press(.down)
    app.pause()
    #expect(panel(app).contains("Việc số 1"))
    // At rest nothing is waited for, so that nothing wakes up.
    #expect(app.screens.top?.pause == nil)
    app.press(.up)
    #expect((app.screens.top?.pause).map { $0 > 33 } == true)
    // The cursor of the terminal stays with the row.
    #expect(app.driver.shown.last?.cursor?.column == 0)
  }

  @Test func `is read again when somebody else has written`() throws {
    let document = try office.register()
    var app = wide(try office.elsewhere("lan"))
    app.type("đ")
    app.pause()
    #expect(panel(app).contains("Đang giữ    văn thư"))
    _ = try office.clerk.submitIncoming(document.id)
    app.hear()
    app.pause()
    #expect(panel(app).contains("Đang giữ    Trần Văn Hùng"))
  }

  @Test func `is gone where there is no room, and comes back with the place kept`() throws {
    for number in 1...3 { try office.register("\(number)/KH-A", subject: "Việc số \(number)") }
    var app = wide(office.clerk)
    app.type("đ")
    app.press(.down)
    app.pause()
    app.resize(rows: 24, columns: 80)
    #expect(!app.shows("│"))
    #expect(app.text.split(separator: "\n").contains { $0.hasPrefix(">") && $0.contains("2/KH-A") })
    #expect(app.screens.top?.pause == nil)
    app.resize(rows: 40, columns: 160)
    app.pause()
    #expect(panel(app).contains("2/2026 · 2/KH-A"))
    app.resize(rows: 40, columns: 119)
    #expect(!app.shows("│"))
  }

  @Test func `shows drafts, struck numbers and what a search finds`() throws {
    let draft = try office.submitted()
    _ = try office.teacher.askOpinion(on: draft.id, of: ["hoa"])
    _ = try office.clerk.wasteNumber(
      of: DocumentKind(word: "TB")!, because: "Đóng dấu số hai lần")
    var app = wide(office.clerk)
    app.type("i")
    app.pause()
    #expect(panel(app).contains("Đóng dấu số hai lần"))
    app.press(.down)
    app.pause()
    #expect(panel(app).contains("Lê Thị Hòa: chờ ý kiến"))
    #expect(panel(app).contains("n01-unsigned.pdf"))
    app = wide(office.clerk)
    app.type("/tra loi")
    app.pause()
    #expect(panel(app).contains("Đang giữ    Lê Thị Hòa; Trần"))
    app.type(" zzz")
    app.pause()
    #expect(panel(app).allSatisfy { $0 == " " || $0 == "\n" })
  }

  @Test func `makes hostile text visible and stays beside the list`() throws {
    let id = try office.register().id
    let hostile = "a\u{1B}[2Jb\u{202E}c\u{9B}31m " + String(repeating: "文", count: 90)
    try office.clerk.database.run(
      "UPDATE incoming_document SET subject = ?, issuer = ?, reference = ? WHERE id = ?",
      [.text(hostile), .text(hostile), .text(hostile), .integer(id.value)])
    var app = wide(office.clerk)
    app.type("đ")
    app.pause()
    #expect(!app.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B })
    #expect(panel(app).contains("␛[2Jb"))
    #expect(app.text.split(separator: "\n").allSatisfy { columns(of: $0) <= 120 })
  }

  @Test func `says how much it has no room for`() throws {
    let document = try office.register()
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id,
      AssignmentPlan(
        lead: office.teacher.person.id,
        support: try ["yen", "dung", "linh", "son", "mai", "thao", "hoa", "lan"].map {
          try office.clerk.person(named: $0).id
        }))
    var app = office.terminal(office.clerk, rows: 24, columns: 120)
    app.type("đ")
    app.pause()
    let last = panel(app).split(separator: "\n").last ?? ""
    #expect(last.contains("… và") && last.contains("dòng nữa"), "\(panel(app))")
  }

  @Test func `can be switched off in one's own file`() throws {
    try office.register()
    _ = try office.clerk.setScreen("panel", to: "off")
    var app = wide(office.clerk)
    app.type("đ")
    app.pause()
    #expect(!app.shows("│"))
    _ = try office.clerk.setScreen("panel", to: "on")
    app = wide(office.clerk)
    app.type("đ")
    #expect(app.shows("│"))
  }
}
