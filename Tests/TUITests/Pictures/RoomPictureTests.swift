import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `Each room of the office` {
  /// A day on which something has happened everywhere.
  func office() throws -> SampleDesk {
    let office = try SampleDesk(at: "2026-11-20T08:00")
    let now = Moment(iso: "2026-11-24T09:00")!
    for number in 1...3 { try office.register("\(number)/KH-A", due: "2026-11-23") }
    _ = try office.clerk.submitIncoming(try office.clerk.incoming(named: "1").id)
    let document = try office.principal.assignIncoming(
      try office.clerk.incoming(named: "1").id,
      AssignmentPlan(
        lead: office.teacher.person.id, dueOn: CivilDate(iso: "2026-11-23"),
        note: "Lập đội tuyển"))
    let draft = try office.submitted()
    _ = try office.principal.at(now).returnOutgoing(draft.id, note: "Ghi rõ kinh phí")
    _ = try office.principal.addStandIn(
      StandInPlan(
        from: CivilDate(iso: "2026-11-23")!, until: CivilDate(iso: "2026-11-30")!,
        basis: "Giấy ủy quyền 05/GUQ-HB"),
      of: try office.clerk.person(named: "hoa"), for: office.principal.person)
    for copies in [6, 2] {
      _ = try office.clerk.addCopy(
        CopyDraft(
          source: .incoming(document.id), form: .certified, pages: 4, copies: copies,
          recipient: "Các tổ chuyên môn", signer: office.principal.person.id,
          decidedBy: office.principal.person.id, reason: "Gửi các tổ"))
    }
    try office.clerk.saveSearch(
      "đội tuyển", as: "đội-tuyển", isShared: true,
      shown: SearchView(columns: [.reference, .due, .subject], ranking: .oldest))
    try office.principal.saveSearch("hạn<2026-12", as: "sắp-đến-hạn")
    _ = try office.clerk.strikeCopy(try office.clerk.copy(named: "2"), because: "In hỏng")
    return office
  }

  private static let rooms: [(name: String, keys: String)] = [
    ("journal", "n"), ("journal-found", "n/giao"), ("journal-checked", "nK"), ("copies", "y"),
    ("copy", "y\n"), ("people", "m"), ("person", ":person show hoa\n"), ("units", "mc"),
    ("settings", "c"), ("calendar", "cn"), ("deadlines", "ct"), ("news", "t"), ("charts", "b"),
    ("reports", "r"), ("report", ":report show handling-incoming\n"),
    ("report-reasons", ":report show arrivals\n\n"),
    ("report-register", ":report show register-incoming\n"), ("saved", ":saved list\n"),
    ("stand-in", ":person stand-in hoa\n"),
  ]

  @Test(arguments: Picture.usual)
  func `looks as it was drawn, in both languages and sizes`(
    language: Language, size: Size
  ) throws {
    let office = try office()
    for room in Self.rooms {
      let person = room.name == "news" ? office.teacher : office.principal
      var app = office.terminal(
        person.at(Moment(iso: "2026-11-24T09:00")!), language, rows: size.rows,
        columns: size.columns)
      app.type(room.keys)
      try Picture.expect(app, is: Picture.name(room.name, language, size))
    }
  }

  @Test func `has something to say while it is empty`() throws {
    let office = try SampleDesk()
    for (keys, text) in [
      ("y", "Chưa có bản sao nào."), ("t", "Không có tin mới."), ("b", "Không ai có việc đang mở."),
      ("n/zzz", "Không có dòng nào."),
    ] {
      var app = office.terminal(office.teacher)
      app.type(keys)
      #expect(app.shows(text))
    }
  }

  @Test func `is whole on a telephone`() throws {
    let office = try office()
    for room in Self.rooms where room.name != "stand-in" {
      let desk = office.principal.at(Moment(iso: "2026-11-24T09:00")!)
      var app = Rehearsal(
        OfficeTerminal(
          desk: desk, words: Language.vietnamese.words, run: { _ in ([], 0) }
        ).firstScreen, rows: 20, columns: 40, asScreensNeed: true)
      app.type(room.keys)
      #expect(!app.shows("Cần"))
      #expect(app.text.split(separator: "\n").allSatisfy { columns(of: $0) <= 40 })
    }
  }
}
