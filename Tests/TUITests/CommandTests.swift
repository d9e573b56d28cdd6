import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `The line after a colon` {
  let office: SampleDesk
  var app: Rehearsal

  init() throws {
    office = try SampleDesk()
    try office.register()
    app = office.terminal(office.clerk) { words in
      (["said \(words.joined(separator: "|"))", "\u{1B}[2Jred"], words.contains("check") ? 1 : 0)
    }
  }

  @Test(arguments: [
    (":incoming list", " Văn bản đến  "), (":vpdt outgoing list", " Văn bản đi  "),
    (":incoming show 1/2026", " 1/2026 · 1034/KH-GDĐT"),
    (":incoming register", " Vào sổ văn bản đến"), (":search kế hoạch", " Tìm kiếm"),
    (":incoming list --overdue", " Văn bản đến: quá hạn xử lý"),
    (":soan thao van ban di", " Soạn thảo văn bản đi"), (":vào sổ văn bản", " Vào sổ văn bản đến"),
  ])
  mutating func `opens what it names, in words of either kind`(
    typed: String, first: String
  ) throws {
    app.type(typed + "\n")
    #expect(app.rows(0).hasPrefix(first))
    app.press(.escape)
    #expect(app.shows("Bàn làm việc"))
  }

  @Test mutating func `names the moves of the document on the screen`() throws {
    app.type(":incoming show 1\n")
    app.type(":trinh\n")
    #expect(app.rows(0).hasSuffix("CHỜ Ý KIẾN"))
  }

  @Test mutating func `carries out everything else and shows what it prints`() {
    app.type(":person add lan2 --name \"Trần Lan\"\n")
    #expect(app.shows("said person|add|lan2|--name|Trần Lan"))
    #expect(app.shows("␛[2Jred"))
    app.press(.escape)
    app.type(":check\n")
    #expect(app.rows(0).hasSuffix("! 1"))
  }

  @Test mutating func `says so when it names nothing`() {
    app.type(":không có\n")
    #expect(app.shows("[usage.unknown-command]"))
    app.type(":incoming show 99\n")
    #expect(app.shows("[incoming.unknown]"))
  }

  @Test mutating func `leaves from anywhere`() {
    app.type("d\n:q\n")
    #expect(app.ending == .left)
  }

  @Test func `holds together what stands in quotes`() {
    #expect(splitWords("a 'b c'  \"d\"e ''") == ["a", "b c", "de", ""])
  }
}
