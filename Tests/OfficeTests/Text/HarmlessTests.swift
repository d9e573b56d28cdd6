import Testing

@testable import Office

@Suite struct `Making text harmless` {
  @Test func `leaves what people write as it is`() {
    for text in [
      "", "Quyết định số 15/QĐ-UBND", "Kế hoạch – “thi”…", "e\u{302}\u{301}", "教育 😀",
      "a → b · 3½ €",
    ] {
      #expect(Array(harmless(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `shows controls as their pictures`() {
    for value in UInt8(0)...0x1F where value != 0x09 {
      let expected = Unicode.Scalar(0x2400 + UInt32(value)).map(Character.init)
      #expect(harmless(String(Unicode.Scalar(value))).first == expected)
    }
    #expect(harmless("\u{7F}") == "␡")
    #expect(harmless("\u{1B}]52;c;aGk=\u{07}") == "␛]52;c;aGk=␇")
    #expect(harmless("a\r\nb") == "a␍␊b")
  }

  @Test func `turns tabs and no-break spaces into blanks`() {
    #expect(harmless("a\tb\u{A0}c\u{202F}d\u{2007}e") == "a b c d e")
  }

  @Test(
    arguments: [
      0x80...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF,
      0xFFF9...0xFFFB, 0x061C...0x061C, 0x180E...0x180E, 0xFE00...0xFE0F, 0xE0000...0xE0FFF,
      0x115F...0x1160, 0x3164...0x3164, 0xFFA0...0xFFA0, 0xE000...0xF8FF, 0xF0000...0xF00FF,
      0x10FF00...0x10FFFF, 0x034F...0x034F,
    ] as [ClosedRange<UInt32>])
  func `shows invisible characters as a replacement character`(range: ClosedRange<UInt32>) {
    for value in range {
      let text = "a" + String(Unicode.Scalar(value).map(Character.init) ?? "?") + "b"
      #expect(Array(harmless(text).unicodeScalars) == ["a", "\u{FFFD}", "b"], "\(value)")
    }
  }

  @Test func `leaves two marks on a letter and counts anew on the next`() {
    let towers = "e\u{302}\u{301}\u{300}\u{303}n\u{303}"
    #expect(
      Array(harmless(towers).unicodeScalars) == Array("e\u{302}\u{301}n\u{303}".unicodeScalars))
  }

  @Test func `has nothing left to do the second time`() {
    let text = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init)))
    #expect(harmless(harmless(text)) == harmless(text))
  }
}
