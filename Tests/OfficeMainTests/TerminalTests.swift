import Desk
import Glibc
import Office
import Support
import Testing

/// The program itself on a terminal of its own.
@Suite struct `The program on a terminal` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private static let altScreenLeft = "\u{1B}[?1049l"

  private func start(_ environment: [String] = [], rows: Int = 24, columns: Int = 80) throws
    -> PseudoTerminal
  {
    try PseudoTerminal(
      BuiltProgram.path, [],
      environment: [
        "TERM=xterm-256color", "PATH=\(TestPrograms.path)", "VPDT_OFFICE=\(office.path)",
      ]
        + environment, rows: rows, columns: columns)
  }

  /// What is kept of the register form, once the program has ended.
  private func draft() throws -> String {
    try #require(try office.clerk.formDraft("register")).text
  }

  @Test func `shows what somebody else has done without a key pressed`() throws {
    let terminal = try start()
    try terminal.wait(for: "Không có việc gì đang chờ")
    let shown = terminal.output.count
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    try terminal.wait(for: "văn bản đến chờ trình", after: shown, milliseconds: 1000)
    terminal.type(":q\r")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `shows the desk without a locale, and :q gives the terminal back`() throws {
    let terminal = try start()
    let before = terminal.firstModes
    try terminal.wait(for: "Bàn làm việc")
    try terminal.wait(for: "VIỆC ĐANG CHỜ")
    terminal.type(":q\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.contains(Self.altScreenLeft))
    #expect(terminal.modes.c_lflag == before.c_lflag)
    #expect(terminal.modes.c_iflag == before.c_iflag)
  }

  @Test(arguments: [
    ("no-such-terminal", "[terminal.unknown]"), ("paper", "[terminal.cannot-place-text]"),
  ])
  func `that it cannot draw on is named, with what to do`(name: String, code: String) throws {
    let entry = try office.file("paper.ti", Array("paper,\n\thc, cols#80,\n".utf8))
    let script = "tic -o \(office.path)/terminfo \(entry) && exec \(BuiltProgram.path)"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script],
      environment: [
        "TERM=\(name)", "TERMINFO_DIRS=\(office.path)/terminfo:/lib/terminfo",
        "PATH=\(TestPrograms.path)", "VPDT_OFFICE=\(office.path)",
      ])
    try terminal.wait(for: code + "\r\n")
    // The office opens all the same, line by line.
    try terminal.wait(for: "Chọn: ")
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `keeps the typed form and the terminal when it is terminated`() throws {
    let terminal = try start(["LANG=C.UTF-8"])
    let before = terminal.firstModes
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("v\t\tSố: 12/QĐ")
    try terminal.wait(for: "12/QĐ")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .status(128 + SIGTERM))
    #expect(terminal.contains(Self.altScreenLeft))
    #expect(terminal.modes.c_lflag == before.c_lflag)
    #expect(try draft().contains("Số: 12/QĐ"))
  }

  @Test func `keeps the typed form when the terminal goes away`() throws {
    let terminal = try start()
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("v\t\t15/QĐ-UBND")
    try terminal.wait(for: "15/QĐ-UBND")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .status(128 + SIGHUP))
    #expect(try draft().contains("15/QĐ-UBND"))
  }

  @Test func `takes the letters and backspaces of an input method as they come`() throws {
    let terminal = try start()
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("v\t\t\t\t\tVieet\u{7F}\u{7F}\u{7F}ệt Nam")
    try terminal.wait(for: "t Nam")
    terminal.send(signal: SIGTERM)
    _ = try terminal.waitForExit()
    #expect(try draft().contains("Việt Nam"))
  }

  @Test func `draws itself anew in another size, and says so where there is no room`() throws {
    let terminal = try start()
    try terminal.wait(for: "Bàn làm việc")
    var position = terminal.output.count
    terminal.resize(rows: 19, columns: 60)
    position = try terminal.wait(for: "Cần 40x20, đang có 60x19.", after: position)
    terminal.resize(rows: 30, columns: 100)
    try terminal.wait(for: "Bàn làm việc", after: position)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `stops at Ctrl-Z and comes back with fg`() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: PseudoTerminal.defaultEnvironment + [
        "VPDT_OFFICE=\(office.path)", "PS1=ready> ", "HOME=\(office.path)",
      ])
    try terminal.wait(for: "ready> ")
    terminal.type("\(BuiltProgram.path)\r")
    var position = try terminal.wait(for: "Bàn làm việc")
    terminal.type("v\t\t7/TB")
    position = try terminal.wait(for: "7/TB", after: position)
    terminal.type("\u{1A}")
    position = try terminal.wait(for: "ready> ", after: position)
    #expect(try draft().contains("7/TB"))
    terminal.type("fg\r")
    position = try terminal.wait(for: "7/TB", after: position)
    terminal.type("\u{1B}")
    position = try terminal.wait(for: "Bàn làm việc", after: position)
    terminal.type("q")
    try terminal.wait(for: "ready> ", after: position)
    terminal.type("exit\r")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `writes few bytes when the cursor moves`() throws {
    for number in 1...30 {
      _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
    }
    let terminal = try start()
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("d")
    // The last row of the page; what follows it comes in the same write.
    try terminal.wait(for: "12/KH-A")
    terminal.quiet()
    let position = terminal.output.count
    terminal.type("j")
    try terminal.wait(for: ">", after: position)
    terminal.quiet()
    #expect(terminal.output.count - position <= 80)
  }
}
