import Office
import Testing

@Suite struct `The printed forms` {
  @Test func `are found by their words`() throws {
    for form in PrintedForm.allCases { #expect(try PrintedForm(named: form.word) == form) }
    #expect(throws: FormTemplateError.unknownForm("arrivals")) {
      try PrintedForm(named: "arrivals")
    }
  }

  @Test(arguments: PrintedForm.allCases)
  func `name each field and each column once, in small letters`(form: PrintedForm) {
    func isName(_ text: String) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
    #expect(isName(form.word))
    #expect(Set(form.fields).count == form.fields.count)
    #expect(Set(form.lists.map(\.name)).count == form.lists.count)
    #expect(form.fields.allSatisfy(isName))
    for list in form.lists {
      #expect(isName(list.name))
      #expect(Set(list.columns).count == list.columns.count)
      #expect(list.columns.allSatisfy(isName))
    }
    #expect(!form.title.isEmpty && !form.source.isEmpty)
  }

  @Test func `of the registers have the columns the registers print`() throws {
    let forms: [(PrintedForm, RegisterForm)] = [
      (.arrivalsRegister, .incoming), (.departuresRegister, .outgoing),
      (.followUpBook, .handling), (.postBook, .post),
    ]
    for (form, register) in forms {
      #expect(form.title == register.title)
      #expect(try #require(form.list("entries")).columns.count == register.columns.count)
    }
  }

  @Test func `make a row of cells in the order of the columns`() throws {
    let list = try #require(PrintedForm.postBook.list("entries"))
    let row = list.row(["05/01/2026", "01/QĐ-HB", "UBND xã", "1", "", ""], .struck)
    #expect(row.texts["handed-over"] == "05/01/2026")
    #expect(row.texts["envelopes"] == "1")
    #expect(row.manner == .struck)
    #expect(list.row(["05/01/2026"]).texts == ["handed-over": "05/01/2026"])
  }

  @Test func `begin a draft of every kind of document`() {
    for kind in DocumentKind.all { #expect(PrintedForm(draftOf: kind).isDraft) }
    #expect(PrintedForm(draftOf: .officialLetter) == .letter)
    #expect(DocumentKind(word: "KH").map { PrintedForm(draftOf: $0) } == .plan)
    #expect(DocumentKind(word: "CTr").map { PrintedForm(draftOf: $0) } == .namedDocument)
    #expect(PrintedForm.allCases.count { $0.isDraft } == 14)
  }
}

private func rows(_ values: PrintedForm.Values, _ list: String = "entries") throws
  -> [PrintedForm.Row]
{
  var rows: [PrintedForm.Row] = []
  try values.lists[list]?.each { rows.append($0) }
  return rows
}

@Suite struct `A register on its form` {
  @Test func `says what its other prints say`() throws {
    let day = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let book = RegisterBook(
      form: .post, superior: "UBND xã", office: "Trường THCS", years: 2026...2026, days: day...day,
      first: "01", last: "02",
      lines: [
        RegisterLine(["05/01/2026", "01/QĐ-HB", "Sở GDĐT", "1", "", ""]),
        RegisterLine(["", "02/QĐ-HB", "", "", "", "GẠCH BỎ"], isStruck: true),
      ], closing: ["Khóa sổ", "Người khóa sổ"])
    let values = book.formValues
    #expect(RegisterKind.post.printedForm == .postBook)
    #expect(values.texts["from-day"] == "05/01/2026")
    #expect(values.texts["to-number"] == "02")
    #expect(values.texts["closing"] == "Khóa sổ\nNgười khóa sổ")
    let rows = try rows(values)
    #expect(rows.map(\.manner) == [.plain, .struck])
    #expect(rows[0].texts["recipients"] == "Sở GDĐT")
    #expect(rows[1].texts["notes"] == "GẠCH BỎ")
  }

  @Test func `leaves to be written what an empty one does not have`() throws {
    let book = RegisterBook(
      form: .incoming, superior: "", office: "Trường THCS", years: 2026...2026, days: nil,
      first: "",
      last: "", lines: [])
    let values = book.formValues
    for field in ["from-day", "to-day", "from-number", "to-number"] {
      #expect(values.texts[field] == nil)
    }
    #expect(try rows(values) == [])
  }

  @Test(arguments: RegisterKind.allCases)
  func `names nothing its form does not have`(kind: RegisterKind) throws {
    let cells = kind.form.columns.map(\.title)
    let values = RegisterBook(
      form: kind.form, superior: "a", office: "b", years: 2026...2026, days: nil, first: "1",
      last: "2",
      lines: [RegisterLine(cells)]
    ).formValues
    let form = kind.printedForm
    let allowed = form.fields + PrintedForm.registerCover.fields
    #expect(values.texts.keys.allSatisfy(allowed.contains))
    let columns = try #require(form.list("entries")).columns
    #expect(try rows(values).map { row in columns.map { row.texts[$0] ?? "" } } == [cells])
  }
}

@Suite struct `A file plan on its form` {
  @Test func `has its headings among its dossiers, and counts them`() throws {
    func entry(_ number: Int, _ term: RetentionTerm) throws -> FilePlan.Entry {
      FilePlan.Entry(
        notation: try #require(FileNotation("0\(number).TCCB")), title: "Hồ sơ \(number)",
        term: term, person: "Văn thư", note: "")
    }
    let plan = FilePlan(
      year: 2026,
      headings: [
        .init(
          level: .major, title: "TỔ CHỨC",
          entries: [try entry(1, .permanent), try entry(2, .years(5))]),
        .init(level: .minor, title: "Thi đua", entries: [try entry(3, .unset)]),
      ])
    let values = plan.formValues
    #expect(["total", "permanent", "temporary"].map { values.texts[$0] } == ["3", "1", "1"])
    let rows = try rows(values)
    #expect(
      rows.map { $0.texts["title"] }
        == ["I. TỔ CHỨC", "Hồ sơ 1", "Hồ sơ 2", "1. Thi đua", "Hồ sơ 3"])
    #expect(rows.map(\.manner) == [.heading, .plain, .plain, .heading, .plain])
    #expect(rows[2].texts["term"] == "05 năm")
    #expect(rows[1].texts["notation"] == "01.TCCB")
  }
}
