import Desk
import Office
import Platform
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The columns of a search` {
  /// Three plans and a notice.
  private func office() throws -> SampleDesk {
    let office = try SampleDesk()
    for number in 1...3 { try office.register("\(number)/KH-A") }
    try office.register("4/TB-A", subject: "Lịch thi", due: "2026-12-04")
    return office
  }

  @Test func `are ticked, moved and tried at once, and are those of the list afterwards`() throws {
    let office = try office()
    var app = office.terminal(office.clerk)
    app.type("/hoc sinh")
    app.press(.function(2))
    #expect(app.rows(0).hasSuffix("mới nhất trước"))
    #expect(app.rows(1) == ">   [x] Sổ")
    #expect(app.shows(" Không vừa 80 cột màn hình: Tác giả"))
    #expect(app.rows(18).hasPrefix(">   đến       3/KH-A"))
    // The register goes, then the subject comes to the front.
    app.type(" ")
    #expect(app.rows(1) == ">   [x] Số, ký hiệu")
    #expect(app.shows(" Vừa 80 cột màn hình:"))
    app.seek("Trích yếu")
    app.type("lll")
    #expect(app.rows(1) == ">   [x] Trích yếu")
    #expect(app.rows(16).hasPrefix("    Trích yếu"))
    app.type("t")
    #expect(app.rows(0).hasSuffix("cũ nhất trước"))
    #expect(app.rows(18).contains("1/KH-A"))
    app.press(.escape)
    #expect(app.rows(0) == " Tìm kiếm: cả hai sổ, cũ nhất trước")
    #expect(app.rows(2).hasPrefix("    Trích yếu"))
    #expect(app.rows(4).contains("1/KH-A"))
    #expect(app.rows(6).contains("3/KH-A"))
    // They are kept while the terminal is open.
    app.press(.escape)
    app.type("/lich")
    #expect(app.rows(2).hasPrefix("    Trích yếu"))
    app.press(.function(2))
    app.type("m")
    app.press(.escape)
    #expect(app.rows(2).hasPrefix("    Sổ"))
  }

  @Test func `keep one, and what has no room is said`() throws {
    let office = try office()
    var app = office.terminal(office.clerk)
    app.press(.text("/"), .function(2))
    for _ in 1...5 { app.type(" ") }
    #expect(app.rows(1) == ">   [x] Trạng thái")
    app.type(" ")
    #expect(app.shows("phải còn ít nhất một cột"))
    for _ in 1...6 {
      app.press(.end)
      app.type(" ")
    }
    #expect(app.shows("Không vừa 80 cột màn hình: "))
    // Nothing is looked for: the latest documents are shown.
    #expect(app.rows(18).hasPrefix(">   hạn 04/12"))
  }

  @Test func `go from the end of a list to its beginning in each order`() throws {
    let office = try SampleDesk()
    for number in 1...45 { try office.register("\(number)/KH-A") }
    for (turns, first, last) in [(1, "1/KH-A", "45/KH-A"), (2, "45/KH-A", "1/KH-A")] {
      var app = office.terminal(office.clerk)
      app.type("/hoc sinh")
      app.press(.function(2))
      app.type(String(repeating: "t", count: turns))
      app.press(.escape)
      #expect(app.rows(4).hasPrefix(">   đến       \(first)"))
      for _ in 1...60 { app.press(.down) }
      #expect(app.rows(21).hasPrefix(">   đến       \(last)"))
      for _ in 1...60 { app.press(.up) }
      #expect(app.rows(4).hasPrefix(">   đến       \(first)"))
    }
  }

  @Test func `are kept with the search, and used when it is opened from the list`() throws {
    let office = try office()
    var app = office.terminal(office.clerk)
    app.type("/hoc sinh")
    app.press(.function(2), .text(" "), .text("t"), .escape, .function(4))
    #expect(app.rows(0).hasPrefix(" lưu hoc sinh"))
    #expect(app.rows(1).hasSuffix("cũ nhất trước"))
    app.fill("kế-hoạch\t ")
    app.press(.control("s"))
    #expect(app.shows("đã lưu: search @kế-hoạch"))
    let saved = try office.clerk.savedSearch(named: "kế-hoạch")
    #expect(saved.isShared && saved.view.ranking == .oldest)
    #expect(saved.view.columns.first == .reference)

    // Somebody else opens it at another terminal.
    var other = office.terminal(office.principal)
    other.type("/")
    other.press(.function(8))
    #expect(other.rows(3).hasPrefix(">   @kế-hoạch"))
    other.press(.enter)
    #expect(other.rows(0) == " Tìm kiếm: cả hai sổ, cũ nhất trước")
    #expect(other.rows(1) == " Tìm: @kế-hoạch")
    #expect(other.rows(2).hasPrefix("    Số, ký hiệu"))
    #expect(other.rows(4).hasPrefix(">   1/KH-A"))
    // A name typed without marks is the same search.
    other.press(.escape, .escape)
    other.type(":search @ke-hoach\n")
    #expect(other.rows(4).hasPrefix(">   1/KH-A"))
  }

  @Test func `of a shared search that somebody else has changed are not overwritten`() throws {
    let office = try office()
    let other = office.clerk.with(try office.clerk.person(named: "hoa"))
    try other.saveSearch("hoc sinh", as: "chung", isShared: true)
    var app = office.terminal(office.clerk)
    app.type("/@chung")
    app.press(.function(2), .text("t"), .escape, .function(4))
    #expect(app.shows("Tên *         chung"))
    try other.saveSearch("lich thi", as: "chung", isShared: true, replacing: true)
    app.press(.control("s"))
    #expect(app.shows("[search.changed-meanwhile]"))
    #expect(try office.clerk.savedSearch(named: "chung").line == "lich thi")
    // Back at the search, it is the new one, in its own order.
    app.press(.escape)
    #expect(app.shows("vừa lưu lại “chung”: đây là bản mới"))
    #expect(app.rows(0) == " Tìm kiếm: cả hai sổ")
    #expect(app.rows(4).contains("4/TB-A"))
  }

  @Test func `of a search that was opened take the place of those it had, if one wants`() throws {
    let office = try office()
    try office.clerk.saveSearch("hoc sinh", as: "mình")
    var app = office.terminal(office.clerk)
    app.type("/@minh")
    app.press(.function(2), .text("t"), .escape, .function(4), .control("s"))
    #expect(app.rows(0) == " Tìm kiếm: cả hai sổ, cũ nhất trước")
    #expect(try office.clerk.savedSearch(named: "mình").view.ranking == .oldest)
    #expect(try office.clerk.savedSearch(named: "mình").line == "hoc sinh")
  }

  @Test func `are those of what is printed, with who, when and which copy`() throws {
    let office = try office()
    var app = office.terminal(office.clerk)
    app.type("/hoc sinh")
    app.press(.function(6))
    let path = office.path + "/in.csv"
    app.fill(path + "\t2")
    app.press(.control("s"))
    #expect(app.shows("đã ghi"))
    let bytes = try #require(try FileContents.read(path, limit: 10_000))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0] == "Sổ,\"Số, ký hiệu\",Ngày,Tác giả,Trích yếu,Trạng thái")
    #expect(lines[1].contains("3/KH-A,24/11/2026"))
    #expect(lines[4] == "\"Nguyễn Thị Lan in lúc 24/11/2026 09:00, bản thứ 2\"")
    // The register that is shown is printed, and no other; nothing is written over.
    app.press(.tab, .function(6))
    app.fill(path)
    app.press(.control("s"))
    #expect(app.shows("[file.exists]"))
    app.press(.control("u"))
    app.fill(office.path + "/di.fodt")
    app.press(.control("s"))
    let printed = try #require(
      try FileContents.read(office.path + "/di.fodt", limit: 1_000_000))
    #expect(!String(decoding: printed, as: UTF8.self).contains("KH-A"))
  }

  @Test func `have nothing to keep or print while nothing is looked for`() throws {
    let office = try office()
    var app = office.terminal(office.clerk)
    for key in [4, 6] {
      app.press(.text("/"), .function(key))
      #expect(app.shows("[search.nothing-to-find]"))
      app.press(.escape)
    }
  }

  @Test func `are dropped with their search after a question`() throws {
    let office = try office()
    try office.clerk.saveSearch("một", as: "bỏ")
    var app = office.terminal(office.clerk)
    app.type(":saved list\n")
    app.type("x")
    #expect(app.shows("Bỏ phép tìm “bỏ”?"))
    app.press(.escape)
    #expect(try office.clerk.savedSearches().count == 1)
    app.type("x")
    app.press(.enter)
    #expect(app.shows("đã bỏ bỏ"))
    #expect(app.shows("chưa lưu phép tìm nào"))
    #expect(try office.clerk.savedSearches().isEmpty)
  }

  @Test(arguments: [Size.phone, Size(rows: 10, columns: 40), Size(rows: 40, columns: 130)])
  func `can be chosen on any screen`(size: Size) throws {
    let office = try office()
    var app = office.terminal(office.clerk, rows: size.rows, columns: size.columns)
    app.type("/hoc sinh")
    app.press(.function(2))
    for _ in 1...14 {
      app.press(.down)
      #expect(app.text.contains("\n>   ["))
      #expect(app.text.split(separator: "\n").allSatisfy { columns(of: $0) <= size.columns })
    }
  }

  @Test func `are chosen, kept and used line by line`() throws {
    let office = try office()
    var talk = office.conversation(office.clerk)
    talk.type("/hoc sinh")
    talk.type("cột")
    #expect(talk.says("1. Sổ, hiện"))
    #expect(talk.says("7. Số đến/dự thảo, ẩn"))
    talk.type("1")
    #expect(talk.says("1. Số, ký hiệu, hiện"))
    talk.type("l 4")
    #expect(talk.says("3. Trích yếu, hiện"))
    talk.type("t")
    #expect(talk.says("cũ nhất trước"))
    talk.type("99")
    #expect(!talk.says("hiện"))
    talk.type("<")
    #expect(talk.says("Mỗi dòng: Số, ký hiệu; Ngày; Trích yếu; Tác giả; Trạng thái"))
    #expect(talk.says("1. 1/KH-A; 24/11; Kế hoạch thi học sinh giỏi"))
    talk.type("F4", "kế-hoạch", "", "")
    talk.type("c")
    #expect(talk.says("đã lưu: search @kế-hoạch"))
    var other = office.conversation(office.clerk)
    other.type("/@kế-hoạch")
    #expect(other.says("1. 1/KH-A; 24/11; Kế hoạch thi học sinh giỏi"))
  }
}
