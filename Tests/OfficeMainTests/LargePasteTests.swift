import Desk
import Glibc
import Office
import Support
import Testing

/// A whole book in the clipboard, let go of over the wrong window.
@Suite struct `A paste of a megabyte` {
  private static let line = "Kế hoạch số 12 về việc :q thi học sinh giỏi\r"
  private static let text = String(
    repeating: line, count: (1 << 20) / Self.line.utf8.count)

  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  /// Pastes where `keys` have led, and looks at what the program is afterwards.
  private func paste(_ pasted: String, at keys: String, showing sign: String) throws
    -> (terminal: PseudoTerminal, picture: DrawnScreen)
  {
    let terminal = try office.start()
    try terminal.wait(for: "Bàn làm việc")
    terminal.type(keys)
    _ = try terminal.picture(showing: sign)
    let memory = try terminal.status("VmRSS")
    terminal.type(pasted)
    // Until the processor has nothing to do any more.
    var time = -1
    while try terminal.processorTime() > time {
      time = try terminal.processorTime()
      terminal.quiet(for: 300)
    }
    let picture = terminal.picture()
    #expect(!terminal.hasEnded)
    let growth = try terminal.status("VmHWM") - memory
    #expect(growth < 24 * 1024, "\(growth) kB more")
    return (terminal, picture)
  }

  private static let places: [(keys: String, sign: String, word: String)] = [
    ("", "Bàn làm việc", "không có ô để gõ"),
    ("v\t\t\t\t\t", "Trích yếu", "Dài quá"), (":", " ", "Kế hoạch số 12"),
  ]

  @Test(arguments: places, [true, false])
  func `is kept as far as there is room, and acts on nothing`(
    place: (keys: String, sign: String, word: String), isInBrackets: Bool
  ) throws {
    let pasted = isInBrackets ? "\u{1B}[200~" + Self.text + "\u{1B}[201~" : Self.text
    let (terminal, picture) = try paste(pasted, at: place.keys, showing: place.sign)
    #expect(picture.text.contains(place.word), "\(picture.text)")
    #expect(try office.clerk.incoming(.register, limit: 1).isEmpty)
    // Nothing of it is answered later either.
    terminal.type("\u{0C}")
    #expect(terminal.picture(quiet: 300).text == picture.text)
    try terminal.leave()
  }
}
