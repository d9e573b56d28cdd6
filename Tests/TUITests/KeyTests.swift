import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `The keys of a screen` {
  @Test func `mean one thing each`() throws {
    let office = try SampleDesk()
    let incoming = try office.register()
    let outgoing = try office.submitted()
    let place = Workplace(
      desk: office.clerk, words: Language.vietnamese.words, run: { _ in ([], 0) })
    let keys: [(String, [String])] = [
      ("desk", DeskScreen(at: place).shortcuts.map(\.hint.key)),
      ("arrivals", IncomingRegister(.register, at: place).shortcuts.map(\.hint.key)),
      ("departures", OutgoingRegister(.register, at: place).shortcuts.map(\.hint.key)),
      ("incoming", try IncomingPage(incoming.id, at: place).shortcuts.map(\.hint.key)),
      ("outgoing", try OutgoingPage(outgoing.id, at: place).shortcuts.map(\.hint.key)),
    ]
    for (screen, keys) in keys {
      let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty, "\(screen)")
    }
  }
}
