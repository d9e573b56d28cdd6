import Desk
import Office
import Platform
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The reports on the screen` {
  private let now = Moment(iso: "2026-11-24T09:00")!

  /// Three documents in October, two of another kind in November.
  private func office() throws -> SampleDesk {
    let office = try SampleDesk(at: "2026-10-05T08:00")
    for number in 1...3 {
      var draft = IncomingDraft.plan("\(number)/KH-A", issued: "2026-10-01")
      draft.dueOn = CivilDate(iso: "2026-10-20")
      _ = try office.clerk.registerIncoming(draft, files: HandedInFiles())
    }
    let november = office.clerk.at(Moment(iso: "2026-11-02T08:00")!)
    for number in 4...5 {
      var draft = IncomingDraft.plan("\(number)/TB-A", issued: "2026-10-30")
      draft.kind = DocumentKind(word: "TB")!
      _ = try november.registerIncoming(draft, files: HandedInFiles())
    }
    return office
  }

  @Test func `lead from the desk over a report and a number to a document, and back`() throws {
    let office = try office()
    var app = office.terminal(office.clerk.at(now))
    app.type("r")
    #expect(app.rows(0).hasPrefix(" Báo cáo"))
    #expect(app.rows(3).hasPrefix(">   Văn bản đến theo loại và tháng"))
    app.press(.enter)
    #expect(
      app.rows(0) == " Văn bản đến theo loại và tháng" + String(repeating: " ", count: 40)
        + "năm 2026")
    #expect(app.shows("> Kế hoạch"))
    #expect(app.shows(" Kế hoạch, Tổng: 3"))
    app.press(.enter)
    #expect(app.rows(1) == " Kế hoạch, Tổng: 3 được tính")
    #expect(app.rows(4).hasPrefix(">   1/2026"))
    app.press(.down, .enter)
    #expect(app.rows(0).hasPrefix(" 2/2026 · "))
    app.press(.escape, .escape, .escape, .escape)
    #expect(app.shows("Bàn làm việc"))
  }

  @Test func `say by word which number the cursor is on, wherever it goes`() throws {
    let office = try office()
    var app = office.terminal(office.clerk.at(now))
    app.type(":report show arrivals\n")
    app.press(.left, .left)
    #expect(app.shows(" Kế hoạch, T11: ·"))
    app.press(.down)
    #expect(app.shows(" Thông báo, T11: 2"))
    app.press(.end, .right, .right, .right)
    #expect(app.shows(" Tổng, Tổng: 5"))
    app.type("gh")
    #expect(app.shows(" Kế hoạch, T12: ·"))
    app.press(.enter)
    #expect(app.shows("Không có gì."))
    app.press(.escape)
    for _ in 0..<11 { app.press(.left) }
    #expect(app.shows(" Kế hoạch, T1: ·"))
    app.press(.left)
    #expect(!app.shows("Kế hoạch, T1"))
  }

  @Test func `go to the period before, after, and to periods of another length`() throws {
    let office = try office()
    var app = office.terminal(office.clerk.at(now), .english)
    app.type(":report show arrivals\n")
    #expect(app.rows(0).hasSuffix("2026"))
    app.type("t")
    #expect(app.rows(0).hasSuffix("2025"))
    #expect(app.shows("There is nothing to count in this period."))
    app.press(.enter, .down, .right)
    app.type("sp")
    #expect(app.rows(0).hasSuffix("school year 2026-2027"))
    app.type("p")
    #expect(app.rows(0).hasSuffix("all"))
    #expect(app.shows("10/2026"))
    app.type("p")
    #expect(app.rows(0).hasSuffix("Nov 2026"))
    app.type("t")
    #expect(app.rows(0).hasSuffix("Oct 2026"))
    #expect(app.shows(" Kế hoạch, Total: 3"))
  }

  @Test func `list what a share leaves out`() throws {
    let office = try office()
    let path = try office.file(
      "muon.report",
      Array(
        "title: Muộn\nsubject: incoming\nrows: medium\nmeasure: share(timeliness = overdue)".utf8))
    _ = try office.clerk.addReport(at: path, input: { [] })
    var app = office.terminal(office.clerk.at(now))
    app.type(":report show muon\n")
    #expect(app.shows("60,0 %"))
    app.type("o")
    #expect(app.rows(4).hasPrefix(">   4/2026"))
    app.press(.escape, .enter)
    #expect(app.rows(4).hasPrefix(">   1/2026"))
  }

  @Test func `fit any terminal, wide reports part by part, in ASCII too`() throws {
    let office = try office()
    for (rows, columns) in [(24, 80), (10, 40), (6, 30), (3, 20), (1, 10), (40, 120)] {
      var app = office.terminal(office.clerk.at(now), rows: rows, columns: columns)
      app.driver.drawsBlocks = false
      app.type(":report show arrivals\n")
      for key in [Key.left, .left, .down, .end, .right, .home, .tab, .pageDown] { app.press(key) }
      for line in app.text.split(separator: "\n") {
        #expect(Terminal.columns(of: line) <= columns)
      }
      #expect(!app.text.contains("█"))
    }
  }

  @Test func `are told from their files, also from one that is wrong`() throws {
    let office = try office()
    try Folders.makeAll(office.path + "/reports")
    _ = try office.file("reports/hong.report", Array("rows: kind".utf8))
    var app = office.terminal(office.clerk.at(now))
    app.type("r")
    app.press(.end)
    #expect(app.shows("> ! hong"))
    #expect(app.shows("report.missing-field"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Báo cáo"))
  }

  @Test func `have the registers of Annex VI among them, of any period, to be printed`() throws {
    let office = try office()
    var app = office.terminal(office.clerk.at(now))
    app.type("r")
    app.seek("Sổ đăng ký văn bản đến")
    #expect(app.shows("NĐ 30/2020 PL VI V.1"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Sổ đăng ký văn bản đến"))
    #expect(app.rows(0).hasSuffix("quý 4/2026"))
    #expect(app.rows(3).contains("1/KH-A"))
    #expect(app.shows("Số đến: 1; Tác giả: UBND xã Đông Hòa"))
    // The year, the school year, the month, the month before.
    app.type("p")
    #expect(app.rows(0).hasSuffix("năm 2026"))
    app.type("p")
    #expect(app.rows(0).hasSuffix("năm học 2026-2027"))
    app.type("p")
    #expect(app.rows(0).hasSuffix("tháng 11/2026"))
    #expect(app.rows(3).contains("4/TB-A"))
    app.type("i")
    #expect(app.rows(0).hasPrefix(" in Sổ đăng ký văn bản đến, tháng 11/2026"))
    let path = office.path + "/so.csv"
    app.fill(path)
    app.press(.control("s"))
    #expect(app.shows("đã ghi"))
    let printed = try #require(try FileContents.read(path, limit: 10_000))
    let lines = String(decoding: printed, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("4/TB-A"))
    app.type("tt")
    #expect(app.shows("Kỳ này chưa có gì để tính."))
  }

  @Test func `go to a file as they stand on the screen`() throws {
    let office = try office()
    var app = office.terminal(office.clerk.at(now))
    app.type(":report show handling-incoming\n")
    app.type("i")
    let path = office.path + "/v2.csv"
    app.fill(path)
    app.press(.control("s"))
    #expect(app.shows("đã ghi"))
    let printed = try #require(try FileContents.read(path, limit: 10_000))
    let text = String(decoding: printed, as: UTF8.self)
    #expect(text.hasPrefix("Loại,"))
    #expect(text.hasSuffix("người lập: \(office.clerk.person.name)\"\r\n"))
  }

  @Test func `are not for everybody`() throws {
    let office = try office()
    let thao = office.clerk.with(try office.clerk.person(named: "thao")).at(now)
    var app = office.terminal(thao)
    app.type("r")
    #expect(app.shows("việc này của hiệu trưởng"))
    #expect(app.shows("Bàn làm việc"))
  }

  @Test func `can be followed line by line`() throws {
    let office = try office()
    var talk = office.conversation(office.clerk.at(now))
    talk.type(":report show arrivals")
    #expect(talk.says("Văn bản đến theo loại và tháng"))
    #expect(talk.says("Kế hoạch, Tổng: 3"))
  }
}
