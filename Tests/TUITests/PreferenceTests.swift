import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `Keys of one's own` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `take the place of those the page has, in the last row, the help and the palette`()
    throws
  {
    try office.register()
    _ = try office.clerk.setScreen("key incoming.submit", to: "Z")
    var app = office.terminal(office.clerk)
    app.type(":incoming show 1\n")
    #expect(app.rows(23).contains("Z trình"))
    app.type("t")
    #expect(!app.rows(0).hasSuffix("CHỜ Ý KIẾN"))
    app.type("Z")
    #expect(app.rows(0).hasSuffix("CHỜ Ý KIẾN"))
    app.type(":screen keys\n")
    app.press(.pageDown)
    #expect(app.shows("key incoming.submit = Z"))
  }

  @Test func `that would mean two things are refused there, and the help says so`() throws {
    try office.register()
    _ = try office.clerk.setScreen("key incoming.submit", to: "d")
    var app = office.terminal(office.clerk)
    app.type(":incoming show 1\n")
    #expect(app.rows(23).contains("t trình"))
    app.type("?")
    for _ in 0..<2 { app.press(.pageDown) }
    #expect(app.shows("không dùng được cho incoming.submit: đã là phím của"))
    app.type("q")
    // Two acts that change their letters with each other are no clash.
    _ = try office.clerk.setScreen("key incoming.answer", to: "t")
    app = office.terminal(office.clerk)
    app.type(":incoming show 1\n")
    app.type("d")
    #expect(app.rows(0).hasSuffix("CHỜ Ý KIẾN"))
  }

  @Test func `a file that is not understood is named on the desk, and takes nothing away`() throws {
    _ = try office.clerk.setScreen("theme", to: "dark")
    #expect(throws: ValueError.badSetting("screen theme", value: "pink")) {
      try office.clerk.setScreen("theme", to: "pink")
    }
    #expect(office.clerk.screenPreferences().theme == .dark)
    #expect(try office.clerk.check().faultCount == 0)
  }
}

@Suite struct `The mouse` {
  @Test func `chooses a row, and a row that is chosen opens`() throws {
    let office = try SampleDesk()
    for number in 1...3 { try office.register("\(number)/KH-A") }
    var app = office.terminal(office.clerk)
    app.type("đ")
    app.press(.mouse(Mouse(.press, row: 4, column: 20)))
    #expect(app.rows(4).hasPrefix(">"))
    #expect(app.rows(0).hasPrefix(" Văn bản đến"))
    app.press(.mouse(Mouse(.press, row: 4, column: 20)))
    #expect(app.rows(0).hasPrefix(" 2/2026"))
  }
}
