import Desk
import Glibc
import Office
import Platform
import Support
import Testing

/// A telephone in a tunnel: what the program writes goes nowhere for a time.
@Suite struct `A line that takes nothing for a while` {
  /// Seconds for which nothing is read; 10 and more with VPDT_SLOW_LINK.
  private static let seconds = Machine.variable("VPDT_SLOW_LINK").flatMap { Int($0) } ?? 2

  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `costs no memory, and ends with the screen of the moment instead of all before it`()
    throws
  {
    let terminal = try office.start()
    try terminal.wait(for: "Bàn làm việc")
    // Some whole pictures first, so that what they need is there.
    for _ in 1...5 { terminal.type("\u{0C}") }
    terminal.quiet(for: 300)
    let memory = try terminal.status("VmRSS")
    let position = terminal.output.count
    var pictures = 0
    var documents = 0
    let end = Machine.milliseconds() + Int64(Self.seconds * 1000)
    repeat {
      // Ctrl-L draws everything; the keys come one by one, as a person presses them.
      terminal.type("\u{0C}", reading: false)
      pictures += 1
      if pictures % 40 == 0 {
        documents += 1
        _ = try office.clerk.registerIncoming(.plan("\(documents)/KH-A"), files: HandedInFiles())
      }
      usleep(4000)
    } while Machine.milliseconds() < end
    #expect(!terminal.hasEnded)
    let picture = try terminal.picture(showing: "\(documents)  văn bản đến chờ trình")
    #expect(picture.row(0).contains("Bàn làm việc"))
    #expect(picture.row(-1).contains(":"))
    // What the kernel keeps on the way, and a picture or two: not one for each key.
    let written = terminal.output.count - position
    #expect(pictures > 100)
    #expect(written < 120_000, "\(pictures) pictures, \(written) bytes")
    #expect(try terminal.status("VmRSS") < memory + 4096)
    // And it goes on as if nothing had been.
    terminal.type("đ")
    _ = try terminal.picture(showing: "\(documents)/KH-A")
    try terminal.leave()
  }

  @Test func `ends the program that is told to end, and keeps what was typed`() throws {
    let terminal = try office.start()
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("v\t\t12/QĐ-UBND")
    try terminal.wait(for: "12/QĐ-UBND")
    for _ in 1...100 {
      terminal.type("\u{0C}", reading: false)
      usleep(2000)
    }
    terminal.send(signal: SIGTERM)
    usleep(200_000)
    terminal.hangUp()
    _ = try terminal.waitForExit()
    #expect(try office.clerk.formDraft("register")?.text.contains("12/QĐ-UBND") == true)
  }
}
