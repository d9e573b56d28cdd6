import Testing

@testable import Terminal

@Suite struct `A line being typed` {
  var line = TypedLine()

  /// What is echoed of the text, and what ended the line.
  mutating func type(_ text: String) -> (echo: String, result: TypedLine.Result?) {
    line.read(Array(text.utf8)[...])
    return line.advance(limit: 20)
  }

  @Test mutating func `is echoed as it grows, and known before it ends`() {
    #expect(type("duy").echo == "duy")
    #expect(line.text == "duy")
    #expect(type("ệt\r").echo == "ệt\n")
    #expect(line.text == "")
  }

  @Test mutating func `loses a letter to Backspace, a word, or all of it`() {
    _ = type("Ngế\u{7F}")
    #expect(line.text == "Ng")
    #expect(type("\u{7F}").echo == "\u{08} \u{08}")
    _ = type(" an toàn\u{17}")
    #expect(line.text == "N an ")
    _ = type("\u{15}")
    #expect(line.text == "")
  }

  @Test mutating func `ends one at a time, the rest waits for the next prompt`() {
    #expect(type("1\r2\rx").result == .line(.line("1")))
    #expect(line.advance(limit: 20).result == .line(.line("2")))
    #expect(line.advance(limit: 20).echo == "x")
    #expect(line.text == "x")
  }

  @Test mutating func `takes no arrow for letters, and shows no control character`() {
    #expect(type("\u{1B}[A\u{1B}[Ca\u{01}b").echo == "ab")
    #expect(type("\r").result == .line(.line("ab")))
  }

  @Test mutating func `refuses what is too long or no text, whole`() {
    #expect(type(String(repeating: "a", count: 21) + "\r").result == .line(.tooLong))
    line.read([0x61, 0xFF, 0x0D])
    #expect(line.advance(limit: 20).result == .line(.notText))
    #expect(type("b\r").result == .line(.line("b")))
  }

  @Test mutating func `is the end of the conversation only where it is empty`() {
    #expect(type("a\u{04}").result == nil)
    #expect(type("\u{7F}\u{04}").result == .end)
  }
}
