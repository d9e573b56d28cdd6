import Desk
import Glibc
import Office
import Support
import Testing

/// A window pulled about by its corner while somebody types.
@Suite struct `A storm of new sizes` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `leaves a whole screen of the last size, and every letter that was typed`() throws {
    let terminal = try office.start(rows: 30, columns: 100)
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("v\t\t")
    terminal.quiet(for: 100)
    let text = String(repeating: "Kếhoạch/", count: 8)
    var letters = text[...]
    var dice: UInt64 = 1
    for number in 0..<400 {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1
      terminal.resize(rows: 1 + Int(dice >> 33) % 60, columns: 1 + Int(dice >> 40) % 200)
      // In bursts, and some with time to be drawn.
      if number % 6 == 0, let letter = letters.popFirst() { terminal.type(String(letter)) }
      if number % 7 == 0 { terminal.quiet(for: 2) }
    }
    terminal.type(String(letters))
    let position = terminal.output.count
    terminal.resize(rows: 30, columns: 100)
    _ = try terminal.picture(showing: text, rows: 30, columns: 100, after: position)
    let left = terminal.picture(rows: 30, columns: 100, after: position)
    // Drawn once more from nothing it is the same.
    let end = terminal.output.count
    terminal.type("\u{0C}")
    let redrawn = terminal.picture(rows: 30, columns: 100, after: end, quiet: 300)
    #expect(left.text == redrawn.text)
    #expect(left.row(0).contains("Vào sổ"))
    #expect(left.row(-1).contains("Esc"))
    try terminal.leave()
    #expect(try office.clerk.formDraft("register")?.text.contains(text) == true)
  }
}
