import Desk
import Office
import Platform
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The people on the screen` {
  @Test func `are listed by their given names, with open work and who decides today`() throws {
    let office = try SampleDesk()
    let document = try office.register()
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    var app = office.terminal(office.principal)
    app.type("m")
    #expect(app.rows(0) == " Người trong cơ quan")
    #expect(
      app.rows(1)
        == " Ngày 24/11/2026 trình: văn bản đến – Trần Văn Hùng; dự thảo – Trần Văn Hùng")
    let rows = app.text.split(separator: "\n")
    let names = ["Bùi Tiến Dũng", "Lê Thị Hòa", "Trần Văn Hùng", "Nguyễn Thị Lan"]
    let places = names.map { name in rows.firstIndex { $0.contains(name) && !$0.contains("–") } }
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!places.contains(nil))
    let minh = rows.first { $0.contains("Đỗ Quang Minh") } ?? ""
    #expect(minh.contains("tổ trưởng"))
    #expect(minh.contains(" 1"))
  }

  @Test func `have a page with their unit, their work and what they may sign`() throws {
    let office = try SampleDesk()
    let document = try office.register()
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    var app = office.terminal(office.principal)
    app.type(":person show minh\n")
    #expect(app.rows(0) == " Đỗ Quang Minh · Tổ trưởng tổ Toán - Tin")
    #expect(app.shows("Bộ phận             Tổ Toán - Tin"))
    #expect(app.shows("VIỆC CHƯA XONG"))
    #expect(app.shows("1/2026  1034/KH-GDĐT  Kế hoạch thi học sinh giỏi"))
    app.resize(rows: 40, columns: 120)
    #expect(app.shows("VIỆC CHƯA XONG"))
  }

  @Test
  func `whose rights were changed wait on the desk of the principal, who confirms them there`()
    throws
  {
    let office = try SampleDesk()
    let dung = try office.clerk.person(named: "dung")
    _ = try office.clerk.setRoles([.handler, .archiver], of: dung)
    #expect(!office.terminal(office.teacher).shows("ĐỔI QUYỀN"))
    var app = office.terminal(office.principal)
    #expect(app.shows("!     1  NGƯỜI ĐỔI QUYỀN, CHỜ XÁC NHẬN"))
    app.press(.enter)
    #expect(app.rows(0) == " Người trong cơ quan")
    #expect(app.shows("quyền của Bùi Tiến Dũng do Nguyễn Thị Lan đổi, chờ hiệu trưởng xác nhận"))
    app.type("x")
    #expect(app.shows("? Xác nhận quyền của Bùi Tiến Dũng?"))
    #expect(app.shows("người xử lý → lưu trữ, người xử lý (Nguyễn Thị Lan, 24/11/2026)"))
    // What an administrator adds meanwhile is not confirmed unseen.
    _ = try office.clerk.setRoles([.administrator], of: dung)
    app.press(.enter)
    #expect(app.shows("→ quản trị (Nguyễn Thị Lan, 24/11/2026)"))
    #expect(try office.clerk.openRightsChanges().count == 2)
    app.press(.enter)
    #expect(app.shows("Đã xác nhận quyền của Bùi Tiến Dũng."))
    #expect(try office.clerk.openRightsChanges().isEmpty)
    #expect(!app.shows("chờ hiệu trưởng"))
    app.press(.escape)
    #expect(!app.shows("ĐỔI QUYỀN"))
  }

  @Test func `whose rights wait are confirmed from their page, in English too`() throws {
    let office = try SampleDesk()
    let dung = try office.clerk.person(named: "dung")
    var app = office.terminal(office.principal, .english)
    app.type(":person show dung\nx")
    #expect(app.shows("no change of rights of Bùi Tiến Dũng") || app.shows("!"))
    _ = try office.clerk.setRoles([.handler, .archiver], of: dung)
    app.type("x")
    #expect(app.shows("? Confirm the rights of Bùi Tiến Dũng?"))
    app.press(.escape)
    #expect(try office.clerk.openRightsChanges().count == 1)
    app.type("x")
    app.press(.enter)
    #expect(app.shows("The rights of Bùi Tiến Dũng are confirmed."))
    #expect(try office.clerk.openRightsChanges().isEmpty)
  }

  @Test func `stand in for the principal by a form, and stop it after a question`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.principal)
    app.type(":person show hoa\n")
    app.type("u")
    #expect(app.rows(0).hasPrefix(" ủy quyền Lê Thị Hòa"))
    // The stand-in, the leader, the scope and the first day stand there already.
    app.press(.tab, .tab, .tab, .tab)
    app.type("30/11")
    app.press(.tab)
    app.type("Giấy ủy quyền 05/GUQ-HB")
    app.press(.control("s"))
    #expect(
      app.shows("Lê Thị Hòa thay Trần Văn Hùng, mọi việc, 24/11/2026 – 30/11/2026, theo Giấy"))
    #expect(app.shows("ỦY QUYỀN"))
    #expect(app.shows("(đang hiệu lực)"))
    app.press(.escape)
    app.type("m")
    #expect(app.rows(1).contains("văn bản đến – Lê Thị Hòa"))
    app.press(.escape)
    app.type(":person show hoa\n")
    app.type("e")
    app.press(.tab)
    app.type("Hiệu trưởng đã về")
    app.press(.control("s"))
    #expect(app.shows("? Thôi từ hôm nay: Lê Thị Hòa thay Trần Văn Hùng"))
    app.press(.enter)
    #expect(app.shows("thôi từ 24/11/2026: Hiệu trưởng đã về"))
    #expect(
      try office.principal.whoDecides(.incoming, on: office.clerk.now().date)?.handle == "hung")
  }

  @Test func `say at the field what is wrong with a standing in`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.principal)
    app.type(":person stand-in hoa\n")
    app.press(.tab, .tab, .tab, .tab)
    app.type("1/11")
    app.press(.tab)
    app.type("05/GUQ")
    app.press(.control("s"))
    #expect(app.shows("[stand-in.ends-before-start]"))
    #expect(app.shows("05/GUQ"))
  }

  @Test func `are added by a form that keeps what was typed`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.principal)
    app.type("mt")
    #expect(app.rows(0).hasPrefix(" thêm người"))
    app.fill("lan\tPhan Văn Khải\tGiáo viên\t\tnguoi nhan viec\t")
    app.press(.control("s"))
    #expect(app.rows(0).hasPrefix(" thêm người"))
    app.press(.escape)
    #expect(app.shows("Bản nháp đã giữ"))
    app.press(.escape)
    #expect(app.shows("thêm người, lưu lúc 09:00 24/11/2026"))
  }

  @Test func `hand all their work over after a question that says so`() throws {
    let office = try SampleDesk()
    let document = try office.register()
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    var app = office.terminal(office.principal)
    app.type(":person hand-over minh\n")
    app.fill("thao\tNghỉ thai sản")
    app.press(.control("s"))
    #expect(app.shows("? Bàn giao 1 việc đang mở của Đỗ Quang Minh cho Vũ Phương Thảo?"))
    #expect(app.shows("không hoàn lại được"))
    app.press(.enter)
    #expect(try office.principal.lastHandOver(of: office.teacher.person).items.count == 1)
  }

  @Test func `leave only when asked again, and not with open work`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.principal)
    app.type(":person show son\n")
    app.type("n")
    #expect(app.shows("? Ghi Ngô Thanh Sơn là đã nghỉ từ hôm nay?"))
    app.press(.escape)
    #expect(try office.principal.person(named: "son").retiredOn == nil)
    app.type("n")
    app.press(.enter)
    #expect(app.rows(0).hasSuffix("đã nghỉ 24/11/2026"))
  }

  @Test func `stand in their units as in a tree`() throws {
    let office = try SampleDesk()
    _ = try office.principal.addUnit("CM", name: "Khối chuyên môn", under: nil)
    _ = try office.principal.moveUnit("TT", under: "CM")
    var app = office.terminal(office.principal)
    app.type("mc")
    #expect(app.rows(0) == " Bộ phận")
    #expect(app.shows(">   CM  "))
    #expect(app.shows("      TT  "))
    #expect(app.shows("Đỗ Quang Minh"))
    app.seek("    TT")
    app.press(.enter)
    #expect(app.rows(0) == " Người của Tổ Toán - Tin")
    #expect(!app.shows("Lê Thị Hòa  "))
  }

  @Test func `change their units and roles by forms`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.principal)
    app.type("mct")
    app.fill("CM\tKhối chuyên môn\t")
    app.press(.control("s"))
    #expect(app.shows("CM  Khối chuyên môn"))
    app.seek("CM ")
    app.type("x")
    #expect(app.shows("? Đóng Khối chuyên môn từ hôm nay?"))
    app.press(.enter)
    #expect(app.shows("đóng từ 24/11/2026"))
    app.seek("TT ")
    app.type("x")
    app.press(.enter)
    #expect(app.shows("[unit.has-people]"))
    app.type(":person role thao\n")
    #expect(app.rows(0).hasPrefix(" vai trò Vũ Phương Thảo"))
    app.type("luu tru\n")
    app.press(.control("s"))
    #expect(try office.clerk.person(named: "thao").roles == [.handler, .archiver])
  }

  @Test func `speak English, and show handles where there is room`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.teacher, .english, rows: 40, columns: 120)
    app.type("m")
    #expect(app.rows(0) == " People of the office")
    #expect(app.rows(2).contains("Handle"))
  }

  @Test func `are kept by the head and administrators alone in a real office`() throws {
    let office = try SampleDesk(isRehearsal: false)
    var app = office.terminal(office.teacher)
    app.type("mu")
    #expect(app.rows(0) == " Người trong cơ quan")
    app.type("t")
    #expect(app.rows(0) == " Người trong cơ quan")
    app = office.terminal(office.principal)
    app.type("mu")
    #expect(app.rows(0).hasPrefix(" ủy quyền"))
  }
}

@Suite struct `The SSH keys of a person on the screen` {
  @Test func `are noted by a form that keeps a line that is none, and stand on the page`() throws {
    let office = try SampleDesk()
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMh7ET3F+GjcCIc+EZAVuNcLPE/vWdcfsYgxu3fRMc80"
    var app = office.terminal(office.principal)
    app.type(":person show hoa\n")
    #expect(!app.shows("KHÓA SSH"))
    app.type("s")
    #expect(app.rows(0).hasPrefix(" khóa SSH Lê Thị Hòa"))
    app.type("ssh-ed25519 AAAA")
    app.press(.control("s"))
    #expect(app.shows("[key.not-a-key]"))
    #expect(app.shows("ssh-ed25519 AAAA"))
    app.press(.control("u"))
    app.type(key + " hoa@nha")
    app.press(.control("s"))
    #expect(app.shows("KHÓA SSH"))
    #expect(app.shows("SHA256:eAn6cZLVvVcOf+inrXj8keOrYz+IW22AzHFJs8uMKn8  ssh-ed25519  hoa@nha"))
    // It is one person's.
    app.press(.escape)
    app.type(":person key add mai\n")
    #expect(app.rows(0).hasPrefix(" khóa SSH Phạm Thị Mai"))
    app.type(key)
    app.press(.control("s"))
    #expect(app.shows("[key.taken]"))
  }

  @Test func `stand by the decision they have signed`() throws {
    let office = try SampleDesk()
    let document = try office.submitted().id
    let path = office.path + "/key"
    func keygen(_ arguments: [String], input: String = "") throws -> [UInt8] {
      let outcome = try ChildProcess("ssh-keygen", arguments)
        .run(input: [ArraySlice(Array(input.utf8))])
      try #require(outcome.ending == .exited(0))
      return outcome.output
    }
    _ = try keygen(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path])
    let key = try office.clerk.addKey(inFile: path + ".pub", of: office.principal.person)
    let text = try office.principal.approvalStatement(on: document).text
    _ = try office.principal.attachApproval(
      try keygen(["-q", "-Y", "sign", "-f", path, "-n", "vpdt-approval"], input: text),
      to: document)
    var app = office.terminal(office.clerk, rows: 40, columns: 120)
    app.type(":outgoing show D1\n")
    #expect(app.shows("duyệt, bản 1, HIỆU TRƯỞNG; đã ký bằng khóa SSH"))
    #expect(app.shows(key.fingerprint))
  }
}
