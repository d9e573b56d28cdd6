import Desk
import Glibc
import Office
import Support
import Testing

@Suite struct `The program at rest` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test(arguments: [("the desk", "", 600), ("a form that is kept", "v\t\t12/QĐ\t", 2500)])
  func `is not woken, and costs nothing`(name: String, keys: String, pause: Int) throws {
    let terminal = try office.start()
    try terminal.wait(for: "Bàn làm việc")
    terminal.type(keys)
    // A form is kept when nothing was typed for two seconds.
    terminal.quiet(for: pause)
    let wakings = try terminal.status("voluntary_ctxt_switches")
    let time = try terminal.processorTime()
    let shown = terminal.output.count
    usleep(2_000_000)
    #expect(try terminal.status("voluntary_ctxt_switches") - wakings <= 1, "\(name)")
    #expect(try terminal.processorTime() - time <= 1, "\(name)")
    #expect(terminal.quiet().isEmpty && terminal.output.count == shown, "\(name)")
    // It was not dead: the next key is answered.
    terminal.type("\u{0C}")
    #expect(!terminal.answer().isEmpty)
    terminal.send(signal: SIGTERM)
    _ = try terminal.waitForExit()
  }
}
