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
