import Office
import Testing

@Suite struct `The words of a command that was sent` {
  @Test(arguments: [
    ("agenda", ["agenda"]), ("  incoming   list ", ["incoming", "list"]), ("", []),
    ("a 'b c' \"d e\"", ["a", "b c", "d e"]), ("--subject=\"Họp tổ\"", ["--subject=Họp tổ"]),
    ("a\\ b c\\\"d", ["a b", "c\"d"]), ("\"a\\\"b\" 'c\\d'", ["a\"b", "c\\d"]),
    (
      "x; rm -rf / && $(id) `id` | cat > /tmp/y *",
      [
        "x;", "rm", "-rf", "/", "&&", "$(id)", "`id`", "|", "cat", ">", "/tmp/y", "*",
      ]
    ), ("''", [""]), ("a\nb", ["a", "b"]), ("a\r\nb", ["a", "b"]),
    // A mark that stands on a quote does not hide it.
    ("'\u{301}a b'", ["\u{301}a b"]), ("'a b'\u{301} c", ["a b\u{301}", "c"]),
  ])
  func `are divided by blanks and held together by quotes, and nothing else means anything`(
    text: String, words: [String]
  ) {
    let line = ShellWords(text)
    #expect(line.words == words)
    #expect(!line.isOpen)
  }

  @Test(arguments: ["'a b", "\"a", "a \"b' c"])
  func `show a quote that was never closed`(text: String) {
    #expect(ShellWords(text).isOpen)
  }

  @Test func `hold nothing but what was typed, whatever is typed`() {
    let letters: [Character] = [
      "a", "ă", "\"", "'", "\\", " ", "\t", "\n", "$", "`", ";", "\u{1B}", "😀",
    ]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(letters[Int(state >> 33) % letters.count])
      }
      let line = ShellWords(text)
      var rest = text[...]
      for letter in line.words.joined() {
        guard let place = rest.firstIndex(of: letter) else {
          Issue.record("\(text.debugDescription) gave \(line.words)")
          return
        }
        rest = rest[rest.index(after: place)...]
      }
      if !text.contains("\"") && !text.contains("'") && !text.contains("\\") {
        #expect(line.words == text.split(whereSeparator: \.isWhitespace).map(String.init))
      }
    }
  }
}
