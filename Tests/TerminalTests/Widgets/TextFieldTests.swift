import Support
import Testing

@testable import Terminal

extension TextField {
  /// Types what a terminal sends.
  mutating func read(_ bytes: String) {
    var reader = KeyReader()
    for key in reader.read(bytes.utf8) { _ = handle(key) }
  }
}

@Suite struct `Typing in a field` {
  private var field = TextField()

  @Test mutating func `understands what an input method takes back and sends anew`() {
    field.read("Vieet\u{7F}\u{7F}\u{7F}ệt nam\u{8}m quyeest\u{7F}\u{7F}\u{7F}\u{7F}ết")
    #expect(field.text == "Việt nam quyết")
  }

  @Test mutating func `takes back one letter at a time, composed or not`() {
    field.read("Hoa\u{300}")
    #expect(Array(field.text.unicodeScalars) == ["H", "o", "à"])
    field.read("\u{7F}")
    #expect(field.text == "Ho")
  }

  @Test mutating func `moves and changes in the middle`() {
    field.read("bc\u{1B}[Dx\u{1B}[Ha\u{1B}[F!")
    #expect(field.text == "abxc!")
    field.read("\u{1B}[H\u{1B}[C\u{1B}[3~")
    #expect(field.text == "axc!")
    #expect(field.cursor == 1)
  }

  @Test mutating func `takes back words, what is before and what is after`() {
    field.read("một hai  ba\u{17}")
    #expect(field.text == "một hai  ")
    field.read("\u{17}")
    #expect(field.text == "một ")
    field.read("hai\u{1B}[D\u{0B}")
    #expect(field.text == "một ha")
    field.read("\u{15}")
    #expect(field.text == "")
    field.read("\u{7F}\u{17}\u{1B}[3~")
    #expect(field.text == "")
  }

  @Test mutating func `makes one harmless line of what is pasted`() {
    #expect(field.handle(.paste("một\nhai\tba\u{1B}[2J\u{200B}")) == .changed)
    #expect(field.text == "một hai ba␛[2J�")
  }

  @Test mutating func `holds no more letters than it may`() {
    var field = TextField("ab", limit: 4)
    field.read("\u{1B}[Hxyz")
    #expect(field.text == "xyab")
    #expect(field.cursor == 2)
    field.read("\u{301}")
    #expect(field.text == "xýab")
  }

  @Test mutating func `leaves keys it does not know to others`() {
    #expect(field.handle(.enter) == .ignored)
    #expect(field.handle(.tab) == .ignored)
    #expect(field.handle(.left) == .handled)
    #expect(field.handle(.text("a")) == .changed)
  }

  @Test mutating func `scrolls so that the cursor is seen`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 10))
    field.read("Quyết định nghỉ hưu")
    field.draw(on: &canvas, row: 0, column: 0, width: 10, isFocused: true)
    #expect(canvas.text == " nghỉ hưu")
    #expect(canvas.cursor == Canvas.Place(row: 0, column: 9))
    field.read("\u{1B}[H")
    field.draw(on: &canvas, row: 0, column: 0, width: 10, isFocused: true)
    #expect(canvas.text == "Quyết địn…")
    #expect(canvas.cursor == Canvas.Place(row: 0, column: 0))
    field.draw(on: &canvas, row: 0, column: 0, width: 10, isFocused: false)
    #expect(canvas.text == "Quyết địn…")
  }
}
