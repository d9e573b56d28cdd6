import Glibc
import Support
import Testing

/// The program killed outright: nothing in it can say goodbye.
@Suite struct `A form whose program is killed` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path, [],
      environment: [
        "TERM=xterm-256color", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "VPDT_OFFICE=\(office.path)",
      ], rows: 24, columns: 80)
    try terminal.wait(for: "Bàn làm việc")
    return terminal
  }

  @Test func `resumes at the letter where the person paused`() throws {
    var terminal = try start()
    terminal.type("v\t\t12/QĐ")
    try terminal.wait(for: "12/QĐ")
    // Two letters back: behind 12/.
    terminal.type("\u{1B}[D\u{1B}[D")
    try terminal.wait(for: "bản nháp đã lưu")
    terminal.send(signal: SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    terminal = try start()
    terminal.type("v")
    try terminal.wait(for: "Enter tiếp tục")
    // What is typed before the offer is seen does not answer it.
    _ = terminal.quiet(for: 300)
    terminal.type("\r")
    _ = terminal.answer()
    let position = terminal.output.count
    terminal.type("KH-")
    try terminal.wait(for: "-", after: position)
    terminal.send(signal: SIGTERM)
    _ = try terminal.waitForExit()
    #expect(try office.clerk.formDraft("register")?.text.contains("12/KH-QĐ") == true)
  }
}
