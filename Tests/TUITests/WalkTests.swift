import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

/// Keys of no plan at all, pressed by everybody: whatever they lead to, the next key is answered.
@Suite struct `A random walk through the screens` {
  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .tab, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .control("s"), .control("u"), .control("n"),
      .control("g"), .control("l"), .paste("một\nhai \u{1B}[2J\u{202E}"),
    ] + (1...10).map { .function($0) }
    + "abcdeghiklmnopqrstuvxyđâ12/+ ?:;G*".map { .text($0) }

  @Test(arguments: ["clerk", "principal", "minh"], [1, 2])
  func `never ends but by leaving, and draws no control character`(
    person: String, seed: UInt64
  ) throws {
    let office = try SampleDesk()
    for number in 1...25 { try office.register("\(number)/KH-A", due: "2026-11-25") }
    _ = try office.clerk.submitIncoming(try office.clerk.incoming(named: "3").id)
    _ = try office.submitted()
    let desk = try office.elsewhere(person).at(Moment(iso: "2026-11-26T10:00")!)
    var dice = Dice(state: seed)
    var app = office.terminal(desk)
    for _ in 1...Self.length {
      app.press(Self.keys.randomElement(using: &dice) ?? .enter)
      if dice.next() % 50 == 0 {
        app.resize(rows: Int(dice.next() % 40) + 1, columns: Int(dice.next() % 140) + 1)
      }
      if dice.next() % 20 == 0 { app.pause() }
      if app.ending != nil { app = office.terminal(desk) }
      let harmful = app.text.unicodeScalars.contains {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(!harmful)
    }
    #expect(try desk.check().faults.isEmpty)
  }

  private static let length = 150
}
