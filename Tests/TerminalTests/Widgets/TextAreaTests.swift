import Testing

@testable import Terminal

@Suite struct `Typing several lines` {
  private var area = TextArea()
  private var canvas = Canvas(size: Size(rows: 3, columns: 11))

  private mutating func read(_ bytes: String) {
    var reader = KeyReader()
    for key in reader.read(bytes.utf8) { _ = area.handle(key) }
  }

  private mutating func draw() -> String {
    canvas = Canvas(size: canvas.size)
    area.draw(on: &canvas, in: Area(row: 0, column: 0, rows: 3, columns: 11), isFocused: true)
    return canvas.text
  }

  @Test mutating func `wraps at blanks and follows the cursor`() {
    read("Lập đội tuyển, báo cáo danh sách")
    #expect(draw() == "tuyển, báo\ncáo danh\nsách")
    #expect(canvas.cursor == Canvas.Place(row: 2, column: 4))
    read("\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(draw() == "Lập đội\ntuyển, báo\ncáo danh")
    #expect(canvas.cursor == Canvas.Place(row: 0, column: 4))
  }

  @Test mutating func `moves over lines and leaves at both ends`() {
    read("một\rhai ba\rbốn")
    #expect(draw() == "một\nhai ba\nbốn")
    #expect(area.handle(.down) == .ignored)
    read("\u{1B}[A\u{1B}[HX\u{1B}[FY")
    #expect(area.text == "một\nXhai baY\nbốn")
    #expect(area.handle(.up) == .handled)
    #expect(area.handle(.up) == .ignored)
    read("\u{1B}[F\u{1B}[3~")
    #expect(area.text == "mộtXhai baY\nbốn")
  }

  @Test mutating func `goes to the first and the last line in the column it is in`() {
    read("một\rhai ba\rbốn năm\rbảy")
    _ = draw()
    #expect(area.handle(.pageUp) == .handled)
    #expect(draw() == "một\nhai ba\nbốn năm")
    #expect(canvas.cursor == Canvas.Place(row: 0, column: 3))
    #expect(area.handle(.pageDown) == .handled)
    #expect(draw() == "hai ba\nbốn năm\nbảy")
    #expect(canvas.cursor == Canvas.Place(row: 2, column: 3))
  }

  @Test mutating func `keeps the lines of a paste and makes it harmless`() {
    _ = area.handle(.paste("a\nb\u{1B}c\u{2028}d"))
    #expect(area.text == "a\nb␛c\nd")
  }

  @Test mutating func `takes back one letter and one line at a time`() {
    read("một\rhai ba\u{17}\u{7F}\u{15}hai\u{15}\u{7F}")
    #expect(area.text == "một")
  }

  @Test mutating func `holds no more than it may`() {
    area = TextArea("abc", limit: 5)
    _ = area.handle(.paste("xyz"))
    #expect(area.text == "abcxy")
  }
}

@Suite struct `Wrapping` {
  @Test func `breaks at blanks, long words between letters, and keeps line ends`() {
    #expect(wrapped("một hai ba", width: 7) == ["một hai", "ba"])
    #expect(wrapped("một hai ba", width: 6) == ["một", "hai ba"])
    #expect(wrapped("nghiêngnghiêng", width: 6) == ["nghiên", "gnghiê", "ng"])
    #expect(wrapped("a\n\nb\r\nc", width: 9) == ["a", "", "b", "c"])
    #expect(wrapped("", width: 9) == [""])
    #expect(wrapped("教育部", width: 4) == ["教育", "部"])
    #expect(wrapped("a\u{1B}b", width: 9) == ["a␛b"])
  }

  @Test func `loses no letter at any width`() {
    let text = "Kế hoạch thi  chọn học sinh giỏi cấp tỉnh\nnăm học 2026-2027 "
    let letters = Array(text)
    for width in 1...60 {
      let lines = lineRanges(of: letters, width: width)
      #expect(lines.flatMap { letters[$0] } == letters)
      #expect(lines.allSatisfy { columns(of: String(letters[$0])) <= max(width, 2) + 1 })
    }
  }
}
