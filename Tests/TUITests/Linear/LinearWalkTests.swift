import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

/// Lines of no plan at all, typed by everybody: whatever they lead to, the next line is answered.
@Suite struct `A random walk line by line` {
  private static let lines =
    [
      "", "", "", "c", "k", "<", "-", "+", "?", ".", ":", "/", "/ke hoach", "tiếp", "trình",
      "20/11",
    ]
    + ["minh", "so y te", "2 3", "+5", "x \\", ":incoming show 3", ":outgoing show D1", ":q"]
    + [":search thi", ":incoming register", ":help", "\u{1B}[2J", "…; …"]
    + (1...12).map(String.init)

  @Test(arguments: ["clerk", "principal", "minh"], [1, 2])
  func `never ends but by leaving, and says no control character`(
    person: String, seed: UInt64
  ) throws {
    let office = try SampleDesk()
    for number in 1...25 { try office.register("\(number)/KH-A", due: "2026-11-25") }
    _ = try office.clerk.submitIncoming(try office.clerk.incoming(named: "3").id)
    _ = try office.submitted()
    let desk = try office.elsewhere(person).at(Moment(iso: "2026-11-26T10:00")!)
    var dice = Dice(state: seed)
    var talk = office.conversation(desk)
    for step in 1...300 {
      talk.hear(step % 40 == 0 ? .interrupted : .line(Self.lines.randomElement(using: &dice) ?? ""))
      let harmful = (talk.text + talk.prompt).unicodeScalars.contains { $0 != "\n" && $0.isHidden }
      #expect(!harmful)
      if talk.ending == .left { talk = office.conversation(desk) }
      #expect(talk.ending == nil)
      #expect(talk.prompt.count > 2)
    }
    #expect(try desk.check().faults.isEmpty)
  }
}
