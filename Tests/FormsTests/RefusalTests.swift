import Office
import Platform
import Testing
import XML

@testable import Forms

@Suite struct `A template that is refused` {
  @Test func `names every unknown field with its line`() {
    #expect(
      problems(
        """
        <text:p>{{year}} {{yaer}}</text:p>
        <text:p>{{rows.notes}}</text:p>
        <text:p>{{entries.note}} {{Office}} {{}} {{entries.notes.text}}</text:p>
        """)
        == [
          .init(line: 7, .unknownField("yaer")), .init(line: 8, .unknownList("rows")),
          .init(line: 9, .unknownColumn(list: "entries", column: "note")),
          .init(line: 9, .badName("Office")), .init(line: 9, .badName("")),
          .init(line: 9, .badName("entries.notes.text")),
        ])
  }

  @Test func `has the code of its first problem`() {
    #expect(
      throws: FormTemplateError.badPlaces(
        path: "own.fodt", [.init(line: 7, .unknownField("yaer"))])
    ) { try template("<text:p>{{yaer}}</text:p>") }
    let error = FormTemplateError.badPlaces(
      path: "own.fodt", [.init(line: 7, .unfinished("ye")), .init(line: 8, .unknownField("a"))])
    #expect(error.code == "form.unfinished-place")
  }

  @Test func `belongs to another form`() {
    #expect(
      problems("<text:p>{{handed-over}}</text:p>") == [
        .init(line: 7, .unknownField("handed-over"))
      ])
    #expect(problems("<text:p>{{addressee}}</text:p>", for: .letter) == [])
  }

  @Test func `has braces that are not closed in their paragraph`() {
    #expect(
      problems("<text:p>{{year</text:p>\n<text:p>}}</text:p>") == [
        .init(line: 7, .unfinished("year"))
      ])
    #expect(
      problems("<text:p>a\n{{year<text:line-break/>}}</text:p>") == [
        .init(line: 8, .unfinished("year"))
      ])
    #expect(problems("<text:p>{{ye<text:s/>ar}}</text:p>") == [.init(line: 7, .unfinished("ye"))])
    #expect(problems("<text:p>{{year}</text:p>") == [.init(line: 7, .unfinished("year"))])
    #expect(problems("<text:p>{{\(String(repeating: "a", count: 200))}}</text:p>").count == 1)
  }

  @Test func `has a place where no text of the form can be`() {
    #expect(
      problems("<text:p text:style-name=\"{{year}}\"/>") == [
        .init(line: 7, .misplaced("year"))
      ])
    #expect(
      problems("<text:p><![CDATA[{{year}}]]></text:p>") == [
        .init(line: 7, .misplaced("year"))
      ])
    #expect(problems("{{entries.notes}}") == [.init(line: 7, .misplaced("entries.notes"))])
  }

  @Test func `would repeat a row for two lists`() {
    #expect(
      problems(
        "<text:p>{{basis.text}}</text:p><text:p>{{basis.text}} {{body.text}}</text:p>", for: .plan)
        == [.init(line: 7, .twoLists("basis", "body"))])
    let inner = table("{{body.text}}|x")
    #expect(
      problems(table("{{basis.text}}|A").replacing("<text:p>A</text:p>", with: inner), for: .plan)
        == [.init(line: 9, .twoLists("basis", "body"))])
  }

  @Test func `keeps braces that are none of its places`() throws {
    let own = "<text:p>{a} }} { {</text:p><!-- {{x}} --><?x {{y}}?>"
    #expect(try body(try template(own)) == own)
  }

  @Test func `is no XML, with the line`() {
    func refusal(_ body: String) -> FormTemplateError? {
      #expect(throws: FormTemplateError.self) { try template(body) }
    }
    #expect(
      refusal("<text:p>\n</text:h>")
        == .broken(path: "own.fodt", line: 8, column: 1, cause: "xml.mismatched-tag"))
    #expect(refusal("&form;").map(\.code) == "form.template-broken")
    #expect(
      refusal(String(repeating: "<text:p>", count: 100))
        == .broken(path: "own.fodt", line: 7, column: 489, cause: "xml.too-deep"))
    for bytes in [[], Array("xin chào".utf8), [0xFF, 0xFE], Array("<a>\u{1}</a>".utf8)] {
      #expect(throws: FormTemplateError.self) {
        try FormTemplate(bytes, for: .plan, path: "own.fodt")
      }
    }
  }

  @Test func `has a document type`() {
    let text = String(decoding: sample("<text:p/>"), as: UTF8.self).replacing(
      "<o:document ", with: "<!DOCTYPE o [<!ENTITY a SYSTEM \"/etc/passwd\">]>\n<o:document ")
    #expect(
      throws: FormTemplateError.broken(
        path: "own.fodt", line: 2, column: 1, cause: "xml.doctype")
    ) { try FormTemplate(Array(text.utf8), for: .plan, path: "own.fodt") }
  }

  @Test func `is no text document`() {
    for (from, to) in [
      ("opendocument.text", "opendocument.spreadsheet"), ("office:1.0", "office:9"),
    ] {
      let text = String(decoding: sample("<text:p/>"), as: UTF8.self).replacing(from, with: to)
      #expect(throws: FormTemplateError.notODF(path: "own.fodt")) {
        try FormTemplate(Array(text.utf8), for: .plan, path: "own.fodt")
      }
    }
  }

  @Test func `has more places than any form`() throws {
    let many = String(repeating: "{{year}} ", count: 10_000)
    _ = try template("<text:p>\(many)</text:p>")
    #expect(
      problems("<text:p>\(many)\n{{year}} {{year}}</text:p>")
        == [.init(line: 8, .tooMany(limit: 10_000))])
  }

  @Test func `is too large`() {
    let bytes = sample(String(repeating: " ", count: FormTemplate.sizeLimit))
    #expect(
      throws: FormTemplateError.tooLarge(path: "own.fodt", limit: FormTemplate.sizeLimit)
    ) { try FormTemplate(bytes, for: .plan, path: "own.fodt") }
  }

  @Test func `never does more harm than to be refused`() throws {
    let whole = try shipped.load(.handlingSlip).bytes
    var numbers = SystemRandomNumberGenerator()
    let start = try #require(
      whole.indices.first { whole[$0...].starts(with: "<office:body>".utf8) })
    var accepted = 0
    for _ in 0..<120 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: start..<bytes.count - 8, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8(ascii: "{"), at: place)
        case 2: bytes.insert(contentsOf: "<text:span>}}</text:span>".utf8, at: place)
        default: bytes[place] = "<>{}&\"'/ \n".utf8.randomElement(using: &numbers) ?? 0
        }
      }
      do {
        let template = try FormTemplate(bytes, for: .handlingSlip, path: "own.fodt")
        _ = try filled(template, sampleValues(.handlingSlip))
        #expect(try printed(template).allSatisfy { columns(of: $0) <= 80 })
        accepted += 1
      } catch is FormTemplateError {}
    }
    #expect(accepted > 0)
  }
}

@Suite struct `A place that formatting has cut` {
  @Test func `is found all the same`() throws {
    let own =
      "<text:p>{<text:span text:style-name=\"B\">{of<text:bookmark text:name=\"x\"/></text:span>fi"
      + "<!-- a -->ce}</text:p>"
    #expect(problems(own) == [.init(line: 7, .unfinished("office"))])
    let whole = own.replacing("ce}<", with: "ce}}<")
    #expect(
      try body(try template(whole), values(["office": "A"]))
        == "<text:p>A<text:span text:style-name=\"B\"><text:bookmark text:name=\"x\"/></text:span>"
        + "<!-- a --></text:p>")
    #expect(try printed(try template(whole), values(["office": "A"])) == ["A"])
  }

  @Test func `is repeated as a whole`() throws {
    let own = table("{{entries.<text:span>no</text:span>tes}}|x")
    let text = try body(
      try template(own), values(entries: [.init(["notes": "1"]), .init(["notes": "2"])]))
    #expect(text.contains("<text:p>1<text:span></text:span></text:p>"))
    #expect(text.contains("<text:p>2<text:span></text:span></text:p>"))
    #expect(!text.contains("{"))
  }

  @Test func `keeps its parts apart from a note beside it`() throws {
    let note =
      "<text:note><text:note-body><text:p>{{year}}</text:p></text:note-body></text:note>"
    #expect(problems("<text:p>{{off\(note)ice}}</text:p>") == [.init(line: 7, .unfinished("off"))])
    #expect(
      try body(try template("<text:p>{{office}}\(note)</text:p>"), values(["year": "2026"]))
        .contains("<text:p>2026</text:p>"))
  }
}
