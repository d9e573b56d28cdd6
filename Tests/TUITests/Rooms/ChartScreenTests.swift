import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The charts on the screen` {
  /// Two people with work, one of them late; entries in two months and the year before.
  func office() throws -> SampleDesk {
    let office = try SampleDesk(at: "2025-10-06T08:00")
    for number in 1...3 { try office.register("\(number)/KH-A", of: office.clerk) }
    let october = office.clerk.at(Moment(iso: "2026-10-05T08:00")!)
    for number in 4...7 { try office.register("\(number)/KH-A", of: october) }
    let november = office.clerk.at(Moment(iso: "2026-11-02T08:00")!)
    for number in 8...9 { try office.register("\(number)/KH-A", of: november) }
    for (number, person, due) in [
      (1, "minh", "2026-11-10"), (2, "minh", "2026-12-10"), (3, "thao", "2026-12-10"),
    ] {
      let id = try november.incoming(named: "\(number)/2026").id
      _ = try november.submitIncoming(id)
      _ = try november.with(office.principal.person).assignIncoming(
        id,
        AssignmentPlan(
          lead: try november.person(named: person).id, dueOn: CivilDate(iso: due)))
    }
    return office
  }

  @Test func `show work by person, overdue by week and entries by month, numbers beside`() throws {
    let office = try office()
    let now = office.clerk.at(Moment(iso: "2026-11-24T09:00")!)
    var app = office.terminal(now)
    app.type("b")
    #expect(app.rows(0).hasPrefix(" Biểu đồ"))
    #expect(
      app.rows(2, 3) == """
         VIỆC TRÊN VĂN BẢN ĐẾN, THEO NGƯỜI  đầu thanh: quá hạn; không tính dự thảo
          Đỗ Quang Minh   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒███████████████████████ 2, quá hạn 1
          Vũ Phương Thảo  ███████████████████████▌ 1
        """)
    #expect(app.shows("ĐANG QUÁ HẠN, THEO TUẦN ĐẾN HẠN"))
    #expect(app.shows("tuần từ 09/11"))
    app.press(.tab, .tab)
    #expect(
      app.rows(2).hasPrefix(" VĂN BẢN VÀO SỔ THEO THÁNG, NĂM 2026  vạch đứng: cùng tháng năm 2025"))
    let october = app.text.split(separator: "\n").first { $0.contains("tháng 10") } ?? ""
    #expect(october.contains("█│") || october.contains("│█"))
    #expect(october.hasSuffix("4 (2025: 3)"))
    #expect(app.shows("2 (2025: 0)"))
    #expect(app.shows("· (2025: 0)"))
  }

  @Test func `are drawn in ASCII where the terminal has no blocks`() throws {
    let office = try office()
    var app = office.terminal(office.clerk.at(Moment(iso: "2026-11-24T09:00")!))
    app.driver.drawsBlocks = false
    app.type("b")
    #expect(app.rows(3).contains("!!!!!!#####"))
    #expect(!app.text.contains("█"))
  }

  @Test func `show all three where there is room, in English`() throws {
    let office = try office()
    var app = office.terminal(
      office.clerk.at(Moment(iso: "2026-11-24T09:00")!), .english, rows: 40, columns: 120)
    app.type(":chart\n")
    #expect(app.shows("WORK ON INCOMING DOCUMENTS BY PERSON"))
    #expect(app.shows("OVERDUE TODAY, BY THE WEEK IT WAS DUE"))
    #expect(app.shows("ENTERED BY MONTH, 2026"))
    #expect(app.shows("October"))
  }

  @Test func `are drawn as far as there is room, were it none at all`() throws {
    let office = try office()
    for rows in 1...6 {
      var app = office.terminal(
        office.clerk.at(Moment(iso: "2026-11-24T09:00")!), rows: rows, columns: 30)
      app.type("b")
      #expect(app.text.split(separator: "\n").count <= rows)
      app.press(.escape)
      #expect(app.ending == nil)
    }
  }

  @Test func `say so where there is nothing to see`() throws {
    let office = try SampleDesk()
    var app = office.terminal(office.clerk)
    app.type("b")
    #expect(app.shows("Không ai có việc đang mở."))
    #expect(app.shows("Không có văn bản nào quá hạn."))
    #expect(app.shows("Chưa vào sổ văn bản nào"))
  }
}

extension SampleDesk {
  /// Registers at another desk, on its day.
  fileprivate func register(_ reference: String, of desk: OfficeDesk) throws {
    let day = desk.now().date
    _ = try desk.registerIncoming(
      .plan(reference, issued: day.description), files: HandedInFiles())
  }
}
