import Testing

@testable import Office

@Suite struct `A person's screen file` {
  @Test func `is read line by line, remarks and blanks left out`() {
    let wishes = ScreenPreferences(
      text: """
        # Màn hình của Lan
        theme = dark   # nền đen
          cursor=row

        mouse = on\r
        escape = 400
        key incoming.submit = T
        """)
    #expect(wishes.theme == .dark)
    #expect(wishes.cursor == .row)
    #expect(wishes.usesMouse)
    #expect(wishes.escapeDelay == 400)
    #expect(wishes.keys == ["incoming.submit": "T"])
    #expect(wishes.complaints.isEmpty)
    #expect(ScreenPreferences(text: wishes.text) == wishes)
  }

  @Test(arguments: [
    "theme = pink", "theme", "= dark", "mouse = yes", "escape = 1", "escape = 99999",
    "key incoming.submit = đ", "key incoming.submit = TT", "key = T", "key incoming.submit = ?",
    "key a;b = T",
    "key incoming.submit = \u{1B}", "colour = red",
  ])
  func `has each line named that says nothing sensible, and it changes nothing`(line: String) {
    let wishes = ScreenPreferences(text: "\n" + line + "\n")
    #expect(wishes.complaints == [ScreenPreferences.Complaint(line: 2, text: line)])
    #expect(wishes.text == ScreenPreferences().text)
  }

  @Test func `takes no name that would not be read back as it was written`() {
    var wishes = ScreenPreferences()
    let taken = [wishes.set("key a\nmouse", to: "T"), wishes.set("key a=b", to: "T")]
    #expect(taken == [false, false])
    #expect(wishes == ScreenPreferences())
  }
}
