import Office
import Store
import Support
import Terminal
import Testing

@testable import Desk
@testable import TUI

@Suite struct `Registering by typing` {
  let office: SampleDesk
  var app: Rehearsal

  init() throws {
    office = try SampleDesk()
    app = office.terminal(office.clerk)
  }

  /// Fills the form up to the subject: paper, so that no file is needed.
  mutating func fill(reference: String = "1035/KH-GDĐT") {
    app.press(.tab)
    app.type("so giao duc")
    app.press(.tab)
    app.type(reference)
    app.press(.tab)
    app.type("20/11")
    app.press(.tab)
    app.type("ke hoach")
    app.press(.tab)
  }

  mutating func tickPaper() {
    app.press(.tab, .tab, .tab, .tab)
    app.type(" ")
  }

  @Test mutating func `enters a document with its file, as an input method sends the letters`()
    throws
  {
    app.type("v")
    app.type(SampleDesk.fixture("pdfsig/pdf/v03"))
    app.press(.tab)
    #expect(app.shows("v03-person-then-organ.pdf"))
    fill()
    #expect(app.shows("…  v03-person-then-organ.pdf 49 kB"))
    #expect(app.shows("20/11/2026  thứ sáu"))
    #expect(app.shows("Tên loại *          Kế hoạch"))
    app.press("Thi hocj sinh".map { .text($0) })
    // Telex: the plain letters, then backspaces and the syllable with its marks in one burst.
    app.press(.text(" "), .text("g"), .text("i"), .text("o"), .text("i"))
    app.press(.backspace, .backspace, .text("ỏ"), .text("i"))
    app.press(.control("s"))
    #expect(app.rows(22) == " vào sổ 1/2026  1035/KH-GDĐT  Thi hocj sinh giỏi")
    let document = try office.clerk.incoming(named: "1")
    #expect(document.issuer == "so giao duc")
    #expect(try office.clerk.incomingDossier(document.id).files.count == 1)
    #expect(try office.clerk.formDraft("register") == nil)
  }

  @Test mutating func `notes how a document came and how far it may go, on one screen`() throws {
    app.type("v")
    fill()
    app.type("Hop")
    tickPaper()
    app.press(.tab)
    app.type("buu dien")
    app.press(.tab)
    app.type("xem xong")
    app.press(.tab)
    app.press(.control("s"))
    let id = try office.clerk.incoming(named: "1").id
    let facts = try office.clerk.incomingDossier(id).facts
    #expect(facts.arrivals.first?.via == .post)
    #expect(facts.marks.circulation == .giveBack)
    #expect(try office.clerk.agenda().contains { $0.matter.line == .toGiveBack })
  }

  @Test mutating func `takes the issuer from the address book`() throws {
    app.type("v")
    app.press(.tab)
    app.type("ubnd")
    app.press(.enter)
    #expect(app.shows("Cơ quan ban hành *  UBND xã Đông Hòa"))
    app.press(.up)
    app.type("Sở Y tế")
    app.press(.tab)
    #expect(app.shows("Sở Y tế  (không có trong sổ địa chỉ)"))
  }

  @Test mutating func `completes what came by exchange and gives it a number`() throws {
    try office.clerk.database.run(
      """
      INSERT INTO incoming_document (state, arrived_on, arrived_ms, issuer, issuer_key, reference,
        reference_key, kind, subject, urgency, medium)
      VALUES ('received', '2026-11-24', 0, 'Sở Y tế', 'so y te', '12/KH-SYT', '12/kh-syt',
        'Kế hoạch', 'Khám sức khỏe', 0, 'electronic')
      """)
    app.press(.function(5), .home, .enter)
    #expect(app.rows(3).hasPrefix(">   R1 "))
    app.type("v")
    #expect(app.rows(1) == " Sở Y tế: Kế hoạch")
    app.press(.control("s"))
    #expect(app.shows("! Ngày văn bản còn trống"))
    app.type("20/11")
    app.press(.control("s"))
    #expect(app.rows(22) == " vào sổ 1/2026  12/KH-SYT  Khám sức khỏe")
  }

  @Test mutating func `says what is missing, at the field`() {
    app.type("v")
    fill()
    app.press(.control("s"))
    #expect(app.shows(" > Trích yếu *"))
    #expect(app.shows("! Trích yếu còn trống"))
  }

  @Test mutating func `keeps what was typed when the desk refuses, and asks for the reason`() throws
  {
    try office.register("1035/KH-GDĐT")
    app.type("v")
    app.press(.tab)
    app.type("UBND xã Đông Hòa")
    app.press(.tab)
    app.type("1035/KH-GDĐT")
    app.press(.tab)
    app.type("20/11")
    app.press(.tab)
    app.type("ke hoach")
    app.press(.tab)
    app.type("Thi học sinh giỏi")
    tickPaper()
    app.press(.control("s"))
    #expect(app.shows("1035/KH-GDĐT đã có trong sổ với số đến 1/2026"))
    #expect(app.shows("[incoming.already-registered]"))
    #expect(app.shows("Thi học sinh giỏi"))
    #expect(app.shows(" > Lý do vào sổ nữa"))
    let draft = try #require(try office.clerk.formDraft("register"))
    #expect(FormText.values(of: draft.text)["paper"] == "yes")
    app.type("bản gửi lại có đóng dấu")
    app.press(.control("s"))
    // The likeness is something to look at before the form closes.
    #expect(app.shows("vào sổ 2/2026"))
    #expect(app.shows("! trùng số, ký hiệu và nơi ban hành với 1/2026"))
    app.press(.enter)
    #expect(app.shows("Bàn làm việc"))
  }

  @Test mutating func `points at the file that is not there`() {
    app.type("v")
    app.type("/nowhere/a.pdf")
    app.press(.down)
    #expect(app.shows("! không có tệp /nowhere/a.pdf"))
    #expect(app.shows("/nowhere/a.pdf"))
  }

  @Test mutating func `draws itself anew in another size with everything typed`() {
    app.type("v")
    fill()
    app.type("Kế hoạch")
    app.resize(rows: 30, columns: 120)
    #expect(app.shows(" > Trích yếu *         Kế hoạch"))
    app.resize(rows: 24, columns: 80)
    app.type(" thi")
    #expect(app.shows(" > Trích yếu *         Kế hoạch thi"))
  }

  @Test mutating func `takes a colon for a command only where nothing is typed`() {
    app.type("v")
    app.type(":q\n")
    #expect(app.ending == .left)
  }
}

@Suite struct `A draft of a form` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  func interrupted(_ end: (inout Rehearsal) -> Void) -> Rehearsal {
    var app = office.terminal(office.clerk)
    app.type("v")
    app.press(.tab, .tab)
    app.type("77/PGDĐT")
    end(&app)
    return office.terminal(office.clerk)
  }

  @Test func `survives a hang-up and is offered again`() throws {
    var app = interrupted { $0.hangUp() }
    #expect(app.shows("BẢN NHÁP DỞ"))
    #expect(app.shows("Vào sổ văn bản đến, lưu lúc 09:00 24/11/2026"))
    app.type("v")
    #expect(app.shows("Bản nháp lúc 09:00 24/11/2026 – Enter tiếp tục, x bỏ"))
    #expect(app.shows("77/PGDĐT"))
    app.press(.enter)
    // The cursor stands where it stood.
    app.type("-TB")
    #expect(app.shows("77/PGDĐT-TB"))
  }

  @Test func `survives a pause, a termination, Escape and :q`() throws {
    for end: (inout Rehearsal) -> Void in [
      { $0.pause() }, { $0.press(.escape) }, { $0.press(.tab, .text(":"), .text("q"), .enter) },
    ] {
      _ = interrupted(end)
      let draft = try #require(try office.clerk.formDraft("register"))
      #expect(FormText.values(of: draft.text)["ref"] == "77/PGDĐT")
      try office.clerk.dropForm("register")
    }
  }

  @Test func `is dropped when the person says so, and the form is empty again`() throws {
    var app = interrupted { $0.hangUp() }
    app.type("v")
    app.type("x")
    #expect(app.shows("Đã bỏ bản nháp."))
    #expect(!app.shows("77/PGDĐT"))
    #expect(try office.clerk.formDraft("register") == nil)
    app.press(.escape)
    #expect(!app.shows("BẢN NHÁP DỞ"))
  }

  @Test func `opens from its line on the desk and goes on at once`() {
    var app = interrupted { $0.hangUp() }
    app.press(.enter)
    #expect(app.rows(0).hasPrefix(" Vào sổ văn bản đến"))
    #expect(!app.shows("Enter tiếp tục"))
    #expect(app.shows("77/PGDĐT"))
  }

  @Test func `costs no wake-up while nothing is unsaved`() {
    var app = office.terminal(office.clerk)
    app.type("v")
    #expect(app.screens.top?.pause == nil)
    app.type("a")
    #expect(app.screens.top?.pause == 2000)
    app.pause()
    #expect(app.screens.top?.pause == nil)
  }
}
