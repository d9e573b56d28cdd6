import Desk
import Office
import Store
import Support
import Terminal
import Testing

@testable import Desk
@testable import TUI

@Suite struct `The arrivals register` {
  func office(entries: Int) throws -> SampleDesk {
    let office = try SampleDesk()
    for number in 1...entries {
      try office.register("\(number)/KH-A", subject: number == 7 ? "Khám sức khỏe" : "Kế hoạch")
    }
    return office
  }

  @Test func `is read page by page from its end to its beginning and back`() throws {
    let office = try office(entries: 60)
    var app = office.terminal(office.clerk)
    app.type("d")
    #expect(app.rows(3).hasPrefix(">   60       24/11     UBND xã Đ"))
    #expect(app.rows(3).contains("  60/KH-A  "))
    app.press(.pageDown)
    #expect(app.rows(3).hasPrefix(">   42"))
    app.press(.end)
    #expect(app.rows(21).hasPrefix(">   1 "))
    app.press(.home)
    #expect(app.rows(3).hasPrefix(">   60"))
    app.press(.pageDown, .pageDown, .up)
    app.press(.pageUp, .pageUp, .pageUp)
    #expect(app.rows(3).hasPrefix(">   60"))
  }

  @Test func `narrows while one types, without marks, and returns to where it was`() throws {
    let office = try office(entries: 30)
    var app = office.terminal(office.clerk)
    app.type("d")
    app.press(.down, .down)
    app.type("/kham suc")
    #expect(app.rows(1) == " Tìm: kham suc")
    #expect(app.rows(4).contains("7/KH-A"))
    #expect(app.rows(5) == "")
    app.type("x")
    #expect(app.shows("Không tìm thấy."))
    app.press(.backspace, .enter)
    #expect(app.rows(1) == " Khám sức khỏe")
    app.press(.escape)
    #expect(app.shows("Tìm: kham suc"))
    app.press(.escape)
    #expect(app.rows(5).hasPrefix(">   28"))
  }

  @Test func `opens what was typed ahead of it`() throws {
    let office = try office(entries: 3)
    var app = office.terminal(office.clerk)
    app.press(.text("d"), .down, .enter)
    #expect(app.rows(0).hasPrefix(" 2/2026 · 2/KH-A · UBND xã Đông Hòa"))
  }

  @Test func `marks what is overdue and says so`() throws {
    let office = try SampleDesk()
    try office.register(due: "2026-11-25")
    let later = office.clerk.at(Moment(iso: "2026-12-01T08:00")!)
    var app = office.terminal(later)
    app.type("d")
    #expect(app.rows(3).hasPrefix("> ! 1 "))
    #expect(app.rows(3).hasSuffix("QUÁ HẠN 25/11"))
    app.press(.enter)
    #expect(app.rows(0).hasSuffix("! QUÁ HẠN · ĐÃ VÀO SỔ"))
  }

  @Test func `submits the row under the cursor, or says why it cannot`() throws {
    let office = try office(entries: 2)
    var app = office.terminal(office.clerk)
    app.type("dt")
    #expect(app.rows(22) == " trình: 2/2026  chờ ý kiến  Kế hoạch")
    app.type("t")
    #expect(app.shows("! 2/2026 đang ở trạng thái “chờ ý kiến”, không trình được"))
    #expect(app.shows("[workflow.not-now]"))
    #expect(try office.clerk.incoming(named: "1").state == .registered)
  }

  @Test(arguments: [Size(rows: 30, columns: 120), Size(rows: 24, columns: 80)])
  func `never lets the text of a document act on the terminal`(size: Size) throws {
    let office = try SampleDesk()
    let id = try office.register().id
    let hostile = "\u{1B}]52;c;eA==\u{7}\u{1B}[2J\u{9B}31m\u{202E}oàH\u{200B}\u{E0041}\r\n\u{8}x"
    try office.clerk.database.run(
      "UPDATE incoming_document SET subject = ?, issuer = ?, reference = ? WHERE id = ?",
      [.text(hostile), .text(hostile), .text(hostile), .integer(id.value)])
    var app = office.terminal(office.clerk, rows: size.rows, columns: size.columns)
    for keys in ["d", "\n", "t", "d", ":q"] {
      app.type(keys)
      for canvas in app.driver.shown {
        let bad = canvas.text.unicodeScalars.filter {
          $0 != "\n" && (CharacterClass.isHarmful($0))
        }
        #expect(bad.isEmpty)
      }
    }
    #expect(app.driver.shown.contains { $0.text.contains("␛]52;c;eA==␇") })
  }

  @Test func `is not lost when the database fails`() throws {
    let office = try office(entries: 3)
    var app = office.terminal(office.clerk)
    app.type("d")
    try office.clerk.database.run("ALTER TABLE incoming_document RENAME TO gone")
    app.press(.function(5))
    #expect(app.shows("[store.failed]"))
    #expect(app.shows("3/KH-A"))
    try office.clerk.database.run("ALTER TABLE gone RENAME TO incoming_document")
    app.press(.function(5))
    #expect(!app.shows("[store.failed]"))
  }
}

private enum CharacterClass {
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    default: false
    }
  }
}

@Suite struct `The search in both registers` {
  @Test func `finds outgoing and incoming documents in one list`() throws {
    let office = try SampleDesk()
    try office.register()
    _ = try office.submitted()
    var app = office.terminal(office.clerk)
    app.type("/ke hoach thi")
    #expect(app.rows(4).hasPrefix(">   đi        ·/KH-HB"))
    #expect(app.rows(5).hasPrefix("    đến       1034/KH-GDĐT"))
    app.press(.tab)
    app.press(.tab)
    #expect(app.rows(0) == " Tìm kiếm: Văn bản đến")
    #expect(app.rows(4).hasPrefix(">   đến"))
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" 1/2026"))
  }

  @Test func `pages through both without end`() throws {
    let office = try SampleDesk()
    for number in 1...30 { try office.register("\(number)/KH-A") }
    for _ in 1...30 { _ = try office.submitted() }
    var app = office.terminal(office.clerk)
    app.type("/ke hoach")
    var seen: Set<String> = []
    for _ in 1...70 {
      let row = app.text.split(separator: "\n").first { $0.hasPrefix(">") } ?? ""
      seen.insert(String(row))
      app.press(.down)
    }
    #expect(app.rows(21).hasPrefix(">   đến       1/KH-A"))
    for _ in 1...70 { app.press(.up) }
    #expect(app.rows(4).hasPrefix(">   đi"))
  }
}
