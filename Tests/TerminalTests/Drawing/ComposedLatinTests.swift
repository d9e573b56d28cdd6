import Office
import Testing

@testable import Terminal

@Suite struct `Text that is read at once` {
  /// What texts are made of: letters, signs, and everything that must be handled with care.
  private static let pieces = [
    "a", "Đ", "ế", "ỹ", " ", "“", "…", "─", "·", "e\u{302}\u{301}", "\u{301}", "\u{1B}", "\u{7F}",
    "\u{A0}", "\u{AD}", "\u{9B}", "\u{200B}", "\u{202E}", "漢", "😀", "\u{FEFF}", "\t", "\n", "→",
    "\u{E000}", "ﷺ",
  ]

  @Test func `is drawn as the careful way would draw it, at every width`() {
    var random = SystemRandomNumberGenerator()
    for round in 0..<4000 {
      // Most texts are harmless; in some of them one letter is not.
      let alphabet = round.isMultiple(of: 3) ? Self.pieces : Array(Self.pieces.prefix(9))
      let text = (0..<Int.random(in: 0...20, using: &random))
        .map { _ in alphabet.randomElement(using: &random)! }.joined()
      for limit in 0...22 {
        guard let read = ComposedLatin(text, limit: limit) else { continue }
        var scalars = String.UnicodeScalarView()
        read.forEach { scalars.append($0) }
        #expect(
          String(scalars) == String(fitting(harmless(text), in: limit)), "\(text.debugDescription)")
      }
    }
  }

  @Test func `is nearly all there is`() {
    #expect(ComposedLatin("Quyết định số 15/QĐ-UBND “về việc…” – năm học", limit: 80) != nil)
  }

  @Test func `is not what could act on a terminal, hide or join another letter`() {
    for text in ["\u{1B}[2J", "a\u{301}", "\u{202E}abc", "x\u{AD}y", "漢", "\u{9B}31m"] {
      #expect(ComposedLatin(text, limit: 80) == nil)
    }
  }
}

@Suite struct `What a canvas differs in from another` {
  @Test func `is told by columns, and a wide letter is never cut in two`() throws {
    let size = Size(rows: 1, columns: 12)
    var (one, two) = (Canvas(size: size), Canvas(size: size))
    one.draw("ab漢cd", row: 0, column: 0)
    two.draw("ab漢cd", row: 0, column: 0)
    #expect(one.difference(from: two, row: 0) == nil)
    two.draw("x", row: 0, column: 4)
    #expect(one.difference(from: two, row: 0) == 4..<5)
    two.draw("ab字cx", row: 0, column: 0)
    #expect(one.difference(from: two, row: 0) == 2..<6)
    two.draw("ab漢cd", row: 0, column: 0)
    two.draw("d", row: 0, column: 5, style: .urgent)
    #expect(one.difference(from: two, row: 0) == 5..<6)
  }
}
