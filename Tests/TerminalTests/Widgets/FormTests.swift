import Support
import Testing

@testable import Terminal

private var issuers: Choices {
  Choices([
    Choice(id: "so", label: "Sở GDĐT", detail: "Sở Giáo dục và Đào tạo"),
    Choice(id: "ubnd", label: "UBND tỉnh"),
    Choice(id: "bo", label: "Bộ GDĐT", detail: "Bộ Giáo dục và Đào tạo"),
  ])
}

private var people: Choices {
  Choices([
    Choice(id: "minh", label: "Lê Văn Minh", detail: "Phó hiệu trưởng"),
    Choice(id: "chau", label: "Đỗ Minh Châu", detail: "Tổ trưởng Toán"),
  ])
}

private func arrival() -> Form {
  Form([
    FormField("number", label: "Số đến", kind: .fixed),
    FormField(
      "issuer", label: "Cơ quan", kind: .choice(ChoiceField(issuers)),
      unclear: "Không có cơ quan này"),
    FormField("reference", label: "Số, ký hiệu") { text, _ in
      text.isEmpty ? .wrong("Phải có số, ký hiệu") : .fine()
    },
    .date("issued", label: "Ngày văn bản", hint: "5, 5/3 hoặc 5/3/2026") { text in
      ["5/3", "05/03/2026"].contains(text)
        ? .understood(as: "05/03/2026", note: "thứ năm") : .wrong("Không phải ngày")
    },
    FormField(
      "helpers", label: "Phối hợp", kind: .choice(ChoiceField(people, allowsSeveral: true))),
    FormField("paper", label: "Bản giấy", kind: .tick("có")),
    FormField("notes", label: "Ghi chú", kind: .notes(rows: 2)),
  ])
}

@Suite struct `A form` {
  private var form = arrival()
  private var canvas = Canvas(size: Size(rows: 16, columns: 44))

  @discardableResult
  private mutating func read(_ bytes: String) -> Form.Reaction {
    var reader = KeyReader()
    var last = Form.Reaction.ignored
    for key in reader.read(bytes.utf8) { last = form.handle(key) }
    return last
  }

  private mutating func drawn(rows: Int = 16) -> String {
    canvas = Canvas(size: Size(rows: rows, columns: 44))
    form.draw(on: &canvas, in: Area(row: 0, column: 0, rows: rows, columns: 44))
    return canvas.text
  }

  @Test mutating func `shows labels, values and what can be chosen`() {
    form.values = ["number": "143/2026"]
    read("so\tx\t")
    #expect(
      drawn() == """
           Số đến        143/2026
           Cơ quan       Sở GDĐT
           Số, ký hiệu   x
         > Ngày văn bản
                         5, 5/3 hoặc 5/3/2026
           Phối hợp
           Bản giấy      [ ] có
           Ghi chú
        """)
    #expect(canvas.cursor == Canvas.Place(row: 3, column: 17))
    #expect(canvas.showsCursor)
  }

  @Test mutating func `narrows choices as they are typed, with and without marks`() {
    #expect(drawn().contains("> Sở GDĐT   Sở Giáo dục"))
    read("gd")
    #expect(!drawn().contains("UBND"))
    read("\u{1B}[B\r")
    #expect(form.values["issuer"] == "bo")
    #expect(form.focus == 2)
    read("\u{1B}[Zu")
    #expect(drawn().contains("u"))
    #expect(form.values["issuer"] == "u")
    read("\t")
    #expect(form.values["issuer"] == "ubnd")
  }

  @Test mutating func `says of text that names no choice that it does not`() {
    #expect(read("xyz\t") == .left("issuer"))
    #expect(drawn().contains("! Không có cơ quan này"))
    #expect(form.values["issuer"] == "xyz")
    read("\u{1B}[Z\u{7F}")
    #expect(!drawn().contains("Không có"))
  }

  @Test mutating func `shows all choices on a blank and keeps the chosen one`() {
    read("ubnd\t\u{1B}[Z ")
    #expect(drawn().contains("Bộ GDĐT"))
    read("\r")
    #expect(form.values["issuer"] == "ubnd")
    read("\u{1B}[Z\u{7F}")
    #expect(form.values["issuer"] == "UBND tỉn")
  }

  @Test mutating func `takes several where several may be chosen`() {
    read("so\tx\t5/3\tminh\rchau\r")
    #expect(form.focus == 4)
    #expect(form.values["helpers"] == "minh\nchau")
    #expect(drawn().contains("> Phối hợp      …; Đỗ Minh Châu;"))
    read("\u{7F}")
    #expect(form.values["helpers"] == "minh")
    read("\r x")
    #expect(form.focus == 5)
    #expect(form.values["paper"] == "")
  }

  @Test mutating func `takes several names typed in one go, and keeps what is none`() {
    read("so\tx\t5/3\tle van; chau\t")
    #expect(form.values["helpers"] == "minh\nchau")
    read("\u{1B}[Z\u{7F}\u{7F}nobody; chau\r\t")
    #expect(form.values["helpers"] == "chau\nnobody")
  }

  @Test mutating func `judges a field when it is left, not while it is typed in`() {
    read("so\t\t")
    #expect(drawn().contains("! Phải có số, ký hiệu"))
    read("5/4")
    #expect(!drawn().contains("Không phải ngày"))
    read("\t")
    #expect(drawn().contains("! Không phải ngày"))
    read("\u{1B}[Z\u{7F}3")
    #expect(!drawn().contains("Không phải ngày"))
    read("\t")
    #expect(drawn().contains("05/03/2026  thứ năm"))
    #expect(form.values["issued"] == "05/03/2026")
  }

  @Test mutating func `goes through the fields with Enter and ends at the last`() {
    #expect(read("\r") == .left("issuer"))
    #expect(read("a\r\r\r") == .left("helpers"))
    #expect(read("\r") == .left("paper"))
    #expect(read("một\rhai") == .changed)
    #expect(form.values["notes"] == "một\nhai")
    #expect(read("\t") == .left("notes"))
    #expect(form.focus == 1)
    var short = Form([FormField("a", label: "A")])
    #expect(short.handle(.enter) == .finished)
    #expect(short.handle(.tab) == .handled)
    #expect(short.handle(.escape) == .ignored)
  }

  @Test mutating func `gives and takes drafts, half a choice and all`() {
    read("so\tx\t5/\tminh\rch")
    let draft = form.values
    #expect(draft["helpers"] == "minh\nch")
    var other = arrival()
    #expect(!other.isChanged)
    other.values = draft
    #expect(other.values == draft)
    #expect(other.isChanged)
    other.markSaved()
    #expect(!other.isChanged)
    #expect(Form(arrival().fields, values: draft).isChanged == false)
  }

  @Test mutating func `goes to the first wrong field when all are checked`() {
    read("so\t\t7")
    #expect(form.check() == false)
    #expect(form.focus == 2)
    read("3120\t")
    #expect(form.check() == false)
    #expect(form.focus == 3)
    read("\u{15}5/3")
    #expect(form.check() == true)
    form.complain("Trùng với 142/2026", about: "reference")
    #expect(form.focus == 2)
    #expect(drawn().contains("! Trùng với 142/2026"))
  }

  @Test mutating func `scrolls to the field with the cursor on a low screen`() {
    read("so\tx\t5/3\t\t\tghi")
    #expect(
      drawn(rows: 3) == """
           Bản giấy      [ ] có
         > Ghi chú       ghi
        """)
    read("\u{1B}[Z\u{1B}[Z\u{1B}[Z\u{1B}[Z")
    #expect(
      drawn(rows: 3) == """
         > Số, ký hiệu   x
           Ngày văn bản  05/03/2026  thứ năm
           Phối hợp
        """)
  }

  @Test func `can be empty`() {
    var form = Form([])
    var canvas = Canvas(size: Size(rows: 3, columns: 30))
    form.draw(on: &canvas, in: Area(row: 0, column: 0, rows: 3, columns: 30))
    #expect(form.handle(.tab) == .ignored)
    #expect(form.check() == true)
  }
}
