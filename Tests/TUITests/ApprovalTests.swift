import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `The queue of the approver` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `shows a document a screen, approves with one key and a question, and goes on`() throws
  {
    let first = try office.submitted()
    let second = try office.submitted()
    var app = office.terminal(office.principal)
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Phê duyệt 1/2 · D2 · Kế hoạch"))
    #expect(app.rows(0).hasSuffix("bản 1"))
    #expect(app.rows(1) == " Trả lời kế hoạch thi")
    #expect(app.shows("ĐANG ĐỌC CHỮ TRONG TỆP…"))
    app.type("a")
    #expect(app.shows("? Duyệt D2, bản 1"))
    // Keys typed before the question was seen do not answer it.
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Phê duyệt 1/1 · D1"))
    #expect(app.shows("D2  đã duyệt"))
    #expect(try office.clerk.outgoingDossier(second.id).document.state == .approved)
    app.type("a")
    app.press(.escape)
    #expect(try office.clerk.outgoingDossier(first.id).document.state == .submitted)
    app.type("r")
    app.type("Ghi rõ kinh phí")
    app.press(.control("s"))
    #expect(app.shows("Không có dự thảo nào chờ duyệt"))
    #expect(try office.clerk.outgoingDossier(first.id).document.state == .returned)
    app.press(.escape)
    #expect(app.shows("Bàn làm việc"))
  }

  @Test func `walks to the next and back, and says where the queue ends`() throws {
    _ = (try office.submitted(), try office.submitted())
    var app = office.terminal(office.principal)
    app.type(":outgoing approve\n")
    app.type("n")
    #expect(app.rows(0).hasPrefix(" Phê duyệt 2/2 · D1"))
    app.type("n")
    #expect(app.shows("Hết: đây là văn bản cuối cùng đang chờ"))
    app.type("p")
    #expect(app.rows(0).hasPrefix(" Phê duyệt 1/2 · D2"))
    app.type("l")
    #expect(app.rows(0).hasPrefix(" Văn bản đi: chờ duyệt"))
    app.press(.escape)
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" D2 · Kế hoạch"))
  }

  @Test func `says of a text that cannot be read that it was not read, and writes it down`() throws
  {
    let document = try office.submitted()
    var app = office.terminal(office.principal)
    app.press(.enter)
    // Decided before the text was there: it was not read here.
    app.type("a")
    #expect(app.shows("Nội dung chưa đọc được ở đây; nhật ký sẽ ghi như vậy."))
    app.press(.enter)
    let line = try office.clerk.incomingHistory(of: document.id)
    #expect(line.contains { $0.detail["unread"] == "1" })
  }

  @Test func `lets nobody decide on what has changed since they looked`() throws {
    let document = try office.submitted()
    var app = office.terminal(try office.elsewhere("hung"))
    app.press(.enter)
    _ = try office.teacher.reviseOutgoing(
      document.id,
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/v04-blta.pdf")]), note: "Sửa")
    _ = try office.teacher.submitOutgoing(document.id)
    app.type("a")
    #expect(app.shows("vừa"))
    #expect(app.rows(0).hasSuffix("bản 2"))
    #expect(try office.clerk.outgoingDossier(document.id).document.state == .submitted)
  }

  @Test func `is whole on a telephone held upright`() throws {
    _ = try office.submitted()
    var app = Rehearsal(
      OfficeTerminal(
        desk: office.principal, words: Language.vietnamese.words, run: { _ in ([], 0) }
      ).firstScreen, rows: 20, columns: 40)
    app.press(.enter)
    #expect(
      app.rows(0, 8) == """
         Phê duyệt 1/1 · D1 · Kế hoạch    bản 1
         Trả lời kế hoạch thi
        ────────────────────────────────────────
          Người soạn thảo
            Đỗ Quang Minh, 24/11/2026

         KIỂM TRA
          nội dung
        """)
    #expect(app.rows(19) == " a duyệt  r trả lại  n kế  ? giúp")
  }
}

extension OfficeDesk {
  fileprivate func incomingHistory(of id: ID<OutgoingDocument>) throws -> [HistoryEntry] {
    try outgoingDossier(id).history
  }
}

@Suite struct `Marked rows` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `are submitted together, and one that is refused stops none of the others`() throws {
    for number in 1...4 { try office.register("\(number)/KH-A") }
    _ = try office.clerk.submitIncoming(try office.clerk.incoming(named: "3").id)
    var app = office.terminal(office.clerk)
    app.type("đ")
    app.press(.text(" "), .text(" "), .text(" "))
    #expect(app.rows(0).hasSuffix("đã đánh dấu 3"))
    #expect(app.rows(3).hasPrefix(" * "))
    app.type("t")
    #expect(app.shows("trình: 2 văn bản; 1 văn bản không được: 3/2026 đang ở trạng thái"))
    let states = try ["1", "2", "3", "4"].map {
      try office.clerk.incoming(named: $0).state
    }
    #expect(states == [.registered, .submitted, .submitted, .submitted])
    #expect(app.rows(0).hasSuffix("đã đánh dấu 1"))
    app.press(.escape)
    #expect(app.rows(0).hasPrefix(" Văn bản đến") && !app.shows("đánh dấu 1"))
  }
}

@Suite struct `A screen on a small terminal` {
  @Test func `says what it needs, keeps what was typed, and goes on when there is room`() throws {
    let office = try SampleDesk()
    var app = Rehearsal(
      OfficeTerminal(
        desk: office.clerk, words: Language.vietnamese.words, run: { _ in ([], 0) }
      ).firstScreen, rows: 24, columns: 80, asScreensNeed: true)
    app.type("v")
    for _ in 0..<5 { app.press(.tab) }
    app.type("Kế hoạch năm học")
    app.resize(rows: 20, columns: 40)
    #expect(app.rows(0).hasPrefix("Cần 80x24, đang có 40x20."))
    app.resize(rows: 24, columns: 80)
    #expect(app.shows("Kế hoạch năm học"))
    app.press(.escape)
    app.resize(rows: 20, columns: 40)
    #expect(app.shows("Bàn làm việc"))
    app.resize(rows: 19, columns: 40)
    #expect(app.rows(0).hasPrefix("Cần 40x20, đang có 40x19."))
  }
}
