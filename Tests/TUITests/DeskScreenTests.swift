import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The desk` {
  @Test func `shows the clerk what waits, the overdue first`() throws {
    let office = try SampleDesk()
    try office.register("1/KH-A")
    let late = office.clerk.at(Moment(iso: "2026-11-02T08:00")!)
    var draft = IncomingDraft.plan("2/KH-A", issued: "2026-11-01")
    draft.dueOn = CivilDate(iso: "2026-11-10")
    _ = try late.registerIncoming(draft, files: HandedInFiles())
    let app = office.terminal(office.clerk)
    let person = office.clerk.person.name + " · văn thư"
    let gap = String(repeating: " ", count: 79 - 46 - person.count)
    #expect(
      app.rows(0, 15) == """
         Trường THCS Hoa Ban              Bàn làm việc\(gap)\(person)
        \(String(repeating: "─", count: 80))
         VIỆC ĐANG CHỜ                                                thứ ba 24/11/2026
        > !     1  QUÁ HẠN XỬ LÝ
          !     1  QUÁ HẠN TRÌNH
                2  văn bản đến chờ trình
            lịch nghỉ năm 2026 chưa xác nhận

         SỔ
            đ  Văn bản đến
            i  Văn bản đi
            v  Vào sổ văn bản đến
            s  Soạn thảo văn bản đi
            /  Tìm kiếm

        """)
    #expect(
      app.rows(23) == " đ đến  i đi  v vào sổ  s soạn  / tìm  Enter mở  : lệnh  ? giúp  q ra")
  }

  @Test func `shows the principal and the teacher what waits for them`() throws {
    let office = try SampleDesk()
    let document = try office.register()
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.submitted()
    var app = office.terminal(office.principal)
    #expect(app.shows("1  dự thảo chờ duyệt"))
    #expect(app.shows("1  văn bản đến chờ ý kiến"))
    #expect(!app.shows("Vào sổ"))
    app = office.terminal(office.teacher)
    #expect(!app.shows("chờ duyệt"))
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    app = office.terminal(office.teacher)
    #expect(app.shows(">       1  việc của tôi"))
  }

  @Test func `says what to do when nothing waits`() throws {
    let office = try SampleDesk()
    #expect(office.terminal(office.teacher).shows("Không có việc gì đang chờ. Mở sổ bằng đ hoặc i"))
    #expect(
      office.terminal(office.teacher, .english).shows(
        "Nothing waits. Open a register with đ (or d)"))
  }

  @Test func `opens the list behind a line, and the registers by their letters`() throws {
    let office = try SampleDesk()
    try office.register()
    var app = office.terminal(office.clerk)
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Văn bản đến: chờ trình"))
    app.press(.escape)
    // What an input method makes of `d`.
    app.type("đ")
    #expect(app.rows(0).hasPrefix(" Văn bản đến  "))
    app.press(.function(10))
    app.type("i")
    #expect(app.rows(0).hasPrefix(" Văn bản đi"))
    #expect(app.shows("Chưa có văn bản đi. Nhấn s để soạn thảo."))
    app.type("q")
    app.press(.end, .enter)
    #expect(app.rows(0).hasPrefix(" Cài đặt"))
  }

  @Test func `is not left by an Escape too many, but by q`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.press(.escape, .escape)
    #expect(app.ending == nil)
    app.type("q")
    #expect(app.ending == .left)
  }

  @Test func `shows what others do at the next key`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    _ = try office.elsewhere("clerk").registerIncoming(.plan(), files: HandedInFiles())
    #expect(!app.shows("chờ trình"))
    app.press(.down)
    #expect(app.shows("1  văn bản đến chờ trình"))
  }

  @Test func `names its keys in the help`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type("?")
    #expect(app.rows(0) == " Phím dùng được ở đây: Bàn làm việc")
    #expect(app.shows(" đ               Mở sổ văn bản đến"))
    app.press(.escape)
    #expect(app.shows("VIỆC ĐANG CHỜ"))
  }
}
