import Desk
import Glibc
import Office
import Support
import Testing

/// The program itself, line by line, on a terminal of its own.
@Suite struct `The program line by line` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func start(
    _ arguments: [String] = [], _ environment: [String] = ["TERM=dumb"]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path, arguments,
      environment: environment + ["PATH=\(TestPrograms.path)", "VPDT_OFFICE=\(office.path)"])
  }

  private func draft() throws -> String {
    try #require(try office.clerk.formDraft("register")).text
  }

  /// Types a line when what is asked is there.
  private func say(_ line: String, at prompt: String, on terminal: PseudoTerminal) throws {
    try terminal.wait(for: prompt)
    terminal.type(line + "\r")
  }

  @Test(arguments: [
    (["--linear"], ["TERM=xterm-256color"]), ([], ["TERM=xterm-256color", "VPDT_LINEAR=1"]),
    ([], ["TERM=dumb"]), ([], ["TERM="]), ([], []),
  ])
  func `writes no byte but of text, and leaves the terminal as it was`(
    arguments: [String], environment: [String]
  ) throws {
    let terminal = try start(arguments, environment)
    let before = terminal.firstModes
    try say("?", at: "Chọn: ", on: terminal)
    try terminal.wait(for: "Dấu nhỏ hơn")
    for (prompt, line) in [
      ("", "van ban den"), ("Văn bản đến", "<"), ("", "v"), ("Tệp PDF: ", "?"),
      ("dấu ấy", "."), ("", ":help\r\r\r"), ("incoming", "<"),
    ] {
      if !prompt.isEmpty { try terminal.wait(for: prompt) }
      terminal.type(line + "\r")
      terminal.quiet(for: 20)
    }
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == .status(0))
    let others = terminal.output.filter { $0 < 0x20 && ![0x0A, 0x0D].contains($0) || $0 == 0x7F }
    #expect(others == [])
    #expect(!terminal.contains("─"))
    #expect(terminal.modes.c_lflag == before.c_lflag)
    #expect(terminal.modes.c_iflag == before.c_iflag)
  }

  @Test func `registers a document by prompts, without a locale`() throws {
    let terminal = try start()
    for (prompt, line) in [
      ("Chọn: ", "vào sổ văn bản đến"), ("Tệp PDF: ", ""), ("Cơ quan ban hành, bắt buộc: ", "1"),
      ("Số, ký hiệu, bắt buộc: ", "12/QĐ-UBND"), ("Ngày văn bản, bắt buộc: ", "20/11"),
      ("Tên loại, bắt buộc: ", "quyet dinh"), ("Trích yếu, bắt buộc: ", "Nghỉ lễ"),
      ("Độ khẩn [thường]: ", ""), ("Hạn trả lời: ", ""), ("Tệp kèm theo: ", ""),
      ("Bản giấy? c/k [k]: ", "c"), ("Chuyển đến bằng: ", ""), ("Phạm vi lưu hành: ", ""),
      ("vào sổ? c/k: ", "c"),
    ] { try say(line, at: prompt, on: terminal) }
    try terminal.wait(for: "vào sổ 1/\(OfficeDesk.systemMoment().date.year); 12/QĐ-UBND; Nghỉ lễ")
    terminal.type("\u{04}")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `takes back a whole letter with Backspace`() throws {
    let terminal = try start()
    try say("v", at: "Chọn: ", on: terminal)
    for prompt in ["Tệp PDF: ", "Cơ quan ban hành, bắt buộc: "] {
      try say(
        prompt.hasPrefix("T") ? "" : "Vieet\u{7F}\u{7F}\u{7F}ệt Ngế\u{7F}a", at: prompt,
        on: terminal)
    }
    try terminal.wait(for: "Số, ký hiệu, bắt buộc: ")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .status(128 + SIGTERM))
    #expect(try draft().contains("\nViệt Nga\n"))
  }

  @Test func `refuses a line longer than the terminal holds, whole`() throws {
    let terminal = try start()
    try say("v", at: "Chọn: ", on: terminal)
    try say("", at: "Tệp PDF: ", on: terminal)
    try say(String(repeating: "a", count: 5000), at: "Cơ quan ban hành, bắt buộc: ", on: terminal)
    try terminal.wait(for: "[line.too-long]")
    try terminal.wait(for: "Cơ quan ban hành, bắt buộc: ")
    terminal.type("\u{04}")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(try office.clerk.formDraft("register") == nil)
  }

  @Test func `keeps what was answered when the terminal goes away`() throws {
    let terminal = try start()
    try say("v", at: "Chọn: ", on: terminal)
    try say("", at: "Tệp PDF: ", on: terminal)
    try say("1", at: "Cơ quan ban hành, bắt buộc: ", on: terminal)
    try say("15/QĐ-UBND", at: "Số, ký hiệu, bắt buộc: ", on: terminal)
    try terminal.wait(for: "Ngày văn bản, bắt buộc: ")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .status(128 + SIGHUP))
    #expect(try draft().contains("15/QĐ-UBND"))
  }

  @Test func `leaves a form at Ctrl-C, keeping it, and the desk at the next`() throws {
    let terminal = try start()
    try say("v", at: "Chọn: ", on: terminal)
    try say("", at: "Tệp PDF: ", on: terminal)
    try say("Sở Y tế", at: "Cơ quan ban hành, bắt buộc: ", on: terminal)
    try terminal.wait(for: "Số, ký hiệu, bắt buộc: ")
    terminal.type("12/Q")
    terminal.type("\u{03}")
    try terminal.wait(for: "BẢN NHÁP DỞ")
    #expect(try draft().contains("Sở Y tế"))
    terminal.type("\u{03}")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `forgets what was typed ahead of a question that cannot be taken back`() throws {
    let id = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")])
    ).id
    _ = try office.teacher.submitOutgoing(id)
    let terminal = try start()
    try terminal.wait(for: "Chọn: ")
    terminal.type(":outgoing show D1\r" + "cấp số\r" + "c\r")
    try terminal.wait(for: "cấp số? c/k: ")
    terminal.quiet()
    #expect(try office.clerk.outgoingDossier(id).document.reference == nil)
    terminal.type("c\r")
    try terminal.wait(for: "01/KH-HB")
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `stops at Ctrl-Z, asks again after fg, and opens when it is asked to over a pipe`()
    throws
  {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: [
        "TERM=dumb", "PATH=\(TestPrograms.path)", "VPDT_OFFICE=\(office.path)", "PS1=ready> ",
        "HOME=\(office.path)",
      ])
    try terminal.wait(for: "ready> ")
    terminal.type("\(BuiltProgram.path)\r")
    var position = try terminal.wait(for: "Chọn: ")
    terminal.type("\u{1A}")
    position = try terminal.wait(for: "ready> ", after: position)
    terminal.type("fg\r")
    position = try terminal.wait(for: "Chọn: ", after: position)
    terminal.type("q\r")
    position = try terminal.wait(for: "ready> ", after: position)
    terminal.type("printf '2\\n?' | \(BuiltProgram.path) --linear | tail -2; exit\r")
    try terminal.wait(for: "Chữ q: ra", after: position)
    #expect(try terminal.waitForExit() == .status(0))
  }
}
