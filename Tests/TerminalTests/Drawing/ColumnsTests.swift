import Testing

@testable import Terminal

@Suite struct `Counting columns` {
  @Test func `gives every Vietnamese letter one, composed or not`() {
    #expect(columns(of: "Quyết định số 15/QĐ-UBND") == 24)
    #expect(columns(of: "Quye\u{302}\u{301}t đi\u{323}nh số 15/QĐ-UBND") == 24)
  }

  @Test func `gives East Asian letters and emoji two`() {
    #expect(columns(of: "教育") == 4)
    #expect(columns(of: "한글") == 4)
    #expect(columns(of: "😀") == 2)
    #expect(columns(of: "⌚") == 2)
    #expect(columns(of: "！") == 2)
  }

  @Test func `gives signs of lists and rules one`() {
    for sign in ["…", "·", "→", "─", "▸", "✓", "“", "–", "€", "½", "\u{FFFD}", "␛"] {
      #expect(columns(of: sign) == 1)
    }
  }

  @Test func `gives marks and controls none`() {
    #expect(columns(of: "\u{301}") == 0)
    #expect(columns(of: "\u{1B}") == 0)
    #expect(columns(of: "\u{200B}") == 0)
  }
}
