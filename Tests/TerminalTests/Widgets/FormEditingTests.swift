import Support
import Testing

@testable import Terminal

/// A form with a field of each kind that is typed in.
private func letter() -> Form {
  Form([
    FormField(
      "reference", label: "Số",
      kind: .text(
        limit: 20,
        suggestions: Suggestions { text, values in
          let symbols = values["issuer"] == "so" ? ["KH-SO", "TB-SO"] : ["KH"]
          return text.contains("/") ? [] : symbols.map { text + "/" + $0 }
        }), tooLong: "Dài quá"),
    FormField(
      "issuer", label: "Nơi",
      kind: .choice(
        ChoiceField(Choices([Choice(id: "so", label: "Sở"), Choice(id: "bo", label: "Bộ")])))
    ),
    FormField(
      "hour", label: "Giờ", follows: ["issuer"]
    ) { text, values in
      text.isEmpty || values["issuer"] == "bo" ? .fine(advice: "Điều 9") : .wrong("Chỉ của Bộ")
    },
    FormField("paper", label: "Giấy", kind: .tick()),
    FormField("reason", label: "Lý do", kind: .notes(rows: 2, limit: 12, takesLines: false)),
  ])
}

@Suite struct `Editing a form` {
  private var form = letter()

  private mutating func read(_ bytes: String) {
    var reader = KeyReader()
    for key in reader.read(bytes.utf8) { _ = form.handle(key) }
  }

  private mutating func drawn() -> String {
    var canvas = Canvas(size: Size(rows: 14, columns: 44))
    form.draw(on: &canvas, in: Area(row: 0, column: 0, rows: 14, columns: 44))
    return canvas.text
  }

  // MARK: Undo

  @Test mutating func `takes back word by word, an input method's backspaces with their word`() {
    read("Vieet\u{7F}\u{7F}\u{7F}ệt Nam")
    #expect(form.values["reference"] == "Việt Nam")
    #expect(form.undo() == true)
    #expect(form.values["reference"] == "Việt ")
    #expect(form.undo() == true)
    #expect(form.values["reference"] == "")
    #expect(form.undo() == false)
    #expect(form.redo() == true)
    #expect(form.redo() == true)
    #expect(form.values["reference"] == "Việt Nam")
    #expect(form.redo() == false)
  }

  @Test
  mutating func `takes back a choice, a tick, a paste and a clearing, in the field where it was`() {
    read("12\t\u{1B}[B\r")
    #expect(form.values["issuer"] == "bo")
    read("\t x\t\u{1B}[200~mot\u{1B}[201~\u{15}")
    #expect(form.values["paper"] == "")
    #expect(form.values["issuer"] == "bo")
    for (name, value, field) in [
      ("reason", "mot", 4), ("reason", "", 4), ("paper", "yes", 3), ("paper", "", 3),
      ("issuer", "", 1), ("reference", "", 0),
    ] {
      #expect(form.undo() == true)
      #expect(form.values[name] == value)
      #expect(form.focus == field)
    }
    #expect(form.undo() == false)
  }

  @Test mutating func `takes back what was typed after a pause or a move by itself`() {
    read("ab")
    form.rest()
    read("cd\u{1B}[De")
    #expect(form.values["reference"] == "abced")
    #expect(form.undo() == true)
    #expect(form.values["reference"] == "abcd")
    #expect(form.undo() == true)
    #expect(form.values["reference"] == "ab")
  }

  @Test mutating func `forgets what was taken back once something else is typed`() {
    read("ab")
    #expect(form.undo() == true)
    read("x")
    #expect(form.redo() == false)
    #expect(form.values["reference"] == "x")
  }

  @Test mutating func `keeps its memory when a field appears`() {
    read("ab")
    form.add(FormField("more", label: "Thêm"))
    form.go(to: Form.Place(field: "more", cursor: 0))
    read("cd")
    #expect(form.undo() == true)
    #expect(form.undo() == true)
    #expect(form.values["reference"] == "" && form.values["more"] == "")
  }

  @Test mutating func `does not go back behind what others wrote`() {
    read("ab\t")
    form.takeIn(["reference": "7"], saying: ["reference": .doubtful("khác")])
    #expect(drawn().contains("! khác"))
    #expect(form.undo() == false)
    #expect(form.values["reference"] == "7")
  }

  @Test(arguments: 1...20) mutating func `comes back the way it went, whatever was pressed`(
    seed: UInt64
  ) {
    var state = seed
    let keys: [Key] =
      "abso12/ x".map { .text($0) } + [
        .backspace, .delete, .left, .right, .home, .tab, .backTab, .up, .down, .enter,
        .control("u"), .control("w"), .paste("một\nhai"),
      ]
    let empty = form.values
    for _ in 0..<150 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = form.handle(keys[Int(state >> 33) % keys.count])
    }
    let full = form.values
    var steps = 0
    while form.undo() { steps += 1 }
    #expect(form.values == empty)
    #expect(steps > 10)
    while form.redo() {}
    #expect(form.values == full)
  }

  // MARK: Suggestions

  @Test mutating func `offers earlier values, and Enter takes none that was not gone to`() {
    read("\tso\r")
    form.go(to: Form.Place(field: "reference", cursor: 0))
    read("12")
    #expect(drawn().contains("12/KH-SO"))
    #expect(drawn().contains("12/TB-SO"))
    read("\u{1B}[B\u{1B}[B")
    #expect(drawn().contains("> 12/TB-SO"))
    read("\r")
    #expect(form.values["reference"] == "12/TB-SO")
    #expect(form.focus == 0)
    #expect(form.undo() == true)
    #expect(form.values["reference"] == "12")
    read("\r")
    #expect(form.values["reference"] == "12")
    #expect(form.focus == 1)
    #expect(drawn().contains("12/KH-SO") == false)
  }

  @Test mutating func `goes on to the next field below the last suggestion`() {
    read("12\u{1B}[B\u{1B}[A")
    #expect(form.focus == 0)
    read("\u{1B}[B\u{1B}[B")
    #expect(form.focus == 1)
    #expect(form.values["reference"] == "12")
  }

  // MARK: Limits and checks

  @Test mutating func `says at once that more was typed than there is room for`() {
    read("\u{1B}[200~" + String(repeating: "ă", count: 100_000) + "\u{1B}[201~")
    #expect(form.values["reference"]?.count == 20)
    #expect(drawn().contains("! Dài quá"))
    read("\t")
    #expect(form.check() == false)
    read("\u{7F}")
    #expect(drawn().contains("Dài quá") == false)
    #expect(form.check() == true)
    read("ab")
    #expect(drawn().contains("! Dài quá"))
  }

  @Test mutating func `judges a field again when one it depends on is left`() {
    read("\t\t14h\t")
    #expect(drawn().contains("! Chỉ của Bộ"))
    form.go(to: Form.Place(field: "issuer", cursor: 0))
    read("bo\t")
    #expect(drawn().contains("Chỉ của Bộ") == false)
    read("\t")
    #expect(drawn().contains("Điều 9"))
    #expect(drawn().contains("! Điều 9") == false)
  }

  @Test mutating func `keeps text of one line in one line, whatever is pasted, and wraps it`() {
    form.go(to: Form.Place(field: "reason", cursor: 0))
    read("\u{1B}[200~một\rhai\r\u{1B}[201~")
    #expect(form.values["reason"] == "một hai ")
    // Nothing is sent by an Enter that was meant for a line.
    #expect(form.handle(.enter) == .handled)
    #expect(form.values["reason"] == "một hai ")
  }

  @Test mutating func `goes back to the letter where somebody was`() {
    read("123\u{1B}[D")
    let place = form.place
    #expect(place == Form.Place(field: "reference", cursor: 2))
    var other = letter()
    other.values = form.values
    other.go(to: place)
    _ = other.handle(.text("x"))
    #expect(other.values["reference"] == "12x3")
    other.go(to: Form.Place(field: "nothing", cursor: 1))
    #expect(other.place.field == "reference")
    other.go(to: Form.Place(field: "reference", cursor: 1000))
    #expect(other.place.cursor == 4)
  }
}
