import Glibc
import Support
import Testing

@Suite struct `A program on a terminal of its own` {
  @Test func `sees what is typed and its size, and is heard to its last word`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty size; read x; echo got $x; exit 3"], rows: 25, columns: 81)
    try terminal.wait(for: "25 81")
    terminal.type("Quyết định\r")
    #expect(try terminal.waitForExit() == .status(3))
    #expect(terminal.contains("got Quyết định"))
  }

  @Test func `hears of a new size and of a hang-up`() throws {
    let script =
      "trap 'stty size' WINCH; trap 'exit 7' HUP; echo ready; while :; do sleep 0.01; done"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
    try terminal.wait(for: "ready")
    terminal.resize(rows: 30, columns: 100)
    try terminal.wait(for: "30 100")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .status(7))
  }

  @Test func `can be ended by a signal`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo ready; sleep 10"])
    try terminal.wait(for: "ready")
    terminal.send(signal: SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
  }
}
