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
    ), ("''", [""]), ("a\nb", ["a", "b"]),
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
}
