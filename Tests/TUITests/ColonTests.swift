import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `The line after a colon, word by word` {
  let office: SampleDesk
  var app: Rehearsal

  init() throws {
    office = try SampleDesk()
    try office.register()
    try office.register("15/QĐ-UBND", subject: "Nghỉ lễ")
    app = office.terminal(office.clerk) { (["said \($0.joined(separator: "|"))"], 0) }
  }

  /// The rows above the line, the marked one first shown with its mark.
  private func offered(_ app: Rehearsal) -> [String] {
    let lines = app.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let top = lines.lastIndex { $0.hasPrefix("───") || $0.hasPrefix("---") } ?? 0
    return Array(lines[(top + 1)..<(lines.count - 1)])
  }

  // MARK: Completion

  @Test mutating func `offers the options of a command, those it can't do without first`() {
    app.type(":incoming assign 1 --")
    #expect(offered(app).first == "> --lead   PERSON  bắt buộc")
    app.type("l")
    app.press(.tab)
    app.type("mi")
    #expect(app.rows(23) == ":incoming assign 1 --lead mi")
    #expect(offered(app) == ["> minh   Đỗ Quang Minh"])
    app.press(.tab)
    // The option that was given is not offered again.
    #expect(app.rows(23) == ":incoming assign 1 --lead minh")
    #expect(!app.shows("--lead   PERSON"))
    app.press(.enter)
    #expect(app.shows("said incoming|assign|1|--lead|minh"))
  }

  @Test mutating func `offers several persons behind commas, kinds, bodies, states and levels`() {
    app.type(":incoming assign 1 --with minh,")
    #expect(!offered(app).contains { $0.contains("minh,minh") })
    app.type("ma")
    app.press(.tab)
    #expect(app.rows(23) == ":incoming assign 1 --with minh,mai")
    app.press(.control("u"))
    app.type("outgoing draft --type ke")
    #expect(offered(app).contains { $0.contains("KH   Kế hoạch") })
    app.press(.control("u"))
    app.type("exchange export outbox --to dong")
    app.press(.tab)
    #expect(app.rows(23) == ":exchange export outbox --to H29.123")
    app.press(.control("u"))
    app.type("register print ")
    #expect(offered(app).contains { $0.hasPrefix("> incoming") })
    app.press(.control("u"))
    app.type("setting set calendar.")
    app.press(.tab)
    #expect(app.rows(23) == ":setting set calendar.week")
  }

  @Test mutating func `offers the numbers of the documents on the screen`() throws {
    app.type("d")
    app.type(":incoming show ")
    #expect(offered(app)[0] == "> 2/2026   Nghỉ lễ")
    app.type("thi")
    #expect(offered(app) == ["> 1/2026   Kế hoạch thi học sinh giỏi"])
    app.press(.tab, .enter)
    #expect(app.rows(0).hasPrefix(" 1/2026 · 1034/KH-GDĐT"))
  }

  @Test mutating func `completes paths in their folders, with quotes where there are blanks`()
    throws
  {
    let path = try office.plain("ban ky.pdf")
    app.type(":incoming register \(office.path)/ban")
    app.press(.tab)
    app.type("--paper\n")
    #expect(
      app.text.filter { !$0.isWhitespace }.contains("|\(path)|--paper".filter { !$0.isWhitespace }))
  }

  // MARK: Acts

  @Test(arguments: ["trình 1", "trinh 1/2026", "TRÌNH 1"])
  mutating func `does an act on the document whose number follows its name`(typed: String) throws {
    app.type(":\(typed)\n")
    #expect(app.rows(0).hasPrefix(" 1/2026"))
    #expect(app.rows(0).hasSuffix("CHỜ Ý KIẾN"))
    app.press(.escape)
    #expect(app.shows("Bàn làm việc"))
  }

  @Test mutating func `opens the form of an act from anywhere, and the page stays below it`() throws
  {
    app = office.terminal(office.principal)
    _ = try office.clerk.submitIncoming(ID(2))
    app.type(":\(Language.vietnamese.words.action(IncomingAction.assign)) 2\n")
    #expect(app.rows(0).hasPrefix(" Giao xử lý 2/2026"))
    app.press(.escape)
    #expect(app.rows(0).hasPrefix(" 2/2026 · 15/QĐ-UBND"))
  }

  @Test mutating func `takes the register one is in where both know the act`() throws {
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Dạy bù"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    app = office.terminal(office.teacher)
    let name = Language.vietnamese.words.action(OutgoingAction.submit)
    app.type("i:\(name) D1\n")
    #expect(app.rows(0).contains("CHỜ DUYỆT"))
    #expect(try office.clerk.outgoingDossier(draft.id).document.state == .submitted)
    app.type(":\(name) D9\n")
    #expect(app.shows("[outgoing.unknown]"))
    // What is no number makes no act of it.
    app.type(":\(name) việc\n")
    #expect(app.shows("[usage.unknown-command]"))
  }

  @Test mutating func `acts on the row under the cursor where no number follows`() throws {
    app.type("d")
    app.seek("Nghỉ lễ")
    let name = Language.vietnamese.words.action(IncomingAction.strike)
    app.type(":\(name)\n")
    #expect(app.rows(0).contains("2/2026"))
    app.press(.escape, .escape)
    app.type("q:\(name)\n")
    #expect(app.shows("[usage.missing-word]"))
  }

  // MARK: Names

  @Test(arguments: Language.allCases)
  func `has a name for every key of every screen and every act of the workflows`(
    language: Language
  ) throws {
    let copy = try office.clerk.addCopy(
      CopyDraft(
        source: .incoming(ID(1)), form: .certified, pages: 1, copies: 1, recipient: "Tổ Toán",
        signer: office.principal.person.id, decidedBy: office.principal.person.id, reason: "gửi"))
    let outgoing = try office.submitted()
    for desk in [office.clerk, office.principal, office.teacher] {
      let place = Workplace(desk: desk, words: language.words, run: { _ in ([], 0) })
      try check(DeskScreen(at: place))
      try check(IncomingRegister(.register, at: place))
      try check(OutgoingRegister(.register, at: place))
      try check(SearchScreen(at: place))
      try check(ApprovalQueue(at: place))
      try check(try IncomingPage(ID(1), at: place))
      try check(try OutgoingPage(outgoing.id, at: place))
      try check(JournalScreen(at: place))
      try check(try NewsScreen(at: place))
      try check(CopyRegister(at: place))
      try check(try CopyPage(copy.id, at: place))
      try check(try PeopleScreen(at: place))
      try check(try PersonPage(desk.person.id, at: place))
      try check(try UnitScreen(at: place))
      try check(try SettingScreen(at: place))
      try check(try CalendarScreen(2026, at: place))
      try check(try DeadlineScreen(at: place))
      try check(try ChartScreen(at: place))
      for room in FurtherRoom.allCases { try check(try KeptScreen(room, at: place)) }
      // The acts of the tables are found from anywhere.
      let words = place.words
      let names =
        IncomingPage.allShortcuts(words).map(\.spokenName)
        + OutgoingPage.allShortcuts(words).map(\.spokenName)
        + OutgoingAction.allCases.map { words.action($0) }
        + WorkAction.allCases.map { words.action($0) }
      for name in names {
        for typed in [name, String(withoutMarks(name))] {
          #expect(
            find(typed, in: DeskScreen(at: place)).contains { folded($0.title) == folded(name) })
        }
      }
    }
  }

  /// Everything in the table of a screen is found by its name, and stands for that key.
  private func check<Shown: OfficeScreen>(_ screen: Shown) throws {
    for shortcut in screen.keys {
      #expect(!shortcut.spokenName.isEmpty, "\(Shown.keyName) \(shortcut.hint.key)")
      let found = find(shortcut.spokenName, in: screen)
      #expect(
        found.contains { $0.id == shortcut.id }, "\(Shown.keyName) \(shortcut.spokenName)")
    }
    for hint in screen.otherHints where Key(called: hint.key) != nil {
      #expect(
        find(hint.sentence, in: screen).contains { folded($0.title) == folded(hint.sentence) },
        "\(Shown.keyName) \(hint.key)")
    }
  }

  private func find<Shown: OfficeScreen>(_ text: String, in screen: Shown) -> [Terminal.Command] {
    var palette = screen.palette
    _ = palette.handle(.paste(text))
    return palette.found
  }

  @Test mutating func `does what a key of every screen does, by its name`() {
    app.type("d")
    app.type(":quay lai\n")
    #expect(app.shows("Bàn làm việc"))
  }

  @Test mutating func `lists the keys of all rooms`() throws {
    let place = Workplace(
      desk: office.clerk, words: Language.vietnamese.words, run: { _ in ([], 0) })
    let text = place.keyCatalogue()
    for name in [
      "desk.incoming", "arrivals.submit", "departures.approve", "incoming.submit",
      "outgoing.approve", "approval.sendBack", "journal", "news", "copyregister.strike",
      "peoplescreen.add", "personpage.standIn", "unitscreen.rename", "settingscreen.calendar",
      "calendarscreen.add", "deadlinescreen.set", "kept.bodyAdd", "kept.registerClose",
    ] {
      #expect(text.contains { $0.contains("key \(name)") }, "\(name)")
    }
  }

  // MARK: History

  @Test mutating func `remembers what was entered, also the next day`() throws {
    app.type(":incoming show 1\n")
    app.press(.escape)
    app.type(":search nghi\n")
    app.press(.escape, .escape)
    app.type(":in")
    app.press(.up)
    #expect(app.rows(23) == ":incoming show 1")
    var next = office.terminal(try office.elsewhere("clerk"))
    next.type(":")
    next.press(.up)
    #expect(next.rows(23) == ":search nghi")
    next.press(.up)
    #expect(next.rows(23) == ":incoming show 1")
    // Others have a history of their own.
    #expect(office.teacher.typedCommands() == [])
    #expect(!next.shows("BẢN NHÁP"))
  }

  @Test mutating func `keeps nothing that has to do with secrets`() throws {
    app.type(":secret list\n")
    app.press(.escape)
    app.type(":secret freeze incoming 1 --level mat --note x\n")
    app.press(.escape)
    app.type(":incoming list\n")
    #expect(office.clerk.typedCommands() == ["incoming list"])
  }
}
