import Testing

@testable import Terminal

@Suite struct `Drawing on a canvas` {
  private var canvas = Canvas(size: Size(rows: 2, columns: 10))

  @Test mutating func `puts text where it is told and says where it ended`() {
    #expect(canvas.draw("Sổ đến", row: 1, column: 2) == 8)
    #expect(canvas.text == "\n  Sổ đến")
  }

  @Test mutating func `cuts what is too long between letters`() {
    canvas.draw("Quyết định nghỉ hưu", row: 0, column: 0)
    canvas.draw("Kế hoạch", row: 1, column: 0, width: 5)
    #expect(canvas.text == "Quyết địn…\nKế h…")
  }

  @Test mutating func `cuts a wide letter that would stick out`() {
    #expect(canvas.draw("教育部", row: 0, column: 0, width: 4) == 3)
    #expect(canvas.text == "教…")
  }

  @Test mutating func `keeps a letter and its marks in one cell`() {
    #expect(canvas.draw("e\u{302}\u{301}t", row: 0, column: 0) == 2)
    #expect(canvas.text == "ết")
    #expect(Array(canvas.text.unicodeScalars).count == 4)
  }

  @Test mutating func `fills a given width with blanks of the same role`() {
    canvas.draw("##########", row: 0, column: 0)
    canvas.draw("ô", row: 0, column: 2, width: 4, style: .field)
    #expect(canvas.text == "##ô   ####")
    #expect(canvas.style(atRow: 0, column: 5) == .field)
    #expect(canvas.style(atRow: 0, column: 6) == .plain)
  }

  @Test mutating func `leaves no half of a wide letter behind`() {
    canvas.draw("教育", row: 0, column: 0)
    canvas.draw("x", row: 0, column: 1)
    canvas.draw("y", row: 0, column: 2)
    #expect(canvas.text == " xy")
    canvas.draw("教", row: 1, column: 0)
    canvas.draw("育", row: 1, column: 1)
    #expect(canvas.text == " xy\n 育")
  }

  @Test mutating func `ignores text outside`() {
    canvas.draw("x", row: 2, column: 0)
    canvas.draw("x", row: -1, column: 0)
    canvas.draw("x", row: 0, column: 10)
    canvas.draw("x", row: 0, column: -1)
    canvas.draw("x", row: 0, column: 0, width: 0)
    #expect(canvas.text == "")
  }

  @Test mutating func `shows what is harmful`() {
    canvas.draw("a\u{1B}[2J\u{202E}", row: 0, column: 0)
    canvas.draw("\u{301}a\tb", row: 1, column: 0)
    #expect(canvas.text == "a␛[2J�\na b")
  }

  @Test mutating func `needs no room for an empty canvas`() {
    var none = Canvas(size: Size(rows: 0, columns: 0))
    none.draw("x", row: 0, column: 0)
    #expect(none.text == "")
  }
}
