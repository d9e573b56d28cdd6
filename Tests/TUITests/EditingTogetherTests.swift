import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `Two people at one record` {
  let office: SampleDesk
  let document: IncomingDocument
  let other: OfficeDesk

  init() throws {
    office = try SampleDesk()
    document = try office.register()
    other = try office.elsewhere("lan")
  }

  private func correct(_ change: EntryCorrection) throws {
    _ = try other.correctIncoming(document.id, change, because: "Ghi sót")
  }

  private func correcting() -> Rehearsal {
    var app = office.terminal(office.clerk)
    app.type(":incoming correct 1\n")
    return app
  }

  private var subject: String { get throws { try office.clerk.incoming(named: "1").subject } }

  @Test func `are told at the next key, and nothing is sent over the other`() throws {
    var app = correcting()
    app.press(.tab, .tab, .tab, .tab)
    app.type(" cấp xã")
    try correct(EntryCorrection(subject: "Kế hoạch khác"))
    #expect(!app.shows("vừa đổi"))
    app.hear()
    #expect(app.shows("! 1/2026 vừa đổi: Nguyễn Thị Lan, đính chính lúc 09:00."))
    app.press(.tab)
    #expect(app.shows("! 1/2026 vừa đổi: Nguyễn Thị Lan, đính chính lúc 09:00."))
    #expect(app.shows("Kế hoạch thi học sinh giỏi cấp xã"))
    #expect(app.rows(23).hasPrefix(" F5 xem bản mới"))
    try correct(EntryCorrection(subject: "Kế hoạch khác", urgency: .urgent))
    app.hear()
    app.press(.tab, .tab)
    app.type("Thêm cấp xã")
    app.press(.control("s"))
    #expect(app.shows("vừa đổi"))
    #expect(try subject == "Kế hoạch khác")
    // Both have written: what is here stays, what the other wrote is said.
    app.press(.control("r"))
    #expect(app.shows("Kế hoạch thi học sinh giỏi cấp xã"))
    #expect(app.shows("! Người khác vừa ghi: “Kế hoạch khác”"))
    #expect(app.shows("Thêm cấp xã"))
    #expect(!app.shows("vừa đổi"))
    app.press(.control("s"))
    #expect(try subject == "Kế hoạch thi học sinh giỏi cấp xã")
  }

  @Test func `change different fields, and both changes stand`() throws {
    var app = correcting()
    for _ in 0..<4 { app.press(.tab) }
    app.type(" cấp xã")
    try correct(
      EntryCorrection(issuedOn: CivilDate(iso: "2026-11-19")!, urgency: .urgent))
    app.press(.tab, .tab, .tab)
    app.press(.function(5))
    #expect(app.shows("Đã nhập phần người khác ghi: Ngày văn bản, Độ khẩn."))
    #expect(app.shows("19/11/2026"))
    app.type("Thêm cấp xã")
    app.press(.control("s"))
    let corrected = try office.clerk.incoming(named: "1")
    #expect(corrected.subject == "Kế hoạch thi học sinh giỏi cấp xã")
    #expect(corrected.urgency == .urgent)
    #expect(corrected.issuedOn == CivilDate(iso: "2026-11-19"))
  }

  @Test func `are told of the act that comes between the last key and the sending`() throws {
    _ = try office.clerk.submitIncoming(document.id)
    var app = office.terminal(office.principal)
    app.type(":incoming assign 1\n")
    app.type("minh")
    _ = try office.elsewhere("hoa").assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id, note: ""))
    app.press(.control("s"))
    #expect(app.shows("! 1/2026 vừa đổi: Lê Thị Hòa, giao xử lý lúc 09:00."))
    #expect(try office.clerk.incomingDossier(document.id).works.count == 1)
    app.press(.function(5))
    #expect(app.shows("Đã đọc lại; các ô không đổi."))
    app.press(.control("s"))
    #expect(try office.clerk.incomingDossier(document.id).works.count == 2)
  }

  @Test func `are told of another version of a draft, and not of an opinion on it`() throws {
    let draft = try office.submitted()
    _ = try office.teacher.askOpinion(on: draft.id, of: ["hoa", "yen"])
    var app = office.terminal(try office.elsewhere("hoa"))
    app.type(":outgoing visa D1\n")
    app.type("dong y")
    app.press(.enter)
    _ = try office.elsewhere("yen").giveOpinion(on: draft.id, agreeing: true, text: "")
    app.type("Được")
    #expect(!app.shows("vừa đổi"))
    _ = try office.elsewhere("minh").reviseOutgoing(
      draft.id, files: HandedInFiles(main: [try office.plain("b.pdf")]), note: "")
    app.type(" rồi")
    #expect(app.shows("! D1 vừa đổi: Đỗ Quang Minh"))
    app.press(.control("s"))
    #expect(app.shows("! D1 vừa đổi"))
    #expect(
      try office.clerk.outgoingDossier(draft.id).visas.filter { $0.answer != nil }.count == 1)
  }

  @Test func `may both add words`() throws {
    _ = try office.clerk.submitIncoming(document.id)
    var app = office.terminal(office.principal)
    app.type(":incoming assign 1\n")
    app.type("minh")
    try other.discuss(.incoming(document.id), text: "Gấp lắm.")
    app.press(.tab)
    #expect(!app.shows("vừa đổi"))
    app.press(.control("s"))
    #expect(try office.clerk.incomingDossier(document.id).works.count == 1)
  }

  @Test func `are told when a draft of yesterday is about what has changed since`() throws {
    var app = correcting()
    for _ in 0..<4 { app.press(.tab) }
    app.type(" cấp xã")
    app.hangUp()
    try correct(EntryCorrection(subject: "Kế hoạch khác"))
    app = office.terminal(office.clerk)
    app.type(":incoming correct 1\n")
    app.press(.enter)
    #expect(app.shows("! 1/2026 vừa đổi: Nguyễn Thị Lan, đính chính"))
    // A link that breaks again does not make it forgotten.
    app.type("!")
    app.hangUp()
    app = office.terminal(office.clerk)
    app.type(":incoming correct 1\n")
    app.press(.enter)
    #expect(app.shows("! 1/2026 vừa đổi"))
    app.press(.function(5))
    #expect(app.shows("! Người khác vừa ghi: “Kế hoạch khác”"))
    #expect(app.shows("Kế hoạch thi học sinh giỏi cấp xã!"))
  }
}

@Suite struct `One person in two sessions` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func session() throws -> Rehearsal {
    var app = office.terminal(try office.elsewhere("lan").at(office.clerk.now()))
    app.type("v")
    return app
  }

  private var references: [String: String] {
    get throws {
      Dictionary(
        try office.clerk.formDrafts().map {
          ($0.form, FormText.values(of: $0.draft.text)["ref"] ?? "")
        }, uniquingKeysWith: { $1 })
    }
  }

  @Test func `keeps both drafts, and is told of the other`() throws {
    var (first, second) = (try session(), try session())
    first.press(.tab, .tab)
    first.type("1/A")
    first.pause()
    second.press(.tab, .tab)
    second.type("2/B")
    second.pause()
    #expect(try references == ["register": "1/A", "register~2": "2/B"])
    #expect(second.shows("! Phiên khác của bạn cũng gõ mẫu này (lưu lúc 09:00)."))
    #expect(second.shows("2/B"))
    // The other is offered, and what is here is not lost.
    second.type("-C")
    second.press(.function(5))
    #expect(second.shows("1/A"))
    #expect(second.shows("Đã lấy bản của phiên kia"))
    #expect(try references == ["register": "1/A", "register~2": "2/B-C"])
    second.press(.escape)
    #expect(second.rows(0, 24).components(of: "Vào sổ văn bản đến, lưu lúc").count == 3)
  }

  @Test func `is told when the draft it goes on with was written on elsewhere`() throws {
    var first = try session()
    first.press(.tab, .tab)
    first.type("1/A")
    first.pause()
    var second = try session()
    second.press(.enter)
    first.type("-TB")
    first.pause()
    second.press(.tab)
    #expect(second.shows("! Phiên khác của bạn cũng gõ mẫu này"))
    second.press(.function(5))
    #expect(second.shows("1/A-TB"))
    #expect(try references == ["register": "1/A-TB"])
  }

  @Test func `is told when the draft was given up elsewhere, and keeps what it shows`() throws {
    var first = try session()
    first.press(.tab, .tab)
    first.type("1/A")
    first.pause()
    var second = try session()
    second.press(.enter)
    first.press(.function(8))
    second.type("-TB")
    #expect(!second.shows("1/A-T-TB"))
    second.press(.tab)
    #expect(try references == ["register": "1/A-TB"])
  }

  @Test func `opens each of its drafts from the desk`() throws {
    var (first, second) = (try session(), try session())
    first.press(.tab, .tab)
    first.type("1/A")
    first.hangUp()
    second.press(.tab, .tab)
    second.type("2/B")
    second.hangUp()
    var shown: Set<String> = []
    for place in 0..<2 {
      var app = office.terminal(office.clerk)
      app.press(Array(repeating: .down, count: place) + [.enter])
      for text in ["1/A", "2/B"] where app.shows(text) { shown.insert(text) }
    }
    #expect(shown == ["1/A", "2/B"])
  }
}

extension String {
  /// What lies between the occurrences of `text`.
  fileprivate func components(of text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}

@Suite struct `A link that is cut while somebody types` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `resumes at the letter where the cursor stood`() throws {
    var app = office.terminal(office.clerk)
    app.type("v")
    app.press(.tab, .tab)
    app.type("12/QĐ")
    app.press(.left, .left, .left)
    app.pause()
    // Nothing is said to the program: it is gone.
    app = office.terminal(office.clerk)
    app.type("v")
    app.press(.enter)
    app.type("3")
    #expect(app.shows(" > Số, ký hiệu *       123/QĐ"))
  }

  @Test func `keeps a place that moved after the text was kept`() throws {
    var app = office.terminal(office.clerk)
    app.type("v")
    app.press(.tab, .tab)
    app.type("12/QĐ")
    app.pause()
    #expect(app.screens.top?.pause == nil)
    app.press(.up)
    #expect(app.screens.top?.pause == nil)
    app.press(.tab, .left)
    #expect(app.screens.top?.pause == 2000)
    app.pause()
    app = office.terminal(office.clerk)
    app.type("v")
    app.press(.enter)
    app.type("x")
    #expect(app.shows("12/QxĐ"))
  }
}
