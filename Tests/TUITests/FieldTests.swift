import Desk
import Office
import Store
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `A field that is left` {
  let office: SampleDesk
  var app: Rehearsal

  init() throws {
    office = try SampleDesk()
    app = office.terminal(office.clerk)
  }

  /// Opens the form to register and goes to its field of this number, counted from the file.
  private mutating func open(_ field: Int) {
    app.type("v")
    app.press(Array(repeating: .tab, count: field))
  }

  private mutating func assigning(due: String? = nil) throws {
    _ = try office.clerk.submitIncoming(try office.register(due: due).id)
    app = office.terminal(office.principal)
    app.type(":incoming assign 1\n")
  }

  // MARK: Days

  @Test mutating func `shows a day in full with its weekday`() {
    open(3)
    for (typed, shown) in [
      ("26/6", "26/06/2026  thứ sáu"), ("26-6-24", "26/06/2024  thứ tư"),
      ("hom qua", "23/11/2026  thứ hai"), ("thứ sáu", "20/11/2026  thứ sáu"),
    ] {
      app.press(.control("u"))
      app.type(typed)
      app.press(.tab)
      #expect(app.shows("Ngày văn bản *      \(shown)"))
      app.press(.backTab)
    }
  }

  @Test mutating func `says why there is no such day, and that a document is not of tomorrow`() {
    open(3)
    app.type("29/02/2026")
    app.press(.tab)
    #expect(app.shows("! “29/02/2026” không phải là một ngày có thật: tháng"))
    #expect(app.shows("2/2026 có 28 ngày"))
    app.press(.backTab, .control("u"))
    app.type("mai")
    #expect(!app.shows("!"))
    app.press(.tab)
    #expect(app.shows("! văn bản ghi ngày 25/11/2026, sau hôm nay 24/11/2026"))
  }

  @Test mutating func `counts the working days to a deadline, and names the article`() throws {
    try assigning(due: "2026-12-03")
    app.press(.tab, .tab, .control("u"))
    app.type("thứ ba")
    app.press(.tab)
    #expect(app.shows("Hạn xử lý       01/12/2026  thứ ba, còn 5 ngày làm việc"))
    #expect(app.shows("lịch nghỉ năm 2026 chưa xác nhận; theo thời hạn của quy chế"))
    #expect(app.shows("làm việc (NĐ 30/2020 Điều 24(2))"))
    app.press(.backTab, .control("u"))
    app.type("4/12")
    app.press(.tab)
    #expect(app.shows("Hạn xử lý       04/12/2026"))
    #expect(app.shows("! Sau hạn của văn bản, 03/12/2026; xem lại."))
    app.press(.backTab, .control("u"))
    app.type("hôm qua")
    app.press(.tab)
    #expect(app.shows("! hạn 23/11/2026"))
  }

  @Test mutating func `says the same in English`() throws {
    _ = try office.clerk.submitIncoming(try office.register().id)
    app = office.terminal(office.principal, .english)
    app.type(":incoming assign 1\n")
    app.press(.tab, .tab)
    app.type("next tuesday")
    app.press(.tab)
    #expect(app.shows("! “next tuesday” is not a day that exists"))
    app.press(.backTab, .control("u"))
    app.type("tuesday next week")
    app.press(.tab)
    #expect(app.shows("01/12/2026  Tuesday, 5 working days left"))
  }

  // MARK: What is known

  @Test
  mutating func `tells of a document that is registered as soon as number and issuer are there`()
    throws
  {
    try office.register("1035/KH-GDĐT")
    open(2)
    app.type("1035/KH-GDĐT")
    app.press(.tab)
    #expect(!app.shows("Trùng"))
    app.press(.backTab, .backTab)
    app.type("ubnd")
    app.press(.enter)
    #expect(app.shows("! Trùng: đã đăng ký là 1/2026 ngày 24/11/2026."))
    app.press(.backspace)
    app.press(.tab)
    #expect(!app.shows("Trùng"))
  }

  @Test mutating func `says what the law wants of what is urgent, and asks its hour`() throws {
    open(6)
    #expect(!app.shows("Giờ hẹn"))
    app.type(" hoa toc")
    app.press(.tab)
    #expect(app.shows("trình và giải quyết ngay (NĐ 30/2020 Điều 23(1), 24(2))"))
    #expect(app.shows("Giờ hẹn"))
    app.press(.tab)
    #expect(app.shows("để trống thì hạn 24/11/2026: NĐ 30/2020/NĐ-CP Điều 24.2"))
    // The hour is the last field.
    app.press(.tab, .tab, .tab, .tab)
    app.type("14h")
    app.press(.backTab)
    #expect(app.shows("Giờ hẹn             14:00"))
    for _ in 0..<5 { app.press(.backTab) }
    #expect(app.shows(" > Độ khẩn             hỏa tốc"))
    app.type(" khan")
    app.press(.enter)
    #expect(app.shows("! chỉ văn bản hỏa tốc mới hẹn giờ"))
  }

  @Test mutating func `registers the hour of what is marked Hỏa tốc`() throws {
    open(1)
    app.type("Sở Y tế")
    app.press(.tab)
    app.type("9/CĐ-SYT")
    app.press(.tab)
    app.type("hôm nay")
    app.press(.tab)
    app.type("cong dien")
    app.press(.tab)
    app.type("Phòng dịch")
    app.press(.tab)
    app.type(" hoa toc")
    app.press(.tab)
    app.type("mai")
    app.press(.tab, .tab)
    app.type(" ")
    app.press(.tab, .tab, .tab)
    app.type("14h30")
    app.press(.control("s"))
    #expect(app.shows("vào sổ 1/2026"))
    #expect(
      try office.clerk.incoming(named: "1").dueAt == Moment(iso: "2026-11-25T14:30"))
  }

  @Test mutating func `does not shout at what nobody has touched`() {
    app.type("v")
    for _ in 0..<14 { app.press(.tab) }
    #expect(!app.text.split(separator: "\n").contains { $0.contains("! ") })
    #expect(app.shows("Trích yếu *"))
  }

  // MARK: Completion

  @Test mutating func `offers issuers and symbols of before, without marks`() throws {
    var draft = IncomingDraft.plan("77/TB-BTĐ")
    draft.issuer = "Ban Thi đua"
    _ = try office.clerk.registerIncoming(draft, files: HandedInFiles())
    _ = try office.register("5/KH-ĐH")
    open(1)
    app.type("ban th")
    #expect(app.shows("> Ban Thi đua"))
    app.press(.enter)
    app.type("88")
    #expect(app.shows("88/TB-BTĐ"))
    #expect(!app.shows("88/KH-ĐH"))
    app.press(.down, .tab)
    #expect(app.shows(" > Số, ký hiệu *       88/TB-BTĐ"))
    app.press(.tab, .tab, .tab)
    app.type("ke ho")
    app.press(.down, .enter)
    #expect(app.shows(" > Trích yếu *         Kế hoạch thi học sinh giỏi"))
  }

  @Test mutating func `offers people with post and work, and nobody who has left`() throws {
    let day = office.clerk.now().date
    let hoa = try office.clerk.person(named: "hoa")
    let stand = StandInPlan(scope: .all, from: day, until: day, basis: "GUQ 1")
    _ = try office.principal.addStandIn(
      stand, of: hoa, for: try office.clerk.person(named: "hung"))
    _ = try office.clerk.retirePerson(try office.clerk.person(named: "son"))
    _ = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    try assigning()
    app.type("do q")
    #expect(app.shows("> Đỗ Quang Minh   Tổ trưởng tổ Toán - Tin, 1 việc"))
    app.press(.control("u"))
    app.type("hung")
    #expect(app.shows("> Trần Văn Hùng   Hiệu trưởng, vắng, thay: Lê Thị Hòa"))
    app.press(.control("u"))
    app.type("ngo thanh")
    #expect(!app.shows("> Ngô"))
  }

  // MARK: Long texts and notes

  @Test mutating func `holds no more than the office takes, and says so`() {
    open(5)
    app.press(.paste(String(repeating: "ă\n", count: 50_000)))
    #expect(app.shows("! Dài quá 500 chữ: phần sau không được ghi."))
    app.press(.control("s"))
    #expect(app.shows("! Dài quá 500 chữ"))
    app.press(.control("u"))
    app.press(.paste("Kế hoạch\nthi"))
    #expect(app.shows(" > Trích yếu *         Kế hoạch thi"))
  }

  @Test mutating func `keeps the lines of a note, typed or pasted`() throws {
    try assigning()
    app.type("minh")
    app.press(.tab, .tab, .tab)
    app.type("Lập đội tuyển\n")
    app.press(.paste("báo cáo\nvà gửi"))
    app.press(.control("s"))
    let dossier = try office.clerk.incomingDossier(try office.clerk.incoming(named: "1").id)
    #expect(dossier.opinions.map(\.text) == ["Lập đội tuyển\nbáo cáo\nvà gửi"])
    app = office.terminal(office.clerk)
    app.type(":incoming show 1\n")
    #expect(app.shows("“Lập đội tuyển"))
    #expect(app.shows("và gửi”"))
    #expect(!app.shows("␊"))
  }

  // MARK: Undo

  @Test mutating func `takes back the last words, choices and names of files`() throws {
    open(0)
    let path = try office.plain("mot-tep-dai.pdf")
    app.type(String(path.dropLast(8)))
    app.press(.tab)
    #expect(app.shows("mot-tep-dai.pdf"))
    app.press(.function(6))
    #expect(!app.shows("mot-tep-dai.pdf"))
    #expect(app.shows("Đã hoàn tác."))
    app.press(.control("y"))
    #expect(app.shows("mot-tep-dai.pdf"))
    app.press(.tab)
    app.type("ubnd")
    app.press(.enter)
    #expect(app.shows("UBND xã Đông Hòa"))
    app.press(.control("_"))
    #expect(app.shows(" > Cơ quan ban hành *  ubnd"))
    // Above an empty field by its name.
    app.press(.tab)
    app.type(":hoan tac\n")
    #expect(app.shows(" > Cơ quan ban hành *\n"))
    #expect(app.shows("mot-tep-dai.pdf"))
    app.press(.function(1))
    #expect(app.shows("Ctrl-_"))
    #expect(app.shows("Hoàn tác chữ vừa gõ"))
  }
}
