import Testing

@testable import Terminal

@Suite struct `The line after a colon, as a widget` {
  var palette = Palette(
    [Command(id: "a", title: "trình"), Command(id: "b", title: "trình lại", alias: "submit")],
    history: ["incoming list", "search kế hoạch", "incoming show 3"],
    continuing: { text in
      text.hasPrefix("show ")
        ? ["1", "12"].filter { $0.hasPrefix(text.dropFirst(5)) }.map {
          Continuation(line: "show \($0) ", title: $0, detail: "n\($0)")
        } : []
    })

  mutating func type(_ text: String) { for letter in text { _ = palette.handle(.text(letter)) } }

  func drawn() -> [String] {
    var copy = palette
    var canvas = Canvas(size: Size(rows: 12, columns: 40))
    copy.draw(on: &canvas)
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test mutating func `shows how a line goes on, and Tab puts one after the other into it`() {
    type("show ")
    #expect(drawn()[9...] == ["> 1   n1", "  12   n12", ":show"])
    _ = palette.handle(.tab)
    #expect(drawn().last == ":show 1")
    _ = palette.handle(.tab)
    #expect(drawn().last == ":show 12")
    #expect(drawn()[10].hasPrefix("> 12"))
    _ = palette.handle(.tab)
    #expect(drawn().last == ":show 1")
    _ = palette.handle(.backTab)
    #expect(drawn().last == ":show 12")
    // What is typed goes behind it.
    type("x")
    _ = palette.handle(.enter)
    #expect(palette.typed == "show 12 x")
    #expect(palette.chosen == nil)
  }

  @Test mutating func `cycles through the names that typed text leaves`() {
    type("tri")
    _ = palette.handle(.tab)
    #expect(drawn().last == ":trình")
    _ = palette.handle(.tab)
    #expect(drawn().last == ":trình lại")
    _ = palette.handle(.enter)
    #expect(palette.chosen?.id == "b")
  }

  @Test mutating func `goes back to what was entered before, and only to what begins as typed`() {
    type("inc")
    _ = palette.handle(.up)
    #expect(drawn().last == ":incoming show 3")
    _ = palette.handle(.up)
    #expect(drawn().last == ":incoming list")
    _ = palette.handle(.up)
    #expect(drawn().last == ":incoming list")
    _ = palette.handle(.down)
    #expect(drawn().last == ":incoming show 3")
    _ = palette.handle(.down)
    #expect(drawn().last == ":inc")
  }

  @Test mutating func `goes back through all of it where nothing is typed`() {
    for line in [":incoming show 3", ":search kế hoạch", ":incoming list"] {
      _ = palette.handle(.up)
      #expect(drawn().last == line)
    }
  }
}
