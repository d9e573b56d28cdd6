import Desk
import Glibc
import Office
import Support
import Testing

/// The terminals people have.
@Suite struct `On every kind of terminal` {
  /// A terminal, and what else stands in the environment.
  private static let kinds = [
    ("xterm-256color", ["LANG=C.UTF-8"]), ("screen", ["LANG=C.UTF-8"]),
    ("tmux", ["LANG=C.UTF-8"]), ("linux", ["LANG=C.UTF-8"]), ("vt100", ["LANG=C.UTF-8"]),
    ("xterm-256color", ["LC_ALL=C"]), ("vt100", ["LC_ALL=C"]),
    ("xterm-256color", ["NO_COLOR=1", "LANG=vi_VN"]),
  ]

  /// The desk, a list before and after a step, a page, the help, a form: what each shows.
  private func pictures(
    _ office: SampleDesk, _ term: String, _ environment: [String]
  ) throws -> [String] {
    let terminal = try office.start(["--now", "2026-11-26T10:00"], term: term, environment)
    var pictures = [try terminal.picture(showing: "Bàn làm việc").text]
    for keys in ["đ", "jj", "\r", "?", "q", ":incoming register\r", "\tSở\t12"] {
      terminal.type(keys)
      _ = terminal.answer()
      pictures.append(terminal.picture(quiet: 30).text)
    }
    try terminal.leave()
    return pictures
  }

  @Test func `one starts, moves, opens and leaves, and reads the same text`() throws {
    var first: [String]?
    for (term, environment) in Self.kinds where Self.isKnown(term) {
      let office = try SampleDesk()
      for number in 1...3 {
        _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
      }
      let seen = try pictures(office, term, environment)
      let expected = first ?? seen
      first = expected
      for (picture, other) in zip(seen, expected) {
        #expect(picture == other, "\(term) \(environment)")
      }
    }
    let shown = try #require(first)
    for (picture, sign) in zip(shown, ["Bàn làm việc", "3/KH-A", "> ", "1/KH-A", "Esc"]) {
      #expect(picture.contains(sign), "\(picture)")
    }
  }

  /// Whether the machine has a description of the terminal.
  private static func isKnown(_ term: String) -> Bool {
    ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"].contains {
      access("\($0)/\(term.prefix(1))/\(term)", R_OK) == 0
    }
  }
}
