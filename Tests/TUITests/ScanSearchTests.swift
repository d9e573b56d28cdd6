import Office
import Store
import Support
import Terminal
import Testing

@testable import Desk
@testable import TUI

@Suite struct `A document found by what stands on a scan` {
  private let office: SampleDesk

  init() throws {
    office = try SampleDesk()
    var draft = IncomingDraft.plan("12/CĐ-UBND")
    draft.subject = "Công điện khẩn"
    let id = try office.clerk.registerIncoming(
      draft, files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).document.id
    try office.register("13/CĐ-UBND", subject: "Mưa đá")
    var reading = ScanReading()
    reading.state = .done
    reading.pages = 1
    reading.text = "Phòng tránh mưa đá, theo 13/CĐ-UBND"
    let read = reading
    try office.clerk.database.write { transaction in
      let file = try #require(try transaction.filesWithoutText(before: nil, limit: 1).first?.id)
      try transaction.setText(.scan, of: file, at: office.clerk.now())
      try transaction.setScan(read, of: file, at: office.clerk.now())
    }
    #expect(id.value == 1)
  }

  @Test func `says in the list that a machine has read it there, and beside the list which words`()
  {
    var app = office.terminal(office.clerk)
    app.type("/mua da")
    #expect(app.shows("[máy đọc] Công điện"))
    #expect(!app.shows("[máy đọc] Mưa đá"))
    var wide = office.terminal(office.clerk, .english, rows: 40, columns: 160)
    wide.type("/mua da")
    wide.press(.down)
    wide.pause()
    #expect(wide.shows("[by machine] Công đ"))
    #expect(wide.shows("[recognised by machine]"))
  }

  @Test func `is read out so`() {
    var talk = office.conversation(office.clerk)
    talk.type("/mua da")
    #expect(talk.says("[máy đọc] Công điện khẩn"))
  }

  @Test func `is marked where it is shown what belongs to it`() {
    var app = office.terminal(office.clerk)
    app.type(":incoming show 1\n")
    app.type("N")
    #expect(app.shows("[máy đọc] viện dẫn"))
  }
}
