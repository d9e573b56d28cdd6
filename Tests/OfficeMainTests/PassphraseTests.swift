import Platform
import Support
import Testing

@Suite struct `A passphrase that is typed` {
  @Test func `is not shown, and the terminal shows letters again afterwards`() throws {
    let script = """
      cd "$(mktemp -d)" && printf '%%PDF-1.4\\n' > a.pdf && : > b.p12
      '\(BuiltProgram.path)' pdf sign a.pdf --key b.p12 --out c.pdf; echo "after $?"; read -r x
      """
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
    try terminal.wait(for: "b.p12: ")
    let asked = terminal.output.count
    terminal.type("khong ai thay\n")
    try terminal.wait(for: "after 1")
    let shown = String(decoding: terminal.output[asked...], as: UTF8.self)
    #expect(!shown.contains("khong ai thay"))
    terminal.type("thay lai")
    try terminal.wait(for: "thay lai")
  }

  @Test func `is given up with Control-C`() throws {
    let script = """
      cd "$(mktemp -d)" && printf '%%PDF-1.4\\n' > a.pdf && : > b.p12
      '\(BuiltProgram.path)' pdf sign a.pdf --key b.p12 --out c.pdf; echo "after $?"
      """
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
    try terminal.wait(for: "b.p12: ")
    terminal.type("nua chung\u{3}")
    try terminal.wait(for: "signing.no-terminal")
    try terminal.wait(for: "after 1")
  }
}
