import Testing

@testable import Office

@Suite struct `Cleaning text from elsewhere` {
  @Test func `leaves one line with single spaces`() {
    #expect(cleaned(" Họp\r\n\tkhẩn \u{A0} ngày\u{2028}mai\n").text == "Họp khẩn ngày mai")
    #expect(cleaned(" \n").text == "")
    #expect(!cleaned("a\r\nb").heldHiddenCharacters)
  }

  @Test func `takes out what a terminal might obey or a reader cannot see`() {
    let hidden = [
      0x00, 0x07, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0xAD, 0x061C, 0x200B, 0x200D, 0x200E, 0x202E,
      0x2060,
      0x2066, 0x2069, 0x3164, 0xFE0F, 0xFEFF, 0xE0041,
    ].map { Unicode.Scalar($0 as UInt32)! }
    for scalar in hidden {
      let result = cleaned("a\(scalar)b")
      #expect(result.text == "ab")
      #expect(result.heldHiddenCharacters)
    }
    #expect(cleaned("a\u{85}b") == cleaned("a \u{7}b"))
  }

  @Test func `puts letters and marks together even across a hidden character`() {
    let result = cleaned("Ho\u{200B}\u{300}a")
    #expect(Array(result.text.utf8) == Array("Hòa".utf8))
    #expect(result.wasDecomposed)
    #expect(!cleaned("Hòa").wasDecomposed)
  }

  @Test func `spells hidden characters out when the original is shown`() {
    #expect(escaped("a\u{9B}2J\u{202E}\u{7}\nC:\\b") == "a\\x9B2J\\x{202E}\\x07\\x0AC:\\b")
  }
}
