import Office
import Testing

@Suite struct `A printed register` {
  private func book(_ lines: [RegisterLine], closing: [String] = []) -> RegisterBook {
    RegisterBook(
      form: .incoming, superior: "UBND xã", office: "Trường", years: 2026...2026, days: nil,
      first: "1",
      last: String(lines.count), lines: lines, closing: closing)
  }

  private func line(_ subject: String, notes: String = "", isStruck: Bool = false) -> RegisterLine {
    RegisterLine(
      ["05/01/2026", "1", "UBND", "1/KH-UBND", "02/01/2026", subject, "", "", "", notes],
      isStruck: isStruck)
  }

  @Test func `has the columns of its form, in the order and number of the decree`() {
    #expect(RegisterKind.allCases.map { $0.form.columns.count } == [10, 10, 7, 6])
    #expect(
      RegisterForm.incoming.columns.prefix(2).map(\.title) == ["Ngày đến", "Số đến"])
    #expect(RegisterForm.outgoing.columns[0].title == "Số, ký hiệu văn bản")
  }

  @Test func `says on its cover what the form asks for, and the follow-up no numbers`() {
    let empty = book([])
    #expect(
      empty.cover == [
        "Năm: 2026", "Từ ngày … đến ngày …", "Từ số 1 đến số 0", "Quyển số: 1",
      ])
    let followUp = RegisterBook(
      form: .handling, superior: "", office: "", years: 2026...2026, days: nil, first: "", last: "",
      lines: [])
    #expect(!followUp.cover.contains { $0.hasPrefix("Từ số") })
  }

  @Test func `breaks its text into pages of one height, each with the heading and its number`() {
    let text = book((1...100).map { line("Kế hoạch \($0)") }).text
    let pages = text.filter { $0.hasPrefix("Trang ") }
    #expect(pages == (1...pages.count).map { "Trang \($0)" })
    #expect(pages.count > 1)
    #expect(text.count { $0.hasPrefix("Ngày đến") } == pages.count)
    let ends = text.indices.filter { text[$0].hasPrefix("Trang ") }
    for (start, end) in zip(ends, ends.dropFirst()) { #expect(end - start <= 64) }
  }

  @Test func `never lets a cell run over the edge of its column`() {
    let long = line(String(repeating: "Rấtdài", count: 40))
    for row in book([long]).text where row.contains("|") {
      #expect(
        row.split(separator: "|", omittingEmptySubsequences: false).map(\.count).enumerated()
          .allSatisfy { $0.element <= RegisterForm.incoming.columns[$0.offset].width })
    }
  }

  @Test func `strikes every cell through but the notes, which say why`() {
    let text = book([line("Mời họp", notes: "GẠCH BỎ: nhầm", isStruck: true)]).text
    #expect(text.contains { $0.contains("~Mời họp~") && !$0.contains("~GẠCH BỎ") })
  }

  @Test func `lets no text act in a page or in a spreadsheet`() {
    let hostile = book([line("<script>alert(1)</script>", notes: "=HYPERLINK(\"x\")")])
    let page = hostile.html(
      "<td>{{title}}</td>{{#rows}}{{#cells}}<td>{{text}}</td>{{/cells}}{{/rows}}")
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(hostile.csv.contains(#","'=HYPERLINK(""x"")""#))
  }
}

@Suite struct `A template` {
  @Test func `fills its places, repeats its lists and leaves unknown places empty`() {
    let template = Template("{{name}}: {{#rows}}[{{text}}{{missing}}]{{/rows}}{{nothing}}.")
    let values = Template.Values(
      ["name": "Sổ"],
      lists: ["rows": [Template.Values(["text": "a"]), Template.Values(["text": "{{name}}"])]])
    #expect(template.filled(with: values) == "Sổ: [a][{{name}}].")
  }
}

@Suite struct `The checks at the door` {
  @Test func `have a row for each reason, by its words in both languages`() {
    #expect(DoorCheck.all.map(\.reason) == DoorReason.allCases)
    for check in DoorCheck.all {
      #expect(DoorCheck.named(check.word) == check)
      #expect(DoorCheck.named(check.reason.rawValue) == check)
      #expect(check.article.hasPrefix("Art. ") || check.article.hasPrefix("QĐ 28 Art. "))
    }
    #expect(DoorCheck.named("Sai nơi nhận")?.reason == .wrongAddressee)
  }

  @Test func `read the number of a line with or without its year`() {
    let today = CivilDate(iso: "2026-03-02")!
    #expect(LogNumber("L12", today: today) == LogNumber(year: 2026, line: 12))
    #expect(LogNumber("L12/2025", today: today)?.description == "L12/2025")
    for text in ["12", "L", "L0", "L-1", "L99999999999", "R12"] {
      #expect(LogNumber(text, today: today) == nil)
    }
  }
}
